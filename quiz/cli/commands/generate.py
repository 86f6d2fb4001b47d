"""`quiz generate`: decks from articles."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.making import (
    STDIN,
    Made,
    Tally,
    article_paths,
    merged,
    read_bytes,
    read_named,
    rejected_lines,
)
from quiz.cli.output import Json, emit, emit_json
from quiz.core.model import Deck, FactKind
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.edit import update_deck
from quiz.deckfile.save import replace_file
from quiz.errors import ArticleError, QuizError, UsageError
from quiz.generate.model import Options
from quiz.generate.nlp import Nlp, SpacyNlp
from quiz.generate.pipeline import generate
from quiz.i18n import _, ngettext

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
@click.option("--dry-run", "dry", is_flag=True, help=N_("Write no deck; only say what would be made."))
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
    made, failed = _make(job, SpacyNlp())
    if rejected:
        lines = [line for one in made for line in rejected_lines(one.generated.deck.name, one.generated.rejected)]
        replace_file(Path(rejected), "\n".join(lines) + "\n" if lines else "")
    _report(made, failed, as_json=as_json)
    if failed:
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


def _make(job: Job, nlp: Nlp) -> tuple[list[Made], list[QuizError]]:
    """Make every deck; an article that cannot be read does not stop the others."""
    made: list[Made] = []
    failed: list[QuizError] = []
    stdin = sys.stdin.buffer.read() if STDIN in job.names else b""
    for name in _watched(job.names):
        try:
            raw = read_bytes(name, stdin)
            article = read_named(name, raw, job.folder, published=job.published, title=job.title)
            one = Made(generate(article, job.options, nlp))
            _require_own_deck(one, made, name)
            made.append(_placed(one, raw if name == STDIN else b"", job))
        except QuizError as error:
            failed.append(error)
            exits.refuse(error)
    return _gathered(made, job), failed


def _require_own_deck(one: Made, made: Sequence[Made], name: str) -> None:
    """Refuse an article whose deck has the name of one made before it. Raises ArticleError."""
    key = one.generated.deck.name
    if any(other.generated.deck.name == key for other in made):
        what = _("{file}: another article has made the deck “{deck}” already").format(file=name, deck=key)
        raise ArticleError(what, hint=_("give the file another name"))


def _watched(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, with a progress bar on a terminal where there are several."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label=_("Making cards"), file=sys.stderr) as bar:
        yield from bar


def _placed(made: Made, snapshot: bytes, job: Job) -> Made:
    """Write the deck of one article where each has its own; an article from standard input is kept beside it."""
    if job.folder is None or job.dry:
        return made
    deck = made.generated.deck
    if snapshot:
        deck = _with_file(deck, f"{deck.name}.txt")
        replace_file(job.folder / f"{deck.name}.txt", snapshot.decode("utf-8"))
    generated = type(made.generated)(deck, made.generated.drafts, made.generated.rejected)
    if job.file is not None:
        return Made(generated)
    path = job.folder / f"{deck.name}.yaml"
    return Made(generated, str(path), update_deck(path, deck))


def _with_file(deck: Deck, file: str) -> Deck:
    return replace(deck, articles=tuple(replace(ref, file=file) for ref in deck.articles))


def _gathered(made: list[Made], job: Job) -> list[Made]:
    """Write the one deck of all articles, to a file or to standard output."""
    if not made or job.dry or (job.folder is not None and job.file is None):
        return made
    name = job.file.stem if job.file else made[0].generated.deck.name
    deck = merged((one.generated.deck for one in made), job.title or name)
    if job.file is None:
        emit(dump_deck(deck), end="")
        return made
    changed = update_deck(job.file, deck)
    return [Made(one.generated, str(job.file), changed) for one in made]


def _report(made: Sequence[Made], failed: Sequence[QuizError], *, as_json: bool) -> None:
    tally = Tally()
    for one in made:
        tally.count(one.generated)
    if as_json:
        decks: list[Json] = [
            {"deck": one.generated.deck.name, "path": one.path, "cards": len(one.generated.deck.cards), "changed": one.changed}
            for one in made
        ]
        emit_json(
            {"decks": decks, "kinds": dict(tally.kinds), "dropped": dict(tally.reasons), "failed": [str(e) for e in failed]}
        )
        return
    for one in made:
        exits.talk(_deck_line(one))
    for title, counts in ((_("by kind"), tally.kinds), (_("dropped"), tally.reasons)):
        if counts:
            exits.talk(f"{title}: " + ", ".join(f"{name} {n}" for name, n in counts.most_common()))


def _deck_line(one: Made) -> str:
    n = len(one.generated.deck.cards)
    words = ngettext("{deck}: {n} card", "{deck}: {n} cards", n).format(deck=one.path or one.generated.deck.name, n=n)
    return words if one.changed else words + " " + _("(unchanged)")
