"""Changes to a deck file that keep the author's comments, order and style, and never leave a deck that does not load."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from quiz.core.cloze import entries
from quiz.core.ids import base_of, provisional_id, stored_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.session import Overrule
from quiz.deckfile.change import CardEdit, Entry, edited, named, overruled
from quiz.deckfile.load import parse_deck, read_text
from quiz.deckfile.merge import merge_deck
from quiz.deckfile.rewrite import rewritten
from quiz.deckfile.save import replace_file, save_deck
from quiz.errors import DeckError
from quiz.i18n import _

__all__ = ["CardEdit", "add_ids", "edit_card", "keep_overrules", "update_deck"]


def edit_card(path: Path, card_id: CardId, change: CardEdit) -> Card:
    """Change one card in the deck at `path` and return it as it is then; a card without an id gets one.

    `card_id` may be provisional. Raises DeckError where there is no such card or the file cannot be written, DeckErrors where
    the deck would not load; the file is then as it was.
    """
    names: list[CardId] = []

    def apply(deck: Deck, entry: Entry, gap: int) -> Entry:
        entry = named(entry, deck.name, _taken(deck))
        names.extend((entry[gap].id, entry[0].id))
        try:
            return edited(entry, gap, change)
        except ValueError as error:
            hint = _("write the hidden words as {{words}}")
            raise DeckError(str(path), entry[0].line, _("a cloze needs gaps"), hint=hint) from error

    after = _rewrite(path, lambda deck: _with_card(deck, card_id, path, apply))
    found = {card.id: card for card in (*after.cards, *after.drafts)}
    return found.get(names[0]) or found[names[1]]


def keep_overrules(path: Path, overrules: Sequence[Overrule]) -> int:
    """Write verdicts the learner changed into the deck at `path`, as accepted or rejected answers; returns how many.

    A whole list typed out is no other spelling of one item: it cannot be kept as accepted.
    """
    kept = 0

    def change(deck: Deck) -> Deck:
        nonlocal kept
        for overrule in overrules:
            after = _with_card(deck, stored_id(deck.name, overrule.card), path, partial(_overrule, overrule))
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

    after = _rewrite(path, change)
    return tuple(card for card, had_none in zip((*after.cards, *after.drafts), nameless, strict=True) if had_none)


def update_deck(path: Path, made: Deck) -> Deck:
    """Put a deck made now at `path`: where there is one already, what its author did to it is kept; returns the deck.

    A deck in which nothing changes is not written.
    """
    if not path.exists():
        save_deck(path, made)
        return made
    return _rewrite(path, lambda deck: merge_deck(deck, made))


def _rewrite(path: Path, change: Callable[[Deck], Deck]) -> Deck:
    """Change the deck at `path` and return it as it reads then."""
    text = read_text(path)
    before = parse_deck(text, name=path.stem, path=str(path))
    after = replace(change(before), name=before.name)
    written = rewritten(text, before, after, str(path))
    if written == text:
        return before
    replace_file(path, written)
    return parse_deck(written, name=path.stem, path=str(path))


def _with_card(deck: Deck, card_id: CardId, path: Path, apply: Callable[[Deck, Entry, int], Entry]) -> Deck:
    """Return the deck with `apply` done to the entry that holds the card."""
    for key, cards in (("cards", deck.cards), ("drafts", deck.drafts)):
        found = list(entries(cards))
        for index, entry in enumerate(found):
            for gap, card in enumerate(entry):
                if card_id in (card.id, provisional_id(deck.name, card)):
                    found[index] = apply(deck, entry, gap)
                    changed = tuple(card for entry in found for card in entry)
                    return replace(deck, cards=changed) if key == "cards" else replace(deck, drafts=changed)
    raise DeckError(
        str(path), 0, _("there is no card “{id}” any more").format(id=card_id), hint=_("the file was changed meanwhile")
    )


def _overrule(overrule: Overrule, deck: Deck, entry: Entry, gap: int) -> Entry:
    """Return the entry with one verdict that the learner changed."""
    after = overruled(entry[gap], overrule)
    if after == entry[gap]:
        return entry
    return named((*entry[:gap], after, *entry[gap + 1 :]), deck.name, _taken(deck))


def _taken(deck: Deck) -> set[str]:
    """Return the ids in use, gaps without their number."""
    return {base_of(card.id) for card in (*deck.cards, *deck.drafts) if card.id}
