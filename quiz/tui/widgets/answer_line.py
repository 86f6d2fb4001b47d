"""The line an answer is typed on."""

from textual.binding import Binding
from textual.widgets import Input


class AnswerLine(Input):
    """An input that takes any paste as one line; escape leaves it for the keys of the screen."""

    BINDINGS = [Binding("escape", "screen.leave_answer", show=False)]

    def watch_value(self, value: str) -> None:
        """Come into view, from below a long question, as soon as something is typed."""
        if value:
            self.scroll_visible(animate=False)
