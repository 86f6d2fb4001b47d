"""`quiz export`: a deck as a table or a page."""

from collections.abc import Callable
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.output import emit
from quiz.collection import find_decks
from quiz.config import Settings
from quiz.core.model import Deck
from quiz.deckfile.load import load_deck
from quiz.deckfile.save import replace_file
from quiz.errors import DeckError, UsageError
from quiz.exchange import write_markdown, write_table
from quiz.i18n import _, ngettext

_WRITERS: dict[str, Callable[[Deck], str]] = {
    "csv": write_table,
    "tsv": lambda deck: write_table(deck, delimiter="\t"),
    "md": write_markdown,
}


@click.command(
    help=N_(
        "Write a deck as CSV, TSV or Markdown.\n\n"
        "To the terminal, or to a file with -o; the file's name says the format unless --to does.\n\n"
        "\b\nExamples:\n  quiz export ww1 > ww1.csv\n  quiz export decks/ww1.yaml -o ww1.md"
    )
)
@click.argument("deck", metavar="DECK")
@click.option("-o", "--output", default="-", metavar="FILE", help=N_("Where to write; “-” is standard output."))
@click.option("--to", "kind", type=click.Choice(list(_WRITERS)), help=N_("The format; csv if left out."))
@click.option("--yes", is_flag=True, help=N_("Overwrite FILE where there is one."))
@click.pass_obj
def command(settings: Settings, deck: str, output: str, kind: str | None, yes: bool) -> None:
    """Load the deck and write it."""
    found = find_decks(settings, [Path(deck)]).files
    if len(found) > 1:
        raise UsageError(_("{folder} holds several decks").format(folder=deck), hint=_("name one of them"))
    loaded = load_deck(found[0])
    for aside in loaded.set_aside:
        exits.warn(str(aside.what))
    text = _WRITERS[kind or _kind_of(output)](loaded.deck)
    if output == "-":
        emit(text, end="")
    else:
        _write(Path(output), text, overwrite=yes)
        cards = len(loaded.deck.cards)
        exits.talk(ngettext("{n} card written.", "{n} cards written.", cards).format(n=cards))


def _kind_of(output: str) -> str:
    suffix = Path(output).suffix.removeprefix(".").lower()
    return {"markdown": "md", "txt": "tsv"}.get(suffix, suffix if suffix in _WRITERS else "csv")


def _write(path: Path, text: str, *, overwrite: bool) -> None:
    """Write the file whole or not at all; a device or a pipe takes what it is given."""
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
            return
        taken = path.exists()
    except OSError as error:
        raise DeckError(str(path), 0, _("cannot be written: {why}").format(why=error.strerror)) from error
    if taken and not overwrite:
        raise UsageError(_("{path} exists").format(path=path), hint=_("--yes overwrites it"))
    replace_file(path, text)
