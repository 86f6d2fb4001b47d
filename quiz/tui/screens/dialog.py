"""A screen over another one."""

from pathlib import PurePath
from typing import ClassVar, TypeVar

from textual.screen import ModalScreen

from quiz.tui.screens.base import KeeperScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A box in the middle; on a small terminal it takes all of it."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = "dialogs.tcss"
    HORIZONTAL_BREAKPOINTS = KeeperScreen.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = KeeperScreen.VERTICAL_BREAKPOINTS
