"""`quiz edit`: a deck in the user's editor, checked on return."""

import sys
from contextlib import closing
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.editor import open_editor
from quiz.cli.lazy import N_
from quiz.collection import Collection
from quiz.collection.authoring import Manuscript, open_manuscript, verify
from quiz.config import Settings
from quiz.errors import DeckErrors
from quiz.i18n import _


@click.command(
    help=N_(
        "Open a deck in your editor, at a card.\n\n"
        "The editor is the one named in VISUAL or EDITOR. When you come back the deck is checked: faults are listed with their"
        " lines, and the progress of every card stays with it.\n\n"
        "\b\nExamples:\n  quiz edit ww1\n  quiz edit decks/ww1.yaml:verdun-1916"
    )
)
@click.argument("target", metavar="DECK[:ID]")
@click.pass_obj
def command(settings: Settings, target: str) -> int:
    """Edit, check, and keep the progress; returns the exit code."""
    manuscript = open_manuscript(settings, *split_target(target))
    line = manuscript.line
    while faults := _edit(manuscript, line):
        code = exits.refuse(faults)
        if not sys.stdin.isatty() or not exits.confirm(_("Open the editor again?"), default=True):
            return code
        line = faults.faults[0].line or 1
    with closing(Collection.open(settings, paths=[manuscript.path])) as collection:
        if manuscript.before:
            collection.carry_over(manuscript.before)
        for problem in collection.library.problems:
            exits.warn(str(problem))
    return exits.Exit.DONE


def split_target(target: str) -> tuple[Path, str]:
    """Return the deck and the card's id of `DECK[:ID]`; the id is empty where none is named."""
    deck, colon, card = target.rpartition(":")
    if not colon or Path(target).exists():
        return Path(target), ""
    return Path(deck), card


def _edit(manuscript: Manuscript, line: int) -> DeckErrors | None:
    """Let the user edit; returns the faults of the deck as it is then."""
    open_editor(manuscript.path, line)
    try:
        verify(manuscript)
    except DeckErrors as faults:
        return faults
    return None
