"""Which cards wait to be asked: queries that touch what is due and what is next, not the whole library."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from random import Random

from quiz.core.days import Moment, instant
from quiz.core.exam import Remembered
from quiz.core.model import AnswerType
from quiz.core.plan import Begun
from quiz.core.queue import BURIED_MAX, Waiting, steps_end_at
from quiz.core.schedule import CLOCK_SLACK, CLOCK_SLACK_DAYS, State
from quiz.index.database import PLACE_BITS
from quiz.index.kept import deck_number, range_of
from quiz.index.strength import most_at_risk

_EPOCH_DAY = date(1970, 1, 1).toordinal()
_PRIME, _MODULUS = 2_147_483_629, 2_147_483_647
_MORE = 8
"""How many times as many cards are read next where those read before were not enough."""
_DECKS_DRAWN = 12
"""Decks from which cards are drawn, at most."""
_ASKED = f"(buried IS NULL OR buried <= :day OR buried > :day + {BURIED_MAX.days}) AND (until IS NULL OR until > :day)"


_IN_REVIEW = "state = 2 AND suspended = 0"
_DUE = f"due <= :day AND {_ASKED}"
_SHOWN = "number, base, kin, lapses >= :leech"


class Decks:
    """Some of the decks of the index, in the order in which their new cards are asked: the set that each query is about."""

    def __init__(self, database: sqlite3.Connection, numbers: Sequence[int]) -> None:
        self.numbers = tuple(numbers)
        kept = database.execute("SELECT count(*) FROM decks").fetchone()[0]
        self.listed = ", ".join(map(str, self.numbers or (-1,)))
        self.among = "true" if len(self.numbers) == kept else f"number >> 24 IN ({self.listed})"
        """The condition on `number` that a card is in one of these."""


def in_steps(database: sqlite3.Connection, decks: Decks, moment: Moment) -> list[Waiting]:
    """Return the cards with a learning step that runs out in the session, the first to run out first.

    A step begun well in the future was begun under a wrong clock: it has run out.
    """
    ends, wrong = Moment(steps_end_at(moment)).milliseconds, Moment(moment.at + CLOCK_SLACK).milliseconds
    query = f"""SELECT number, base, kin, state, min(step_ms, CASE WHEN last_ms > :wrong THEN :now ELSE step_ms END) AS runs_out
        FROM cards INDEXED BY cards_steps WHERE state IN (1, 3) AND suspended = 0
        AND (step_ms < :ends OR last_ms > :wrong) AND {_ASKED} AND {decks.among} ORDER BY runs_out, number"""
    rows = database.execute(query, {"ends": ends, "wrong": wrong, "now": moment.milliseconds, "day": day_number(moment.day)})
    return [
        Waiting(number, State(state), base, instant(step_ms), deck_number(number), kin)
        for number, base, kin, state, step_ms in rows
    ]


def due(database: sqlite3.Connection, decks: Decks, day: date, salt: int, likely: int, leech_from: int) -> Iterator[Waiting]:
    """Give the cards in review that are due, by date, those of one date in an order that hangs on their numbers and the salt.

    No more than `likely` are expected to be taken.

    A card last answered well in the future was answered under a wrong clock: it is due too, or it would be lost for as long.
    """
    place = {
        "day": day_number(day),
        "salt": salt % (_MODULUS - 1) + 1,
        "wrong": day_number(day) + CLOCK_SLACK_DAYS,
        "leech": leech_from,
    }
    order = f"ORDER BY due, (number % {_PRIME}) * :salt % {_MODULUS}, number"
    on_time = f"SELECT {_SHOWN} FROM cards INDEXED BY cards_due WHERE {_IN_REVIEW} AND {_DUE} AND {decks.among} {order}"
    yield from _waiting(database, on_time, place, State.REVIEW, likely)
    ahead = f"""SELECT {_SHOWN} FROM cards INDEXED BY cards_last WHERE last_on > :wrong AND due > :day
        AND {_IN_REVIEW} AND {_ASKED} AND {decks.among} {order}"""
    yield from _waiting(database, ahead, place, State.REVIEW, likely)


def at_risk(database: sqlite3.Connection, decks: Decks, day: date, likely: int, leech_from: int) -> Iterator[Waiting]:
    """Give the cards in review that are due, the least likely recalled first, and all leeches after them.

    No more than `likely` are expected to be taken.
    """
    place = {"day": day_number(day), "leech": leech_from}
    condition = f"{_DUE} AND {decks.among} AND lapses < :leech"
    given: set[int] = set()
    for most in (likely, -1):
        for row in most_at_risk(database, _SHOWN, condition, place, most):
            if row[0] not in given:
                given.add(row[0])
                yield _as_waiting(row, State.REVIEW)
        if len(given) < likely:
            break
    rest = f"{_DUE} AND {decks.among} AND lapses >= :leech"
    yield from (_as_waiting(row, State.REVIEW) for row in most_at_risk(database, _SHOWN, rest, place, -1))


def early(database: sqlite3.Connection, deck: int, day: date, ratio: float, leech_from: int) -> list[Waiting]:
    """Return the cards of a deck that are not due, and were last answered more days ago than so many times their stability."""
    first, end = range_of(deck)
    query = f"""SELECT {_SHOWN} FROM cards WHERE number BETWEEN :first AND :end AND {_IN_REVIEW} AND {_ASKED} AND due > :day
        AND :day - last_on >= max(1, :ratio * stability) ORDER BY (:day - last_on) / stability DESC, number"""
    place = {"day": day_number(day), "ratio": ratio, "leech": leech_from, "first": first, "end": end}
    return [_as_waiting(row, State.REVIEW) for row in database.execute(query, place)]


def are_due(database: sqlite3.Connection, decks: Decks, day: date, count: int) -> bool:
    """Whether more than so many cards in review are due."""
    query = f"SELECT 1 FROM cards INDEXED BY cards_due WHERE {_IN_REVIEW} AND {_DUE} AND {decks.among} LIMIT 1 OFFSET :count"
    return database.execute(query, {"day": day_number(day), "count": count}).fetchone() is not None


def count_due(database: sqlite3.Connection, decks: Decks, day: date, most: int) -> int:
    """Count the cards in review that are due, up to so many (-1: all)."""
    found = f"SELECT 1 FROM cards INDEXED BY cards_due WHERE {_IN_REVIEW} AND {_DUE} AND {decks.among} LIMIT :most"
    return int(database.execute(f"SELECT count(*) FROM ({found})", {"day": day_number(day), "most": most}).fetchone()[0])


def with_unseen(database: sqlite3.Connection, decks: Decks) -> list[int]:
    """Return those of these decks that have cards never asked, in their order."""
    unseen = {number for (number,) in database.execute("SELECT number FROM decks WHERE unseen > 0")}
    return [deck for deck in decks.numbers if deck in unseen]


def new(database: sqlite3.Connection, deck: int, day: date, likely: int) -> Iterator[Waiting]:
    """Give the cards of a deck that were never asked, in its order."""
    query = f"""SELECT {_SHOWN} FROM cards INDEXED BY cards_new WHERE state = 0 AND suspended = 0
        AND number BETWEEN :first AND :end AND {_ASKED} ORDER BY number"""
    first, end = range_of(deck)
    place = {"first": first, "end": end, "day": day_number(day), "leech": 1}
    yield from _waiting(database, query, place, State.NEW, likely)


def unseen(database: sqlite3.Connection, decks: Decks, most: int | None) -> list[Waiting]:
    """Return the cards never asked and not suspended, at most so many, deck by deck in the order of each."""
    query = f"""SELECT {_SHOWN} FROM cards INDEXED BY cards_new WHERE state = 0 AND suspended = 0
        AND number BETWEEN :first AND :end ORDER BY number LIMIT :most"""
    found: list[Waiting] = []
    for deck in with_unseen(database, decks):
        first, end = range_of(deck)
        left = -1 if most is None else most - len(found)
        rows = database.execute(query, {"first": first, "end": end, "leech": 1, "most": left})
        found += [_as_waiting(row, State.NEW) for row in rows]
    return found


def met_on(database: sqlite3.Connection, day: date) -> set[int]:
    """Return the cloze texts of which a gap was asked on a day, by their first gaps."""
    query = "SELECT base FROM cards INDEXED BY cards_met WHERE last_on = ? AND base IS NOT NULL"
    return {base for (base,) in database.execute(query, (day_number(day),))}


def begun(database: sqlite3.Connection, day: date) -> dict[int, Begun]:
    """Return how many cards were met on a day in each deck that had any; under WHOLE_LOG, in whatever deck."""
    query = "SELECT deck, new, review FROM sums WHERE day = ?"
    return {deck: Begun(*counts) for deck, *counts in database.execute(query, (day_number(day),))}


def remembered(database: sqlite3.Connection, deck: int, today: date) -> list[Remembered]:
    """Return the cards of a deck in review, in days from today."""
    query = f"""SELECT last_on - :day, due - :day, stability, difficulty FROM cards
        WHERE number BETWEEN :first AND :end AND {_IN_REVIEW} AND (until IS NULL OR until > :day)"""
    first, end = range_of(deck)
    return [Remembered(*row) for row in database.execute(query, {"first": first, "end": end, "day": day_number(today)})]


def any_order(database: sqlite3.Connection, decks: Decks, salt: int, most: int | None) -> list[Waiting]:
    """Return the cards that are not suspended, at most so many, in an order that hangs on their numbers and the salt."""
    query = f"""SELECT number, base, kin, state FROM cards WHERE suspended = 0 AND {decks.among}
        ORDER BY (number % {_PRIME}) * ? % {_MODULUS}, number LIMIT ?"""
    rows = database.execute(query, (salt % (_MODULUS - 1) + 1, -1 if most is None else max(0, most)))
    return [Waiting(number, State(state), base, deck=deck_number(number), kin=kin) for number, base, kin, state in rows]


def due_by(database: sqlite3.Connection, decks: Decks, day: date) -> int:
    """Count the cards that are due by the end of a day, and those in learning steps."""
    query = f"""SELECT (SELECT count(*) FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND due <= ?1
        AND {decks.among}) + (SELECT count(*) FROM cards INDEXED BY cards_steps WHERE state IN (1, 3) AND suspended = 0
        AND {decks.among})"""
    return int(database.execute(query, (day_number(day),)).fetchone()[0])


def due_by_day(database: sqlite3.Connection, decks: Decks, after: date) -> dict[date, int]:
    """Count the cards in review that are due after a day, by the day."""
    query = f"""SELECT due, count(*) FROM cards INDEXED BY cards_due
        WHERE {_IN_REVIEW} AND due > ? AND {decks.among} GROUP BY due"""
    return {date.fromordinal(due + _EPOCH_DAY): count for due, count in database.execute(query, (day_number(after),))}


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
    """Give the cards of a query: as many as are likely to be taken are read at once, then more and more."""
    given, most = 0, likely
    while True:
        rows = database.execute(f"{query} LIMIT :most OFFSET :given", {**place, "most": most, "given": given}).fetchall()
        for row in rows:
            yield _as_waiting(row, state)
        if len(rows) < most:
            return
        given, most = given + most, most * _MORE


def _as_waiting(row: Sequence[int], state: State) -> Waiting:
    number, base, kin, leech = row
    return Waiting(number, state, base, None, number >> PLACE_BITS, kin, leech == 1)
