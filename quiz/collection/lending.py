"""Wrong options that cards lend one another as they are asked: those of one deck first, then those of the whole library."""

from collections.abc import Iterable
from random import Random

from quiz.core.model import Card
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf


class Lender:
    """Finds wrong options among the cards of the library, when it is asked, which it never is for the first question."""

    def __init__(self, shelf: Shelf, rng: Random) -> None:
        self._shelf = shelf
        self._rng = rng

    def options(self, deck: KeptDeck, card: Card) -> tuple[str, ...]:
        """Return wrong options for a card of a deck beside its own; none where no other card is sure to have some."""
        from quiz.core.distractors import distractors  # with the marker, which comes after the first question

        pools = (_Pool(self._shelf, deck, ""), _Pool(self._shelf, None, deck.language))
        return distractors(card, pools, self._rng, language=deck.language)


class _Pool:
    """The cards of one deck, or else those of all decks in a language."""

    def __init__(self, shelf: Shelf, deck: KeptDeck | None, language: str) -> None:
        self._shelf = shelf
        self._deck = deck
        self.akin = deck is not None
        self._language = language

    def like(self, card: Card, rng: Random) -> Iterable[Card]:
        """Give some cards with an answer of that type, in any order."""
        from quiz.core.distractors import LOOKED_AT, may_lend

        found = self._shelf.cards_like(card.answer.type, rng, LOOKED_AT, deck=self._deck, language=self._language)
        return filter(may_lend, found)
