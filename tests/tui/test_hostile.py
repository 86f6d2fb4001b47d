"""A hostile deck goes through every screen: its texts are shown, never obeyed."""

import json

import pytest

from quiz.core.rating import Rating
from quiz.i18n import use_language
from quiz.tui.screens.study import StudyScreen
from quiz.tui.theme import DARK, LIGHT
from tests.tui.desk import Desk, Shelf, at_desk, press, screen_name, shown, type_in, typing
from tests.tui.hostile import CLICK, TEXTS

LOOKS = [((80, 24), DARK.name, "en"), ((140, 40), LIGHT.name, "fr"), ((40, 10), DARK.name, "fr")]


def entry(number: int, text: str) -> str:
    """A card whose every text is that one, as JSON, which is YAML."""
    fields = {
        "id": f"h{number}",
        "ask": f"{number} {text}",
        "answer": f"{text} {number}",
        "choices": [f"{text} non", f"{text} peut-être"],
        "hint": text,
        "note": text,
        "tags": [text[:40]],
    }
    return f"- {json.dumps(fields, ensure_ascii=False)}\n"


@pytest.fixture
def hostile(shelf: Shelf) -> Shelf:
    shelf.write("d", "".join(entry(n, text) for n, text in enumerate(TEXTS)), title=json.dumps(CLICK + " [/ " + "long " * 60))
    return shelf


async def through_a_card(desk: Desk) -> None:
    """Answer one card with everything there is to look at."""
    await press(desk, "escape", "h")
    await type_in(desk, "[/")
    screen = desk.app.screen
    assert isinstance(screen, StudyScreen)
    if screen.is_veiled:
        await press(desk, "enter")
    for key, opened in (("s", "MessageScreen"), ("e", "EditScreen"), ("f1", "HelpScreen")):
        await press(desk, key)
        assert screen_name(desk) == opened
        await press(desk, "escape")
    await press(desk, "o", "pagedown", "1")


@pytest.mark.parametrize(("size", "theme", "language"), LOOKS)
async def test_a_session_shows_hostile_texts_as_they_are(
    hostile: Shelf, size: tuple[int, int], theme: str, language: str
) -> None:
    use_language(language)
    async with at_desk(hostile, start=typing(), size=size, theme=theme) as desk:
        for _ in TEXTS:
            await through_a_card(desk)
            assert desk.app.is_running
        await press(desk, "escape")
        assert screen_name(desk) == "SummaryScreen"
        await press(desk, "k", "pagedown", "enter")
        assert desk.app.is_running
    use_language("en")


@pytest.mark.parametrize(("size", "theme", "language"), LOOKS)
async def test_home_progress_and_palette_show_hostile_texts(
    hostile: Shelf, size: tuple[int, int], theme: str, language: str
) -> None:
    use_language(language)
    hostile.write("bad", f"- {json.dumps({CLICK: '[/', 'ask': '[/'})}\n")
    hostile.answer(*[Rating.EASY] * len(TEXTS), days=30)
    hostile.answer(*[Rating.AGAIN] * 5, days=1)
    async with at_desk(hostile, size=size, theme=theme) as desk:
        if size[0] >= 80:
            assert CLICK in shown(desk)
        await press(desk, "p", "down", "escape", "g", *["pagedown"] * 4, "escape", "ctrl+p", "[", "/", "escape", "escape")
        assert desk.app.is_running
        assert screen_name(desk) == "HomeScreen"
    use_language("en")
