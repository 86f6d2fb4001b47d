"""Numbers as bars: upright for days to come, lying for shares of a whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_HEIGHT = 6
_MOST_WIDE = 3


@dataclass(frozen=True, slots=True)
class Column:
    """An upright bar; a label stands below it where it has one."""

    value: int
    label: str = ""


class Columns(Widget):
    """Upright bars from a common ground, with the greatest value at the left."""

    DEFAULT_CSS = """
    Columns { height: auto; }
    """

    columns: reactive[tuple[Column, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows: the bars, then their labels."""
        return _HEIGHT + 1 if self.columns else 0

    def render(self) -> RenderResult:
        """Draw the bars."""
        return Content("\n").join(column_lines(self.columns, self.size.width, _HEIGHT))


def column_lines(columns: Sequence[Column], width: int, height: int) -> list[Content]:
    """Return the rows of upright bars in `width` cells; those that have no room are left out at the right end."""
    most = max((column.value for column in columns), default=0)
    margin = len(str(most)) + 1
    wide = max(1, min(_MOST_WIDE, (width - margin) // max(1, len(columns))))
    shown = columns[: max(1, (width - margin) // wide)]
    rows = []
    for row in range(height - 1, -1, -1):
        name = str(most) if row == height - 1 else "0" if row == 0 else ""
        bars = "".join(_upright(column.value, most, row, height, wide) for column in shown)
        rows.append(Content.assemble((name.rjust(margin - 1) + " ", "$quiet"), (bars, "$primary")))
    return [*rows, Content.styled(" " * margin + label_line(shown, wide), "$quiet")]


def _upright(value: int, most: int, row: int, height: int, wide: int) -> str:
    """Return the part of a bar in a row, counted from the ground; a value above 0 shows at least an eighth of a cell."""
    eighths = max(1, round(value * height * 8 / most)) if value and most else 0
    block = _EIGHTHS[min(8, max(0, eighths - row * 8))]
    if row == 0 and not value:
        block = "_"
    return block * max(1, wide - 1) + " " * (wide > 1)


def label_line(columns: Sequence[Column], wide: int) -> str:
    """Return the labels below their bars, those left out that have no room."""
    line = ""
    for index, column in enumerate(columns):
        if column.label and len(line) <= index * wide and index * wide + len(column.label) <= len(columns) * wide:
            line = line.ljust(index * wide) + column.label + " "
    return line.rstrip()


@dataclass(frozen=True, slots=True)
class Row:
    """A lying bar: its name, its share (0 to 1) and the words after it; `good` says whether it reaches the mark."""

    name: str
    share: float
    words: str
    good: bool


class Rows(Widget):
    """Lying bars of shares, with a mark at the share aimed for."""

    DEFAULT_CSS = """
    Rows { height: auto; }
    """

    rows: reactive[tuple[Row, ...]] = reactive((), layout=True)
    mark: reactive[float] = reactive(0.0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows."""
        return len(self.rows)

    def render(self) -> RenderResult:
        """Draw the bars."""
        return Content("\n").join(row_lines(self.rows, self.mark, self.size.width))


def row_lines(rows: Sequence[Row], mark: float, width: int) -> list[Content]:
    """Return the lying bars in `width` cells: name, bar, words."""
    names = max((len(row.name) for row in rows), default=0) + 1
    words = max((len(row.words) for row in rows), default=0) + 3
    room = max(4, min(50, width - names - words))
    return [
        Content.assemble((row.name.rjust(names - 1) + " ", "$quiet"), _lying(row, mark, room), *_words(row, words))
        for row in rows
    ]


def _words(row: Row, width: int) -> tuple[tuple[str, str], str]:
    sign, colour = ("✓", "$success") if row.good else ("−", "$warning")
    return (f" {sign} ", f"bold {colour}"), row.words.ljust(width - 3)


def _lying(row: Row, mark: float, room: int) -> Content:
    filled = round(row.share * room)
    at = min(room - 1, round(mark * room))
    bar = "━" * filled + "─" * (room - filled)
    content = Content(bar).stylize("$primary", 0, filled).stylize("$faint", filled, room)
    return Content.assemble(content[:at], ("┃", "bold $foreground"), content[at + 1 :])
