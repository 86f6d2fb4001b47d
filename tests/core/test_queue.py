from datetime import UTC, datetime, timedelta

import pytest

from quiz.core.days import Moment
from quiz.core.queue import Queue, Waiting
from quiz.core.schedule import State

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))


def new(number: int, base: int | None = None) -> Waiting:
    return Waiting(number, State.NEW, base)


def step(number: int, minutes: float, base: int | None = None) -> Waiting:
    """In a step that runs out so many minutes from now."""
    return Waiting(number, State.LEARNING, base, NOON.at + timedelta(minutes=minutes))


def numbers(queue: Queue) -> tuple[list[int], list[int]]:
    return [each.number for each in queue.learning], [each.number for each in queue.rest]


def test_a_step_that_has_not_run_out_waits_behind_the_rest() -> None:
    queue = Queue((step(1, -1), step(2, 9)))
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


def test_a_card_of_a_quote_just_asked_comes_only_where_there_is_no_other() -> None:
    same, other = Waiting(1, State.REVIEW, kin=7), Waiting(2, State.REVIEW)
    assert Queue(rest=(same, other)).next(NOON, kin={7}) == other
    assert Queue(rest=(same,)).next(NOON, kin={7}) == same
