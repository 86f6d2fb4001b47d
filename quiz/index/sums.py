"""Sums of the log: by day for all of it and for each deck, and how well the model foresaw. A cache; `deck` 0 is the whole log."""

import sqlite3
from collections.abc import Sequence

from quiz.core.bins import CALIBRATION_EDGES, SURE
from quiz.index.kept import range_of

WHOLE_LOG = 0
"""The deck under which all answers are summed, also those to cards that no deck has any more."""
_COLUMNS = ("new", "learning", "review", "cram", "ms", "again", "hard", "good", "easy", "known")
_UNDONE = "EXISTS (SELECT 1 FROM log.events AS undo WHERE undo.kind = 'undo' AND undo.target = r.id AND undo.id <= :last)"
_GROWS = ", ".join(f"{name} = {name} + excluded.{name}" for name in _COLUMNS)
_SUMS = """
    sum(cram = 0 AND before = 0), sum(cram = 0 AND before IN (1, 3)), sum(cram = 0 AND before = 2), sum(cram = 1),
    sum(duration_ms), sum(cram = 0 AND rating = 1), sum(cram = 0 AND rating = 2), sum(cram = 0 AND rating = 3),
    sum(cram = 0 AND rating = 4), sum(cram = 0 AND before = 2 AND rating > 1)
"""
_BIN = "+".join(f"(retrievability >= {edge})" for edge in CALIBRATION_EDGES)
_SURELY = f"min(max(CASE WHEN rating > 1 THEN retrievability ELSE 1 - retrievability END, {SURE}), {1 - SURE})"
_LAST = (1 << 63) - 1
_OWNER = "coalesce((SELECT heir FROM temp.heirs WHERE heirs.card = r.card AND before > r.id ORDER BY before LIMIT 1), r.card)"
"""The id under which the progress of a row is kept now."""


def sum_up(database: sqlite3.Connection) -> None:
    """Make all sums again from the log. Within a transaction."""
    database.execute("DELETE FROM sums")
    database.execute("DELETE FROM bins")
    rows = f"log.reviews AS r WHERE NOT {_UNDONE}"
    _add(database, rows, {"last": _LAST}, 1)


def sum_deck(database: sqlite3.Connection, deck: int) -> None:
    """Make the sums of one deck again. Within a transaction."""
    database.execute("DELETE FROM sums WHERE deck = ?", (deck,))
    first, last = range_of(deck)
    keys = "SELECT id, id AS own FROM cards WHERE number BETWEEN :first AND :end"
    if has_heirs(database):
        keys += """ UNION SELECT heirs.card, cards.id FROM temp.heirs JOIN cards ON cards.id = heir
            WHERE number BETWEEN :first AND :end"""
    query = f"""SELECT {deck}, day, {_SUMS} FROM ({keys}) AS keys CROSS JOIN log.reviews AS r ON r.card = keys.id
        WHERE NOT {_UNDONE} AND {_owner(database)} = keys.own GROUP BY day"""
    _grow(database, query, {"first": first, "end": last, "last": _LAST}, 1)


def add_sums(database: sqlite3.Connection, after: int, last: int) -> None:
    """Add the reviews after the row `after`, up to `last`, and take away the earlier ones undone since. Within a transaction."""
    if after == last:
        return
    place = {"after": after, "last": last}
    _add(database, f"log.reviews AS r WHERE r.id > :after AND r.id <= :last AND NOT {_UNDONE}", place, 1)
    undone = """log.reviews AS r WHERE r.id <= :after
        AND r.id IN (SELECT target FROM log.events WHERE kind = 'undo' AND id > :after)
        AND NOT EXISTS (SELECT 1 FROM log.events AS undo WHERE undo.kind = 'undo' AND undo.target = r.id AND undo.id <= :after)"""
    _add(database, undone, place, -1)


def _add(database: sqlite3.Connection, rows: str, place: dict[str, int], sign: int) -> None:
    """Add the rows of the log to the sums of all and of each deck, and to the bins; with the sign -1, take them away."""
    source, where = rows.split(" WHERE ", 1)
    _grow(database, f"SELECT {WHOLE_LOG}, day, {_SUMS} FROM {source} WHERE {where} GROUP BY day", place, sign)
    cards = f"JOIN cards ON cards.id = {_owner(database)}"
    decks = f"SELECT cards.number >> 24 AS deck, day, {_SUMS} FROM {source} {cards} WHERE {where}"
    _grow(database, f"{decks} GROUP BY deck, day", place, sign)
    database.execute(
        f"""WITH found (bin, count, expected, known, surprise) AS ({_bins(f"{source} WHERE {where}")}) INSERT INTO bins
        SELECT bin, {sign} * count, {sign} * expected, {sign} * known, {sign} * surprise FROM found WHERE true
        ON CONFLICT (bin) DO UPDATE SET count = count + excluded.count, expected = expected + excluded.expected,
        known = known + excluded.known, surprise = surprise + excluded.surprise""",
        place,
    )


def bins_of(database: sqlite3.Connection, decks: Sequence[int] | None) -> list[tuple[int, int, float, int, float]]:
    """Return bin, count, sum expected, count known and sum of the surprise: of all reviews, or of those of the cards of decks."""
    if decks is None:
        return database.execute("SELECT bin, count, expected, known, surprise FROM bins ORDER BY bin").fetchall()
    cards = f"SELECT id FROM cards WHERE number >> 24 IN ({', '.join(map(str, decks))})"
    query = _bins(f"({cards}) AS keys CROSS JOIN log.reviews AS r ON r.card = keys.id WHERE NOT {_UNDONE}")
    return database.execute(f"{query} ORDER BY 1", {"last": _LAST}).fetchall()


def _bins(rows: str) -> str:
    """Return the query that sorts rows of the log into bins; `rows` ends in a condition."""
    return f"""SELECT {_BIN}, count(*), sum(retrievability), sum(rating > 1), sum(-ln({_SURELY})) FROM {rows}
        AND cram = 0 AND before = 2 AND retrievability IS NOT NULL GROUP BY 1"""


def _grow(database: sqlite3.Connection, query: str, place: dict[str, int], sign: int) -> None:
    if sign < 0:
        query = f"SELECT * FROM ({query})"
    names = ", ".join(_COLUMNS)
    signed = ", ".join(f"{sign} * {name}" for name in _COLUMNS)
    database.execute(
        f"""WITH found (deck, day, {names}) AS ({query}) INSERT INTO sums SELECT deck, day, {signed} FROM found WHERE true
        ON CONFLICT (deck, day) DO UPDATE SET {_GROWS}""",
        place,
    )


def find_heirs(database: sqlite3.Connection) -> None:
    """Note which id has the progress of each that was renamed, up to which row of the log. Within a transaction."""
    database.execute("CREATE TEMP TABLE IF NOT EXISTS heirs (card TEXT, before INTEGER, heir TEXT, PRIMARY KEY (card, before))")
    database.execute("DELETE FROM temp.heirs")
    renames = database.execute("SELECT card, id, detail FROM log.events WHERE kind = 'rename' ORDER BY id DESC").fetchall()
    later: dict[str, tuple[int, str]] = {}
    for card, number, heir in renames:
        now = later[heir][1] if heir in later else heir
        later[card] = number, now
        database.execute("INSERT INTO temp.heirs VALUES (?, ?, ?)", (card, number, now))


def has_heirs(database: sqlite3.Connection) -> bool:
    """Whether any id was renamed."""
    return database.execute("SELECT 1 FROM temp.heirs LIMIT 1").fetchone() is not None


def _owner(database: sqlite3.Connection) -> str:
    return _OWNER if has_heirs(database) else "r.card"
