"""Full-text search over the cards: all words must stand in a card, accents and case do not count."""

import re
import sqlite3

from quiz.index.waiting import Decks

_WORD = re.compile(r"\w+")


def search(database: sqlite3.Connection, decks: Decks, words: str, limit: int) -> list[int]:
    """Return the numbers of the first cards of these decks in which all words stand; the last may be a beginning."""
    wanted = _WORD.findall(words)
    if not wanted:
        return []
    match = " ".join(f'"{word}"' for word in wanted) + "*"
    among = decks.among.replace("number", "rowid")
    query = f"SELECT rowid FROM words WHERE words MATCH ? AND {among} ORDER BY rowid LIMIT ?"
    return [number for (number,) in database.execute(query, (match, limit))]
