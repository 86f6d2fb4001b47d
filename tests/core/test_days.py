from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment, instant, named_day

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)

INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
OFFSETS = st.integers(-12 * 60, 14 * 60)
MOMENTS = st.builds(Moment, INSTANTS, OFFSETS, st.integers(0, 23))


@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(3, 59, date(2026, 3, 9)), (4, 0, date(2026, 3, 10)), (0, 0, date(2026, 3, 9)), (23, 59, date(2026, 3, 10))],
)
def test_the_night_before_the_cutoff_belongs_to_the_day_before(hour: int, minute: int, day: date) -> None:
    assert Moment(NOON.replace(hour=hour, minute=minute)).day == day


@pytest.mark.parametrize(
    ("offset_minutes", "day"),
    [(0, date(2026, 3, 10)), (14 * 60, date(2026, 3, 10)), (-9 * 60, date(2026, 3, 9)), (16 * 60, date(2026, 3, 11))],
)
def test_a_day_is_the_one_of_the_learners_place(offset_minutes: int, day: date) -> None:
    assert Moment(NOON, offset_minutes).day == day


@pytest.mark.parametrize(
    ("utc", "offset_minutes", "day"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), 60, date(2026, 3, 28)),  # Paris, half past one, before the change
        (datetime(2026, 3, 29, 2, 0, tzinfo=UTC), 120, date(2026, 3, 29)),  # four o'clock by the new time
        (datetime(2026, 10, 25, 2, 30, tzinfo=UTC), 60, date(2026, 10, 24)),  # half past three by the old time
        (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), 60, date(2026, 10, 25)),
        (datetime(2028, 2, 29, 12, tzinfo=UTC), 60, date(2028, 2, 29)),
    ],
)
def test_a_change_of_the_clock_loses_no_day(utc: datetime, offset_minutes: int, day: date) -> None:
    assert Moment(utc, offset_minutes).day == day


@given(MOMENTS)
def test_a_day_ends_after_the_moment_and_within_a_day(moment: Moment) -> None:
    assert timedelta() < moment.day_ends_at - moment.at <= timedelta(days=1)


@given(MOMENTS)
def test_the_next_day_begins_when_the_day_ends(moment: Moment) -> None:
    def day_at(at: datetime) -> date:
        return Moment(at, moment.offset_minutes, moment.cutoff_hour).day

    assert day_at(moment.day_ends_at) == moment.day + timedelta(days=1)
    assert day_at(moment.day_ends_at - timedelta(microseconds=1)) == moment.day


@given(MOMENTS)
def test_a_stored_instant_is_read_back_to_the_millisecond(moment: Moment) -> None:
    assert timedelta() <= moment.at - instant(moment.milliseconds) < timedelta(milliseconds=1)
    assert moment.floored().floored() == moment.floored()


def test_an_instant_before_1970_is_stored_too() -> None:
    assert instant(Moment(datetime(1969, 12, 31, tzinfo=UTC)).milliseconds) == datetime(1969, 12, 31, tzinfo=UTC)


def test_a_moment_is_in_utc() -> None:
    with pytest.raises(ValueError, match="UTC"):
        Moment(NOON.astimezone(timezone(timedelta(hours=1))))


@pytest.mark.parametrize("hour", [-1, 24])
def test_a_day_begins_at_an_hour_of_the_clock(hour: int) -> None:
    with pytest.raises(ValueError, match="0 to 23"):
        Moment(NOON, cutoff_hour=hour)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-15", date(2026, 6, 15)),
        ("0", date(2026, 5, 1)),
        (" +3 ", date(2026, 5, 4)),
        ("3d", date(2026, 5, 4)),
        ("3 j", date(2026, 5, 4)),
        ("2020-01-01", date(2020, 1, 1)),
        ("soon", None),
        ("", None),
        ("-3", None),
        ("99999999999", None),
        ("40000", None),
        ("9999-01-01", None),
    ],
)
def test_a_day_is_named_by_a_date_or_by_days_from_today(text: str, day: date | None) -> None:
    assert named_day(text, date(2026, 5, 1)) == day
