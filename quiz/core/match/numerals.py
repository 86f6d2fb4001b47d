"""Numbers inside a text: digits, words, ordinals and Roman numerals that stand for the same number."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from quiz.core.match.lexicon.numbers import CARDINALS, ORDINALS, SCALES

_DIGITS = re.compile(r"[+-]?\d+(?:[.,/]\d+)*%?$")
_ORDINAL = re.compile(r"(\d+)(?:er|ere|e|eme|ieme|re|nd|nde|rd|th|st|o|a|te|ter|es|emes)$")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})(er|ere|e|eme|ieme)?$")
_NOT_ROMAN = frozenset(["i", "v", "x", "vi", "xi", "mi", "di", "ve", "xe", "vie", "ie", "xie"])
_IEME = re.compile(r"ie?mes?$")
_BEGINNINGS = frozenset("0123456789+-ivx")
"""Letters a number in digits or Roman numerals begins with."""
_GLUE = frozenset(["et", "and", "und", "y", "e"])


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def value(self) -> str: ...


W = TypeVar("W", bound=_Keyed)


def value(key: str, language: str) -> str:
    """Return the number a folded word stands for, in digits (an ordinal ends in a full stop), or an empty text."""
    if key[0] not in _BEGINNINGS and key not in _spelled(language):
        return ""
    if _DIGITS.match(key):
        return key.replace(",", ".").lstrip("0") or "0"
    ordinal = ordinal_of(key, language)
    if ordinal is not None:
        return f"{ordinal}."
    cardinal = cardinal_of(key, language)
    if cardinal is not None:
        return str(cardinal)
    if key in ("cent", "mille", "hundred", "thousand"):
        return str(_scale(key, language))
    return ""


@lru_cache(maxsize=8)
def _spelled(language: str) -> frozenset[str]:
    """Return every word that counts, ranks or multiplies."""
    tables = (CARDINALS, ORDINALS, SCALES)
    return frozenset(word for table in tables for one in (language, "fr", "en") for word in table.get(one, {}))


def cardinal_of(key: str, language: str) -> int | None:
    """Return the value of a number word such as *douze*; articles (un, une, a) are none."""
    for table in (CARDINALS.get(language, {}), CARDINALS["fr"], CARDINALS["en"]):
        if key in table:
            return table[key]
    return None


def ordinal_of(key: str, language: str) -> int | None:
    """Return the rank that *3e*, *troisième*, *IIIe* or *third* name."""
    digits = _ORDINAL.match(key)
    if digits:
        return int(digits[1])
    for table in (ORDINALS.get(language, {}), ORDINALS["fr"], ORDINALS["en"]):
        if key in table:
            return table[key]
    roman = _ROMAN.match(key)
    if roman and roman[3] and key not in _NOT_ROMAN:
        return _roman(roman)
    return None


def roman_of(key: str) -> int | None:
    """Return the value of a Roman numeral up to 39, without ordinal ending."""
    roman = _ROMAN.match(key)
    return _roman(roman) if roman and not roman[3] else None


def roman_value(key: str, *, is_capital: bool) -> str:
    """Return the number of a Roman numeral in digits, or an empty text; in small letters only where it cannot be a word."""
    if key[0] not in "ivx":
        return ""
    number = roman_of(key) if is_capital or (len(key) > 1 and key not in _NOT_ROMAN) else None
    return str(number) if number else ""


def _roman(match: re.Match[str]) -> int:
    ones = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
    return 10 * len(match[1]) + ones[match[2]]


def joined(found: Sequence[W], language: str, make: Callable[[str], W]) -> list[W]:
    """Return the words with each run of two or more number words (*deux mille vingt-cinq*) made one number."""
    spelled = _spelled(language)
    if len([word for word in found if word.key in spelled]) < 2:
        return list(found)
    out: list[W] = []
    at = 0
    while at < len(found):
        end, total = _run(found, at, language)
        if end - at > 1:
            out.append(make(str(total)))
            at = end
        else:
            out.append(found[at])
            at += 1
    return out


def _run(found: Sequence[W], start: int, language: str) -> tuple[int, int]:
    total = group = 0
    at = start
    while at < len(found):
        key = found[at].key
        scale = _scale(key, language)
        number = cardinal_of(key, language) if scale is None else None
        if scale is not None:
            total, group = (total, (group or 1) * 100) if scale == 100 else (total + (group or 1) * scale, 0)
        elif number is not None and _adds(group, number):
            group = 80 if (group, number) == (4, 20) else group + number
        elif not (key in _GLUE and at > start and at + 1 < len(found) and _is_number(found[at + 1].key, language)):
            break
        at += 1
    return at, total + group


def _is_number(key: str, language: str) -> bool:
    return cardinal_of(key, language) is not None or _scale(key, language) is not None


def _scale(key: str, language: str) -> int | None:
    """Return what a spelled-out word multiplies by; signs such as *k* or *md* are for quantities alone."""
    return SCALES.get(language, SCALES["fr"]).get(key) if len(key) > 2 else None


def _adds(group: int, number: int) -> bool:
    """Whether a number word may follow what was counted so far: vingt + deux, soixante + dix, quatre + vingt."""
    if group % 100 == 0 or (group, number) == (4, 20):
        return number < 100 or group == 0
    tens = group % 100
    return (number < 10 and tens % 10 == 0) or (number < 20 and tens in (60, 80))
