"""A short text asked for."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from quiz.tui.keys import N_, bind
from quiz.tui.screens.dialog import Dialog
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose


class AskText(Dialog[str | None]):
    """Asks for one line; returns it, or None where it is left empty or given up."""

    BINDINGS = [
        bind("enter", "done", N_("Save"), N_("Save this text")),
        bind("escape", "cancel", N_("Cancel"), N_("Go back without saving")),
    ]

    def __init__(self, title: str, placeholder: str) -> None:
        super().__init__()
        self.question = title
        self.placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Lay out the question and its line."""
        with Vertical(classes="dialog"):
            yield Prose(Content.styled(self.question, "bold"), classes="dialog-title")
            yield Input(placeholder=self.placeholder, classes="line")
        yield KeyBar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the line saves."""
        event.stop()
        self.action_done()

    def action_done(self) -> None:
        """Return the text."""
        self.dismiss(self.query_one(Input).value.strip() or None)

    def action_cancel(self) -> None:
        """Return nothing."""
        self.dismiss(None)
