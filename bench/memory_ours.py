"""Our collection with the cards and the history of bench/learner.py, driven through the door that both front ends use."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from time import perf_counter

from bench.learner import RARE_WORD, History, Scale, card_id, decks
from quiz.collection import Collection, StudyOptions
from quiz.config import Settings
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMS, New
from quiz.core.session import Asked, Mode
from quiz.deckfile.dump import dump_deck
from quiz.store import Store
from quiz.store.rows import MEMORY_COLUMNS, REVIEW_COLUMNS, memory_row, params_row, review_row

AT_ONCE = 50_000


def settings(folder: Path, limits: tuple[int, int]) -> Settings:
    """Return the settings of the library in `folder`."""
    new, due = limits
    return Settings(library=folder / "decks", data=folder / "data", new_per_day=new, reviews_per_day=due)


def build(folder: Path, scale: Scale, histories: Iterable[History]) -> None:
    """Write the deck files and the progress database."""
    (folder / "decks").mkdir(parents=True)
    for deck in decks(scale):
        (folder / "decks" / f"{deck.name}.yaml").write_text(dump_deck(deck), "utf-8")
    path = folder / "data" / "progress.db"
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as database:
        _fill(database, scale, histories)


def _fill(database: sqlite3.Connection, scale: Scale, histories: Iterable[History]) -> None:
    """Put the rows in, sorted by a staging table so that the file is as if they had come one after the other."""
    database.execute("PRAGMA synchronous = OFF")
    database.execute("INSERT INTO parameters VALUES (?, ?, ?, ?, ?, ?, ?)", params_row(DEFAULT_PARAMS))
    database.execute(f"CREATE TEMP TABLE staged ({REVIEW_COLUMNS})")
    rows = iter(histories)
    while chunk := list(islice(rows, AT_ONCE)):
        found = [review_row(review) for each in chunk for review in each.reviews]
        database.executemany(f"INSERT INTO staged VALUES ({_places(REVIEW_COLUMNS)})", found)
        memories = [
            memory_row(card_id(scale, each.number), Standing(each.memory), each.reviews[-1].id)
            for each in chunk
            if not isinstance(each.memory, New)
        ]
        database.executemany(f"INSERT INTO memory ({MEMORY_COLUMNS}) VALUES ({_places(MEMORY_COLUMNS)})", memories)
    database.execute(f"INSERT INTO reviews ({REVIEW_COLUMNS}) SELECT {REVIEW_COLUMNS} FROM staged ORDER BY id")
    database.commit()


def _places(columns: str) -> str:
    return ", ".join("?" * (columns.count(",") + 1))


class Ours:
    """Our collection at work."""

    name = "quiz"

    def __init__(self, folder: Path, limits: tuple[int, int]) -> None:
        self.collection = Collection.open(settings(folder, limits))

    def close(self) -> None:
        """Close the collection."""
        self.collection.close()

    def first_question(self) -> None:
        """Begin a session of all decks."""
        self.study = self.collection.study(options=StudyOptions(Mode.FLIP))
        assert isinstance(self.study.state, Asked)

    def get_ready(self) -> None:
        """Do what the app does while the first question is read."""
        self.study.warm_up()

    def answer(self) -> float:
        """Answer the card at hand Good, fetch the next, and return the seconds of both.

        Before, as in the app, the card that is likely to come next is read while this one is thought about.
        """
        self.study.read_ahead()
        began = perf_counter()
        self.study.reveal()
        state = self.study.rate(Rating.GOOD)
        seconds = perf_counter() - began
        assert isinstance(state, Asked)
        return seconds

    def undo(self) -> None:
        """Take the last answer back, and ask that card."""
        assert isinstance(self.study.undo(), Asked)

    def home(self) -> None:
        """Count what waits in every deck."""
        assert self.collection.overview(retention_weeks=0)

    def search(self) -> None:
        """Find the first hundred cards with a word, with their questions and what is remembered of them."""
        assert len(self.collection.search(RARE_WORD, limit=100)) == 100

    def progress(self) -> None:
        """Read everything that the progress screen shows."""
        assert self.collection.stats().answers
