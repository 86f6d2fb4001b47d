import pytest

from quiz.collection import StudyOptions
from quiz.core.rating import Rating
from quiz.core.session import Mode
from quiz.tui.screens.progress import ProgressScreen
from quiz.tui.screens.progress_view import look
from quiz.tui.widgets.bars import Columns, Rows
from quiz.tui.widgets.heatmap import Heatmap
from quiz.tui.widgets.scroller import Scroller
from tests.tui.desk import Shelf, app_of, at_desk, part, press, says, screen_name, settle

AGAIN, GOOD, EASY = Rating.AGAIN, Rating.GOOD, Rating.EASY


@pytest.fixture
def studied(shelf: Shelf) -> Shelf:
    """A shelf whose three cards were learned, and one of them forgotten three weeks later."""
    shelf.answer(EASY, EASY, EASY, days=21, seconds=10)
    shelf.answer(AGAIN, GOOD, GOOD, days=1, seconds=10)
    return shelf


async def test_without_answers_it_says_so_in_words(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "g")
        assert screen_name(desk) == "ProgressScreen"
        assert says(desk, "No answers yet.")
        assert says(desk, "3 new")
        assert not says(desk, "Retention by week")


async def test_the_numbers_are_shown_with_their_charts(studied: Shelf) -> None:
    async with at_desk(studied, size=(140, 50)) as desk:
        await press(desk, "g")
        for words in ("Cards 3", "Answers 6 3 in the last 7 days", "Streak 1 day", "67% of 3 reviews known. Aim: 90%"):
            assert says(desk, words), words
        for words in ("To come", "Retention by week", "Reliability of what is expected", "Log loss", "Hardest cards", "1×"):
            assert says(desk, words), words


async def test_the_charts_hold_the_numbers_of_the_collection(studied: Shelf) -> None:
    collection = studied.open()
    wanted = look(collection)
    collection.close()
    async with at_desk(studied) as desk:
        await press(desk, "g")
        assert [column.value for column in part(desk, Columns).columns] == list(wanted.stats.forecast)
        days = part(desk, Heatmap).days
        assert days is not None
        assert sum(days.counts.values()) == wanted.stats.answers
        assert [row.good for row in part(desk, Rows).rows] == [False]
        assert part(desk, Rows).mark == wanted.target


async def test_a_small_screen_scrolls_to_the_hardest_cards(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "g")
        assert not says(desk, "Hardest cards")
        await press(desk, "pagedown", "pagedown", "pagedown")
        assert part(desk, Scroller).scroll_offset.y > 0
        assert says(desk, "Hardest cards")
        await press(desk, "up", "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_the_language_of_the_charts_changes(studied: Shelf) -> None:
    async with at_desk(studied) as desk:
        await press(desk, "g")
        app_of(desk).action_speak("fr")
        await settle(desk)
        assert isinstance(desk.app.screen, ProgressScreen)
        assert desk.app.screen.progress is not None


@pytest.mark.parametrize("size", [(40, 10), (30, 8), (200, 60)])
async def test_any_size_is_drawn(studied: Shelf, size: tuple[int, int]) -> None:
    async with at_desk(studied, size=size) as desk:
        await press(desk, "g", "pagedown")
        await desk.resize_terminal(80, 24)
        await settle(desk)
        assert says(desk, "Progress")


async def test_cards_taken_for_each_other_are_shown_with_both_answers(shelf: Shelf) -> None:
    collection = shelf.open()
    session = collection.study(options=StudyOptions(mode=Mode.TYPE))
    session.answer("Anne Bouverot")
    session.rate(AGAIN)
    collection.close()
    async with at_desk(shelf, size=(120, 60)) as desk:
        await press(desk, "g")
        for words in ("Taken for each other", "1×", "Séoul / Anne Bouverot", "Quel sommet ?"):
            assert says(desk, words), words
