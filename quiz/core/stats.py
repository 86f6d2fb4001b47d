"""Progress in numbers: what was done, how well it was known, what is to come. One pass over the log and the memory."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log, sqrt

from quiz.core.bins import CALIBRATION_EDGES, SURE
from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import Learning, Memory, New, Reviewed, State, state_of

FORECAST_DAYS = 30
MATURE_DAYS = 21
HARDEST = 20
SPREAD_EDGES = (1, 3, 7, 14, 30, 90, 180, 365)
"""The most days of each group of intervals or stabilities; one more group is open."""


@dataclass(frozen=True, slots=True)
class DayDone:
    """Answers of one local day by the state the card was in (relearning counts as learning), and the time they took."""

    on: date
    new: int = 0
    learning: int = 0
    review: int = 0
    cram: int = 0
    seconds: float = 0.0

    @property
    def answers(self) -> int:
        """All answers of the day."""
        return self.new + self.learning + self.review + self.cram


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those asked were known."""

    asked: int = 0
    known: int = 0

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None where none was asked."""
        return self.known / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class WeekRetention:
    """True retention of the week that begins on that Monday."""

    begins_on: date
    share: Share


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Reviews whose expected retrievability lay between `low` and `high`: the mean expected, and the share known."""

    low: float
    high: float
    count: int
    expected: float
    known: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How many cards have `most_days` or fewer, and more than the group before; None is the open group."""

    most_days: int | None
    cards: int


@dataclass(frozen=True, slots=True)
class HardCard:
    """A card that is often forgotten; `difficulty` 1 to 10."""

    card: CardId
    lapses: int
    reps: int
    difficulty: float


@dataclass(frozen=True, slots=True)
class Stats:
    """Everything the progress screen and `quiz stats` show.

    `days` are those with answers, oldest first; `ratings` are of scheduled answers. `retention` is true retention: the share of
    reviews in review state not rated Again. `forecast` counts the cards due from today on, a day each, with all overdue ones on
    the first. `states` counts the cards, `mature` those with an interval of three weeks or more. `log_loss` measures
    the model's expectations: the mean of −ln p, p being the chance given to what came (lower is better; None without reviews).
    `streak` is the run of days with answers up to today.
    """

    days: tuple[DayDone, ...]
    ratings: dict[Rating, int]
    retention: Share
    weeks: tuple[WeekRetention, ...]
    calibration: tuple[CalibrationBin, ...]
    log_loss: float | None
    forecast: tuple[int, ...]
    states: dict[State, int]
    mature: int
    suspended: int
    intervals: tuple[Spread, ...]
    stabilities: tuple[Spread, ...]
    hardest: tuple[HardCard, ...]
    streak: int
    longest_streak: int

    @property
    def answers(self) -> int:
        """All answers ever given."""
        return sum(day.answers for day in self.days)

    @property
    def seconds(self) -> float:
        """All time spent answering."""
        return sum(day.seconds for day in self.days)

    @property
    def rmse(self) -> float | None:
        """How far from what came the model's expectations were, over the bins of `calibration`: 0 to 1, None without reviews.

        √(Σ n (known − expected)² / Σ n): the root of the reliability in Murphy's partition of the Brier score (1973).
        """
        asked = sum(each.count for each in self.calibration)
        squares = sum(each.count * (each.known - each.expected) ** 2 for each in self.calibration)
        return sqrt(squares / asked) if asked else None


@dataclass(frozen=True, slots=True)
class DayTally:
    """All that counts of the answers of a day: `ratings` and `known` (reviews not rated Again) leave cram out."""

    done: DayDone
    ratings: Mapping[Rating, int]
    known: int


@dataclass(frozen=True, slots=True)
class BinTally:
    """Reviews of one bin of CALIBRATION_EDGES: how many, the sum expected, how many known, the sum of the model's surprise."""

    place: int
    count: int
    expected: float
    known: int
    surprise: float


@dataclass(frozen=True, slots=True)
class Held:
    """Cards counted by what is remembered of them; the fields are those of `Stats`."""

    states: dict[State, int]
    mature: int
    suspended: int
    forecast: tuple[int, ...]
    intervals: tuple[Spread, ...]
    stabilities: tuple[Spread, ...]
    hardest: tuple[HardCard, ...]


def gather(
    reviews: Iterable[Review], standings: Mapping[CardId, Standing], moment: Moment, *, cards: AbstractSet[CardId] | None = None
) -> Stats:
    """Return the progress at `moment`: of these cards, met or not, or else of every card that was ever met.

    `reviews` are those that stand, in any order.
    """
    tally = _Tally()
    for review in reviews:
        if cards is None or review.card in cards:
            tally.add(review)
    counted = list(standings.items()) if cards is None else [(card, standings.get(card, UNSEEN)) for card in cards]
    return combined(tally.by_day(), tally.by_bin(), held(counted, moment), moment)


def held(counted: Sequence[tuple[CardId, Standing]], moment: Moment) -> Held:
    """Count cards by what is remembered of them."""
    memories = [standing.memory for _, standing in counted]
    reviewed = [memory for memory in memories if isinstance(memory, Reviewed)]
    return Held(
        states=dict.fromkeys(State, 0) | Counter(map(state_of, memories)),
        mature=sum(memory.interval_days >= MATURE_DAYS for memory in reviewed),
        suspended=sum(standing.suspended for _, standing in counted),
        forecast=_forecast([standing for _, standing in counted if not standing.suspended], moment),
        intervals=spread(Counter(memory.interval_days for memory in reviewed)),
        stabilities=spread(Counter(memory.stability_days for memory in reviewed)),
        hardest=_hardest(counted),
    )


def combined(days: Sequence[DayTally], bins: Sequence[BinTally], cards: Held, moment: Moment) -> Stats:
    """Return the progress at `moment` from its parts; `days` and `bins` rise."""
    weeks: defaultdict[date, list[int]] = defaultdict(lambda: [0, 0])
    for day in days:
        if day.done.review:
            week = weeks[day.done.on - timedelta(days=day.done.on.weekday())]
            week[0] += day.done.review
            week[1] += day.known
    edges = (0.0, *CALIBRATION_EDGES, 1.0)
    compared = sum(each.count for each in bins)
    streak, longest = _streaks([day.done.on for day in days], moment.day)
    return Stats(
        days=tuple(day.done for day in days),
        ratings={rating: sum(day.ratings.get(rating, 0) for day in days) for rating in Rating},
        retention=Share(sum(asked for asked, _ in weeks.values()), sum(known for _, known in weeks.values())),
        weeks=tuple(WeekRetention(week, Share(*counts)) for week, counts in sorted(weeks.items())),
        calibration=tuple(
            CalibrationBin(
                edges[each.place], edges[each.place + 1], each.count, each.expected / each.count, each.known / each.count
            )
            for each in bins
        ),
        log_loss=sum(each.surprise for each in bins) / compared if compared else None,
        forecast=cards.forecast,
        states=cards.states,
        mature=cards.mature,
        suspended=cards.suspended,
        intervals=cards.intervals,
        stabilities=cards.stabilities,
        hardest=cards.hardest,
        streak=streak,
        longest_streak=longest,
    )


@dataclass(slots=True)
class _Tally:
    """Counts that grow review by review."""

    days: dict[date, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0, 0, 0.0]))
    ratings: dict[date, Counter[Rating]] = field(default_factory=lambda: defaultdict(Counter))
    known: Counter[date] = field(default_factory=Counter)
    bins: dict[int, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0, 0, 0.0]))

    def add(self, review: Review) -> None:
        """Count one review."""
        day = review.moment.day
        done = self.days[day]
        done[_column(review)] += 1
        done[-1] += review.seconds
        if review.cram:
            return
        self.ratings[day][review.rating] += 1
        if review.before is State.REVIEW:
            known = review.rating is not Rating.AGAIN
            self.known[day] += known
            self._compare(review.retrievability, known)

    def _compare(self, expected: float | None, known: bool) -> None:
        """Count what the model expected beside what came."""
        if expected is None:
            return
        found = self.bins[bisect_right(CALIBRATION_EDGES, expected)]
        sure = min(max(expected, SURE), 1 - SURE)
        for place, more in enumerate((1, expected, known, -log(sure if known else 1 - sure))):
            found[place] += more

    def by_day(self) -> list[DayTally]:
        """Return the days with answers, oldest first."""
        return [self._tally(on, *self.days[on]) for on in sorted(self.days)]

    def _tally(self, on: date, new: float, learning: float, review: float, cram: float, seconds: float) -> DayTally:
        done = DayDone(on, int(new), int(learning), int(review), int(cram), seconds)
        return DayTally(done, self.ratings[on], self.known[on])

    def by_bin(self) -> list[BinTally]:
        """Return the bins that hold reviews, from the least expected on."""
        return [
            BinTally(place, int(count), expected, int(known), surprise)
            for place, (count, expected, known, surprise) in sorted(self.bins.items())
        ]


def _column(review: Review) -> int:
    """Return which count of a day a review belongs to."""
    if review.cram:
        return 3
    return {State.NEW: 0, State.REVIEW: 2}.get(review.before, 1)


def _streaks(days: list[date], today: date) -> tuple[int, int]:
    """Return the run of days up to today (or yesterday: today is not over), and the longest run; `days` rise."""
    run = longest = 0
    before: date | None = None
    for day in days:
        run = run + 1 if before is not None and (day - before).days == 1 else 1
        longest = max(longest, run)
        before = day
    is_broken = before is None or (today - before).days > 1
    return (0 if is_broken else run), longest


def _forecast(standings: Iterable[Standing], moment: Moment) -> tuple[int, ...]:
    counts = Counter(_due_in(standing, moment) for standing in standings if not isinstance(standing.memory, New))
    return tuple(counts[ahead] for ahead in range(FORECAST_DAYS))


def _due_in(standing: Standing, moment: Moment) -> int:
    """Return in how many days a card is due, 0 for today and before; a buried one not before it is let out."""
    due_on = _due_on(standing.memory, moment)
    if standing.buried_until is not None and standing.kept_out(moment.day):
        due_on = max(due_on, standing.buried_until)
    return max(0, (due_on - moment.day).days)


def _due_on(memory: Memory, moment: Moment) -> date:
    match memory:
        case Reviewed(due_on=due_on):
            return due_on
        case Learning(due_at=due_at):
            return Moment(due_at, moment.offset_minutes, moment.cutoff_hour).day
        case New():
            return moment.day


def spread(counts: Mapping[int, int] | Mapping[float, int]) -> tuple[Spread, ...]:
    """Return how many cards lie in each group of SPREAD_EDGES, from how many have each value."""
    groups: Counter[int] = Counter()
    for days, cards in counts.items():
        groups[bisect_left(SPREAD_EDGES, days)] += cards
    return tuple(Spread(most, groups[place]) for place, most in enumerate((*SPREAD_EDGES, None)))


def _hardest(counted: Sequence[tuple[CardId, Standing]]) -> tuple[HardCard, ...]:
    """Return the cards with most lapses, the more difficult first among equals."""
    remembered = [(card, standing.memory) for card, standing in counted]
    lapsed = [
        HardCard(card, memory.lapses, memory.reps, memory.difficulty)
        for card, memory in remembered
        if not isinstance(memory, New) and memory.lapses
    ]
    return tuple(sorted(lapsed, key=lambda each: (-each.lapses, -each.difficulty, each.card))[:HARDEST])
