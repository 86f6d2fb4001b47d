"""What waits in the index is what the rules of the queue say, whatever the cards remember."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import floor, log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.ids import base_of
from quiz.core.model import CardId
from quiz.core.plan import Limits, Order, Policy, Quota
from quiz.core.queue import Candidate, Queue, Standing
from quiz.core.schedule import NEW, Learning, Memory, Reviewed, State, is_due
from quiz.index.index import DeckIndex
from quiz.index.shelf import Shelf
from quiz.store.rows import memory_row
from tests.core.cards import card, deck
from tests.shelves import put

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
TODAY = NOON.day
MANY = Limits(100, 100)
DEFAULT = Policy()
DAY = timedelta(days=1)


def learning(minutes: float, relearning: bool = False) -> Learning:
    """In a step that runs out so many minutes from now."""
    due_at = NOON.at + timedelta(minutes=minutes)
    return Learning(0, 1.0, 5.0, min(due_at, NOON.at) - timedelta(minutes=1), TODAY, due_at, relearning)


def reviewed(due_in_days: int, interval_days: int = 5, *, stability: float = 5.0, lapses: int = 0) -> Reviewed:
    due_on = TODAY + due_in_days * DAY
    last_on = due_on - interval_days * DAY
    return Reviewed(stability, 5.0, NOON.at + (last_on - TODAY), last_on, interval_days, due_on, lapses=lapses)


def candidate(name: str, memory: Memory = NEW, **kept_out: object) -> Candidate:
    standing = Standing(memory, **kept_out)  # type: ignore[arg-type]  # the two fields of a Standing
    return Candidate("deck", card(name), CardId(name), standing)


class Shelved:
    """Cards in an index that remembers them so, with their names."""

    def __init__(self, cards: Sequence[Candidate]) -> None:
        index = DeckIndex(None)
        kept = put(index, [deck(*(each.card for each in cards))])
        for number, each in enumerate(cards, kept[0].number << 24):
            remember(index, number, each.standing)
        index.database.execute("UPDATE decks SET unseen = total")
        self.shelf = Shelf(index, kept)

    def plan(self, limits: Limits = MANY, moment: Moment = NOON, salt: int = 1, policy: Policy = DEFAULT) -> Queue:
        return self.shelf.plan(moment, limits, salt, policy)

    def names(self, queue: Queue) -> tuple[list[str], list[str]]:
        found = [[self.shelf.card(each.number) for each in kind] for kind in (queue.learning, queue.rest)]
        learning, rest = ([each.id for each in kind if each] for kind in found)
        return list(learning), list(rest)


def remember(index: DeckIndex, number: int, standing: Standing) -> None:
    """Put what is remembered of a card beside it, as following the log does."""
    row = memory_row(CardId(""), standing, 0)
    _, _, state, _, stability, difficulty, last_ms, last_on, due_ms, due_on, interval_days, reps, lapses, suspended, buried = row
    index.database.execute(
        """UPDATE cards SET state = ?, stability = ?, difficulty = ?, last_ms = ?, last_on = ?, step_ms = ?, due = ?,
        interval_days = ?, reps = ?, lapses = ?, suspended = ?, buried = ?, strength = ? WHERE number = ?""",
        (
            *(state, stability, difficulty, last_ms, last_on, due_ms, due_on, interval_days, reps, lapses, suspended, buried),
            *(floor(log2(max(float(stability or 0), 0.001)) * 8 + 100) if state == State.REVIEW else None, number),
        ),
    )


def planned(
    *candidates: Candidate, limits: Limits = MANY, moment: Moment = NOON, policy: Policy = DEFAULT
) -> tuple[list[str], list[str]]:
    shelved = Shelved(candidates)
    return shelved.names(shelved.plan(limits, moment, policy=policy))


def test_due_cards_come_by_date_and_those_not_due_stay_out() -> None:
    cards = [candidate("later", reviewed(1)), candidate("today", reviewed(0)), candidate("overdue", reviewed(-3))]
    assert planned(*cards) == ([], ["overdue", "today"])


def test_learning_cards_come_by_the_instant_and_only_those_of_today() -> None:
    cards = [candidate("soon", learning(9)), candidate("now", learning(-1)), candidate("tomorrow", learning(24 * 60))]
    assert planned(*cards) == (["now", "soon"], [])


def test_a_step_that_runs_out_just_after_the_day_is_waited_for() -> None:
    night = Moment(datetime(2026, 1, 6, 3, 55, tzinfo=UTC))
    memory = Learning(0, 1.0, 5.0, night.at, night.day, night.at + timedelta(minutes=10))
    assert planned(candidate("a", memory), moment=night) == (["a"], [])


def test_a_step_that_has_run_out_comes_before_everything_else() -> None:
    shelved = Shelved([candidate("new"), candidate("due", reviewed(0)), candidate("step", learning(0))])
    first = shelved.plan().next(NOON)
    assert first is not None
    found = shelved.shelf.card(first.number)
    assert found is not None
    assert found.id == "step"


def test_what_was_answered_under_a_wrong_clock_is_asked_again() -> None:
    ahead = NOON.at + 40 * DAY
    step = Learning(0, 1.0, 5.0, ahead, ahead.date(), ahead + timedelta(minutes=1))
    cards = [candidate("step", step), candidate("far", reviewed(400, 100)), candidate("wrong", reviewed(400, 300))]
    shelved = Shelved(cards)
    queue = shelved.plan()
    assert shelved.names(queue) == (["step"], ["far", "wrong"])
    assert queue.next(NOON) == queue.learning[0]


def test_limits_hold_for_each_kind() -> None:
    cards = [candidate(f"n{i}") for i in range(5)] + [candidate(f"d{i}", reviewed(-i)) for i in range(5)]
    _, rest = planned(*cards, limits=Limits(2, 3))
    assert sorted(rest) == ["d2", "d3", "d4", "n0", "n1"]
    assert planned(*cards, limits=Limits(-1, 0)) == ([], [])


def test_where_more_are_due_than_may_be_asked_the_most_at_risk_come_first() -> None:
    cards = [
        candidate("oldest", reviewed(-9, stability=100.0)),
        candidate("weak", reviewed(-1, 9, stability=1.0)),
        candidate("leech", reviewed(-5, stability=0.1, lapses=8)),
        candidate("strong", reviewed(-2, 100, stability=90.0)),
        candidate("worse", reviewed(0, 9, stability=0.5)),
    ]
    assert planned(*cards, limits=Limits(9, 3))[1] == ["worse", "weak", "strong"]
    assert planned(*cards, limits=Limits(9, 9, 1))[1] == ["worse"]
    assert planned(*cards)[1] == ["oldest", "strong", "weak", "worse", "leech"]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.DUE, ["b", "n1", "c", "n2", "a", "leech"]),
        (Order.RETRIEVABILITY, ["c", "n1", "b", "n2", "a", "leech"]),
        (Order.DECK, ["a", "n1", "b", "n2", "c", "leech"]),
    ],
)
def test_the_cards_come_in_the_order_wanted(order: Order, names: list[str]) -> None:
    cards = [
        candidate("a", reviewed(0, stability=50.0)),
        candidate("n1"),
        candidate("b", reviewed(-3, stability=9.0)),
        candidate("leech", reviewed(-8, lapses=9)),
        candidate("c", reviewed(-1, stability=2.0)),
        candidate("n2"),
    ]
    assert planned(*cards, policy=Policy(order))[1] == names


def test_a_random_order_is_repeated_by_its_seed() -> None:
    shelved = Shelved([candidate(f"c{number}", reviewed(0)) for number in range(20)])
    one, same, other = (shelved.names(shelved.plan(salt=seed, policy=Policy(Order.RANDOM)))[1] for seed in (5, 5, 6))
    assert one == same != other
    assert sorted(one) == sorted(other)


def test_a_deck_has_limits_of_its_own() -> None:
    cards = [candidate(f"n{i}") for i in range(5)] + [candidate(f"d{i}", reviewed(-i)) for i in range(5)]
    assert planned(*cards, limits=Limits(4, 4, decks={1: Quota(1, 2)}))[1] == ["d4", "n0", "d3"]
    assert planned(*cards, limits=Limits(4, 4, decks={1: Quota(None, 0)}))[1] == ["n0", "n1", "n2", "n3"]


def test_before_an_exam_cards_are_asked_before_their_date() -> None:
    cards = [candidate("weak", reviewed(2, 9, stability=4.0)), candidate("strong", reviewed(2, 9, stability=40.0))]
    assert planned(*cards) == ([], [])
    assert planned(*cards, policy=Policy(early={1: 0.5}))[1] == ["weak"]
    shelved = Shelved(cards)
    assert shelved.shelf.due_now(TODAY, Policy(early={1: 0.5})) == 1


def test_no_card_is_asked_twice_on_a_day_for_an_exam() -> None:
    assert planned(candidate("a", reviewed(5, 5, stability=0.1)), policy=Policy(early={1: 0.5})) == ([], [])


RISKS = st.builds(
    reviewed, st.integers(-60, 0), st.integers(1, 90), stability=st.floats(0.01, 4000), lapses=st.sampled_from([0, 0, 0, 9])
)


@given(st.lists(RISKS, min_size=1, max_size=40), st.integers(1, 12))
@settings(deadline=None)
def test_a_backlog_comes_by_retrievability_however_strong_its_cards(memories: list[Reviewed], most: int) -> None:
    cards = {f"c{number}": candidate(f"c{number}", memory) for number, memory in enumerate(memories)}
    asked = planned(*cards.values(), limits=Limits(0, most), policy=Policy(Order.RETRIEVABILITY))[1]

    def risk(name: str) -> tuple[bool, float]:
        memory = cards[name].memory
        assert isinstance(memory, Reviewed)
        return memory.lapses >= 8, -(TODAY - memory.last_on).days / memory.stability_days

    by_risk = sorted(cards, key=risk)[:most]
    assert [risk(name) for name in asked] == [risk(name) for name in by_risk]


def test_a_total_goes_to_steps_first_then_to_due_cards_then_to_new_ones() -> None:
    cards = [candidate("n"), candidate("d0", reviewed(0)), candidate("d1", reviewed(-1)), candidate("l", learning(-1))]
    assert planned(*cards, limits=Limits(9, 9, 2)) == (["l"], ["d1"])
    assert planned(*cards, limits=Limits(9, 9, -1)) == ([], [])


def test_new_cards_come_in_the_order_of_the_deck() -> None:
    assert planned(*[candidate(name) for name in "cab"]) == ([], ["c", "a", "b"])


def test_suspended_and_buried_cards_are_not_asked() -> None:
    cards = [
        candidate("s", reviewed(0), suspended=True),
        candidate("b", learning(-1), buried_until=TODAY + DAY),
        candidate("unburied", buried_until=TODAY),
    ]
    assert planned(*cards) == ([], ["unburied"])


def test_one_sibling_a_day_is_asked_the_due_one_before_the_new_one() -> None:
    cards = [candidate("x#1"), candidate("x#2", reviewed(0)), candidate("x#3", reviewed(-1)), candidate("y#1"), candidate("y#2")]
    assert sorted(planned(*cards)[1]) == ["x#3", "y#1"]


@pytest.mark.parametrize("memory", [learning(5), learning(-5), reviewed(5, 5)])
def test_a_sibling_met_today_or_in_its_steps_buries_the_others(memory: Memory) -> None:
    assert planned(candidate("x#1", memory), candidate("x#2"), candidate("x#3", reviewed(0)))[1] == []


def test_a_suspended_sibling_answered_today_buries_too() -> None:
    assert planned(candidate("x#1", reviewed(5, 5), suspended=True), candidate("x#2")) == ([], [])


def test_a_sibling_met_yesterday_buries_none() -> None:
    assert planned(candidate("x#1", reviewed(5, 6)), candidate("x#2")) == ([], ["x#2"])


@pytest.mark.parametrize(
    ("until", "expired"),
    [
        ("", False),
        ("2026", True),
        ("2027", False),
        ("2026-01", True),
        ("2026-02", False),
        ("2026-01-05", True),
        ("2026-01-06", False),
        ("2025-12-31", True),
    ],
)
def test_a_card_is_asked_until_its_date_has_begun(until: str, expired: bool) -> None:
    assert planned(Candidate("deck", card("a", until=until), CardId("a"))) == ([], [] if expired else ["a"])


def test_the_order_of_one_date_hangs_on_the_salt_and_stays_when_a_card_is_suspended() -> None:
    cards = [candidate(f"c{number}", reviewed(0)) for number in range(20)]
    shelved = Shelved(cards)
    orders = [shelved.names(shelved.plan(salt=salt))[1] for salt in (1 << 40, 1 << 40, 987654321)]
    assert orders[0] == orders[1] != orders[2]
    fewer = [candidate(f"c{number}", reviewed(0), suspended=number == 7) for number in range(20)]
    other = Shelved(fewer)
    assert other.names(other.plan(salt=1 << 40))[1] == [name for name in orders[0] if name != "c7"]


def test_cram_asks_everything_but_what_is_suspended() -> None:
    cards = [
        candidate("new"),
        candidate("far", reviewed(99)),
        candidate("buried", buried_until=TODAY + DAY),
        candidate("no", suspended=True),
    ]
    shelved = Shelved(cards)
    assert sorted(shelved.names(shelved.shelf.plan_cram(None, 1))[1]) == ["buried", "far", "new"]
    assert len(shelved.shelf.plan_cram(2, 1).rest) == 2


MEMORIES = st.one_of(
    st.just(NEW), st.integers(-300, 3000).map(learning), st.builds(reviewed, st.integers(-30, 30), st.integers(0, 40))
)


@given(
    st.lists(st.tuples(st.integers(0, 12), MEMORIES, st.booleans()), max_size=30, unique_by=lambda row: row[0]),
    st.builds(Limits, st.integers(0, 6), st.integers(0, 6), st.none() | st.integers(0, 10)),
    st.integers(0, 99),
)
def test_a_plan_keeps_its_promises(rows: list[tuple[int, Memory, bool]], limits: Limits, seed: int) -> None:
    cards = {
        f"{'abc'[number % 3]}#{number}": candidate(f"{'abc'[number % 3]}#{number}", memory, suspended=out)
        for number, memory, out in rows
    }
    shelved = Shelved(list(cards.values()))
    learning, rest = ([cards[name] for name in kind] for kind in shelved.names(shelved.plan(limits, salt=seed)))
    asked = [*learning, *rest]
    assert len({each.id for each in asked}) == len(asked)
    assert not any(each.standing.suspended for each in asked)
    assert sum(each.memory is NEW for each in rest) <= limits.new
    assert sum(each.memory is not NEW for each in rest) <= limits.due
    assert limits.total is None or len(asked) <= limits.total
    assert all(each.memory is NEW or is_due(each.memory, NOON) for each in rest)
    bases = [base_of(each.id) for each in rest]
    assert len(set(bases)) == len(bases)


def test_nothing_to_study_is_an_empty_queue() -> None:
    assert Shelved([]).plan() == Queue()
