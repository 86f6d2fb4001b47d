"""Decks written by hand: a new one to begin from, and edits that keep the author's file and the learner's progress."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.collection.library import HERE, PROVISIONAL, SUFFIXES, deck_files, find_decks, is_name, own_library
from quiz.collection.starter import starter_deck
from quiz.config import Settings
from quiz.core.ids import base_of, provisional_id, stored_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.text import fold
from quiz.deckfile.load import load_deck, parse_deck, read_text
from quiz.errors import DeckError, DeckErrors
from quiz.i18n import _

SAME_QUESTION = 0.9
"""Likeness (0 to 1) from which a changed question counts as the same card, edited."""

SAME_ANSWER_BONUS = 0.3
"""What an unchanged answer adds to that likeness."""

_NUMBER = re.compile(r"\d+")


def new_deck_path(settings: Settings, path: Path) -> Path:
    """Return where a new deck goes: to `path`, or under that name into ./decks or else the user's own library.

    Raises DeckError where there is such a file already, or the name is not that of a deck.
    """
    if is_name(path):
        folder = HERE if deck_files(HERE) and not settings.library else own_library(settings)
        path = folder / f"{path.name}.yaml"
    if path.suffix not in SUFFIXES:
        raise DeckError(str(path), 0, _("a deck is a file that ends in .yaml"))
    if path.exists():
        raise _exists(path)
    return path


def write_new_deck(settings: Settings, path: Path, title: str = "") -> Path:
    """Write the starter deck at `path`, or under that name in the library, and return where it is.

    Raises DeckError where there is such a file already, or it cannot be written.
    """
    path = new_deck_path(settings, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter_deck(title or path.stem))
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise DeckError(str(path), 0, _("cannot be written: {why}").format(why=error.strerror)) from error
    return path


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


@dataclass(frozen=True, slots=True)
class Lost:
    """A card without an id that is no longer in its deck under the same question. `answer` is empty where it is not known."""

    id: CardId
    ask: str
    answer: str = ""


def heirs(lost: Iterable[Lost], deck: Deck, taken: Collection[CardId]) -> list[tuple[CardId, CardId]]:
    """Return which card of the deck each lost one has become, as pairs of ids: the progress of the first is the second's.

    A card that was given an id is found by its question, one whose question was edited by likeness. Cards in `taken` have
    progress of their own and inherit nothing. The cards of `deck` all have ids, provisional where they have none of their own.
    """
    free = {card.id: card for card in deck.cards if card.id not in taken}
    named = {provisional_id(deck.name, card): card.id for card in free.values()}
    pairs = []
    for each in lost:
        heir = named.get(each.id) or _most_alike(each, free.values())
        if heir in free:
            pairs.append((each.id, heir))
            del free[heir]
    return pairs


def lost_in(before: Deck, after: Deck) -> list[Lost]:
    """Return the cards of `before` that had no id of their own and that no card of `after` stands for."""
    present = {card.id for card in after.cards}
    nameless = [card for card in before.cards if not card.id or card.id.startswith(PROVISIONAL)]
    lost = [Lost(provisional_id(before.name, card), card.ask, card.answer.shown) for card in nameless]
    return [each for each in lost if each.id not in present]


def lost_from(provisional: Mapping[CardId, str], deck: Deck) -> list[Lost]:
    """Return those of the cards remembered without an id, with their questions, that were in this deck and no longer are."""
    present = {card.id for card in deck.cards}
    ours = [(card, ask) for card, ask in provisional.items() if card[1:].rpartition("~")[0] == deck.name]
    return [Lost(card, ask) for card, ask in ours if card not in present]


def _most_alike(lost: Lost, cards: Iterable[Card]) -> CardId | None:
    """Return the card whose question reads most like the lost one's, where it is like enough."""
    scored = [(_likeness(lost, card), card.id) for card in cards]
    best = max(scored, default=(0.0, None))
    return best[1] if best[0] >= SAME_QUESTION else None


def _likeness(lost: Lost, card: Card) -> float:
    """Return how much a card reads like a lost one, 0 to 1 and more with the same answer; 0 where the numbers differ."""
    from difflib import SequenceMatcher  # rarely needed, and not on every start

    was, now = fold(lost.ask), fold(card.ask)
    if not was or _NUMBER.findall(was) != _NUMBER.findall(now):
        return 0.0
    same_answer = bool(lost.answer) and fold(lost.answer) == fold(card.answer.shown)
    bonus = SAME_ANSWER_BONUS if same_answer else 0.0
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    if matcher.real_quick_ratio() + bonus < SAME_QUESTION:
        return 0.0
    return matcher.ratio() + bonus
