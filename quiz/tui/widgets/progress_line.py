"""How far along something is, in one line."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class ProgressLine(Widget):
    """A line whose heavy part is what has been done."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; color: $faint; }
    """

    done: reactive[int] = reactive(0)
    total: reactive[int] = reactive(0)

    def render(self) -> RenderResult:
        """Draw the line."""
        return progress_line(self.done, self.total, self.size.width)


def progress_line(done: int, total: int, width: int) -> Content:
    """Return `done` of `total` as a heavy line of `width` cells; nothing at all counts as nothing done."""
    heavy = min(width, round(width * done / total)) if total else 0
    return Content.assemble(("━" * heavy, "$primary"), "─" * (width - heavy))
