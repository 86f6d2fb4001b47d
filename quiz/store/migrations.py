"""The shape of the database, as numbered steps: the nth makes version n of the one before.

The log (`reviews`, `events`, `parameters`) is only ever added to; `memory` is a cache of it. Instants are milliseconds since 1970
in UTC, dates are days since 1970-01-01 of the learner's calendar. A step that was released is never changed.
"""

import sqlite3
from collections.abc import Callable

from quiz.store.device import new_number

APPLICATION_ID = 0x5175697A  # "Quiz"

STRICT = "STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
STRICT_BY_KEY = "STRICT, WITHOUT ROWID" if STRICT else "WITHOUT ROWID"


def begin(database: sqlite3.Connection) -> None:
    """Version 1: the log, the memory, the number of this device."""
    for statement in (
        "CREATE TABLE device (number INTEGER NOT NULL)",
        f"""CREATE TABLE parameters (
            id TEXT PRIMARY KEY, model TEXT NOT NULL, weights TEXT NOT NULL, desired_retention REAL NOT NULL,
            learning_steps TEXT NOT NULL, relearning_steps TEXT NOT NULL, maximum_interval_days INTEGER NOT NULL
        ) {STRICT_BY_KEY}""",
        f"""CREATE TABLE reviews (
            id INTEGER PRIMARY KEY, device INTEGER NOT NULL, card TEXT NOT NULL,
            at_ms INTEGER NOT NULL, offset_minutes INTEGER NOT NULL, cutoff_hour INTEGER NOT NULL, day INTEGER NOT NULL,
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4), before INTEGER NOT NULL CHECK (before BETWEEN 0 AND 3),
            retrievability REAL, interval_days INTEGER NOT NULL, step_ms INTEGER NOT NULL, duration_ms INTEGER NOT NULL,
            face TEXT NOT NULL, typed TEXT NOT NULL, verdict TEXT, overruled INTEGER NOT NULL, cram INTEGER NOT NULL,
            parameters TEXT NOT NULL REFERENCES parameters (id), question TEXT NOT NULL
        ) {STRICT}""",
        "CREATE INDEX reviews_of_card ON reviews (card)",
        f"""CREATE TABLE events (
            id INTEGER PRIMARY KEY, device INTEGER NOT NULL, card TEXT NOT NULL,
            at_ms INTEGER NOT NULL, offset_minutes INTEGER NOT NULL, cutoff_hour INTEGER NOT NULL,
            kind TEXT NOT NULL, target INTEGER, detail TEXT NOT NULL
        ) {STRICT}""",
        "CREATE INDEX events_of_card ON events (card)",
        "CREATE INDEX events_undo ON events (target) WHERE kind = 'undo'",
        "CREATE INDEX events_rename ON events (detail) WHERE kind = 'rename'",
        f"""CREATE TABLE memory (
            card TEXT PRIMARY KEY, position INTEGER NOT NULL, state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), step INTEGER,
            stability REAL, difficulty REAL, last_ms INTEGER, last_on INTEGER, due_ms INTEGER, due_on INTEGER,
            interval_days INTEGER, reps INTEGER NOT NULL, lapses INTEGER NOT NULL,
            suspended INTEGER NOT NULL, buried_until INTEGER
        ) {STRICT_BY_KEY}""",
    ):
        database.execute(statement)
    for table in ("reviews", "events", "parameters"):
        forbid_changes(database, table)
    database.execute("INSERT INTO device VALUES (?)", (new_number(),))
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def bind_devices(database: sqlite3.Connection) -> None:
    """Version 2: a device's number belongs to one place of the file; those left behind are kept. More kinds of events.

    `until` is the last row of the log written under a number that is no longer used, NULL for the one in use.
    """
    database.execute("ALTER TABLE device ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    database.execute("ALTER TABLE device ADD COLUMN until INTEGER")
    database.execute("CREATE INDEX events_of_kind ON events (kind, id) WHERE card = ''")


def level_intervals(database: sqlite3.Connection) -> None:
    """Version 3: intervals that were chosen by how full the days are, which the log alone can tell."""
    database.execute("ALTER TABLE reviews ADD COLUMN levelled INTEGER NOT NULL DEFAULT 0")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (begin, bind_devices, level_intervals)


def migrate(database: sqlite3.Connection, version: int) -> None:
    """Bring a database of an earlier version up to date, within the caller's transaction."""
    for number, step in enumerate(MIGRATIONS[version:], version + 1):
        step(database)
        database.execute(f"PRAGMA user_version = {number}")


def forbid_changes(database: sqlite3.Connection, table: str) -> None:
    """Let rows of a table of the log be added only."""
    for change in ("UPDATE", "DELETE"):
        database.execute(f"""CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table}
            BEGIN SELECT RAISE(ABORT, 'rows of the log are never changed'); END""")


def allow_changes(database: sqlite3.Connection, table: str) -> None:
    """Let rows be given other ids, within a transaction that forbids changes again."""
    for change in ("update", "delete"):
        database.execute(f"DROP TRIGGER IF EXISTS {table}_no_{change}")
