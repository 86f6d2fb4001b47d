"""The memory of a card, made again from the log."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from random import Random
from typing import Any

from quiz.core.days import Moment, instant
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.core.rating import Rating
from quiz.core.schedule import NEW, Params, put_to, reckoned_anew, review
from quiz.store.log import Kind, Stretch, params_by_id, stretches
from quiz.store.rows import MEMORY_COLUMNS, Row, SqlRow, memory_row

_PLACES = ", ".join("?" * (MEMORY_COLUMNS.count(",") + 1))
_REVIEWS = """
    SELECT id, rating, at_ms, offset_minutes, cutoff_hour, parameters, CASE WHEN levelled THEN interval_days END,
        (SELECT max(id) FROM events WHERE kind = 'undo' AND target = reviews.id) AS undone_by
    FROM reviews WHERE card = ? AND id > ? AND id < ? AND cram = 0"""
_STANDING = ", ".join(
    f"'{kind}'" for kind in (Kind.SUSPEND, Kind.UNSUSPEND, Kind.BURY, Kind.FORGET, Kind.SET_DUE, Kind.RESCHEDULE)
)
_EVENTS = f"""
    SELECT id, kind, detail,
        (SELECT max(id) FROM events AS undo WHERE undo.kind = 'undo' AND undo.target = events.id) AS undone_by
    FROM events WHERE card = ? AND id > ? AND id < ? AND kind IN ({_STANDING})"""
_ANSWERED = """
    SELECT card, id, rating, at_ms, offset_minutes, cutoff_hour, parameters, CASE WHEN levelled THEN interval_days END
    FROM reviews WHERE cram = 0 ORDER BY card, id"""
_MORE_THAN_ANSWERED = """
    SELECT card FROM events WHERE card <> ''
    UNION SELECT detail FROM events WHERE kind = 'rename'
    UNION SELECT reviews.card FROM events JOIN reviews ON reviews.id = target WHERE kind = 'undo'"""
_PUT = f"INSERT OR REPLACE INTO memory ({MEMORY_COLUMNS}) VALUES ({_PLACES})"


def replay(database: sqlite3.Connection, card: CardId, params: Mapping[str, Params]) -> tuple[Standing, int] | None:
    """Return what the log says of a card, and the last row that says it; None where no row does.

    Reviews count in the order of their ids, each with its own parameters, and spread by its own id or as it was levelled: the
    outcome is the one that was given then.
    """
    found = list(stretches(database, card))
    log = sorted([*_rows(database, _REVIEWS, found), *_rows(database, _EVENTS, found)], key=itemgetter(0))
    positions = [row[0] for row in log]
    positions += [row[-1] for row in log if row[-1]]  # what undid them
    positions += [stretch.before for stretch in found[1:]]  # the renames that gave the card its id
    if not positions:
        return None
    standing = UNSEEN
    for *row, undone_by in log:
        if undone_by is None:
            standing = _after(standing, row, params)
    return standing, max(positions)


def restore(database: sqlite3.Connection, card: CardId, params: Mapping[str, Params]) -> Standing | None:
    """Make the row of `memory` of a card again from the log, or none where the log says nothing of it."""
    database.execute("DELETE FROM memory WHERE card = ?", (card,))
    found = replay(database, card, params)
    if found is None:
        return None
    standing, position = found
    write_memory(database, card, standing, position)
    return standing


def rebuild(database: sqlite3.Connection) -> int:
    """Make the whole memory again from the log, within the caller's transaction; returns the number of cards remembered."""
    params = params_by_id(database)
    apart = cards_with_more(database)
    database.execute("DELETE FROM memory")
    put = database.executemany(_PUT, _answered(database, params, apart)).rowcount
    return max(put, 0) + sum(restore(database, card, params) is not None for card in apart)


def cards_with_more(database: sqlite3.Connection) -> set[CardId]:
    """Return the cards of which the log holds more than answers that stand: events, undone answers, other ids."""
    return {CardId(card) for (card,) in database.execute(_MORE_THAN_ANSWERED)}


def write_memory(database: sqlite3.Connection, card: CardId, standing: Standing, position: int) -> None:
    """Put the row of `memory` of a card, which reflects the log up to the row `position`."""
    database.execute(_PUT, memory_row(card, standing, position))


def _answered(database: sqlite3.Connection, params: Mapping[str, Params], apart: Collection[CardId]) -> Iterator[Row]:
    """Give the rows of the cards of which the log holds nothing but answers that stand: nearly all of them, in one walk."""
    for card, rows in groupby(database.execute(_ANSWERED), key=itemgetter(0)):
        if card not in apart:
            standing = UNSEEN
            for _, *row in rows:
                standing = _after(standing, row, params)
            yield memory_row(card, standing, row[0])


def _rows(database: sqlite3.Connection, query: str, found: list[Stretch]) -> Iterator[SqlRow]:
    for stretch in found:
        yield from database.execute(query, (stretch.card, stretch.after, stretch.before))


def _after(standing: Standing, row: Sequence[Any], params: Mapping[str, Params]) -> Standing:
    """Return how a card stands after a row of the log, a review or an event."""
    match row:
        case [number, rating, at_ms, offset_minutes, cutoff_hour, params_id, given_days]:
            moment = Moment(instant(at_ms), offset_minutes, cutoff_hour)
            memory = review(standing.memory, Rating(rating), moment, params[params_id], Random(number), given_days)
            return Standing(memory, standing.suspended, standing.buried_until)
        case [_, kind, detail]:
            return after_event(standing, Kind(kind), detail)
    raise ValueError(f"no row of the log: {row}")


def after_event(standing: Standing, kind: Kind, detail: str) -> Standing:
    """Return how a card stands after an event.

    `detail` is the date (ISO) of a burial or of a day it is put to; of a rescheduling, what was reckoned anew, as JSON.
    """
    match kind:
        case Kind.BURY:
            return replace(standing, buried_until=date.fromisoformat(detail))
        case Kind.SUSPEND | Kind.UNSUSPEND:
            return replace(standing, suspended=kind is Kind.SUSPEND)
        case Kind.FORGET:
            return replace(standing, memory=NEW)
        case Kind.SET_DUE:
            return replace(standing, memory=put_to(standing.memory, date.fromisoformat(detail)))
        case Kind.RESCHEDULE:
            return replace(standing, memory=reckoned_anew(standing.memory, *_rescheduled(detail)))
    return standing


def _rescheduled(detail: str) -> tuple[float, float, int, date]:
    """Read the detail of a rescheduling. Raises ValueError or TypeError where it is none."""
    found = json.loads(detail)
    if not isinstance(found, dict) or {"stability", "difficulty", "interval_days", "due_on"} - found.keys():
        raise ValueError("the detail of a rescheduling is an object")
    if not isinstance(found["interval_days"], int):
        raise TypeError("an interval is a whole number of days")
    return found["stability"], found["difficulty"], found["interval_days"], date.fromisoformat(found["due_on"])
