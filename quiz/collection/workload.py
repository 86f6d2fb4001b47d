"""What a setting would cost: the days to come under several retentions, limits of new cards, and up to an exam."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from quiz.collection.params import params_of
from quiz.config import DeckSettings, Settings
from quiz.core.days import Moment
from quiz.core.exam import Exam, demanded
from quiz.core.schedule import Params
from quiz.core.simulation import Carried, Habits, Scenario, simulate
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.index.carried import carried, counts
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.waiting import Decks
from quiz.store import Store
from quiz.store.habits import read_habits
from quiz.values import value

RETENTIONS = (0.80, 0.82, 0.85, 0.87, 0.90, 0.92, 0.95, 0.97)
NEW_LIMITS = (0, 5, 10, 20, 30, 50)
DAYS = 180
MOST_DAYS = 3650
MOST_CARDS = 2_000
"""Cards played out at most: of more, one of so many stands for the others. Fewer are played out several times."""
MOST_RUNS = 20


@value
class Question:
    """What is asked: how many days, or up to an exam; other limits than those of the settings where they are given.

    Where neither days nor an exam are given, it is the days up to the exam of the deck, where there is one of each, or else DAYS.
    """

    days: int | None = None
    exam_on: date | None = None
    new_per_day: int | None = None
    retention: float | None = None
    seed: int = 1


@value
class Basis:
    """What a simulation begins with: one of so many cards stands for `met` and `unseen` ones."""

    cards: tuple[Carried, ...]
    met: int
    unseen: int
    one_in: int
    habits: Habits
    params: Params
    today: date
    new_per_day: int
    reviews_per_day: int
    days: int
    exam: Exam | None = None
    seed: int = 1

    @property
    def runs(self) -> int:
        """How many times the days are played out, so that chance says little where the cards are few."""
        return max(1, min(MOST_RUNS, MOST_CARDS // max(1, self.met + self.unseen)))


@value
class Cost:
    """What a setting costs: reviews and minutes a day on average, the busiest day's, and what is known for it at the end.

    `known` of the `met` cards can be expected to be known, `unseen` are not begun by then; `left` reviews found no place.
    """

    retention: float
    new_per_day: int
    reviews_a_day: float
    minutes_a_day: float
    most_reviews: int
    most_minutes: float
    met: int
    known: int
    unseen: int
    left: int = 0
    is_now: bool = False


def exam_day(text: str, today: date) -> date:
    """Read the day of an exam. Raises UsageError where it is none to come."""
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(_("“{value}” is no date").format(value=text), hint=_("write YYYY-MM-DD")) from error
    if not 0 < (found - today).days <= MOST_DAYS:
        raise UsageError(_("{date} is not within the ten years to come").format(date=found))
    return found


def basis(
    index: DeckIndex, store: Store, settings: Settings, decks: Sequence[KeptDeck], moment: Moment, question: Question
) -> Basis:
    """Gather what a simulation of these decks begins with. The index must follow the log."""
    exam = _exam(settings, decks, moment.day, question)
    days = (question.days or DAYS) if exam is None else max(1, (exam.on - moment.day).days)
    new_per_day = settings.new_per_day if question.new_per_day is None else question.new_per_day
    among = Decks(index.database, [deck.number for deck in decks])
    with index.in_words():
        met, unseen = counts(index.database, among, moment.day)
        one_in = 1 + (met + min(unseen, max(new_per_day, *NEW_LIMITS) * days)) // MOST_CARDS
        cards = tuple(carried(index.database, among, moment.day, one_in=one_in))
    params = params_of(settings, store.weights())
    return Basis(
        cards=cards,
        met=met,
        unseen=unseen,
        one_in=one_in,
        habits=read_habits(store.path),
        params=params if question.retention is None else replace(params, desired_retention=question.retention),
        today=moment.day,
        new_per_day=new_per_day,
        reviews_per_day=settings.reviews_per_day,
        days=days,
        exam=exam,
        seed=question.seed,
    )


def _exam(settings: Settings, decks: Sequence[KeptDeck], today: date, question: Question) -> Exam | None:
    """Return the exam asked about, or that of the deck where there is one alone; what it wants is what is set for the deck."""
    own = (settings.decks.get(decks[0].name) if len(decks) == 1 else None) or DeckSettings()
    if question.exam_on is not None:
        return Exam(question.exam_on, own.exam_retention)
    if question.days is None and own.exam is not None and own.exam > today:
        return Exam(own.exam, own.exam_retention)
    return None


def by_retention(begin: Basis) -> Iterator[Cost]:
    """Give the cost of each retention, the present one among them, from the lowest on."""
    now = begin.params.desired_retention
    for retention in sorted({*RETENTIONS, now}):
        yield cost(begin, retention=retention, is_now=retention == now)


def by_new_limit(begin: Basis) -> Iterator[Cost]:
    """Give the cost of each limit of new cards, the present one among them, from none on."""
    for limit in sorted({*NEW_LIMITS, begin.new_per_day}):
        yield cost(begin, new_per_day=limit, is_now=limit == begin.new_per_day)


def cost(begin: Basis, *, retention: float | None = None, new_per_day: int | None = None, is_now: bool = False) -> Cost:
    """Play out the days to come under a retention and a limit of new cards."""
    retention = begin.params.desired_retention if retention is None else retention
    limit = begin.new_per_day if new_per_day is None else new_per_day
    scenario = Scenario(
        days=begin.days,
        new_per_day=limit / begin.one_in,
        reviews_per_day=begin.reviews_per_day / begin.one_in,
        unseen=begin.unseen // begin.one_in,
        demanded=tuple(_demanded(begin, retention)),
    )
    params = replace(begin.params, desired_retention=retention)
    runs = [simulate(begin.cards, scenario, begin.habits, params, seed=begin.seed + run) for run in range(begin.runs)]
    begun = min(begin.unseen, sum(runs[0].new) * begin.one_in)
    times = (begin.met + begun) / max(1, runs[0].met) / len(runs)  # what one card of one run stands for
    reviews = [sum(day) * times for day in zip(*(run.reviews for run in runs), strict=True)]
    minutes = [sum(day) * times / 60 for day in zip(*(run.seconds for run in runs), strict=True)]
    return Cost(
        retention=retention,
        new_per_day=limit,
        reviews_a_day=sum(reviews) / begin.days,
        minutes_a_day=sum(minutes) / begin.days,
        most_reviews=round(max(reviews)),
        most_minutes=max(minutes),
        met=begin.met + begun,
        known=round(sum(run.known for run in runs) * times),
        unseen=begin.unseen - begun,
        left=round(sum(run.left for run in runs) * times),
        is_now=is_now,
    )


def _demanded(begin: Basis, usual: float) -> Iterator[float | None]:
    """Give the retention wanted on each day before an exam."""
    if begin.exam is not None:
        for ahead in range(begin.days):
            yield demanded(begin.exam, usual, begin.today + timedelta(days=ahead))
