"""What the log says of the cards, copied beside them: made again from the log, or brought up to date by its last rows.

The position is the last row of the log that is reflected. It holds within a log that only grows at its end; where rows were put
between (a merge) or the log is another one (a restored backup), all is copied again.
"""

import sqlite3
from pathlib import Path

from quiz.index.kept import range_of
from quiz.index.plans import at_one_point, forget
from quiz.index.strength import STRENGTH
from quiz.index.sums import add_sums, find_heirs, sum_deck, sum_up

_COPIED = "state, suspended, buried, due, step_ms, last_on, last_ms, interval_days, stability, difficulty, reps, lapses, strength"
_REMEMBERED = f"""
    UPDATE cards SET ({_COPIED}) = (
        SELECT coalesce(max(state), 0), coalesce(max(suspended), 0), max(buried_until), max(due_on), max(due_ms),
            max(last_on), max(last_ms), max(interval_days), max(stability), max(difficulty), max(reps), max(lapses), {STRENGTH}
        FROM log.memory WHERE memory.card = cards.id)
"""


def newest(database: sqlite3.Connection) -> int:
    """Return the last row of the log that the index reflects."""
    return int(database.execute("SELECT position FROM made").fetchone()[0])


def distrust(database: sqlite3.Connection) -> None:
    """Have everything that comes from the log copied again when it is next followed."""
    database.execute("UPDATE made SET position = -1")


def follow(database: sqlite3.Connection, progress: Path) -> None:
    """Bring what is said of the cards up to the end of the log in the database `progress`."""
    attach(database, progress)
    with at_one_point(database):  # an immediate transaction would keep the log itself from being written meanwhile
        database.execute("UPDATE made SET position = position")
        forget(database)
        _follow(database)


def attach(database: sqlite3.Connection, progress: Path) -> None:
    """Have the tables of the database `progress` at hand as those of `log`."""
    attached = {row[1] for row in database.execute("PRAGMA database_list")}
    if "log" not in attached:
        database.execute("ATTACH ? AS log", (str(progress),))


def _follow(database: sqlite3.Connection) -> None:
    after, last = newest(database), last_row(database)
    find_heirs(database)
    if not after or not _holds(database, after):
        _follow_all(database)
    else:
        _follow_rows(database, after, last)
    database.execute("UPDATE made SET position = ?", (last,))


def last_row(database: sqlite3.Connection) -> int:
    """Return the last row of the log."""
    query = "SELECT max(coalesce((SELECT max(id) FROM log.reviews), 0), coalesce((SELECT max(id) FROM log.events), 0))"
    return int(database.execute(query).fetchone()[0])


def _follow_all(database: sqlite3.Connection) -> None:
    database.execute(f"{_REMEMBERED} WHERE true")
    sum_up(database)
    _count(database)
    database.execute("UPDATE decks SET followed = 1")


def _follow_rows(database: sqlite3.Connection, after: int, last: int) -> None:
    """Copy what the rows after that one concern, and all of the decks that are new here."""
    renamed = "SELECT card, detail FROM log.events WHERE kind = 'rename' AND id > ?"
    moved = {card for pair in database.execute(renamed, (after,)) for card in pair}
    touched = "SELECT card FROM log.reviews WHERE id > ?1 UNION SELECT card FROM log.events WHERE id > ?1"
    cards = {card for (card,) in database.execute(touched, (after,))} | moved
    fresh = {number for (number,) in database.execute("SELECT number FROM decks WHERE followed = 0")}
    for card in moved:
        fresh |= {number for (number,) in database.execute("SELECT number >> 24 FROM cards WHERE id = ?", (card,))}
    database.executemany(f"{_REMEMBERED} WHERE id = ?", [(card,) for card in cards])
    add_sums(database, after, last)
    for deck in fresh:
        _follow_deck(database, deck)


def _holds(database: sqlite3.Connection, row: int) -> bool:
    """Whether that row stands in the log."""
    query = "SELECT 1 WHERE EXISTS (SELECT 1 FROM log.reviews WHERE id = ?1) OR EXISTS (SELECT 1 FROM log.events WHERE id = ?1)"
    return database.execute(query, (row,)).fetchone() is not None


def _follow_deck(database: sqlite3.Connection, deck: int) -> None:
    database.execute(f"{_REMEMBERED} WHERE number BETWEEN ? AND ?", range_of(deck))
    sum_deck(database, deck)
    _count(database, deck)
    database.execute("UPDATE decks SET followed = 1 WHERE number = ?", (deck,))


def _count(database: sqlite3.Connection, deck: int | None = None) -> None:
    """Count the unseen and the suspended cards of a deck, of every deck where none is given."""
    low, high = "decks.number << 24", "((decks.number + 1) << 24) - 1"
    counted = f"SELECT count(*) FROM cards WHERE number BETWEEN {low} AND {high}"
    database.execute(
        f"""UPDATE decks SET unseen = ({counted} AND state = 0 AND suspended = 0), suspended = ({counted} AND suspended = 1)
        WHERE ?1 IS NULL OR number = ?1""",
        (deck,),
    )
