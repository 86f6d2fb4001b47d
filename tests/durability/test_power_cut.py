"""The power fails between any two writes: the files as they then are hold a whole database, with every answer acknowledged."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.store import Store
from tests.store.builders import entry, later, memory_rows, opened, rows

ANSWERS = 12
LONG_ANSWERS = 150
PAGE = 4096
HEADER, FRAME = 32, 24 + PAGE

Rows = list[tuple[object, ...]]


@dataclass
class Session:
    """What a session wrote: the files before it, its write-ahead log, and how long that was when each row was acknowledged."""

    database: bytes
    stale: bytes
    log: bytes = b""
    acknowledged: list[tuple[int, int]] = field(default_factory=list)
    after: bytes = b""

    def rows_by(self, length: int) -> set[int]:
        """Return the rows acknowledged when the log was that long."""
        return {row for row, size in self.acknowledged if size <= length}


def play(store: Store, path: Path, count: int, start: int) -> list[tuple[int, int]]:
    """Answer, undo, suspend; return each row written with the frames of the log at its acknowledgement."""
    rng = Random(start)
    done: list[tuple[int, int]] = []
    for number in range(start, start + count):
        at = later(number / 3)
        card = CardId(f"card-{rng.randrange(5)}")
        row = store.record(entry(card, rng.choice(list(Rating)), at, typed="x" * rng.choice([0, 10, 1500]))).review.id
        done.append((row, used(path)))
        if number % 5 == 2:
            store.undo(at)
            store.suspend(card, at)
    return done


def used(path: Path) -> int:
    """Return how long the log of writes is, as far as its frames are of the present round."""
    log = Path(f"{path}-wal").read_bytes()
    salt = log[16:24]
    frames = 0
    while log[HEADER + frames * FRAME + 8 : HEADER + frames * FRAME + 16] == salt:
        frames += 1
    return HEADER + frames * FRAME


@pytest.fixture(params=["a new log", "a log written over", "a log with room"])
def session(request: pytest.FixtureRequest, tmp_path: Path, long_profile: bool) -> Session:
    """Record a session whose log of writes begins in a new file, over the frames of the one before, or over zeros."""
    path = tmp_path / "recorded.db"
    count = LONG_ANSWERS if long_profile else ANSWERS
    with opened(path) as store:
        store._database.execute("PRAGMA wal_autocheckpoint = 0")
        first = play(store, path, 8, 0)
        mode = "RESTART" if request.param == "a log written over" else "TRUNCATE"
        store._database.execute(f"PRAGMA wal_checkpoint({mode})")
        if request.param == "a log with room":
            store.make_room()
        stale = Path(f"{path}-wal").read_bytes()
        recorded = Session(path.read_bytes(), stale)
        recorded.acknowledged = [(row, 0) for row, _size in first] + play(store, path, count, 8)
        recorded.log = Path(f"{path}-wal").read_bytes()[: used(path)]
        store._database.execute("PRAGMA wal_checkpoint(FULL)")
        recorded.after = path.read_bytes()
    return recorded


def left(folder: Path, database: bytes, log: bytes) -> Path:
    """Return a database of which these files are left."""
    path = folder / "progress.db"
    for side in ("-wal", "-shm"):
        Path(f"{path}{side}").unlink(missing_ok=True)
    path.write_bytes(database)
    Path(f"{path}-wal").write_bytes(log)
    return path


def assert_whole(path: Path, acknowledged: set[int]) -> None:
    """The database opens, is sound, holds those rows, and remembers what its log says; a new answer can be given."""
    with opened(path) as store:
        assert store.faults() == []
        found = {row for (row,) in rows(path, "SELECT id FROM reviews")}
        assert acknowledged <= found
        before = memory_rows(path)
        store.rebuild()
        assert memory_rows(path) == before
        store.record(entry(moment=later(10_000)))


def test_cut_at_every_frame_of_the_log(session: Session, tmp_path: Path) -> None:
    for end in range(HEADER, len(session.log) + 1, FRAME):
        assert_whole(left(tmp_path, session.database, session.log[:end] + session.stale[end:]), session.rows_by(end))


def test_cut_within_a_frame(session: Session, tmp_path: Path) -> None:
    rng = Random(5)
    for end in [0, 1, HEADER - 1, *sorted(rng.sample(range(HEADER, len(session.log)), 20))]:
        if session.stale and end < HEADER:
            continue  # the header of a log written over is one sector: it is written or not
        boundary = HEADER + (end - HEADER) // FRAME * FRAME if end >= HEADER else 0
        assert_whole(left(tmp_path, session.database, session.log[:end] + session.stale[end:]), session.rows_by(boundary))


def test_cut_while_the_log_is_brought_into_the_database(session: Session, tmp_path: Path) -> None:
    everything = session.rows_by(len(session.log))
    before = session.database.ljust(len(session.after), b"\0")
    for end in range(0, len(session.after) + 1, PAGE):
        mixed = session.after[:end] + before[end:]
        assert_whole(left(tmp_path, mixed, session.log), everything)


def test_frames_that_reached_the_disk_in_another_order(session: Session, tmp_path: Path) -> None:
    """A frame missing before the last ones: what was acknowledged before it is there, what comes after it is not believed."""
    frames = (len(session.log) - HEADER) // FRAME
    for missing in range(0, frames, 3):
        start = HEADER + missing * FRAME
        log = session.log[:start] + b"\0" * FRAME + session.log[start + FRAME :]
        assert_whole(left(tmp_path, session.database, log), session.rows_by(start))


def test_the_recording_is_what_the_session_wrote(session: Session, tmp_path: Path) -> None:
    path = left(tmp_path, session.database, session.log)
    assert {row for row, _ in session.acknowledged} <= {row for (row,) in rows(path, "SELECT id FROM reviews")}
    copyfile(path, tmp_path / "copy.db")
    assert len(session.log) > HEADER + 20 * FRAME
