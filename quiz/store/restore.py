"""A backup put in the place of the database, or what can be read of a damaged one."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from quiz.core.model import CardId
from quiz.errors import DamagedError, StoreError
from quiz.i18n import _
from quiz.store import device
from quiz.store.backup import Backup, backups, set_aside
from quiz.store.connection import BUSY_SECONDS, connect, writing
from quiz.store.faults import in_words
from quiz.store.files import whole_file
from quiz.store.other import copy_of
from quiz.store.salvage import Salvaged, salvage
from quiz.store.sync import merge
from quiz.values import value

BEFORE = "before-restore"


@value
class Lost:
    """A card whose memory had counted more answers than were found."""

    card: CardId
    answers: int


@value
class Restored:
    """What is in the database now: reviews and events, and where they come from.

    `salvaged` is what was read of a damaged file (None for a sound one), `added` the answers that only the backup `helped` had.
    `left_out` are answers of the database that was replaced and that this one has not; they are in `before`.
    """

    reviews: int
    events: int
    before: Backup | None = None
    left_out: int = 0
    salvaged: Salvaged | None = None
    helped: Path | None = None
    added: int = 0
    lost: tuple[Lost, ...] = ()


def restore(path: Path, source: Path, now: datetime) -> Restored:
    """Put what `source` holds in the place of the database at `path`, which is kept as a backup first.

    A damaged source is read as far as it can be; where it is the database itself, answers that the newest sound backup has are
    added. Raises StoreError where the source is none of ours, or newer, or nothing can be written; all is then as it was.
    """
    with TemporaryDirectory(prefix="quiz-") as folder:
        fresh = Path(folder) / "fresh.db"
        restored = _read(path, source, fresh)
        before = set_aside(path, now, BEFORE) if path.exists() else None
        left_out = _left_out(before.path, fresh) if before else 0
        _put_in_place(fresh, path)
    with closing(connect(path)) as database, in_words(path):
        with writing(database):
            device.renew(database, path)  # rows given back to the past must never be numbered again
        reviews, events = database.execute("SELECT (SELECT count(*) FROM reviews), (SELECT count(*) FROM events)").fetchone()
    return Restored(reviews, events, before, left_out, *restored)


def _read(path: Path, source: Path, fresh: Path) -> tuple[Salvaged | None, Path | None, int, tuple[Lost, ...]]:
    """Make a sound database of the source."""
    try:
        copy_of(source, fresh)
    except DamagedError:
        for half in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
            half.unlink(missing_ok=True)
        salvaged = salvage(source, fresh)
        helped, added = _helped(path, fresh) if _same(path, source) else (None, 0)
        if not salvaged.reviews + salvaged.events + added:
            raise DamagedError(
                _("{path}: holds nothing that can be read").format(path=source),
                hint=_("name a backup; where there is none, move the file away and quiz begins a new one"),
            ) from None
        return salvaged, helped, added, _lost(salvaged, fresh)
    return None, None, 0, ()


def _helped(path: Path, fresh: Path) -> tuple[Path | None, int]:
    """Add what the newest sound backup has; returns it and the number of answers it added."""
    for backup in backups(path):
        with suppress(StoreError):
            return backup.path, merge(fresh, backup.path).reviews
    return None, 0


def _lost(salvaged: Salvaged, fresh: Path) -> tuple[Lost, ...]:
    """Return the cards whose memory had counted more answers than there are, the most first."""
    with closing(connect(fresh)) as database:
        found = dict(database.execute("SELECT card, reps FROM memory").fetchall())
    short = [Lost(card, reps - found.get(card, 0)) for card, reps in salvaged.remembered.items() if reps > found.get(card, 0)]
    return tuple(sorted(short, key=lambda each: (-each.answers, each.card)))


def _left_out(before: Path, fresh: Path) -> int:
    """Count the answers of the database that was replaced and that the new one has not; 0 where it cannot be read."""
    if Path(f"{before}-wal").exists():
        return 0
    query = "SELECT count(*) FROM before.reviews WHERE id NOT IN (SELECT id FROM main.reviews)"
    with closing(sqlite3.connect(fresh, isolation_level=None)) as database:
        try:
            database.execute("ATTACH ? AS before", (str(before),))
            return int(database.execute(query).fetchone()[0])
        except sqlite3.DatabaseError:
            return 0


def _put_in_place(fresh: Path, path: Path) -> None:
    """Give the database the content of another: within the file where SQLite can open it, so that other sessions see it too."""
    with in_words(path):
        try:
            if path.exists():
                with closing(sqlite3.connect(fresh)) as source, closing(_opened(path)) as target:
                    source.backup(target)
                return
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise
        with whole_file(path) as part, closing(sqlite3.connect(fresh)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            for side in ("-wal", "-shm"):  # of the damaged file: they must not be applied to the new one
                Path(f"{path}{side}").unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=BUSY_SECONDS)
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA schema_version")
    return database


def _same(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)


def newest(path: Path) -> Backup | None:
    """Return the newest backup that holds more than what a restore replaced; None where there is none."""
    return next((each for each in backups(path) if each.reason != BEFORE), None)
