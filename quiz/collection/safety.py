"""Progress kept safe: backups, other devices' logs, rebuilding. What cannot be taken back makes a backup first."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from quiz.config import Settings
from quiz.index.index import DeckIndex
from quiz.store import backup, sync
from quiz.store import rebuild as rebuilding
from quiz.store import restore as restoring
from quiz.store.backup import Backup
from quiz.store.rebuild import Rebuilt
from quiz.store.restore import Restored
from quiz.store.union import Merged
from quiz.store.upkeep import quick_check


def backups(settings: Settings) -> list[Backup]:
    """Return the backups, the newest first."""
    return backup.backups(settings.database)


def back_up(settings: Settings, target: Path | None = None) -> Path:
    """Back progress up, into the folder of backups where no file is named; returns where.

    Raises StoreError where there is nothing to back up, it is damaged, or the copy cannot be written.
    """
    if target is None:
        return backup.back_up(settings.database, _now()).path
    backup.copy_sound(settings.database, target)
    return target


def merge(settings: Settings, other: Path) -> Merged:
    """Take in the progress of another database. Raises StoreError, with nothing taken, where it cannot be used."""
    back_up_before(settings, "before-merge")
    with _index_distrusted(settings):
        return sync.merge(settings.database, other)


def import_log(settings: Settings, lines: Iterable[str], *, place: str) -> Merged:
    """Take in a log written as JSON lines. Raises StoreError, with nothing taken, at a line that is none of a log."""
    back_up_before(settings, "before-import")
    with _index_distrusted(settings):
        return sync.read_log(settings.database, lines, place=place)


def log_lines(settings: Settings) -> Iterator[str]:
    """Give the whole log as JSON lines."""
    return sync.log_lines(settings.database)


def rebuild(settings: Settings) -> Rebuilt:
    """Make all progress again from the log."""
    back_up_before(settings, "before-rebuild")
    with _index_distrusted(settings):
        return rebuilding.rebuild(settings.database)


def is_damaged(settings: Settings) -> bool:
    """Whether the database is there and damaged."""
    return settings.database.exists() and bool(quick_check(settings.database))


def newest(settings: Settings) -> Backup | None:
    """Return the backup that a restore is most likely to mean."""
    return restoring.newest(settings.database)


def restore(settings: Settings, source: Path) -> Restored:
    """Put a backup in the place of the progress, or what can be read of a damaged file; what is there now is kept as a backup."""
    with _index_distrusted(settings):
        return restoring.restore(settings.database, source, _now())


@contextmanager
def _index_distrusted(settings: Settings) -> Iterator[None]:
    """Have what the index says of the log copied again: rows come between those that it knows, or others in their place."""
    if not settings.index.exists():
        yield
        return
    with closing(DeckIndex(settings.index)) as index:
        try:
            yield
        finally:
            index.distrust()


def back_up_before(settings: Settings, reason: str) -> None:
    """Back progress up before something that is not easily taken back; nothing where there is none yet."""
    if settings.database.exists() and settings.database.stat().st_size:
        backup.back_up(settings.database, _now(), reason)


def _now() -> datetime:
    return datetime.now(UTC)
