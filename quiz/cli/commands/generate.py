"""`quiz generate`: decks from articles."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from quiz.cli import dating, exits
from quiz.cli.gathering import gathered
from quiz.cli.lazy import N_
from quiz.cli.making import STDIN, article_paths, read_bytes, read_named, rejected_lines
from quiz.cli.output import emit, emit_json
from quiz.cli.report import Outcome, outcome_json, say_outcome
from quiz.cli.tally import Tally, say_counts, totals_json
from quiz.core.model import Deck, FactKind
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.save import replace_file
from quiz.deckfile.update import plan_update
from quiz.errors import ArticleError, QuizError, UsageError
from quiz.generate.article import parse_partial
from quiz.generate.model import Article, Generated, Options
from quiz.generate.nlp import Nlp, SpacyNlp
from quiz.generate.pipeline import generate
from quiz.i18n import _

MOST = 30


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

    def path_of(self, deck: str) -> Path:
        """Return where the deck of that name is, or is to be."""
        return self.file or (self.folder or Path()) / f"{deck}.yaml"


@dataclass(slots=True)
class Result:
    """What came of it."""

    outcomes: list[Outcome] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    failed: list[QuizError] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def require_own_deck(self, deck: str, file: str) -> None:
        """Refuse an article whose deck has the name of one made before it. Raises ArticleError."""
        if deck in self.names:
            what = _("{file}: another article has made the deck “{deck}” already").format(file=file, deck=deck)
            raise ArticleError(what, hint=_("give the file another name"))
        self.names.add(deck)


@click.command(
    help=N_(
        "Make decks from articles.\n\n"
        "ARTICLE is a file (text, Markdown, HTML), a folder of them, or “-” for standard input. With -o DIR/ each article gets"
        " a deck of its own; with -o FILE or -o - one deck holds them all. A deck that is already there keeps its ids, your"
        " edits and the cards you wrote.\n\n"
        "\b\nExamples:\n  quiz generate article.txt\n  quiz generate articles/ -o decks/ --published 2025-02\n"
        "  quiz generate article.txt -o - | less"
    )
)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("-o", "--output", default="decks/", metavar="DIR/|FILE|-", help=N_("Where the decks go (decks/)."))
@click.option("--published", default="", metavar="DATE", help=N_("When the article was published: YYYY, YYYY-MM or YYYY-MM-DD."))
@click.option("--title", default="", help=N_("Title of the deck; that of the article where none is given."))
@click.option("--max", "most", type=click.IntRange(1, 200), default=MOST, help=N_("At most so many cards an article (30)."))
@click.option("--facts", default="", metavar="KIND,…", help=N_("Only these kinds of facts: role, said, number, …"))
@click.option("--rejected", type=click.Path(dir_okay=False), help=N_("Write what was dropped, and why, to this file."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print the summary as one JSON object."))
@click.option("--dry-run", "dry", is_flag=True, help=N_("Write no deck; show what would change."))
def command(
    articles: tuple[str, ...],
    output: str,
    published: str,
    title: str,
    most: int,
    facts: str,
    rejected: str | None,
    as_json: bool,
    dry: bool,
) -> None:
    """Make the decks, say how many cards of each kind there are and why the others were dropped."""
    if as_json and output == STDIN:
        raise UsageError(_("--json and -o - both write to standard output"), hint=_("name a deck file, or leave out --json"))
    job = _job(articles, output, published, title, Options(most, _kinds(facts), title), dry)
    if not published and not as_json and STDIN not in job.names and dating.is_conversation():
        job = replace(job, dates=dating.asked_dates(_undated(job)))
    result = _make(job, SpacyNlp())
    if rejected:
        replace_file(Path(rejected), "".join(f"{line}\n" for line in result.rejected))
    _report(result, dry=dry, as_json=as_json)
    if result.failed:
        raise click.exceptions.Exit(exits.Exit.DECK)


def _kinds(facts: str) -> frozenset[FactKind]:
    names = [name.strip() for name in facts.split(",") if name.strip()]
    known = {kind.value for kind in FactKind}
    wrong = [name for name in names if name not in known]
    if wrong:
        raise UsageError(
            _("no such kind of fact: {kind}").format(kind=wrong[0]),
            hint=_("one of {kinds}").format(kinds=", ".join(sorted(known))),
        )
    return frozenset(FactKind(name) for name in names)


def _job(articles: Sequence[str], output: str, published: str, title: str, options: Options, dry: bool) -> Job:
    names = tuple(article_paths(articles))
    if output == STDIN:
        return Job(names, None, None, published, title, options, dry)
    path = Path(output)
    if output.endswith(("/", "\\")) or path.is_dir():
        return Job(names, path, None, published, title, options, dry)
    return Job(names, path.parent, path, published, title, options, dry)


def _make(job: Job, nlp: Nlp) -> Result:
    """Make every deck; an article that cannot be read does not stop the others."""
    result = Result()
    apart: list[Generated] = []
    stdin = sys.stdin.buffer.read() if STDIN in job.names else b""
    for name in _watched(job.names):
        try:
            raw = read_bytes(name, stdin)
            article = _dated(read_named(name, raw, job.folder, published=job.published, title=job.title), name, job)
            generated = _placed(generate(article, job.options, nlp), raw if name == STDIN else b"", job)
            result.require_own_deck(generated.deck.name, name)
            if job.folder is None or job.file is not None:
                apart.append(generated)
            else:
                result.outcomes.append(_written(generated.deck, job.folder / f"{generated.deck.name}.yaml", job))
        except QuizError as error:
            result.failed.append(error)
            exits.refuse(error)
            continue
        result.tally.count(generated)
        result.rejected += rejected_lines(generated.deck.name, generated.rejected)
    if apart:
        result.outcomes.append(_gathered(apart, job))
    return result


def _dated(article: Article, name: str, job: Job) -> Article:
    """Return an article that does not say when it was published with the date that its deck or a person gives it."""
    if article.published or job.folder is None:
        return article
    date = job.dates.get(name) or dating.recorded_date(job.path_of(article.key), article.key)
    return replace(article, published=parse_partial(date)) if date else article


def _undated(job: Job) -> list[dating.Undated]:
    """Return the articles that neither say when they were published nor have a deck that does."""
    found = []
    for name in job.names:
        with suppress(QuizError):
            article = _dated(read_named(name, read_bytes(name, b""), job.folder, published="", title=job.title), name, job)
            if article.published is None:
                found.append(dating.Undated(name, article.title))
    return found


def _watched(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, with a progress bar on a terminal where there are several."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label=_("Making cards"), file=sys.stderr) as bar:
        yield from bar


def _placed(generated: Generated, snapshot: bytes, job: Job) -> Generated:
    """Keep an article from standard input beside its deck, and have the deck say so."""
    if job.folder is None or not snapshot:
        return generated
    deck = generated.deck
    file = f"{deck.name}.txt"
    if not job.dry:
        replace_file(job.folder / file, snapshot.decode("utf-8"))
    return replace(generated, deck=replace(deck, articles=tuple(replace(ref, file=file) for ref in deck.articles)))


def _written(deck: Deck, path: Path, job: Job) -> Outcome:
    """Put a deck in its file, unless nothing is to be written."""
    update = plan_update(path, deck)
    if not job.dry:
        update.write()
    return Outcome(deck.name, len(deck.cards), update)


def _gathered(made: Sequence[Generated], job: Job) -> Outcome:
    """Write the one deck of all articles, to a file or to standard output."""
    story = gathered([one.deck for one in made], job.file, job.title)
    if job.file is not None:
        return replace(_written(story.deck, job.file, job), story=story)
    emit(dump_deck(story.deck), end="")
    return Outcome(story.deck.name, len(story.deck.cards), story=story)


def _report(result: Result, *, dry: bool, as_json: bool) -> None:
    if as_json:
        decks = [outcome_json(outcome, dry=dry) for outcome in result.outcomes]
        emit_json({"decks": decks, **totals_json(result.tally, [str(error) for error in result.failed])})
        return
    for outcome in result.outcomes:
        say_outcome(outcome, dry=dry)
    say_counts(result.tally)
