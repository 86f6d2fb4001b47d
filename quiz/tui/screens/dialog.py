"""A screen over another one."""

from pathlib import PurePath
from typing import ClassVar, TypeVar

from textual.screen import ModalScreen

from quiz.tui.screens.sizes import HEIGHTS, WIDTHS

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A box in the middle; on a small terminal it takes all of it."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = "dialogs.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
