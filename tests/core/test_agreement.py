"""The model beside the one that fits its weights: `fsrs-rs-python`, in single precision."""

import fsrs_rs_python
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.agreement import compare
from quiz.core import fsrs6
from quiz.core.schedule import STABILITY_MAX_DAYS

GRADES = st.integers(1, 4)
GAPS = st.one_of(st.just(0), st.integers(1, 30), st.integers(31, 1500))
FIRST = st.tuples(GRADES, st.just(0))
HISTORIES = st.tuples(FIRST, st.lists(st.tuples(GRADES, GAPS), max_size=20)).map(lambda parts: [parts[0], *parts[1]])
AROUND = st.tuples(
    *(
        st.floats(max(low, own * 0.7), min(high, own * 1.3))
        for own, low, high in zip(fsrs6.DEFAULT_WEIGHTS, fsrs6.LOWEST_WEIGHTS, fsrs6.HIGHEST_WEIGHTS, strict=True)
    )
)


@given(HISTORIES, AROUND)
def test_stability_and_difficulty_are_those_of_fsrs_rs(history: list[tuple[int, int]], weights: tuple[float, ...]) -> None:
    item = fsrs_rs_python.FSRSItem([fsrs_rs_python.FSRSReview(grade, days) for grade, days in history])
    theirs = fsrs_rs_python.FSRS(list(weights)).historical_memory_states(item)
    model = fsrs6.model(weights)
    stability, difficulty = model.first(history[0][0])
    for place, state in enumerate(theirs):
        if place:
            stability, difficulty = model.next(stability, difficulty, *history[place])
        if stability >= STABILITY_MAX_DAYS:
            return
        assert stability == pytest.approx(state.stability, rel=1e-4)
        assert difficulty == pytest.approx(state.difficulty, rel=1e-4)


@given(st.floats(0.01, 36_000), st.floats(0.7, 0.97))
def test_intervals_are_those_of_fsrs_rs_but_for_a_day_at_a_half(stability: float, retention: float) -> None:
    theirs = fsrs_rs_python.FSRS(list(fsrs6.DEFAULT_WEIGHTS)).next_interval(stability, retention, 3)
    ours = fsrs6.model(fsrs6.DEFAULT_WEIGHTS).interval_days(stability, retention, 36_500)
    assert abs(ours - min(max(theirs, 1.0), 36_500.0)) <= 0.5 + theirs * 1e-5


def test_every_difference_from_the_packages_is_one_that_is_explained() -> None:
    found = compare(200, seed=7)
    assert found.exact["due"].compared > 1000
    assert found.explained
