"""Wrong options that cards lend one another as they are asked: those of one deck first, then those of the whole library."""

from collections.abc import Callable, Iterable
from random import Random
from typing import TYPE_CHECKING

from quiz.core.model import Card, Deck

if TYPE_CHECKING:
    from quiz.core.distractors import Pool


class Lender:
    """Finds wrong options among the decks in memory. It looks at them when it is asked, which the first question never does."""

    def __init__(self, library: Callable[[], Iterable[Deck]], rng: Random) -> None:
        self._library = library
        self._rng = rng
        self._by_deck: dict[str, Pool] = {}
        self._by_language: dict[str, Pool] = {}

    def options(self, deck: Deck, card: Card) -> tuple[str, ...]:
        """Return wrong options for a card of a deck beside its own; none where no other card is sure to have some."""
        from quiz.core.distractors import Pool, distractors  # with the marker, which comes after the first question

        if deck.name not in self._by_deck:
            self._by_deck[deck.name] = Pool(deck.cards, akin=True)
        if deck.language not in self._by_language:
            alike = (each for each in self._library() if each.language == deck.language)
            self._by_language[deck.language] = Pool(card for each in alike for card in each.cards)
        pools = (self._by_deck[deck.name], self._by_language[deck.language])
        return distractors(card, pools, self._rng, language=deck.language)
