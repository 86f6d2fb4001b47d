"""Which cards wait to be asked: queries that touch what is due and what is next, not the whole library."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from random import Random

from quiz.core.days import Moment, instant
from quiz.core.model import AnswerType
from quiz.core.queue import BURIED_MAX, Begun, Waiting, steps_end_at
from quiz.core.schedule import CLOCK_SLACK, CLOCK_SLACK_DAYS, State
from quiz.index.kept import range_of
from quiz.index.sums import WHOLE_LOG

_EPOCH_DAY = date(1970, 1, 1).toordinal()
_PRIME, _MODULUS = 2_147_483_629, 2_147_483_647
_DECKS_DRAWN = 12
"""Decks from which cards are drawn, at most."""
_ASKED = f"(buried IS NULL OR buried <= :day OR buried > :day + {BURIED_MAX.days}) AND (until IS NULL OR until > :day)"


class Decks:
    """Some of the decks of the index, in the order in which their new cards are asked: the set that each query is about."""

    def __init__(self, database: sqlite3.Connection, numbers: Sequence[int]) -> None:
        self.numbers = tuple(numbers)
        kept = database.execute("SELECT count(*) FROM decks").fetchone()[0]
        self.listed = ", ".join(map(str, self.numbers))
        self.among = "true" if len(self.numbers) == kept else f"number >> 24 IN ({self.listed})"
        """The condition on `number` that a card is in one of these."""


def in_steps(database: sqlite3.Connection, decks: Decks, moment: Moment) -> list[Waiting]:
    """Return the cards with a learning step that runs out in the session, the first to run out first.

    A step begun well in the future was begun under a wrong clock: it has run out.
    """
    ends, wrong = Moment(steps_end_at(moment)).milliseconds, Moment(moment.at + CLOCK_SLACK).milliseconds
    query = f"""SELECT number, base, state, min(step_ms, CASE WHEN last_ms > :wrong THEN :now ELSE step_ms END) AS runs_out
        FROM cards INDEXED BY cards_steps WHERE state IN (1, 3) AND suspended = 0
        AND (step_ms < :ends OR last_ms > :wrong) AND {_ASKED} AND {decks.among} ORDER BY runs_out, number"""
    rows = database.execute(query, {"ends": ends, "wrong": wrong, "now": moment.milliseconds, "day": day_number(moment.day)})
    return [Waiting(number, State(state), base, instant(step_ms)) for number, base, state, step_ms in rows]


def due(database: sqlite3.Connection, decks: Decks, day: date, salt: int, likely: int) -> Iterator[Waiting]:
    """Give the cards in review that are due, by date, those of one date in an order that hangs on their numbers and the salt.

    No more than `likely` are expected to be taken.

    A card last answered well in the future was answered under a wrong clock: it is due too, or it would be lost for as long.
    """
    place = {"day": day_number(day), "salt": salt % (_MODULUS - 1) + 1, "wrong": day_number(day) + CLOCK_SLACK_DAYS}
    order = f"ORDER BY due, (number % {_PRIME}) * :salt % {_MODULUS}, number"
    on_time = f"""SELECT number, base FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND due <= :day
        AND {_ASKED} AND {decks.among} {order}"""
    yield from _waiting(database, on_time, place, State.REVIEW, likely)
    ahead = f"""SELECT number, base FROM cards INDEXED BY cards_last WHERE last_on > :wrong AND due > :day
        AND state = 2 AND suspended = 0 AND {_ASKED} AND {decks.among} {order}"""
    yield from _waiting(database, ahead, place, State.REVIEW, likely)


def new(database: sqlite3.Connection, decks: Decks, day: date, likely: int) -> Iterator[Waiting]:
    """Give the cards never asked, deck by deck, in the order of each."""
    query = f"""SELECT number, base FROM cards INDEXED BY cards_new WHERE state = 0 AND suspended = 0
        AND number BETWEEN :first AND :end AND {_ASKED} ORDER BY number"""
    unseen = {number for (number,) in database.execute("SELECT number FROM decks WHERE unseen > 0")}
    for deck in decks.numbers:
        if deck in unseen:
            first, end = range_of(deck)
            yield from _waiting(database, query, {"first": first, "end": end, "day": day_number(day)}, State.NEW, likely)


def met_on(database: sqlite3.Connection, day: date) -> set[int]:
    """Return the cloze texts of which a gap was asked on a day, by their first gaps."""
    query = "SELECT base FROM cards INDEXED BY cards_met WHERE last_on = ? AND base IS NOT NULL"
    return {base for (base,) in database.execute(query, (day_number(day),))}


def begun(database: sqlite3.Connection, day: date) -> Begun:
    """Return how many cards were met on a day, in whatever deck."""
    query = "SELECT new, review FROM sums WHERE deck = ? AND day = ?"
    return Begun(*(database.execute(query, (WHOLE_LOG, day_number(day))).fetchone() or ()))


def any_order(database: sqlite3.Connection, decks: Decks, salt: int, most: int | None) -> list[Waiting]:
    """Return the cards that are not suspended, at most so many, in an order that hangs on their numbers and the salt."""
    query = f"""SELECT number, base, state FROM cards WHERE suspended = 0 AND {decks.among}
        ORDER BY (number % {_PRIME}) * ? % {_MODULUS}, number LIMIT ?"""
    rows = database.execute(query, (salt % (_MODULUS - 1) + 1, -1 if most is None else max(0, most)))
    return [Waiting(number, State(state), base) for number, base, state in rows]


def due_by(database: sqlite3.Connection, decks: Decks, day: date) -> int:
    """Count the cards that are due by the end of a day, and those in learning steps."""
    query = f"""SELECT (SELECT count(*) FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND due <= ?1
        AND {decks.among}) + (SELECT count(*) FROM cards INDEXED BY cards_steps WHERE state IN (1, 3) AND suspended = 0
        AND {decks.among})"""
    return int(database.execute(query, (day_number(day),)).fetchone()[0])


def some_of_kind(database: sqlite3.Connection, decks: Sequence[int], kind: AnswerType, rng: Random, most: int) -> list[int]:
    """Return the numbers of some cards of these decks whose answer is of that type, in any order."""
    chosen = rng.sample(decks, min(len(decks), _DECKS_DRAWN))
    share = -(-most // max(1, len(chosen)))
    found = []
    for deck in chosen:
        first, end = range_of(deck)
        query = "SELECT number FROM cards INDEXED BY cards_kind WHERE kind = ? AND number BETWEEN ? AND ? ORDER BY number"
        numbers = [number for (number,) in database.execute(query, (kind, first, end))]
        found += rng.sample(numbers, min(len(numbers), share))
    rng.shuffle(found)
    return found


def day_number(day: date | datetime) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH_DAY


def _waiting(database: sqlite3.Connection, query: str, place: dict[str, int], state: State, likely: int) -> Iterator[Waiting]:
    """Give the cards of a query: as many as are likely to be taken are read at once, then the others."""
    given = 0
    for most in (likely, -1):
        rows = database.execute(f"{query} LIMIT :most OFFSET :given", {**place, "most": most, "given": given}).fetchall()
        for number, base in rows:
            yield Waiting(number, state, base)
        given = len(rows)
        if given < likely:
            return
