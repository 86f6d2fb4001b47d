"""What the screens share: asking the keeper, and saying what went wrong."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from textual.message import Message
from textual.screen import Screen

from quiz import startup
from quiz.errors import QuizError
from quiz.tui.keeper import Keeper
from quiz.tui.screens.sizes import HEIGHTS, WIDTHS
from quiz.tui.start import AtStudy

Result = TypeVar("Result")


@dataclass
class StudyRequested(Message):
    """A screen asks the app for a session."""

    request: AtStudy


@dataclass
class OpeningFailed(Message):
    """What a screen is for could not be opened: the app ends with this error."""

    error: QuizError


class KeeperScreen(Screen[Result]):
    """A screen whose deeds go through the keeper, one at a time.

    A key pressed while one is under way is dropped: it was meant for what stood on the screen, not for what comes next.
    """

    AUTO_FOCUS = ""  # each screen says where its focus is; the default would return it to a hidden answer line
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self.keeper = keeper
        self.busy = False

    def act(self, deed: Callable[[], Awaitable[None]]) -> None:
        """Start a deed, unless one is under way; an error for the user becomes a message in words."""
        if not self.busy:
            self.busy = True
            self.run_worker(self._perform(deed), group="deed")

    async def _perform(self, deed: Callable[[], Awaitable[None]]) -> None:
        try:
            await deed()
        except QuizError as error:
            await self.tell(error)
        finally:
            self.busy = False
            self.call_after_refresh(startup.finish)

    def say_again(self) -> None:
        """Put every word in the interface language, which has changed."""
        self.refresh_bindings()

    async def tell(self, error: QuizError) -> None:
        """Show an error; what was answered before it is kept, and the deed may be tried again."""
        from quiz.tui.screens.message import MessageScreen, error_message

        await self.app.push_screen(MessageScreen(error_message(error)))
