from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.schedule import Params
from quiz.core.simulation import TYPICAL, Carried, Habits, Scenario, Simulated, simulate

PARAMS = Params()
CARDS = [Carried(1.0 + place % 60, 1.0 + place % 9, -(place % 20), place % 30 - 3) for place in range(300)]
SURE = Habits((0, 0, 0, 1), (0, 0, 1, 0), (0, 1, 0), (1, 2, 3, 4), (5, 5, 5, 5), (6, 7, 8, 9))
"""Someone who finds every new card easy."""
CARRIED = st.builds(Carried, st.floats(0.001, 36_500), st.floats(1, 10), st.integers(-400, 0), st.integers(-50, 500))
SCENARIOS = st.builds(
    Scenario,
    st.integers(1, 60),
    st.floats(0, 12),
    st.floats(0, 40),
    st.integers(0, 60),
    st.lists(st.none() | st.floats(0.7, 0.99), max_size=60).map(tuple),
)


def play(
    retention: float = 0.9, days: int = 90, new: float = 5, limit: float = 1000, unseen: int = 100, seed: int = 1
) -> Simulated:
    params = Params(desired_retention=retention)
    return simulate(CARDS, Scenario(days, new, limit, unseen), TYPICAL, params, seed=seed)


def test_the_same_seed_gives_the_same_days_and_another_one_others() -> None:
    assert play() == play()
    assert play() != play(seed=2)


def test_a_higher_retention_costs_more_and_more_is_known() -> None:
    found = [play(retention) for retention in (0.8, 0.85, 0.9, 0.95, 0.97)]
    reviews = [sum(each.reviews) for each in found]
    known = [each.known for each in found]
    assert reviews == sorted(reviews)
    assert known == sorted(known)
    assert sum(found[-1].seconds) > 1.5 * sum(found[0].seconds)


def test_new_cards_are_begun_up_to_the_limit_of_a_day_and_none_after_the_last() -> None:
    found = play(new=7, unseen=20)
    assert found.new[:4] == (7, 7, 6, 0)
    assert found.met == len(CARDS) + 20


def test_a_limit_that_is_not_whole_is_spread_over_the_days() -> None:
    assert play(new=0.5, unseen=9).new[:6] == (0, 1, 0, 1, 0, 1)


def test_what_finds_no_place_in_the_limit_waits_for_the_next_day() -> None:
    found = play(days=10, new=0, limit=5)
    assert found.reviews == (5,) * 10
    assert found.left > 0


def test_a_card_begun_costs_the_seconds_of_its_answers() -> None:
    found = simulate([], Scenario(1, 3, 0, 3), SURE, PARAMS)
    assert (found.seconds, found.new, found.reviews) == ((12.0,), (3,), (0,))
    with_steps = simulate([], Scenario(1, 1, 0, 1), replace(SURE, first=(0, 0, 1, 0)), PARAMS)
    assert with_steps.seconds == (3.0 + 5.0,)


def test_a_card_whose_retention_is_demanded_is_asked_before_its_date() -> None:
    card = Carried(10.0, 5.0, -5, 30)
    alone = Scenario(3, 0, 10, 0)
    assert simulate([card], alone, SURE, PARAMS).reviews == (0, 0, 0)
    assert simulate([card], replace(alone, demanded=(None, 0.99, 0.99)), SURE, PARAMS).reviews[:2] == (0, 1)


def test_an_exam_lifts_what_is_known_at_the_end() -> None:
    plain = Scenario(60, 2, 1000, 50)
    ramp = (*[None] * 30, *(0.8 + 0.15 * day / 30 for day in range(30)))
    params = Params(desired_retention=0.8)
    without = simulate(CARDS, plain, TYPICAL, params)
    with_exam = simulate(CARDS, replace(plain, demanded=ramp), TYPICAL, params)
    assert with_exam.known / with_exam.met > 0.94 > without.known / without.met
    assert sum(with_exam.reviews) > sum(without.reviews)


def test_nothing_to_ask_costs_nothing() -> None:
    assert simulate([], Scenario(2, 5, 5, 0), TYPICAL, PARAMS) == Simulated((0, 0), (0, 0), (0.0, 0.0), 0, 0.0, 0)


@given(st.lists(CARRIED, max_size=40), SCENARIOS, st.integers(0, 99))
def test_no_card_is_lost_or_asked_beyond_the_limits(cards: list[Carried], scenario: Scenario, seed: int) -> None:
    found = simulate(cards, scenario, TYPICAL, PARAMS, seed=seed)
    assert len(found.reviews) == len(found.new) == len(found.seconds) == scenario.days
    assert all(each <= scenario.reviews_per_day + 1 for each in found.reviews)
    assert all(each <= scenario.new_per_day + 1 for each in found.new)
    assert sum(found.new) <= scenario.unseen
    assert found.met == len(cards) + sum(found.new)
    assert 0 <= found.known <= found.met + 1e-9
    assert 0 <= found.left <= found.met
    assert all(seconds >= 0 for seconds in found.seconds)


@given(st.integers(1, 30))
def test_cards_demanded_are_each_asked_once_a_day(seed: int) -> None:
    wanted = Scenario(5, 0, 10_000, 0, (0.99,) * 5)
    assert all(each <= len(CARDS) for each in simulate(CARDS, wanted, TYPICAL, PARAMS, seed=seed).reviews)


def test_habits_are_shares() -> None:
    for shares in (TYPICAL.first, TYPICAL.steps, TYPICAL.known):
        assert sum(shares) == pytest.approx(1)
