"""Texts of which some are ticked."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quiz.tui.keys import N_, bind


class CheckList(OptionList):
    """A list in which each text is ticked or not; Space changes the one under the cursor, Enter is the screen's."""

    BINDINGS = [
        bind("space", "tick", N_("Tick"), N_("Tick the entry under the cursor, or take the tick away")),
        bind("enter", "screen.close", N_("Go on"), N_("Close this screen")),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own word
        super().__init__(id=id, markup=False)
        self._texts: list[Content] = []
        self._ticked: list[bool] = []

    def show_texts(self, texts: Sequence[Content]) -> None:
        """Replace the entries, keeping the ticks where there are as many as before; otherwise all are ticked."""
        if len(texts) != len(self._texts):
            self._ticked = [True] * len(texts)
        self._texts = list(texts)
        chosen = self.highlighted or 0
        self.clear_options()
        self.add_options(Option(checked(text, ticked)) for text, ticked in zip(self._texts, self._ticked, strict=True))
        self.highlighted = min(chosen, len(texts) - 1) if texts else None

    @property
    def ticked(self) -> tuple[int, ...]:
        """The indexes of the entries that are ticked."""
        return tuple(index for index, ticked in enumerate(self._ticked) if ticked)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click ticks as Space does."""
        event.stop()
        self._turn(event.option_index)

    def action_tick(self) -> None:
        """Tick the entry under the cursor, or take the tick away."""
        if self.highlighted is not None:
            self._turn(self.highlighted)

    def _turn(self, index: int) -> None:
        self._ticked[index] = not self._ticked[index]
        self.replace_option_prompt_at_index(index, checked(self._texts[index], self._ticked[index]))


def checked(text: Content, ticked: bool) -> Content:
    """Return a text with its box before it."""
    return Content.assemble(("[x]" if ticked else "[ ]", "bold $primary" if ticked else "$quiet"), " ", text)
