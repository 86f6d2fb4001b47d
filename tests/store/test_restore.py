"""Restoring a backup, and what can be read of a damaged file."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import Params
from quiz.errors import DamagedError, StoreError
from quiz.store import Store
from quiz.store.backup import back_up, backups
from quiz.store.pages import Pages
from quiz.store.restore import newest, restore
from quiz.store.salvage import salvage
from quiz.store.sync import merge
from tests.store.builders import A, B, C, entry, later, memory_rows, opened, rows
from tests.store.test_backup import spoil
from tests.store.test_sync import rebuilt, state

NOW = datetime(2026, 1, 5, 12, 30, tzinfo=UTC)
EASY = Rating.EASY
SIZE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of many pages: three hundred answers, some long, events, two sets of parameters."""
    path = tmp_path / "progress.db"
    rng = Random(3)
    with opened(path) as store:
        store._database.execute("PRAGMA synchronous = OFF")
        for number in range(300):
            params = Params(desired_retention=0.85) if number % 3 else Params()
            typed = "é" * rng.choice([0, 5, 200, 2000])
            card = CardId(f"card-{rng.randrange(40)}")
            store.record(entry(card, rng.choice(list(Rating)), later(number / 7), params=params, typed=typed))
            if number % 20 == 0:
                store.suspend(card, later(number / 7))
                store.undo(later(number / 7))
    return path


def spoil_pages(path: Path, numbers: list[int]) -> None:
    with path.open("r+b") as file:
        for number in numbers:
            file.seek(number * SIZE)
            file.write(os.urandom(SIZE))


def pages_of(path: Path) -> int:
    return path.stat().st_size // SIZE


def reviews_in(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT * FROM reviews"))


def test_a_restored_backup_is_the_state_of_then(path: Path) -> None:
    made = back_up(path, NOW)
    before = state(path)
    with opened(path) as store:
        store.record(entry(A, EASY, later(100)))
    restored = restore(path, made.path, NOW)
    assert state(path) == before
    assert (restored.reviews, restored.left_out, restored.salvaged) == (300, 1, None)
    assert restored.before is not None
    merge(path, restored.before.path)
    with opened(path) as store:
        assert store.memories([A])


def test_a_session_that_runs_meanwhile_goes_on_from_what_was_restored(path: Path) -> None:
    made = back_up(path, NOW)
    with opened(path) as session:
        session.record(entry(A, EASY, later(100)))
        assert not session.changed_elsewhere()
        restore(path, made.path, NOW)
        assert session.changed_elsewhere()
        assert session.memories([A]) == {}
        session.record(entry(B, EASY, later(101)))
    with opened(path) as store:
        assert store.memories([A, B]).keys() == {B}
        assert store.faults() == []


def test_rows_after_a_restore_have_ids_of_their_own(path: Path) -> None:
    made = back_up(path, NOW)
    with opened(path) as store:
        gone = store.record(entry(A, EASY, later(100))).review
    restored = restore(path, made.path, NOW)
    with opened(path) as store:
        new = store.record(entry(B, EASY, later(100))).review
    assert new.id != gone.id
    assert restored.before is not None
    assert merge(path, restored.before.path).renumbered == 0
    assert state(path) == rebuilt(path)


def test_a_restore_where_there_is_no_database_makes_one(path: Path, tmp_path: Path) -> None:
    made = back_up(path, NOW)
    target = tmp_path / "new" / "progress.db"
    assert restore(target, made.path, NOW).before is None
    assert state(target) == state(path)
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"not a database at all, only a letter\n" * 300])
def test_what_holds_no_log_is_not_restored(path: Path, tmp_path: Path, content: bytes) -> None:
    before = state(path)
    source = tmp_path / "other.db"
    source.write_bytes(content)
    with pytest.raises(StoreError):
        restore(path, source, NOW)
    with pytest.raises(StoreError, match="no such file"):
        restore(path, tmp_path / "nowhere.db", NOW)
    assert state(path) == before


def test_the_newest_backup_is_not_the_one_made_before_a_restore(path: Path) -> None:
    assert newest(path) is None
    made = back_up(path, NOW)
    assert restore(path, made.path, NOW).before in backups(path)
    assert newest(path) == made


def test_a_database_whose_cache_is_damaged_loses_nothing(path: Path) -> None:
    before = state(path)
    spoil(path, "memory")
    restored = restore(path, path, NOW)
    assert state(path) == before
    assert restored.salvaged is not None
    assert restored.lost == ()


def test_what_can_be_read_is_read_and_the_rest_comes_from_the_last_backup(path: Path) -> None:
    made = back_up(path, NOW)
    with opened(path) as store:
        store.record(entry(C, EASY, later(100)))
    before = state(path)
    spoil_pages(path, [5, 9, 12])
    restored = restore(path, path, NOW)
    assert restored.salvaged is not None
    assert (restored.helped, restored.reviews) == (made.path, restored.salvaged.reviews + restored.added)
    assert reviews_in(path) >= reviews_in(made.path)
    with opened(path) as store:
        assert store.faults() == []
    assert len(reviews_in(path) - set(before[0])) == 0


def test_what_was_lost_is_said(path: Path) -> None:
    with opened(path) as store:
        before = store.memories([CardId(f"card-{n}") for n in range(40)])
    (root,), *_ = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'reviews'")
    assert isinstance(root, int)
    leaves = [number for number in range(pages_of(path)) if path.read_bytes()[number * SIZE] == 0x0D]
    spoil_pages(path, leaves[2:6])
    restored = restore(path, path, NOW)
    assert restored.salvaged is not None
    assert restored.reviews < 300
    assert 0 < sum(each.answers for each in restored.lost) <= 300 - restored.reviews
    assert {each.card for each in restored.lost} <= before.keys()
    assert state(path) == rebuilt(path)


def cut(path: Path) -> None:
    os.truncate(path, pages_of(path) * SIZE // 2)


def behead(path: Path) -> None:
    spoil_pages(path, [0])


def spoil_middle(path: Path) -> None:
    spoil_pages(path, list(range(3, pages_of(path), 5)))


@pytest.mark.parametrize("damage", [cut, behead, spoil_middle])
def test_a_damaged_database_is_made_sound_again(path: Path, damage: Callable[[Path], None]) -> None:
    before = reviews_in(path)
    damage(path)
    restored = restore(path, path, NOW)
    assert restored.salvaged is not None
    found = reviews_in(path)
    assert len(found) == restored.reviews > 100
    if damage is behead:
        assert found == before
    assert state(path) == rebuilt(path)
    assert restored.before is not None
    with pytest.raises(DamagedError):
        back_up(restored.before.path, NOW)
    with opened(path) as store:
        store.record(entry(A, EASY, later(100)))


def test_a_file_that_was_cut_off_is_known_by_its_missing_pages(path: Path, tmp_path: Path) -> None:
    whole = Pages(path)
    assert whole.missing == 0
    cut(path)
    assert salvage(path, tmp_path / "new.db").missing_pages > 5


def test_answers_in_the_write_ahead_log_are_read_too(path: Path, tmp_path: Path) -> None:
    with opened(path) as store:
        kept = store.record(entry(C, EASY, later(100))).review
        copy = tmp_path / "copy" / "progress.db"
        copy.parent.mkdir()
        copyfile(path, copy)
        copyfile(f"{path}-wal", f"{copy}-wal")
        expected = reviews_in(path)
    spoil_pages(copy, [0])
    salvage(copy, tmp_path / "new.db")
    assert reviews_in(tmp_path / "new.db") == expected
    assert kept.id in {row[0] for row in expected}
    with Path(f"{copy}-wal").open("r+b") as wal:
        wal.seek(32 + 24 + 100)
        wal.write(b"\xff")
    salvage(copy, tmp_path / "again.db")
    assert reviews_in(tmp_path / "again.db") < expected


def test_answers_whose_parameters_were_lost_count_by_the_default(path: Path, tmp_path: Path) -> None:
    (root,), *_ = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'parameters'")
    assert isinstance(root, int)
    spoil_pages(path, [root - 1])
    salvaged = salvage(path, tmp_path / "new.db")
    assert (salvaged.reviews, salvaged.without_parameters) == (
        300,
        300 - len(range(0, 300, 3)),
    ) or salvaged.without_parameters == 300
    assert len(memory_rows(tmp_path / "new.db")) > 30


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "progress.db"
    with opened(path) as store:
        store._database.execute("PRAGMA synchronous = OFF")
        for number in range(120):
            store.record(entry(CardId(f"card-{number % 9}"), EASY, later(number), typed="x" * number))
    return path


@settings(max_examples=max(20, settings.default.max_examples // 3) if settings.default else 20)
@given(spots=st.lists(st.tuples(st.integers(0, 1_000_000), st.binary(min_size=1, max_size=400)), max_size=30))
def test_no_damage_stops_the_reading_and_nothing_is_made_up(small: Path, spots: list[tuple[int, bytes]]) -> None:
    damaged, made = small.with_name("damaged.db"), small.with_name("made.db")
    raw = bytearray(small.read_bytes())
    for at, content in spots:
        start = at % len(raw)
        raw[start : start + len(content)] = content[: len(raw) - start]
    damaged.write_bytes(raw)
    made.unlink(missing_ok=True)
    assert salvage(damaged, made).reviews <= 120
    assert rebuilt(made) == state(made)
    if not spots:
        assert state(made)[0] == state(small)[0]


def test_a_newer_or_foreign_database_is_not_salvaged(path: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    Store.open(newer).close()
    raw = bytearray(newer.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")
    newer.write_bytes(raw)
    with pytest.raises(StoreError, match="newer version"):
        restore(path, newer, NOW)


def test_rows_written_before_there_were_levelled_ones_are_read_from_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript((Path(__file__).parents[1] / "data" / "progress-2.sql").read_text("utf-8"))
    found = salvage(path, tmp_path / "new.db")
    assert found.reviews == 60
    Store.open(path).close()
    assert memory_rows(path) == memory_rows(tmp_path / "new.db")
    assert salvage(path, tmp_path / "again.db").reviews == 60
