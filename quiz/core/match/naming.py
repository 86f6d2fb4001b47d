"""The parts of a person's name: where the family name stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from quiz.core.match.lexicon import names
from quiz.core.match.words import Word, words


class Order(Enum):
    """Where the family name stands."""

    LAST = auto()
    FIRST = auto()
    VIETNAMESE = auto()


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, as indices into its words."""

    words: tuple[Word, ...]
    given: tuple[int, ...]
    family: tuple[int, ...]
    order: Order


@lru_cache(maxsize=4096)
def parse(text: str, language: str = "fr") -> Name:
    """Return the parts of a name: Vietnamese, Korean and Chinese ones open with the family name."""
    found = tuple(word for word in words(text, language) if word.key not in names.SUFFIXES) or words(text, language)
    if len(found) > 1 and found[0].key in names.HONORIFICS - names.VIETNAMESE:
        found = found[1:]
    keys = [word.key for word in found]
    order = _order(keys)
    if len(found) < 2 or _is_numbered(text, keys):
        return Name(found, (), tuple(range(len(found))), order)
    if order is not Order.LAST:
        return Name(found, tuple(range(1, len(found))), (0,), order)
    start = _family_start(text, keys, language)
    return Name(found, tuple(range(start)), tuple(range(start, len(found))), order)


def _is_numbered(text: str, keys: Sequence[str]) -> bool:
    """Whether the name ends in a sovereign's number: Louis XIV."""
    return bool(re.search(r"\b(?:[IVX]+(?:er|e)?|\d+(?:er|e)?)\s*$", text)) and len(keys) > 1


def _order(keys: Sequence[str]) -> Order:
    if len(keys) < 2:
        return Order.LAST
    if keys[0] in names.VIETNAMESE and len(keys) <= 5 and _all_match(names.VIETNAMESE_SYLLABLE, keys):
        return Order.VIETNAMESE
    for families, syllable in ((names.KOREAN, names.KOREAN_SYLLABLE), (names.CHINESE, names.CHINESE_SYLLABLE)):
        if keys[0] in families and len(keys) <= 3 and _all_match(f"(?:{syllable}){{1,2}}", keys[1:]):
            return Order.FIRST
    return Order.LAST


def _all_match(pattern: str, keys: Sequence[str]) -> bool:
    return all(re.fullmatch(pattern, key) for key in keys)


def _family_start(text: str, keys: Sequence[str], language: str) -> int:
    """Return where the family name begins: the last word, with its particles, or two of them where names are double."""
    start = len(keys) - 1
    if _hyphenated(text, keys) or (len(keys) > 2 and _may_be_first_of_two(keys[start - 1], language)):
        start -= 1
    while start > 1 and keys[start - 1] in names.PARTICLES:
        start -= 1
    return start


def _may_be_first_of_two(key: str, language: str) -> bool:
    """Whether a word may be the first of two family names: known as one, or in a Spanish deck no given name."""
    return key not in names.GIVEN and (key in names.HISPANIC or (language == "es" and key not in names.PARTICLES))


def _hyphenated(text: str, keys: Sequence[str]) -> bool:
    """Whether the last two words are one double family name: Vallaud-Belkacem."""
    last = text.split()[-1] if text.split() else ""
    return len(keys) > 2 and len(re.split(r"[-‐‑]", last)) == 2 and not last.lower().startswith(("al-", "el-"))


def has_name_shape(text: str, language: str = "fr") -> bool:
    """Whether a text has two to four words, all with capitals."""
    found = words(text, language)
    return 2 <= len(found) <= 4 and all(word.capital or word.key in names.PARTICLES for word in found)


def is_full_name(text: str, language: str = "fr") -> bool:
    """Whether a text looks like a person's given and family name."""
    found = words(text, language)
    keys = [word.key for word in found]
    if not has_name_shape(text, language):
        return False
    return keys[0] in names.GIVEN or _order(keys) is not Order.LAST
