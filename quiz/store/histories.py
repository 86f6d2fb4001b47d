"""The histories of cards, read from the log."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from quiz.core.history import History, Past
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.store.connection import connect
from quiz.store.faults import in_words
from quiz.store.log import stretches
from quiz.store.replay import cards_with_more

_ANSWERED = "SELECT card, id, rating, day FROM reviews WHERE cram = 0 ORDER BY card, id"
_RATINGS = tuple(Rating)
_OF_A_CARD = """
    SELECT id, rating, day FROM reviews WHERE card = ?1 AND id > ?2 AND id < ?3 AND cram = 0
        AND NOT EXISTS (SELECT 1 FROM events WHERE kind = 'undo' AND target = reviews.id)
    UNION ALL SELECT id, 0, 0 FROM events WHERE card = ?1 AND id > ?2 AND id < ?3 AND kind = 'forget'
        AND NOT EXISTS (SELECT 1 FROM events AS undo WHERE undo.kind = 'undo' AND undo.target = events.id)"""


def read_histories(path: Path, *, one_in: int = 1) -> list[History]:
    """Return the histories of the database at `path`: of every so manieth card only, where that is asked."""
    with closing(connect(path)) as database, in_words(path):
        return list(islice(histories(database), 0, None, one_in))


def histories(database: sqlite3.Connection) -> Iterator[History]:
    """Give the history of every card under the id it has now; a card that was forgotten has one before and one after.

    Answers that were undone, and those of cram sessions, are none. The log must not be written to before the last was given.
    """
    apart = cards_with_more(database)
    for card, rows in groupby(database.execute(_ANSWERED), key=itemgetter(0)):
        if card not in apart:
            yield History(CardId(card), tuple(Past(number, _RATINGS[rating - 1], day) for _, number, rating, day in rows))
    for card in sorted(apart):
        yield from _pieced_together(database, card)


def _pieced_together(database: sqlite3.Connection, card: CardId) -> Iterator[History]:
    """Give the histories of a card of which the log holds more than answers that stand; none where its id was given up."""
    found = [database.execute(_OF_A_CARD, (each.card, each.after, each.before)).fetchall() for each in stretches(database, card)]
    answers: list[Past] = []
    for number, rating, day in sorted(row for rows in found for row in rows):
        if rating:
            answers.append(Past(number, _RATINGS[rating - 1], day))
        elif answers:
            yield History(card, tuple(answers), ended=True)
            answers = []
    if answers:
        yield History(card, tuple(answers))
