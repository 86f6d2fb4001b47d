"""Opening the app: the decks open on their own thread while Textual is still being imported."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from quiz.tui.keeper import Keeper

if TYPE_CHECKING:
    from quiz.collection import Collection
    from quiz.tui.start import StartAt

TEXTUAL_CRASHED = 1
BUG = 70


def run(open_collection: "Callable[[Callable[[int, int], None]], Collection]", *, start: "StartAt", theme: str = "dark") -> int:
    """Run the app until it is closed and return the exit code, BUG after a crash whose traceback Textual has shown.

    `open_collection` is given what wants to hear how many of how many decks are read.

    Raises the QuizError that kept it from opening.
    """
    keeper = Keeper(open_collection)
    try:
        from quiz.tui.app import QuizApp

        app = QuizApp(keeper, start=start, theme=theme)
        app.run()
    finally:
        keeper.close()
    if app.failure is not None:
        raise app.failure
    return BUG if app.return_code == TEXTUAL_CRASHED else app.return_code or 0
