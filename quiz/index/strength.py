"""Cards in the order of their retrievability, without looking at all of them.

The chance of recall falls with the ratio of days passed to stability. Cards are kept in classes of about the same stability, each
in the order of its last reviews: those beyond a ratio are the first of each class.
"""

import sqlite3

_LN_2 = 0.6931471805599453
_PER_OCTAVE = 8
"""Classes between a stability and its double."""
_OFFSET = 100
_CLASSES = range(236)
"""Stabilities from 0.0002 to 131,072 days: more than there are."""
_RATIOS = tuple(16.0 / 1.15**step for step in range(23))
STRENGTH = (
    f"CASE WHEN max(state) = 2 THEN CAST(ln(max(max(stability), 0.001)) / {_LN_2} * {_PER_OCTAVE} + {_OFFSET} AS INTEGER) END"
)
"""The class of a card, from its row of `memory`."""


def most_at_risk(
    database: sqlite3.Connection, columns: str, condition: str, place: dict[str, int], most: int
) -> list[tuple[int, ...]]:
    """Return those cards in review on which the condition holds that are least likely recalled, at most so many, in that order.

    `place` has the values of the condition, and the `day`; -1 means all.
    """
    for ratio in _RATIOS if most >= 0 else ():
        found = database.execute(_beyond(ratio, place["day"], columns, condition), {**place, "most": most}).fetchall()
        if len(found) == most:
            return found
    query = f"""SELECT {columns} FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0 AND {condition}
        ORDER BY (:day - last_on) / stability DESC, number LIMIT :most"""
    return database.execute(query, {**place, "most": most}).fetchall()


def _beyond(ratio: float, day: int, columns: str, condition: str) -> str:
    """Return the query of the cards whose days since the last review are beyond so many times their stability."""
    least = ((each, ratio * 2.0 ** ((each - _OFFSET) / _PER_OCTAVE)) for each in _CLASSES)
    classes = ", ".join(f"({each}, {int(day - days)})" for each, days in least if days < day)
    return f"""WITH classes (class, since) AS (VALUES {classes})
        SELECT {columns} FROM classes CROSS JOIN cards INDEXED BY cards_risk ON strength = class AND last_on <= since
        WHERE state = 2 AND suspended = 0 AND (:day - last_on) >= {ratio} * stability AND {condition}
        ORDER BY (:day - last_on) / stability DESC, number LIMIT :most"""
