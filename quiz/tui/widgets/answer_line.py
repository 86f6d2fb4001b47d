"""The line an answer is typed on."""

from textual.binding import Binding
from textual.widgets import Input


class AnswerLine(Input):
    """An input that takes any paste as one line; escape leaves it for the keys of the screen."""

    BINDINGS = [Binding("escape", "screen.leave_answer", show=False)]
