"""Databases of every earlier version, with real answers, become those of today and keep all they had."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.store import Store, migrations
from quiz.store.backup import backups
from quiz.store.rows import REVIEW_COLUMNS
from quiz.store.sync import merge
from tests.store.builders import memory_rows, opened, rows

DATA = Path(__file__).parents[1] / "data"
EARLIER = range(1, len(migrations.MIGRATIONS))


def made(version: int, folder: Path) -> Path:
    """Make the database of that version that its script describes."""
    path = folder / "progress.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript((DATA / f"progress-{version}.sql").read_text("utf-8"))
    return path


@pytest.mark.parametrize("version", EARLIER)
def test_a_database_of_an_earlier_version_keeps_all_it_had(version: int, tmp_path: Path) -> None:
    path = made(version, tmp_path)
    columns = REVIEW_COLUMNS.removesuffix(", levelled")
    log = f"SELECT {columns} FROM reviews ORDER BY id", "SELECT * FROM events ORDER BY id", "SELECT * FROM parameters ORDER BY id"
    before = [rows(path, query) for query in log], memory_rows(path)
    (device,) = rows(path, "SELECT number FROM device")
    with opened(path) as store:
        assert store.faults() == []
        assert store.last_reviews(1)[0].device == device[0]
    assert ([rows(path, query) for query in log], memory_rows(path)) == before
    assert rows(path, "PRAGMA user_version") == [(len(migrations.MIGRATIONS),)]
    assert rows(path, "SELECT count(*) FROM reviews WHERE levelled") == [(0,)]


@pytest.mark.parametrize("version", EARLIER)
def test_the_log_of_an_earlier_version_is_replayed_to_the_same_memory(version: int, tmp_path: Path) -> None:
    path = made(version, tmp_path)
    before = memory_rows(path)
    with opened(path) as store:
        assert store.rebuild() == len(before)
    assert memory_rows(path) == before


@pytest.mark.parametrize("version", EARLIER)
def test_a_database_is_backed_up_before_it_is_brought_up_to_date(version: int, tmp_path: Path) -> None:
    path = made(version, tmp_path)
    before = memory_rows(path)
    Store.open(path).close()
    (backup,) = backups(path)
    assert backup.reason == "before-migration"
    assert rows(backup.path, "PRAGMA user_version") == [(version,)]
    assert memory_rows(backup.path) == before
    Store.open(path).close()
    assert len(backups(path)) == 1


@pytest.mark.parametrize("version", EARLIER)
def test_a_database_of_an_earlier_version_is_merged_and_stays_as_it_is(version: int, tmp_path: Path) -> None:
    path = made(version, tmp_path)
    before = path.read_bytes()
    ours = tmp_path / "ours.db"
    assert merge(ours, path).reviews == 60
    assert path.read_bytes() == before
    assert memory_rows(ours) == memory_rows(path)


def shape(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT type, name, tbl_name FROM sqlite_master ORDER BY name")


@pytest.mark.parametrize("version", EARLIER)
def test_a_migrated_database_has_the_shape_of_a_new_one(version: int, tmp_path: Path) -> None:
    path = made(version, tmp_path)
    Store.open(path).close()
    new = tmp_path / "new.db"
    Store.open(new).close()
    assert shape(path) == shape(new)
    for kind, name, _ in shape(new):
        if kind == "table":
            columns = f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{name}')"
            assert rows(path, columns) == rows(new, columns)
