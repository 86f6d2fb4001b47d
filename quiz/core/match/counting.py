"""Reading one number, in digits or words, from the tokens of a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from quiz.core.match import numerals
from quiz.core.match.distance import close
from quiz.core.match.lexicon.numbers import CARDINALS, COLLECTIVES, FRACTIONS, ONES, ORDINALS, SCALES
from quiz.core.match.lexicon.units import CENTS, UNITS
from quiz.core.text import plain

_TOKEN = re.compile(
    r"\d+(?:er|ere|e|eme|ieme|emes|nd|nde|rd|th|st|o|a)\b|\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
    r"|[^\W\d_]+\d\w*|[^\W\d_]+|[^\w\s]"
)
_PERCENT = re.compile(r"\b(?:pour ?cents?|per ?cent|por ciento|phan tram|prozent)\b")
_GIGA = re.compile(r"(?<=\d)\s?G(?=[$€£])")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}) ?[hH:](\d{2})(?![\d:])")
_FRANCS_CFA = re.compile(r"\bf(?:rancs?)? ?cfa\b")
_JOINED_AND = re.compile(r"-(et|and|und|y)-")
_SQUARE = re.compile(r"\b(k?m)2\b")
_GROUPED = re.compile(r"(\d{1,3})((?:[ .,']\d{3})+)(?:[.,](\d+))?$")
_ONE_SEPARATOR = re.compile(r"(\d{1,3})[.,](\d{3})$")
_GLUE = frozenset({"et", "and", "und", "y", "-", "e"})
_DECIMAL_MARKS = frozenset({"virgule", "point", "komma", "coma", "comma"})
_RATIO_WORDS = frozenset({"sur", "in", "out"})
_HALVES = frozenset({"demi", "demie", "half"})
_RANKS = frozenset(word for table in ORDINALS.values() for word in table)
_COMPOUND_DE = re.compile("|".join(sorted([*CARDINALS["de"], "ein", "hundert", "tausend", "und"], key=len, reverse=True)))
_HALVES_DE = {f"{word}einhalb": f"{word} und half" for word in CARDINALS["de"]} | dict.fromkeys(
    ("eineinhalb", "einundeinhalb", "anderthalb"), "1 und half"
)
_NONE = (Fraction(0), Fraction(0))
_ONE = (Fraction(1), Fraction(1))

Readings = tuple[Fraction, Fraction]
"""A number as its separators group thousands, and as the last one marks decimals: mostly the same."""


@dataclass(slots=True)
class Count:
    """A number while it is read: `total` is done, `group` waits for its thousand or million."""

    total: Readings = _NONE
    group: Readings | None = None
    scale: int = 1
    last: int = 0
    about: bool = False
    ordinal: bool = False
    part: bool = False
    started: bool = False
    literal: bool = False

    @property
    def values(self) -> frozenset[Fraction]:
        """The number, or both where its digits can be read in two ways."""
        return frozenset(total + part for total, part in zip(self.total, self.group or _NONE, strict=True))


ONE = Count(group=_ONE, started=True)


def tokens(text: str, language: str) -> list[str]:
    """Return the numbers, words and signs of a text, plain; German compounds are taken apart."""
    text = _CLOCK.sub(r"\1 h \2", _GIGA.sub(" milliards ", text))
    found = _TOKEN.findall(
        _PERCENT.sub("%", _FRANCS_CFA.sub("fcfa", _SQUARE.sub(r"\1carre", _JOINED_AND.sub(r" \1 ", plain(text)))))
    )
    if language == "de":
        found = [piece for token in found for piece in _split_german(token)]
    return _with_decimals(found, language) if not _DECIMAL_MARKS.isdisjoint(found) else found


def _with_decimals(found: list[str], language: str) -> list[str]:
    """Return the tokens with *virgule vingt-cinq* made one: `,25`."""
    at = next(at for at, token in enumerate(found) if token in _DECIMAL_MARKS)
    decimals, end = read_count(found, at + 1, language) if at + 1 < len(found) else (None, at)
    if decimals is None and at + 1 < len(found) and is_one(found[at + 1], language):
        decimals, end = ONE, at + 2
    if decimals is None or decimals.ordinal or decimals.part or not at:
        return found
    if not decimals.literal and decimals.scale > 1:
        end = next(one for one in range(at + 1, end) if _scale(found[one], language) is not None)
        decimals, end = read_count(found[:end], at + 1, language)
    whole = int(next(iter(decimals.values))) if decimals else 0
    return [*found[:at], f",{whole}", *found[end:]]


def _split_german(token: str) -> list[str]:
    if token in _HALVES_DE:
        return _HALVES_DE[token].split()
    pieces = _COMPOUND_DE.findall(token)
    if len(pieces) < 2 or "".join(pieces) != token:
        return [token]
    if pieces[1:2] == ["und"] and len(pieces) == 3:
        pieces = [pieces[2], "und", pieces[0]]
    return ["eins" if piece == "ein" else piece for piece in pieces]


def read_count(found: Sequence[str], start: int, language: str) -> tuple[Count | None, int]:
    """Read the longest number that begins at a token; (None, start) where none does, else the index after it."""
    count = Count()
    at = start
    while at < len(found) and not (count.ordinal or count.part) and _takes(count, found, at, language):
        at += 1
    while at > start and found[at - 1] in _GLUE:
        at -= 1
    return (count, at) if count.started else (None, start)


def _takes(count: Count, found: Sequence[str], at: int, language: str) -> bool:
    """Take one more token into the number; False where it does not belong."""
    token = found[at]
    if token in _GLUE:
        return _glues(count, found, at, language)
    if is_one(token, language):
        return _takes_one(count, found, at, language)
    if token[0] == "," and len(token) > 1:
        return _takes_decimals(count, token)
    return _takes_digits(count, token) if token[0].isdecimal() else _takes_word(count, found, at, language)


def _glues(count: Count, found: Sequence[str], at: int, language: str) -> bool:
    """Whether *et* or a hyphen joins the number to the word after it."""
    if not count.started or at + 1 >= len(found):
        return False
    following = found[at + 1]
    if following in _HALVES or found[at + 2 : at + 3] in (["half"], ["demi"]):
        return found[at] != "-"
    if count.literal or following[0].isdecimal():
        return False
    return is_one(following, language) or _is_number_word(following, language)


def _is_number_word(token: str, language: str) -> bool:
    return bool(token) and (
        token[0].isdecimal()
        or _word_value(token, language) is not None
        or numerals.ordinal_of(token, language) is not None
        or _scale(token, language) is not None
    )


def is_one(token: str, language: str) -> bool:
    """Whether the word says one, or is an article."""
    return token in ONES["fr"] or token in ONES.get(language, frozenset())


def _takes_one(count: Count, found: Sequence[str], at: int, language: str) -> bool:
    """*Un* belongs to a number after a ten (vingt et un) and before a scale or a part (un million, un quart)."""
    following = found[at + 1] if at + 1 < len(found) else ""
    if count.started and not count.literal and count.last >= 20 and found[at - 1] in _GLUE:
        return _adds(count, 1)
    if count.started:
        is_scale = _scale(following, language) is not None
        return (following in _HALVES and found[at - 1] in _GLUE) or (is_scale and found[at - 1] in _HALVES)
    if following[:1] == "," or (following in UNITS and len(following) > 2):
        return _adds(count, 1)
    if following in _RATIO_WORDS and _is_number_word(found[at + 2] if at + 2 < len(found) else "", language):
        return _adds(count, 1)
    count.started = following in COLLECTIVES or following in FRACTIONS or _scale(following, language) is not None
    return count.started


def _takes_decimals(count: Count, token: str) -> bool:
    if count.group is None:
        return False
    added = Fraction(f"0.{token[1:]}")
    count.group = (count.group[0] + added, count.group[1] + added)
    return True


def _takes_digits(count: Count, token: str) -> bool:
    ordinal = re.match(r"(\d+)[a-z]+$", token)
    if count.group is not None or (count.started and (count.scale == 1 or ordinal)):
        return False
    count.ordinal, count.literal, count.started = bool(ordinal), True, True
    count.group = (Fraction(ordinal[1]), Fraction(ordinal[1])) if ordinal else _digits(token)
    return True


def _digits(token: str) -> Readings:
    grouped = _GROUPED.match(token)
    if not grouped:
        return (Fraction(int(token)) if token.isdecimal() else Fraction(token.replace(",", ".")),) * 2
    whole = Fraction(re.sub(r"\D", "", grouped[1] + grouped[2]) + (f".{grouped[3]}" if grouped[3] else ""))
    single = _ONE_SEPARATOR.match(token)
    return whole, Fraction(f"{single[1]}.{single[2]}") if single else whole


def _takes_word(count: Count, found: Sequence[str], at: int, language: str) -> bool:
    token = found[at]
    scale = _scale(token, language)
    if scale is not None and (count.started or len(token) > 2) and not _are_coins(count, token, language):
        return _multiplies(count, scale)
    if token in COLLECTIVES:
        count.about = True
        return _multiplies(count, COLLECTIVES[token])
    if token in FRACTIONS and (token not in _RANKS or _is_numerator(count, token)):
        return _divides(count, token, is_factor=_leads_to_scale(found, at, language))
    rank = numerals.ordinal_of(token, language)
    if rank is not None and not count.literal:
        count.ordinal = _adds(count, rank) if rank not in (100, 1000) else _multiplies(count, rank)
        return count.ordinal
    number = _word_value(token, language)
    return number is not None and _adds(count, number)


def _are_coins(count: Count, token: str, language: str) -> bool:
    return token in CENTS and count.started and (count.literal or language == "en")


def _is_numerator(count: Count, token: str) -> bool:
    """Whether *cinquième* divides (deux cinquièmes, un dixième) and does not rank (vingt-cinquième)."""
    return count.started and (token.endswith("s") or count.group is None)


def _adds(count: Count, number: int) -> bool:
    """Add a number word: vingt + deux, soixante + dix, quatre + vingt; False where it begins another number."""
    if count.literal:
        return False
    group = count.group or _NONE
    tens = int(group[0]) % 100
    if (tens, number) == (4, 20):
        added = 76
    elif (number < 100 and tens == 0) or (number < 10 and tens % 10 == 0) or (number < 20 and tens in (60, 80)) or not any(group):
        added = number
    else:
        return False
    count.group = (group[0] + added, group[1] + added)
    count.last, count.started = number, True
    return True


def _multiplies(count: Count, scale: int) -> bool:
    first = count.group or (_ONE if not any(count.total) or scale <= count.scale else _NONE)
    count.started, count.literal, count.last = True, False, scale
    if scale == 100:
        count.group = (first[0] * 100, first[1] * 100)
        return True
    if scale > count.scale > 1:
        count.total = ((count.total[0] + first[0]) * scale, (count.total[1] + first[1]) * scale)
    else:
        count.total = (count.total[0] + first[0] * scale, count.total[1] + first[1] * scale)
    count.group, count.scale = None, scale
    return True


def _leads_to_scale(found: Sequence[str], at: int, language: str) -> bool:
    """Whether *demi* multiplies a million after it: un demi-million, half a million."""
    after = [token for token in found[at + 1 : at + 3] if token not in ("-", "a")]
    return found[at] in _HALVES and bool(after) and _scale(after[0], language) is not None


def _divides(count: Count, token: str, *, is_factor: bool) -> bool:
    """Take a part: *un quart* is a quarter of one, *un million et demi* half a million more."""
    if is_factor and count.group is None:
        count.group, count.started = (Fraction(1, 2), Fraction(1, 2)), True
        return True
    if token in _HALVES and count.started and (count.group is not None or any(count.total)):
        if count.group is None:
            count.total = (count.total[0] + Fraction(count.scale, 2), count.total[1] + Fraction(count.scale, 2))
        else:
            count.group = (count.group[0] + Fraction(1, 2), count.group[1] + Fraction(1, 2))
        return True
    group = count.group or _ONE
    count.group = (group[0] / FRACTIONS[token], group[1] / FRACTIONS[token])
    count.started, count.part = True, token not in _HALVES or not count.started
    return True


def _scale(token: str, language: str) -> int | None:
    return SCALES.get(language, SCALES["fr"]).get(token)


def _word_value(token: str, language: str) -> int | None:
    """Return the value of a number word or Roman numeral, a slip in a longer word forgiven."""
    number = numerals.cardinal_of(token, language)
    if number is None and len(token) > 1:
        number = numerals.roman_of(token)
    if number is None and len(token) > 3:
        number = _misspelt(token, language)
    return number


@lru_cache(maxsize=1024)
def _misspelt(token: str, language: str) -> int | None:
    """Return the one number whose word is a slip away; two slips in a long word."""
    known = _known(language)
    for cut in range(4, len(token) - 1):
        tens, ones = known.get(token[:cut], 0), known.get(token[cut:], 0)
        if tens >= 20 and 0 < ones < 10:
            return tens + ones
    for most, shortest in ((1, 4), (2, 7)):
        spelled = _spelled(language, shortest)
        near = {known[spelled[at]] for at in close(token, spelled, most)}
        if near:
            return near.pop() if len(near) == 1 else None
    return None


@lru_cache(maxsize=16)
def _spelled(language: str, shortest: int) -> tuple[str, ...]:
    return tuple(word for word in _known(language) if len(word) >= shortest)


@lru_cache(maxsize=8)
def _known(language: str) -> dict[str, int]:
    return CARDINALS["fr"] | (CARDINALS.get(language, {}) if language != "vi" else {})
