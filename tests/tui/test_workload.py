import asyncio
from collections.abc import Iterator

import pytest

from quiz.collection.workload import Basis, Cost
from quiz.core.rating import Rating
from quiz.tui.screens import workload
from quiz.tui.screens.workload import WorkloadScreen
from quiz.tui.screens.workload_view import next_span
from quiz.tui.widgets.bar_table import BarTable
from tests.tui.desk import Desk, Shelf, app_of, at_desk, part, press, says, screen_name, settle, type_in


def screen(desk: Desk) -> WorkloadScreen:
    found = desk.app.screen
    assert isinstance(found, WorkloadScreen)
    return found


@pytest.fixture
def studied(shelf: Shelf) -> Shelf:
    shelf.answer(Rating.EASY, Rating.EASY, days=3, seconds=10)
    return shelf


async def test_the_cost_of_each_setting_is_shown_and_that_of_now_is_marked(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w")
        assert screen_name(desk) == "WorkloadScreen"
        assert says(desk, "180 days to come: 2 cards met, 1 new.")
        tables = [part(desk, BarTable, selector).choices for selector in ("#by-retention", "#by-new-limit")]
        assert [[row.name for row in table.rows if row.marked] for table in tables] == [["90%"], ["20"]]
        assert [row.name for row in tables[0].rows] == ["80%", "82%", "85%", "87%", "90%", "92%", "95%", "97%"]
        assert max(row.share for row in tables[0].rows) == 1
        await press(desk, "pagedown")
        assert says(desk, "desired_retention")
        await press(desk, "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_more_days_may_be_played_out(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w", "d")
        assert says(desk, "365 days to come")
        await press(desk, "d")
        assert says(desk, "30 days to come")


def test_the_days_go_round() -> None:
    assert [next_span(days) for days in (30, 90, 180, 365, 200)] == [90, 180, 365, 30, 365]


async def test_the_days_up_to_an_exam_are_played_out(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w", "e")
        assert screen_name(desk) == "AskText"
        await type_in(desk, "2026-05-01")
        assert says(desk, "57 days up to the exam on 2026-05-01, each card to be known to 95% then")
        await press(desk, "d")
        assert says(desk, "365 days to come")


@pytest.mark.parametrize("text", ["soon", "2020-01-01"])
async def test_a_day_that_is_none_is_refused_in_words(studied: Shelf, text: str) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w", "e")
        await type_in(desk, text)
        assert screen_name(desk) == "MessageScreen"
        await press(desk, "escape")
        assert says(desk, "180 days to come")


async def test_an_exam_may_be_left_out(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w", "e", "escape")
        assert says(desk, "180 days to come")


async def test_without_cards_there_is_nothing_to_play_out(shelf: Shelf) -> None:
    (shelf.folder / "decks" / "d.yaml").write_text("format: 1\ntitle: T\ncards: []\n", encoding="utf-8")
    async with at_desk(shelf) as desk:
        await press(desk, "w")
        assert says(desk, "There are no cards to play out.")
        assert not part(desk, BarTable, "#by-retention").display


async def test_leaving_and_other_days_while_it_is_played_out_do_no_harm(studied: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_desk(studied) as desk:
        for keys in (("w", "d", "d", "d"), ("w", "escape", "w", "d")):
            for key in keys:
                await desk.press(key)
        await settle(desk)
        assert screen_name(desk) == "WorkloadScreen"
        assert len(screen(desk).retentions) == 8


async def test_rows_are_shown_as_they_are_played_out(studied: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    go_on = asyncio.Event()

    def slowly(begin: Basis) -> Iterator[Cost]:
        yield Cost(0.8, 20, 1.0, 1.0, 1, 1.0, 3, 2, 0)
        asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result()

    monkeypatch.setattr(workload, "by_retention", slowly)
    async with at_desk(studied) as desk:
        await desk.press("w")
        while not (isinstance(desk.app.screen, WorkloadScreen) and screen(desk).retentions):
            await desk.pause()
        assert not screen(desk).limits
        assert screen(desk).busy
        go_on.set()
        await settle(desk)
        assert len(screen(desk).limits) == 6


async def test_the_language_changes(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "w")
        app_of(desk).action_speak("fr")
        await settle(desk)
        assert says(desk, "180 jours à venir")
        assert says(desk, "Charge de travail")


@pytest.mark.parametrize("size", [(40, 10), (30, 8), (200, 60)])
async def test_any_size_is_drawn(studied: Shelf, size: tuple[int, int]) -> None:
    async with at_desk(studied, size=size) as desk:
        await press(desk, "w", "pagedown")
        await desk.resize_terminal(80, 24)
        await settle(desk)
        assert says(desk, "Retention")
