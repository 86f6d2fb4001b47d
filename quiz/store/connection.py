"""Opening the database file, and transactions on it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from quiz.errors import StoreError
from quiz.i18n import _
from quiz.store import migrations
from quiz.store.faults import in_words

BUSY_SECONDS = 10.0
PAGES_BEFORE_CHECKPOINT = 1000
"""How far the write-ahead log grows, three hundred answers, before one of them waits until it is in the database."""
ROOM_BYTES = 32 + PAGES_BEFORE_CHECKPOINT * (24 + 4096)
"""What a log of that many pages takes, by the file format of SQLite."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the database of that path, made where there is none, brought up to date where it is older.

    One of an earlier version is backed up first. The file and the folders made for it are the learner's alone. Raises StoreError
    where it cannot be opened, is not ours, is damaged, or comes from a newer version.
    """
    with in_words(path):
        if not path.exists():
            _make(path)
        database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        with in_words(path):
            _prepare(database, path)
    except BaseException:  # whatever it was goes on, without half a transaction
        database.close()
        raise
    return database


def was_left_open(path: Path) -> bool:
    """Whether the last session did not close the database (or another one is at it now): ask before opening it.

    SQLite takes the file of writes away when the last session closes.
    """
    try:
        return os.stat(f"{path}-wal").st_size > 0  # noqa: PTH116 - on the way to the first question
    except OSError:
        return False


@contextmanager
def writing(database: sqlite3.Connection) -> Iterator[None]:
    """Make what is within one transaction: all of it durable at the end, or none of it. Other writers wait."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:  # whatever it was goes on, without half a transaction
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def make_room(database: sqlite3.Connection, path: Path) -> None:
    """Lengthen the write-ahead log, with zeros, to what a session writes, so that commits write over what the file holds.

    A commit that lengthens the file waits for the file system to note that, several times as long as for its own pages. SQLite
    reads the log up to the first frame that is not of the present round: zeros say nothing. Other writers wait meanwhile. Where
    there is no room, or no log, nothing is changed that matters.
    """
    log = Path(f"{path}-wal")
    with in_words(path), writing(database), suppress(OSError):
        if (size := log.stat().st_size) < ROOM_BYTES:
            with log.open("r+b", buffering=0) as file:
                file.seek(size)
                file.write(bytes(ROOM_BYTES - size))
                os.fsync(file.fileno())


def _make(path: Path) -> None:
    """Make an empty file that only the learner may read, and see that its name is on the disk before anything is in it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    """Check whose database it is, migrate it, and ask for durable commits."""
    with _snapshot(database):
        version = version_of(database, path)
    _use_wal(database)
    database.execute("PRAGMA synchronous = FULL")
    database.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BEFORE_CHECKPOINT}")
    database.execute("PRAGMA foreign_keys = ON")
    if version < len(migrations.MIGRATIONS):
        if version:
            _back_up(path)
        with writing(database):
            migrations.migrate(database, version_of(database, path))


def _back_up(path: Path) -> None:
    from quiz.store.backup import back_up  # only where a new version of the program is begun

    back_up(path, datetime.now(UTC), "before-migration")


def _use_wal(database: sqlite3.Connection) -> None:
    """Let readers and the writer not wait for each other.

    SQLite makes the change only where nobody else is in the file, and does not wait for that: then a later opening makes it.
    """
    try:
        database.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise


@contextmanager
def _snapshot(database: sqlite3.Connection) -> Iterator[None]:
    """Read what is within at one point in time, whatever another process writes."""
    database.execute("BEGIN")
    try:
        yield
    finally:
        if database.in_transaction:  # a full disk has rolled back already
            database.execute("ROLLBACK")


def version_of(database: sqlite3.Connection, path: Path) -> int:
    """Return the version of the database, 0 for an empty one; refuse what is not ours and what is newer than this program."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application != migrations.APPLICATION_ID:
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application or version or tables:
            raise StoreError(
                _("{path}: is the database of another program").format(path=path),
                hint=_("move the file away, or name another folder in QUIZ_DATA"),
            )
    if version > len(migrations.MIGRATIONS):
        raise StoreError(
            _("{path}: was written by a newer version of quiz").format(path=path),
            hint=_("install that version again; nothing was changed"),
        )
    return int(version)
