"""Instants and the learner's days: UTC for the one, local dates with a cut-off for the other."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

DEFAULT_CUTOFF_HOUR = 4


@dataclass(frozen=True, slots=True)
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

    @property
    def day(self) -> date:
        """The local date by the cut-off: half past three in the night still belongs to the day before."""
        return (self.at + timedelta(minutes=self.offset_minutes) - timedelta(hours=self.cutoff_hour)).date()
