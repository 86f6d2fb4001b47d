"""Every key of a screen, to look up and to carry out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from quiz.core.text import fold
from quiz.i18n import _
from quiz.tui.keys import N_, Deed, bind, deeds, key_words, qualified
from quiz.tui.screens.dialog import Dialog
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.prose import Prose

Result = TypeVar("Result")


class HelpScreen(Dialog[str | None]):
    """Lists what the keys of the screen below do; returns the action taken, or None. What is typed narrows the list."""

    CSS_PATH = ["dialogs.tcss", "help.tcss"]
    BINDINGS = [
        bind("enter", "take", N_("Do it"), N_("Do what is under the cursor")),
        bind("escape,f1", "close", N_("Close"), N_("Close this list")),
        bind("up", "move(-1)", N_("Up"), N_("Move the cursor up"), show=False),
        bind("down", "move(1)", N_("Down"), N_("Move the cursor down"), show=False),
        bind("pageup", "move(-8)", N_("Page up"), N_("Move the cursor up by a page"), show=False),
        bind("pagedown", "move(8)", N_("Page down"), N_("Move the cursor down by a page"), show=False),
    ]

    def __init__(self, screen: Screen[Result]) -> None:
        super().__init__()
        self.now = deeds(screen.active_bindings.values())
        self.later = deeds_for_later(screen, self.now)
        self.found: list[Deed] = []

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(classes="dialog", id="help-dialog"):
            yield Prose(Content.styled(_("Keys"), "bold"), classes="dialog-title")
            yield Input(placeholder=_("Find a key…"), classes="line", id="help-search")
            yield OptionList(id="help-keys", markup=False)
            yield Prose(Content.styled(_("No key does that here."), "$quiet"), id="help-none")
        yield KeyBar()

    def on_mount(self) -> None:
        """List every key."""
        self.query_one("#help-keys").can_focus = False
        self._find("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what is typed."""
        event.stop()
        self._find(event.value)

    def _find(self, sought: str) -> None:
        found = matching(self.now, sought)
        later = matching(self.later, sought)
        self.found = found
        width = max((len(deed.key) for deed in (*found, *later)), default=0)
        rows = self.query_one("#help-keys", OptionList)
        rows.clear_options()
        rows.add_options([*(Option(key_row(deed, width)) for deed in found), *self._later(later, width)])
        rows.highlighted = 0 if found else None
        rows.display = bool(found or later)
        self.query_one("#help-none").display = not rows.display

    def _later(self, later: Sequence[Deed], width: int) -> list[Option]:
        if not later:
            return []
        title = Option(Content.styled(_("Not now, but elsewhere on this screen:"), "italic"), disabled=True)
        return [title, *(Option(key_row(deed, width), disabled=True) for deed in later)]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the search line takes what is under the cursor."""
        event.stop()
        self.action_take()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an entry."""
        event.stop()
        self._take(event.option_index)

    def action_take(self) -> None:
        """Return what is under the cursor."""
        if (chosen := self.query_one("#help-keys", OptionList).highlighted) is not None:
            self._take(chosen)

    def _take(self, index: int) -> None:
        if index < len(self.found):
            self.dismiss(self.found[index].action)

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(None)

    def action_move(self, rows: int) -> None:
        """Move the cursor; at an end the list goes on to its last line, which may be none to take."""
        keys = self.query_one("#help-keys", OptionList)
        if keys.highlighted is None:
            return
        wanted = keys.highlighted + rows
        keys.highlighted = min(max(wanted, 0), len(self.found) - 1)
        if wanted >= len(self.found):
            keys.scroll_end(animate=False)


def deeds_for_later(screen: Screen[Result], now: Sequence[Deed]) -> list[Deed]:
    """Return what keys of a screen do at other moments."""
    known = {deed.action for deed in now}
    found: dict[str, Deed] = {}
    for binding in (binding for bindings in screen._bindings.key_to_bindings.values() for binding in bindings):
        action = qualified("screen", binding.action)
        if binding.description and binding.id and action not in known and action not in found:
            words = _(binding.tooltip) if binding.tooltip else ""
            key = key_words(binding.key_display or binding.key)
            found[action] = Deed(action, key, _(binding.description), words, shown=False)
    return merged(found.values())


def merged(known: Iterable[Deed]) -> list[Deed]:
    """Return the deeds with those that are said in the same words made one: its keys are then `1–4`."""
    found: dict[tuple[str, str], Deed] = {}
    for deed in known:
        first = found.setdefault((deed.label, deed.help), deed)
        if first.key != deed.key:
            found[deed.label, deed.help] = replace(first, key=f"{first.key.split('–')[0]}–{deed.key}")
    return list(found.values())


def matching(known: Sequence[Deed], sought: str) -> list[Deed]:
    """Return the deeds in whose name, help or key every word sought begins a word, accents and case aside."""
    wanted = fold(sought).split()
    return [deed for deed in known if all(_begins(word, deed) for word in wanted)]


def _begins(word: str, deed: Deed) -> bool:
    return f" {word}" in f" {fold(deed.label)} {fold(deed.help)} {deed.key.lower()}"


def key_row(deed: Deed, width: int) -> Content:
    """Return the row of a key: its name in a column, then what it does."""
    return Content.assemble((deed.key.rjust(width), "bold $primary"), "  ", deed.help or deed.label)
