"""FSRS-6 behind our own values: the only module that imports fsrs.

Days are counted on the learner's calendar: the model is shown midnights of local dates, so that two answers on one date are
"the same day" and one at 23:00 and one at 9:00 are a day apart. Learning steps run by the clock.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from functools import lru_cache
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.values import value

if TYPE_CHECKING:
    import fsrs

MODEL = "FSRS-6"
DEFAULT_PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
STABILITY_MAX_DAYS = 36_500.0
CLOCK_SLACK_DAYS = 2
"""A flight across the date line sets the local date back by up to two days; more means that the clock was wrong."""
CLOCK_SLACK = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From, to (days) and the share of the days between them that the interval may move by."""


class State(IntEnum):
    """Where a card is in its life, as stored."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@value
class New:
    """Never reviewed: it has no stability, so none can be asked for."""


@value
class Learning:
    """In short steps, before the first interval in days, or after a lapse (`relearning`). Due by the instant `due_at` (UTC).

    `stability_days` is in days, `difficulty` 1 to 10; `last_at` is UTC and `last_on` the local date of the last review.
    """

    step: int
    stability_days: float
    difficulty: float
    last_at: datetime
    last_on: date
    due_at: datetime
    relearning: bool = False
    reps: int = 1
    lapses: int = 0


@value
class Reviewed:
    """Graduated: due by the local date `due_on`, `interval_days` after `last_on`."""

    stability_days: float
    difficulty: float
    last_at: datetime
    last_on: date
    interval_days: int
    due_on: date
    reps: int = 1
    lapses: int = 0


Memory = New | Learning | Reviewed

NEW = New()


@value
class Delay:
    """When a rating would bring the card back: in `days` by date where that is 1 or more, else after `step`."""

    days: int = 0
    step: timedelta = timedelta()


@value
class Params:
    """What the model works with: its weights, the retention aimed at (0 to 1), the steps, the longest interval.

    Raises ValueError for values the model cannot work with.
    """

    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    desired_retention: float = 0.9
    learning_steps: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    maximum_interval_days: int = 36_500

    def __post_init__(self) -> None:
        if not 0.0 < self.desired_retention < 1.0:
            raise ValueError("the desired retention is between 0 and 1")
        if any(step <= timedelta() or step % SECOND for step in self.learning_steps + self.relearning_steps):
            raise ValueError("a learning step is a whole number of seconds")
        if not 1 <= self.maximum_interval_days <= 36_500:
            raise ValueError("the longest interval is from 1 to 36500 days")
        if self.parameters != DEFAULT_PARAMETERS:
            _scheduler(self)

    @property
    def id(self) -> str:
        """A name that stands for these very values, twelve hexadecimal digits."""
        steps = [[step.total_seconds() for step in steps] for steps in (self.learning_steps, self.relearning_steps)]
        values = (MODEL, self.parameters, self.desired_retention, steps, self.maximum_interval_days)
        return sha256(repr(values).encode()).hexdigest()[:12]


DEFAULT_PARAMS = Params()


def review(memory: Memory, rating: Rating, moment: Moment, params: Params, rng: Random) -> Learning | Reviewed:
    """Return the memory after an answer; intervals of days are spread by `rng`.

    A clock set back counts as the same day.
    """
    return _after(memory, rating, moment, params, rng)


def preview(memory: Memory, moment: Moment, params: Params) -> dict[Rating, Delay]:
    """Return when each rating would bring the card back, before any spreading."""
    delays = {}
    for rating in Rating:
        match _after(memory, rating, moment, params, None):
            case Learning(due_at=due_at):
                delays[rating] = Delay(step=due_at - moment.at)
            case Reviewed(interval_days=days):
                delays[rating] = Delay(days=days)
    return delays


def retrievability(memory: Learning | Reviewed, moment: Moment, params: Params = DEFAULT_PARAMS) -> float:
    """Chance of recall at `moment`, 0 to 1, by the FSRS-6 forgetting curve over calendar days; 1 on the day of the review."""
    decay = -params.parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    return float((1 + factor * elapsed_days(memory, moment) / memory.stability_days) ** decay)


def elapsed_days(memory: Learning | Reviewed, moment: Moment) -> int:
    """Calendar days since the last review, 0 where the clock was set back."""
    return max(0, (moment.day - memory.last_on).days)


def is_due(memory: Memory, moment: Moment) -> bool:
    """Whether the card is to be asked again now; a new card is never due, it waits for its turn.

    A card last answered well in the future was answered under a wrong clock: it is due, or it would be lost for as long.
    """
    match memory:
        case New():
            return False
        case Learning(due_at=due_at, last_at=last_at):
            return moment.at >= due_at or last_at - moment.at > CLOCK_SLACK
        case Reviewed(due_on=due_on, last_on=last_on):
            return moment.day >= due_on or (last_on - moment.day).days > CLOCK_SLACK_DAYS


def put_to(memory: Memory, due_on: date) -> Memory:
    """Return the memory of a card that is to be asked on a date; one that has not graduated goes on with its steps."""
    return replace(memory, due_on=due_on) if isinstance(memory, Reviewed) else memory


def state_of(memory: Memory) -> State:
    """Where the card is in its life."""
    match memory:
        case New():
            return State.NEW
        case Learning(relearning=relearning):
            return State.RELEARNING if relearning else State.LEARNING
        case Reviewed():
            return State.REVIEW


def fuzz_range(interval_days: int, maximum_days: int) -> tuple[int, int]:
    """Return the shortest and the longest interval that `interval_days` may become (the ranges published with FSRS)."""
    if interval_days < FUZZ_RANGES[0][0]:
        return interval_days, interval_days
    delta = 1.0 + sum(share * max(min(interval_days, end) - start, 0.0) for start, end, share in FUZZ_RANGES)
    longest = min(round(interval_days + delta), maximum_days)
    return min(max(2, round(interval_days - delta)), longest), longest


def fuzzed(interval_days: int, maximum_days: int, rng: Random) -> int:
    """Return an interval drawn evenly from the fuzz range.

    Draws with `random()` alone: it is what Python promises to repeat for a seed in every version.
    """
    shortest, longest = fuzz_range(interval_days, maximum_days)
    return shortest + int(rng.random() * (longest - shortest + 1))


@lru_cache(maxsize=8)
def _scheduler(params: Params) -> "fsrs.Scheduler":
    from fsrs import Scheduler  # on the first answer, not at start-up

    return Scheduler(
        params.parameters,
        params.desired_retention,
        params.learning_steps,
        params.relearning_steps,
        params.maximum_interval_days,
        enable_fuzzing=False,
    )


def _after(memory: Memory, rating: Rating, moment: Moment, params: Params, rng: Random | None) -> Learning | Reviewed:
    """Show the model the card at midnights of local dates, and give its answer back in our values."""
    import fsrs

    scheduler = _scheduler(params)
    shown_at = _midnight(moment.day)
    if not isinstance(memory, New):
        shown_at = _midnight(memory.last_on) + timedelta(days=elapsed_days(memory, moment))
    card, _ = scheduler.review_card(_as_card(memory), fsrs.Rating(rating), shown_at)
    assert card.stability is not None
    assert card.difficulty is not None
    stability = min(card.stability, STABILITY_MAX_DAYS)
    reps, lapses = _counted(memory, rating)
    if card.state is not fsrs.State.Review:
        assert card.step is not None
        due_at = moment.at + (card.due - shown_at)
        relearning = card.state is fsrs.State.Relearning
        return Learning(card.step, stability, card.difficulty, moment.at, moment.day, due_at, relearning, reps, lapses)
    days = (card.due - shown_at).days
    days = fuzzed(days, params.maximum_interval_days, rng) if rng else days
    due_on = moment.day + timedelta(days=days)
    return Reviewed(stability, card.difficulty, moment.at, moment.day, days, due_on, reps, lapses)


def _as_card(memory: Memory) -> "fsrs.Card":
    """Return the card as the model knows it. It is given an id and a due time: without them it asks the clock, and sleeps."""
    from fsrs import Card, State

    match memory:
        case New():
            return Card(1, State.Learning, 0, due=_midnight(date.min))
        case Learning(step=step):
            state = State.Relearning if memory.relearning else State.Learning
            midnight = _midnight(memory.last_on)
            return Card(1, state, step, memory.stability_days, memory.difficulty, midnight, midnight)
        case Reviewed():
            midnight = _midnight(memory.last_on)
            return Card(1, State.Review, None, memory.stability_days, memory.difficulty, midnight, midnight)


def _counted(memory: Memory, rating: Rating) -> tuple[int, int]:
    """Return reps and lapses after an answer: a lapse is Again on a card in review."""
    match memory:
        case New():
            return 1, 0
        case Learning():
            return memory.reps + 1, memory.lapses
        case Reviewed():
            return memory.reps + 1, memory.lapses + (rating is Rating.AGAIN)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
