"""A text to read and close."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from quiz.errors import QuizError
from quiz.i18n import _
from quiz.tui.keys import N_, bind
from quiz.tui.screens.dialog import Dialog
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose


@dataclass(frozen=True, slots=True)
class Notice:
    """A title and a text."""

    title: str
    text: Content


class MessageScreen(Dialog[None]):
    """Shows a notice until it is closed."""

    BINDINGS = [
        bind("enter,escape,space", "close", N_("Close"), N_("Close this message")),
        bind("up", "scroll(-1)", N_("Up"), N_("Scroll up"), show=False),
        bind("down", "scroll(1)", N_("Down"), N_("Scroll down"), show=False),
    ]

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.notice = notice

    def compose(self) -> ComposeResult:
        """Lay out the notice."""
        with Vertical(classes="dialog"):
            yield Prose(Content.styled(self.notice.title, "bold"), classes="dialog-title")
            with VerticalScroll(classes="dialog-body", can_focus=False):
                yield Prose(self.notice.text, id="message-text")
        yield KeyBar()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Move the text."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def error_message(error: QuizError) -> Notice:
    """Return what a user's error says: what went wrong, then what to do."""
    parts = [error.what] if not error.hint else [error.what, "\n\n", error.hint]
    return Notice(_("That did not work"), Content("".join(parts)))
