"""What SQLite says went wrong, in words for the learner."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.errors import DamagedError, StoreError
from quiz.i18n import _


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Raise a StoreError for whatever SQLite or the file system raise within, but for a programmer's mistakes."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.DatabaseError as error:
        raise _explained(path, getattr(error, "sqlite_errorcode", None), str(error)) from error
    except OSError as error:
        raise _cannot_open(path, error.strerror or str(error)) from error


def _explained(path: Path, code: int | None, why: str) -> StoreError:
    match code and code & 0xFF:  # the low byte is the kind, the rest a detail
        case sqlite3.SQLITE_FULL:
            return StoreError(
                _("{path}: the disk is full, the last step was not saved").format(path=path),
                hint=_("free some space; everything saved before is safe"),
            )
        case sqlite3.SQLITE_READONLY:
            return StoreError(
                _("{path}: is read-only, nothing was saved").format(path=path),
                hint=_("make the file and its folder writable, or name another folder in QUIZ_DATA"),
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(
                _("{path}: another program keeps your progress locked").format(path=path),
                hint=_("close the other program and try again"),
            )
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return DamagedError(
                _("{path}: is not a progress database, or is damaged").format(path=path),
                hint=_("“quiz restore” reads what can be read and adds what the last backup has; “quiz doctor” says more"),
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return _cannot_open(path, why)
    return StoreError(_("{path}: {why}").format(path=path, why=why))


def _cannot_open(path: Path, why: str) -> StoreError:
    return StoreError(
        _("{path}: cannot be read or written: {why}").format(path=path, why=why),
        hint=_("check the folder and its disk, or name another folder in QUIZ_DATA"),
    )
