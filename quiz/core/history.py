"""What was answered of a card since it began, without the memory that was made of it: what weights are fitted to."""

from collections.abc import Iterator
from itertools import pairwise

from quiz.core import fsrs6
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import STABILITY_MAX_DAYS
from quiz.values import value


@value
class Past:
    """An answer: its row in the log, its rating, and the local day it was given on (days since 1970)."""

    row: int
    rating: Rating
    day: int


@value
class History:
    """The answers to a card from its first one on, or from the first one since it was forgotten. There is one at least.

    `ended` says that it was forgotten after these: what is remembered now has nothing of them.
    """

    card: CardId
    answers: tuple[Past, ...]
    ended: bool = False

    @property
    def gaps(self) -> tuple[int, ...]:
        """Calendar days between each answer and the one before: 0 for the first, and where the clock was set back."""
        return 0, *(max(0, later.day - earlier.day) for earlier, later in pairwise(self.answers))


def strengths(history: History, weights: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Give stability (days) and difficulty after each answer, had all of them been reckoned with these weights."""
    model = fsrs6.model(weights)
    first, *later = zip(history.answers, history.gaps, strict=True)
    stability, difficulty = model.first(first[0].rating)
    yield stability, difficulty
    for answer, gap in later:
        stability, difficulty = model.next(stability, difficulty, answer.rating, gap)
        stability = min(stability, STABILITY_MAX_DAYS)
        yield stability, difficulty
