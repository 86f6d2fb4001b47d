"""Stable ids: the same fact of the same article gets the same id, run after run, however its question is worded."""

import hashlib
import re

from quiz.core.model import CardId
from quiz.core.text import fold
from quiz.generate.model import Fact

_DIGITS = 4


def fact_identity(fact: Fact) -> str:
    """Return what makes a fact the one it is: kind, anchors and answer, folded; the order of a list's members does not count."""
    answer = sorted(map(fold, fact.items)) if fact.items else [fold(fact.answer)]
    return "\x1f".join([fact.kind.value, *map(fold, fact.anchors), *answer])


def card_id(key: str, fact: Fact, taken: set[str]) -> CardId:
    """Return `key-kind-hash4` for a fact, with more of the hash where that is taken; `taken` is added to."""
    digest = hashlib.sha256(fact_identity(fact).encode("utf-8")).hexdigest()
    for digits in range(_DIGITS, len(digest)):
        found = f"{_short(key)}-{fact.kind.value}-{digest[:digits]}"
        if found not in taken:
            break
    taken.add(found)
    return CardId(found)


def _short(key: str) -> str:
    """Return the first words of a key, enough to know the article by."""
    cut = key[:28]
    return re.sub(r"-[^-]*$", "", cut) if len(key) > 28 and "-" in cut else cut
