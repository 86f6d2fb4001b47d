"""Intervals chosen in a session by how full the days are."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random

from quiz.collection.levels import Levels
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Reviewed, spread_over
from tests.collection.bench import EASY, Bench, flip
from tests.core.cards import card, deck
from tests.shelves import shelf

MANY = deck(*(card(f"c{number}") for number in range(24)))


def due_days(bench: Bench) -> Counter[int]:
    memories = bench.store.memories(each.id for each in MANY.cards).values()
    return Counter((memory.due_on - bench.now().day).days for memory in memories if isinstance(memory, Reviewed))


def begin_all(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=99)
    study = bench.study(MANY)
    for _ in MANY.cards:
        flip(study, EASY)


def test_cards_begun_together_come_back_on_days_that_are_as_full(bench: Bench) -> None:
    begin_all(bench)
    found = due_days(bench)
    assert sum(found.values()) == 24
    assert max(found.values()) - min(found.values()) <= 3
    assert set(found) == {6, 7, 8, 9, 10}


def test_the_log_says_that_an_interval_was_levelled_and_replays_it(bench: Bench) -> None:
    begin_all(bench)
    assert any(row.levelled for row in bench.store.reviews())
    before = bench.store.all_standings()
    bench.store.rebuild()
    assert bench.store.all_standings() == before


def test_an_easy_day_is_left_free_where_intervals_may_vary(bench: Bench) -> None:
    sunday = 6
    bench.settings = replace(bench.settings, easy_days=(*(1.0,) * sunday, 0.0))
    begin_all(bench)
    memories = bench.store.memories(each.id for each in MANY.cards).values()
    assert not any(isinstance(memory, Reviewed) and memory.due_on.weekday() == sunday for memory in memories)


def test_without_levelling_intervals_are_left_to_chance(bench: Bench) -> None:
    bench.settings = replace(bench.settings, level_load=False)
    begin_all(bench)
    assert not any(row.levelled for row in bench.store.reviews())


def test_what_is_undone_leaves_its_day_free(bench: Bench) -> None:
    levels = Levels(shelf(bench.store), bench.settings, Random(1))
    moment = bench.now()
    days = spread_over(NEW, Rating.EASY, moment, DEFAULT_PARAMS)
    assert days is not None
    levels.load(moment.day)
    on = moment.day + timedelta(days=days[0])
    memory = Reviewed(8.0, 5.0, moment.at, moment.day, days[0], on)
    for _ in range(50):
        levels.plan(memory)
    crowded = Counter(levels.interval_of(NEW, Rating.EASY, moment, DEFAULT_PARAMS) for _ in range(99))
    for _ in range(50):
        levels.plan_no_more(memory)
    free = Counter(levels.interval_of(NEW, Rating.EASY, moment, DEFAULT_PARAMS) for _ in range(99))
    assert crowded[days[0]] == 0 < free[days[0]]


def test_a_step_has_no_interval_to_choose(bench: Bench) -> None:
    levels = Levels(shelf(bench.store), bench.settings, Random(1))
    assert levels.interval_of(NEW, Rating.AGAIN, bench.now(), DEFAULT_PARAMS) is None


def test_the_reviews_of_other_decks_fill_the_days_too(bench: Bench) -> None:
    begin_all(bench)
    other = deck(card("z"), name="other")
    assert sum(shelf(bench.store, other, library=[MANY]).due_by_day(bench.now().day).values()) == 24
