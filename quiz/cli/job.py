"""What `quiz generate` does with one article: reads it, makes its cards, works out what that does to its deck.

Nothing is written: that is for the batch.
"""

import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from quiz.cli import dating
from quiz.cli.making import STDIN, read_bytes, read_named, rejected_lines
from quiz.cli.tally import Tally
from quiz.core.model import Deck
from quiz.deckfile.update import Update, plan_update
from quiz.errors import QuizError
from quiz.generate.article import parse_partial
from quiz.generate.model import Article, Options
from quiz.generate.nlp import SpacyNlp
from quiz.generate.pipeline import generate
from quiz.i18n import language_in_use, use_language


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for.

    `folder` is where decks go, None for standard output; `file` the one deck of all articles, None for a deck an article.
    """

    names: tuple[str, ...]
    folder: Path | None
    file: Path | None
    published: str
    title: str
    options: Options
    dry: bool
    dates: Mapping[str, str] = field(default_factory=dict)
    """When the articles of these names were published, as far as they had to be asked about."""
    stdin: bytes = b""
    language: str = field(default_factory=language_in_use)
    """That of the interface, for a process that starts anew."""

    @property
    def is_deck_an_article(self) -> bool:
        """Whether each article gets a file of its own."""
        return self.folder is not None and self.file is None

    def path_of(self, deck: str) -> Path:
        """Return where the deck of that name is, or is to be."""
        return self.file or (self.folder or Path()) / f"{deck}.yaml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The deck of an article. `update` is what it does to its own file, None where it goes into one with others."""

    deck: Deck
    tally: Tally
    rejected: tuple[str, ...]
    update: Update | None
    snapshot: str = ""
    """The text to keep beside the deck where it came from standard input."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that no deck can be made of."""

    error: QuizError


@dataclass(frozen=True, slots=True)
class Stumbled:
    """An article on which a bug was met, with its traceback."""

    name: str
    trace: str


@dataclass(frozen=True, slots=True)
class Prepare:
    """Prepares one article after another; raises nothing, so that one never stops the others."""

    job: Job

    def __call__(self, name: str) -> Prepared | Refused | Stumbled:
        """Return the deck of the article of that name, or why there is none."""
        try:
            return prepared(name, self.job)
        except QuizError as error:
            return Refused(error)
        except Exception:  # noqa: BLE001 - the border of an article: a bug keeps its traceback, the others go on
            return Stumbled(name, traceback.format_exc())


def prepared(name: str, job: Job) -> Prepared:
    """Return the deck of an article. Raises QuizError where none can be made."""
    raw = read_bytes(name, job.stdin)
    article = _dated(read_named(name, raw, job.folder, published=job.published, title=job.title), name, job)
    generated = generate(article, job.options, _nlp(job.language))
    deck, snapshot = generated.deck, ""
    if name == STDIN and job.folder is not None:
        deck, snapshot = _with_file(deck, f"{deck.name}.txt"), raw.decode("utf-8")
    tally = Tally()
    tally.count(generated)
    update = plan_update(job.path_of(deck.name), deck) if job.is_deck_an_article else None
    return Prepared(deck, tally, tuple(rejected_lines(deck.name, generated.rejected)), update, snapshot)


@cache
def _nlp(language: str) -> SpacyNlp:
    """The parser of this process, which may have been started for this and speaks English until told."""
    use_language(language)
    return SpacyNlp()


def _with_file(deck: Deck, file: str) -> Deck:
    return replace(deck, articles=tuple(replace(ref, file=file) for ref in deck.articles))


def _dated(article: Article, name: str, job: Job) -> Article:
    """Return an article that does not say when it was published with the date that its deck or a person gives it."""
    if article.published or job.folder is None:
        return article
    date = job.dates.get(name) or dating.recorded_date(job.path_of(article.key), article.key)
    return replace(article, published=parse_partial(date)) if date else article


def undated(job: Job) -> Sequence[dating.Undated]:
    """Return the articles that neither say when they were published nor have a deck that does."""
    found = []
    for name in job.names:
        with suppress(QuizError):
            article = _dated(read_named(name, read_bytes(name, b""), job.folder, published="", title=job.title), name, job)
            if article.published is None:
                found.append(dating.Undated(name, article.title))
    return found
