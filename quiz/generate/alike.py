"""How the cards of two articles stand to each other: one fact, one fact with two values, one office with two holders.

Cards are compared as a reader would: what is asked, without the context and the dates around it, and what is answered. Two cards
are held for unrelated wherever that is open.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.match.quantity import quantities
from quiz.core.model import Answer, AnswerType, Card, FactKind
from quiz.core.text import fold
from quiz.generate.calendar import MONTH_PATTERN, month_number
from quiz.generate.facts.scopes import shared
from quiz.generate.filters import content
from quiz.generate.labels import unlabelled
from quiz.generate.model import PartialDate
from quiz.generate.realise import lexicon
from quiz.values import value

SAME = 0.6
"""Share of common words from which two questions with one answer ask for one fact."""
NEAR = 0.75
"""Share of common words from which two questions with different answers may not both be right."""
ENOUGH = 4
"""Common words from which a question that holds another, and more, asks the same."""
ROUNDED = 1.25
"""Ratio up to which a figure told with « environ » or « plus de » may be another one rounded."""
_FIGURES = frozenset((AnswerType.NUMBER, AnswerType.MONEY))
_VALUES = _FIGURES | {AnswerType.DATE, AnswerType.BOOLEAN}
"""Types that are marked by value, whatever the words."""
_SETTLED = _FIGURES | {AnswerType.DATE, AnswerType.PLACE}
"""Types of which one question has one value."""
_LASTING = frozenset((FactKind.ROLE, FactKind.SAID, FactKind.DEFINITION))
"""Kinds of which the date says when it was told."""
_OCCASION = re.compile(r"\b[Ll]ors (?:de|du|des|d')[^?«»:,]*(?:,|(?= ?\?))")
_DATE = re.compile(
    rf"\b(?:(?:du|le|au|en|depuis|dès|fin|début|mi-) ?)*(?:(\d{{1,2}})(?:er)? )?(?:({MONTH_PATTERN}) ?)?((?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\b[Ss]elon ([^,?]+)")
_NEGATIVE = re.compile(r"\b(?:ne|n'|refus\w*|sans|aucun\w*)\b|\bn'")


@value
class Asked:
    """What a card asks for: the stems of its words, its names and figures, whether it denies, its source.

    `dates` are those of what is told, `context` those of when it was told: before a colon, or in brackets at the end.
    """

    stems: frozenset[str]
    names: frozenset[str]
    negative: bool
    source: str
    dates: tuple[PartialDate, ...]
    context: tuple[PartialDate, ...]


@lru_cache(maxsize=4096)
def asked(ask: str) -> Asked:
    """Return what a question asks for, without its context."""
    text = re.sub(r"[\u00a0\u202f]", " ", ask).replace("’", "'")
    told = unlabelled(text)
    core = _DATE.sub(" ", _OCCASION.sub(" ", told))
    names = re.findall(r"(?<!^)\b(?:[A-ZÀ-Ý][\w-]+|\d[\d ]*)", core)
    source = _SOURCE.search(text)
    return Asked(
        frozenset(word[:5] for word in content(core)),
        frozenset(word[:5] for name in names for word in content(name)),
        _NEGATIVE.search(core) is not None,
        " ".join(sorted(content(source[1]))) if source else "",
        _dates(told),
        _dates(text),
    )


def same_fact(one: Card, other: Card) -> bool:
    """Whether two cards ask for one fact: one answer, and what the shorter asks the longer asks too."""
    return one.answer.type is other.answer.type and _asks_same(one, other) and same_answer(one.answer, other.answer)


def _asks_same(one: Card, other: Card) -> bool:
    """Whether two questions with one answer ask for one fact."""
    mine, yours = asked(one.ask), asked(other.ask)
    if mine.negative is not yours.negative or not _sources_agree(mine, yours):
        return False
    if one.fact is other.fact is FactKind.ACRONYM:
        return True
    if one.fact not in _LASTING and not _agree(mine.dates, yours.dates):
        return False
    width = max if one.answer.type in _SETTLED or one.fact is not other.fact else min
    return _share(mine, yours, width(len(mine.stems), len(yours.stems))) >= SAME


def contradicts(one: Card, other: Card) -> bool:
    """Whether two cards ask for one value at one time, and give two."""
    settled = one.answer.type in _SETTLED or (one.fact is FactKind.ROLE and _office(one))
    if one.fact is not other.fact or one.answer.type is not other.answer.type or not settled:
        return False
    mine, yours = asked(one.ask), asked(other.ask)
    if mine.negative is not yours.negative or mine.source != yours.source or not _at_one_time(one, other):
        return False
    alike = mine.stems == yours.stems if one.fact is FactKind.ROLE else _asks_alike(mine, yours)
    return alike and _differ(one.answer, other.answer)


def succeeds(one: Card, other: Card) -> bool:
    """Whether `one` names the holder of an office whom `other` names another holder of, at an earlier time."""
    both = one.fact is other.fact is FactKind.ROLE and _office(one) and one.as_of and other.as_of
    if not both or one.answer.type is not AnswerType.PERSON or other.answer.type is not AnswerType.PERSON:
        return False
    later = not _at_one_time(one, other) and one.as_of > other.as_of
    return later and asked(one.ask).stems == asked(other.ask).stems and _differ(one.answer, other.answer)


def same_answer(one: Answer, other: Answer) -> bool:
    """Whether what one card shows would be marked right on the other."""
    if one.type not in _VALUES and not _stems(one) & _stems(other):
        return False
    return any(judge(a.shown, b).verdict is Verdict.ACCEPT for a, b in ((one, other), (other, one)))


@lru_cache(maxsize=4096)
def _stems(answer: Answer) -> frozenset[str]:
    """Return how the words of an answer begin: names without one in common are two."""
    words = {word for item in answer.items for each in item.accepted for word in fold(each).split()}
    return frozenset(word[:4] for word in words if len(word) > 3) or frozenset(words)


def _differ(one: Answer, other: Answer) -> bool:
    """Whether two answers cannot both be right; a rounded figure and one near it can."""
    if any(judge(a.shown, b).verdict is not Verdict.REJECT for a, b in ((one, other), (other, one))):
        return False
    return one.type not in _FIGURES or _figures_differ(one.shown, other.shown)


def _figures_differ(one: str, other: str) -> bool:
    """Whether two texts hold one figure each, of one unit, too far apart for one to be the other rounded."""
    mine, yours = quantities(one), quantities(other)
    if len(mine) != 1 or len(yours) != 1 or mine[0].unit != yours[0].unit:
        return False
    a, b = (max(each[0].values) * each[0].factor for each in (mine, yours))
    rough = any(each[0].about or each[0].bound for each in (mine, yours))
    return a != b and (not rough or max(a, b) > ROUNDED * min(a, b))


def _asks_alike(mine: Asked, yours: Asked) -> bool:
    """Whether two questions ask the same: nearly the same words and no other name, or all words of a long enough one."""
    if not mine.stems or not yours.stems:
        return False
    if _share(mine, yours, len(mine.stems | yours.stems)) >= NEAR:
        return mine.names == yours.names
    least = min(len(mine.stems), len(yours.stems))
    return least >= ENOUGH and _share(mine, yours, least) == 1


def _share(mine: Asked, yours: Asked, of: int) -> float:
    return len(mine.stems & yours.stems) / of if of else 0.0


def _sources_agree(mine: Asked, yours: Asked) -> bool:
    return not mine.source or not yours.source or mine.source == yours.source


def _office(card: Card) -> bool:
    """Whether a card asks for the holder of an office that one person has at a time."""
    words = re.findall(r"[\w'-]+", card.ask)
    held = [word for word in words if (office := lexicon.offices().get(word.casefold())) and office.unique]
    return bool(held) and not shared(re.sub(r"^.*?\b(?:était|est) (?:le |la |l')?", "", card.ask))


def _at_one_time(one: Card, other: Card) -> bool:
    """Whether two cards may speak of one time: one date holds the other, or one has none."""
    return _agree(_times(one), _times(other))


def _agree(mine: Sequence[PartialDate], yours: Sequence[PartialDate]) -> bool:
    return not mine or not yours or any(_holds(a, b) or _holds(b, a) for a in mine for b in yours)


def _times(card: Card) -> tuple[PartialDate, ...]:
    """Return the dates of what is told, else of when it was."""
    found = asked(card.ask)
    if found.dates or found.context or not card.as_of:
        return found.dates or found.context
    return (PartialDate(*map(int, card.as_of.split("-"))),)


def _holds(wide: PartialDate, narrow: PartialDate) -> bool:
    """Whether a date is the other, or a year or month that it lies in."""
    return str(narrow).startswith(str(wide))


def _dates(text: str) -> tuple[PartialDate, ...]:
    return tuple(map(_date, _DATE.finditer(text)))


def _date(found: re.Match[str]) -> PartialDate:
    month = month_number(found[2]) if found[2] else 0
    return PartialDate(int(found[3]), month, int(found[1]) if found[1] and month else 0)
