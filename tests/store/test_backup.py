"""Backups are whole, private and thinned; a damaged database never takes the place of a good backup."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quiz.errors import DamagedError, StoreError
from quiz.store import Store
from quiz.store.backup import AUTOMATIC, BY_HAND, FOLDER, back_up, backups, copy_sound, is_due, set_aside, thin_out
from quiz.store.connection import was_left_open
from quiz.store.upkeep import Upkeep, look_after, quick_check
from tests.store.builders import A, B, entry, later, memory_rows, opened, rows

NOW = datetime(2026, 1, 5, 12, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
PROJECT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one answer."""
    path = tmp_path / "data" / "progress.db"
    with opened(path) as store:
        store.record(entry())
    return path


def spoil(path: Path, table: str = "memory") -> None:
    """Overwrite the first page of a table."""
    (root, size), *_ = rows(path, f"SELECT rootpage, (SELECT * FROM pragma_page_size) FROM sqlite_master WHERE name = '{table}'")
    assert isinstance(root, int)
    assert isinstance(size, int)
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


def test_a_backup_holds_what_the_database_holds(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(B))  # still in the write-ahead log
        made = back_up(path, NOW)
        store.record(entry(B, moment=later(1)))
    assert made.path == path.parent / FOLDER / "progress-20260105T123000Z-by-hand.db"
    assert backups(path) == [made]
    with opened(made.path) as store:
        assert store.memories([A, B]).keys() == {A, B}
        assert len(list(store.reviews())) == 2
        assert store.faults() == []


def test_a_backup_is_one_private_file(path: Path) -> None:
    made = back_up(path, NOW)
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_two_backups_of_one_second_are_two(path: Path) -> None:
    first, second = (back_up(path, NOW) for _ in range(2))
    assert backups(path) == [second, first]


def test_other_files_in_the_folder_are_no_backups(path: Path) -> None:
    made = back_up(path, NOW, AUTOMATIC)
    for name in ("notes.txt", "progress-20261399T990000Z.db", "progress-2026.db", "xprogress-20260105T123000Z.db"):
        (made.path.parent / name).touch()
    assert backups(path) == [made]


def test_an_automatic_backup_is_due_after_an_hour_with_an_answer(path: Path) -> None:
    assert is_due(path, NOW)
    back_up(path, NOW, AUTOMATIC)
    assert not is_due(path, NOW + 2 * HOUR)
    with opened(path) as store:
        store.record(entry(moment=later(1)))
    assert not is_due(path, NOW + HOUR / 2)
    assert is_due(path, NOW + HOUR)
    assert is_due(path, NOW - timedelta(days=1))  # the clock was set back


def test_there_is_nothing_to_back_up_without_a_database(tmp_path: Path) -> None:
    assert not is_due(tmp_path / "progress.db", NOW)
    assert look_after(tmp_path / "progress.db", NOW, check=True) == Upkeep()
    assert backups(tmp_path / "progress.db") == []


def test_upkeep_backs_up_and_thins_out(path: Path) -> None:
    made = [look_after(path, NOW).backup]
    for hour in range(1, 60):
        with opened(path) as store:
            store.record(entry(moment=later(hour)))
        made.append(look_after(path, NOW + hour * HOUR).backup)
    assert all(made)
    assert 24 < len(backups(path)) < 30
    assert backups(path)[0].path == made[-1]


def test_backups_made_by_hand_stay_and_those_before_a_step_stay_a_month(path: Path) -> None:
    by_hand = back_up(path, NOW - timedelta(days=400), BY_HAND)
    before = [back_up(path, NOW - timedelta(days=10, minutes=each), "before-merge") for each in range(3)]
    back_up(path, NOW - timedelta(days=40), "before-merge")
    back_up(path, NOW - timedelta(days=39), AUTOMATIC)
    new = back_up(path, NOW, AUTOMATIC)
    thin_out(path, NOW)
    assert {each.path for each in backups(path)} >= {by_hand.path, *(each.path for each in before), new.path}
    assert len(backups(path)) == 6


def test_what_a_power_cut_left_half_made_is_cleared_away(path: Path) -> None:
    made = back_up(path, NOW)
    half = made.path.parent / ".progress-20260105T113000Z.db.x1.part"
    half.touch()
    at = datetime.fromtimestamp(half.stat().st_mtime, UTC)
    thin_out(path, at)
    assert half.exists()
    thin_out(path, at + 2 * HOUR)
    assert not half.exists()


def test_a_damaged_database_makes_no_backup_and_is_named(path: Path) -> None:
    back_up(path, NOW, AUTOMATIC)
    before = {each: each.read_bytes() for each in (path.parent / FOLDER).iterdir()}
    with opened(path) as store:
        store.record(entry(moment=later(1)))
    spoil(path)
    with pytest.raises(DamagedError, match="damaged") as caught:
        back_up(path, NOW + HOUR)
    assert "quiz restore" in caught.value.hint
    upkeep = look_after(path, NOW + HOUR)
    assert "damaged" in upkeep.fault
    assert upkeep.backup is None
    assert {each: each.read_bytes() for each in (path.parent / FOLDER).iterdir()} == before


def test_a_damaged_database_is_set_aside_as_it_is(path: Path) -> None:
    spoil(path)
    kept = set_aside(path, NOW, "before-restore")
    assert kept.path.read_bytes() == path.read_bytes()
    assert backups(path) == [kept]


def test_damage_is_looked_for_where_asked(path: Path) -> None:
    look_after(path, NOW)
    assert look_after(path, NOW, check=True) == Upkeep()
    spoil(path)
    assert look_after(path, NOW) == Upkeep()
    assert look_after(path, NOW, check=True).fault
    path.write_bytes(b"x" * 5000)
    assert quick_check(path)


def test_a_session_that_was_killed_is_noticed_at_the_next_start(path: Path, tmp_path: Path) -> None:
    assert not was_left_open(path)
    with opened(path) as store:
        store.record(entry(B))
        assert was_left_open(path)
    assert not was_left_open(path)


def test_a_backup_that_cannot_be_written_leaves_the_older_ones(path: Path) -> None:
    made = back_up(path, NOW)
    (path.parent / FOLDER / "file").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be read or written"):
        copy_sound(path, path.parent / FOLDER / "file" / "copy.db")
    assert backups(path) == [made]


def test_a_backup_of_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file"):
        back_up(tmp_path / "progress.db", NOW)
    with closing(sqlite3.connect(tmp_path / "notes.db")) as database:
        database.execute("CREATE TABLE notes (text)")
    with pytest.raises(StoreError, match="another program"):
        back_up(tmp_path / "notes.db", NOW)


def test_a_backup_is_made_while_another_session_writes(path: Path) -> None:
    with opened(path) as store:
        store._database.execute("BEGIN IMMEDIATE")
        made = back_up(path, NOW)
        store._database.execute("ROLLBACK")
    assert memory_rows(made.path) == memory_rows(path)
    Store.open(made.path).close()


FILL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.store.upkeep import look_after

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
found = look_after(Path(sys.argv[1]), datetime(2026, 1, 6, tzinfo=UTC))
sys.stdout.write(found.fault)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit on file sizes")
def test_a_full_disk_makes_no_half_backup_and_is_said(path: Path) -> None:
    made = back_up(path, NOW, AUTOMATIC)
    with opened(path) as store:
        store.record(entry(moment=later(1)))
    run = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=False, cwd=PROJECT)
    assert run.stderr == ""
    assert str(path.parent) in run.stdout
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name]
    with opened(path) as store:
        assert len(list(store.reviews())) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_folder_that_is_read_only_makes_no_backup_and_is_said(path: Path) -> None:
    path.parent.chmod(0o500)
    assert look_after(path, NOW).fault
    path.parent.chmod(0o700)
    with opened(path) as store:
        store.record(entry(moment=later(1)))
