"""Numbers and money: the value is exact, its form is free."""

import re
from fractions import Fraction

from quiz.core.match import phrase
from quiz.core.match.judgement import Reason
from quiz.core.match.lexicon.synonyms import SYNONYMS
from quiz.core.match.outcome import Asked, Fit, Outcome, accept, almost, reject
from quiz.core.match.quantity import Quantity, quantities
from quiz.core.match.words import is_talk, words

_PERCENT = "percent"
_LENGTH = "length"
_METRES = re.compile(r"(?<=\d)\sm\b(?!\s?[€$£])")
"""A small m apart from its number: metres, not millions."""
_BARE_M = re.compile(r"(?<=\d)\s?[mM]\b(?!\s?[€$£])")
"""An m that may be either, read as metres where a length is asked for."""
_ROUNDING = Fraction(1, 20)
"""How far a number said to be rounded may be off."""


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare the quantities; text without any is compared by its words."""
    expected = quantities(_METRES.sub(" metres", spelling) if asked.language != "en" else spelling, asked.language)
    if not expected:
        return phrase.compare(typed, spelling, asked)
    if any(quantity.unit == _LENGTH for quantity in expected):
        typed = _BARE_M.sub(" metres", typed)
    given = quantities(typed, asked.language)
    if not given:
        return reject(Reason.NUMBER_DIFFERS)
    if len(given) > len(expected):
        given = tuple(one for at, one in enumerate(given) if not any(one.values == other.values for other in given[:at]))
    if len(given) > len(expected):
        return _with_others(given, expected, asked)
    if len(given) < len(expected):
        known = all(any(_one(one, other, asked).names_it for other in expected) for one in given)
        return almost(Reason.MISSING_PART, fit=Fit.PART) if known else reject(Reason.NUMBER_DIFFERS)
    outcomes = [_one(one, other, asked) for one, other in zip(given, expected, strict=True)]
    return max(outcomes, key=lambda outcome: outcome.rank)


def _with_others(given: tuple[Quantity, ...], expected: tuple[Quantity, ...], asked: Asked) -> Outcome:
    """Return the outcome where more quantities are given than asked: others of another unit are a part too many."""
    first = given[: len(expected)]
    units = {quantity.unit for quantity in expected}
    apart = all(quantity.unit and quantity.unit not in units for quantity in given[len(expected) :])
    if apart and all(_one(one, other, asked).names_it for one, other in zip(first, expected, strict=True)):
        return almost(Reason.EXTRA_PART)
    return reject(Reason.TWO_CANDIDATES, final=True)


def _one(given: Quantity, expected: Quantity, asked: Asked) -> Outcome:
    if expected.unit == _PERCENT and not (given.unit or given.is_part) and given.values & expected.values:
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    if not _is_unit_possible(given, expected):
        return reject(Reason.UNIT_DIFFERS)
    if expected.noun and not expected.unit and given.unit and not is_talk(expected.noun, asked.language):
        return reject(Reason.UNIT_DIFFERS)
    if not _is_equal(given, expected):
        return almost(Reason.NUMBER_DIFFERS) if _is_rounded(given, expected) else reject(Reason.NUMBER_DIFFERS)
    if given.bound * expected.bound < 0:
        return reject(Reason.OPPOSITE, final=True)
    if given.ordinal != expected.ordinal:
        return almost(Reason.NUMBER_DIFFERS)
    if (expected.unit and not given.unit and not _is_share(given, expected)) or expected.unit.startswith(f"{given.unit}/"):
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    if given.bound and not expected.bound:
        return almost(Reason.EXTRA_PART)
    if expected.noun and given.noun and not _is_same_noun(given.noun, expected.noun, asked):
        return almost(Reason.UNIT_DIFFERS)
    return accept(Reason.EXTRA_WORDS if given.noun or given.about or given.unit != expected.unit else Reason.EXACT)


def _is_unit_possible(given: Quantity, expected: Quantity) -> bool:
    if given.unit == expected.unit or not given.unit or not expected.unit or expected.unit.startswith(f"{given.unit}/"):
        return not (given.unit == _PERCENT and not expected.unit and not expected.is_part and _is_share_value(expected))
    return False


def _is_share_value(quantity: Quantity) -> bool:
    return all(value > 1 for value in quantity.values)


def _is_share(given: Quantity, expected: Quantity) -> bool:
    """Whether one is a percentage and the other a part: 50 % and *la moitié*."""
    return expected.unit == _PERCENT and (given.is_part or all(value < 1 for value in given.values))


def _is_equal(given: Quantity, expected: Quantity) -> bool:
    return bool(_scaled(given, expected) & _scaled(expected, given))


def _scaled(quantity: Quantity, other: Quantity) -> frozenset[Fraction]:
    if quantity.unit == _PERCENT and not other.unit and (other.is_part or all(value < 1 for value in other.values)):
        return frozenset(value / 100 for value in quantity.values)
    factor = quantity.factor if quantity.unit and other.unit else Fraction(1)
    return frozenset(value * factor for value in quantity.values)


def _is_rounded(given: Quantity, expected: Quantity) -> bool:
    """Whether a number said to be about right is the expected one rounded."""
    is_share = {given.unit, expected.unit} == {_PERCENT, ""} and (given.is_part or expected.is_part)
    if not is_share and (not given.about or given.unit != expected.unit):
        return False
    return any(
        wanted and abs(value - wanted) <= abs(wanted) * _ROUNDING
        for value in _scaled(given, expected)
        for wanted in _scaled(expected, given)
    )


def _is_same_noun(given: str, expected: str, asked: Asked) -> bool:
    one, other = words(given, asked.language)[0], words(expected, asked.language)[0]
    alike = one.is_same(other, inflected=True) or bool(SYNONYMS.get(one.key, frozenset()) & SYNONYMS.get(other.key, frozenset()))
    return alike or is_talk(given, asked.language)
