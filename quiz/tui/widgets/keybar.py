"""The last line of a screen: the keys that do something now."""

from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from quiz.tui.keys import Deed, deeds

_GAP = "  "


class KeyBar(Widget):
    """The shown keys of the screen in one line; help stands last and is never cut off. A click does what the key does."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 1; background: $surface; color: $quiet; }
    """

    ALWAYS = "help"
    """The action kept in view at the right end."""

    def on_mount(self) -> None:
        """Follow the screen's keys; they are no links to the eye."""
        self.auto_links = False
        self.screen.bindings_updated_signal.subscribe(self, self._on_keys)

    def _on_keys(self, screen: Screen[object]) -> None:
        if screen is self.app.screen:
            self.refresh()

    def render(self) -> RenderResult:
        """Draw as many keys as fit."""
        shown = [deed for deed in deeds(self.screen.active_bindings.values()) if deed.shown]
        return key_line(shown, self.size.width, last=self.ALWAYS)


def key_line(shown: list[Deed], width: int, *, last: str) -> Content:
    """Return the keys in `width` cells: those that fit from the left, and the one of action `last` at the right end."""
    right = [_key(deed) for deed in shown if deed.action.endswith(last)]
    room = width - sum(part.cell_length for part in right)
    left: list[Content] = []
    for part in (_key(deed) for deed in shown if not deed.action.endswith(last)):
        room -= part.cell_length + len(_GAP)
        if room < 0:
            break
        left.append(part)
    line = Content(_GAP).join(left)
    spare = width - line.cell_length - sum(part.cell_length for part in right)
    return Content.assemble(line, " " * max(0, spare), *right)


def _key(deed: Deed) -> Content:
    text = Content.assemble((deed.key, "bold $primary"), " ", deed.label)
    return text.stylize(Style.from_meta({"@click": deed.action}))
