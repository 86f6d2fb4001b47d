"""The decks of one run: read where their files have changed, taken from the index where not, with what is wrong with them."""

import os
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.collection.finding import HERE, Found
from quiz.core.ids import PROVISIONAL, with_ids
from quiz.core.model import Card
from quiz.errors import DeckError, DeckErrors
from quiz.i18n import _
from quiz.index.index import DeckIndex
from quiz.index.kept import FAULTY, UNSETTLED, KeptDeck, deck_number, digest_of, stamp_of, stamps_of
from quiz.values import value

if TYPE_CHECKING:
    from quiz.deckfile.loaded import Loaded, Spelled

SETTLED_NS = 2_000_000_000
"""A file changed more recently than this may change again within one tick of its clock: it is read again next time."""

Told = Callable[[int, int], None]
"""Is told, while decks are read, how many of how many are done."""


@value
class Library:
    """The decks of one run, by name; `problems` are the faults of decks that are not there and of cards set aside.

    `twins` are the numbers of cards left out because an earlier card has their id, `set_aside` counts the cards left out by the
    number of their deck, and `read` the files that had to be read because they had changed.
    """

    decks: tuple[KeptDeck, ...]
    problems: tuple[DeckError, ...] = ()
    folder: Path = HERE
    sample: bool = False
    twins: tuple[int, ...] = ()
    set_aside: Mapping[int, int] = field(default_factory=dict)
    read: int = 0

    def deck(self, name: str) -> KeptDeck | None:
        """Return the deck of that name."""
        return next((deck for deck in self.decks if deck.name == name), None)


def load_library(
    found: Found, index: DeckIndex, told: Told | None = None, known: "Mapping[str, Spelled] | None" = None
) -> Library:
    """Return every deck found, read where it has changed since it was last read.

    `known` are decks that were just written, by their absolute paths: they need not be parsed once more.
    A fault keeps its deck or its card out, is kept as a problem, and does not stop the others.
    """
    shelves = _Shelves(index)
    changed = shelves.unchanged(found.paths)
    for done, path in enumerate(changed):
        if told:
            told(done, len(changed))
        shelves.read(path, known or {})
    if told and changed:
        told(len(changed), len(changed))
    shelves.tidy()
    decks = shelves.decks(found.paths)
    twins = index.twins(decks)  # with the progress of the one, that of the other would be mixed up
    aside = Counter(shelves.aside) + Counter(deck_number(number) for number, _ in twins)
    problems = (*shelves.problems, *(_twin_error(index, shelves.paths(), *pair) for pair in twins))
    left_out = tuple(number for number, _first in twins)
    return Library(decks, problems, found.folder, found.sample, left_out, aside, len(changed))


class _Shelves:
    """The index beside the files: which decks it holds as they are, and those read now."""

    def __init__(self, index: DeckIndex) -> None:
        self._index = index
        self._known = index.decks()
        self._found: dict[str, KeptDeck] = {}
        self.problems: list[DeckError] = []
        self.aside: dict[int, int] = {}

    def unchanged(self, paths: Sequence[str]) -> list[str]:
        """Take the decks that have not changed from the index; return the paths of the others."""
        others = []
        for path in paths:
            known = self._known.get(path) or self._known.get(os.path.abspath(path))  # noqa: PTH100  # there may be thousands
            if known is None or not _stands(known):
                others.append(path)
            else:
                self._found[path] = known
        return others

    def read(self, path: str, spelled: "Mapping[str, Spelled]") -> None:
        """Read a deck file, unless its content is what it was, and keep what it holds."""
        began, absolute = time.time_ns(), os.path.abspath(path)  # noqa: PTH100
        known = self._known.get(absolute)
        if known is not None and known.stamps != FAULTY and known.digest == (digest_of(absolute, known.article_files) or None):
            self._index.settle(known, _stamps(absolute, known.article_files, began))
            self._found[path] = known
            return
        from quiz.deckfile.load import load_deck  # YAML is for decks that have changed

        try:
            loaded = load_deck(Path(path), spelled.get(absolute))
        except DeckErrors as errors:
            self.problems += errors.faults
            return
        deck = self._found[path] = self._keep(absolute, loaded, known, began)
        self.problems += [each.what for each in loaded.set_aside]
        self.aside[deck.number] = len(loaded.set_aside)

    def tidy(self) -> None:
        """Forget the decks whose files are gone from the folders of those found."""
        held = {deck.path for deck in self._found.values()}
        rest = [deck for path, deck in self._known.items() if path not in held]
        folders = {os.path.dirname(path) for path in held} if rest else set()  # noqa: PTH120
        gone = [deck for deck in rest if os.path.dirname(deck.path) in folders and not deck.file.exists()]  # noqa: PTH120
        if gone:
            self._index.drop(gone)

    def decks(self, paths: Sequence[str]) -> tuple[KeptDeck, ...]:
        """Return the decks in the order of their paths; of two of one name the second is a problem."""
        by_name: dict[str, KeptDeck] = {}
        for path in paths:
            if (deck := self._found.get(path)) and by_name.setdefault(deck.name, deck) is not deck:
                what = _("another deck has this name: {path}").format(path=by_name[deck.name].path)
                self.problems.append(DeckError(path, 0, what, hint=_("rename one of the files")))
        return tuple(by_name.values())

    def paths(self) -> dict[int, str]:
        """Return the paths by which the decks were found, by their numbers."""
        return {deck.number: path for path, deck in self._found.items()}

    def _keep(self, path: str, loaded: "Loaded", known: KeptDeck | None, began: int) -> KeptDeck:
        deck = with_ids(loaded.deck)
        files = tuple(dict.fromkeys(article.file for article in deck.articles))
        stamps = FAULTY if loaded.set_aside or loaded.warnings else _stamps(path, files, began)
        digest = digest_of(path, files)
        if known is not None and digest and known.digest == digest and (known.stamps == FAULTY) == (stamps == FAULTY):
            return known
        return self._index.keep(path, deck, stamps, digest)


def _stands(deck: KeptDeck) -> bool:
    try:
        return deck.is_unchanged(stamp_of(os.stat(deck.path)))  # noqa: PTH116
    except OSError:
        return False


def _stamps(path: str, files: Sequence[str], began: int) -> str:
    """Return the stamps of a deck that was read from `began` on; UNSETTLED where a file was changed around then."""
    try:
        stamps = stamps_of(path, files, stamp_of(os.stat(path)))  # noqa: PTH116
    except OSError:
        return UNSETTLED
    changed = max(int(stamp.partition(",")[0]) for stamp in stamps.split(";"))
    return stamps if began - changed >= SETTLED_NS else UNSETTLED


def _twin_error(index: DeckIndex, paths: Mapping[int, str], number: int, first: int) -> DeckError:
    card, other = index.card(number), index.card(first)
    return twin_error(paths[deck_number(number)], card, f"{paths[deck_number(first)]}:{other.line}")


def twin_error(path: str, card: Card, where: str) -> DeckError:
    """Return the fault of a card whose id is also that of one elsewhere (PATH:LINE)."""
    if card.id.startswith(PROVISIONAL):
        what = _("card set aside: the same question is asked at {where}").format(where=where)
        return DeckError(path, card.line, what, hint=_("change one of them, or give it an id"))
    what = _("card set aside: its id {id} is also at {where}").format(id=card.id, where=where)
    return DeckError(path, card.line, what, hint=_("one id, one card: change one of them"))
