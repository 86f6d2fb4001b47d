"""What bounds our times, whatever is written around it: the same rows put by bare SQLite, the same files looked at."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

from quiz.store.connection import ROOM_BYTES
from quiz.store.rows import MEMORY_COLUMNS, REVIEW_COLUMNS

ANSWERS = 300
ASIDE = 20


def measured(folder: Path) -> dict[str, list[float]]:
    """Return the seconds of each deed's least part, on the files of our side, which are changed."""
    return {"answer": bare_answers(folder / "data" / "progress.db"), "open_first_question": [opening(folder) for _ in range(5)]}


def bare_answers(path: Path) -> list[float]:
    """Return the seconds of transactions that put a row of the log and a row of the memory, durable as ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = FULL")
        last, *review = database.execute(f"SELECT {REVIEW_COLUMNS} FROM reviews ORDER BY id DESC LIMIT 1").fetchone()
        query = f"SELECT {MEMORY_COLUMNS} FROM memory ORDER BY random() LIMIT ?"
        memories = database.execute(query, (ASIDE + ANSWERS,)).fetchall()
        database.execute("UPDATE memory SET reps = reps WHERE card = ?", memories[0][:1])  # which begins the write-ahead log
        with Path(f"{path}-wal").open("r+b") as log:
            log.seek(0, os.SEEK_END)
            log.write(bytes(max(0, ROOM_BYTES - log.tell())))
            log.flush()
            os.fsync(log.fileno())
        found = []
        for number, memory in enumerate(memories, 1):
            began = perf_counter()
            database.execute("BEGIN IMMEDIATE")
            _put(database, "INSERT", "reviews", (last + number, review[0], memory[0], *review[2:]))
            _put(database, "REPLACE", "memory", memory)
            database.execute("COMMIT")
            found.append(perf_counter() - began)
    return found[ASIDE:]


def opening(folder: Path) -> float:
    """Return the seconds of looking at each deck file, and of opening both databases and reading a row of each."""
    began = perf_counter()
    with os.scandir(folder / "decks") as entries:
        assert [entry.stat().st_mtime_ns for entry in entries]
    for name, table in (("progress.db", "device"), ("index.db", "made")):
        with closing(sqlite3.connect(folder / "data" / name)) as database:
            database.execute(f"SELECT * FROM {table}").fetchone()
    return perf_counter() - began


def _put(database: sqlite3.Connection, how: str, table: str, row: tuple[object, ...]) -> None:
    database.execute(f"{how} INTO {table} VALUES ({', '.join('?' * len(row))})", row)
