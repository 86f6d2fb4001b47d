"""The append-only log: writing rows, reading them back, and which card they belong to after renames."""

import sqlite3
from collections.abc import Iterator
from enum import StrEnum

from quiz.core.days import Moment
from quiz.core.ids import next_id
from quiz.core.model import CardId
from quiz.core.review import Review
from quiz.core.schedule import Params
from quiz.store.rows import PARAMETER_COLUMNS, REVIEW_COLUMNS, params_of, params_row, review_row
from quiz.values import value

LAST_ID = (1 << 63) - 1
LAST_ROW = "max(coalesce((SELECT max(id) FROM reviews), 0), coalesce((SELECT max(id) FROM events), 0))"
"""The id of the last row of the log, 0 where there is none."""
_ANY_RENAME = "SELECT 1 FROM events INDEXED BY events_rename WHERE kind = 'rename' LIMIT 1"
_PLACES = ", ".join("?" * (REVIEW_COLUMNS.count(",") + 1))


class Kind(StrEnum):
    """What an event of the log does, as stored.

    The target of an undo is a review, or one of the six kinds after it. The last two concern no card: their `card` is empty.
    """

    UNDO = "undo"
    SUSPEND = "suspend"
    UNSUSPEND = "unsuspend"
    BURY = "bury"
    FORGET = "forget"
    SET_DUE = "set_due"
    RESCHEDULE = "reschedule"
    FLAG = "flag"
    RENAME = "rename"
    SETTINGS = "settings"
    PARAMETERS = "parameters"


NO_CARD = CardId("")


@value
class Stretch:
    """The rows of the log that bear the id `card`, after the row `after` and before the row `before`."""

    card: CardId
    after: int
    before: int


def new_id(database: sqlite3.Connection, milliseconds: int, device: int) -> int:
    """Return the id of the next row; call it within the transaction that writes the row."""
    return next_id(last_row(database), milliseconds, device)


def last_row(database: sqlite3.Connection) -> int:
    """Return the id of the last row of the log, 0 where there is none."""
    (last,) = database.execute(f"SELECT {LAST_ROW}").fetchone()
    return int(last)


def write_params(database: sqlite3.Connection, params: Params) -> None:
    """Add parameters where they are new."""
    database.execute("INSERT OR IGNORE INTO parameters VALUES (?, ?, ?, ?, ?, ?, ?)", params_row(params))


def write_review(database: sqlite3.Connection, review: Review) -> None:
    """Add a review, whose parameters are there."""
    database.execute(f"INSERT INTO reviews ({REVIEW_COLUMNS}) VALUES ({_PLACES})", review_row(review))


def write_event(
    database: sqlite3.Connection,
    device: int,
    kind: Kind,
    card: CardId,
    moment: Moment,
    *,
    target: int | None = None,
    detail: str = "",
) -> int:
    """Add an event and return its id."""
    number = new_id(database, moment.milliseconds, device)
    place = (moment.milliseconds, moment.offset_minutes, moment.cutoff_hour)
    database.execute(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (number, device, card, *place, kind, target, detail)
    )
    return number


def params_by_id(database: sqlite3.Connection) -> dict[str, Params]:
    """Return all parameters that reviews were made with."""
    rows = database.execute(f"SELECT {PARAMETER_COLUMNS} FROM parameters")
    return {row[0]: params_of(row) for row in rows}


def owner(database: sqlite3.Connection, card: CardId, row: int) -> CardId:
    """Return the id under which the progress of a row is kept now: that of its card, after the renames that followed the row."""
    if not database.execute(_ANY_RENAME).fetchone():
        return card
    query = "SELECT id, detail FROM events WHERE kind = 'rename' AND card = ? AND id > ? ORDER BY id LIMIT 1"
    while found := database.execute(query, (card, row)).fetchone():
        row, card = found[0], CardId(found[1])
    return card


def stretches(database: sqlite3.Connection, card: CardId, before: int = LAST_ID) -> Iterator[Stretch]:
    """Give the stretches of the log whose rows belong to the card: its own, and those of the ids it had."""
    (after,) = database.execute(
        "SELECT coalesce(max(id), 0) FROM events WHERE kind = 'rename' AND card = ? AND id < ?", (card, before)
    ).fetchone()
    yield Stretch(card, after, before)
    renames = "SELECT id, card FROM events WHERE kind = 'rename' AND detail = ? AND id > ? AND id < ? ORDER BY id"
    for rename, old in database.execute(renames, (card, after, before)).fetchall():
        yield from stretches(database, old, rename)


def heirs_of(database: sqlite3.Connection) -> dict[CardId, set[CardId]]:
    """Return the ids that cards were given at some time, by the id they had."""
    found: dict[CardId, set[CardId]] = {}
    for old, new in database.execute("SELECT card, detail FROM events WHERE kind = 'rename'"):
        found.setdefault(CardId(old), set()).add(CardId(new))
    return found
