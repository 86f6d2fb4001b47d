"""Rows of the review log."""

from datetime import timedelta

from quiz.core.days import Moment
from quiz.core.match.judgement import Verdict
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import Delay, Learning, Memory, New, Params, Reviewed, State, retrievability, state_of
from quiz.core.session import Face
from quiz.values import value


@value
class Entry:
    """An answer with its rating, to be logged.

    `verdict` is the marker's own, None where nothing was marked; `overruled` says that the learner turned it round. `seconds` ran
    from the question to the answer. A cram answer leaves the schedule alone. `question` is kept for a card without an id, so
    that a small edit of it is recognised.
    """

    card: CardId
    rating: Rating
    moment: Moment
    params: Params
    face: Face
    seconds: float = 0.0
    typed: str = ""
    verdict: Verdict | None = None
    overruled: bool = False
    cram: bool = False
    question: str = ""
    given_days: int | None = None
    """The interval chosen by how full the days are, taken where the model's may become it; None leaves it to chance."""


@value
class Review:
    """An answer as it stands in the log.

    `id` orders the log; `before` is the state the card was in; `retrievability` what the model then expected (0 to 1, None for a
    new card); `interval_days` or `step` what was given.
    """

    id: int
    device: int
    card: CardId
    rating: Rating
    moment: Moment
    before: State
    retrievability: float | None
    interval_days: int
    step: timedelta
    seconds: float
    face: Face
    typed: str
    verdict: Verdict | None
    overruled: bool
    cram: bool
    params_id: str
    question: str = ""
    levelled: bool = False
    """Whether the interval was chosen by how full the days are: it is replayed as given."""

    @property
    def given_days(self) -> int | None:
        """The interval to be replayed as it was given; None where it follows from the row."""
        return self.interval_days if self.levelled else None

    @property
    def delay(self) -> Delay:
        """When the card was to come back."""
        return Delay(self.interval_days, self.step)


def logged(entry: Entry, *, number: int, device: int, before: Memory, after: Memory) -> Review:
    """Return the row, `number` its id, of an answer that turned the memory `before` into `after`."""
    interval_days, step = 0, timedelta()
    match after:
        case Reviewed(interval_days=days) if not entry.cram:
            interval_days = days
        case Learning(due_at=due_at) if not entry.cram:
            step = due_at - entry.moment.at
        case _:
            pass
    return Review(
        id=number,
        device=device,
        card=entry.card,
        rating=entry.rating,
        moment=entry.moment,
        before=state_of(before),
        retrievability=None if isinstance(before, New) else retrievability(before, entry.moment, entry.params),
        interval_days=interval_days,
        step=step,
        seconds=entry.seconds,
        face=entry.face,
        typed=entry.typed,
        verdict=entry.verdict,
        overruled=entry.overruled,
        cram=entry.cram,
        params_id=entry.params.id,
        question=entry.question,
        levelled=entry.given_days is not None and interval_days == entry.given_days,
    )
