from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import NEW, Learning, Memory, Reviewed, State
from quiz.core.session import Face
from quiz.core.stats import FORECAST_DAYS, DayDone, HardCard, Share, Stats, gather

AGAIN, HARD, GOOD, EASY = Rating
NOON = Moment(datetime(2026, 1, 7, 12, tzinfo=UTC))  # a Wednesday
TODAY = NOON.day
DAY = timedelta(days=1)
A, B, C = CardId("a"), CardId("b"), CardId("c")


def answer(
    rating: Rating = GOOD,
    *,
    days_ago: float = 0,
    before: State = State.REVIEW,
    expected: float | None = 0.9,
    cram: bool = False,
    card: CardId = A,
    seconds: float = 2.0,
) -> Review:
    moment = Moment(NOON.at - timedelta(days=days_ago))
    expected = None if before is State.NEW else expected
    return Review(1, 1, card, rating, moment, before, expected, 0, timedelta(), seconds, Face.TYPE, "", None, False, cram, "p")


def reviewed(
    due_in: int, *, interval_days: int = 10, stability: float = 10.0, lapses: int = 0, difficulty: float = 5.0
) -> Reviewed:
    due_on = TODAY + due_in * DAY
    return Reviewed(stability, difficulty, NOON.at, due_on - interval_days * DAY, interval_days, due_on, 9, lapses)


def learning(hours: float) -> Learning:
    return Learning(0, 1.0, 5.0, NOON.at, TODAY, NOON.at + timedelta(hours=hours))


def of(*reviews: Review, **memories: Memory) -> Stats:
    return gather(reviews, {CardId(card): Standing(memory) for card, memory in memories.items()}, NOON)


def test_nothing_done_is_nothing_to_show() -> None:
    stats = of()
    assert (stats.days, stats.answers, stats.seconds, stats.weeks, stats.calibration) == ((), 0, 0, (), ())
    assert (stats.retention.value, stats.log_loss, stats.streak, stats.longest_streak) == (None, None, 0, 0)
    assert stats.forecast == (0,) * FORECAST_DAYS


def test_answers_are_counted_by_the_local_day_and_the_state_of_the_card() -> None:
    states = [State.NEW, State.NEW, State.LEARNING, State.RELEARNING, State.REVIEW]
    stats = of(answer(before=State.REVIEW, days_ago=3, seconds=7), *[answer(before=state) for state in states], answer(cram=True))
    assert stats.days == (DayDone(TODAY - 3 * DAY, review=1, seconds=7.0), DayDone(TODAY, 2, 2, 1, 1, 12.0))
    assert (stats.answers, stats.seconds) == (7, 19.0)


def test_an_answer_of_the_small_hours_counts_for_the_day_before() -> None:
    assert [day.on for day in of(answer(days_ago=9 / 24)).days] == [TODAY - DAY]


def test_ratings_are_counted_but_for_cram() -> None:
    stats = of(answer(GOOD), answer(GOOD), answer(AGAIN), answer(EASY, cram=True))
    assert stats.ratings == {AGAIN: 1, HARD: 0, GOOD: 2, EASY: 0}


def test_true_retention_is_of_cards_in_review_alone() -> None:
    stats = of(answer(GOOD), answer(HARD), answer(AGAIN), answer(AGAIN, before=State.LEARNING), answer(AGAIN, cram=True))
    assert stats.retention == Share(3, 2)
    assert stats.retention.value == pytest.approx(2 / 3)


def test_weeks_begin_on_monday() -> None:
    stats = of(answer(AGAIN, days_ago=3), answer(days_ago=2), answer(days_ago=0), answer(days_ago=9))
    assert [(week.begins_on, week.share) for week in stats.weeks] == [
        (date(2025, 12, 29), Share(2, 1)),
        (date(2026, 1, 5), Share(2, 2)),
    ]


def test_calibration_sets_what_was_expected_beside_what_came() -> None:
    stats = of(answer(GOOD, expected=0.91), answer(AGAIN, expected=0.93), answer(GOOD, expected=0.2), answer(GOOD, expected=1.0))
    low, high, sure = stats.calibration
    assert (low.low, low.high, low.count, low.expected, low.known) == (0.0, 0.5, 1, 0.2, 1.0)
    assert (high.low, high.high, high.count, round(high.expected, 9), high.known) == (0.9, 0.95, 2, 0.92, 0.5)
    assert (sure.low, sure.high) == (0.95, 1.0)


def test_rmse_is_the_distance_of_what_was_expected_from_what_came() -> None:
    stats = of(answer(GOOD, expected=0.92), answer(AGAIN, expected=0.92), answer(GOOD, expected=0.6))
    assert stats.rmse == pytest.approx(((2 * (0.92 - 0.5) ** 2 + (0.6 - 1.0) ** 2) / 3) ** 0.5)
    assert of().rmse is None


@pytest.mark.parametrize(("rating", "expected", "loss"), [(GOOD, 0.9, 0.1054), (AGAIN, 0.9, 2.303), (AGAIN, 1.0, 9.21)])
def test_a_surprise_costs_more_than_what_was_expected(rating: Rating, expected: float, loss: float) -> None:
    assert of(answer(rating, expected=expected)).log_loss == pytest.approx(loss, rel=1e-3)


def test_the_forecast_has_overdue_cards_today_and_looks_a_month_ahead() -> None:
    stats = of(a=reviewed(-5), b=reviewed(0), c=reviewed(3), d=reviewed(29), e=reviewed(30), f=NEW, g=learning(1), h=learning(20))
    assert {ahead: count for ahead, count in enumerate(stats.forecast) if count} == {0: 3, 1: 1, 3: 1, 29: 1}


def test_the_forecast_leaves_suspended_cards_out_and_buried_ones_until_they_are_let_out() -> None:
    standings = {A: Standing(reviewed(0), suspended=True), B: Standing(reviewed(0), buried_until=TODAY + DAY)}
    assert gather([], standings, NOON).forecast[:2] == (0, 1)
    assert gather([], standings, NOON).suspended == 1


def test_cards_are_counted_by_state_and_maturity() -> None:
    stats = of(a=NEW, b=learning(1), c=reviewed(1, interval_days=20), d=reviewed(1, interval_days=21))
    assert stats.states == {State.NEW: 1, State.LEARNING: 1, State.REVIEW: 2, State.RELEARNING: 0}
    assert stats.mature == 1


def test_intervals_and_stabilities_are_spread_over_groups() -> None:
    stats = of(
        a=reviewed(1, interval_days=1, stability=0.4),
        b=reviewed(1, interval_days=8, stability=7.0),
        c=reviewed(1, interval_days=400),
    )
    assert [(group.most_days, group.cards) for group in stats.intervals if group.cards] == [(1, 1), (14, 1), (None, 1)]
    assert [(group.most_days, group.cards) for group in stats.stabilities if group.cards] == [(1, 1), (7, 1), (14, 1)]


def test_the_hardest_cards_are_those_most_often_forgotten() -> None:
    stats = of(a=reviewed(1, lapses=2, difficulty=4.0), b=reviewed(1, lapses=8), c=reviewed(1, lapses=2), d=reviewed(1), e=NEW)
    assert [each.card for each in stats.hardest] == ["b", "c", "a"]
    assert stats.hardest[0] == HardCard(B, 8, 9, 5.0)


@pytest.mark.parametrize(
    ("days_ago", "streaks"),
    [
        ([0], (1, 1)),
        ([1], (1, 1)),
        ([2], (0, 1)),
        ([0, 1, 2], (3, 3)),
        ([1, 2, 5, 6, 7, 8], (2, 4)),
        ([3, 4, 5], (0, 3)),
        ([], (0, 0)),
    ],
)
def test_a_streak_is_the_run_of_days_up_to_today_or_yesterday(days_ago: list[int], streaks: tuple[int, int]) -> None:
    stats = of(*[answer(days_ago=days) for days in days_ago])
    assert (stats.streak, stats.longest_streak) == streaks


def test_only_the_cards_named_count_met_or_not() -> None:
    reviews = [answer(card=A), answer(card=B)]
    standings = {A: Standing(reviewed(0)), B: Standing(reviewed(0), suspended=True)}
    stats = gather(reviews, standings, NOON, cards={A, C})
    assert stats.answers == 1
    assert stats.states[State.NEW] == stats.states[State.REVIEW] == 1
    assert stats.suspended == 0


ANSWERS = st.builds(
    answer,
    st.sampled_from(Rating),
    days_ago=st.integers(0, 60),
    before=st.sampled_from(State),
    expected=st.floats(0, 1),
    cram=st.booleans(),
    seconds=st.floats(0, 120),
)


@given(st.lists(ANSWERS, max_size=40))
def test_the_order_of_the_log_makes_no_difference_and_no_answer_is_lost(reviews: list[Review]) -> None:
    stats, other = of(*reviews), of(*reversed(reviews))
    assert stats.answers == other.answers == len(reviews)
    assert stats.seconds == pytest.approx(sum(review.seconds for review in reviews))
    assert (stats.weeks, stats.streak, stats.ratings) == (other.weeks, other.streak, other.ratings)
    assert (
        sum(found.count for found in stats.calibration) == stats.retention.asked == sum(week.share.asked for week in stats.weeks)
    )
    assert 0 <= stats.streak <= stats.longest_streak <= len(stats.days)
