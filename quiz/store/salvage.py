"""What can still be read of a damaged database, as a sound one, and what is known to be lost."""

from contextlib import closing
from pathlib import Path

from quiz.core.model import CardId
from quiz.core.schedule import DEFAULT_PARAMS
from quiz.store import log, replay
from quiz.store.connection import connect, writing
from quiz.store.faults import in_words
from quiz.store.pages import Pages
from quiz.store.rows import EVENT_COLUMNS, MEMORY_COLUMNS, PARAMETER_COLUMNS, REVIEW_COLUMNS, SqlRow
from quiz.store.soundness import require_event, require_params, require_review
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


class _Rows:
    """The sound rows of a damaged file, by table and key."""

    def __init__(self) -> None:
        self.reviews: dict[int, SqlRow] = {}
        self.events: dict[int, SqlRow] = {}
        self.parameters: dict[str, SqlRow] = {}
        self.memory: dict[CardId, tuple[int, int]] = {}

    def add(self, rowid: int | None, row: SqlRow) -> None:
        """Take in a row. Raises ValueError, TypeError, AttributeError or OverflowError for one that is not sound."""
        if rowid is None:
            self._add_keyed(row)
        elif row[0] is None and len(row) == _REVIEW:
            found = (rowid, *row[1:])
            require_review(found)
            self.reviews[rowid] = found
        elif row[0] is None and len(row) == _EVENT:
            found = (rowid, *row[1:])
            require_event(found)
            self.events[rowid] = found

    def _add_keyed(self, row: SqlRow) -> None:
        if len(row) == _PARAMETERS:
            require_params(row)
            self.parameters[row[0]] = row
        elif len(row) == _MEMORY:
            card, counted = row[0], (row[_POSITION], row[_REPS])
            if isinstance(card, str) and all(isinstance(each, int) for each in counted) and 0 <= counted[1] < _REPS_MAX:
                self.memory[CardId(card)] = max(self.memory.get(CardId(card), (0, 0)), counted)


def salvage(path: Path, into: Path) -> Salvaged:
    """Make a new database at `into` of all that the file at `path` holds of a log. Raises StoreError where it cannot be read."""
    with in_words(path):
        pages = Pages(path)
    rows = _Rows()
    for rowid, row in pages.rows():
        try:
            rows.add(rowid, row)
        except (ValueError, TypeError, AttributeError, OverflowError):
            continue  # looks like a row and is none
    known = {*rows.parameters, DEFAULT_PARAMS.id}
    orphans = [row[0] for row in rows.reviews.values() if row[_PARAMS_ID] not in known]
    for number in orphans:
        row = rows.reviews[number]
        rows.reviews[number] = (*row[:_PARAMS_ID], DEFAULT_PARAMS.id, *row[_PARAMS_ID + 1 :])
    _write(into, rows)
    remembered = {card: reps for card, (_position, reps) in rows.memory.items()}
    return Salvaged(len(rows.reviews), len(rows.events), remembered, pages.missing, len(orphans))


def _write(into: Path, rows: _Rows) -> None:
    with closing(connect(into)) as database, in_words(into), writing(database):
        log.write_params(database, DEFAULT_PARAMS)
        tables = (
            ("parameters", PARAMETER_COLUMNS, rows.parameters.values()),
            ("reviews", REVIEW_COLUMNS, rows.reviews.values()),
            ("events", EVENT_COLUMNS, rows.events.values()),
        )
        for table, columns, found in tables:
            places = ", ".join("?" * (columns.count(",") + 1))
            database.executemany(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})", found)
        replay.rebuild(database)
