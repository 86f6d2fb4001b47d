"""The log as JSON lines: for git, Syncthing and scripts.

One object a line; `row` says what it is: `log` (the version of the format), `parameters`, `review` or `event`; the rest are
the columns of its table. Ids of rows are texts of digits, since many JSON readers round numbers of that length. The order of the
lines is free, and a line may come twice: two files put together are the union of both.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from quiz.errors import StoreError
from quiz.i18n import _
from quiz.store.migrations import MIGRATIONS
from quiz.store.rows import EVENT_COLUMNS, PARAMETER_COLUMNS, REVIEW_COLUMNS, SqlRow
from quiz.store.soundness import UNSOUND, require_event, require_params, require_review
from quiz.store.union import OTHER

VERSION = len(MIGRATIONS)
_TABLES = {
    "parameters": ("parameters", PARAMETER_COLUMNS.split(", "), require_params),
    "review": ("reviews", REVIEW_COLUMNS.split(", "), require_review),
    "event": ("events", EVENT_COLUMNS.split(", "), require_event),
}
_LONG = ("id", "target")


def written(database: sqlite3.Connection) -> Iterator[str]:
    """Give the lines of the whole log, each kind in the order of its ids; the same log gives the same lines."""
    yield _line({"row": "log", "version": VERSION})
    for name, (table, columns, _require) in _TABLES.items():
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"):
            yield _line({"row": name} | {column: _out(column, each) for column, each in zip(columns, row, strict=True)})


def read(database: sqlite3.Connection, lines: Iterable[str], *, place: str) -> None:
    """Put the rows of these lines into the empty log attached as OTHER.

    Raises StoreError with the line (from 1) that is not as `written` gives it.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            _put(database, json.loads(line))
        except (*UNSOUND, KeyError) as error:
            raise StoreError(
                _("{place}:{line}: is no line of a log of quiz: {why}").format(place=place, line=number, why=error),
                hint=_("nothing was taken from it"),
            ) from error


def _put(database: sqlite3.Connection, fields: object) -> None:
    if not isinstance(fields, dict):
        raise TypeError(_("not an object"))
    kind = fields.pop("row")
    if kind == "log":
        if fields["version"] > VERSION:
            raise ValueError(_("it was written by a newer version of quiz"))
        return
    table, columns, require = _TABLES[kind]
    if kind == "review":
        fields.setdefault("levelled", 0)  # versions before the third had no such column
    if fields.keys() != set(columns):
        raise ValueError(_("its keys are not {names}").format(names=", ".join(columns)))
    row: SqlRow = tuple(_in(column, kind, fields[column]) for column in columns)
    require(row)
    places = ", ".join("?" * len(columns))
    names = ", ".join(columns)
    known = database.execute(f"SELECT {names} FROM {OTHER}.{table} WHERE id = ?", row[:1]).fetchone()
    if known is None:
        database.execute(f"INSERT INTO {OTHER}.{table} ({names}) VALUES ({places})", row)
    elif known != row:
        raise ValueError(_("another line has the same id"))


def _out(column: str, each: object) -> object:
    return str(each) if column in _LONG and each is not None else each


def _in(column: str, kind: str, each: object) -> object:
    if column in _LONG and kind != "parameters" and each is not None:
        if not isinstance(each, str):
            raise TypeError(_("{column} is not a text").format(column=column))
        return int(each)
    return each


def _line(fields: dict[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
