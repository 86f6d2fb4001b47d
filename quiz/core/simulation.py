"""The work that a setting would cost: a learner's days to come, played out card by card.

Each card is answered as its retrievability says, with the ratings and at the pace of the learner's own answers; intervals are
those of FSRS-6, spread as usual. Days are counted from today, 0. The same seed gives the same days.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random

from quiz.core import fsrs6
from quiz.core.schedule import STABILITY_MAX_DAYS, Params, fuzzed
from quiz.values import value

LONGEST_STEPS = 20
"""Answers after which a card leaves its learning steps whatever was answered."""


@value
class Habits:
    """How a learner answers: shares of the ratings Again to Easy of first answers and in steps, and of Hard to Easy where a card
    in review was known; mean seconds of an answer by its rating, for first answers, in steps and in review.
    """

    first: tuple[float, ...]
    steps: tuple[float, ...]
    known: tuple[float, ...]
    first_seconds: tuple[float, ...]
    steps_seconds: tuple[float, ...]
    review_seconds: tuple[float, ...]


TYPICAL = Habits(
    first=(0.24, 0.094, 0.495, 0.171),
    steps=(0.12, 0.14, 0.68, 0.06),
    known=(0.224, 0.631, 0.145),
    first_seconds=(19.6, 18.8, 13.8, 10.7),
    steps_seconds=(19.4, 17.6, 12.4, 8.9),
    review_seconds=(16.4, 15.3, 12.3, 8.0),
)
"""The habits of many learners: the defaults of the simulator of fsrs-rs, from the logs of ten thousand users of Anki."""


@value
class Carried:
    """A card on its way: strength, the day of its last review (0 or less) and the day it is due."""

    stability_days: float
    difficulty: float
    last: int
    due: int


@value
class Scenario:
    """So many days with these limits a day, and `unseen` cards to begin.

    A limit need not be whole: half a card a day is one every other day. `demanded` is the retention that each card is to have on
    each of the days, None on those on which its date alone counts: what an exam asks for.
    """

    days: int
    new_per_day: float
    reviews_per_day: float
    unseen: int
    demanded: tuple[float | None, ...] = ()


@value
class Simulated:
    """What each day costs: cards in review asked, cards begun, seconds of all answers.

    Of `met` cards, `known` can be expected to be known at the end; `left` were due and found no place in the limit.
    """

    reviews: tuple[int, ...]
    new: tuple[int, ...]
    seconds: tuple[float, ...]
    met: int
    known: float
    left: int


def simulate(cards: Sequence[Carried], scenario: Scenario, habits: Habits, params: Params, *, seed: int = 1) -> Simulated:
    """Play the days of a scenario out, from these cards on."""
    return _Run(cards, scenario, habits, params, Random(seed)).simulated()


class _Run:
    """The cards as they are on the day reached, each by its place in the lists."""

    def __init__(self, cards: Sequence[Carried], scenario: Scenario, habits: Habits, params: Params, rng: Random) -> None:
        self._scenario = scenario
        self._habits = habits
        self._params = params
        self._model = fsrs6.model(params.parameters)
        self._rng = rng
        self._first = tuple(accumulate(habits.first))
        self._steps = tuple(accumulate(habits.steps))
        self._known = tuple(accumulate(habits.known))
        self._stability = [card.stability_days for card in cards]
        self._difficulty = [card.difficulty for card in cards]
        self._last = [card.last for card in cards]
        self._due = [max(0, card.due) for card in cards]
        self._seconds = 0.0
        self._waiting: list[list[int]] = [[] for _ in range(scenario.days)]
        for place in sorted(range(len(cards)), key=lambda place: cards[place].due):
            self._wait(place)

    def simulated(self) -> Simulated:
        """Go through the days."""
        reviews: list[int] = []
        new: list[int] = []
        seconds: list[float] = []
        backlog: list[int] = []
        for day in range(self._scenario.days):
            self._seconds = 0.0
            backlog += self._waiting[day]
            backlog += self._demanded(day, backlog)
            room = _share_of(self._scenario.reviews_per_day, day)
            asked, backlog = backlog[:room], backlog[room:]
            for place in asked:
                self._review(place, day)
            begun = min(_share_of(self._scenario.new_per_day, day), self._scenario.unseen - sum(new))
            for _ in range(begun):
                self._begin(day)
            reviews.append(len(asked))
            new.append(begun)
            seconds.append(self._seconds)
        return Simulated(tuple(reviews), tuple(new), tuple(seconds), len(self._last), sum(self._recalled()), len(backlog))

    def _demanded(self, day: int, waiting: Sequence[int]) -> list[int]:
        """Return the cards that are to be asked before their date, those most at risk first."""
        wanted = self._scenario.demanded[day] if day < len(self._scenario.demanded) else None
        if wanted is None:
            return []
        expected = self._model.retrievability
        among = set(waiting)
        at_risk = [
            (recall, place)
            for place, last in enumerate(self._last)
            if last < day and place not in among and (recall := expected(self._stability[place], day - last)) < wanted
        ]
        for _, place in at_risk:
            if self._due[place] < self._scenario.days:
                self._waiting[self._due[place]].remove(place)
        return [place for _, place in sorted(at_risk)]

    def _review(self, place: int, day: int) -> None:
        """Ask a card in review, and go through its relearning steps where it was forgotten."""
        stability, difficulty, gap = self._stability[place], self._difficulty[place], day - self._last[place]
        is_known = self._rng.random() < self._model.retrievability(stability, gap)
        grade = fsrs6.HARD + self._drawn(self._known) if is_known else fsrs6.AGAIN
        self._seconds += self._habits.review_seconds[grade - 1]
        strength = self._model.next(stability, difficulty, grade, gap)
        if not is_known:
            strength = self._step(*strength, 0, len(self._params.relearning_steps))
        self._keep(place, day, *strength)

    def _begin(self, day: int) -> None:
        """Ask a new card and go through its learning steps."""
        grade = fsrs6.AGAIN + self._drawn(self._first)
        self._seconds += self._habits.first_seconds[grade - 1]
        strength, steps = self._model.first(grade), len(self._params.learning_steps)
        if grade < fsrs6.EASY:
            strength = self._step(*strength, int(grade == fsrs6.GOOD), steps)
        place = len(self._last)
        for values in (self._stability, self._difficulty, self._last, self._due):
            values.append(0)
        self._keep(place, day, *strength)

    def _step(self, stability: float, difficulty: float, step: int, steps: int) -> tuple[float, float]:
        """Return stability and difficulty after the steps that are left, all of them on one day."""
        for _answer in range(LONGEST_STEPS):
            if step >= steps:
                break
            grade = fsrs6.AGAIN + self._drawn(self._steps)
            self._seconds += self._habits.steps_seconds[grade - 1]
            stability, difficulty = self._model.next(stability, difficulty, grade, 0)
            step = {fsrs6.AGAIN: 0, fsrs6.HARD: step, fsrs6.GOOD: step + 1, fsrs6.EASY: steps}[grade]
        return stability, difficulty

    def _keep(self, place: int, day: int, stability: float, difficulty: float) -> None:
        """Remember a card and put it where it is due."""
        stability, longest = min(stability, STABILITY_MAX_DAYS), self._params.maximum_interval_days
        interval = self._model.interval_days(stability, self._params.desired_retention, longest)
        self._stability[place], self._difficulty[place], self._last[place] = stability, difficulty, day
        self._due[place] = day + fuzzed(interval, longest, self._rng)
        self._wait(place)

    def _wait(self, place: int) -> None:
        if self._due[place] < self._scenario.days:
            self._waiting[self._due[place]].append(place)

    def _drawn(self, bounds: Sequence[float]) -> int:
        """Draw a place by its share; `bounds` are the shares added up."""
        return min(bisect(bounds, self._rng.random() * bounds[-1]), len(bounds) - 1)

    def _recalled(self) -> Iterator[float]:
        """Give the chance of recall of each card on the day after the last."""
        for stability, last in zip(self._stability, self._last, strict=True):
            yield self._model.retrievability(stability, self._scenario.days - last)


def _share_of(a_day: float, day: int) -> int:
    """Return how many of a limit fall on a day."""
    return int((day + 1) * a_day) - int(day * a_day)
