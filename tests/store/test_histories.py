from pathlib import Path

import pytest

from quiz.core.rating import Rating
from quiz.store.histories import read_histories
from tests.store.builders import A, B, C, entry, later, opened

AGAIN, GOOD, EASY = Rating.AGAIN, Rating.GOOD, Rating.EASY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def told(path: Path) -> list[tuple[str, list[Rating], tuple[int, ...], bool]]:
    found = read_histories(path)
    return [(each.card, [answer.rating for answer in each.answers], each.gaps, each.ended) for each in found]


def test_each_card_has_its_answers_with_the_days_between(path: Path) -> None:
    with opened(path) as store:
        for card, rating, days in ((A, GOOD, 0), (B, EASY, 0), (A, GOOD, 0), (A, AGAIN, 3), (B, GOOD, 9)):
            store.record(entry(card, rating, later(days)))
    assert told(path) == [(A, [GOOD, GOOD, AGAIN], (0, 0, 3), False), (B, [EASY, GOOD], (0, 9), False)]


def test_answers_undone_and_those_of_cram_are_none(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(A, EASY, later(0)))
        store.record(entry(A, AGAIN, later(1)))
        store.undo(later(1))
        store.record(entry(A, AGAIN, later(1), cram=True))
        store.record(entry(A, GOOD, later(2)))
    assert told(path) == [(A, [EASY, GOOD], (0, 2), False)]


def test_a_card_forgotten_begins_a_second_history(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(A, EASY, later(0)))
        store.forget(A, later(1))
        store.record(entry(A, GOOD, later(5)))
        store.cancel(store.forget(A, later(6)), later(6))
    assert told(path) == [(A, [EASY], (0,), True), (A, [GOOD], (0,), False)]


def test_answers_go_with_the_card_to_its_new_id(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(A, EASY, later(0)))
        store.rename(A, C, later(1))
        store.record(entry(C, GOOD, later(4)))
    assert told(path) == [(C, [EASY, GOOD], (0, 4), False)]


def test_of_a_long_log_only_every_second_card_may_be_read(path: Path) -> None:
    with opened(path) as store:
        for card in (A, B, C):
            store.record(entry(card, EASY, later(0)))
    assert [each.card for each in read_histories(path, one_in=2)] == [A, C]
