import pytest

from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.session import Overrule, Summary
from quiz.i18n import use_language
from quiz.tui.screens.summary import SummaryScreen
from quiz.tui.widgets.check_list import CheckList
from tests.core.cards import card
from tests.tui.desk import Desk, Shelf, app_of, at_desk, part, press, says, screen_name, settle, told, type_in, typing

A, B = card("a", "Séoul", ask="Quel sommet ?"), card("b", "Anne Bouverot", ask="Qui ?")
RATINGS = {Rating.AGAIN: 1, Rating.HARD: 0, Rating.GOOD: 3, Rating.EASY: 0}


def summary(*overrules: Overrule, retention: float | None = 0.75, tomorrow: int = 2) -> Summary:
    return Summary(4, RATINGS, (A,), (B,), 90.0, retention, tomorrow, overrules)


async def show(desk: Desk, what: Summary) -> None:
    app_of(desk).push_screen(SummaryScreen(app_of(desk).keeper, what))
    await settle(desk)


async def test_a_session_ends_with_what_was_learned_hard_and_is_to_come(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await show(desk, summary())
        for words in ("Session over", "4 Again 1 · Good 3", "2 min 22 s an answer", "75%", "2 cards"):
            assert says(desk, words), words
        assert says(desk, "Learned 1 ✓ Quel sommet ? Séoul")
        assert says(desk, "Hard 1 ✗ Qui ? Anne Bouverot")
        await press(desk, "enter")
        assert screen_name(desk) == "HomeScreen"


async def test_retention_is_left_out_where_no_review_was_asked(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await show(desk, summary(retention=None, tomorrow=0))
        assert not says(desk, "Retention")
        assert says(desk, "nothing due")


async def test_verdicts_that_were_changed_are_written_into_the_deck(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await show(desk, summary(Overrule("d", A, "Séoul (Corée)", True), Overrule("d", B, "Bouverot", False)))
        assert says(desk, "You changed 2 verdicts.")
        assert says(desk, "[x] ✓ right: Séoul (Corée)")
        await press(desk, "down", "space")
        assert says(desk, "[ ] ✗ wrong: Bouverot")
        await press(desk, "k")
        assert told(desk) == ["1 answer written."]
        assert not says(desk, "You changed")
    assert "Séoul (Corée)" in shelf.read("d")
    assert "Bouverot]" not in shelf.read("d")


async def test_nothing_ticked_writes_nothing(shelf: Shelf) -> None:
    before = shelf.read("d")
    async with at_desk(shelf) as desk:
        await show(desk, summary(Overrule("d", A, "Soul", True)))
        await press(desk, "space", "k")
        assert told(desk) == ["Tick what is to be kept."]
        assert screen_name(desk) == "SummaryScreen"
    assert shelf.read("d") == before


async def test_a_deck_that_has_gone_is_told_and_nothing_lost(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await show(desk, summary(Overrule("gone", A, "Soul", True)))
        await press(desk, "k")
        assert says(desk, "there is no deck of that name")
        await press(desk, "escape")
        assert part(desk, CheckList).ticked == (0,)


async def test_the_language_changes_and_ticks_stay(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await show(desk, summary(Overrule("d", A, "Soul", True)))
        await press(desk, "space")
        app_of(desk).action_speak("fr")
        await settle(desk)
        assert part(desk, CheckList).ticked == ()
    use_language("en")


@pytest.mark.parametrize("size", [(80, 24), (40, 10)])
async def test_an_overruled_answer_of_a_session_reaches_the_deck(shelf: Shelf, size: tuple[int, int]) -> None:
    async with at_desk(shelf, start=typing(), size=size) as desk:
        await type_in(desk, "Tokyo")
        await press(desk, "o", "3", "escape", "escape", "enter")
        assert screen_name(desk) == "SummaryScreen"
        await press(desk, "k", "enter")
        assert screen_name(desk) == "HomeScreen"
    assert "Tokyo" in shelf.read("d")
    collection = shelf.open()
    assert [review.card for review in collection.store.last_reviews(9)] == [CardId("a")]
    collection.close()
