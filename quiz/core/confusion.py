"""Cards that are taken for each other: a wrong answer that is the right one of another card."""

from collections import Counter
from collections.abc import Iterable, Iterator

from quiz.core.ids import stored_id
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.match.others import Others
from quiz.core.model import Card, CardId, Deck
from quiz.core.review import Review
from quiz.core.text import fold
from quiz.values import value


@value
class Confusion:
    """Two cards one of which was answered with the other's answer, `times` times in all; `card` is the one asked last."""

    card: CardId
    other: CardId
    times: int


def confusions(reviews: Iterable[Review], decks: Iterable[Deck]) -> tuple[Confusion, ...]:
    """Return the pairs of cards that were confused, the most often first; `reviews` come in the order of the log."""
    book = _Book(decks)
    counted: Counter[frozenset[CardId]] = Counter()
    last: dict[frozenset[CardId], tuple[CardId, CardId]] = {}
    for card, other in (pair for review in reviews for pair in book.met(review)):
        both = frozenset((card, other))
        counted[both] += 1
        last[both] = (card, other)
    return tuple(Confusion(*last[both], times) for both, times in counted.most_common())


def card_answering(deck: Deck, text: str) -> CardId | None:
    """Return the first card of a deck that has this answer, in one of its spellings."""
    folded = fold(text)
    return next((stored_id(deck.name, card) for card in deck.cards if folded in _spellings(card)), None)


def _spellings(card: Card) -> Iterator[str]:
    yield fold(card.answer.shown)
    if len(card.answer.items) == 1:
        yield from (fold(text) for text in card.answer.items[0].accepted)


class _Book:
    """The cards of some decks by the ids they are stored under."""

    def __init__(self, decks: Iterable[Deck]) -> None:
        self._cards = {stored_id(deck.name, card): (deck, card) for deck in decks for card in deck.cards}
        self._others: dict[str, Others] = {}

    def met(self, review: Review) -> Iterator[tuple[CardId, CardId]]:
        """Give the card of a wrong answer with the one whose answer it is."""
        if review.card not in self._cards or review.verdict is not Verdict.REJECT or review.overruled or not review.typed:
            return
        deck, card = self._cards[review.card]
        if deck.name not in self._others:
            self._others[deck.name] = Others.of((each.answer for each in deck.cards), language=deck.language)
        judgement = judge(review.typed, card.answer, self._others[deck.name], language=deck.language)
        other = card_answering(deck, judgement.other) if judgement.other else None
        if other is not None and other != review.card:
            yield review.card, other
