"""Names of things that are stored: rows of the log, and cards, also those that their author gave no id."""

from dataclasses import replace
from hashlib import sha256

from quiz.core.model import Card, CardId, Cloze, Deck, Question
from quiz.core.text import fold

PROVISIONAL = "~"
"""Begins the id under which the progress of a card without an id of its own is kept."""

SEQUENCE_BITS = 9
TAG_BITS = 11
_LOW_BITS = SEQUENCE_BITS + TAG_BITS
_MILLISECONDS_MAX = 1 << 42


def next_id(last: int, milliseconds: int, device: int) -> int:
    """Return an id for a row of the log: above `last`, by time, and unlike those of other devices.

    From the top: milliseconds since 1970, a tag from the device's number, a count within the millisecond; 63 bits. A clock set
    back leaves the order of the rows alone: the time of `last` is then used on.
    """
    tag = tag_of(device) << SEQUENCE_BITS
    fresh = first_id(milliseconds) | tag
    if fresh > last:
        return fresh
    last_milliseconds, sequence = last >> _LOW_BITS, last % (1 << SEQUENCE_BITS) + 1
    same_millisecond = last_milliseconds << _LOW_BITS | tag | sequence
    if sequence < 1 << SEQUENCE_BITS and same_millisecond > last:
        return same_millisecond
    return (last_milliseconds + 1) << _LOW_BITS | tag


def tag_of(device: int) -> int:
    """Return the part of a device's number that the ids of its rows carry."""
    return device % (1 << TAG_BITS)


def first_id(milliseconds: int) -> int:
    """Return the lowest id a row of that time may have."""
    return min(max(milliseconds, 0), _MILLISECONDS_MAX) << _LOW_BITS


def stored_id(deck_name: str, card: Card) -> CardId:
    """Return the id under which the card's progress is kept: its own, else the provisional one."""
    return card.id or provisional_id(deck_name, card)


def provisional_id(deck_name: str, card: Card) -> CardId:
    """Return the id of a card that has none of its own: it stands for the deck and the folded question."""
    match card.prompt:
        case Question(ask):
            return CardId(f"{PROVISIONAL}{deck_name}~{_digits(ask)}")
        case Cloze(text, gap=gap):
            return CardId(f"{PROVISIONAL}{deck_name}~{_digits(text)}#{gap}")


def with_ids(deck: Deck) -> Deck:
    """Give each card of a deck that has no id yet the one its progress is kept under until it has."""
    if all(card.id for card in deck.cards):
        return deck
    cards = tuple(card if card.id else replace(card, id=provisional_id(deck.name, card)) for card in deck.cards)
    return replace(deck, cards=cards)


def base_of(card_id: CardId) -> str:
    """Return what the gaps of one cloze text have in common: their id without `#` and the number of the gap."""
    base, _, gap = card_id.rpartition("#")
    return base if base and gap.isdecimal() else card_id


def end_of(card_id: CardId) -> str:
    """Return what sets a generated card apart from the others of its article: what follows the last hyphen of its id."""
    return base_of(card_id).rpartition("-")[2]


def _digits(text: str) -> str:
    return sha256(fold(text).encode()).hexdigest()[:12]
