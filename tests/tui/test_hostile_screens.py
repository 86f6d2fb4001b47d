"""A hostile text goes through the screens that a session does not pass: it is shown, never obeyed."""

import pytest

from quiz.core.rating import Rating
from quiz.core.session import Overrule, Summary
from quiz.errors import DeckError
from quiz.tui.screens.edit import EditScreen
from quiz.tui.screens.message import MessageScreen, error_message
from quiz.tui.screens.summary import SummaryScreen
from tests.core.cards import card
from tests.tui.desk import Desk, Shelf, app_of, at_desk, press, screen_name, settle
from tests.tui.hostile import REFUSED, TEXTS

SIZES = [(80, 24), (40, 10)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_other_screen_shows_hostile_texts(shelf: Shelf, size: tuple[int, int]) -> None:
    async with at_desk(shelf, size=size) as desk:
        for text in [*TEXTS, *REFUSED]:
            await through_other_screens(desk, text)


async def through_other_screens(desk: Desk, text: str) -> None:
    """Open the screens that show a text which is not ours, click in the middle, scroll, and go back."""
    app = app_of(desk)
    what = card("h", text, ask=text, hint=text, accepted=(text + "!",))
    summary = Summary(4, dict.fromkeys(Rating, 1), (what,), (what,), 9.0, 0.5, 3, (Overrule("d", what, text, True),))
    app.push_screen(SummaryScreen(app.keeper, summary))
    await back_home(desk)
    app.push_screen(EditScreen(what))
    await back_home(desk)
    app.push_screen(MessageScreen(error_message(DeckError(text, 1, text, hint=text))))
    await back_home(desk)


async def back_home(desk: Desk) -> None:
    """Click and scroll on the screen just opened, then close it."""
    await settle(desk)
    width, height = desk.app.size
    await desk.click(offset=(width // 2, height // 2))
    await desk.press("down", "pagedown")
    await press(desk, "escape")
    assert desk.app.is_running
    assert screen_name(desk) == "HomeScreen"
