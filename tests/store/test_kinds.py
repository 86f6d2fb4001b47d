"""What the log holds beside answers: cards forgotten, put to a day, settings, parameters."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from quiz.core.queue import UNSEEN
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Learning, Params, Reviewed
from quiz.store import Store
from quiz.store.log import Kind
from tests.store.builders import NOON, A, B, entry, later, memory_rows, opened, rows

EASY = Rating.EASY
BOLD = Params(desired_retention=0.8)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with opened(path) as store:
        yield store


def test_a_forgotten_card_begins_again_and_keeps_its_answers_in_the_log(path: Path, store: Store) -> None:
    store.record(entry(rating=EASY))
    store.forget(A, later(1))
    assert store.memories([A]) == {A: NEW}
    assert len(list(store.reviews())) == 1
    store.record(entry(moment=later(2)))
    memory = store.memories([A])[A]
    assert isinstance(memory, Learning)
    assert memory.reps == 1


def test_a_card_in_review_is_put_to_a_day(store: Store) -> None:
    store.record(entry(rating=EASY))
    before = store.memories([A])[A]
    assert isinstance(before, Reviewed)
    store.set_due(A, date(2026, 1, 7), NOON)
    assert store.memories([A]) == {A: replace(before, due_on=date(2026, 1, 7))}


def test_a_card_that_has_not_graduated_is_not_put_to_a_day(store: Store) -> None:
    store.record(entry())
    before = store.memories([A])
    store.set_due(A, date(2026, 1, 7), NOON)
    store.set_due(B, date(2026, 1, 7), NOON)
    assert store.memories([A, B]) == {**before, B: NEW}


def test_a_forget_and_a_day_are_taken_back_over_a_restart(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(rating=EASY))
        before = store.memories([A])
        put = store.set_due(A, date(2026, 1, 7), NOON)
        forgot = store.forget(A, NOON)
    with opened(path) as store:
        assert store.cancel(forgot, later(1))
        assert store.cancel(put, later(1))
        assert not store.cancel(put, later(1))
        assert not store.cancel(12, later(1))
        assert store.memories([A]) == before
        state = memory_rows(path)
        store.rebuild()
    assert memory_rows(path) == state


def test_settings_are_logged_where_they_changed(path: Path, store: Store) -> None:
    noted = [store.note_settings(settings, NOON) for settings in ('{"new_per_day": 20}', '{"new_per_day": 20}', "{}")]
    assert noted == [True, False, True]
    assert rows(path, "SELECT card, kind, detail FROM events") == [
        ("", "settings", '{"new_per_day": 20}'),
        ("", "settings", "{}"),
    ]
    assert store.rebuild() == 0


def test_parameters_are_adopted_until_others_are(store: Store) -> None:
    assert store.adopted() is None
    assert [store.adopt(params, NOON) for params in (BOLD, BOLD, DEFAULT_PARAMS)] == [True, False, True]
    assert store.adopted() == DEFAULT_PARAMS


def test_a_copy_of_the_file_is_a_device_of_its_own(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        first = store.record(entry()).review
    copy = tmp_path / "copy.db"
    copyfile(path, copy)
    with opened(copy) as store:
        second = store.record(entry(B)).review
    with opened(path) as store:
        third = store.record(entry(B)).review
    assert first.device == third.device != second.device
    assert second.id != third.id


def test_answers_given_before_a_copy_are_undone_in_both(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        given = [store.record(entry(card)).review for card in (A, B)]
    copy = tmp_path / "copy.db"
    copyfile(path, copy)
    for each in (path, copy):
        with opened(each) as store:
            assert [store.undo(later(1)) for _ in range(3)] == [*given[::-1], None]


def test_a_moved_file_stays_the_same_device(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        before = store.record(entry()).review.device
    moved = path.rename(tmp_path / "moved.db")
    with closing(Store.open(moved)) as store:
        assert store.record(entry(B)).review.device == before


def test_what_was_done_to_cards_at_once_is_taken_back_at_once_over_a_restart(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(A, Rating.EASY))
        before = store.all_standings()
        store.put(Kind.FORGET, [A, B], later(1))
        store.put(Kind.BURY, [A], later(2), "2026-01-08")
    with opened(path) as store:
        for kind, count in ((Kind.BURY, 1), (Kind.FORGET, 2)):
            put = store.last_put()
            assert put is not None
            assert (put.kind, put.cards) == (kind, (A, B)[:count])
            assert store.cancel_all(put.rows, later(3)) == count
            assert store.cancel_all(put.rows, later(3)) == 0
        assert store.last_put() is None
        assert store.standing(A) == before[A]
        assert store.standing(B) == UNSEEN
        store.rebuild()
        assert store.standing(A) == before[A]
