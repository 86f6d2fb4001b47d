"""Backups: copies of the database in a folder beside it, each one whole and seen to be sound, thinned out as they age."""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

from quiz.core.thinning import kept
from quiz.errors import DamagedError
from quiz.i18n import _
from quiz.store.connection import version_of
from quiz.store.faults import in_words
from quiz.store.files import PART, whole_file
from quiz.store.other import open_to_read
from quiz.values import value

FOLDER = "backups"
AUTOMATIC = ""
BY_HAND = "by-hand"
EVERY = timedelta(hours=1)
KEPT_BEFORE = timedelta(days=31)
"""How long a backup made before something irreversible is kept at least."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"progress-(\d{8}T\d{6}Z)(?:-([a-z-]+))?\.db")


@value
class Backup:
    """A backup: when it was made (UTC), and what for: "" by itself, "by-hand", or "before-" and what followed."""

    path: Path
    at: datetime
    reason: str = AUTOMATIC


def backups(database: Path) -> list[Backup]:
    """Return the backups of a database, the newest first."""
    folder = database.parent / FOLDER
    found = []
    with in_words(folder):
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    for name in names:
        if match := _NAME.fullmatch(name):
            with suppress(ValueError):
                at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(folder / name, at, match[2] or AUTOMATIC))
    return sorted(found, key=lambda each: (each.at, each.reason), reverse=True)


def back_up(database: Path, now: datetime, reason: str = BY_HAND) -> Backup:
    """Copy the database, whatever other sessions do meanwhile, into its folder of backups.

    Raises DamagedError where it is damaged, StoreError where the copy cannot be written; older backups are left as they are.
    """
    made = _place(database, now, reason)
    copy_sound(database, made.path)
    return made


def copy_sound(database: Path, target: Path) -> None:
    """Copy a database to a file that is there in whole and sound, or not at all; one that is there already is replaced."""
    with in_words(target), whole_file(target) as part:
        with in_words(database), closing(open_to_read(database)) as source:
            version_of(source, database)
            with closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, without side files
                found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise DamagedError(
                _("{path}: is damaged: {why}").format(path=database, why=found),
                hint=_("“quiz restore” reads what can be read and adds what the last backup has; “quiz doctor” says more"),
            )


def set_aside(database: Path, now: datetime, reason: str) -> Backup:
    """Keep what is there before it is replaced: a backup where it is sound, else its files as they are."""
    try:
        return back_up(database, now, reason)
    except DamagedError:
        made = _place(database, now, reason)
        with in_words(made.path), whole_file(made.path) as part:
            copyfile(database, part)
            if (wal := Path(f"{database}-wal")).exists():
                with whole_file(Path(f"{made.path}-wal")) as beside:
                    copyfile(wal, beside)
        return made


def is_due(database: Path, now: datetime) -> bool:
    """Whether an automatic backup is to be made: something was written since the last one, and that is an hour ago."""
    made = backups(database)
    if not database.exists():
        return False
    if not made:
        return True
    return not timedelta() <= now - made[0].at < EVERY and _last_row(database) != _last_row(made[0].path)


def thin_out(database: Path, now: datetime) -> list[Backup]:
    """Delete the backups that are too many for their age, and what a power cut left half made; returns the backups deleted.

    Those made by hand stay.
    """
    made = [each for each in backups(database) if each.reason != BY_HAND]
    stay = kept((each.at for each in made), now)
    old = [each for each in made if each.at not in stay and (each.reason == AUTOMATIC or now - each.at > KEPT_BEFORE)]
    for each in old:
        with suppress(OSError):
            each.path.unlink()
            Path(f"{each.path}-wal").unlink(missing_ok=True)
    for part in (database.parent / FOLDER).glob(f".progress-*{PART}"):
        with suppress(OSError):
            if now.timestamp() - part.stat().st_mtime > EVERY.total_seconds():
                part.unlink()
    return old


def _place(database: Path, now: datetime, reason: str) -> Backup:
    """Return a backup that is not there yet."""
    at = now.replace(microsecond=0)
    while True:
        name = f"progress-{at.strftime(_STAMP)}{f'-{reason}' if reason else ''}.db"
        path = database.parent / FOLDER / name
        if not path.exists():
            return Backup(path, at, reason)
        at += timedelta(seconds=1)


def _last_row(path: Path) -> int | None:
    """Return the last row of the log; None where it cannot be read."""
    query = "SELECT max(coalesce((SELECT max(id) FROM reviews), 0), coalesce((SELECT max(id) FROM events), 0))"
    try:
        with closing(open_to_read(path)) as database:
            return int(database.execute(query).fetchone()[0])
    except sqlite3.DatabaseError:
        return None
