"""The memory of a card, made again from the log."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from random import Random

from quiz.core.days import Moment, instant
from quiz.core.model import CardId
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.schedule import NEW, Memory, Params, review
from quiz.store.log import Kind, Stretch, params_by_id, stretches
from quiz.store.rows import MEMORY_COLUMNS, SqlRow, memory_row

_PLACES = ", ".join("?" * (MEMORY_COLUMNS.count(",") + 1))
_REVIEWS = """
    SELECT id, rating, at_ms, offset_minutes, cutoff_hour, parameters,
        (SELECT max(id) FROM events WHERE kind = 'undo' AND target = reviews.id) AS undone_by
    FROM reviews WHERE card = ? AND id > ? AND id < ? AND cram = 0"""
_EVENTS = "SELECT id, kind, detail FROM events WHERE card = ? AND id > ? AND id < ? AND kind IN ('suspend', 'unsuspend', 'bury')"
_CARDS = """
    SELECT card FROM reviews WHERE cram = 0
    UNION SELECT card FROM events WHERE kind IN ('suspend', 'unsuspend', 'bury')
    UNION SELECT detail FROM events WHERE kind = 'rename'"""


def replay(database: sqlite3.Connection, card: CardId, params: Mapping[str, Params]) -> tuple[Standing, int] | None:
    """Return what the log says of a card, and the last row that says it; None where no row does.

    Reviews count in the order of their ids, each with its own parameters and spread by its own id: the outcome is the one that
    was given then.
    """
    found = list(stretches(database, card))
    reviews = sorted(_rows(database, _REVIEWS, found))
    events = sorted(_rows(database, _EVENTS, found))
    positions = [row[0] for row in (*reviews, *events)]
    positions += [undone_by for *_, undone_by in reviews if undone_by]
    positions += [stretch.before for stretch in found[1:]]  # the renames that gave the card its id
    if not positions:
        return None
    memory: Memory = NEW
    for number, rating, at_ms, offset_minutes, cutoff_hour, params_id, undone_by in reviews:
        if undone_by is None:
            moment = Moment(instant(at_ms), offset_minutes, cutoff_hour)
            memory = review(memory, Rating(rating), moment, params[params_id], Random(number))
    return Standing(memory, *_kept_out(events)), max(positions)


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
    database.execute("DELETE FROM memory")
    cards = [CardId(card) for (card,) in database.execute(_CARDS)]
    return sum(restore(database, card, params) is not None for card in cards)


def write_memory(database: sqlite3.Connection, card: CardId, standing: Standing, position: int) -> None:
    """Put the row of `memory` of a card, which reflects the log up to the row `position`."""
    database.execute(f"INSERT OR REPLACE INTO memory ({MEMORY_COLUMNS}) VALUES ({_PLACES})", memory_row(card, standing, position))


def _rows(database: sqlite3.Connection, query: str, found: list[Stretch]) -> Iterator[SqlRow]:
    for stretch in found:
        yield from database.execute(query, (stretch.card, stretch.after, stretch.before))


def _kept_out(events: list[SqlRow]) -> tuple[bool, date | None]:
    """Return whether the card is suspended, and until when it is buried, after these events."""
    suspended, buried_until = False, None
    for _, kind, detail in events:
        if kind == Kind.BURY:
            buried_until = date.fromisoformat(detail)
        else:
            suspended = kind == Kind.SUSPEND
    return suspended, buried_until
