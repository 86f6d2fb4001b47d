"""Plans kept beside what they were made of: one that would be made again in the same way is taken from here.

Whatever changes the index forgets them within the same transaction, and one is kept only where nothing was changed while it was
made: a plan that is found is the one that would be made.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from quiz.core.queue import Waiting
from quiz.core.schedule import State
from quiz.index.database import PLACE_BITS

_KEPT = 8
"""Plans kept at most: for other days, decks and limits."""


@contextmanager
def at_one_point(database: sqlite3.Connection) -> Iterator[None]:
    """Read what is within as it is at one point in time; a plan kept at its end is kept, or not where that is no longer so."""
    database.execute("BEGIN")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:  # whatever it was goes on, without half a transaction
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def find(database: sqlite3.Connection, asked: str) -> tuple[Waiting, ...] | None:
    """Return the plan kept under what was asked for; None where there is none."""
    row = database.execute("SELECT cards FROM plans WHERE asked = ?", (asked,)).fetchone()
    if row is None:
        return None
    states = tuple(State)
    return tuple(
        Waiting(number, states[state], base, None, number >> PLACE_BITS, kin, leech == 1)
        for number, state, base, kin, leech in json.loads(row[0])
    )


def keep(database: sqlite3.Connection, asked: str, cards: Sequence[Waiting]) -> None:
    """Keep a plan, within `at_one_point`; not where another process has written meanwhile, or nothing can be written."""
    text = json.dumps([[each.number, each.state, each.base, each.kin, int(each.leech)] for each in cards])
    with suppress(sqlite3.OperationalError):
        database.execute("DELETE FROM plans WHERE rowid <= (SELECT max(rowid) FROM plans) - ?", (_KEPT - 1,))
        database.execute("REPLACE INTO plans VALUES (?, ?)", (asked, text))


def forget(database: sqlite3.Connection) -> None:
    """Forget the plans, within the transaction that changes what they were made of."""
    database.execute("DELETE FROM plans")
