"""Events by which cards are put out of the queue, back into it, or to another day: written, found again, taken back."""

import sqlite3
from collections.abc import Iterable

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.store import device, log, replay
from quiz.store.log import Kind
from quiz.store.rows import MEMORY_COLUMNS, standing_of
from quiz.values import value

PUTS = (Kind.SUSPEND, Kind.UNSUSPEND, Kind.BURY, Kind.FORGET, Kind.SET_DUE, Kind.RESCHEDULE)
_LISTED = ", ".join(f"'{kind}'" for kind in PUTS)
_STANDS = "NOT EXISTS (SELECT 1 FROM events AS undo WHERE undo.kind = 'undo' AND undo.target = events.id)"
_STANDING = MEMORY_COLUMNS.removeprefix("card, position, ")
_OWN = device.OWN.replace("reviews", "events")


@value
class Put:
    """What was done to some cards at once: the rows of the log, and the cards under the ids they have now."""

    kind: Kind
    rows: tuple[int, ...]
    cards: tuple[CardId, ...]


def standing(database: sqlite3.Connection, card: CardId) -> Standing:
    """Return what is remembered of a card."""
    row = database.execute(f"SELECT {_STANDING} FROM memory WHERE card = ?", (card,)).fetchone()
    return UNSEEN if row is None else standing_of(row)


def put(
    database: sqlite3.Connection, writer: int, kind: Kind, cards: Iterable[CardId], moment: Moment, detail: str = ""
) -> list[int]:
    """Log an event for each card, and remember what it made of it; returns the rows. Within a transaction."""
    return put_each(database, writer, kind, ((card, detail) for card in cards), moment)


def put_each(
    database: sqlite3.Connection, writer: int, kind: Kind, details: Iterable[tuple[CardId, str]], moment: Moment
) -> list[int]:
    """Do the same with a detail of its own for each card."""
    rows = []
    for card, detail in details:
        position = log.write_event(database, writer, kind, card, moment, detail=detail)
        replay.write_memory(database, card, replay.after_event(standing(database, card), kind, detail), position)
        rows.append(position)
    return rows


def cancel(database: sqlite3.Connection, writer: int, event: int, moment: Moment) -> bool:
    """Undo one of PUTS by its row; says whether there was one that stood. Within a transaction."""
    query = f"SELECT card FROM events WHERE id = ? AND kind IN ({_LISTED}) AND {_STANDS}"
    found = database.execute(query, (event,)).fetchone()
    if found is None:
        return False
    card = log.owner(database, CardId(found[0]), event)
    log.write_event(database, writer, Kind.UNDO, card, moment, target=event)
    replay.restore(database, card, log.params_by_id(database))
    return True


def last_put(database: sqlite3.Connection) -> Put | None:
    """Return what this device last did to cards, and has not undone: all that was done at once; None where there is nothing."""
    query = f"SELECT at_ms, kind FROM events WHERE kind IN ({_LISTED}) AND {_OWN} AND {_STANDS} ORDER BY id DESC LIMIT 1"
    last = database.execute(query).fetchone()
    if last is None:
        return None
    together = f"SELECT id, card FROM events WHERE at_ms = ? AND kind IN ({_LISTED}) AND {_OWN} AND {_STANDS} ORDER BY id"
    rows = database.execute(together, last[:1]).fetchall()
    cards = tuple(log.owner(database, CardId(card), number) for number, card in rows)
    return Put(Kind(last[1]), tuple(number for number, _card in rows), cards)
