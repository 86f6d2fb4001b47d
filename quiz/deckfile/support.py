"""Whether a card's quotes hold its answer, and whether its question does."""

import html
import re

from quiz.core.match.quantity import quantities
from quiz.core.match.words import Word, words
from quiz.core.model import AnswerType, Card, Evidence, Item

ARROW = "->"
"""In `derived`: what it follows from -> what follows."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_VALUES = frozenset((AnswerType.NUMBER, AnswerType.MONEY))


def is_supported(item: Item, card: Card, language: str) -> bool:
    """Whether the quotes hold one spelling of the item, or its value, or what it is derived from."""
    proof = "\n".join(_plain(evidence.quote) for evidence in card.evidence)
    if card.answer.type is AnswerType.BOOLEAN or any(_holds(proof, spelling, language) for spelling in item.accepted):
        return True
    if card.answer.type in _VALUES and _holds_values(proof, item.shown, language):
        return True
    return any(_follows(evidence, proof, item, language) for evidence in card.evidence if evidence.derived)


def _plain(quote: str) -> str:
    """Return what a quotation from a page reads like: no tags, characters for their names."""
    return html.unescape(_TAG.sub("", quote)) if "&" in quote or "<" in quote else quote


def gives_away(card: Card, language: str) -> bool:
    """Whether the question holds the answer, or half the items of a list, whatever the order of the words."""
    if card.answer.type is AnswerType.BOOLEAN:
        return False
    given = sum(_holds(card.ask, item.shown, language) for item in card.answer.items)
    return 2 * given >= len(card.answer.items)


def _holds(text: str, words_sought: str, language: str) -> bool:
    """Whether every word that carries meaning stands in the text, gender and number aside."""
    sought, there = _meaning(words_sought, language), words(text, language)
    keys = {key for word in there for key in (word.key, word.stem)}
    return bool(sought) and all(word.key in keys or (not word.rigid and word.stem in keys) for word in sought)


def _meaning(text: str, language: str) -> list[Word]:
    """Return the words that carry meaning; all of them where none does."""
    found = words(text, language)
    return [word for word in found if not word.function] or list(found)


def _holds_values(text: str, sought: str, language: str) -> bool:
    """Whether every number of an answer is one of the text's, however both are written."""
    values = quantities(sought, language)
    there = quantities(text, language)
    return bool(values) and all(any(one.values & other.values for other in there) for one in values)


def _follows(evidence: Evidence, proof: str, item: Item, language: str) -> bool:
    """Whether the derivation ends in the answer and begins with something quoted; one without an arrow is taken at its word."""
    before, arrow, after = evidence.derived.rpartition(ARROW)
    if not arrow:
        return True
    starts = any(_holds(proof, part, language) for part in before.split(" + "))
    return starts and any(_holds(after, spelling, language) for spelling in item.accepted)
