"""`quiz export`: a deck as a table or a page, or the log of all answers."""

from collections.abc import Callable
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.output import emit, emit_line
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
        "Write a deck as CSV, TSV or Markdown, or the log.\n\n"
        "To the terminal, or to a file with -o; the file's name says the format unless --to does. --log writes all that was ever"
        " answered as JSON lines, for “quiz import --log” on another device, for git or for Syncthing.\n\n"
        "\b\nExamples:\n  quiz export ww1 > ww1.csv\n  quiz export decks/ww1.yaml -o ww1.md\n  quiz export --log -o log.jsonl"
    )
)
@click.argument("deck", metavar="[DECK]", required=False)
@click.option("--log", "as_log", is_flag=True, help=N_("Write the log of all answers as JSON lines; names no deck."))
@click.option("-o", "--output", default="-", metavar="FILE", help=N_("Where to write; “-” is standard output."))
@click.option("--to", "kind", type=click.Choice(list(_WRITERS)), help=N_("The format; csv if left out."))
@click.option("--yes", is_flag=True, help=N_("Overwrite FILE where there is one."))
@click.pass_obj
def command(settings: Settings, deck: str | None, as_log: bool, output: str, kind: str | None, yes: bool) -> None:
    """Write the deck, or the log."""
    if as_log:
        if deck or kind:
            raise UsageError(_("--log writes the log of all decks, as JSON lines"), hint=_("leave DECK and --to out"))
        _write_log(settings, output, overwrite=yes)
    elif deck is None:
        raise UsageError(_("{name} is missing").format(name="DECK"), hint=_("--log writes the log of all decks"))
    else:
        _write_deck(settings, deck, output, kind, overwrite=yes)


def _write_deck(settings: Settings, deck: str, output: str, kind: str | None, *, overwrite: bool) -> None:
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
        _write(Path(output), text, overwrite=overwrite)
        cards = len(loaded.deck.cards)
        exits.talk(ngettext("{n} card written.", "{n} cards written.", cards).format(n=cards))


def _write_log(settings: Settings, output: str, *, overwrite: bool) -> None:
    """Write the log a line at a time; a file of it is the learner's alone."""
    from quiz.collection import safety
    from quiz.store.files import whole_file

    if output == "-":
        for line in safety.log_lines(settings):
            emit_line(line)
        return
    path = Path(output)
    if path.exists() and not overwrite:
        raise UsageError(_("{path} exists").format(path=path), hint=_("--yes overwrites it"))
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        count = sum(1 for line in safety.log_lines(settings) if file.write(line + "\n"))
    exits.talk(ngettext("{n} line written.", "{n} lines written.", count).format(n=count))


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
