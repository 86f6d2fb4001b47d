"""`quiz new`: a starter deck to write one's own from."""

import shlex
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.cli.output import emit
from quiz.collection.authoring import write_new_deck
from quiz.collection.starter import starter_deck
from quiz.config import Settings
from quiz.i18n import _


@click.command(
    help=N_(
        "Write a starter deck with comments.\n\n"
        "DECK is a path, or a name in your library; “-” prints the deck. An existing file is never overwritten.\n\n"
        '\b\nExamples:\n  quiz new decks/ww1.yaml --title "The Great War"\n  quiz new ww1'
    )
)
@click.argument("deck", metavar="DECK")
@click.option("--title", default="", help=N_("Title of the deck; its name where none is given."))
@click.pass_obj
def command(settings: Settings, deck: str, title: str) -> None:
    """Write the deck and say how to go on."""
    if deck == "-":
        emit(starter_deck(title or _("My deck")), end="")
        return
    path = write_new_deck(settings, Path(deck), title)
    emit(str(path))
    exits.talk(_("“quiz edit {deck}” opens it in your editor, “quiz study {deck}” asks it.").format(deck=shlex.quote(str(path))))
