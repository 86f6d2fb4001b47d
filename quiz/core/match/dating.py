"""Dates: any form of the same date, less of it almost, another one wrong."""

from dataclasses import replace

from quiz.core.match import phrase
from quiz.core.match.calendar_reading import Dates, Day, read_dates
from quiz.core.match.judgement import Reason
from quiz.core.match.outcome import Asked, Fit, Outcome, accept, almost, reject, within_budget


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare as dates; a text without any is compared by its words."""
    expected, given = read_dates(spelling, asked.language), read_dates(typed, asked.language)
    if expected is None:
        return phrase.compare(typed, spelling, asked)
    if given is None:
        return reject(Reason.DATE_DIFFERS)
    given = _as_years(given, expected)
    return within_budget(_compare(given, expected), given.slips, given.letters)


def _as_years(given: Dates, expected: Dates) -> Dates:
    """Read *14-18* as years where years alone are asked."""
    days = (given.start, given.end or given.start)
    only_years = expected.end is not None and not (expected.start.month or expected.start.day)
    if not only_years or given.end is None or any(day.year or day.month for day in days):
        return given
    return replace(given, start=Day(year=given.start.day), end=Day(year=given.end.day))


def _compare(given: Dates, expected: Dates) -> Outcome:
    if given.bound * expected.bound < 0 or (given.part and expected.part and given.part != expected.part):
        return reject(Reason.OPPOSITE, final=True)
    if _periods_differ(given, expected):
        return reject(Reason.DATE_DIFFERS)
    if expected.decade and not given.decade:
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    outcome = _days(given, expected)
    if given.bound and not expected.bound:
        return max(outcome, almost(Reason.EXTRA_PART), key=lambda one: one.rank)
    if (expected.part and not given.part) or (expected.bound and not given.bound):
        return max(outcome, almost(Reason.MISSING_PART, fit=Fit.PART), key=lambda one: one.rank)
    return outcome


def _periods_differ(given: Dates, expected: Dates) -> bool:
    if expected.decade and not given.decade and given.start.year // 10 * 10 == expected.decade:
        return False
    return given.century != expected.century or given.decade != expected.decade


def _days(given: Dates, expected: Dates) -> Outcome:
    if expected.end is None:
        return _against_day(given, expected.start)
    if given.end is None:
        return _part_of_range(given.start, expected.start, expected.end)
    outcomes = (_one(given.start, expected.start), _one(given.end, expected.end))
    return max(outcomes, key=lambda one: one.rank)


def _against_day(given: Dates, expected: Day) -> Outcome:
    outcome = _one(given.start, expected)
    if given.end is None:
        return outcome
    inside = (outcome, _one(given.end, expected))
    return max(inside, key=lambda one: one.rank)


def _part_of_range(given: Day, start: Day, end: Day) -> Outcome:
    outcomes = (_one(given, start), _one(given, end))
    right = min(outcomes, key=lambda one: one.rank)
    return max(right, almost(Reason.MISSING_PART, fit=Fit.PART), key=lambda one: one.rank)


def _one(given: Day, expected: Day) -> Outcome:
    pairs = ((given.year, expected.year), (given.month, expected.month), (given.day, expected.day))
    short_year = 0 < given.year < 100 <= expected.year and expected.year % 100 == given.year
    if any(said and wanted and said != wanted for said, wanted in (pairs[1:] if short_year else pairs)):
        return reject(Reason.DATE_DIFFERS)
    if not any(said and wanted for said, wanted in pairs):
        return accept(Reason.EXACT) if given == expected else reject(Reason.DATE_DIFFERS)
    missing = [at for at, (said, wanted) in enumerate(pairs) if wanted and not said]
    if not missing:
        if short_year and not given.month:
            return almost(Reason.MISSING_PART, fit=Fit.PART)
        is_more_precise = any(said and not wanted for said, wanted in pairs)
        return accept(Reason.EXTRA_WORDS, fit=Fit.PART) if is_more_precise else accept(Reason.EXACT)
    named = [at for at, (said, _) in enumerate(pairs) if said]
    if named in ([1], [2]):
        return reject(Reason.DATE_DIFFERS)
    return almost(Reason.MISSING_PART, fit=Fit.PART)
