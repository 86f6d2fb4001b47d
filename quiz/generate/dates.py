"""Date expressions of a French text, resolved against the day it was published; never against the clock.

Each grammar rule is a pattern and a function from its match to a `DateMention`. Rules are tried in order, longest first, and
a stretch of text belongs to the first that takes it. What cannot be resolved (a weekday without a publication date) is kept
with an empty wording, so that others can see that the text is dated there.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from quiz.core.model import Span
from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN, WEEKDAYS, day_words, month_number, when_words
from quiz.generate.model import DateMention, Granularity, PartialDate

_D = r"(?P<{0}>[12]?\d|3[01]|1er)(?:er)?"
_Y = r"(?P<year>(?:1[5-9]|20)\d\d)"
_M = rf"(?P<month>{MONTH_PATTERN})"
_PART = r"(?:\s(?:matin|après-midi|soir|midi|dans la (?:matinée|soirée|nuit|journée)))?"
_PREPOSITIONS = (
    r"(?P<prep>depuis(?:\s(?:le|la|les))?|d'ici(?:\s(?:à|au))?(?:\s(?:la|le))?|dès(?:\s(?:le|la))?|jusqu'(?:à|au"
    r"|en)(?:\s(?:la|le))?"
    r"|avant(?:\s(?:le|la))?|après(?:\s(?:le|la))?|à partir (?:de|du)|à compter (?:de|du)|à l'horizon|à la|en|le|du|de|au|à l'|à)"
)
_MONTH1 = rf"(?P<month1>{MONTH_PATTERN})"
_EDGE = r"(?:(?P<edge>début|mi|fin|courant|le début (?:de|du)|la fin (?:de|du)|au début (?:de|du)|à la fin (?:de|du))[\s-])"


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved by: when the text was published, and whether it speaks of the future, or only of the past."""

    published: PartialDate | None
    future: bool = False
    past: bool = False


Maker = Callable[[re.Match[str], Context], DateMention | None]
Rule = tuple[re.Pattern[str], Maker]


def dates_in(text: str, span: Span, context: Context) -> list[DateMention]:
    """Return the date expressions of `text` between the ends of `span`, in reading order."""
    found: list[DateMention] = []
    for match, make in _matches(text, span):
        if any(match.start() < m.span.end and m.span.start < match.end() for m in found):
            continue
        if mention := make(match, context):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.span.start)


@lru_cache(maxsize=2)
def _matches(text: str, span: Span) -> tuple[tuple[re.Match[str], Maker], ...]:
    """Return what the rules match, in their order; a sentence is read once as looking forward and once as looking back."""
    found = ((match, make) for pattern, make in RULES for match in pattern.finditer(text, span.start, span.end))
    return tuple((match, make) for match, make in found if not _is_planet(match, span))


def _is_planet(match: re.Match[str], span: Span) -> bool:
    """Whether « Mars » with a capital, inside a sentence and after no number, is no month."""
    at = match[0].find("Mars")
    return at >= 0 and match.start() + at > span.start and not re.search(r"\d(?:er)? $", match[0][:at])


def _mention(match: re.Match[str], granularity: Granularity, first: PartialDate, *, relative: bool = False) -> DateMention:
    groups = match.groupdict()
    compared = match.string.endswith("par rapport ", 0, match.start())
    preposition = (groups.get("prep") or "").strip().casefold()
    edge = (groups.get("edge") or "").strip().casefold()
    return DateMention(
        Span(match.start(), match.end()),
        match[0],
        granularity,
        first,
        first,
        f"à {day_words(first)}" if compared and preposition == "à" else _wording(first, preposition, edge),
        _bare(first, edge),
        relative,
        preposition,
    )


def _bare(when: PartialDate, edge: str) -> str:
    words = day_words(when)
    if edge:
        return f"{_short_edge(edge)} {words}"
    return f"le {words}" if when.day else words


def _short_edge(edge: str) -> str:
    return next((word for word in ("début", "fin", "mi", "courant") if word in edge), edge)


def _wording(when: PartialDate, preposition: str, edge: str) -> str:
    """Print the date with the preposition the text gave it, where that says something (since, until), else with the plain one."""
    words = day_words(when)
    if edge:
        plain = f"{_short_edge(edge)} {words}" if _short_edge(edge) != "mi" else f"à la mi-{words}"
        return f"{_kept(preposition)} {plain}".strip() if _kept(preposition) in ("depuis", "dès", "d'ici à", "avant") else plain
    kept = _kept(preposition)
    if preposition == "au" and when.day:
        return f"au {words}"
    if not kept:
        return when_words(when)
    if when.day:
        return {"jusqu'à": f"jusqu'au {words}", "d'ici à": f"d'ici au {words}", "à partir de": f"à partir du {words}"}.get(
            kept, f"{kept} le {words}"
        )
    return {"jusqu'à": f"jusqu'en {words}", "à partir de": _from(words)}.get(kept, f"{kept} {words}")


def _from(words: str) -> str:
    return f"à partir d'{words}" if words[0] in "ao" else f"à partir de {words}"


def _kept(preposition: str) -> str:
    for start in ("depuis", "d'ici", "dès", "jusqu'", "avant", "après", "à partir", "à compter", "à l'horizon"):
        if preposition.startswith(start):
            return {"d'ici": "d'ici à", "jusqu'": "jusqu'à", "à partir": "à partir de", "à compter": "à partir de"}.get(
                start, start
            )
    return ""


def _number(word: str) -> int:
    return int(word.removesuffix("er"))


def _full_day(match: re.Match[str], context: Context) -> DateMention | None:
    day, month = _number(match["day"]), month_number(match["month"])
    if not PartialDate(int(match["year"] or 0), month, day).exists:
        return None
    if match["year"]:
        return _mention(match, Granularity.DAY, PartialDate(int(match["year"]), month, day))
    year = _year_of(month, day, _turned(match, context))
    if not year:
        return _unresolved(match, Granularity.DAY)
    return _mention(match, Granularity.DAY, PartialDate(year, month, day), relative=True)


def _turned(match: re.Match[str], context: Context) -> Context:
    """Return the context with the side that a preposition speaks of: « depuis » looks back, « dès » and « d'ici » ahead."""
    preposition = (match.groupdict().get("prep") or "").casefold()
    if preposition.startswith("depuis"):
        return replace(context, future=False, past=True)
    if preposition.startswith("jusqu'") and not context.past:
        return replace(context, future=True)
    return replace(context, future=True) if preposition.startswith(("dès", "d'ici", "à partir")) else context


def _year_of(month: int, day: int, context: Context) -> int:
    """The year in which month (and day) lie nearest to the publication, on the side the sentence speaks of; 0 where unknown."""
    known = context.published
    if not known:
        return 0
    if not known.month:
        return known.year
    reference = date(known.year, known.month, known.day or 15)
    near = [date(year, month, min(day or 15, 28)) for year in (known.year - 1, known.year, known.year + 1)]
    slack = timedelta(days=31 if not known.day else 2)
    if context.future:
        near = [when for when in near if when >= reference - slack]
    if context.past:
        latest = reference if known.day else reference + timedelta(days=14)
        near = [when for when in near if when <= latest]
    return min((abs(when - reference), when.year) for when in near)[1] if near else 0


def _unresolved(match: re.Match[str], granularity: Granularity) -> DateMention:
    nothing = PartialDate(0)
    return DateMention(Span(match.start(), match.end()), match[0], granularity, nothing, nothing, "", "", relative=True)


def _day_range(match: re.Match[str], context: Context) -> DateMention | None:
    last_month = month_number(match["month"])
    first_month = month_number(match["month1"]) if match.groupdict().get("month1") else last_month
    given = match["year"]
    year = int(given) if given else _year_of(last_month, _number(match["day"]), context)
    first = PartialDate(year, first_month, _number(match["day1"]))
    last = PartialDate(year, last_month, _number(match["day"]))
    if not (first.exists and last.exists):
        return None
    if not year:
        return _unresolved(match, Granularity.RANGE)
    start = day_words(PartialDate(0, first_month if first_month != last_month else 0, first.day)) or str(first.day)
    joint = match["joint"]
    words = f"les {start} et {day_words(last)}" if joint == "et" else f"du {start} au {day_words(last)}"
    return DateMention(Span(match.start(), match.end()), match[0], Granularity.RANGE, first, last, words, words, not given)


def _year_range(match: re.Match[str], context: Context) -> DateMention | None:
    del context
    first, last = PartialDate(int(match["year1"])), PartialDate(int(match["year"]))
    if not first.year < last.year <= first.year + 100:
        return None
    words = {
        "entre": f"entre {first.year} et {last.year}",
        "de": f"de {first.year} à {last.year}" if " à " in match[0] else f"en {first.year}-{last.year}",
    }.get(match["lead"].casefold(), f"en {first.year}-{last.year}")
    return DateMention(
        Span(match.start(), match.end()), match[0], Granularity.RANGE, first, last, words, words.removeprefix("en ")
    )


def _month_year(match: re.Match[str], context: Context) -> DateMention | None:
    del context
    return _mention(match, Granularity.MONTH, PartialDate(int(match["year"]), month_number(match["month"])))


def _bare_month(match: re.Match[str], context: Context) -> DateMention | None:
    if match["month"][0].isupper() and not match[0].isupper():  # « l'atmosphère de Mars »
        return None
    month, known = month_number(match["month"]), context.published
    turn = (match.groupdict().get("turn") or "").casefold()
    if not known or not known.month:
        return _unresolved(match, Granularity.MONTH)
    if turn.startswith("dernier"):
        year = known.year if month < known.month or (month == known.month and known.day > 27) else known.year - 1
    elif turn.startswith("prochain"):
        year = known.year if month > known.month else known.year + 1
    else:
        year = _year_of(month, 0, _turned(match, context))
    return _mention(match, Granularity.MONTH, PartialDate(year, month), relative=True)


def _year_alone(match: re.Match[str], context: Context) -> DateMention | None:
    del context
    return _mention(match, Granularity.YEAR, PartialDate(int(match["year"])))


def _season(match: re.Match[str], context: Context) -> DateMention | None:
    season = match["season"].casefold()
    year = int(match["year"]) if match["year"] else _season_year(season, match, context)
    if not year:
        return _unresolved(match, Granularity.SEASON)
    when = PartialDate(year)
    words = f"{_SEASON_IN[season]} {year}"
    bare = f"{'le ' if season == 'printemps' else chr(108) + chr(39)}{season} {year}"
    preposition = (match.groupdict().get("prep") or "").casefold()
    words = f"{preposition} {bare}" if preposition in ("depuis", "dès") else words
    return DateMention(
        Span(match.start(), match.end()),
        match[0],
        Granularity.SEASON,
        when,
        when,
        words,
        bare,
        not match["year"],
        preposition,
    )


def _season_year(season: str, match: re.Match[str], context: Context) -> int:
    """The year of « cet automne », « au printemps », « l'été dernier »; 0 where unknown, and for a winter, which has two."""
    known, turn = context.published, (match["turn"] or "").casefold()
    if not known or season == "hiver" or (not known.month and not turn):
        return 0
    first, middle = {"printemps": (3, 5), "été": (6, 8), "automne": (9, 11)}[season]
    passed = (known.month or 12) > middle
    if turn:
        return known.year + ((0 if passed else -1) if turn.startswith("dernier") else (1 if passed else 0))
    this = match[0].casefold().startswith("ce")
    if context.future:
        return known.year + (1 if passed and not this else 0)
    return known.year if known.month >= first else known.year - 1


def _part_year(match: re.Match[str], context: Context) -> DateMention | None:
    del context
    when = PartialDate(int(match["year"]))
    bare = f"le {match['which']} {match['part']} {when.year}"
    lead = match["lead"].casefold()
    wording = f"{'au' if lead == 'du' else lead} {bare.removeprefix('le ')}"
    return DateMention(Span(match.start(), match.end()), match[0], Granularity.SEASON, when, when, wording, bare)


_SEASON_IN = {"printemps": "au printemps", "été": "à l'été", "automne": "à l'automne", "hiver": "à l'hiver"}


def _weekday(match: re.Match[str], context: Context) -> DateMention | None:
    known = context.published
    if not known or not known.day:
        return _unresolved(match, Granularity.DAY)
    today = date(known.year, known.month, known.day)
    away = (WEEKDAYS.index(match["weekday"].casefold()) - today.weekday()) % 7
    turn = (match["turn"] or "").casefold()
    ahead = turn.startswith("prochain") or (context.future and not turn)
    day = today + timedelta(days=away if ahead else away - 7 if away else 0)
    if (turn.startswith("dernier") or ahead) and not away:
        day = today + timedelta(days=7 if ahead else -7)
    return _mention(match, Granularity.DAY, PartialDate(day.year, day.month, day.day), relative=True)


def _deictic_day(match: re.Match[str], context: Context) -> DateMention | None:
    known, shift = context.published, _DAY_SHIFT[match["word"].casefold()]
    if not known or not known.day:
        return _unresolved(match, Granularity.DAY)
    day = date(known.year, known.month, known.day) + timedelta(days=shift)
    return _mention(match, Granularity.DAY, PartialDate(day.year, day.month, day.day), relative=True)


_DAY_SHIFT = {"avant-hier": -2, "hier": -1, "demain": 1, "ce matin": 0, "ce soir": 0, "après-demain": 2}


def _deictic_year(match: re.Match[str], context: Context) -> DateMention | None:
    word = match[0].casefold()
    shift = -1 if "derni" in word or "passé" in word else 1 if "prochain" in word else 0
    if not context.published:
        return _unresolved(match, Granularity.YEAR)
    return _mention(match, Granularity.YEAR, PartialDate(context.published.year + shift), relative=True)


def _year_end(match: re.Match[str], context: Context) -> DateMention | None:
    if not context.published:
        return _unresolved(match, Granularity.YEAR)
    when = PartialDate(context.published.year)
    opening = "d'ici à la " if match[0].casefold().startswith("d'ici") else ""
    words = f"{opening}fin {'de ' if opening else ''}{when.year}"
    return DateMention(
        Span(match.start(), match.end()), match[0], Granularity.YEAR, when, when, words, f"fin {when.year}", relative=True
    )


def _deictic_month(match: re.Match[str], context: Context) -> DateMention | None:
    known, word = context.published, match[0].casefold()
    if not known or not known.month:
        return _unresolved(match, Granularity.MONTH)
    months = known.year * 12 + known.month - 1 + (-1 if "derni" in word or "passé" in word else 1 if "prochain" in word else 0)
    return _mention(match, Granularity.MONTH, PartialDate(months // 12, months % 12 + 1), relative=True)


def _rule(pattern: str, make: Callable[[re.Match[str], Context], DateMention | None]) -> Rule:
    return re.compile(pattern, re.IGNORECASE), make


_TURN = r"(?:\s(?P<turn>derni(?:er|ère)|prochaine?))"
RULES: tuple[Rule, ...] = (
    _rule(
        rf"\b(?:du|de|entre le)\s{_D.format('day1')}\s{_MONTH1}\s(?P<joint>au|et le|et)\s{_D.format('day')}\s{_M}(?:\s{_Y})?\b",
        _day_range,
    ),
    _rule(rf"\b(?:du|les|entre le)\s{_D.format('day1')}\s(?P<joint>au|et)\s{_D.format('day')}\s{_M}(?:\s{_Y})?\b", _day_range),
    _rule(
        rf"(?<!\w)(?:{_PREPOSITIONS}\s)?(?:{WEEKDAY_PATTERN}\s)?{_D.format('day')}\s{_M}(?:\s{_Y})?\b{_PART}",
        _full_day,
    ),
    _rule(r"\b(?P<lead>entre|de)\s(?P<year1>(?:1[5-9]|20)\d\d)\s(?:et|à)\s(?P<year>(?:1[5-9]|20)\d\d)\b", _year_range),
    _rule(r"\b(?P<lead>en|de)\s(?P<year1>(?:1[5-9]|20)\d\d)[-–](?P<year>(?:1[5-9]|20)\d\d)\b", _year_range),
    _rule(rf"(?<!\w)(?:{_PREPOSITIONS}\s)?{_EDGE}?{_M}\s{_Y}\b", _month_year),
    _rule(
        r"(?<!\w)(?:(?P<prep>dès|depuis|d'ici|d'ici à|jusqu'à)\s)?(?:à l'|l'|au |le |cet |ce )"
        rf"(?P<season>printemps|été|automne|hiver)(?:{_TURN}|\s{_Y})\b",
        _season,
    ),
    _rule(
        r"(?<!\w)(?:à l'|au |cet |ce )(?P<season>printemps|été|automne"
        r"|hiver)\b(?P<turn>(?!))?(?P<year>(?!))?(?!\s(?:d[eu]\s|d'|(?:1[5-9]|20)\d\d\b))",
        _season,
    ),
    _rule(
        r"(?<!\w)(?P<lead>au|du|à la fin du|fin|dès le|d'ici au)\s(?P<which>premier|deuxième|troisième|quatrième|dernier"
        r"|second|1er|2e|3e|4e)"
        rf"\s(?P<part>trimestre|semestre|quadrimestre)\s(?:de\s)?{_Y}\b",
        _part_year,
    ),
    _rule(rf"(?<!\w)(?:{_PREPOSITIONS}\s)?{_M}{_TURN}\b", _bare_month),
    _rule(
        rf"(?<!\w)(?:(?P<prep>depuis|dès|d'ici à|d'ici|jusqu'en|en|avant|après|à partir de|de|fin)\s){_EDGE}?{_M}\b(?!\s\d)",
        _bare_month,
    ),
    _rule(
        rf"\b(?:{_PREPOSITIONS}\s)(?:l'année\s)?{_EDGE}?{_Y}\b(?!\s?(?:%|(?!dans|sous|sans|mais|dès|plus|moins|vers"
        rf"|depuis|puis|pays|alors)\w+s\b))(?![-–,.]\d)",
        _year_alone,
    ),
    _rule(rf"\b{_EDGE}{_Y}\b", _year_alone),
    _rule(r"\b(?P<word>avant-hier|hier|après-demain|demain|ce matin|ce soir)\b(?:\ssoir|\smatin)?", _deictic_day),
    _rule(
        r"\b(?:(?P<prep>à partir de|à compter de|dès|depuis|jusqu'à|d'ici(?: à)?|avant)\s)?"
        r"(?:l'an (?:dernier|prochain|passé)|l'année (?:dernière|prochaine|passée)|cette année(?!-))\b",
        _deictic_year,
    ),
    _rule(r"\b(?:d'ici(?:\sà)?\s|avant\s|à\s)?la fin de l'année\b(?!\s\d)", _year_end),
    _rule(r"\b(?:le mois (?:dernier|prochain|passé)|ce mois-ci)\b", _deictic_month),
    _rule(rf"(?<!chaque )(?<!tous les )\b(?:(?:le|ce|de)\s)?(?P<weekday>{WEEKDAY_PATTERN})\b{_TURN}?{_PART}", _weekday),
)


def coarse(mention: DateMention) -> DateMention:
    """Return the mention worded by its month: enough to place an event ("en février 2025")."""
    when = PartialDate(mention.first.year, mention.first.month)
    return replace(mention, wording=when_words(when), bare=day_words(when)) if when.year else mention
