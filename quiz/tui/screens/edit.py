"""A card as a form, checked while it is typed."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static, TextArea

from quiz.core.model import Card, Cloze
from quiz.deckfile.change import CardEdit
from quiz.i18n import _
from quiz.tui.keys import N_, bind
from quiz.tui.screens.edit_form import Form, Key, Remark, change_of, form_of, keys_of, remarks
from quiz.tui.screens.sizes import HEIGHTS, WIDTHS
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose
from quiz.tui.widgets.scroller import Scroller


class EditScreen(Screen[CardEdit | None]):
    """Asks for the change of a card; returns it, or None where nothing is to be changed.

    `written` is the text of a cloze with all its gaps in braces: where it is not given, that text is left as it is.
    `filled` is the form as it was left before, where the change could not be saved; `left` is the form of this one.
    """

    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = "Field"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        bind("ctrl+s", "save", N_("Save"), N_("Save the card in its deck; progress is kept")),
        bind("tab", "app.focus_next", N_("Next field"), N_("Go to the next field")),
        bind("escape", "cancel", N_("Cancel"), N_("Go back without saving, after asking")),
    ]

    def __init__(self, card: Card, *, written: str = "", language: str = "fr", filled: Form | None = None) -> None:
        super().__init__()
        self.card = card
        self.language = language
        self.before = form_of(card, written)
        self.left = filled or self.before
        self.keys = tuple(key for key in keys_of(card) if key is not Key.ASK or self.before.ask)

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        yield Static(Content.styled(_("Edit the card"), "bold $primary"), id="edit-title", markup=False)
        with Scroller(id="edit-body", can_focus=False):
            for key in self.keys:
                with Horizontal(classes="field"):
                    yield Static(Content(self._label(key)), classes="field-label", markup=False)
                    yield Field(getattr(self.left, key), id=f"field-{key}", compact=True, placeholder=Content(_example(key)))
        yield Prose(id="edit-remarks")
        yield KeyBar()

    def _label(self, key: Key) -> str:
        names = {
            Key.ASK: _("Text") if isinstance(self.card.prompt, Cloze) else _("Question"),
            Key.ANSWER: _("Answer"),
            Key.ACCEPT: _("Also right"),
            Key.REJECT: _("Wrong"),
            Key.HINT: _("Hint"),
            Key.NOTE: _("Note"),
            Key.TAGS: _("Tags"),
        }
        return names[key]

    def on_mount(self) -> None:
        """Check the card as it is."""
        self._check()

    @property
    def form(self) -> Form:
        """The form as it is filled in now."""
        texts = {key.value: self.query_one(f"#field-{key}", Field).text for key in self.keys}
        return replace(self.before, **texts)

    def _remarks(self) -> list[Remark]:
        return remarks(self.card, self.before, self.form, language=self.language)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Check while it is typed."""
        event.stop()
        self._check()

    def _check(self) -> None:
        found = self._remarks()
        line = self.query_one("#edit-remarks", Prose)
        line.text = Content("\n").join(map(remark_line, found)) if found else Content.styled("✓ " + _("Nothing wrong."), "$quiet")

    def action_save(self) -> None:
        """Return the change, unless there is a fault."""
        if any(remark.fault for remark in self._remarks()):
            self.app.bell()
            return
        self.left = self.form
        change = change_of(self.before, self.left)
        self.dismiss(None if change == CardEdit() else change)

    async def action_cancel(self) -> None:
        """Go back; ask first where something was changed."""
        if change_of(self.before, self.form) == CardEdit():
            self.dismiss(None)
            return
        from quiz.tui.screens.confirm import Confirm

        text = _("What you changed in this card is not saved.")
        await self.app.push_screen(Confirm(_("Leave without saving?"), text), self._leave)

    def _leave(self, sure: bool | None) -> None:
        if sure:
            self.dismiss(None)


class Field(TextArea):
    """The text of one field, as high as it is long."""

    def on_focus(self) -> None:
        """Stay in view."""
        self.scroll_visible(animate=False)


def remark_line(remark: Remark) -> Content:
    """Return a remark behind a sign: a cross for a fault, an exclamation mark for a doubt."""
    sign, colour = ("✗", "$error") if remark.fault else ("!", "$warning")
    return Content.assemble((f"{sign} {remark.words}", colour))


def _example(key: Key) -> str:
    examples = {
        Key.ANSWER: _("one answer a line"),
        Key.ACCEPT: _("other right answers, one a line"),
        Key.REJECT: _("answers that must be wrong, one a line"),
        Key.HINT: _("shown on request"),
        Key.NOTE: _("shown after the answer"),
        Key.TAGS: _("words parted by commas"),
    }
    return examples.get(key, "")
