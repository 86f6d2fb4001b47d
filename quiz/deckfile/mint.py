"""Ids for cards that have none: the deck's name and a few digits that stand for the question as it is today."""

import re
import unicodedata
from collections.abc import Container
from hashlib import sha256

from quiz.core.model import Card, CardId, Cloze, Question
from quiz.core.text import fold

_DIGITS = 6
_LONGEST_SLUG = 60


def mint_id(deck_name: str, card: Card, taken: Container[str]) -> CardId:
    """Return an id that is not taken; the same deck and question give the same one. For a cloze text, without the gap."""
    base = f"{slug(deck_name)}-{sha256(_words(card).encode()).hexdigest()[:_DIGITS]}"
    name, n = base, 1
    while name in taken:
        n += 1
        name = f"{base}-{n}"
    return CardId(name)


def slug(name: str) -> str:
    """Return a name in small letters, digits and hyphens; "deck" where nothing is left of it."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_SLUG].strip("-") or "deck"


def _words(card: Card) -> str:
    match card.prompt:
        case Question(ask):
            return fold(ask) or ask
        case Cloze(text):
            return fold(text) or text
