"""Golden files: options, an article and the cards made from it in one file, parted by lines of five hyphens.

`python -m tests.golden.cases` writes what the generator makes now below the article of every file: read the difference
before keeping it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quiz.generate.article import read_article
from quiz.generate.model import Options
from quiz.generate.nlp import SpacyNlp
from quiz.generate.pipeline import generate

FOLDER = Path(__file__).parent
_PART = "-----\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A golden file as read."""

    path: Path
    options: dict[str, str]
    article: str
    expected: str


def cases() -> list[Case]:
    """Return every golden file, in order of name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Case:
    head, article, expected = path.read_text("utf-8").split(_PART)
    options = dict(line.split(": ", 1) for line in head.splitlines() if line)
    return Case(path, options, article, expected)


@cache
def _nlp() -> SpacyNlp:
    return SpacyNlp()


def made(case: Case) -> str:
    """Return the cards the generator makes, a line each: kind, question, answer; spaces plain."""
    article = read_article(case.article.encode(), case.path.name, published=case.options.get("published", ""))
    deck = generate(article, Options(), _nlp()).deck
    lines = [f"{card.fact.value} | {card.ask} | {card.answer.shown}\n" for card in deck.cards]
    return "".join(lines).replace("\u202f", " ").replace("\u00a0", " ")


def _accept() -> None:
    for case in cases():
        head = case.path.read_text("utf-8").split(_PART)[0]
        case.path.write_text(_PART.join([head, case.article, made(case)]), "utf-8")


if __name__ == "__main__":
    _accept()
