"""What commands on decks share: the DECK arguments, --json, and the collection they open."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.cli import exits
from quiz.cli.lazy import N_
from quiz.collection import Collection, Library
from quiz.collection.library import Told
from quiz.config import Settings
from quiz.errors import DeckErrors
from quiz.i18n import _

if TYPE_CHECKING:
    from quiz.cli.progress import Progress

MANY = 20
"""Changed decks from which on it is said how many are read."""

deck_arguments = click.argument("decks", nargs=-1, metavar="[DECK]...")
json_option = click.option("--json", "as_json", is_flag=True, help=N_("Print one JSON object."))


class Reading:
    """Says how many of the decks that have changed are read, where there are so many that it takes its time."""

    def __init__(self) -> None:
        self._progress: Progress | None = None

    def __call__(self, _done: int, of: int) -> None:
        """Count one deck more."""
        if self._progress is None and of >= MANY:
            from quiz.cli.progress import Progress

            self._progress = Progress(_("Reading decks"), of)
            self._progress.show()
        elif self._progress is not None:
            self._progress.step()

    def clear(self) -> None:
        """Take it off the terminal."""
        if self._progress is not None:
            self._progress.clear()


@contextmanager
def opened(settings: Settings, decks: Sequence[str] = ()) -> Iterator[Collection]:
    """Open the decks named (all of them where none is), say what is wrong with some, and close them at the end.

    Raises DeckErrors where no deck is left to work with because of faults.
    """
    reading = Reading()
    try:
        collection = Collection.open(settings, paths=[Path(deck) for deck in decks], told=reading)
    finally:
        reading.clear()
    try:
        report_problems(collection.library)
        yield collection
    finally:
        collection.close()


def open_sound(settings: Settings, paths: Sequence[Path], names: Sequence[str], told: Told | None = None) -> Collection:
    """Open the decks at `paths`, all of them where there is none, for a session of those named.

    `told` hears how far they are read. Raises DeckErrors where a deck named has faults, or none is left to study because of them.
    """
    collection = Collection.open(settings, paths=paths, told=told)
    library = collection.library
    faulty = {name for name in names if library.deck(name) is None}
    faults = [each for each in library.problems if not library.decks or Path(each.path).stem in faulty]
    if faults:
        collection.close()
        raise DeckErrors(faults)
    return collection


def report_problems(library: Library) -> None:
    """Warn of decks and cards that are left out, and say how to begin where there is no deck of the user's own."""
    if library.problems and not library.decks:
        raise DeckErrors(library.problems)
    for problem in library.problems:
        exits.warn(str(problem))
    if library.sample or not library.decks:
        exits.talk(how_to_begin(library))


def how_to_begin(library: Library) -> str:
    """Say how to get decks of one's own."""
    first = _("These are the decks that come with quiz.") if library.sample else _("There are no decks yet.")
    return (
        first
        + " "
        + _(
            "To begin with your own: “quiz new DECK.yaml” writes a starter deck, “quiz generate ARTICLE” makes one from an"
            " article; decks in {folder} are found by themselves."
        ).format(folder=library.folder)
    )
