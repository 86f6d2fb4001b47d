"""Opening a library in which nothing has changed, beside a bare walk over its files and one opening of SQLite.

    .venv/bin/python bench/library.py [--cards 100000] [--decks 1000] [--rounds 15]

Also how many files are parsed, and how long that takes, when one deck has changed.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.learner import Scale, decks
from quiz.collection import Collection
from quiz.collection.finding import find_decks
from quiz.collection.library import load_library
from quiz.config import Settings
from quiz.deckfile.dump import dump_deck
from quiz.index.index import DeckIndex

LONG_AGO = 1_700_000_000


def main() -> None:
    """Build, measure in turn, print the ratio of the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--decks", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(library=Path(folder) / "decks", data=Path(folder) / "data")
        build(settings, Scale(options.cards, options.decks))
        ours: list[float] = []
        bare: list[float] = []
        for _ in range(options.rounds):
            bare.append(timed_walk(settings))
            ours.append(timed_opening(settings, read=0))
        changed = next(iter(sorted((Path(folder) / "decks").iterdir())))
        changed.write_text(changed.read_text("utf-8").replace("Deck 0", "Another"), "utf-8")
        os.utime(changed, (LONG_AGO + 9, LONG_AGO + 9))
        one = timed_opening(settings, read=1)
    mine, walk = statistics.median(ours), statistics.median(bare)
    print(f"opening {options.decks} unchanged decks {mine * 1000:.1f} ms   walk and one SQLite {walk * 1000:.1f} ms")
    print(f"ratio {mine / walk:.2f}   with one deck changed, 1 parsed: {one * 1000:.1f} ms")


def build(settings: Settings, scale: Scale) -> None:
    """Write the decks, all changed long ago, and have the index read them."""
    folder = settings.library or Path()
    folder.mkdir()
    for deck in decks(scale):
        path = folder / f"{deck.name}.yaml"
        path.write_text(dump_deck(deck), "utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
    Collection.open(settings).close()


def timed_walk(settings: Settings) -> float:
    """Return the seconds of a walk with the state of each file, and of one opening of SQLite."""
    began = perf_counter()
    with os.scandir(settings.library) as entries:
        found = [entry.stat().st_mtime_ns for entry in entries]
    with closing(sqlite3.connect(settings.index)) as database:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    assert found
    return perf_counter() - began


def timed_opening(settings: Settings, *, read: int) -> float:
    """Return the seconds of opening the library, of which so many decks are parsed."""
    began = perf_counter()
    with closing(DeckIndex(settings.index)) as index:
        library = load_library(find_decks(settings), index)
        seconds = perf_counter() - began
    assert library.read == read
    return seconds


if __name__ == "__main__":
    main()
