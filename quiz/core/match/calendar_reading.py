"""Reading dates: days, months, years and ranges of them in any usual form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.match.counting import tokens
from quiz.core.match.distance import budget, edits
from quiz.core.match.lexicon.calendar import AFTER, BEFORE, MONTHS, PARTS, WEEKDAYS
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS
from quiz.core.match.quantity import quantities
from quiz.core.match.words import Word
from quiz.core.text import plain

_ERA = re.compile(
    r"\b(?:av(?:ant)?\.? ?(?:j(?:esus)?\.? ?-? ?c(?:hrist|\.)?|notre ere)|b\.?c\.?(?:e\.?)?\b|v\. ?chr\.?|a\. ?c\.)"
)
_CENTURY = re.compile(r"\b(\d{1,2})(?:er|e|eme|ieme|th|st|nd|rd|\.)? (?:siecles?|century|jahrhundert)\b|\bsiglo (\d{1,2})\b")
_DECADE = re.compile(r"\b(?:annees|decennie|anos) (\d{2,4})\b|\b(\d{2,4})s\b")
_TIME = re.compile(r"\b(\d{1,2}) ?(?:h(?:eures?)?|:) ?(\d{2})?\b(?! ?[/-])")
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\b(?![-/.]?\d)")
_NUMERIC = re.compile(r"\b(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})\b")
_MONTH_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{4})\b")
_DAY_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})(?![\d/])")
_VI_MONTH = re.compile(r"\bthang (\d{1,2})\b")
_MONTH_NAMES = frozenset(name for table in MONTHS.values() for name in table)
_IN_FIGURES = _MONTH_NAMES - {"sept"} | {"du", "au", "le", "the", "of", "on", "to", "from"} | WEEKDAYS
"""Words beside the figures of a date that are no numbers."""
_FEW_FIGURES = 2
_MARK = re.compile(r"([dmy])(-?\d+);")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it was said; 0 stands for what was not."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Dates:
    """What a text says about when. `end` is set for a range, `century`, `decade` and `part` (start, spring…) where said.

    `slips` counts wrong letters in the name of a month, `letters` those of that month; `bound` is -1 (avant), +1 (après) or 0.
    """

    start: Day
    end: Day | None = None
    century: int = 0
    decade: int = 0
    part: str = ""
    bound: int = 0
    slips: int = 0
    letters: int = 0


@dataclass(slots=True)
class _Slips:
    edits: int = 0
    letters: int = 0


@lru_cache(maxsize=2048)
def read_dates(text: str, language: str = "fr") -> Dates | None:
    """Return the date or range of dates a text names; None where there is none, or more than one."""
    slips = _Slips()
    flat = _in_digits(plain(text), language)
    era = -1 if _ERA.search(flat) else 1
    flat, century, decade = _periods(_ERA.sub(" ", flat))
    keys = re.findall(r"[^\W\d_]+", flat)
    part = next((PARTS[key] for key in keys if key in PARTS), "")
    bound = (1 if any(key in AFTER for key in keys) else 0) - (1 if any(key in BEFORE for key in keys) else 0)
    marks = _marks(_months_marked(_TIME.sub(" ", flat), language, slips), era)
    span = _span(marks)
    if span is None or not (marks or century or decade):
        return None
    return Dates(span[0], span[1], century, decade, part, bound, slips.edits, slips.letters)


def may_be_date(found: Sequence[Word]) -> bool:
    """Whether words may be a date and no bare number: they name a month, or hold figures with signs between them."""
    return any(word.key in _MONTH_NAMES or not word.key.replace(" ", "").isalnum() for word in found) or len(found) > _FEW_FIGURES


def is_date(text: str, language: str = "fr") -> bool:
    """Whether a text is a date with a month, and nothing else."""
    found = read_dates(text, language)
    if found is None or not found.start.month or found.slips:
        return False
    known = FUNCTION_WORDS["fr"] | FUNCTION_WORDS["en"] | FUNCTION_WORDS.get(language, frozenset()) | WEEKDAYS
    months = MONTHS.get(language, {}) | MONTHS["fr"] | MONTHS["en"]
    return all(
        key in known or key in months or key in PARTS for key in re.findall(r"[^\W\d_]+(?!\d)", plain(text)) if key != "er"
    )


def _periods(flat: str) -> tuple[str, int, int]:
    century, decade = _CENTURY.search(flat), _DECADE.search(flat)
    hundred = int(century[1] or century[2]) if century else 0
    ten = int(decade[1] or decade[2]) if decade else 0
    return _DECADE.sub(" ", _CENTURY.sub(" ", flat)), hundred, ten % 100 + 1900 if 0 < ten < 100 else ten


def _in_digits(flat: str, language: str) -> str:
    """Write the number words of a date in digits: *dix février deux mille vingt-cinq*."""
    flat = re.sub(r"\b(\d{1,2})(?:er|ere|e|st|nd|rd|th|o)\b(?! siecle)", r"\1", flat)
    flat = re.sub(r"\bpremier\b(?! (?:trimestre|semestre))", "1", flat)
    flat = re.sub(r"(?<=\d )sept\b|\bsept(?=\.? \d{4})", "septembre", flat)
    if language == "vi" and any(char.isdecimal() for char in flat):
        return flat
    if _IN_FIGURES.issuperset(re.findall(r"[^\W\d_]+", flat)):
        return flat
    found = tokens(flat, language)
    out: list[str] = []
    done = 0
    for quantity in quantities(flat, language):
        spelled = found[quantity.start : quantity.end]
        value = next(iter(quantity.values))
        is_spelled = any(token.isalpha() and token not in _MONTH_NAMES for token in spelled) and value.denominator == 1
        if is_spelled and not (len(spelled) == 1 and spelled[0] in ("m", "k")):
            out += [*found[done : quantity.start], str(int(value))]
            done = quantity.end
    return _respaced([*out, *found[done:]], flat) if done else flat


def _respaced(found: list[str], flat: str) -> str:
    text = " ".join(found)
    text = re.sub(r"\b(1[5-9]|20) ([1-9]\d)\b(?! ?(?:janv|fev|mars|avr|mai|juin|juil|aout|sep|oct|nov|dec))", r"\1\2", text)
    return re.sub(r"(?<=\d) ?([/.]) ?(?=\d)", r"\1", text) if any(sign in flat for sign in "/.") else text


def _months_marked(flat: str, language: str, slips: _Slips) -> str:
    """Put m<number>; for each month, and d, m, y marks for numeric dates."""
    flat = _ISO.sub(lambda m: f" y{m[1]}; m{m[2]}; " + (f"d{m[3]}; " if m[3] else ""), flat)
    flat = _NUMERIC.sub(_numeric, flat)
    flat = _MONTH_YEAR.sub(lambda m: f" m{m[1]}; y{m[2]}; " if 1 <= int(m[1]) <= 12 else m[0], flat)
    flat = _DAY_MONTH.sub(lambda m: f" d{m[1]}; m{m[2]}; " if 1 <= int(m[2]) <= 12 else m[0], flat)
    flat = _VI_MONTH.sub(r" m\1; ", flat)
    return re.sub(r"[^\W\d_]{3,}(?!\d*;)", lambda m: _month(m[0], language, slips), flat)


def _numeric(match: re.Match[str]) -> str:
    day, month, year = int(match[1]), int(match[2]), int(match[3])
    if month > 12 >= day:
        day, month = month, day
    return f" d{day}; m{month}; y{year}; "


def _month(word: str, language: str, slips: _Slips) -> str:
    for table in (MONTHS.get(language, {}), MONTHS["fr"], MONTHS["en"]):
        if word in table:
            return f" m{table[word]}; "
    if word in PARTS or word in BEFORE or word in AFTER:
        return word
    for table in (MONTHS.get(language) or MONTHS["fr"], MONTHS["fr"]):
        for name, number in table.items():
            cost = edits(name, word) if len(name) > 3 else 9
            if cost <= budget(len(name))[1]:
                slips.edits += cost
                slips.letters = len(name)
                return f" m{number}; "
    return word


def _marks(flat: str, era: int) -> list[tuple[str, int]]:
    """Return days, months and years in the order said."""
    flat = re.sub(r"(?<![\dmdy])-?\b\d+\b(?!;)", lambda m: _bare(m[0], era, flat), flat)
    return [(kind, int(number)) for kind, number in _MARK.findall(flat)]


def _bare(digits: str, era: int, flat: str) -> str:
    number = abs(int(digits))
    if len(digits) > 2 and digits.startswith("0"):
        return " "
    if len(digits.lstrip("-")) >= 3 or era < 0 or (digits.startswith("-") and not _MARK.search(flat) and flat.strip() == digits):
        sign = -1 if era < 0 or (flat.strip() == digits and digits.startswith("-")) else 1
        return f" y{sign * number}; "
    if number > 31:
        return f" y{number}; "
    return f" d{number}; " if number else " "


def _span(marks: list[tuple[str, int]]) -> tuple[Day, Day | None] | None:
    """Return start and end; None where more than two days, months or years are named."""
    days, months, years = ([number for kind, number in marks if kind == one] for one in "dmy")
    length = max(len(days), len(months), len(years), 1)
    if length > 2 or (days and len(months) > len(days)) or (months and len(years) > max(len(days), len(months))):
        return None
    start, end = (Day(*(found[at] if found else 0 for found in (years, months, days))) for at in (0, -1))
    return start, None if start == end else end
