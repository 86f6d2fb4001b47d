"""On which day an interval ends, by how full the days are."""

from collections import Counter
from random import Random
from statistics import mean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core import fsrs6
from quiz.core.levelling import levelled
from quiz.core.schedule import fuzz_range

LOADS = st.lists(st.integers(0, 3000), min_size=1, max_size=40)
EASY = (1.0,) * 5
MANY = 2000


def counts(loads: list[int], easiness: tuple[float, ...] = EASY, *, shortest: int = 8) -> Counter[int]:
    rng = Random(3)
    return Counter(levelled(shortest, loads, easiness, rng) for _ in range(MANY))


@given(st.integers(2, 400), LOADS, st.integers(0, 99), st.sampled_from([0.0, 0.5, 1.0]))
def test_an_interval_stays_in_its_range(shortest: int, loads: list[int], seed: int, wanted: float) -> None:
    days = levelled(shortest, loads, [wanted] * len(loads), Random(seed))
    assert shortest <= days < shortest + len(loads)


def test_a_full_day_is_avoided_and_an_empty_one_sought() -> None:
    found = counts([50, 50, 5, 50, 200])
    assert found[10] > 0.9 * MANY
    assert found[12] < found[8]


@pytest.mark.parametrize(
    ("easiness", "least", "most"), [((1, 1, 0, 1, 1), 0, 0), ((1, 1, 0.5, 1, 1), 0.08, 0.14), ((0, 0, 0, 0, 0), 0.17, 0.23)]
)
def test_an_easy_day_gets_its_share(easiness: tuple[float, ...], least: float, most: float) -> None:
    assert least <= counts([10] * 5, easiness)[10] / MANY <= most


def test_the_same_source_gives_the_same_interval() -> None:
    one, two = ([levelled(8, [3, 1, 4, 1, 5], EASY, rng) for _ in range(9)] for rng in (Random(1), Random(1)))
    assert one == two


def studied(days: int, *, level: bool) -> tuple[list[int], float]:
    """The reviews of each day of a learner who begins as many cards each day, and the mean stretch of intervals."""
    rng, model = Random(1), fsrs6.model(fsrs6.DEFAULT_WEIGHTS)
    due: dict[int, list[tuple[float, float, int]]] = {}
    done, stretches = [], []
    for day in range(days):
        todays = due.pop(day, [])
        done.append(len(todays))
        begun = [(*model.first(fsrs6.GOOD), day)] * 20
        answered = [
            (*model.next(s, d, fsrs6.GOOD if rng.random() < 0.9 else fsrs6.AGAIN, day - last), day) for s, d, last in todays
        ]
        for stability, difficulty, _last in (*answered, *begun):
            interval = model.interval_days(stability, 0.9, 36_500)
            shortest, longest = fuzz_range(interval, 36_500)
            loads = [len(due.get(day + ahead, ())) if level else 0 for ahead in range(shortest, longest + 1)]
            evenly = [1.0] * len(loads)
            given = levelled(shortest, loads, evenly, rng) if level else rng.randint(shortest, longest)
            stretches.append(given / interval)
            due.setdefault(day + given, []).append((stability, difficulty, day))
    return done, mean(stretches)


def unevenness(done: list[int]) -> float:
    """How far the days are from those around them."""
    return pstdev(done[day] - mean(done[day - 7 : day + 8]) for day in range(60, len(done) - 8))


def test_levelled_days_are_more_even_and_intervals_as_long_as_by_chance() -> None:
    (even, stretch), (uneven, by_chance) = studied(160, level=True), studied(160, level=False)
    assert unevenness(even) < 0.85 * unevenness(uneven)
    assert abs(stretch - by_chance) < 0.02
