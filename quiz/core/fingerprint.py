"""The fingerprint of a card's text: shows whether a person has changed what the generator wrote."""

import hashlib
from collections.abc import Iterator

from quiz.core.model import Card

DIGITS = 6


def fingerprint(card: Card, *siblings: Card) -> str:
    """Six hexadecimal digits over what is asked, what is answered and how it is marked.

    A cloze text with several gaps has one fingerprint: pass all its cards, in the order of the gaps.
    Other accepted spellings, choices, hints, notes and tags do not count.
    """
    words = "\x1e".join("\x1f".join(_words(each)) for each in (card, *siblings))
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


def _words(card: Card) -> Iterator[str]:
    """Give the texts that make the card what it is."""
    yield card.ask
    yield card.answer.type.value
    for item in card.answer.items:
        yield item.shown
