"""A deck before its exam."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.exam import RAMP_DAYS, Exam, Remembered, asked_from, demanded, foreseen
from quiz.core.schedule import DEFAULT_PARAMS, Reviewed, retrievability

TODAY = date(2026, 5, 1)
DAY = timedelta(days=1)


def exam(days: int, retention: float = 0.95) -> Exam:
    return Exam(TODAY + days * DAY, retention)


def reviewed(stability: float, last: int, due: int) -> Reviewed:
    """Last answered and due so many days from today."""
    last_on = TODAY + last * DAY
    return Reviewed(stability, 5.0, datetime(2026, 1, 1, tzinfo=UTC), last_on, due - last, TODAY + due * DAY)


@pytest.mark.parametrize(
    ("days", "retention", "wanted"),
    [(0, 0.95, 0.95), (15, 0.95, 0.925), (29, 0.96, 0.902), (30, 0.95, None), (-1, 0.95, None), (0, 0.9, None), (0, 0.8, None)],
)
def test_the_retention_rises_to_the_exam_and_falls_back_after_it(days: int, retention: float, wanted: float | None) -> None:
    assert demanded(exam(days, retention), 0.9, TODAY) == (None if wanted is None else pytest.approx(wanted))


@given(st.integers(0, RAMP_DAYS - 1), st.floats(0.1, 3000), st.integers(1, 400))
def test_a_card_is_asked_where_its_retrievability_is_below_the_one_wanted(left: int, stability: float, elapsed: int) -> None:
    wanted, ratio = demanded(exam(left), 0.9, TODAY), asked_from(exam(left), DEFAULT_PARAMS, TODAY)
    assert wanted is not None
    assert ratio is not None
    now = Moment(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC))
    expected = retrievability(reviewed(stability, -elapsed, 1), now)
    if abs(expected - wanted) > 1e-9:
        assert (elapsed >= ratio * stability) is (expected < wanted)


def test_the_nearer_the_exam_the_earlier_a_card_is_asked() -> None:
    ratios = [asked_from(exam(left), DEFAULT_PARAMS, TODAY) for left in range(RAMP_DAYS)]
    assert None not in ratios
    assert ratios == sorted(ratios, key=lambda ratio: ratio or 0)


def test_the_workload_is_told_with_and_without_the_exam() -> None:
    load = foreseen(
        [Remembered(-30, 30, 60.0, 5.0), Remembered(-10, 890, 900.0, 5.0)],
        exam(20),
        DEFAULT_PARAMS,
        TODAY,
        unseen=6,
        new_per_day=2,
    )
    assert len(load.days) == len(load.without) == 21
    assert load.a_day > load.a_day_without
    assert (load.new, load.missed) == (6, 0)


def test_cards_that_will_not_be_begun_by_the_exam_are_told() -> None:
    load = foreseen([], exam(9), DEFAULT_PARAMS, TODAY, unseen=50, new_per_day=2)
    assert (load.new, load.missed) == (20, 30)


def test_a_card_is_never_foreseen_twice_on_a_day() -> None:
    load = foreseen([Remembered(-1, 0, 0.01, 5.0)], exam(5, 0.99), DEFAULT_PARAMS, TODAY)
    assert max(load.days) == 1


@given(
    st.lists(st.builds(Remembered, st.integers(-90, -1), st.integers(-20, 90), st.floats(0.1, 300), st.just(5.0)), max_size=5),
    st.integers(0, 60),
)
@settings(deadline=None)
def test_each_day_asks_what_is_due_by_date_or_wanted_by_the_exam(cards: list[Remembered], days: int) -> None:
    ahead = exam(days)
    ratios = [asked_from(ahead, DEFAULT_PARAMS, TODAY + day * DAY) for day in range(days + 1)]
    first = next((day for day in range(days + 1) if any(_is_asked(card, day, ratios[day]) for card in cards)), None)
    found = foreseen(cards, ahead, DEFAULT_PARAMS, TODAY).days
    assert next((day for day, count in enumerate(found) if count), None) == first
    if first is not None:
        assert found[first] == sum(_is_asked(card, first, ratios[first]) for card in cards)


def _is_asked(card: Remembered, day: int, ratio: float | None) -> bool:
    return day >= card.due or (ratio is not None and day - card.last >= ratio * card.stability_days)
