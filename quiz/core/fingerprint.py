"""The fingerprints of a card: they show whether a person has changed what the generator wrote."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.model import Card, Made

DIGITS = 6


def stamped(card: Card, by: str) -> Card:
    """Return a card of one text with the fingerprints of what it says now."""
    return replace(card, made=Made(by, fingerprint(card), fingerprint_around(card)))


def fingerprint(card: Card, *siblings: Card) -> str:
    """Six hexadecimal digits over what is asked, what is answered and how it is marked.

    A cloze text with several gaps has one fingerprint: pass all its cards, in the order of the gaps.
    Other accepted spellings, choices, hints, notes and tags do not count.
    """
    words = "\x1e".join("\x1f".join(_words(each)) for each in (card, *siblings))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


def fingerprint_around(card: Card, *siblings: Card) -> str:
    """Six hexadecimal digits over what stands around the text: other spellings, choices, hints, notes, tags, dates, order."""
    words = "\x1d".join("\x1e".join("\x1f".join(part) for part in _around(each)) for each in (card, *siblings))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


def _around(card: Card) -> Iterator[tuple[str, ...]]:
    """Give the texts that may change and leave the card the same."""
    for item in card.answer.items:
        yield item.accepted[1:]
    yield from (card.answer.reject, card.choices, card.tags)
    yield card.hint, card.note, card.as_of, card.until, "ordered" if card.answer.ordered else ""


def _words(card: Card) -> Iterator[str]:
    """Give the texts that make the card what it is."""
    yield card.ask
    yield card.answer.type.value
    for item in card.answer.items:
        yield item.shown
