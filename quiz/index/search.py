"""Full-text search over the cards: all words must stand in a card, accents and case do not count."""

import re
import sqlite3

from quiz.core.model import Card
from quiz.index.packing import unpacked
from quiz.index.waiting import Decks

_WORD = re.compile(r"\w+")


def search(database: sqlite3.Connection, decks: Decks, words: str, limit: int) -> list[tuple[int, Card]]:
    """Return the first cards of these decks in which all words stand, with their numbers; the last word may be a beginning."""
    wanted = _WORD.findall(words)
    if not wanted:
        return []
    match = " ".join(f'"{word}"' for word in wanted) + "*"
    among = decks.among.replace("number", "rowid")
    query = f"""SELECT number, card FROM (SELECT rowid AS found FROM words WHERE words MATCH ? AND {among} ORDER BY rowid LIMIT ?)
        CROSS JOIN faces ON number = found ORDER BY number"""
    return [(number, unpacked(text)) for number, text in database.execute(query, (match, limit))]
