"""The log of another database, attached to ours for a moment. The file it comes from is only read."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from quiz.errors import DamagedError, StoreError
from quiz.i18n import _
from quiz.store import migrations
from quiz.store.connection import version_of, writing
from quiz.store.faults import in_words
from quiz.store.rows import EVENT_COLUMNS, PARAMETER_COLUMNS, REVIEW_COLUMNS
from quiz.store.union import OTHER


@contextmanager
def attached(database: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Have a copy of the database at `path`, brought up to date, attached as OTHER.

    Raises StoreError where there is none, or it is not ours, damaged, or newer than this program.
    """
    with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
        copy = Path(folder) / "other.db"
        copy_of(path, copy)
        with _attached(database, str(copy)):
            yield


@contextmanager
def attached_empty(database: sqlite3.Connection) -> Iterator[None]:
    """Have the tables of an empty log attached as OTHER, to be filled."""
    with _attached(database, ""):
        for table, columns in (("parameters", PARAMETER_COLUMNS), ("reviews", REVIEW_COLUMNS), ("events", EVENT_COLUMNS)):
            key = "id TEXT" if table == "parameters" else "id INTEGER"
            database.execute(f"CREATE TABLE {OTHER}.{table} ({columns.replace('id,', f'{key} PRIMARY KEY,', 1)})")
        yield


def copy_of(path: Path, copy: Path) -> None:
    """Copy a database with what its log of writes holds, brought up to date; its file and others that use it are left alone."""
    with in_words(path), closing(open_to_read(path)) as source:
        if (version := version_of(source, path)) == 0:
            raise StoreError(_("{path}: is not a progress database").format(path=path))
        os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous = OFF")  # a copy for a moment need not outlive a power cut
            source.backup(target)
            found = target.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found == "ok":
                with writing(target):
                    migrations.migrate(target, version)
    if found != "ok":
        raise DamagedError(
            _("{path}: is damaged: {why}").format(path=path, why=found),
            hint=_("“quiz restore {path}” reads what can be read").format(path=path),
        )


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a database file without ever writing to it. Raises StoreError where there is none."""
    if not path.is_file():
        raise StoreError(_("{path}: no such file").format(path=path))
    in_use = path.with_name(path.name + "-wal").exists()
    way = "mode=ro" if in_use else "immutable=1"  # without side files nobody writes, and none are made
    return sqlite3.connect(f"{path.resolve().as_uri()}?{way}", uri=True)


@contextmanager
def _attached(database: sqlite3.Connection, path: str) -> Iterator[None]:
    database.execute(f"ATTACH ? AS {OTHER}", (path,))
    try:
        yield
    finally:
        database.execute(f"DETACH {OTHER}")
