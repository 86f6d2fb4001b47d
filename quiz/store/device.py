"""Which device writes the log: a number, bound to the place of the file, so that a copy of the file is a device of its own.

Two devices never write a row of one id: ids carry time and a part of the number (quiz.core.ids). A number that was left behind is
kept with the last row written under it, so that those answers can still be undone here.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from quiz.core.ids import tag_of

DEVICE_BYTES = 5
OWN = """EXISTS (SELECT 1 FROM device WHERE number = reviews.device AND (until IS NULL OR reviews.id <= until))"""
"""Whether a row of `reviews` was written here."""


def place_of(path: Path) -> str:
    """Return what tells this file from a copy of it: the computer's name and the file's own number."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{name}:{path.stat().st_ino}"


def number_of(database: sqlite3.Connection, path: Path) -> int:
    """Return the number of this device; a new one where the file was copied or moved to another computer."""
    number, place = database.execute("SELECT number, place FROM device WHERE until IS NULL").fetchone()
    if place == (here := place_of(path)):
        return int(number)
    if not place:
        with suppress(sqlite3.OperationalError):  # a file that is only read keeps its number
            database.execute("UPDATE device SET place = ? WHERE until IS NULL", (here,))
        return int(number)
    try:
        database.execute("BEGIN IMMEDIATE")
        number = renew(database, path)
        database.execute("COMMIT")
    except sqlite3.OperationalError:
        if database.in_transaction:
            database.execute("ROLLBACK")
    return int(number)


def renew(database: sqlite3.Connection, path: Path) -> int:
    """Take a number that no row of the log bears, within the caller's transaction, and return it."""
    database.execute("UPDATE device SET until = ? WHERE until IS NULL", (_last_row(database),))
    number = new_number(number for (number,) in database.execute("SELECT DISTINCT device FROM reviews"))
    database.execute("INSERT INTO device (number, place) VALUES (?, ?)", (number, place_of(path)))
    return number


def new_number(others: Iterable[int] = ()) -> int:
    """Return a number drawn at random, whose rows' ids differ from those of the other devices."""
    taken = {tag_of(number) for number in others}
    while tag_of(number := int.from_bytes(os.urandom(DEVICE_BYTES), "big")) in taken:
        pass
    return number


def shares_tag(number: int, others: Iterable[int]) -> bool:
    """Whether the ids of this device's rows could be those of another's."""
    return any(other != number and tag_of(other) == tag_of(number) for other in others)


def _last_row(database: sqlite3.Connection) -> int:
    query = "SELECT max(coalesce((SELECT max(id) FROM reviews), 0), coalesce((SELECT max(id) FROM events), 0))"
    return int(database.execute(query).fetchone()[0])
