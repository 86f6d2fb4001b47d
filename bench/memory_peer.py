"""Anki's engine with the cards and the history of bench/learner.py, driven through its own interface.

The collection is filled by plain SQL, as adding cards one by one takes hours; what is measured goes through the engine.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from time import perf_counter, time
from typing import Any

from bench.learner import AHEAD_DAYS, DAYS, RARE_WORD, History, Scale, deck_name, question
from quiz.core.schedule import DEFAULT_PARAMETERS, New, Reviewed

ROOT = "library"
DAY_SECONDS = 86_400
AT_ONCE = 50_000
GOOD = 3

Row = tuple[object, ...]


def is_there() -> bool:
    """Whether Anki's engine is installed."""
    from importlib.util import find_spec

    return find_spec("anki") is not None


def build(path: Path, scale: Scale, histories: Iterable[History], today: date, limits: tuple[int, int]) -> None:
    """Make the collection; `limits` are the new and the due cards a day."""
    col = _opened(path)
    dids = _make_decks(col, scale, limits)
    began = col.crt - (DAYS + 1) * DAY_SECONDS
    col.db.execute("update col set crt = ?", began)
    col.set_config("fsrs", True)
    mid = col.models.by_name("Basic")["id"]
    col.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        rows = iter(histories)
        while chunk := list(islice(rows, AT_ONCE)):
            _insert(database, scale, chunk, dids, mid, today)
        database.commit()


def _opened(path: Path) -> Any:
    from anki.collection import Collection

    return Collection(str(path))


def _make_decks(col: Any, scale: Scale, limits: tuple[int, int]) -> list[int]:
    """Make the decks under one parent, so that all of them are studied at once as in ours."""
    root = col.decks.id(ROOT)
    dids = [col.decks.id(f"{ROOT}::{deck_name(number)}") for number in range(scale.decks)]
    conf = col.decks.get_config(1)
    conf["new"]["perDay"], conf["rev"]["perDay"] = limits
    conf["fsrsParams6"] = list(DEFAULT_PARAMETERS)
    col.decks.update_config(conf)
    col.decks.set_current(root)
    return dids


def _insert(database: sqlite3.Connection, scale: Scale, chunk: list[History], dids: list[int], mid: int, today: date) -> None:
    made = int(time()) - (DAYS + AHEAD_DAYS) * DAY_SECONDS
    notes: list[Row] = []
    cards: list[Row] = []
    reviews: list[Row] = []
    for each in chunk:
        number = each.number
        ask, answer = question(number)
        key = made * 1000 + number
        notes.append((key, f"n{number}", mid, made, -1, "", f"{ask}\x1f{answer}", ask, number, 0, ""))
        cards.append(_card(each, key, dids[number // scale.cards_a_deck], made, today))
        reviews.extend(_reviews(each, key))
    database.executemany("insert into notes values (?,?,?,?,?,?,?,?,?,?,?)", notes)
    database.executemany("insert into cards values (?,?,?,0,?,-1,?,?,?,?,?,?,?,0,0,0,0,?)", cards)
    database.executemany("insert into revlog values (?,?,-1,?,?,?,?,?,?)", reviews)


def _card(each: History, key: int, did: int, made: int, today: date) -> tuple[object, ...]:
    match each.memory:
        case New():
            return (key, key, did, made, 0, 0, each.number, 0, 0, 0, 0, "{}")
        case Reviewed() as memory:
            last = each.reviews[-1].moment
            due = DAYS + 1 + (memory.due_on - today).days
            data = {
                "pos": each.number,
                "s": round(memory.stability_days, 4),
                "d": round(memory.difficulty, 3),
                "dr": 0.9,
                "decay": 0.1542,
                "lrt": last.milliseconds // 1000,
            }
            counts = (memory.reps, memory.lapses)
            return (key, key, did, made, 2, 2, due, memory.interval_days, 2500, *counts, json.dumps(data, separators=(",", ":")))
        case _:
            raise ValueError("a card is left in steps")


def _reviews(each: History, key: int) -> Iterator[tuple[object, ...]]:
    last = 0
    for review in each.reviews:
        interval = review.interval_days or -round(review.step.total_seconds())
        kind = {0: 0, 1: 0, 2: 1, 3: 2}[review.before]
        yield (review.moment.milliseconds, key, review.rating, interval, last, 2500, round(review.seconds * 1000), kind)
        last = interval


class Peer:
    """Anki's engine at work."""

    name = "anki"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.col = _opened(path)

    def close(self) -> None:
        """Close the collection."""
        self.col.close()

    def first_question(self) -> None:
        """Build the queue and fetch the first card."""
        assert self.col.sched.get_queued_cards().cards

    def get_ready(self) -> None:
        """Nothing is left to do."""

    def answer(self) -> float:
        """Answer the card at hand Good, fetch the next, and return the seconds of both."""
        queued = self.col.sched.get_queued_cards().cards[0]
        card = self.col.get_card(queued.card.id)
        card.start_timer()
        answer = self.col.sched.build_answer(card=card, states=queued.states, rating=GOOD - 1)
        began = perf_counter()
        self.col.sched.answer_card(answer)
        assert self.col.sched.get_queued_cards().cards
        return perf_counter() - began

    def undo(self) -> None:
        """Take the last answer back, and fetch the card to ask."""
        self.col.undo()
        assert self.col.sched.get_queued_cards().cards

    def home(self) -> None:
        """Count what waits in every deck."""
        assert self.col.sched.deck_due_tree().children

    def search(self) -> None:
        """Find the first hundred cards with a word, with their questions."""
        found = self.col.find_cards(RARE_WORD)[:100]
        assert len([self.col.get_card(card).note().fields[0] for card in found]) == 100

    def progress(self) -> None:
        """Read all charts of a year."""
        assert self.col._backend.graphs(search="", days=DAYS)
