"""Answers made of a card's own answer, of which it is known whether they are right: what a deck's marking is tried with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from quiz.core.match import gazetteer
from quiz.core.match.distance import edits
from quiz.core.match.lexicon.grammar import NEGATIONS
from quiz.core.match.lexicon.territories import names_in
from quiz.core.model import Answer, AnswerType
from quiz.core.text import fold, plain

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{5,}")
_SHORTEST_SLIPPED = 6
_FIGURES = frozenset({AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE})
_UNFORGIVING = _FIGURES | {AnswerType.ACRONYM, AnswerType.BOOLEAN}
_DENIALS = {"fr": "pas {}", "en": "not {}", "de": "nicht {}", "es": "no {}", "vi": "không phải {}"}
_UNITS = (
    ("euros", "dollars"),
    ("euro", "dollar"),
    ("€", "$"),
    ("$", "€"),
    ("£", "€"),
    ("dollars", "euros"),
    ("dollar", "euro"),
    ("pounds", "euros"),
    ("km", "m"),
    ("kilomètres", "mètres"),
    ("mètres", "kilomètres"),
    ("kg", "g"),
    ("kilos", "grammes"),
    ("tonnes", "kilos"),
    ("ans", "mois"),
    ("mois", "ans"),
    ("jours", "mois"),
    ("heures", "minutes"),
    ("minutes", "heures"),
    ("years", "months"),
    ("months", "years"),
    ("days", "months"),
    ("%", "euros"),
)


class Change(StrEnum):
    """What was done to the right answer."""

    OWN = "own answer"
    ACCEPT = "accept list"
    REJECT = "reject list"
    ACCENT = "accent removed"
    SLIP = "one slip"
    DIGIT = "digit changed"
    NEGATION = "negation"
    UNIT = "unit changed"
    COUNTRY = "neighbour country"


@dataclass(frozen=True, slots=True)
class Trial:
    """A text that a learner might type, and whether it is right: never to be accepted where it is not."""

    change: Change
    typed: str
    is_right: bool


def trials(answer: Answer, language: str = "fr") -> list[Trial]:
    """Return the trials of an answer: itself, its lists, and what its type can be changed into."""
    own = answer.shown
    found = [Trial(Change.OWN, own, is_right=True)]
    if len(answer.items) == 1:
        found += [Trial(Change.ACCEPT, text, is_right=True) for text in answer.items[0].accepted[1:]]
    found += [Trial(Change.REJECT, text, is_right=False) for text in answer.reject]
    right = {fold(text) for item in answer.items for text in item.accepted} | {fold(own)}
    changed = [
        Trial(change, typed, is_right=False) for change, typed in _wrong(own, answer, language) if fold(typed) not in right
    ]
    return found + [Trial(change, typed, is_right=True) for change, typed in _right(own, answer)] + changed


def _right(own: str, answer: Answer) -> Iterator[tuple[Change, str]]:
    bare = plain(own)
    if bare != own.lower():
        yield Change.ACCENT, bare
    if answer.type not in _UNFORGIVING and not _DIGIT.search(own):
        longest = max(_WORD.findall(own), key=len, default="")
        if len(longest) >= _SHORTEST_SLIPPED and not longest.isupper():
            yield Change.SLIP, own.replace(longest, _slipped(longest), 1)


def _slipped(word: str) -> str:
    """Return a word without the letter in its middle: never the first or the last one."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :]


def _wrong(own: str, answer: Answer, language: str) -> Iterator[tuple[Change, str]]:
    digits = list(_DIGIT.finditer(own))
    if digits:
        last = digits[-1]
        yield Change.DIGIT, own[: last.start()] + str((int(last[0]) + 1) % 10) + own[last.end() :]
    yield Change.NEGATION, _denied(own, language)
    if answer.type in (AnswerType.NUMBER, AnswerType.MONEY):
        yield from ((Change.UNIT, typed) for typed in _other_unit(own))
    if answer.type is AnswerType.PLACE and (near := _near_country(fold(own), language)):
        yield Change.COUNTRY, near


def _denied(own: str, language: str) -> str:
    """Return the answer without its denial, or denied where there is none."""
    negations = NEGATIONS.get(language, NEGATIONS["fr"])
    kept = [word for word in own.split() if fold(word) not in negations]
    if kept and len(kept) < len(own.split()):
        return " ".join(kept)
    return _DENIALS.get(language, _DENIALS["fr"]).format(own)


def _other_unit(own: str) -> list[str]:
    """Return the quantity in the first other unit that is known for its own; none where it has no unit."""
    for unit, other in _UNITS:
        pattern = re.compile(rf"(?<![^\W\d_]){re.escape(unit)}(?![^\W\d_])")
        if pattern.search(own):
            return [pattern.sub(other, own, count=1)]
    return []


@lru_cache(maxsize=256)
def _near_country(name: str, language: str) -> str:
    """Return the country whose name is nearest to that of a country (Niger: Nigeria); an empty text for any other place."""
    own = gazetteer.identify(name, language)
    if not any(len(code) == 2 for code in own):
        return ""
    countries = [
        one for one, code in names_in("fr" if language not in ("en", "de", "es") else language).items() if len(code) == 2
    ]
    return min(
        (one for one in countries if not gazetteer.identify(one, language) & own), key=lambda one: edits(name, one), default=""
    )
