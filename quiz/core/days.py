"""Instants and the learner's days: UTC for the one, local dates with a cut-off for the other."""

from datetime import UTC, date, datetime, timedelta

from quiz.values import value

DEFAULT_CUTOFF_HOUR = 4
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
_A_CENTURY = timedelta(days=36_500)


@value
class Moment:
    """An instant, with what the learner's clock said then.

    `at` is UTC; `offset_minutes` is local time minus UTC; a local day begins at `cutoff_hour` (0 to 23) and carries that date.
    """

    at: datetime
    offset_minutes: int = 0
    cutoff_hour: int = DEFAULT_CUTOFF_HOUR

    def __post_init__(self) -> None:
        if self.at.tzinfo is not UTC:
            raise ValueError("a moment is given in UTC")
        if not 0 <= self.cutoff_hour <= 23:
            raise ValueError("a day begins at an hour from 0 to 23")

    @property
    def day(self) -> date:
        """The local date by the cut-off: half past three in the night still belongs to the day before."""
        return (self.at + timedelta(minutes=self.offset_minutes - 60 * self.cutoff_hour)).date()

    @property
    def day_ends_at(self) -> datetime:
        """The instant (UTC) at which the next local day begins, should the clock not be changed before."""
        midnight = datetime.combine(self.day + timedelta(days=1), datetime.min.time(), UTC)
        return midnight + timedelta(hours=self.cutoff_hour) - timedelta(minutes=self.offset_minutes)

    @property
    def milliseconds(self) -> int:
        """Whole milliseconds since 1970 in UTC, rounded down: how an instant is stored."""
        return (self.at - EPOCH) // MILLISECOND

    def floored(self) -> "Moment":
        """Return the moment as it is stored: to the millisecond."""
        if self.at.microsecond % 1000 == 0:
            return self
        return Moment(instant(self.milliseconds), self.offset_minutes, self.cutoff_hour)


def named_day(text: str, today: date) -> date | None:
    """Return the day that a learner means by a date (YYYY-MM-DD) or by a number of days from today; None where it is neither.

    Not later than a century from today.
    """
    words = text.strip().removeprefix("+").rstrip("dj").strip()
    try:
        day = today + timedelta(days=int(words)) if words.isascii() and words.isdigit() else date.fromisoformat(text.strip())
    except (ValueError, OverflowError):
        return None
    return day if day - today <= _A_CENTURY else None


def instant(milliseconds: int) -> datetime:
    """Return the instant in UTC that many milliseconds after 1970 began."""
    return EPOCH + milliseconds * MILLISECOND
