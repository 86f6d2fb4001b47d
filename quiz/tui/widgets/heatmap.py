"""Days as squares: the more was done, the darker, by sign as well as by colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

SIGNS = "·░▒▓█"
WEEK_DAYS = 7
_MOST_WEEKS = 53
_STYLES = ("$faint", "$primary", "$primary", "$primary", "$primary")


@dataclass(frozen=True, slots=True)
class Days:
    """A count for each day up to `today`; `months` and `weekdays` (from Monday) are the names to show."""

    today: date
    counts: Mapping[date, int] = field(default_factory=dict)
    months: Sequence[str] = ("",) * 12
    weekdays: Sequence[str] = ("",) * WEEK_DAYS


class Heatmap(Widget):
    """A column a week, the present one last; as many weeks as the width holds, a year at most."""

    DEFAULT_CSS = """
    Heatmap { height: auto; }
    """

    days: reactive[Days | None] = reactive(None, layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows: the months, then the days of a week."""
        return WEEK_DAYS + 1 if self.days else 0

    def render(self) -> RenderResult:
        """Draw the weeks."""
        return Content("\n").join(heat_lines(self.days, self.size.width)) if self.days else Content("")


def heat_lines(days: Days, width: int) -> list[Content]:
    """Return the rows of a heat map in `width` cells."""
    margin = max(len(name) for name in days.weekdays) + 1
    count = max(1, min(_MOST_WEEKS, (width - margin) // 2))
    last = days.today - timedelta(days=days.today.weekday())
    mondays = [last - timedelta(weeks=ago) for ago in range(count - 1, -1, -1)]
    shown = [days.counts.get(monday + timedelta(days=n), 0) for monday in mondays for n in range(WEEK_DAYS)]
    most = max(shown, default=0)
    rows = [Content.styled(" " * margin + month_line(mondays, days.months), "$quiet")]
    for n, name in enumerate(days.weekdays):
        cells = [_cell(monday + timedelta(days=n), days, most) for monday in mondays]
        rows.append(Content.assemble((name.ljust(margin), "$quiet"), *cells))
    return rows


def month_line(mondays: Sequence[date], months: Sequence[str]) -> str:
    """Return the names of the months above the weeks they begin in, those left out that have no room."""
    line = ""
    for column, monday in enumerate(mondays):
        begins = column == 0 or monday.month != mondays[column - 1].month
        name = months[monday.month - 1]
        if begins and len(line) <= column * 2 and column * 2 + len(name) <= len(mondays) * 2:
            line = line.ljust(column * 2) + name + " "
    return line.rstrip()


def level(count: int, most: int) -> int:
    """Return how dark a day is, 0 for nothing to 4 for the most."""
    return min(4, -(-4 * count // most)) if count and most else 0


def _cell(day: date, days: Days, most: int) -> tuple[str, str]:
    if day > days.today:
        return "  ", ""
    found = level(days.counts.get(day, 0), most)
    return f"{SIGNS[found]} ", _STYLES[found]
