"""A part of the screen that is read by scrolling."""

from textual.containers import VerticalScroll

from quiz.tui.keys import N_, bind


class Scroller(VerticalScroll):
    """A column that the arrows and page keys move; help lists them."""

    BINDINGS = [
        bind("up", "scroll_up", N_("Up"), N_("Scroll up"), show=False),
        bind("down", "scroll_down", N_("Down"), N_("Scroll down"), show=False),
        bind("pageup", "page_up", N_("Page up"), N_("Scroll up by a page"), show=False),
        bind("pagedown", "page_down", N_("Page down"), N_("Scroll down by a page"), show=False),
    ]

    DEFAULT_CSS = """
    Scroller { width: 1fr; height: 1fr; }
    """
