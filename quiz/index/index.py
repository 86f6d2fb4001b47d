"""The index of the library: a cache in SQLite of decks already read and proven, and of what the log says of their cards.

It can be deleted at any time, and nothing is lost: it is made again from the deck files and the progress database.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from quiz.core.model import ArticleRef, Card, CardId, Deck
from quiz.errors import StoreError
from quiz.i18n import _
from quiz.index import follow, kept, plans
from quiz.index.database import DAMAGED, connect, remove
from quiz.index.kept import KeptDeck


class DeckIndex:
    """The decks of the library, by their files. It belongs to the thread that opened it; several processes may have it open.

    A damaged file is thrown away when it is opened; one that shows its damage later raises StoreError and is thrown away then.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._database = connect(path)
        self._reflected = follow.newest(self._database)
        self.is_sound = True
        """Whether no damage has shown yet."""

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def decks(self) -> dict[str, KeptDeck]:
        """Return every deck that is kept, by its path: those of other libraries too."""
        with self.in_words():
            return kept.kept_decks(self._database)

    def keep(self, path: str, deck: Deck, stamps: str, digest: str) -> KeptDeck:
        """Keep a deck, with the stamps and the digest of its files as they were when it was read. `path` is absolute."""
        with self._writing():
            return kept.keep(self._database, path, deck, stamps, digest)

    def replace(self, number: int, card: Card) -> None:
        """Put a card in place of the one of that number."""
        with self._writing():
            kept.put_card(self._database, number, card)

    def settle(self, deck: KeptDeck, stamps: str) -> None:
        """Note other stamps of a deck whose files have the same content."""
        with self._writing():
            kept.settle(self._database, deck, stamps)

    def drop(self, decks: Iterable[KeptDeck]) -> None:
        """Forget decks."""
        with self._writing():
            for deck in decks:
                kept.drop(self._database, deck)

    def follow(self, progress: Path, last_row: int) -> None:
        """Bring what is said of the cards up to the end of the log, `last_row`, where that has grown or a deck is new."""
        with self.in_words():
            if self._reflected != last_row or self._has_news():
                follow.follow(self._database, progress)
                self._reflected = follow.newest(self._database)

    def attach(self, progress: Path) -> None:
        """Have the log itself at hand for what is counted from its rows."""
        with self.in_words():
            follow.attach(self._database, progress)

    def distrust(self) -> None:
        """Have all that comes from the log copied again: its rows are no longer those that were, and more."""
        with self._writing():
            follow.distrust(self._database)
        self._reflected = -1

    def twins(self, decks: Sequence[KeptDeck]) -> list[tuple[int, int]]:
        """Return the cards of these decks whose id an earlier card of them has, each with the number of that one."""
        with self.in_words():
            return kept.twins(self._database, [deck.number for deck in decks])

    def card(self, number: int) -> Card:
        """Return the card of a number."""
        with self.in_words():
            return kept.card(self._database, number)

    def cards(self, deck: KeptDeck) -> Iterator[tuple[int, Card]]:
        """Give the cards of a deck with their numbers, in its order."""
        with self.in_words():
            yield from kept.cards_of(self._database, deck.number)

    def siblings(self, deck: KeptDeck, base: str) -> list[Card]:
        """Return the cards of a deck with an id of that base, in its order."""
        with self.in_words():
            return kept.siblings(self._database, deck.number, base)

    def articles(self, deck: KeptDeck) -> tuple[ArticleRef, ...]:
        """Return the articles that a deck quotes."""
        with self.in_words():
            return kept.articles_of(self._database, deck.number)

    def numbers(self, card: CardId) -> list[int]:
        """Return the numbers of the cards that have this id, in whatever library."""
        with self.in_words():
            return kept.find_card(self._database, card)

    @property
    def database(self) -> sqlite3.Connection:
        """The connection, for the modules of this package."""
        return self._database

    def _has_news(self) -> bool:
        return self._database.execute("SELECT 1 FROM decks WHERE followed = 0 LIMIT 1").fetchone() is not None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self.in_words():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                plans.forget(self._database)
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    @contextmanager
    def in_words(self) -> Iterator[None]:
        """Raise StoreError for what SQLite raises within; a file that shows damage is thrown away."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
                raise
            if self.path is not None and error.sqlite_errorcode & 0xFF in DAMAGED:
                self.is_sound = False
                self._database.close()
                remove(self.path)
            what = _("{path}: the index of the decks cannot be used: {why}").format(path=self.path or "", why=error)
            raise StoreError(what, hint=_("start quiz again: it makes a new one, and nothing is lost")) from error
