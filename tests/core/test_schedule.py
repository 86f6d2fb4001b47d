from datetime import UTC, date, datetime, timedelta
from random import Random

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.core.schedule import (
    DEFAULT_PARAMETERS,
    DEFAULT_PARAMS,
    NEW,
    Delay,
    Learning,
    Memory,
    Params,
    Reviewed,
    State,
    fuzz_range,
    fuzzed,
    is_due,
    preview,
    retrievability,
    review,
    state_of,
)

AGAIN, HARD, GOOD, EASY = Rating
NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
RATINGS = st.sampled_from(Rating)


class Middle(Random):
    """Draws the middle of every range, so that intervals stay as the model gives them."""

    def random(self) -> float:
        return 0.5


def answer(memory: Memory, rating: Rating, at: datetime = NOON, params: Params = DEFAULT_PARAMS) -> Learning | Reviewed:
    return review(memory, rating, Moment(at), params, Middle())


def reviewed(interval_days: int = 10, last_on: date = date(2026, 1, 5), stability_days: float = 10.0) -> Reviewed:
    last_at = datetime.combine(last_on, NOON.timetz())
    return Reviewed(stability_days, 5.0, last_at, last_on, interval_days, last_on + timedelta(days=interval_days))


def test_the_default_parameters_are_those_published() -> None:
    assert fsrs.scheduler.DEFAULT_PARAMETERS == DEFAULT_PARAMETERS


@pytest.mark.parametrize(
    ("ratings", "intervals"),
    [
        ([GOOD] * 6 + [AGAIN] * 2 + [GOOD] * 5, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]),
        ([GOOD] * 8, [0, 2, 11, 46, 163, 498, 1348, 3299]),
        ([EASY] * 5, [8, 66, 397, 1875, 7265]),
        ([HARD] * 5, [0] * 5),
        ([GOOD, GOOD, GOOD, AGAIN, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD], [0, 2, 11, 0, 2, 5, 12, 0, 0, 1]),
        ([AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD], [0, 0, 0, 1, 1, 2]),
    ],
)
def test_intervals_of_a_history_answered_on_time(ratings: list[Rating], intervals: list[int]) -> None:
    memory: Memory = NEW
    at = NOON
    given_intervals = []
    for rating in ratings:
        memory = answer(memory, rating, at)
        days = memory.interval_days if isinstance(memory, Reviewed) else 0
        at = at + days * DAY if days else memory.due_at if isinstance(memory, Learning) else at
        given_intervals.append(days)
    assert given_intervals == intervals


@given(st.lists(st.tuples(RATINGS, st.sampled_from([0, 1, 2, 3, 7, 20, 60, 400])), min_size=1, max_size=15))
def test_memory_equals_the_reference_where_it_counts_the_same_days(history: list[tuple[Rating, int]]) -> None:
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=NOON)
    memory: Memory = NEW
    at = NOON
    for rating, days in history:
        at += timedelta(days=days)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), at)
        memory = answer(memory, rating, at)
        assert (memory.stability_days, memory.difficulty) == (card.stability, card.difficulty)
        assert state_of(memory) == (card.state if memory.reps else State.NEW)
        due = memory.due_at if isinstance(memory, Learning) else at + memory.interval_days * DAY
        assert due == card.due


@pytest.mark.parametrize(
    ("rating", "delay"),
    [(AGAIN, Delay(step=MINUTE)), (HARD, Delay(step=5.5 * MINUTE)), (GOOD, Delay(step=10 * MINUTE)), (EASY, Delay(days=8))],
)
def test_a_new_card_previews_its_steps(rating: Rating, delay: Delay) -> None:
    assert preview(NEW, Moment(NOON), DEFAULT_PARAMS)[rating] == delay


def test_a_card_in_review_previews_growing_intervals() -> None:
    delays = preview(reviewed(), Moment(NOON + 10 * DAY), DEFAULT_PARAMS)
    assert delays[AGAIN] == Delay(step=10 * MINUTE)
    assert 10 < delays[HARD].days < delays[GOOD].days < delays[EASY].days


def test_without_learning_steps_a_card_graduates_at_once() -> None:
    memory = answer(NEW, AGAIN, params=Params(learning_steps=()))
    assert isinstance(memory, Reviewed)
    assert memory.interval_days == 1


def test_without_relearning_steps_a_lapse_stays_in_review() -> None:
    memory = answer(reviewed(), AGAIN, NOON + 10 * DAY, Params(relearning_steps=()))
    assert isinstance(memory, Reviewed)
    assert memory.lapses == 1


def test_fewer_steps_than_before_graduate_a_card_that_was_further_on() -> None:
    memory = answer(answer(NEW, GOOD), GOOD, params=Params(learning_steps=(MINUTE,)))
    assert isinstance(memory, Reviewed)


def test_again_in_review_is_a_lapse_and_again_in_relearning_is_not_another() -> None:
    lapsed = answer(reviewed(), AGAIN, NOON + 10 * DAY)
    assert state_of(lapsed) is State.RELEARNING
    assert (lapsed.reps, lapsed.lapses) == (2, 1)
    again = answer(lapsed, AGAIN, NOON + 10 * DAY + MINUTE)
    assert (again.reps, again.lapses) == (3, 1)


def test_two_answers_on_one_date_are_the_same_day_however_far_apart() -> None:
    morning = Moment(datetime(2026, 1, 15, 4, tzinfo=UTC))
    night = Moment(datetime(2026, 1, 16, 3, 59, tzinfo=UTC))
    memory = answer(reviewed(), GOOD, morning.at)
    same_day = review(memory, GOOD, night, DEFAULT_PARAMS, Middle())
    assert same_day.stability_days == pytest.approx(memory.stability_days, rel=0.01)


def test_two_answers_on_two_dates_are_a_day_apart_however_close() -> None:
    evening = answer(reviewed(), GOOD, datetime(2026, 1, 16, 3, 59, tzinfo=UTC))
    assert evening.last_on == date(2026, 1, 15)
    morning = answer(evening, GOOD, datetime(2026, 1, 16, 4, 0, tzinfo=UTC))
    next_noon = answer(evening, GOOD, datetime(2026, 1, 16, 12, 0, tzinfo=UTC))
    assert morning.stability_days == next_noon.stability_days


def test_the_day_of_the_learners_place_counts_not_that_of_utc() -> None:
    tokyo = Moment(datetime(2026, 1, 15, 20, tzinfo=UTC), 9 * 60)
    memory = review(NEW, EASY, tokyo, DEFAULT_PARAMS, Middle())
    assert isinstance(memory, Reviewed)
    assert memory.last_on == date(2026, 1, 16)
    assert memory.due_on == date(2026, 1, 16) + memory.interval_days * DAY


@pytest.mark.parametrize("hours", [1, 24, 24 * 40])
def test_a_clock_set_back_counts_as_the_same_day(hours: int) -> None:
    memory = reviewed()
    back = answer(memory, GOOD, memory.last_at - timedelta(hours=hours))
    assert back.stability_days == answer(memory, GOOD, memory.last_at).stability_days


@pytest.mark.parametrize(
    ("days", "due"),
    [(-400, True), (-3, True), (-2, False), (-1, False), (0, False), (9, False), (10, True), (11, True)],
)
def test_a_card_is_due_by_date_and_never_lost_to_a_clock_that_was_wrong(days: int, due: bool) -> None:
    assert is_due(reviewed(interval_days=10), Moment(NOON + days * DAY)) is due


@pytest.mark.parametrize(("minutes", "due"), [(0, False), (9, False), (10, True), (600, True), (-0.5, False), (-60, True)])
def test_a_learning_card_is_due_by_the_instant(minutes: float, due: bool) -> None:
    memory = answer(NEW, GOOD)
    assert is_due(memory, Moment(NOON + minutes * MINUTE)) is due


def test_a_new_card_is_not_due() -> None:
    assert not is_due(NEW, Moment(NOON))


def test_a_card_due_today_is_due_from_the_cutoff_on() -> None:
    memory = reviewed(interval_days=1, last_on=date(2026, 1, 5))
    assert not is_due(memory, Moment(datetime(2026, 1, 6, 3, 59, tzinfo=UTC)))
    assert is_due(memory, Moment(datetime(2026, 1, 6, 4, 0, tzinfo=UTC)))


def test_retrievability_is_nine_in_ten_after_the_stability() -> None:
    memory = reviewed(stability_days=10.0)
    assert retrievability(memory, Moment(NOON + 10 * DAY)) == pytest.approx(0.9)
    assert retrievability(memory, Moment(NOON)) == 1.0


@given(st.floats(0.001, 36500), st.integers(0, 40000), st.floats(0.1, 0.8))
def test_retrievability_equals_the_reference(stability_days: float, days: int, decay: float) -> None:
    weights = (*DEFAULT_PARAMETERS[:-1], decay)
    card = fsrs.Card(1, fsrs.State.Review, None, stability_days, 5.0, NOON, NOON)
    expected = fsrs.Scheduler(weights).get_card_retrievability(card, NOON + days * DAY)
    memory = reviewed(stability_days=stability_days)
    assert retrievability(memory, Moment(NOON + days * DAY), Params(weights)) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("interval_days", "bounds"),
    [(1, (1, 1)), (2, (2, 2)), (3, (2, 4)), (7, (5, 9)), (10, (8, 12)), (20, (17, 23)), (50, (46, 54)), (365, (345, 385))],
)
def test_fuzz_stays_within_the_published_range(interval_days: int, bounds: tuple[int, int]) -> None:
    assert fuzz_range(interval_days, 36500) == bounds
    drawn = {fuzzed(interval_days, 36500, Random(seed)) for seed in range(500)}
    assert (min(drawn), max(drawn)) == bounds


@given(st.integers(1, 36500), st.integers(1, 36500), st.integers())
def test_fuzz_never_passes_the_longest_interval(interval_days: int, maximum_days: int, seed: int) -> None:
    interval_days = min(interval_days, maximum_days)
    assert 1 <= fuzzed(interval_days, maximum_days, Random(seed)) <= maximum_days


def test_fuzz_depends_on_the_rng_alone() -> None:
    first, second = (review(reviewed(), EASY, Moment(NOON + 10 * DAY), DEFAULT_PARAMS, Random(7)) for _ in range(2))
    assert first == second


def test_the_longest_interval_is_kept() -> None:
    memory = answer(reviewed(stability_days=900), EASY, NOON + 900 * DAY, Params(maximum_interval_days=100))
    assert isinstance(memory, Reviewed)
    assert memory.interval_days <= 100


def test_a_higher_retention_asks_sooner() -> None:
    days = [preview(reviewed(), Moment(NOON + 10 * DAY), Params(desired_retention=r))[GOOD].days for r in (0.8, 0.9, 0.97)]
    assert days == sorted(days, reverse=True)


@given(
    st.lists(st.tuples(RATINGS, st.integers(-5_000_000, 50_000_000), st.integers(-720, 840)), max_size=25),
    st.integers(),
)
def test_no_history_breaks_the_model(history: list[tuple[Rating, int, int]], seed: int) -> None:
    memory: Memory = NEW
    at = NOON
    for number, (rating, seconds, offset) in enumerate(history, 1):
        at = max(at + timedelta(seconds=seconds), NOON)
        memory = review(memory, rating, Moment(at, offset), DEFAULT_PARAMS, Random(seed))
        assert memory.reps == number
        assert 0 < memory.stability_days <= 36500
        assert 1 <= memory.difficulty <= 10
        assert not is_due(memory, Moment(at, offset))


@given(
    st.integers(1, 60),
    st.integers(0, 23),
    st.lists(st.tuples(st.integers(0, 1439), st.integers(-12 * 60, 14 * 60)), min_size=62, max_size=62),
)
def test_no_journey_loses_a_card_or_brings_it_twice_a_day(
    interval_days: int, cutoff_hour: int, looks: list[tuple[int, int]]
) -> None:
    """Look at the card once on each of the following days, anywhere on earth: it is due from its date on, and not before."""
    memory = reviewed(interval_days=interval_days)
    for days, (minute, offset) in enumerate(looks):
        local = datetime.combine(memory.last_on + days * DAY, NOON.time(), UTC) + timedelta(minutes=minute)
        moment = Moment(local + timedelta(hours=cutoff_hour - 12) - timedelta(minutes=offset), offset, cutoff_hour)
        assert moment.day == memory.last_on + days * DAY
        assert is_due(memory, moment) is (days >= interval_days)


@pytest.mark.parametrize(
    "wrong",
    [
        {"desired_retention": 0.0},
        {"desired_retention": 1.0},
        {"learning_steps": (timedelta(),)},
        {"relearning_steps": (timedelta(milliseconds=1500),)},
        {"maximum_interval_days": 0},
        {"parameters": DEFAULT_PARAMETERS[:19]},
        {"parameters": (500.0, *DEFAULT_PARAMETERS[1:])},
    ],
)
def test_params_the_model_cannot_use_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Params(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_params_have_an_id_that_stands_for_their_values() -> None:
    assert Params().id == DEFAULT_PARAMS.id == "238253de4ba5"
    assert Params(desired_retention=0.91).id != DEFAULT_PARAMS.id
