"""The progress database: one object that answers, remembers and undoes."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from quiz.core.days import Moment, instant
from quiz.core.ids import first_id, next_id
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.core.review import Entry, Review, logged
from quiz.core.schedule import DEFAULT_PARAMETERS, Memory, Params, review
from quiz.store import device, log, putting, replay
from quiz.store.connection import connect, make_room, was_left_open, writing
from quiz.store.faults import in_words
from quiz.store.log import Kind
from quiz.store.putting import Put
from quiz.store.rows import MEMORY_COLUMNS, REVIEW_COLUMNS, SqlRow, review_of, standing_of
from quiz.values import value

MS_A_DAY = 86_400_000
TYPED_MAX = 2_000
"""Characters kept of what was typed."""
KEPT_FOR_UNDO = 200
"""Answers whose cards can be put back without reading the log."""
_AT_ONCE = 500
_STANDING = MEMORY_COLUMNS.removeprefix("card, position, ")
_LAST_AND_STANDING = f"SELECT {log.LAST_ROW}, {_STANDING} FROM (SELECT ? AS asked) LEFT JOIN memory ON card = asked"
_STANDS = "NOT EXISTS (SELECT 1 FROM events WHERE kind = 'undo' AND target = reviews.id)"


@value
class Recorded:
    """An answer as logged, and what is remembered of the card since."""

    review: Review
    standing: Standing


@value
class Flag:
    """A defect of a card, in the learner's words."""

    card: CardId
    moment: Moment
    text: str


class Store:
    """The learner's progress. It belongs to the thread that opened it; several processes may have one file open.

    `left_open` says that the session before was killed, or is still there: its file is worth a look, in a quiet moment.

    Every method that writes is one durable transaction, and raises StoreError with nothing written where it fails.
    """

    def __init__(self, database: sqlite3.Connection, path: Path, *, left_open: bool = False) -> None:
        self.path = path
        self.left_open = left_open
        self._database = database
        with in_words(path):
            self._device = device.number_of(database, path)
        self._seen_version = self._data_version()
        self._version_now: int | None = None
        """The version that an answer has just seen, until it is asked for."""
        self.writes = 0
        """How many times this store has written: what was read at one count holds while it stays, but for other processes."""
        self._params: set[str] = set()
        """The ids of parameters that are known to be in the log."""
        self._before: dict[int, Standing] = {}
        """How the cards stood before the last answers, by the rows of these."""

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Open the database of that path, made with its folders where there is none.

        Raises StoreError where it cannot be opened, is not ours, is damaged, or comes from a newer version.
        """
        left_open = was_left_open(path)
        database = connect(path)
        try:
            return cls(database, path, left_open=left_open)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the database; the store cannot be used after."""
        with in_words(self.path):
            self._database.close()

    def make_room(self) -> None:
        """Prepare the files for many answers, so that each is kept sooner: for a quiet moment, before the first."""
        make_room(self._database, self.path)

    def record(self, entry: Entry) -> Recorded:
        """Log an answer and remember what it made of the card, both or neither; the answer is durable on return.

        The memory is read afresh within the transaction, so that two sessions at once each build on the other's answers.
        """
        entry = _as_stored(entry)
        with self._writing() as database:
            version = self._data_version()
            last, *standing = database.execute(_LAST_AND_STANDING, (entry.card,)).fetchone()
            number = next_id(last, entry.moment.milliseconds, self._device)
            before = UNSEEN if standing[0] is None else standing_of(standing)
            after = before.memory
            if not entry.cram:
                after = review(before.memory, entry.rating, entry.moment, entry.params, Random(number), entry.given_days)
            row = logged(entry, number=number, device=self._device, before=before.memory, after=after)
            if row.params_id not in self._params:
                log.write_params(database, entry.params)
            log.write_review(database, row)
            standing = Standing(after, before.suspended, before.buried_until)
            if not entry.cram:
                replay.write_memory(database, entry.card, standing, number)
        self._version_now = version
        self._params.add(row.params_id)
        self._before[number] = before
        if len(self._before) > KEPT_FOR_UNDO:
            del self._before[next(iter(self._before))]
        return Recorded(row, standing)

    def undo(self, moment: Moment, review_id: int | None = None) -> Review | None:
        """Cancel a review, the last of this device where none is named, and put the card back to where it was.

        Returns the review under the id its card has now; None where there is nothing to undo.
        """
        with self._writing() as database:
            found = self._standing_review(review_id)
            if found is None:
                return None
            undone_by = log.write_event(database, self._device, Kind.UNDO, found.card, moment, target=found.id)
            if not found.cram:
                self._put_back(found, undone_by)
        return found

    def _put_back(self, undone: Review, position: int) -> None:
        """Have a card stand as before an answer: as this store saw it then where nothing has come since, else by the log."""
        query = "SELECT 1 FROM memory WHERE card = ? AND position = ?"
        before = self._before.get(undone.id)
        if before is not None and self._database.execute(query, (undone.card, undone.id)).fetchone():
            replay.write_memory(self._database, undone.card, before, position)
        else:
            replay.restore(self._database, undone.card, log.params_by_id(self._database))

    def suspend(self, card: CardId, moment: Moment) -> int:
        """Take a card out of every queue until told. Returns the row, for `cancel`."""
        return self.put(Kind.SUSPEND, [card], moment)[0]

    def unsuspend(self, card: CardId, moment: Moment) -> int:
        """Let a suspended card be asked again. Returns the row, for `cancel`."""
        return self.put(Kind.UNSUSPEND, [card], moment)[0]

    def bury(self, card: CardId, until: date, moment: Moment) -> int:
        """Take a card out of every queue before the local date `until`; one that has come takes it back."""
        return self.put(Kind.BURY, [card], moment, until.isoformat())[0]

    def forget(self, card: CardId, moment: Moment) -> int:
        """Let a card begin again as a new one; its answers stay in the log. Returns the row, for `cancel`."""
        return self.put(Kind.FORGET, [card], moment)[0]

    def set_due(self, card: CardId, on: date, moment: Moment) -> int:
        """Have a card in review asked on a date; one in learning steps goes on with them. Returns the row, for `cancel`."""
        return self.put(Kind.SET_DUE, [card], moment, on.isoformat())[0]

    def put(self, kind: Kind, cards: Iterable[CardId], moment: Moment, detail: str = "") -> list[int]:
        """Do one of putting.PUTS to all of these cards, or to none; returns the rows, for `cancel`."""
        with self._writing() as database:
            return putting.put(database, self._device, kind, cards, moment, detail)

    def put_each(self, kind: Kind, details: Iterable[tuple[CardId, str]], moment: Moment) -> list[int]:
        """Do one of putting.PUTS to all of these cards, to each with its own detail, or to none; returns the rows."""
        with self._writing() as database:
            return putting.put_each(database, self._device, kind, details, moment)

    def cancel(self, event: int, moment: Moment) -> bool:
        """Undo what was put by its row; says whether there was one that stood."""
        return self.cancel_all([event], moment) == 1

    def cancel_all(self, events: Iterable[int], moment: Moment) -> int:
        """Undo what was put by its rows, in one transaction; returns how many stood."""
        with self._writing() as database:
            return sum(putting.cancel(database, self._device, event, moment) for event in events)

    def last_put(self) -> Put | None:
        """Return what this device last put somewhere and has not undone; None where there is nothing."""
        with in_words(self.path):
            return putting.last_put(self._database)

    def note_settings(self, settings: str, moment: Moment) -> bool:
        """Log the settings in force (JSON), where they are not those this device logged last; says whether they were new."""
        return self._note(Kind.SETTINGS, settings, moment)

    def adopt(self, params: Params, moment: Moment) -> bool:
        """Log that these parameters are used from now on, where they are not already; says whether they were new."""
        return self._note(Kind.PARAMETERS, params.id, moment, params)

    def adopted(self) -> Params | None:
        """Return the parameters adopted last, on whatever device; None where none were."""
        query = "SELECT detail FROM events WHERE card = '' AND kind = 'parameters' ORDER BY id DESC LIMIT 1"
        with in_words(self.path):
            found = self._database.execute(query).fetchone()
            return log.params_by_id(self._database)[found[0]] if found else None

    def weights(self) -> tuple[float, ...]:
        """Return the weights of the model in force: those adopted last, else the published ones."""
        adopted = self.adopted()
        return adopted.parameters if adopted else DEFAULT_PARAMETERS

    def flag(self, card: CardId, text: str, moment: Moment) -> None:
        """Note a defect of a card."""
        with self._writing() as database:
            log.write_event(database, self._device, Kind.FLAG, card, moment, detail=_storable(text))

    def rename(self, old: CardId, new: CardId, moment: Moment) -> bool:
        """Give all progress of the id `old` to `new`, joined with what `new` may have; says whether there was any."""
        return self.rename_all([(old, new)], moment) == 1

    def rename_all(self, pairs: Iterable[tuple[CardId, CardId]], moment: Moment) -> int:
        """Give the progress of each old id to its new one, in one transaction; returns how many had any."""
        with self._writing() as database:
            params = log.params_by_id(database)
            return sum(self._rename(old, new, moment, params) for old, new in pairs)

    def rebuild(self) -> int:
        """Make the memory again from the log; returns the number of cards remembered."""
        with self._writing() as database:
            return replay.rebuild(database)

    def standings(self, cards: Iterable[CardId]) -> dict[CardId, Standing]:
        """Return what is remembered of these cards; those never met are left out."""
        ids = list(cards)
        found: dict[CardId, Standing] = {}
        with in_words(self.path):
            for start in range(0, len(ids), _AT_ONCE):
                some = ids[start : start + _AT_ONCE]
                query = f"SELECT card, {_STANDING} FROM memory WHERE card IN ({', '.join('?' * len(some))})"
                found |= {CardId(row[0]): standing_of(row[1:]) for row in self._database.execute(query, some)}
        return found

    def standing(self, card: CardId) -> Standing:
        """Return what is remembered of a card."""
        with in_words(self.path):
            return putting.standing(self._database, card)

    def memories(self, cards: Iterable[CardId]) -> dict[CardId, Memory]:
        """Return the memories of these cards; those never met are left out."""
        return {card: standing.memory for card, standing in self.standings(cards).items()}

    def all_standings(self) -> dict[CardId, Standing]:
        """Return what is remembered of every card, also of those no deck has any more."""
        with in_words(self.path):
            rows = self._database.execute(f"SELECT card, {_STANDING} FROM memory")
            return {CardId(row[0]): standing_of(row[1:]) for row in rows}

    def reviews(self, *, since: Moment | None = None) -> Iterator[Review]:
        """Give the reviews that were not undone, in order, under the ids their cards have now.

        The store must not be written to before the last one was given.
        """
        with in_words(self.path):
            renamed = {row[0] for row in self._database.execute("SELECT card FROM events WHERE kind = 'rename'")}
            query = f"SELECT {REVIEW_COLUMNS} FROM reviews WHERE id >= ? AND {_STANDS} ORDER BY id"
            for row in self._database.execute(query, (first_id(since.milliseconds) if since else 0,)):
                found = review_of(row)
                yield self._of_now(found) if found.card in renamed else found

    def last_reviews(self, count: int) -> list[Review]:
        """Return this device's last reviews that were not undone, the latest first, under the ids their cards have now."""
        query = f"SELECT {REVIEW_COLUMNS} FROM reviews WHERE {device.OWN} AND {_STANDS} ORDER BY id DESC LIMIT ?"
        with in_words(self.path):
            return [self._of_now(review_of(row)) for row in self._database.execute(query, (count,)).fetchall()]

    def last_wrong(self, count: int) -> list[Review]:
        """Return those of the last `count` answers that were marked wrong, and not overruled or undone, the latest first."""
        query = f"""SELECT {REVIEW_COLUMNS} FROM (SELECT * FROM reviews ORDER BY id DESC LIMIT ?) AS reviews
            WHERE verdict = 'reject' AND overruled = 0 AND typed <> '' AND {_STANDS} ORDER BY id DESC"""
        with in_words(self.path):
            return [self._of_now(review_of(row)) for row in self._database.execute(query, (count,)).fetchall()]

    def provisional(self) -> dict[CardId, str]:
        """Return the cards remembered under a provisional id, with the question last asked of each ("" where none was)."""
        query = """SELECT memory.card, coalesce(question, ''), max(coalesce(reviews.id, 0))
            FROM memory LEFT JOIN reviews ON reviews.card = memory.card
            WHERE memory.card >= '~' AND memory.card < '\x7f' GROUP BY memory.card"""
        with in_words(self.path):
            return {CardId(card): question for card, question, _ in self._database.execute(query)}

    def flags(self) -> list[Flag]:
        """Return every defect noted, in order, under the ids the cards have now."""
        query = "SELECT id, card, at_ms, offset_minutes, cutoff_hour, detail FROM events WHERE kind = 'flag' ORDER BY id"
        with in_words(self.path):
            rows: Sequence[SqlRow] = self._database.execute(query).fetchall()
            return [
                Flag(log.owner(self._database, card, number), Moment(instant(at_ms), offset, cutoff), text)
                for number, card, at_ms, offset, cutoff, text in rows
            ]

    def last_row(self) -> int:
        """Return the id of the last row of the log, 0 where there is none."""
        with in_words(self.path):
            return log.last_row(self._database)

    def changed_elsewhere(self) -> bool:
        """Whether another process has written since this was last asked."""
        version, self._version_now = self._version_now or self._data_version(), None
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def answers(self) -> int:
        """Return how many answers the log holds, those undone too."""
        with in_words(self.path):
            return int(self._database.execute("SELECT count(*) FROM reviews").fetchone()[0])

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file, nothing where it is whole. Reads all of it."""
        try:
            found = [str(row[0]) for row in self._database.execute("PRAGMA integrity_check")]
        except sqlite3.DatabaseError as error:
            found = [str(error)]
        return [] if found == ["ok"] else found

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with in_words(self.path), writing(self._database):
            yield self._database
        self.writes += 1

    def _note(self, kind: Kind, detail: str, moment: Moment, params: Params | None = None) -> bool:
        """Log what concerns no card, where the last of its kind does not say the same."""
        own = "" if kind is Kind.PARAMETERS else f"AND device = {self._device}"
        query = f"SELECT detail FROM events WHERE card = '' AND kind = ? {own} ORDER BY id DESC LIMIT 1"
        with in_words(self.path):
            if self._database.execute(query, (kind,)).fetchone() == (detail,):
                return False
        with self._writing() as database:
            if params:
                log.write_params(database, params)
            log.write_event(database, self._device, kind, log.NO_CARD, moment, detail=detail)
        return True

    def _rename(self, old: CardId, new: CardId, moment: Moment, params: Mapping[str, Params]) -> bool:
        if old == new or replay.replay(self._database, old, params) is None:
            return False
        log.write_event(self._database, self._device, Kind.RENAME, old, moment, detail=new)
        replay.restore(self._database, old, params)
        replay.restore(self._database, new, params)
        return True

    def _standing_review(self, review_id: int | None) -> Review | None:
        """Return the review of that id, or this device's last one, under the id its card has now; None where it is undone."""
        if review_id is None:
            return next(iter(self.last_reviews(1)), None)
        query = f"SELECT {REVIEW_COLUMNS} FROM reviews WHERE id = ? AND {_STANDS}"
        row = self._database.execute(query, (review_id,)).fetchone()
        return None if row is None else self._of_now(review_of(row))

    def _of_now(self, found: Review) -> Review:
        """Return the review under the id its card has now."""
        return replace(found, card=log.owner(self._database, found.card, found.id))

    def _data_version(self) -> int:
        with in_words(self.path):
            return int(self._database.execute("PRAGMA data_version").fetchone()[0])


def _as_stored(entry: Entry) -> Entry:
    """Return the entry with its moment and its text as they can be stored."""
    moment, typed = entry.moment.floored(), _storable(entry.typed)
    return entry if (moment, typed) == (entry.moment, entry.typed) else replace(entry, moment=moment, typed=typed)


def _storable(text: str) -> str:
    """Return the text as it can be stored: half of a surrogate pair, which no UTF-8 has, becomes a question mark."""
    return text[:TYPED_MAX].encode("utf-8", "replace").decode("utf-8")
