"""The memory made again from the whole log, and what that changed."""

from contextlib import closing
from pathlib import Path

from quiz.store import replay
from quiz.store.connection import connect, writing
from quiz.store.faults import in_words
from quiz.values import value


@value
class Rebuilt:
    """Cards remembered, how many of them were remembered otherwise before, and the answers in the log."""

    cards: int
    mended: int
    answers: int


def rebuild(path: Path) -> Rebuilt:
    """Replay the log of the database at `path`; where all was well, nothing changes."""
    with closing(connect(path)) as database, in_words(path), writing(database):
        database.execute("CREATE TEMP TABLE before AS SELECT * FROM main.memory")
        cards = replay.rebuild(database)
        (mended,) = database.execute(_DIFFERENT).fetchone()
        database.execute("DROP TABLE temp.before")
        (answers,) = database.execute("SELECT count(*) FROM reviews").fetchone()
    return Rebuilt(cards, int(mended), int(answers))


def differences(path: Path) -> int:
    """Return how many cards a rebuild would mend; nothing is written."""
    with closing(connect(path)) as database, in_words(path):
        database.execute("BEGIN IMMEDIATE")
        database.execute("CREATE TEMP TABLE before AS SELECT * FROM main.memory")
        replay.rebuild(database)
        (found,) = database.execute(_DIFFERENT).fetchone()
        database.execute("ROLLBACK")
    return int(found)


_DIFFERENT = """
    SELECT count(DISTINCT card) FROM (
        SELECT * FROM (SELECT * FROM main.memory EXCEPT SELECT * FROM temp.before)
        UNION ALL SELECT * FROM (SELECT * FROM temp.before EXCEPT SELECT * FROM main.memory))"""
