"""Stores and answers for tests."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.review import Entry
from quiz.core.schedule import DEFAULT_PARAMS, Params
from quiz.core.session import Face
from quiz.store import Store

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
A, B, C = CardId("a"), CardId("b"), CardId("c")


def later(days: float = 0, *, minutes: float = 0, moment: Moment = NOON) -> Moment:
    return Moment(moment.at + timedelta(days=days, minutes=minutes), moment.offset_minutes, moment.cutoff_hour)


def entry(
    card: CardId = A,
    rating: Rating = Rating.GOOD,
    moment: Moment = NOON,
    *,
    params: Params = DEFAULT_PARAMS,
    typed: str = "",
    cram: bool = False,
    question: str = "",
    given_days: int | None = None,
) -> Entry:
    return Entry(card, rating, moment, params, Face.TYPE, 2.5, typed, cram=cram, question=question, given_days=given_days)


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    with closing(Store.open(path)) as store:
        yield store


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Read the file as a stranger would, with sqlite3."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def memory_rows(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT * FROM memory ORDER BY card")
