"""A question answered with yes or no."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from quiz.tui.keys import N_, bind
from quiz.tui.screens.dialog import Dialog
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose


class Confirm(Dialog[bool]):
    """Asks before something is done; Enter or y says yes, Escape or n says no."""

    BINDINGS = [
        bind("enter,y,o", "yes", N_("Yes"), N_("Yes, do it")),
        bind("escape,n", "no", N_("No"), N_("No, go back")),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.question = title
        self.text = text

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="dialog"):
            yield Prose(Content.styled(self.question, "bold"), classes="dialog-title")
            yield Prose(Content(self.text), classes="dialog-body")
        yield KeyBar()

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Answer no."""
        self.dismiss(False)
