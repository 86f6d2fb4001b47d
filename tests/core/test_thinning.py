from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.thinning import kept

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2026, 4, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


def ago(**spans: float) -> datetime:
    return NOW - timedelta(**spans)


def test_the_last_of_each_hour_is_kept_for_a_day() -> None:
    made = [ago(hours=1, minutes=minutes) for minutes in (1, 20, 50)] + [ago(hours=5)]
    assert kept(made, NOW) == {ago(hours=1, minutes=1), ago(hours=5)}


def test_the_last_of_each_day_is_kept_for_a_month() -> None:
    made = [ago(days=3, hours=hours) for hours in (1, 4, 9)] + [ago(days=20)]
    assert kept(made, NOW) == {ago(days=3, hours=1), ago(days=20)}


def test_the_last_of_each_month_is_kept_for_a_year() -> None:
    december = [datetime(2025, 12, day, tzinfo=UTC) for day in (1, 14, 30)]
    assert kept([NOW, *december, datetime(2024, 12, 1, tzinfo=UTC)], NOW) == {NOW, december[-1]}


def test_the_last_backup_of_all_is_kept_however_old() -> None:
    assert kept([ago(days=4000), ago(days=4001)], NOW) == {ago(days=4000)}


def test_nothing_is_deleted_because_a_clock_was_set_back() -> None:
    ahead = [NOW + timedelta(days=400, seconds=each) for each in range(3)]
    assert kept(ahead, NOW) == set(ahead)


@given(st.lists(INSTANTS, max_size=80))
def test_thinning_again_changes_nothing(made: list[datetime]) -> None:
    stay = kept(made, NOW)
    assert stay <= set(made)
    assert kept(stay, NOW) == stay
    assert bool(stay) == bool(made)


def test_a_year_of_hourly_backups_leaves_one_for_each_hour_day_and_month() -> None:
    stay: set[datetime] = set()
    now = ago(days=500)
    while now < NOW:
        now += timedelta(hours=1)
        stay = kept({*stay, now}, now)
    ages = [NOW - at for at in stay]
    assert sum(age <= timedelta(days=1) for age in ages) in (24, 25)
    assert sum(timedelta(days=1) < age <= timedelta(days=31) for age in ages) in (30, 31, 32)
    assert sum(age > timedelta(days=31) for age in ages) in (11, 12, 13)
