"""Options to choose one from, by arrows or by digit."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quiz.tui.keys import DIGIT_KEYS, N_, bind_digits


class ChoiceList(OptionList):
    """A short list of texts, numbered from 1. Sends `Chosen` with the index of the one taken."""

    BINDINGS = [
        *bind_digits("choose", N_("Choose"), N_("Answer with this option"), count=len(DIGIT_KEYS)),
    ]

    @dataclass
    class Chosen(Message):
        """An option was taken; `index` counts from 0."""

        index: int

    def show_options(self, texts: Sequence[str]) -> None:
        """Replace the options; none is taken yet, the first is under the cursor."""
        self.clear_options()
        self.add_options(Option(numbered(index, text)) for index, text in enumerate(texts))
        self.highlighted = 0 if texts else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which option was taken."""
        event.stop()
        self.post_message(self.Chosen(event.option_index))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits beyond the last option do nothing; page keys are left to what the list stands in, with its question."""
        match action, parameters:
            case "choose", (int(number),):
                return number <= self.option_count
            case "page_up" | "page_down", _:
                return False
        return True

    def action_cursor_up(self) -> None:
        """Go to the option before, and show the list where it was below the fold."""
        super().action_cursor_up()
        self.scroll_visible(animate=False)

    def action_cursor_down(self) -> None:
        """Go to the option after, and show the list where it was below the fold."""
        super().action_cursor_down()
        self.scroll_visible(animate=False)

    def action_choose(self, number: int) -> None:
        """Take the option of that number."""
        self.post_message(self.Chosen(number - 1))


def numbered(index: int, text: str) -> Content:
    """Return an option with its number before it; the text is nobody's markup."""
    return Content.assemble((f"{index + 1}", "bold"), "  ", text)
