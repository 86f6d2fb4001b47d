"""The decks of one session: their cards read when they are asked, and what waits among them."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from random import Random

from quiz.core.days import Moment
from quiz.core.model import Answer, AnswerType, Card, CardId
from quiz.core.queue import Begun, Limits, Queue, arranged
from quiz.index import kept, waiting
from quiz.index.database import PLACE_BITS
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.packing import id_and_answer, unpacked

SPARE = 32
"""Cards read beyond what may be asked, for those whose siblings are asked."""


class Shelf:
    """Some decks of the index, out of those of the `library`.

    `twins` are the numbers of cards that are left out: an earlier card of the library has their id.
    """

    def __init__(
        self,
        index: DeckIndex,
        decks: Sequence[KeptDeck],
        twins: Collection[int] = (),
        follow: Callable[[], None] = lambda: None,
        library: Sequence[KeptDeck] = (),
    ) -> None:
        self._index = index
        self._database = index.database
        self._all = tuple(library) or tuple(decks)
        self._decks = {deck.number: deck for deck in decks}
        self._twins = frozenset(twins)
        self._set = waiting.Decks(self._database, tuple(self._decks))
        self._follow = follow

    def deck_of(self, number: int) -> KeptDeck:
        """Return the deck of a card."""
        return self._decks[number >> PLACE_BITS]

    def find(self, card: CardId) -> int | None:
        """Return the number of the card of that id; None where it is not in these decks."""
        with self._index.in_words():
            found = [number for number in kept.find_card(self._database, card) if self._has(number)]
        return min(found, default=None)

    def card(self, number: int) -> Card | None:
        """Return the card of a number; None where it has gone from its deck since."""
        with self._index.in_words():
            row = self._database.execute("SELECT card FROM faces WHERE number = ?", (number,)).fetchone()
        return unpacked(row[0]) if row else None

    def base_of(self, number: int) -> int | None:
        """Return what the siblings of a card have in common; None for a card without any."""
        with self._index.in_words():
            row = self._database.execute("SELECT base FROM cards WHERE number = ?", (number,)).fetchone()
        return row[0] if row else None

    def replace(self, number: int, card: Card) -> None:
        """Put a card in place of what it was before it was edited."""
        with self._index.in_words():
            kept.put_card(self._database, number, card)

    def answers(self, deck: KeptDeck) -> list[tuple[CardId, Answer]]:
        """Return the ids and the answers of all cards of a deck."""
        query = "SELECT number, card FROM faces WHERE number BETWEEN ? AND ?"
        with self._index.in_words():
            rows = self._database.execute(query, kept.range_of(deck.number))
            return [id_and_answer(text) for number, text in rows if number not in self._twins]

    def cards_like(
        self, kind: AnswerType, rng: Random, most: int, *, deck: KeptDeck | None = None, language: str = ""
    ) -> list[Card]:
        """Return some cards whose answer is of that type, of one deck or else of those in that language, in any order."""
        decks = [each.number for each in self._all if each == deck or (deck is None and each.language == language)]
        with self._index.in_words():
            numbers = waiting.some_of_kind(self._database, decks, kind, rng, most)
            return [kept.card(self._database, number) for number in numbers]

    def plan(self, moment: Moment, limits: Limits, salt: int) -> Queue:
        """Return what to study at `moment`, by what the log says now."""
        self._follow()
        with self._index.in_words():
            return self._planned(moment, limits, salt)

    def _planned(self, moment: Moment, limits: Limits, salt: int) -> Queue:
        steps = [each for each in waiting.in_steps(self._database, self._set, moment) if self._has(each.number)]
        due = (
            each
            for each in waiting.due(self._database, self._set, moment.day, salt, max(0, limits.due) + SPARE)
            if self._has(each.number)
        )
        new = (
            each
            for each in waiting.new(self._database, self._set, moment.day, max(0, limits.new) + SPARE)
            if self._has(each.number)
        )
        return arranged(steps, due, new, waiting.met_on(self._database, moment.day), limits)

    def plan_cram(self, most: int | None, salt: int) -> Queue:
        """Return every card that is not suspended, at most so many, in any order, whatever its schedule says."""
        self._follow()
        with self._index.in_words():
            found = waiting.any_order(self._database, self._set, salt, most)
        return Queue(rest=tuple(each for each in found if self._has(each.number)))

    def begun(self, day: date) -> Begun:
        """Return how many cards were met on a day, in whatever deck."""
        self._follow()
        with self._index.in_words():
            return waiting.begun(self._database, day)

    def due_by(self, day: date) -> int:
        """Count the cards that will be due by the end of a day."""
        self._follow()
        with self._index.in_words():
            return waiting.due_by(self._database, self._set, day)

    def _has(self, number: int) -> bool:
        return number not in self._twins and number >> PLACE_BITS in self._decks
