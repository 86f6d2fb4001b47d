"""The index: a cache in SQLite of decks already read and proven, by the identity of their files.

It can be deleted at any time, and nothing is lost: whatever is wrong with it counts as a deck that it does not hold.
"""

import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from quiz import __version__
from quiz.core.model import Deck
from quiz.index.packing import FORMAT, packed, unpacked

BUSY_SECONDS = 0.5
SETTLED_NS = 2_000_000_000
"""A file changed more recently than this may change again within one tick of its clock: it is not kept yet."""

_MADE_BY = f"{__version__}/{FORMAT}"
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS decks (
        path TEXT PRIMARY KEY,     -- absolute, of the deck file
        files TEXT NOT NULL,       -- the stamps of that file and of the articles it quotes, as they were read
        made_by TEXT NOT NULL,     -- version of the program and of the packing
        deck TEXT NOT NULL
    ) WITHOUT ROWID
"""

_FIND = "SELECT files, deck FROM decks WHERE path = ? AND made_by = ?"
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


class DeckIndex:
    """Holds decks whose every card stands. It belongs to the thread that opened it; several processes may have it open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        with suppress(sqlite3.Error, OSError):
            self._database = _connect(path)

    def find(self, path: Path) -> Deck | None:
        """Return the deck at `path` where neither its file nor an article it quotes has changed since it was kept."""
        if self._database is None:
            return None
        try:
            row = self._database.execute(_FIND, (str(path.absolute()), _MADE_BY)).fetchone()
            if row is None:
                return None
            deck = unpacked(row[1])
            return deck if row[0] == _stamps(_files(path, deck)) else None
        except sqlite3.DatabaseError as error:
            self._begin_again(error)
            return None
        except (ValueError, TypeError, OSError):
            return None

    def keep(self, decks: Iterable[tuple[Path, Deck]], since_ns: int) -> None:
        """Keep decks that were read, with the articles they quote, at `since_ns` (of `now_ns`) or later.

        Those whose files changed around then, or may still be changing, are left for another time.
        """
        rows = [row for path, deck in decks if (row := _row(path, deck, since_ns))]
        if self._database is None or not rows:
            return
        with suppress(sqlite3.Error):
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("REPLACE INTO decks VALUES (?, ?, ?, ?)", rows)
            self._database.execute("COMMIT")

    def close(self) -> None:
        """Let the file go."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _begin_again(self, error: sqlite3.DatabaseError) -> None:
        """Throw a damaged file away; the next run makes a new one."""
        if error.sqlite_errorcode in _DAMAGED:
            self.close()
            with suppress(OSError):
                self._path.unlink()


def now_ns() -> int:
    """Return the time that stamps are compared with."""
    return time.time_ns()


def _connect(path: Path) -> sqlite3.Connection:
    """Open the index, made where there is none or where what is there is none."""
    try:
        return _prepared(path)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode not in _DAMAGED:
            raise
    path.unlink()
    return _prepared(path)


def _prepared(path: Path) -> sqlite3.Connection:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        database.execute(_SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


def _row(path: Path, deck: Deck, since_ns: int) -> tuple[str, str, str, str] | None:
    """Return the row of a deck, None where its files are not settled or not all there."""
    files = _files(path, deck)
    try:
        if any(since_ns - file.stat().st_mtime_ns < SETTLED_NS for file in files):
            return None
        return str(path.absolute()), _stamps(files), _MADE_BY, packed(deck)
    except OSError:
        return None


def _files(path: Path, deck: Deck) -> list[Path]:
    """Return the files that the deck at `path` depends on."""
    return [path, *(path.parent / article.file for article in deck.articles)]


def _stamps(files: Iterable[Path]) -> str:
    """Return what tells these files from what they may be changed to. Raises OSError where one is not there."""
    found = (file.stat() for file in files)
    return ";".join(f"{each.st_mtime_ns},{each.st_size},{each.st_ino},{each.st_ctime_ns}" for each in found)
