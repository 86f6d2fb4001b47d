"""Which backups are kept: hourly ones for a day, daily ones for a month, monthly ones for a year."""

from collections.abc import Iterable
from datetime import datetime, timedelta

DAY, MONTH, YEAR = timedelta(days=1), timedelta(days=31), timedelta(days=366)


def kept(made_at: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return those of the instants (UTC) whose backups are kept at `now`: the last of each hour, day or month.

    The last of all is always kept, and so are those made after `now`: then it is the clock that is wrong.
    """
    newest_first = sorted(set(made_at), reverse=True)
    found: set[datetime] = set(newest_first[:1])
    seen: set[tuple[int, ...]] = set()
    for at in newest_first:
        span = _span(at, now - at)
        if span is not None and span not in seen:
            seen.add(span)
            found.add(at)
    return found


def _span(at: datetime, age: timedelta) -> tuple[int, ...] | None:
    """Return the stretch of time of which one backup is kept; None where none is."""
    if age < timedelta():
        return at.year, at.month, at.day, at.hour, at.minute, at.second
    if age <= DAY:
        return at.year, at.month, at.day, at.hour
    if age <= MONTH:
        return at.year, at.month, at.day
    return (at.year, at.month) if age <= YEAR else None
