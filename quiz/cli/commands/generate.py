"""`quiz generate`: decks from articles."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from quiz.cli import dating
from quiz.cli.batch import make
from quiz.cli.job import Job, undated
from quiz.cli.lazy import N_
from quiz.cli.making import STDIN, article_paths
from quiz.cli.output import emit_json
from quiz.cli.tally import say_counts, totals_json
from quiz.core.model import FactKind
from quiz.errors import UsageError
from quiz.generate.model import Options
from quiz.generate.nlp import SpacyNlp
from quiz.i18n import _

MOST = 30


@click.command(
    help=N_(
        "Make decks from articles.\n\n"
        "ARTICLE is a file (text, Markdown, HTML), a folder of them, or “-” for standard input. With -o DIR/ each article gets"
        " a deck of its own; with -o FILE or -o - one deck holds them all. A deck that is already there keeps its ids, your"
        " edits and the cards you wrote.\n\n"
        "Every card is proven by a sentence of the article; what is doubtful is left out, so that an article may give few cards"
        " or none. Kinds of facts: role, said, signed, fund, event, date, number, acronym, list, definition, act, place,"
        " other.\n\n"
        "\b\nExamples:\n  quiz generate article.txt\n  quiz generate articles/ -o decks/ --published 2025-02\n"
        "  quiz generate article.txt -o - | less"
    )
)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("-o", "--output", default="decks/", metavar="DIR/|FILE|-", help=N_("Where the decks go (decks/)."))
@click.option("--published", default="", metavar="DATE", help=N_("When the article was published: YYYY, YYYY-MM or YYYY-MM-DD."))
@click.option("--title", default="", help=N_("Title of the deck; that of the article where none is given."))
@click.option("--max", "most", type=click.IntRange(1, 200), default=MOST, help=N_("At most so many cards an article (30)."))
@click.option("--facts", default="", metavar="KIND,…", help=N_("Only these kinds of facts, as in “role,number”."))
@click.option("--rejected", type=click.Path(dir_okay=False), help=N_("Write what was dropped, and why, to this file."))
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help=N_("Make so many decks at a time (1)."))
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
    jobs: int,
    as_json: bool,
    dry: bool,
) -> None:
    """Make the decks, say how many cards of each kind there are and why the others were dropped."""
    if as_json and output == STDIN:
        raise UsageError(_("--json and -o - both write to standard output"), hint=_("name a deck file, or leave out --json"))
    job = _job(articles, output, published, title, Options(most, _kinds(facts), title), dry)
    if not published and not as_json and STDIN not in job.names and dating.is_conversation():
        job = replace(job, dates=dating.asked_dates(undated(job)))
    SpacyNlp()  # what is missing is said once, and what is loaded is shared among the processes
    result = make(job, jobs=jobs, rejects=rejected or "", as_json=as_json)
    if as_json:
        emit_json({"decks": result.decks, "empty": dict(result.empty), **totals_json(result.tally, result.failed)})
    else:
        say_counts(result.tally)
    if result.code:
        raise click.exceptions.Exit(result.code)


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
    stdin = sys.stdin.buffer.read() if STDIN in names else b""
    path = Path(output)
    if output == STDIN:
        folder = file = None
    elif output.endswith(("/", "\\")) or path.is_dir():
        folder, file = path, None
    else:
        folder, file = path.parent, path
    return Job(names, folder, file, published, title, options, dry, stdin=stdin)
