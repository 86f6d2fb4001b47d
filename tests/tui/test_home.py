"""Home: what is due, and what the learner should know about the library."""

from datetime import timedelta
from pathlib import Path

import pytest

from quiz.collection import finding
from quiz.collection.overview import DeckOverview
from quiz.config import DeckSettings
from quiz.core.rating import Rating
from quiz.i18n import use_language
from quiz.tui.screens import home_view as view
from quiz.tui.screens.home import DeckList, HomeScreen
from quiz.tui.theme import DARK, LIGHT
from tests.tui.desk import START, Shelf, app_of, at_desk, part, press, says, screen_name, settle

WIDTHS = (20, 36, 50, 74, 130)


def overview(title: str = "Un titre", **counts: int) -> DeckOverview:
    return DeckOverview("d", title, "d.yaml", retention=(0.5, 0.9), **counts)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_row_fills_the_width_and_no_more(width: int, language: str) -> None:
    use_language(language)
    deck = overview("Un titre qui n'en finit pas " * 4, due=1234, new=20, learning=3)
    rows = [view.header_row(width), view.all_row([deck, deck], width), view.deck_row(deck, width)]
    assert {row.cell_length for row in rows} <= {width} or width == min(WIDTHS)


def test_narrow_rows_count_what_is_being_learned_as_due() -> None:
    assert view.deck_row(overview(due=1, new=5, learning=3), 40).plain.split()[-2:] == ["4", "5"]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 0, 0), "Nothing left to study today."),
        ((1, 0, 0), "1 card to study · about 1\xa0min"),
        ((10, 5, 5), "20 cards to study · about 5\xa0min"),
    ],
)
def test_the_day_is_said_with_an_estimate(counts: tuple[int, int, int], words: str) -> None:
    assert view.today_words(*counts) == words


async def test_an_empty_library_says_how_to_begin(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "none", tmp_path / "none"))
    (shelf.folder / "decks" / "d.yaml").unlink()
    async with at_desk(shelf) as desk:
        assert says(desk, "There is no deck yet.")
        assert says(desk, "quiz new")
        await press(desk, "space", "g", "p", "enter")
        assert screen_name(desk) == "HomeScreen"


async def test_the_sample_is_said_to_be_one(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Shelf(tmp_path / "decks").folder.joinpath("decks").mkdir()
    (shelf.folder / "decks" / "d.yaml").rename(tmp_path / "decks" / "decks" / "d.yaml")
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "none", tmp_path / "decks" / "decks"))
    async with at_desk(shelf) as desk:
        assert says(desk, "These are the sample decks.")
        assert says(desk, "Le titre")


async def test_faults_are_counted_and_listed_by_a_key(shelf: Shelf) -> None:
    shelf.write("bad", "- {ask: '[/', answre: x}\n")
    async with at_desk(shelf) as desk:
        assert says(desk, "! ")
        await press(desk, "p")
        assert says(desk, "Faults in the decks")
        assert says(desk, "answre")
        await press(desk, "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_cards_set_aside_are_said_to_be(shelf: Shelf) -> None:
    shelf.write("aside", "- {ask: A ?, answer: B, evidence: {article: x, quote: B}}\n")
    path = shelf.folder / "decks" / "aside.yaml"
    path.write_text(path.read_text().replace("cards:", "articles: {x: {file: gone.txt}}\ncards:"))
    async with at_desk(shelf) as desk:
        assert says(desk, "1 card is set aside and not asked (key P says why).")
        await press(desk, "p")
        assert says(desk, "the article “x” cannot be read")


async def test_of_a_card_set_aside_for_its_id_no_quote_is_blamed(shelf: Shelf) -> None:
    shelf.write("d", "- {id: a, ask: A ?, answer: B}\n")
    shelf.write("e", "- {id: a, ask: C ?, answer: D}\n")
    async with at_desk(shelf) as desk:
        assert says(desk, "1 card is set aside and not asked (key P says why).")
        assert not says(desk, "quote")
        await press(desk, "p")
        assert says(desk, "its id a is also at")


async def test_without_faults_there_is_no_key_for_them(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        assert not says(desk, "Faults")
        await press(desk, "p")
        assert screen_name(desk) == "HomeScreen"


async def test_enter_studies_the_deck_under_the_cursor_and_space_all(shelf: Shelf) -> None:
    shelf.write("e", "- {id: z, ask: Autre ?, answer: X}\n", title="Autre deck")
    async with at_desk(shelf) as desk:
        await press(desk, "down", "down", "enter")
        assert says(desk, "Autre deck")
        assert says(desk, "1 new")
        await press(desk, "escape", "escape", "enter")
        assert screen_name(desk) == "HomeScreen"
        await press(desk, "space")
        assert says(desk, "4 new")


async def test_home_counts_again_after_a_session(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        assert says(desk, "3 cards to study")
        await press(desk, "space", "escape", "x", "escape", "escape", "enter")
        assert screen_name(desk) == "HomeScreen"
        assert says(desk, "2 cards to study")


async def test_a_backlog_is_said_with_what_is_asked_of_it(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, Rating.EASY, Rating.EASY, days=40)
    shelf.reviews_per_day = 2
    async with at_desk(shelf) as desk:
        assert says(desk, "2 cards to study")
        assert says(desk, "3 due, today’s 2 most at risk first")


async def test_without_a_backlog_nothing_is_said_of_one(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, Rating.EASY, days=40)
    async with at_desk(shelf) as desk:
        assert not says(desk, "at risk")


async def test_an_exam_to_come_is_said_with_what_it_will_take(shelf: Shelf) -> None:
    shelf.decks = {"d": DeckSettings(new_per_day=1, exam=(START + timedelta(days=1)).date())}
    async with at_desk(shelf) as desk:
        assert says(desk, "Le titre: exam in 1 day. Until then about")
        assert says(desk, "1 new card will not be begun by then at 1 a day; 2 a day would do.")


async def test_the_theme_and_the_language_change_in_place(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "t")
        assert desk.app.theme == LIGHT.name
        await press(desk, "t")
        assert desk.app.theme == DARK.name
        app_of(desk).action_speak("fr")
        await settle(desk)
        assert isinstance(desk.app.screen, HomeScreen)
        assert part(desk, DeckList).option_count == 2


async def test_retention_is_shown_once_there_were_reviews(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, Rating.EASY, Rating.EASY, days=21)
    shelf.answer(Rating.AGAIN, Rating.GOOD, Rating.GOOD, days=1)
    async with at_desk(shelf) as desk:
        assert says(desk, "67%")


async def test_q_ends_the_app(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "q")
        assert not desk.app.is_running
        assert (desk.app.return_code or 0) == 0
