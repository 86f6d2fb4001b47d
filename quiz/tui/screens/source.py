"""The passage a card comes from."""

from textual.content import Content

from quiz.core.session import Passage
from quiz.i18n import _
from quiz.tui.keys import N_, bind
from quiz.tui.screens.message import MessageScreen, Notice


class SourceScreen(MessageScreen):
    """Shows the paragraph with the quote marked."""

    BINDINGS = [bind("s", "close", N_("Close"), N_("Close the passage"), show=False)]

    def __init__(self, passage: Passage) -> None:
        super().__init__(Notice(passage.title or _("Source"), passage_content(passage)))


def passage_content(passage: Passage) -> Content:
    """Return the passage; the quoted spans are bold and underlined, so that they stand out without colour."""
    content = Content(passage.text)
    for span in passage.spans:
        content = content.stylize("bold underline $accent", span.start, span.end)
    return Content.assemble(content, "\n\n", (passage.url, "$quiet")) if passage.url else content


def no_source() -> MessageScreen:
    """Return the message for a card without a source."""
    return MessageScreen(Notice(_("Source"), Content(_("This card quotes no article."))))
