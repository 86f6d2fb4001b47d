from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from quiz.core.days import Moment
from quiz.core.queue import Limits, Queue, Waiting, arranged, interleaved
from quiz.core.schedule import State

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
MANY = Limits(100, 100)


def new(number: int, base: int | None = None) -> Waiting:
    return Waiting(number, State.NEW, base)


def due(number: int, base: int | None = None) -> Waiting:
    return Waiting(number, State.REVIEW, base)


def step(number: int, minutes: float, base: int | None = None) -> Waiting:
    """In a step that runs out so many minutes from now."""
    return Waiting(number, State.LEARNING, base, NOON.at + timedelta(minutes=minutes))


def numbers(queue: Queue) -> tuple[list[int], list[int]]:
    return [each.number for each in queue.learning], [each.number for each in queue.rest]


@pytest.mark.parametrize(
    ("dues", "news", "order"),
    [(3, 3, "dndndn"), (4, 2, "dnddnd"), (6, 1, "dddnddd"), (1, 4, "nndnn"), (0, 3, "nnn"), (2, 0, "dd"), (0, 0, "")],
)
def test_new_cards_are_spread_evenly_among_those_due(dues: int, news: int, order: str) -> None:
    mixed = interleaved([due(1)] * dues, [new(2)] * news)
    assert "".join("dn"[each.state is State.NEW] for each in mixed) == order


def test_no_more_is_looked_at_than_is_asked() -> None:
    looked_at = []

    def cards(first: int) -> Iterator[Waiting]:
        for number in range(first, first + 100):
            looked_at.append(number)
            yield due(number)

    assert numbers(arranged([], cards(0), cards(100), [], Limits(2, 3)))[1] == [0, 100, 1, 101, 2]
    assert looked_at == [0, 1, 2, 100, 101]


def test_a_text_met_today_or_in_steps_is_not_asked_again() -> None:
    queue = arranged([step(1, 5, base=1)], [due(2, base=1), due(3, base=3)], [new(4, base=3), new(5, base=5), new(6)], [5], MANY)
    assert numbers(queue) == ([1], [3, 6])


def test_a_step_that_has_not_run_out_waits_behind_the_rest() -> None:
    queue = arranged([step(1, -1), step(2, 9)], [], [], [], MANY)
    assert queue.next(NOON) == step(1, -1)
    assert queue.without(1).next(NOON) is None
    assert queue.without(1).next_step_at() == NOON.at + timedelta(minutes=9)


def test_a_card_in_steps_goes_where_it_belongs() -> None:
    queue = Queue((step(1, 1), step(2, 20)))
    assert numbers(queue.with_learning(step(3, 10)))[0] == [1, 3, 2]
    with pytest.raises(ValueError, match="learning steps"):
        queue.with_learning(new(4))


def test_siblings_leave_the_queue_but_not_their_steps() -> None:
    queue = Queue((step(1, 1, base=1),), (new(2, base=1), new(3, base=1), new(4, base=4), new(5)))
    assert numbers(queue.without_siblings(new(2, base=1))) == ([1], [2, 4, 5])
    assert queue.without_siblings(new(5)) == queue


def test_an_empty_queue_asks_nothing() -> None:
    assert Queue().next(NOON) is None
    assert Queue().next_step_at() is None


def test_a_card_to_be_avoided_comes_only_where_there_is_no_other() -> None:
    queue = Queue(rest=(new(1), new(2)))
    assert queue.next(NOON) == new(1)
    assert queue.next(NOON, avoided={1}) == new(2)
    assert queue.without(2).next(NOON, avoided={1}) == new(1)


def test_a_step_that_has_run_out_waits_for_a_card_that_need_not_be_avoided() -> None:
    assert Queue((step(1, -1),), (new(2),)).next(NOON, avoided={1}) == new(2)
