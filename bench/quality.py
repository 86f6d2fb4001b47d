"""How good the decks are: facts asked about, faults and drops, on the articles and lists of facts in bench/data and seeds.

python -m bench.quality [--write] [--missed] [--scorer PATH] [ARTICLES GOLD]

`--write` puts the tables into bench/RESULTS.md and docs/generation.md; `--missed` lists the facts that no card covers, and the
faults. Without ARTICLES and GOLD, two folders of one's own, the project's are measured. `--scorer` names another
program to measure the decks, called as PATH --all DECKS GOLD ARTICLES --json; without it bench/scoring.py does.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.report import put
from bench.scoring import LEVELS, Reader, Score, read_known, score, together
from quiz.deckfile.check import Rule, check_deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import load_deck
from quiz.generate.article import read_article
from quiz.generate.model import Generated, Options
from quiz.generate.nlp import Nlp, SpacyNlp
from quiz.generate.pipeline import generate

HERE = Path(__file__).parent
GOLD = HERE / "data" / "gold"
OWN = {"eight invented articles": HERE / "data" / "articles", "the two seeds": HERE.parent / "seeds"}
HEADING = "## Cards: `python -m bench.quality`"
PAGE, PAGE_HEADING = HERE.parent / "docs" / "generation.md", "## How quality is measured"
REASONS = 14
"""Reasons for dropping a draft that the table lists."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: shares are 0 to 1, `recall` is by importance."""

    articles: int
    cards: int
    recall: Mapping[int, float]
    weighted: float
    matching: float
    faulty: float
    easy: float


def readers(gold: Path, articles: Path) -> dict[str, Reader]:
    """Return the lists of facts whose article is in `articles`, by name."""
    found = {path.stem: read_known(path, articles) for path in sorted(gold.glob("*.yaml"))}
    return {name: reader for name, reader in found.items() if reader is not None}


def make(read: Mapping[str, Reader], articles: Path, decks: Path, nlp: Nlp) -> list[Generated]:
    """Make a deck of each article, written to `decks` beside a copy of the article."""
    made = []
    for name, reader in read.items():
        raw = (articles / reader.article).read_bytes()
        (decks / reader.article).write_bytes(raw)
        one = generate(read_article(raw, reader.article, published=reader.published), Options(), nlp)
        (decks / f"{name}.yaml").write_text(dump_deck(one.deck), "utf-8")
        made.append(one)
    return made


def own_scores(read: Mapping[str, Reader], decks: Path) -> dict[str, Score]:
    """Measure the decks as they load from their files."""
    return {name: _own_score(decks / f"{name}.yaml", reader) for name, reader in read.items()}


def _own_score(path: Path, reader: Reader) -> Score:
    findings: dict[str, list[str]] = {}
    for finding in check_deck(path):
        findings.setdefault(finding.card, []).append(finding.rule.value)
    return score(load_deck(path).deck, reader.facts, (path.parent / reader.article).read_text("utf-8"), findings)


def line_of(found: Score) -> Line:
    """Return a line of the table."""
    recall = {level: found.recall(level) for level in LEVELS}
    shares = (found.share(found.matched), found.share(len(found.faults)), found.share(found.easy))
    return Line(found.articles, found.cards, recall, found.weighted, *shares)


def by_program(scorer: Path, decks: Path, gold: Path, articles: Path) -> Line:
    """Measure the decks with another program. Raises CalledProcessError where it fails."""
    command = [sys.executable, str(scorer), "--all", str(decks), str(gold), str(articles), "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["total"]
    recall = {level: found["recall"][str(level)] for level in LEVELS}
    shares = (found["cards_matching_a_fact"], found["faulty_cards"], found["cloze_or_boolean"])
    return Line(found["articles"], found["cards"], recall, found["weighted_recall"], *shares)


def table(lines: Mapping[str, Line]) -> list[str]:
    """Return the table of sets of articles."""
    head = "| articles | cards an article | importance 3 | 2 | 1 | weighted | cards on a fact | faulty | gap or true/false |"
    rows = [
        f"| {name} | {line.cards / line.articles:.1f} | "
        + " | ".join(f"{line.recall[level]:.3f}" for level in LEVELS)
        + f" | {line.weighted:.3f} | {line.matching:.3f} | {line.faulty:.3f} | {line.easy:.3f} |"
        for name, line in lines.items()
    ]
    return [head, "|---|" + "---|" * 8, *rows]


def drops(made: Sequence[Generated]) -> list[str]:
    """Return the table of reasons why facts became no card; a fact may have several."""
    counts = Counter(reason for one in made for dropped in one.rejected for reason in dropped.reasons)
    common = counts.most_common(REASONS)
    rest = counts.total() - sum(n for _, n in common)
    rows = [f"| {reason} | {n} |" for reason, n in common]
    return ["| dropped because | drafts |", "|---|---|", *rows, *([f"| other reasons | {rest} |"] if rest else [])]


def main() -> None:
    """Print the tables, and write them where asked."""
    given = _arguments()
    sets = {given.articles.name: given.articles} if given.articles else OWN
    nlp, lines, made, loose = SpacyNlp(), {}, [], 0
    for name, articles in sets.items():
        read = readers(given.gold or GOLD, articles)
        with tempfile.TemporaryDirectory() as folder:
            decks = Path(folder)
            made += make(read, articles, decks, nlp)
            scores = own_scores(read, decks)
            loose += unproven(decks)
            own = line_of(together(list(scores.values())))
            lines[name] = by_program(given.scorer, decks, given.gold or GOLD, articles) if given.scorer else own
        if given.missed:
            print("\n".join(_missed(scores)))
    by = f"`{given.scorer.name}`" if given.scorer else "`bench/scoring.py`"
    cards = sum(len(one.deck.cards) for one in made)
    proof = f"Cards whose quote is not verbatim or does not hold the answer, as `quiz check` sees it: {loose} of {cards}."
    text = "\n".join([f"Measured by {by}.", "", *table(lines), "", proof, "", *drops(made)])
    print(text)
    if given.write:
        put(HEADING, text)
        put(PAGE_HEADING, "\n".join([*table(lines), "", proof]), PAGE)


_PROOF = frozenset((Rule.FORMAT, Rule.QUOTE, Rule.MOVED, Rule.UNSUPPORTED))


def unproven(decks: Path) -> int:
    """Return how many cards of a folder of decks have a quote that does not stand, or does not hold the answer.

    What is asked is the code that loads and checks decks, of which the generator knows nothing.
    """
    return sum(finding.rule in _PROOF for path in sorted(decks.glob("*.yaml")) for finding in check_deck(path))


def _missed(scores: Mapping[str, Score]) -> list[str]:
    lines = []
    for name, found in scores.items():
        lines += [f"{name}: missed {one.importance} {one.statement} -> {one.answers[0]}" for one in found.missed]
        lines += [f"{name}: fault {card}: {', '.join(wrong)}" for card, wrong in found.faults.items()]
    return lines


class _Given(argparse.Namespace):
    """The options."""

    write: bool
    missed: bool
    scorer: Path | None
    articles: Path | None
    gold: Path | None


def _arguments() -> _Given:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("gold", type=Path, nargs="?")
    return parser.parse_args(namespace=_Given())


if __name__ == "__main__":
    main()
