"""FSRS-6 behind our own values: the only module that imports fsrs."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class New:
    """Never reviewed: it has no stability, so none can be asked for."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Delay:
    """When a rating would bring the card back: in `days` by date where that is 1 or more, else after `step`."""

    days: int = 0
    step: timedelta = timedelta()
