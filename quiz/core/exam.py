"""A deck before its exam: the retention it is asked by rises until that day, and what that costs is told in advance.

Nothing of this is remembered of a card: its interval is the usual one, and it is asked before its date where the exam wants more.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from quiz.core import fsrs6
from quiz.core.schedule import Params
from quiz.values import value

RAMP_DAYS = 30
"""How long before the exam the retention begins to rise."""


@value
class Exam:
    """The day of an exam, and the chance of recall (0 to 1) that each card is to have then."""

    on: date
    retention: float


@value
class Workload:
    """Reviews of a deck on each day from today to its exam: with it, and as they would come without it.

    `new` are the cards that will have been begun by then, `missed` those that will not, at so many a day.
    """

    days: tuple[int, ...]
    without: tuple[int, ...]
    new: int = 0
    missed: int = 0

    @property
    def a_day(self) -> float:
        """Reviews a day, until the exam."""
        return sum(self.days) / len(self.days)

    @property
    def a_day_without(self) -> float:
        """Reviews a day as they would come without the exam."""
        return sum(self.without) / len(self.without)


@value
class Remembered:
    """A card in review: its last answer and the date it is due, in days from today."""

    last: int
    due: int
    stability_days: float
    difficulty: float


def demanded(exam: Exam, usual: float, day: date) -> float | None:
    """Return the retention that each card is to have on a day: between the usual one and that of the exam.

    None on a day on which the exam wants nothing more.
    """
    left = (exam.on - day).days
    if not 0 <= left < RAMP_DAYS or exam.retention <= usual:
        return None
    return usual + (exam.retention - usual) * (1 - left / RAMP_DAYS)


def asked_from(exam: Exam, params: Params, day: date) -> float | None:
    """Return the ratio of days passed to stability from which on a card is asked on a day; None where its date alone counts."""
    retention = demanded(exam, params.desired_retention, day)
    return None if retention is None else fsrs6.model(params.parameters).ratio_at(retention)


def foreseen(
    cards: Sequence[Remembered], exam: Exam, params: Params, today: date, *, unseen: int = 0, new_per_day: int = 0
) -> Workload:
    """Return the reviews to come where every card is known, `unseen` ones begun at `new_per_day`; the exam is not over."""
    days = (exam.on - today).days + 1
    ratios = [asked_from(exam, params, today + timedelta(days=ahead)) for ahead in range(days)]
    usual: list[float | None] = [None] * days
    first = fsrs6.model(params.parameters).first(fsrs6.GOOD)
    began = [day for day in range(days) for _ in range(new_per_day)][:unseen]
    all_cards = [*cards, *(Remembered(day, day + _interval(first[0], params), *first) for day in began)]
    missed = unseen - len(began)
    return Workload(_reviews(all_cards, ratios, params), _reviews(all_cards, usual, params), len(began), missed)


def _reviews(cards: Sequence[Remembered], ratios: Sequence[float | None], params: Params) -> tuple[int, ...]:
    """Return how many cards are asked on each day, each answered Good; `ratios` are those of `asked_from`."""
    counts = [0] * len(ratios)
    model = fsrs6.model(params.parameters)
    for card in cards:
        last, due, stability, difficulty = card.last, card.due, card.stability_days, card.difficulty
        while (day := _next_asked(last, due, stability, ratios)) < len(ratios):
            counts[day] += 1
            stability, difficulty = model.next(stability, difficulty, fsrs6.GOOD, day - last)
            last, due = day, day + _interval(stability, params)
    return tuple(counts)


def _next_asked(last: int, due: int, stability_days: float, ratios: Sequence[float | None]) -> int:
    """Return the first day after the last answer on which a card is asked: by its date, or earlier where a ratio wants it."""
    first = max(0, last + 1)
    by_date = max(first, due)
    ramp = len(ratios) - RAMP_DAYS  # no day before it has a ratio
    for day in range(max(first, ramp), min(by_date, len(ratios))):
        ratio = ratios[day]
        if ratio is not None and day - last >= ratio * stability_days:
            return day
    return by_date


def _interval(stability_days: float, params: Params) -> int:
    model = fsrs6.model(params.parameters)
    return model.interval_days(stability_days, params.desired_retention, params.maximum_interval_days)
