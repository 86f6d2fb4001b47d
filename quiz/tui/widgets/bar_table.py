"""Figures of several choices under one another, each with a bar, the present one marked."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from quiz.values import value

_MARK = "▸ "
_GAP = "  "
_LEAST_BAR = 6
_MOST_BAR = 30


@value
class Choice:
    """A name, the share (0 to 1) that its bar fills, and its figures; `marked` is the one in force."""

    name: str
    share: float
    figures: tuple[str, ...]
    marked: bool = False


@value
class Choices:
    """What the names are, the heads of the figures, and the choices."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Choice, ...]


class BarTable(Widget):
    """A table with bars. Where the width is small the bars go first, then the last figures."""

    DEFAULT_CSS = """
    BarTable { height: auto; }
    """

    choices: reactive[Choices] = reactive(Choices("", (), ()), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows and their head."""
        return len(self.choices.rows) + 1 if self.choices.title else 0

    def render(self) -> RenderResult:
        """Draw the rows."""
        return Content("\n").join(table_lines(self.choices, self.size.width))


def table_lines(choices: Choices, width: int) -> list[Content]:
    """Return the head and the rows in `width` cells."""
    left = max(len(choices.title), len(_MARK) + max((len(row.name) for row in choices.rows), default=0))
    columns = [max(map(len, cells)) for cells in zip(choices.heads, *(row.figures for row in choices.rows), strict=True)]
    while len(columns) > 1 and left + _figures_width(columns) > width:
        columns.pop()
    room = min(_MOST_BAR, width - left - len(_GAP) - _figures_width(columns))
    room = room if room >= _LEAST_BAR else 0
    title = choices.title.ljust(left + (len(_GAP) + room if room else 0))
    head = Content.assemble((title, "bold"), (_figures(choices.heads, columns), "$quiet"))
    return [head, *(_row(row, left, room, columns) for row in choices.rows)]


def _row(row: Choice, left: int, room: int, columns: Sequence[int]) -> Content:
    style = "bold" if row.marked else ""
    mark = (_MARK, "bold $primary") if row.marked else " " * len(_MARK)
    filled = max(0, min(room, round(row.share * room)))
    bar = Content.assemble(_GAP, ("━" * filled, "$primary"), ("─" * (room - filled), "$faint")) if room else ""
    return Content.assemble(mark, (row.name.rjust(left - len(_MARK)), style), bar, (_figures(row.figures, columns), style))


def _figures(figures: Sequence[str], columns: Sequence[int]) -> str:
    return "".join(_GAP + figure.rjust(cells) for figure, cells in zip(figures, columns, strict=False))


def _figures_width(columns: Sequence[int]) -> int:
    return sum(cells + len(_GAP) for cells in columns)
