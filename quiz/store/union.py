"""Two logs made one: the rows of both, each once, and the memory that follows from them.

A row is known by its id. Which log comes first, and how often, does not matter: the union is the same, and the memory is replayed
from it.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256

from quiz.core.model import CardId
from quiz.errors import StoreError
from quiz.i18n import _
from quiz.store import device, log, replay
from quiz.store.migrations import allow_changes, forbid_changes
from quiz.store.rows import EVENT_COLUMNS, PARAMETER_COLUMNS, REVIEW_COLUMNS, SqlRow
from quiz.store.soundness import UNSOUND, require_event, require_params, require_review
from quiz.values import value

OTHER = "other"
"""The name under which the tables of the other log are attached."""
_LOW_BITS = 20
_LOGS = (("reviews", REVIEW_COLUMNS, require_review), ("events", EVENT_COLUMNS, require_event))
_AT_ONCE = 1000


@value
class Conflict:
    """A card answered on both sides since they parted: how many answers each had that the other had not."""

    card: CardId
    ours: int
    theirs: int


@value
class Merged:
    """What a merge brought: rows new to this log, and the cards answered on both sides, the most answered first.

    `renumbered` counts rows whose id another row of the same instant had; both are kept.
    """

    reviews: int
    events: int
    conflicts: tuple[Conflict, ...] = ()
    renumbered: int = 0


def unite(database: sqlite3.Connection) -> Merged:
    """Take in the rows of the log attached as OTHER, within the caller's transaction.

    Raises StoreError where one of them is none of ours.
    """
    renumbered = [card for table, columns, _require in _LOGS for card in _part(database, table, columns)]
    for table, _columns, _require in _LOGS:
        missing = f"NOT EXISTS (SELECT 1 FROM main.{table} AS ours WHERE ours.id = theirs.id)"
        database.execute(f"CREATE TEMP TABLE fresh_{table} AS SELECT id FROM {OTHER}.{table} AS theirs WHERE {missing}")
    _take(database, "parameters", PARAMETER_COLUMNS, require_params, "id NOT IN (SELECT id FROM main.parameters)")
    for table, columns, require in _LOGS:
        _take(database, table, columns, require, f"id IN (SELECT id FROM fresh_{table})")
    _refresh(database, renumbered)
    reviews, events = (_count(database, f"fresh_{table}") for table, _columns, _require in _LOGS)
    merged = Merged(reviews, events, _conflicts(database), len(renumbered))
    for table, _columns, _require in _LOGS:
        database.execute(f"DROP TABLE temp.fresh_{table}")
    return merged


def own_number(database: sqlite3.Connection) -> bool:
    """Whether no other device of the log writes ids that could be this one's."""
    (mine,) = database.execute("SELECT number FROM device WHERE until IS NULL").fetchone()
    return not device.shares_tag(mine, (number for (number,) in database.execute("SELECT DISTINCT device FROM reviews")))


def _take(database: sqlite3.Connection, table: str, columns: str, require: Callable[[SqlRow], None], where: str) -> None:
    """Copy rows of the other log, each seen to be sound."""
    places = ", ".join("?" * (columns.count(",") + 1))
    rows = database.execute(f"SELECT {columns} FROM {OTHER}.{table} WHERE {where}")
    while some := rows.fetchmany(_AT_ONCE):
        for row in some:
            try:
                require(row)
            except UNSOUND as error:
                raise _unsound(table, row, error) from error
        try:
            database.executemany(f"INSERT INTO main.{table} ({columns}) VALUES ({places})", some)
        except sqlite3.IntegrityError as error:  # such as parameters that are not there
            raise _unsound(table, some[0], error) from error


def _unsound(table: str, row: SqlRow, why: Exception) -> StoreError:
    return StoreError(
        _("the other log has a row that quiz did not write: {table} {id}: {why}").format(table=table, id=row[0], why=why),
        hint=_("nothing was taken from it"),
    )


def _part(database: sqlite3.Connection, table: str, columns: str) -> list[CardId]:
    """Give ids of their own to rows that share one with a different row; returns the cards of those that were ours.

    Devices share no ids, but copies of one that were opened with a frozen clock may. The greater row keeps the id, the other's
    new one hangs on what it holds: on every device the same comes out.
    """
    rest = columns.removeprefix("id, ")
    differs = " OR ".join(f"ours.{each} IS NOT theirs.{each}" for each in rest.split(", "))
    query = f"""SELECT ours.id, {", ".join(f"ours.{each}" for each in rest.split(", "))},
        {", ".join(f"theirs.{each}" for each in rest.split(", "))}
        FROM main.{table} AS ours JOIN {OTHER}.{table} AS theirs ON ours.id = theirs.id WHERE {differs}"""
    clashes = database.execute(query).fetchall()
    if clashes:
        allow_changes(database, f"main.{table}")
        allow_changes(database, f"{OTHER}.{table}")
        for number, *both in clashes:
            half = len(both) // 2
            ours, theirs = tuple(both[:half]), tuple(both[half:])
            schema = "main" if _weight(ours) < _weight(theirs) else OTHER
            _move(database, f"{schema}.{table}", number, _elsewhere(number, min(ours, theirs, key=_weight)))
        forbid_changes(database, table)
    return [CardId(clash[2]) for clash in clashes]


def _move(database: sqlite3.Connection, table: str, number: int, elsewhere: int) -> None:
    """Give a row another id; where that row is there already, it is this very one."""
    database.execute(f"UPDATE OR IGNORE {table} SET id = ? WHERE id = ?", (elsewhere, number))
    database.execute(f"DELETE FROM {table} WHERE id = ?", (number,))


def _weight(row: SqlRow) -> bytes:
    return sha256(repr(row).encode()).digest()


def _elsewhere(number: int, row: SqlRow) -> int:
    """Return the id of a row that lost its own: of the same instant, and of what the row holds."""
    return number >> _LOW_BITS << _LOW_BITS | int.from_bytes(_weight(row)[-4:], "big") % (1 << _LOW_BITS)


def _conflicts(database: sqlite3.Connection) -> tuple[Conflict, ...]:
    """Return the cards to which both sides have answers that the other had not, under the ids they have now."""
    heirs = log.heirs_of(database)
    theirs_alone = "SELECT id, card FROM main.reviews WHERE cram = 0 AND id IN (SELECT id FROM fresh_reviews)"
    ours_alone = f"""SELECT id, card FROM main.reviews AS ours WHERE cram = 0
        AND NOT EXISTS (SELECT 1 FROM {OTHER}.reviews AS theirs WHERE theirs.id = ours.id)
        AND card IN (SELECT card FROM ({theirs_alone}) UNION SELECT card FROM events WHERE kind = 'rename'
            UNION SELECT detail FROM events WHERE kind = 'rename')"""

    def by_card(query: str) -> Counter[CardId]:
        rows = database.execute(query).fetchall()
        return Counter(log.owner(database, card, number) if card in heirs else card for number, card in rows)

    ours, theirs = by_card(ours_alone), by_card(theirs_alone)
    found = [Conflict(card, ours[card], theirs[card]) for card in ours.keys() & theirs.keys()]
    return tuple(sorted(found, key=lambda each: (-each.ours - each.theirs, each.card)))


def _refresh(database: sqlite3.Connection, moved: Iterable[CardId]) -> None:
    """Make the memory again of every card that the new rows, or those that were given other ids, may concern."""
    query = """
        SELECT card FROM main.reviews WHERE id IN (SELECT id FROM fresh_reviews)
        UNION SELECT card FROM main.events WHERE id IN (SELECT id FROM fresh_events)
        UNION SELECT reviews.card FROM main.events JOIN main.reviews ON reviews.id = events.target
            WHERE events.kind = 'undo' AND events.id IN (SELECT id FROM fresh_events)
        UNION SELECT reviews.card FROM main.reviews JOIN main.events ON reviews.id = events.target
            WHERE events.kind = 'undo' AND reviews.id IN (SELECT id FROM fresh_reviews)
        UNION SELECT undone.card FROM main.events JOIN main.events AS undone ON undone.id = events.target
            WHERE events.kind = 'undo' AND events.id IN (SELECT id FROM fresh_events)"""
    cards = {CardId(card) for (card,) in database.execute(query)} | set(moved)
    heirs = log.heirs_of(database)
    waiting = list(cards)
    while waiting:
        new = heirs.get(waiting.pop(), set()) - cards
        cards |= new
        waiting += new
    params = log.params_by_id(database)
    for card in cards:
        replay.restore(database, card, params)


def _count(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
