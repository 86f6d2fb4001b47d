"""When an article was published, as far as its own lines say."""

import re
from calendar import monthrange
from datetime import date

from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN, WEEKDAYS, month_number
from quiz.generate.model import Block, BlockKind, PartialDate

_FULL = re.compile(rf"\b(\d{{1,2}})(?:er)?\s({MONTH_PATTERN})\s(\d{{4}})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_RANGE = re.compile(rf"\b(?:du|les)\s\d{{1,2}}(?:er)?\s(?:au|et)\s\d{{1,2}}\s({MONTH_PATTERN})\s(\d{{4}})\b", re.IGNORECASE)
_OPENING = re.compile(rf"^(?:(?:Le\s\d{{1,2}}(?:er)?|En|Fin|Début)\s)({MONTH_PATTERN})\s(\d{{4}})\b", re.IGNORECASE)
_NAMED_YEAR = re.compile(r"\b[A-ZÀ-Ý][\w'-]+(?:\s[\w'-]+){0,6}\s(20\d\d)\b(?!\s?[-–])")

_PAST = re.compile(r"\b(?:a|ont|s'est|se sont) (?:\w+ment )?(?:été )?\w+(?:é|i|u|is|it|ert)e?s?\b")
_WEEKDAY_DAY = re.compile(rf"\b({WEEKDAY_PATTERN})\s(\d{{1,2}})(?:er)?\s({MONTH_PATTERN})(?!\s\d{{4}})", re.IGNORECASE)
_ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MONTH_YEAR = re.compile(rf"\b{MONTH_PATTERN}\s(20\d\d)\b", re.IGNORECASE)
_DONE_ON = re.compile(
    rf"(?:^|[.,(] )(?!prévu|fix|programm|report|attendu)\w+(?:é|i|u|is|it|ert)e?s? (?:depuis )?"
    r"(?:le \d{1,2}(?:er)?|en|fin|début) "
    rf"{MONTH_PATTERN} (20\d\d)\b",
    re.IGNORECASE,
)
"""A participle set apart with its month: « Lancée le 4 mars 2024, », whatever the rest of the sentence tells of."""
_ANNIVERSARY = re.compile(r"\b(\d{1,3})e anniversaire [^.;]{3,120}?\(((?:1[5-9]|20)\d\d)\s?[-–]\s?(20\d\d)\)")
"""« le 50e anniversaire des relations (1975-2025) » says the year it is."""
_TO_COME = re.compile(r"\b(?:\w+(?:era|eront|erra|erront|ira|iront|dra|dront)|doit|doivent|prévue?s?)\b")
_AHEAD = re.compile(r"(?:d'ici(?: à)?|horizon|jusqu'en|dès|avant) (?:l'an |fin |la fin de )?20\d\d")
_ROW = 4
_LOOSE = frozenset((BlockKind.CREDIT, BlockKind.FURNITURE, BlockKind.HEADING, BlockKind.SOURCE))
_HEAD = 5
_SHORT = 90


def published_in(text: str, blocks: tuple[Block, ...]) -> PartialDate | None:
    """Return the date of a publication line or dateline, else that of a dated event; None where nothing says."""
    for block in blocks:
        if block.kind is BlockKind.DATELINE and (found := _day(text[block.start : block.end])):
            return found
    for block in blocks[:_HEAD]:
        line = text[block.start : block.end]
        if block.kind in _LOOSE and len(line) <= _SHORT and (found := _day(line)):
            return found
    lede = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.PARAGRAPH), "")
    first = re.split(r"(?<=[a-zà-ÿ)»])[.?!]\s", lede, maxsplit=1)[0]
    return _event_date(first) or _weekday_date(text, blocks) or _latest_year(text, blocks)


def _latest_year(text: str, blocks: tuple[Block, ...]) -> PartialDate | None:
    """The year of the last month that a sentence in the past tense names; None where the text names a later one as past."""
    body = " ".join(text[b.start : b.end] for b in blocks if b.kind is BlockKind.PARAGRAPH)
    told = (
        part
        for part in re.split(r"(?<=[a-zà-ÿ)»\d])[.?!]\s(?=[A-ZÀ-Ý«])", body)
        if _PAST.search(part) and not _TO_COME.search(part)
    )
    years = [int(found[1]) for part in told for found in _MONTH_YEAR.finditer(part)]
    years += [int(found[1]) for found in _DONE_ON.finditer(body)]
    years += [int(last) for count, first, last in _ANNIVERSARY.findall(body) if int(last) - int(first) == int(count)]
    return PartialDate(max(years)) if years else None


def _weekday_date(text: str, blocks: tuple[Block, ...]) -> PartialDate | None:
    """The month of a day given with its weekday ("jeudi 11 mai"), in the year near the last one named that fits; or None.

    A day falls on one weekday only every five or six years, so at most one year in a row of four fits.
    """
    body = " ".join(text[b.start : b.end] for b in blocks if b.kind is BlockKind.PARAGRAPH)
    found = _WEEKDAY_DAY.search(body)
    years = {int(year) for year in _ANY_YEAR.findall(_AHEAD.sub(" ", body))}
    if found is None or not years:
        return None
    weekday, day, month = WEEKDAYS.index(found[1].casefold()), int(found[2]), month_number(found[3])
    fit = [year for year in range(max(years) - 1, max(years) + _ROW - 1) if _falls_on(year, month, day, weekday)]
    return PartialDate(fit[0], month) if len(fit) == 1 else None


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= monthrange(year, month)[1] and date(year, month, day).weekday() == weekday


def _day(line: str) -> PartialDate | None:
    if found := _FULL.search(line):
        when = PartialDate(int(found[3]), month_number(found[2]), int(found[1]))
        return when if when.exists else None
    if found := _SLASHED.search(line):
        day, month, year = map(int, found.groups())
        when = PartialDate(year, month, day)
        return when if month and day and when.exists else None
    return None


def _event_date(lede: str) -> PartialDate | None:
    """The month of a dated event that opens the lede, or the year in the name of one."""
    if found := _RANGE.search(lede) or _OPENING.search(lede):
        return PartialDate(int(found[2]), month_number(found[1]))
    if (found := _FULL.search(lede)) and _PAST.search(lede) and len(_FULL.findall(lede)) == 1:
        return PartialDate(int(found[3]), month_number(found[2]))
    named = _NAMED_YEAR.search(lede)
    if named and re.match(r"(?:L'an(?:née)?|D'ici|Dès|À l'horizon|Horizon)\b", named[0]) and _TO_COME.search(lede):
        return None
    return PartialDate(int(named[1])) if named else None
