"""The decks looked through for cards that were taken for each other."""

from quiz.core.confusion import DeckAnswers
from quiz.core.model import CardId
from quiz.index.shelf import Shelf

CARDS_MAX = 20_000
"""Cards of the decks looked through, at most: preparing their answers takes its time."""


class Decks:
    """Prepares the answers of a deck when a card of it was answered wrongly, as long as they are not too many."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._answers: dict[int, DeckAnswers] = {}
        self._left = CARDS_MAX

    def of(self, card: CardId) -> DeckAnswers | None:
        """Return the answers of the deck of a card; None where it has gone, or enough was looked through."""
        number = self._shelf.find(card)
        if number is None:
            return None
        deck = self._shelf.deck_of(number)
        if deck.number not in self._answers and deck.total <= self._left:
            self._left -= deck.total
            self._answers[deck.number] = DeckAnswers(self._shelf.answers(deck), language=deck.language)
        return self._answers.get(deck.number)
