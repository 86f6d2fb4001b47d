"""What is wrong with the file is said in words, and the last good state is left."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.schedule import DEFAULT_PARAMS
from quiz.errors import StoreError
from quiz.store import Store, migrations
from tests.store.builders import A, B, entry, later, memory_rows, opened, rows

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one answer."""
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.record(entry())
    return path


def test_a_database_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version") as caught:
        Store.open(path)
    assert str(path) in str(caught.value)
    assert caught.value.hint
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE notes (text)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"this is not a database, it is a letter\n" * 100, b"\0" * 4096, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "progress.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a progress database, or is damaged") as caught:
        Store.open(path)
    assert "backup" in caught.value.hint
    assert path.read_bytes() == content


def test_a_damaged_table_is_said_to_be_damaged(path: Path) -> None:
    (root, size), *_ = rows(path, "SELECT rootpage, (SELECT * FROM pragma_page_size) FROM sqlite_master WHERE name = 'memory'")
    assert isinstance(root, int)
    assert isinstance(size, int)
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with opened(path) as store:
        with pytest.raises(StoreError, match="damaged"):
            store.memories([A])
        assert store.faults()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    path.touch()
    with opened(path) as store:
        store.record(entry())
        assert store.memories([A])


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read or written"):
        Store.open(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be read or written"):
        Store.open(tmp_path / "data" / "progress.db")


WRITES: list[Callable[[Store], object]] = [
    lambda store: store.record(entry(B)),
    lambda store: store.undo(later(1)),
    lambda store: store.suspend(A, later(1)),
    lambda store: store.bury(A, later(2).day, later(1)),
    lambda store: store.forget(A, later(1)),
    lambda store: store.set_due(A, later(2).day, later(1)),
    lambda store: store.flag(A, "?", later(1)),
    lambda store: store.note_settings("{}", later(1)),
    lambda store: store.adopt(DEFAULT_PARAMS, later(1)),
    lambda store: store.rename(A, B, later(1)),
    lambda store: store.rebuild(),
]


NAMES = ["record", "undo", "suspend", "bury", "forget", "set_due", "flag", "note_settings", "adopt", "rename", "rebuild"]


@pytest.mark.parametrize("write", WRITES, ids=NAMES)
def test_a_read_only_file_is_looked_at_but_not_written(path: Path, write: Callable[[Store], object]) -> None:
    before = memory_rows(path), rows(path, "SELECT id FROM reviews UNION SELECT id FROM events")
    with opened(path) as store:
        store._database.execute("PRAGMA query_only = ON")  # SQLite's own refusal: root may write to any file
        assert store.memories([A])
        with pytest.raises(StoreError, match="read-only"):
            write(store)
        assert store.memories([A])
    assert (memory_rows(path), rows(path, "SELECT id FROM reviews UNION SELECT id FROM events")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_file_without_write_permission_is_read_only(path: Path) -> None:
    path.chmod(0o400)
    with opened(path) as store, pytest.raises(StoreError, match="read-only"):
        store.record(entry(B))


def fill(store: Store) -> None:
    for number in range(1000):
        store.record(entry(B, moment=later(number), typed="x" * 500))


def test_a_full_disk_refuses_the_answer_and_keeps_the_ones_before(path: Path) -> None:
    with opened(path) as store:
        (pages,) = store._database.execute("PRAGMA page_count").fetchone()
        store._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full") as caught:
            fill(store)
        assert "is safe" in caught.value.hint
        assert store.faults() == []
        kept = len(list(store.reviews()))
        before = memory_rows(path)
        store._database.execute(f"PRAGMA max_page_count = {pages + 100}")
        store.rebuild()
        assert memory_rows(path) == before
        store.record(entry(B, moment=later(2000)))
        assert len(list(store.reviews())) == kept + 1


FILL = """
import resource, signal, sys
from pathlib import Path
from quiz.errors import StoreError
from tests.store.builders import later, entry, opened

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with opened(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    for number in range(10_000):
        try:
            store.record(entry(moment=later(number), typed="x" * 500))
        except StoreError as error:
            sys.stdout.write(f"{number} {error}")
            break
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ") or not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on file sizes")
def test_a_write_that_the_system_refuses_leaves_the_last_good_state(path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=False, cwd=PROJECT)
    assert run.stderr == ""
    number, _, words = run.stdout.partition(" ")
    assert str(path) in words
    with opened(path) as store:
        assert store.faults() == []
        assert len(list(store.reviews())) == 1 + int(number)
        before = memory_rows(path)
        store.rebuild()
        assert memory_rows(path) == before


def test_another_writer_that_never_ends_is_named(path: Path) -> None:
    with opened(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store._database.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(StoreError, match="locked"):
            store.record(entry(B))
        other.execute("ROLLBACK")
        store.record(entry(B))
        assert store.memories([B])


def test_a_mistake_of_the_programmer_keeps_its_name(path: Path) -> None:
    store = Store.open(path)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.memories([A])


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.record(entry())

    def breaks(database: sqlite3.Connection) -> None:
        database.execute("CREATE TABLE half (id INTEGER)")
        database.execute("SELECT * FROM nowhere")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, breaks))
        with pytest.raises(StoreError, match="nowhere"):
            Store.open(path)
    with opened(path) as store:
        assert store.memories([A])
    assert rows(path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'") == [(0,)]


def test_a_later_migration_keeps_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        before = store.record(entry()).review

    def widens(database: sqlite3.Connection) -> None:
        database.execute("CREATE TABLE more (id INTEGER)")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, widens))
    with opened(path) as store:
        assert list(store.reviews()) == [before]
    assert rows(path, "PRAGMA user_version") == [(len(migrations.MIGRATIONS),)]
