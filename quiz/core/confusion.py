"""Cards that are taken for each other: a wrong answer that is the right one of another card."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.match.others import Others
from quiz.core.model import Answer, CardId
from quiz.core.review import Review
from quiz.core.text import fold
from quiz.values import value


@value
class Confusion:
    """Two cards one of which was answered with the other's answer, `times` times in all; `card` is the one asked last."""

    card: CardId
    other: CardId
    times: int


class DeckAnswers:
    """The answers of the cards of one deck: prepared for the marker, and by who has them."""

    def __init__(self, cards: Iterable[tuple[CardId, Answer]], *, language: str = "fr") -> None:
        self._cards = dict(cards)
        self._language = language
        self.others = Others.of(self._cards.values(), language=language)
        self._by_spelling: dict[str, CardId] = {}
        for card, answer in self._cards.items():
            for spelling in _spellings(answer):
                self._by_spelling.setdefault(spelling, card)

    def answering(self, text: str) -> CardId | None:
        """Return the first card that has this answer, in one of its spellings."""
        return self._by_spelling.get(fold(text))

    def named(self, card: CardId, typed: str) -> CardId | None:
        """Return the other card whose answer was typed where that of `card` is right; None where there is none."""
        judgement = judge(typed, self._cards[card], self.others, language=self._language)
        other = self.answering(judgement.other) if judgement.other else None
        return None if other == card else other


Find = Callable[[CardId], DeckAnswers | None]
"""Returns the answers of the deck that a card is of; None where it has gone, or its deck is not to be looked at."""


def confusions(reviews: Iterable[Review], find: Find) -> tuple[Confusion, ...]:
    """Return the pairs of cards that were confused, the most often first; `reviews` come in the order of the log."""
    counted: Counter[frozenset[CardId]] = Counter()
    last: dict[frozenset[CardId], tuple[CardId, CardId]] = {}
    for review in reviews:
        if (other := _named(review, find)) is not None:
            both = frozenset((review.card, other))
            counted[both] += 1
            last[both] = (review.card, other)
    return tuple(Confusion(*last[both], times) for both, times in counted.most_common())


def _named(review: Review, find: Find) -> CardId | None:
    """Return the card whose answer was given instead of that of the card reviewed."""
    if review.verdict is not Verdict.REJECT or review.overruled or not review.typed:
        return None
    deck = find(review.card)
    return deck.named(review.card, review.typed) if deck else None


def _spellings(answer: Answer) -> Iterator[str]:
    yield fold(answer.shown)
    if len(answer.items) == 1:
        yield from (fold(text) for text in answer.items[0].accepted)
