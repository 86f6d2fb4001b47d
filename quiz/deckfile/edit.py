"""Changes to a deck file that keep the author's comments, order and style, and never leave a deck that does not load."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.core.cloze import entries
from quiz.core.ids import base_of, provisional_id, stored_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.session import Overrule
from quiz.deckfile.change import CardEdit, Entry, edited, named, overruled
from quiz.deckfile.load import parse, read_text
from quiz.deckfile.loaded import Spelled
from quiz.deckfile.proof import Articles
from quiz.deckfile.rewrite import rewritten
from quiz.deckfile.save import replace_file
from quiz.errors import DeckError
from quiz.i18n import _
from quiz.values import value

__all__ = ["CardEdit", "add_ids", "edit_card", "keep_overrules", "note_places"]


@value
class Edited:
    """A card as it is after a change, and its deck."""

    card: Card
    spelled: Spelled


def edit_card(path: Path, card_id: CardId, change: CardEdit) -> Edited:
    """Change one card in the deck at `path` and return it as it is then; a card without an id gets one.

    `card_id` may be provisional. Raises DeckError where there is no such card or the file cannot be written, DeckErrors where
    the deck would not load; the file is then as it was.
    """
    names: list[CardId] = []

    def apply(deck: Deck) -> Deck:
        place = _place(deck, card_id)
        if place is None:
            hint = _("the file was changed meanwhile")
            raise DeckError(str(path), 0, _("there is no card “{id}” any more").format(id=card_id), hint=hint)
        entry = named(place.entry, deck.name, _taken(deck))
        names.extend((entry[place.gap].id, entry[0].id))
        try:
            return place.filled(deck, edited(entry, place.gap, change))
        except ValueError as error:
            hint = _("write the hidden words as {{words}}")
            raise DeckError(str(path), entry[0].line, _("a cloze needs gaps"), hint=hint) from error

    after = _rewrite(path, apply)
    found = {card.id: card for card in (*after.deck.cards, *after.deck.drafts)}
    return Edited(found.get(names[0]) or found[names[1]], after)


def keep_overrules(path: Path, overrules: Sequence[Overrule]) -> int:
    """Write verdicts the learner changed into the deck at `path`, as accepted or rejected answers; returns how many.

    A whole list typed out is no other spelling of one item: it cannot be kept as accepted. A card that has gone is passed over.
    """
    kept = 0

    def change(deck: Deck) -> Deck:
        nonlocal kept
        for overrule in overrules:
            after = _with_verdict(deck, overrule)
            kept += after != deck
            deck = after
        return deck

    _rewrite(path, change)
    return kept


def add_ids(path: Path) -> tuple[Card, ...]:
    """Give every card of the deck at `path` an id; returns those that had none, as they are now."""
    nameless: list[bool] = []

    def change(deck: Deck) -> Deck:
        nameless.extend(not card.id for card in (*deck.cards, *deck.drafts))
        taken = _taken(deck)
        cards = tuple(card for entry in entries(deck.cards) for card in named(entry, deck.name, taken))
        drafts = tuple(card for entry in entries(deck.drafts) for card in named(entry, deck.name, taken))
        return replace(deck, cards=cards, drafts=drafts)

    after = _rewrite(path, change).deck
    return tuple(card for card, had_none in zip((*after.cards, *after.drafts), nameless, strict=True) if had_none)


def note_places(path: Path) -> int:
    """Write down where the quotes of the deck at `path` stand now, and their articles' fingerprints; returns how many changed.

    The fingerprint of an article in which a quote no longer stands is left alone.
    """
    changed = 0

    def change(deck: Deck) -> Deck:
        nonlocal changed
        after = Articles(path, deck).noted()
        changed = sum(old != new for old, new in zip((*deck.cards, *deck.articles), (*after.cards, *after.articles), strict=True))
        return after

    _rewrite(path, change)
    return changed


def _rewrite(path: Path, change: Callable[[Deck], Deck]) -> Spelled:
    """Change the deck at `path` and return it as it reads then."""
    text = read_text(path)
    root, before = parse(text, name=path.stem, path=str(path))
    after = replace(change(before), name=before.name)
    written, deck = rewritten(text, before, after, str(path), root)
    if written != text:
        replace_file(path, written)
    return Spelled(written, deck)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a card stands: the list of the deck, the entry in it, the gap in that, both counted from 0."""

    drafts: bool
    index: int
    gap: int
    entry: Entry

    def filled(self, deck: Deck, entry: Entry) -> Deck:
        """Return the deck with another entry in this place."""
        found = list(entries(deck.drafts if self.drafts else deck.cards))
        found[self.index] = entry
        cards = tuple(card for each in found for card in each)
        return replace(deck, drafts=cards) if self.drafts else replace(deck, cards=cards)


def _place(deck: Deck, card_id: CardId) -> _Place | None:
    """Return where the card of that id stands, else the one that had that provisional id before it got its own."""
    for id_of in (stored_id, provisional_id):
        for drafts, cards in ((False, deck.cards), (True, deck.drafts)):
            for index, entry in enumerate(entries(cards)):
                for gap, card in enumerate(entry):
                    if id_of(deck.name, card) == card_id:
                        return _Place(drafts, index, gap, entry)
    return None


def _with_verdict(deck: Deck, overrule: Overrule) -> Deck:
    """Return the deck with one verdict that the learner changed."""
    place = _place(deck, stored_id(deck.name, overrule.card))
    if place is None:
        return deck
    entry, gap = place.entry, place.gap
    card = overruled(entry[gap], overrule)
    if card == entry[gap]:
        return deck
    return place.filled(deck, named((*entry[:gap], card, *entry[gap + 1 :]), deck.name, _taken(deck)))


def _taken(deck: Deck) -> set[str]:
    """Return the ids in use, gaps without their number."""
    return {base_of(card.id) for card in (*deck.cards, *deck.drafts) if card.id}
