import pytest
from textual.command import CommandPalette

from quiz.i18n import _
from quiz.tui.commands import Commands
from quiz.tui.theme import LIGHT
from tests.tui.desk import Desk, Shelf, app_of, at_desk, press, says, screen_name, settle, typing


async def names(desk: Desk) -> list[str]:
    """What the palette would list over the present screen."""
    return [hit.text or "" async for hit in Commands(desk.app.screen).discover()]


async def choose(desk: Desk, words: str) -> None:
    """Take the first command found by these words."""
    await press(desk, "ctrl+p")
    await desk.press(*words)
    palette = desk.app.screen
    assert isinstance(palette, CommandPalette)
    await desk.app.workers.wait_for_complete([worker for worker in desk.app.workers if worker.node is palette])
    await desk.pause()
    await press(desk, "enter")


async def test_the_palette_names_every_deed_of_the_screen_once(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        found = await names(desk)
        assert {"Study", "Study everything", "Progress", "Theme", "French interface", "English interface", "Quit"} <= set(found)
        assert len(found) == len(set(found))
        assert "Commands" not in found


async def test_the_palette_opens_over_an_answer_line(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await press(desk, "ctrl+p")
        assert isinstance(desk.app.screen, CommandPalette)
        await press(desk, "escape")
        assert screen_name(desk) == "StudyScreen"


@pytest.mark.parametrize("words", ["light", "theme"])
async def test_the_theme_is_a_command(shelf: Shelf, words: str) -> None:
    async with at_desk(shelf) as desk:
        await choose(desk, words)
        assert desk.app.theme == LIGHT.name


async def test_the_language_is_a_command(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await choose(desk, "french")
        assert _("Deck") == "Paquet" or _("Right") == "Juste"
        await settle(desk)
        assert app_of(desk).is_running


async def test_progress_is_a_command(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await choose(desk, "charts")
        assert screen_name(desk) == "ProgressScreen"
        assert says(desk, "No answers yet.")
