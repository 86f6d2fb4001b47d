"""Cards in the order of their retrievability, without looking at all of them.

The chance of recall falls with the ratio of days passed to stability. Cards are kept by powers of two of their stability, each
class in the order of its last reviews: those beyond a ratio are the first of each class.
"""

import sqlite3

_LOG2_E = 1.4426950408889634
_OFFSET = 20
_CLASSES = range(8, 38)
"""Stabilities from 0.0002 to 131,072 days: more than there are."""
STRENGTH = f"CASE WHEN max(state) = 2 THEN CAST(ln(max(max(stability), 0.001)) * {_LOG2_E} + {_OFFSET} AS INTEGER) END"
"""The class of a card, from its row of `memory`."""
_ALL_LOOKED_AT = 50_000
"""Cards due that are quicker put in order one and all than searched class by class."""
_RATIOS = (16.0, 8.0, 5.6, 4.0, 2.8, 2.0, 1.4, 1.0)


def most_at_risk(
    database: sqlite3.Connection, columns: str, condition: str, place: dict[str, int], most: int
) -> list[tuple[int, ...]]:
    """Return those cards in review on which the condition holds that are least likely recalled, at most so many, in that order.

    `place` has the values of the condition, and the `day`.
    """
    for ratio in _RATIOS if _are_many(database, place["day"]) else ():
        found = database.execute(_beyond(ratio, place["day"], columns, condition), {**place, "most": most}).fetchall()
        if len(found) == most:
            return found
    query = f"""SELECT {columns} FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND {condition}
        ORDER BY (:day - last_on) / stability DESC, number LIMIT :most"""
    return database.execute(query, {**place, "most": most}).fetchall()


def _are_many(database: sqlite3.Connection, day: int) -> bool:
    query = "SELECT 1 FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND due <= ? LIMIT 1 OFFSET ?"
    return database.execute(query, (day, _ALL_LOOKED_AT)).fetchone() is not None


def _beyond(ratio: float, day: int, columns: str, condition: str) -> str:
    """Return the query of the cards whose days since the last review are beyond so many times their stability."""
    classes = ", ".join(f"({each}, {int(day - ratio * 2.0 ** (each - _OFFSET))})" for each in _CLASSES)
    return f"""WITH classes (class, since) AS (VALUES {classes})
        SELECT {columns} FROM classes CROSS JOIN cards INDEXED BY cards_risk ON strength = class AND last_on <= since
        WHERE state = 2 AND suspended = 0 AND (:day - last_on) >= {ratio} * stability AND {condition}
        ORDER BY (:day - last_on) / stability DESC, number LIMIT :most"""
