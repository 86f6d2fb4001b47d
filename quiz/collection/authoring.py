"""Decks written by hand: a new one to begin from, and one to edit."""

import re
from dataclasses import dataclass
from pathlib import Path

from quiz.collection.finding import HERE, SUFFIXES, deck_files, find_decks, is_name, own_library
from quiz.collection.starter import starter_deck
from quiz.config import Settings
from quiz.core.ids import base_of, stored_id
from quiz.core.model import CardId, Deck
from quiz.deckfile.load import load_deck, parse_deck, read_text
from quiz.deckfile.save import replace_file
from quiz.errors import DeckError, DeckErrors
from quiz.i18n import _

_NOT_IN_A_NAME = re.compile(r'[<>:"|?*\\\x00-\x1f]')
"""What some system takes for something else in the name of a file; a colon would also read as DECK:ID."""


def new_deck_path(settings: Settings, path: Path) -> Path:
    """Return where a new deck goes: to `path`, or under that name into ./decks or else the user's own library.

    Raises DeckError where there is such a file already, or the name is not that of a deck.
    """
    if is_name(path):
        folder = HERE if deck_files(HERE) and not settings.library else own_library(settings)
        path = folder / f"{path.name}.yaml"
    if path.suffix.lower() not in SUFFIXES:
        raise DeckError(str(path), 0, _("a deck is a file that ends in .yaml"))
    if odd := _NOT_IN_A_NAME.search(path.name):
        raise DeckError(str(path), 0, _("a file name cannot hold “{character}” everywhere").format(character=odd[0]))
    try:
        taken = path.exists()
    except OSError as error:
        raise _unwritable(path, error) from error
    if taken:
        raise _exists(path)
    return path


def write_new_deck(settings: Settings, path: Path, title: str = "") -> Path:
    """Write the starter deck at `path`, or under that name in the library, and return where it is.

    Raises DeckError where there is such a file already, or it cannot be written, DeckErrors where the title cannot stand in
    a deck.
    """
    path = new_deck_path(settings, path)
    text = starter_deck(title or path.stem)
    parse_deck(text, name=path.stem, path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error
    replace_file(path, text)
    return path


def _unwritable(path: Path, error: OSError) -> DeckError:
    return DeckError(str(path), 0, _("cannot be written: {why}").format(why=error.strerror))


def _exists(path: Path) -> DeckError:
    return DeckError(str(path), 0, _("there is such a file already"), hint=_("quiz edit opens it"))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A deck file about to be edited by hand: the line (from 1) to begin at, and the deck as it was, None where it has faults."""

    path: Path
    line: int
    before: Deck | None


def open_manuscript(settings: Settings, deck: Path, card: str = "") -> Manuscript:
    """Return the deck file of that path or name, at the card of that id; a deck with faults at the first of them.

    Raises DeckError where there is no such deck or card, or the deck is part of the program.
    """
    found = find_decks(settings, [deck])
    path = found.files[0]
    if len(found.files) > 1:
        raise DeckError(str(deck), 0, _("name one deck of this folder"))
    if found.sample:
        raise belongs_to_quiz(path, settings)
    try:
        before = parse_deck(read_text(path), name=path.stem, path=str(path))
    except DeckErrors as errors:
        return Manuscript(path, errors.faults[0].line or 1, None)
    return Manuscript(path, _line_of(before, card, path) if card else 1, before)


def belongs_to_quiz(path: Path, settings: Settings) -> DeckError:
    """Return the error for a change of a deck that comes with the program, whose next version would overwrite it."""
    hint = _("copy it to {folder} and edit it there").format(folder=own_library(settings))
    return DeckError(str(path), 0, _("this deck comes with quiz"), hint=hint)


def verify(manuscript: Manuscript) -> None:
    """Raise DeckErrors with every fault that the deck file has now."""
    load_deck(manuscript.path)


def _line_of(deck: Deck, card_id: str, path: Path) -> int:
    """Return the line of a card, a draft or a cloze text."""
    lines = {stored_id(deck.name, card): card.line for card in (*deck.drafts, *deck.cards)}
    lines |= {CardId(base_of(known)): line for known, line in lines.items()}
    if card_id in lines:
        return lines[CardId(card_id)]
    from difflib import get_close_matches  # for the message alone

    near = get_close_matches(card_id, lines, n=1)
    hint = _("did you mean {id}?").format(id=near[0]) if near else _("“quiz list” shows the ids")
    raise DeckError(str(path), 0, _("there is no card {id}").format(id=card_id), hint=hint)
