"""Results come in order whatever the processes do, and one that dies costs one item."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from multiprocessing.util import register_after_fork

import pytest

from quiz.cli.workers import AHEAD, Lost, in_order


def squared(number: int) -> int:
    """Square a number; 13 brings bad luck."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def double(word: str) -> str:
    return word * 2


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(in_order(double, map(str, range(100)), jobs=jobs)) == [str(n) * 2 for n in range(100)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_items_make_no_results(jobs: int) -> None:
    assert list(in_order(double, [], jobs=jobs)) == []


def test_a_process_that_dies_costs_one_item() -> None:
    results = list(in_order(squared, range(40), jobs=2))
    assert results.pop(13) == Lost(-signal.SIGKILL)
    assert results == [n * n for n in range(40) if n != 13]


def test_items_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def items() -> Iterator[str]:
        nonlocal taken
        for taken in range(1, 1000):
            yield str(taken)

    results = in_order(double, items(), jobs=2)
    assert next(results) == "11"
    assert taken <= 2 * AHEAD + 1
    results.close()


def test_a_process_interrupted_while_it_starts_still_works() -> None:
    class Owner:
        """Holds the interruption for as long as this test runs."""

    owner = Owner()
    register_after_fork(owner, lambda _owner: os.kill(os.getpid(), signal.SIGINT))
    assert list(in_order(double, ["a", "b"], jobs=2)) == ["aa", "bb"]
    assert signal.pthread_sigmask(signal.SIG_BLOCK, []) == set()


def test_leaving_early_leaves_no_process() -> None:
    before = set(multiprocessing.active_children())
    results = in_order(double, map(str, range(100)), jobs=2)
    next(results)
    results.close()
    assert set(multiprocessing.active_children()) == before
