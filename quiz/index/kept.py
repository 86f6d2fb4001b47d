"""Decks in the index: which are kept, as of which files, and their cards put in, changed and taken out."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from quiz.core.ids import base_of
from quiz.core.model import ArticleRef, Card, CardId, Cloze, Deck, Strictness
from quiz.index.database import PLACE_BITS
from quiz.index.packing import packed, packed_articles, unpacked, unpacked_articles
from quiz.values import value

UNSETTLED = ""
"""The stamps of a deck whose files may have changed as they were read: their content is compared at the next opening."""
FAULTY = "!"
"""The stamps of a deck that has faults: it is read at each opening, so that these are said."""
_EPOCH_DAY = date(1970, 1, 1).toordinal()


@value
class KeptDeck:
    """A deck as the index holds it; its cards are read when they are needed. `path` is absolute; `total` counts its cards."""

    number: int
    path: str
    stamps: str
    digest: str
    files: str
    name: str
    title: str
    language: str
    strictness: str
    total: int

    @property
    def file(self) -> Path:
        """The deck file."""
        return Path(self.path)

    @property
    def article_files(self) -> tuple[str, ...]:
        """The files of the articles it quotes, relative to its own."""
        return tuple(json.loads(self.files))

    @property
    def strict(self) -> tuple[Strictness, ...]:
        """In what its answers are marked strictly."""
        return tuple(map(Strictness, self.strictness.split()))

    def is_unchanged(self, stamp: str) -> bool:
        """Whether neither the deck file, which has this stamp now, nor an article it quotes has changed since it was read.

        Raises OSError where an article is not there.
        """
        if not self.stamps.startswith(stamp):
            return False
        return self.stamps == stamp or self.stamps == stamps_of(self.path, self.article_files, stamp)


_DECK = "number, path, stamps, digest, files, name, title, language, strictness, total"


def stamp_of(found: os.stat_result) -> str:
    """Return what tells a file from what it may be changed to."""
    return f"{found.st_mtime_ns},{found.st_size},{found.st_ino},{found.st_ctime_ns}"


def stamps_of(path: str, files: Iterable[str], stamp: str) -> str:
    """Return the stamps of a deck, whose own is given, and of the articles it quotes. Raises OSError where one is not there."""
    folder = os.path.dirname(path)  # noqa: PTH120  # a thousand decks are looked at before the first question
    return ";".join([stamp, *(stamp_of(os.stat(os.path.join(folder, file))) for file in files)])  # noqa: PTH116, PTH118


def digest_of(path: str, files: Iterable[str]) -> str:
    """Return what stands for the content of a deck file and of its articles, a missing one counting as empty.

    It is "" where the deck is no plain file: that is read each time.
    """
    if not Path(path).is_file():
        return ""
    found = sha256(_content(Path(path)))
    for file in files:
        found.update(b"\0" + _content(Path(path).parent / file))
    return found.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


def kept_decks(database: sqlite3.Connection) -> dict[str, KeptDeck]:
    """Return every deck that the index holds, by its path."""
    return {row[1]: KeptDeck(*row) for row in database.execute(f"SELECT {_DECK} FROM decks")}


def keep(database: sqlite3.Connection, path: str, deck: Deck, stamps: str, digest: str) -> KeptDeck:
    """Put a deck in, in place of what was at its path; cards that have not changed are left alone. Within a transaction."""
    number, before = _number_of(database, path)
    _put_cards(database, number, deck.cards, before)
    files = json.dumps(list(dict.fromkeys(article.file for article in deck.articles)), ensure_ascii=False)
    row = (number, path, stamps, digest, files, deck.name, deck.title, deck.language, " ".join(deck.strict), len(deck.cards))
    database.execute(
        f"REPLACE INTO decks ({_DECK}, articles, unseen, suspended, followed) VALUES (?,?,?,?,?,?,?,?,?,?,?,0,0,0)",
        (*row, packed_articles(deck.articles)),
    )
    return KeptDeck(*row)


def settle(database: sqlite3.Connection, deck: KeptDeck, stamps: str) -> None:
    """Note other stamps of a deck whose content is the same."""
    database.execute("UPDATE decks SET stamps = ? WHERE number = ?", (stamps, deck.number))


def drop(database: sqlite3.Connection, deck: KeptDeck) -> None:
    """Take a deck out. Within a transaction."""
    _put_cards(database, deck.number, (), deck.total)
    database.execute("DELETE FROM decks WHERE number = ?", (deck.number,))
    database.execute("DELETE FROM sums WHERE deck = ?", (deck.number,))


def articles_of(database: sqlite3.Connection, deck: int) -> tuple[ArticleRef, ...]:
    """Return the articles that a deck quotes."""
    return unpacked_articles(database.execute("SELECT articles FROM decks WHERE number = ?", (deck,)).fetchone()[0])


def cards_of(database: sqlite3.Connection, deck: int) -> Iterator[tuple[int, Card]]:
    """Give the cards of a deck with their numbers, in its order."""
    query = "SELECT number, card FROM faces WHERE number BETWEEN ? AND ? ORDER BY number"
    for number, text in database.execute(query, range_of(deck)):
        yield number, unpacked(text)


def put_card(database: sqlite3.Connection, number: int, card: Card) -> None:
    """Put a card in place of the one of that number. Within a transaction."""
    old = database.execute("SELECT card FROM faces WHERE number = ?", (number,)).fetchone()
    if old is None or old[0] != (text := packed(card)):
        (base,) = database.execute("SELECT base FROM cards WHERE number = ?", (number,)).fetchone() or (None,)
        _write(database, number, card, text, old and old[0], base)


def deck_number(card: int) -> int:
    """Return the number of the deck of a card."""
    return card >> PLACE_BITS


def range_of(deck: int) -> tuple[int, int]:
    """Return the lowest and the highest number that a card of the deck may have."""
    return deck << PLACE_BITS, ((deck + 1) << PLACE_BITS) - 1


def asked_until(until: str) -> int | None:
    """Return the day (days since 1970-01-01) from which a card is no longer asked; None where there is none."""
    if not until:
        return None
    year, month, day = (*map(int, until.split("-")), 1, 1)[:3]
    return date(year, month, day).toordinal() - _EPOCH_DAY


def kin_of(card: Card) -> int | None:
    """Return what cards proven by the same quote have in common; None for a card without one."""
    first = next(iter(card.evidence), None)
    return crc32(f"{first.article}\0{first.quote}".encode("utf-8", "surrogatepass")) if first else None


def texts_of(card: Card) -> tuple[str, str, str]:
    """Return what a card is found by: its question, its answers, the rest."""
    ask = card.prompt.text if isinstance(card.prompt, Cloze) else card.prompt.ask
    answers = [spelling for item in card.answer.items for spelling in item.accepted]
    return ask, "\n".join(answers), "\n".join((card.hint, card.note, *card.tags, card.id))


def _number_of(database: sqlite3.Connection, path: str) -> tuple[int, int]:
    """Return the number of the deck at a path, a new one where there is none, and how many cards it has had."""
    found = database.execute("SELECT number, total FROM decks WHERE path = ?", (path,)).fetchone()
    if found:
        return int(found[0]), int(found[1])
    return int(database.execute("SELECT coalesce(max(number), 0) + 1 FROM decks").fetchone()[0]), 0


def _put_cards(database: sqlite3.Connection, deck: int, cards: Sequence[Card], before: int) -> None:
    first, last = range_of(deck)
    query = "SELECT number, card FROM faces WHERE number BETWEEN ? AND ?"
    old: dict[int, str] = dict(database.execute(query, (first, last))) if before else {}
    bases: dict[str, int] = {}
    for number, card in enumerate(cards, first):
        text, name = packed(card), base_of(card.id)
        base = None if name == card.id else bases.setdefault(name, number)
        if (was := old.pop(number, None)) != text:
            _write(database, number, card, text, was, base)
    for number, text in old.items():
        _forget_words(database, number, text)
        database.execute("DELETE FROM faces WHERE number = ?", (number,))
        database.execute("DELETE FROM cards WHERE number = ?", (number,))


def _write(database: sqlite3.Connection, number: int, card: Card, text: str, was: str | None, base: int | None) -> None:
    if was is not None:
        _forget_words(database, number, was)
    database.execute("REPLACE INTO faces VALUES (?, ?)", (number, text))
    database.execute("INSERT INTO words (rowid, ask, answer, other) VALUES (?, ?, ?, ?)", (number, *texts_of(card)))
    same = database.execute("SELECT number FROM cards WHERE id = ? AND number <> ?", (card.id, number))
    pairs = [sorted((deck_number(number), deck_number(twin))) for (twin,) in same]
    database.executemany("INSERT OR IGNORE INTO twins VALUES (?, ?)", pairs)
    row = (number, card.id, asked_until(card.until), card.answer.type, base, kin_of(card))
    database.execute("REPLACE INTO cards (number, id, until, kind, base, kin) VALUES (?, ?, ?, ?, ?, ?)", row)


def _forget_words(database: sqlite3.Connection, number: int, text: str) -> None:
    query = "INSERT INTO words (words, rowid, ask, answer, other) VALUES ('delete', ?, ?, ?, ?)"
    database.execute(query, (number, *texts_of(unpacked(text))))


def find_card(database: sqlite3.Connection, card: CardId) -> list[int]:
    """Return the numbers of the cards that have this id."""
    return [number for (number,) in database.execute("SELECT number FROM cards WHERE id = ?", (card,))]


def card(database: sqlite3.Connection, number: int) -> Card:
    """Return the card of a number."""
    return unpacked(database.execute("SELECT card FROM faces WHERE number = ?", (number,)).fetchone()[0])


def siblings(database: sqlite3.Connection, deck: int, base: str) -> list[Card]:
    """Return the cards of a deck with an id of that base, in its order."""
    query = """SELECT number FROM cards WHERE (id = ?1 OR (id > ?1 || '#' AND id < ?1 || '$')) AND number BETWEEN ?2 AND ?3
        ORDER BY number"""
    return [card(database, number) for (number,) in database.execute(query, (base, *range_of(deck)))]


def twins(database: sqlite3.Connection, decks: Sequence[int]) -> list[tuple[int, int]]:
    """Return the cards of these decks whose id an earlier card of them has, each with the number of that one."""
    order = {deck: place for place, deck in enumerate(decks)}
    pairs = [pair for pair in database.execute("SELECT one, other FROM twins") if pair[0] in order and pair[1] in order]
    query = """SELECT one.id, one.number, other.number FROM cards AS one CROSS JOIN cards AS other ON other.id = one.id
        WHERE one.number BETWEEN ? AND ? AND other.number BETWEEN ? AND ? AND one.number <> other.number"""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for one, other in pairs:
        for name, *numbers in database.execute(query, (*range_of(one), *range_of(other))):
            holders[name].update(numbers)
    found = []
    for numbers in holders.values():
        first, *later = sorted(numbers, key=lambda number: (order[deck_number(number)], number))
        found += [(number, first) for number in later]
    return sorted(found)
