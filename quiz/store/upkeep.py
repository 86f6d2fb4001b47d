"""What is done for the database in a quiet moment: looking whether it is whole, and backing it up."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from quiz.errors import StoreError
from quiz.store.backup import AUTOMATIC, back_up, is_due, thin_out
from quiz.store.other import open_to_read
from quiz.values import value


@value
class Upkeep:
    """What was found and done: the fault of the database or of its backup ("" for none), the backup made."""

    fault: str = ""
    backup: Path | None = None


def look_after(path: Path, now: datetime, *, check: bool = False) -> Upkeep:
    """Make the automatic backup where one is due, and thin out the older ones; with `check`, look for damage in any case.

    It may run on any thread and beside sessions. A damaged database is never backed up: older backups are left as they are.
    """
    try:
        if is_due(path, now):
            made = back_up(path, now, AUTOMATIC)  # which checks what it copied
            thin_out(path, now)
            return Upkeep(backup=made.path)
    except StoreError as error:
        return Upkeep(fault=str(error))
    return Upkeep(fault=quick_check(path) if check and path.exists() else "")


def quick_check(path: Path) -> str:
    """Return what SQLite finds wrong with the pages of the file, "" where they are sound."""
    try:
        with closing(open_to_read(path)) as database:
            found = str(database.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        found = str(error)
    return "" if found == "ok" else found
