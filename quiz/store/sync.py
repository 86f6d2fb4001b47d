"""Progress of several devices brought together: another database merged, the log written out and read in."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from quiz.store import device
from quiz.store.connection import connect, writing
from quiz.store.faults import in_words
from quiz.store.lines import read, written
from quiz.store.other import attached, attached_empty
from quiz.store.union import Merged, own_number, unite


def merge(path: Path, other: Path) -> Merged:
    """Take the log of another database into the one at `path`; which is merged first, and how often, does not matter.

    Raises StoreError, with nothing taken, where the other cannot be read, or is newer, damaged or not ours.
    """
    with closing(connect(path)) as database, in_words(path), attached(database, other):
        return _united(database, path)


def read_log(path: Path, lines: Iterable[str], *, place: str) -> Merged:
    """Take a log written as JSON lines into the database at `path`.

    Raises StoreError, with nothing taken, at a line that is none of a log; `place` names where the lines come from.
    """
    with closing(connect(path)) as database, in_words(path), attached_empty(database):
        with writing(database):
            read(database, lines, place=place)
        return _united(database, path)


def log_lines(path: Path) -> Iterator[str]:
    """Give the whole log of the database at `path` as JSON lines, as it is at one moment."""
    with closing(connect(path)) as database, in_words(path):
        database.execute("BEGIN")
        yield from written(database)


def _united(database: sqlite3.Connection, path: Path) -> Merged:
    with writing(database):
        merged = unite(database)
        if not own_number(database):
            device.renew(database, path)
    return merged
