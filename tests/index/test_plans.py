"""A plan that was kept is the one that would be made now, whatever was done in between."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.plan import Limits, Order, Policy
from quiz.core.queue import Queue
from quiz.core.rating import Rating
from quiz.index import plans
from quiz.index.index import DeckIndex
from quiz.store import Store
from tests.core.cards import card, deck
from tests.index.test_follow import FIRST, NAMES, Followed, followed
from tests.shelves import put
from tests.store.builders import NOON, entry, later

DEEDS = st.sampled_from(["answer", "answer", "undo", "suspend", "bury", "forget", "set due", "edit", "deck", "distrust", "other"])
ACTS = st.tuples(DEEDS, st.sampled_from(NAMES), st.sampled_from(Rating), st.sampled_from([0.0, 0.001, 0.4, 1, 9]))
ASKED = st.tuples(
    st.integers(0, 4), st.integers(0, 4), st.sampled_from([None, 2]), st.sampled_from(Order), st.sampled_from([0, 2, 8])
)


def planned(both: Followed, moment: Moment, asked: tuple[int, int, int | None, Order, int]) -> Queue:
    new, due, total, order, leeches = asked
    return both.shelf().plan(moment, Limits(new, due, total), 7, Policy(order, leeches))


def made_now(both: Followed, moment: Moment, asked: tuple[int, int, int | None, Order, int]) -> Queue:
    plans.forget(both.index.database)
    return planned(both, moment, asked)


def carry_out(both: Followed, deed: str, name: str, rating: Rating, now: Moment) -> None:
    store, card_id = both.store, CardId(name)
    match deed:
        case "answer":
            store.record(entry(card_id, rating, now))
        case "other":
            with closing(Store.open(store.path)) as other:
                other.record(entry(card_id, rating, now))
        case "undo":
            store.undo(now)
        case "suspend":
            store.suspend(card_id, now)
        case "bury":
            store.bury(card_id, now.day + timedelta(days=1), now)
        case "forget":
            store.forget(card_id, now)
        case "set due":
            store.set_due(card_id, now.day, now)
        case "edit":
            both.index.replace(next(number for number, _ in both.index.cards(both.decks[0])), card("a", ask=f"{now} ?"))
        case "deck":
            both.decks[0] = put(both.index, [deck(*FIRST.cards[Random(name).randrange(4) :], name="first")])[0]
        case _:
            both.index.distrust()


@given(st.lists(ACTS, max_size=12), st.lists(ASKED, min_size=1, max_size=3))
def test_a_kept_plan_is_the_one_that_would_be_made(
    acts: list[tuple[str, str, Rating, float]], asked: list[tuple[int, int, int | None, Order, int]]
) -> None:
    with TemporaryDirectory() as folder, followed(Path(folder)) as both:
        days = 0.0
        for deed, name, rating, passed in acts:
            days += passed
            now = later(days)
            for each in asked:
                planned(both, now, each)
            carry_out(both, deed, name, rating, now)
            for each in asked:
                found = planned(both, now, each)
                assert found == planned(both, now, each) == made_now(both, now, each)


def kept(both: Followed) -> int:
    return int(both.index.database.execute("SELECT count(*) FROM plans").fetchone()[0])


def test_a_plan_is_kept_over_a_restart_until_something_changes(tmp_path: Path) -> None:
    asked = (2, 2, None, Order.DUE, 8)
    with followed(tmp_path) as both:
        plan = planned(both, NOON, asked)
        assert kept(both) == 1
        other = DeckIndex(tmp_path / "index.db")
        assert other.database.execute("SELECT count(*) FROM plans").fetchone() == (1,)
        other.close()
        both.store.record(entry(CardId("a")))
        assert planned(both, NOON, asked) != plan
        assert kept(both) == 1


def test_no_more_plans_are_kept_than_are_of_use(tmp_path: Path) -> None:
    with followed(tmp_path) as both:
        for new in range(30):
            planned(both, NOON, (new, 1, None, Order.DUE, 8))
        assert 1 < kept(both) <= 8


@pytest.mark.parametrize("deed", ["edit", "distrust"])
def test_a_plan_is_not_kept_where_the_index_changes_while_it_is_made(tmp_path: Path, deed: str) -> None:
    with followed(tmp_path) as both, closing(Followed(tmp_path)) as beside:
        both.shelf().plan(NOON, Limits(1, 1), 7)
        with plans.at_one_point(both.index.database):
            assert both.index.database.execute("SELECT count(*) FROM cards").fetchone()[0] > 0
            carry_out(beside, deed, "a", Rating.GOOD, NOON)
            plans.keep(both.index.database, "made of what was", ())
        assert plans.find(both.index.database, "made of what was") is None
