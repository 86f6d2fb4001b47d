"""The file of the index: its tables, and opening it whatever state it is in.

It is a cache: of the deck files, and of what the progress database says of their cards. The number of a card is that of its deck
with its place in it, so that the cards of a deck are a range of numbers in the order of the file.
"""

import os
import sqlite3
from math import log
from pathlib import Path
from zlib import crc32

from quiz import __version__

FORMAT = 2
"""Changes with how cards are packed and by what words they are found."""
BUSY_SECONDS = 5.0
PLACE_BITS = 24
"""Cards of one deck are fewer than two to this power."""

DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)

_TABLES = """
    CREATE TABLE made (
        by TEXT NOT NULL,                  -- the program
        position INTEGER NOT NULL          -- the last row of the log that is reflected
    );
    CREATE TABLE decks (
        number INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,         -- absolute, of the deck file
        stamps TEXT NOT NULL,              -- of that file and of the articles it quotes ('' and '!': see kept.py)
        digest TEXT NOT NULL,              -- of the content of these files
        files TEXT NOT NULL,               -- the articles' files (JSON)
        name TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, strictness TEXT NOT NULL, articles TEXT NOT NULL,
        total INTEGER NOT NULL, unseen INTEGER NOT NULL, suspended INTEGER NOT NULL,
        followed INTEGER NOT NULL          -- whether its cards say what the log says of them
    );
    CREATE TABLE cards (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        until INTEGER,                     -- the day from which it is no longer asked
        kind TEXT NOT NULL,                -- the type of its answer
        base INTEGER,                      -- for a gap of a cloze text: the number of the first gap
        kin INTEGER,                       -- stands for the quote that proves it, NULL without one
        state INTEGER NOT NULL DEFAULT 0, suspended INTEGER NOT NULL DEFAULT 0, buried INTEGER,
        due INTEGER, step_ms INTEGER, last_on INTEGER, last_ms INTEGER,
        interval_days INTEGER, stability REAL, difficulty REAL, reps INTEGER, lapses INTEGER,
        strength INTEGER                   -- the class of its stability
    );
    CREATE TABLE plans (asked TEXT NOT NULL UNIQUE, cards TEXT NOT NULL);
    CREATE TABLE faces (number INTEGER PRIMARY KEY, card TEXT NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5(ask, answer, other, content='', tokenize="unicode61 remove_diacritics 2");
    CREATE INDEX cards_id ON cards (id);
    CREATE INDEX cards_kind ON cards (kind);
    CREATE INDEX cards_new ON cards (number) WHERE state = 0 AND suspended = 0;
    CREATE INDEX cards_steps ON cards (number) WHERE state IN (1, 3) AND suspended = 0;
    CREATE INDEX cards_suspended ON cards (state) WHERE suspended = 1;
    CREATE INDEX cards_due ON cards (due, buried, until, base, kin, lapses, last_on, stability) WHERE state = 2 AND suspended = 0;
    CREATE INDEX cards_risk ON cards (strength, last_on, stability, due) WHERE state = 2 AND suspended = 0;
    CREATE INDEX cards_last ON cards (last_on) WHERE last_on IS NOT NULL;
    CREATE INDEX cards_met ON cards (last_on, base) WHERE base IS NOT NULL;
    CREATE INDEX cards_interval ON cards (interval_days) WHERE state = 2;
    CREATE INDEX cards_stability ON cards (stability) WHERE state = 2;
    CREATE INDEX cards_lapses ON cards (lapses, difficulty) WHERE lapses > 0;
    CREATE TABLE twins (                   -- decks, or one deck twice, of which two cards have had one id
        one INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (one, other)
    ) WITHOUT ROWID;
    CREATE TABLE sums (
        deck INTEGER NOT NULL, day INTEGER NOT NULL,          -- deck 0: the whole log
        new INTEGER NOT NULL, learning INTEGER NOT NULL, review INTEGER NOT NULL, cram INTEGER NOT NULL, ms INTEGER NOT NULL,
        again INTEGER NOT NULL, hard INTEGER NOT NULL, good INTEGER NOT NULL, easy INTEGER NOT NULL, known INTEGER NOT NULL,
        PRIMARY KEY (deck, day)
    ) WITHOUT ROWID;
    CREATE INDEX sums_of_day ON sums (day);
    CREATE TABLE bins (
        bin INTEGER PRIMARY KEY,
        count INTEGER NOT NULL, expected REAL NOT NULL, known INTEGER NOT NULL, surprise REAL NOT NULL
    );
    CREATE TRIGGER cards_counted AFTER UPDATE OF state, suspended ON cards
        WHEN (old.state = 0) <> (new.state = 0) OR old.suspended <> new.suspended
        BEGIN UPDATE decks SET
            unseen = unseen + (new.state = 0 AND NOT new.suspended) - (old.state = 0 AND NOT old.suspended),
            suspended = suspended + new.suspended - old.suspended
            WHERE number = new.number >> 24; END;
"""

MADE_BY = f"{__version__}/{FORMAT}/{crc32(_TABLES.encode()):x}"
"""What made the file: one made by anything else is of no use."""


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the index at `path`, made anew where there is none or where what is there is of no use; None: in memory.

    Where no file can be made or written, the index is in memory for this run.
    """
    if path is None:
        return _prepared(":memory:")
    try:
        return _prepared_file(path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode not in DAMAGED:
            return _prepared(":memory:")
    except OSError:
        return _prepared(":memory:")
    return connect(path) if remove(path) else _prepared(":memory:")


def remove(path: Path) -> bool:
    """Delete the file and what SQLite keeps beside it; says whether it is gone."""
    try:
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            each.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _prepared_file(path: Path) -> sqlite3.Connection:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    return _prepared(str(path))


def _prepared(path: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)
    try:
        _shape(database)
    except BaseException:  # whatever it was goes on; the connection is closed first
        database.close()
        raise
    return database


def _shape(database: sqlite3.Connection) -> None:
    """See that the tables are there, and are those of this version of the program."""
    database.create_function("ln", 1, log, deterministic=True)
    if _maker(database) == MADE_BY:
        database.execute("PRAGMA synchronous = NORMAL")
        return
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("BEGIN IMMEDIATE")
    if _maker(database) != MADE_BY:
        _drop_all(database)
        for statement in _statements():
            database.execute(statement)
        database.execute("INSERT INTO made VALUES (?, 0)", (MADE_BY,))
    database.execute("COMMIT")


def _maker(database: sqlite3.Connection) -> str | None:
    """Return the program that made the tables, None where there are none of these."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'made'").fetchone():
        return None
    found = database.execute("SELECT by FROM made").fetchone()
    return str(found[0]) if found else None


def _statements() -> list[str]:
    """Return the statements that make the tables; only the trigger has semicolons within."""
    head, trigger, body = _TABLES.partition("CREATE TRIGGER")
    return [*(each for each in head.split(";\n") if each.strip()), trigger + body]


def _drop_all(database: sqlite3.Connection) -> None:
    """Drop what another version made; the tables of the word index go with it."""
    for kind in ("trigger", "table"):
        query = "SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'words_%' AND name NOT LIKE 'sqlite_%'"
        for (name,) in database.execute(query, (kind,)).fetchall():
            database.execute(f'DROP {kind.upper()} "{name}"')
