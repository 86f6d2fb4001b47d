"""When a card is asked again: the steps and days around the model, which is FSRS-6 (quiz.core.fsrs6).

Days are counted on the learner's calendar: two answers on one date are "the same day", and one at 23:00 and one at 9:00 are a day
apart. Learning steps run by the clock. Stepping follows the package `fsrs`.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from hashlib import sha256
from random import Random

from quiz.core import fsrs6
from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.values import value

MODEL = "FSRS-6"
DEFAULT_PARAMETERS = fsrs6.DEFAULT_WEIGHTS
STABILITY_MAX_DAYS = 36_500.0
CLOCK_SLACK_DAYS = 2
"""A flight across the date line sets the local date back by up to two days; more means that the clock was wrong."""
MOST_DAYS_APART = 100_000
"""A day to which a card is put lies no further from its last answer."""
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
            fsrs6.check_weights(self.parameters)

    @property
    def id(self) -> str:
        """A name that stands for these very values, twelve hexadecimal digits."""
        return _id_of(self)


@lru_cache(maxsize=8)
def _id_of(params: Params) -> str:
    steps = [[step.total_seconds() for step in steps] for steps in (params.learning_steps, params.relearning_steps)]
    values = (MODEL, params.parameters, params.desired_retention, steps, params.maximum_interval_days)
    return sha256(repr(values).encode()).hexdigest()[:12]


DEFAULT_PARAMS = Params()


def review(
    memory: Memory, rating: Rating, moment: Moment, params: Params, rng: Random, given_days: int | None = None
) -> Learning | Reviewed:
    """Return the memory after an answer; intervals of days are spread by `rng`.

    An interval of `given_days` is taken as it is where it lies in the range over which it could have been spread. A clock set
    back counts as the same day.
    """
    return _after(memory, rating, moment, params, rng, given_days)


def spread_over(memory: Memory, rating: Rating, moment: Moment, params: Params) -> tuple[int, int] | None:
    """Return the shortest and the longest interval that an answer may bring; None where it leads to a learning step."""
    after = _after(memory, rating, moment, params, None)
    return fuzz_range(after.interval_days, params.maximum_interval_days) if isinstance(after, Reviewed) else None


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
    return fsrs6.model(params.parameters).retrievability(memory.stability_days, elapsed_days(memory, moment))


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


def reckoned_anew(memory: Memory, stability_days: float, difficulty: float, interval_days: int, due_on: date) -> Memory:
    """Return the memory of a card in review with other values; one that is not in review stays.

    Raises ValueError for values that the model does not give.
    """
    if not (0 < stability_days <= STABILITY_MAX_DAYS and 1 <= difficulty <= 10 and abs(interval_days) <= MOST_DAYS_APART):
        raise ValueError("stability, difficulty and interval are none that the model gives")
    if not isinstance(memory, Reviewed):
        return memory
    return replace(memory, stability_days=stability_days, difficulty=difficulty, interval_days=interval_days, due_on=due_on)


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


def _spread(interval_days: int, maximum_days: int, rng: Random, given_days: int | None) -> int:
    """Return the interval given, where it is one that the model's could become, else one drawn."""
    if given_days is not None:
        shortest, longest = fuzz_range(interval_days, maximum_days)
        if shortest <= given_days <= longest:
            return given_days
    return fuzzed(interval_days, maximum_days, rng)


def _after(
    memory: Memory, rating: Rating, moment: Moment, params: Params, rng: Random | None, given_days: int | None = None
) -> Learning | Reviewed:
    """Return the memory after an answer, its interval spread where there is an `rng`."""
    model, day = fsrs6.model(params.parameters), moment.day
    if isinstance(memory, New):
        stability, difficulty = model.first(rating)
    else:
        elapsed = max(0, (day - memory.last_on).days)
        stability, difficulty = model.next(memory.stability_days, memory.difficulty, rating, elapsed)
    stability = min(stability, STABILITY_MAX_DAYS)
    reps, lapses = _counted(memory, rating)
    if (step := _next_step(memory, rating, params)) is not None:
        place, delay = step
        relearning = isinstance(memory, Reviewed) or (isinstance(memory, Learning) and memory.relearning)
        return Learning(place, stability, difficulty, moment.at, day, moment.at + delay, relearning, reps, lapses)
    days = model.interval_days(stability, params.desired_retention, params.maximum_interval_days)
    days = _spread(days, params.maximum_interval_days, rng, given_days) if rng else days
    return Reviewed(stability, difficulty, moment.at, day, days, day + timedelta(days=days), reps, lapses)


def _next_step(memory: Memory, rating: Rating, params: Params) -> tuple[int, timedelta] | None:
    """Return the step (from 0) that an answer leads to and how long it takes, None where the card is then in review."""
    match memory:
        case Reviewed():
            place, steps = 0, params.relearning_steps
            if rating is not Rating.AGAIN:
                return None
        case Learning(step=place, relearning=relearning):
            steps = params.relearning_steps if relearning else params.learning_steps
        case New():
            place, steps = 0, params.learning_steps
    if not steps or (place >= len(steps) and rating is not Rating.AGAIN):
        return None
    match rating:
        case Rating.AGAIN:
            return 0, steps[0]
        case Rating.HARD:
            return place, _hard_step(place, steps)
        case Rating.GOOD:
            return (place + 1, steps[place + 1]) if place + 1 < len(steps) else None
        case Rating.EASY:
            return None


def _hard_step(place: int, steps: tuple[timedelta, ...]) -> timedelta:
    """Return how long Hard takes: halfway to the second step at the first one, the step itself at a later one."""
    if place > 0:
        return steps[place]
    return steps[0] * 1.5 if len(steps) == 1 else (steps[0] + steps[1]) / 2.0


def _counted(memory: Memory, rating: Rating) -> tuple[int, int]:
    """Return reps and lapses after an answer: a lapse is Again on a card in review."""
    match memory:
        case New():
            return 1, 0
        case Learning():
            return memory.reps + 1, memory.lapses
        case Reviewed():
            return memory.reps + 1, memory.lapses + (rating is Rating.AGAIN)
