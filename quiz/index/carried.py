"""The cards of some decks as a simulation takes them up: a sample where they are many."""

import sqlite3
from datetime import date

from quiz.core.simulation import Carried
from quiz.index.waiting import Decks, day_number

_ASKED = "suspended = 0 AND (until IS NULL OR until > :day)"


def counts(database: sqlite3.Connection, decks: Decks, day: date) -> tuple[int, int]:
    """Return how many cards were met, and how many are still to begin; without those that are out."""
    query = f"SELECT count(*) FROM cards WHERE {_ASKED} AND {decks.among}"
    place = {"day": day_number(day)}
    (every,) = database.execute(query, place).fetchone()
    (unseen,) = database.execute(f"{query} AND state = 0", place).fetchone()
    return every - unseen, unseen


def carried(database: sqlite3.Connection, decks: Decks, day: date, *, one_in: int) -> list[Carried]:
    """Return the cards met, one of so many; a card in learning steps is due today."""
    today = day_number(day)
    query = f"""SELECT stability, difficulty, min(last_on, :day) - :day, CASE state WHEN 2 THEN due - :day ELSE 0 END
        FROM cards WHERE state <> 0 AND number % :one_in = 0 AND {_ASKED} AND {decks.among}"""
    rows = database.execute(query, {"day": today, "one_in": one_in})
    return [Carried(*row) for row in rows]
