"""How the learner answers, counted from the latest answers of the log."""

import sqlite3
from contextlib import closing
from pathlib import Path

from quiz.core.schedule import State
from quiz.core.simulation import TYPICAL, Habits
from quiz.store.connection import connect
from quiz.store.faults import in_words

LOOKED_BACK = 20_000
"""The latest answers, from which habits are read."""
LONGEST_MS = 60_000
"""An answer that took longer counts as one of this: the learner was elsewhere."""
DOUBT = 20
"""Answers of one's own that weigh as much as what is typical: with fewer, habits lean to that."""
_COUNTED = f"""
    SELECT before, rating, count(*), sum(duration_ms > 0), sum(min(duration_ms, {LONGEST_MS}))
    FROM (SELECT * FROM reviews ORDER BY id DESC LIMIT {LOOKED_BACK}) AS latest
    WHERE cram = 0 AND NOT EXISTS (SELECT 1 FROM events WHERE kind = 'undo' AND target = latest.id)
    GROUP BY before, rating"""

Counts = dict[tuple[int, int], tuple[int, int, int]]
"""By state and rating: answers, those of them that were timed, and the milliseconds these took."""


def read_habits(path: Path) -> Habits:
    """Return the habits told by the log of the database at `path`; what it does not tell is as is typical."""
    with closing(connect(path)) as database, in_words(path):
        return habits(database)


def habits(database: sqlite3.Connection) -> Habits:
    """Return the habits told by the log."""
    counts: Counts = {}
    for before, rating, *row in database.execute(_COUNTED):
        state = State.LEARNING if before == State.RELEARNING else before
        seen = counts.get((state, rating), (0, 0, 0))
        counts[state, rating] = (seen[0] + row[0], seen[1] + row[1], seen[2] + row[2])
    new, steps, review = State.NEW, State.LEARNING, State.REVIEW
    return Habits(
        first=_shares(counts, new, TYPICAL.first),
        steps=_shares(counts, steps, TYPICAL.steps),
        known=_shares(counts, review, TYPICAL.known),
        first_seconds=_seconds(counts, new, TYPICAL.first_seconds),
        steps_seconds=_seconds(counts, steps, TYPICAL.steps_seconds),
        review_seconds=_seconds(counts, review, TYPICAL.review_seconds),
    )


def _shares(counts: Counts, state: State, typical: tuple[float, ...]) -> tuple[float, ...]:
    """Return the shares of the last ratings of a state, as many as are typical."""
    ratings = range(5 - len(typical), 5)
    found = [counts.get((state, rating), (0, 0, 0))[0] + DOUBT * share for rating, share in zip(ratings, typical, strict=True)]
    return tuple(each / sum(found) for each in found)


def _seconds(counts: Counts, state: State, typical: tuple[float, ...]) -> tuple[float, ...]:
    """Return the mean seconds of an answer of a state by its rating."""
    found = []
    for rating, seconds in enumerate(typical, 1):
        _answers, timed, milliseconds = counts.get((state, rating), (0, 0, 0))
        found.append((milliseconds / 1000 + DOUBT * seconds) / (timed + DOUBT))
    return tuple(found)
