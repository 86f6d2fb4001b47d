"""Clock changes, journeys, leap days and wrong clocks: no card is lost, and none is due twice in a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Learning, Memory, Params, Reviewed, elapsed_days, is_due, review

ZONES = [
    "UTC",
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Asia/Kolkata",
]
"""Lord Howe changes its clock by half an hour; from Kiritimati to Pago Pago is a day less an hour, over the date line."""
PLAIN = Params(learning_steps=(), relearning_steps=())


def moment(text: str, zone: str, *, cutoff_hour: int = 4) -> Moment:
    """Return the moment at which the clocks of a place show that time."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return at_place(local.astimezone(UTC), zone, cutoff_hour=cutoff_hour)


def at_place(at: datetime, zone: str, *, cutoff_hour: int = 4) -> Moment:
    offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return Moment(at.astimezone(UTC), offset // timedelta(minutes=1), cutoff_hour)


def answered(when: Moment, *, memory: Memory = NEW, rating: Rating = Rating.EASY, params: Params = PLAIN) -> Learning | Reviewed:
    return review(memory, rating, when, params, Random(1))


def due_after(days: int, when: Moment) -> Reviewed:
    """Return a card answered at `when` and due that many days later."""
    return Reviewed(float(days), 5.0, when.at, when.day, days, when.day + timedelta(days=days))


@pytest.mark.parametrize(
    ("answered_at", "asked_at", "zone", "due"),
    [
        ("2026-03-28T23:50", "2026-03-29T03:59", "Europe/Paris", False),  # the night the clock is put forward: still the 28th
        ("2026-03-28T23:50", "2026-03-29T04:00", "Europe/Paris", True),
        ("2026-10-24T23:50", "2026-10-25T03:59", "Europe/Paris", False),  # and back
        ("2026-10-24T23:50", "2026-10-25T04:00", "Europe/Paris", True),
        ("2026-10-25T04:00", "2026-10-26T03:59", "Europe/Paris", False),
        ("2026-04-04T12:00", "2026-04-05T04:00", "Australia/Lord_Howe", True),
        ("2028-02-28T12:00", "2028-02-29T04:00", "Europe/Paris", True),  # a leap day is a day
        ("2027-02-28T12:00", "2027-03-01T04:00", "Europe/Paris", True),
        ("2026-12-31T23:00", "2027-01-01T03:00", "Europe/Paris", False),
        ("2026-12-31T23:00", "2027-01-01T04:00", "Europe/Paris", True),
    ],
)
def test_a_card_of_one_day_is_due_when_the_next_day_begins(answered_at: str, asked_at: str, zone: str, due: bool) -> None:
    assert is_due(due_after(1, moment(answered_at, zone)), moment(asked_at, zone)) is due


@pytest.mark.parametrize(
    ("first", "second", "zone", "days"),
    [
        ("2026-03-28T12:00", "2026-03-30T12:00", "Europe/Paris", 2),
        ("2026-10-24T12:00", "2026-10-26T12:00", "Europe/Paris", 2),
        ("2028-02-28T12:00", "2028-03-01T12:00", "Europe/Paris", 2),
        ("2027-02-28T12:00", "2027-03-01T12:00", "Europe/Paris", 1),
        ("2026-01-05T23:59", "2026-01-06T04:00", "UTC", 1),
        ("2026-01-05T04:00", "2026-01-06T03:59", "UTC", 0),
    ],
)
def test_days_between_answers_are_those_of_the_calendar(first: str, second: str, zone: str, days: int) -> None:
    assert elapsed_days(due_after(1, moment(first, zone)), moment(second, zone)) == days


def test_over_the_date_line_eastwards_a_day_comes_twice_and_the_card_once() -> None:
    """Kiritimati, Tuesday morning, to Pago Pago, where it is still Monday."""
    card = due_after(1, moment("2026-01-06T09:00", "Pacific/Kiritimati"))
    monday = moment("2026-01-05T12:00", "Pacific/Pago_Pago")
    assert monday.at > card.last_at
    assert not is_due(card, monday)
    assert not is_due(card, moment("2026-01-06T12:00", "Pacific/Pago_Pago"))
    assert is_due(card, moment("2026-01-07T04:00", "Pacific/Pago_Pago"))


def test_over_the_date_line_westwards_a_day_is_left_out_and_the_card_waits_for_nothing() -> None:
    card = due_after(1, moment("2026-01-05T20:00", "Pacific/Pago_Pago"))
    assert is_due(card, moment("2026-01-07T04:00", "Pacific/Kiritimati"))


@pytest.mark.parametrize("years", [1, 10, 60])
def test_a_card_answered_under_a_clock_far_ahead_is_asked_once_the_clock_is_right(years: int) -> None:
    wrong = Moment(datetime(2026 + years, 1, 5, 12, tzinfo=UTC))
    now = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
    for memory in (answered(wrong), answered(wrong, rating=Rating.AGAIN, params=DEFAULT_PARAMS)):
        assert is_due(memory, now)
        again = answered(now, memory=memory)
        assert not is_due(again, now)
        assert isinstance(again, Reviewed)
        assert again.due_on > now.day


def test_a_card_answered_under_a_clock_far_behind_is_asked_a_little_early_at_most() -> None:
    memory = answered(Moment(datetime(1980, 1, 1, 12, tzinfo=UTC)))
    now = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
    assert is_due(memory, now)
    assert not is_due(answered(now, memory=memory), now)


@pytest.mark.parametrize("days_ahead", [3, 400, 20_000])
def test_a_card_buried_under_a_clock_far_ahead_comes_back_once_the_clock_is_right(days_ahead: int) -> None:
    today = date(2026, 1, 5)
    wrong = today + timedelta(days=days_ahead)
    assert not Standing(buried_until=wrong + timedelta(days=1)).kept_out(today)
    assert Standing(buried_until=today + timedelta(days=1)).kept_out(today)
    assert Standing(buried_until=today + timedelta(days=1)).kept_out(today - timedelta(days=1))  # over the date line


@dataclass(frozen=True)
class Step:
    """The learner's life goes on for some hours, perhaps in another place, perhaps with a clock that is set otherwise."""

    hours: float
    zone: str
    clock_off: timedelta


STEPS = st.builds(
    Step,
    hours=st.floats(0.02, 60),
    zone=st.sampled_from(ZONES),
    clock_off=st.sampled_from(
        [timedelta(0)] * 8 + [timedelta(days=-400), timedelta(hours=-3), timedelta(minutes=-5), timedelta(days=900)]
    ),
)
STARTS = st.sampled_from(
    [datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, tzinfo=UTC), datetime(2028, 2, 27, tzinfo=UTC)]
)


@given(STARTS, st.lists(STEPS, min_size=1, max_size=40), st.integers(0, 23), st.randoms(use_true_random=False))
def test_no_card_that_has_graduated_is_due_twice_on_a_date(
    start: datetime, life: list[Step], cutoff_hour: int, random: Random
) -> None:
    """As long as the clock is right: dates come twice on journeys, yet a card answered on one is not asked again on it."""
    at, memory = start, answered(at_place(start, "UTC", cutoff_hour=cutoff_hour))
    assert isinstance(memory, Reviewed)
    answered_on = {memory.last_on}
    for step in life:
        at += timedelta(hours=step.hours)
        now = at_place(at, step.zone, cutoff_hour=cutoff_hour)
        if is_due(memory, now):
            assert now.day not in answered_on
            after = answered(now, memory=memory, rating=random.choice(list(Rating)))
            assert isinstance(after, Reviewed)
            memory = after
            answered_on.add(now.day)
        assert not is_due(memory, Moment(now.at, now.offset_minutes, cutoff_hour)) or now.day >= memory.due_on


@given(STARTS, st.lists(STEPS, min_size=1, max_size=30), st.integers(0, 23), st.randoms(use_true_random=False))
def test_no_card_is_lost_whatever_the_clock_did(start: datetime, life: list[Step], cutoff_hour: int, random: Random) -> None:
    """Once the clock is right, a card comes at once or within the interval it was given, and two days for journeys."""
    at, memory = start, answered(at_place(start, "UTC", cutoff_hour=cutoff_hour))
    for step in life:
        at += timedelta(hours=step.hours)
        now = at_place(at + step.clock_off, step.zone, cutoff_hour=cutoff_hour)
        if is_due(memory, now):
            memory = answered(
                now, memory=memory, rating=random.choice(list(Rating)), params=random.choice([PLAIN, DEFAULT_PARAMS])
            )
    zone = random.choice(ZONES)
    longest = memory.interval_days if isinstance(memory, Reviewed) else 1
    right = [at_place(at + timedelta(days=days), zone, cutoff_hour=cutoff_hour) for days in (0, longest + 3)]
    assert any(is_due(memory, moment) for moment in right)


@given(STARTS, st.lists(STEPS, max_size=20), st.integers(0, 23))
def test_the_days_of_a_life_never_go_back_by_more_than_a_journey(start: datetime, life: list[Step], cutoff_hour: int) -> None:
    at, last = start, at_place(start, "UTC", cutoff_hour=cutoff_hour).day
    for step in life:
        at += timedelta(hours=step.hours)
        day = at_place(at, step.zone, cutoff_hour=cutoff_hour).day
        assert day - last >= timedelta(days=-2)
        last = day
