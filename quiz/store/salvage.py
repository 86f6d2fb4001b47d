"""What can still be read of a damaged database, as a sound one, and what is known to be lost."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from quiz.core.model import CardId
from quiz.core.schedule import DEFAULT_PARAMS
from quiz.store import log, replay
from quiz.store.connection import connect, writing
from quiz.store.faults import in_words
from quiz.store.pages import Pages
from quiz.store.rows import EVENT_COLUMNS, MEMORY_COLUMNS, PARAMETER_COLUMNS, REVIEW_COLUMNS, SqlRow
from quiz.store.soundness import UNSOUND, require_event, require_params, require_review
from quiz.values import value

_REVIEW, _EVENT, _PARAMETERS, _MEMORY = (
    columns.count(",") + 1 for columns in (REVIEW_COLUMNS, EVENT_COLUMNS, PARAMETER_COLUMNS, MEMORY_COLUMNS)
)
_POSITION, _REPS = (MEMORY_COLUMNS.split(", ").index(name) for name in ("position", "reps"))
_PARAMS_ID = REVIEW_COLUMNS.split(", ").index("parameters")
_REPS_MAX = 1_000_000


@value
class Salvaged:
    """What was read.

    `remembered` is how many answers the memory of the damaged file, a cache of the log, had counted of each card; `missing_pages`
    are those that a file cut off lacks; `without_parameters` counts answers whose parameters were lost: the default serves.
    """

    reviews: int
    events: int
    remembered: dict[CardId, int]
    missing_pages: int = 0
    without_parameters: int = 0


class _Keyed:
    """What the tables kept by their key held: parameters, and what the memory counted of each card."""

    def __init__(self) -> None:
        self.parameters: dict[str, SqlRow] = {}
        self._counted: dict[CardId, tuple[int, int]] = {}

    @property
    def remembered(self) -> dict[CardId, int]:
        """How many answers each card had, by the last that was remembered of it."""
        return {card: reps for card, (_position, reps) in self._counted.items()}

    def add(self, row: SqlRow) -> None:
        """Take in a row. Raises one of UNSOUND for one that is none."""
        if len(row) == _PARAMETERS:
            require_params(row)
            self.parameters[row[0]] = row
        elif len(row) == _MEMORY:
            card, counted = row[0], (row[_POSITION], row[_REPS])
            if isinstance(card, str) and all(isinstance(each, int) for each in counted) and 0 <= counted[1] < _REPS_MAX:
                self._counted[CardId(card)] = max(self._counted.get(CardId(card), (0, 0)), counted)


def salvage(path: Path, into: Path) -> Salvaged:
    """Make a new database at `into` of all that the file at `path` holds of a log. Raises StoreError where it cannot be read."""
    with in_words(path):
        pages = Pages(path)
    keyed = _Keyed()
    for _rowid, row in pages.rows(keyed=True):
        with suppress(*UNSOUND):
            keyed.add(row)
    with closing(connect(into)) as database, in_words(into), writing(database):
        log.write_params(database, DEFAULT_PARAMS)
        database.executemany(_insert("parameters", PARAMETER_COLUMNS), keyed.parameters.values())
        without = _write_log(database, pages, {*keyed.parameters, DEFAULT_PARAMS.id})
        replay.rebuild(database)
        reviews, events = database.execute("SELECT (SELECT count(*) FROM reviews), (SELECT count(*) FROM events)").fetchone()
    return Salvaged(reviews, events, keyed.remembered, pages.missing, without)


def _write_log(database: sqlite3.Connection, pages: Pages, parameters: set[str]) -> int:
    """Write the rows of the log that the pages hold; returns how many answers were by parameters that are not known."""
    without = set()
    for rowid, row in pages.rows(keyed=False):
        if rowid is None or not row or row[0] is not None:
            continue
        found = (rowid, *row[1:])
        with suppress(*UNSOUND):
            if len(row) == _EVENT:
                require_event(found)
                database.execute(_insert("events", EVENT_COLUMNS), found)
            elif len(row) in (_REVIEW, _REVIEW - 1):
                found = found if len(found) == _REVIEW else (*found, 0)  # rows of earlier versions are not levelled
                require_review(found)
                if found[_PARAMS_ID] not in parameters:
                    without.add(rowid)
                    found = (*found[:_PARAMS_ID], DEFAULT_PARAMS.id, *found[_PARAMS_ID + 1 :])
                database.execute(_insert("reviews", REVIEW_COLUMNS), found)
    return len(without)


def _insert(table: str, columns: str) -> str:
    return f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({', '.join('?' * (columns.count(',') + 1))})"
