"""A session in the app."""

import pytest
from textual.widgets import Input

from quiz.collection import StudyOptions
from quiz.core.match.judgement import Verdict
from quiz.core.rating import Rating
from quiz.core.schedule import New, Reviewed
from quiz.core.session import Answered, Asked, Face, Finished, Mode
from quiz.tui.screens.study import StudyScreen
from quiz.tui.start import AtStudy
from tests.tui.desk import Desk, Shelf, at_desk, part, press, says, screen_name, told, type_in, typing

RIGHT = {"Quel sommet ?": "Séoul", "Qui ?": "Anne Bouverot", "Quand ?": "2024"}


def study(desk: Desk) -> StudyScreen:
    screen = desk.app.screen
    assert isinstance(screen, StudyScreen)
    return screen


def asked(desk: Desk) -> Asked:
    state = study(desk).state
    assert isinstance(state, Asked)
    return state


def answered(desk: Desk) -> Answered:
    state = study(desk).state
    assert isinstance(state, Answered)
    return state


def question(desk: Desk) -> str:
    return asked(desk).card.ask


def kept(shelf: Shelf) -> list[Rating]:
    """The ratings that stand in the database, oldest first."""
    collection = shelf.open()
    try:
        return [review.rating for review in collection.store.reviews()]
    finally:
        collection.close()


async def test_a_typed_answer_is_marked_rated_and_kept(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        first = question(desk)
        assert says(desk, first)
        await type_in(desk, RIGHT[first])
        assert says(desk, "✓ Right")
        assert answered(desk).proposed is Rating.GOOD
        await press(desk, "enter")
        assert question(desk) != first
    assert kept(shelf) == [Rating.GOOD]


async def test_a_wrong_answer_is_said_to_be_with_the_right_one(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        right = RIGHT[question(desk)]
        await type_in(desk, "xyzzy")
        assert says(desk, "✗ Wrong")
        assert says(desk, right)
        assert answered(desk).proposed is Rating.AGAIN


async def test_each_rating_key_records_its_rating(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        for key in "134":
            await type_in(desk, "xyzzy")
            await press(desk, key)
    assert kept(shelf) == [Rating.AGAIN, Rating.GOOD, Rating.EASY]


async def test_the_digit_row_of_a_french_keyboard_rates(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        await press(desk, "quotation_mark")
    assert kept(shelf) == [Rating.GOOD]


async def test_letters_type_while_the_answer_line_has_the_focus(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await desk.press(*"hubxof1?")
        assert part(desk, Input).value == "hubxof1?"
        assert asked(desk).hint == ""


async def test_a_hint_makes_the_answer_hard(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        right = RIGHT[question(desk)]
        await press(desk, "escape", "h")
        assert asked(desk).hint.startswith(right[0])
        await type_in(desk, right)
        assert answered(desk).proposed is Rating.HARD


async def test_an_overruled_verdict_is_taken_back_by_the_same_key(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        await press(desk, "o")
        assert says(desk, "✓ right, as you say")
        assert answered(desk).proposed is Rating.GOOD
        await press(desk, "o")
        assert not answered(desk).overruled


async def test_almost_hides_the_answer_for_a_second_try(shelf: Shelf) -> None:
    shelf.write("d", "- {id: l, ask: Lesquels ?, answer: [Paris, Rome]}\n")
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "Paris")
        judgement = answered(desk).judgement
        assert judgement is not None
        assert judgement.verdict is Verdict.ALMOST
        assert not says(desk, "Rome")
        await press(desk, "r")
        assert asked(desk).tries == 2
        assert part(desk, Input).value == "Paris"
        await type_in(desk, ", Rome")
        assert answered(desk).proposed is Rating.HARD


async def test_undo_asks_the_last_card_again_and_its_answer_no_longer_stands(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        first = question(desk)
        await type_in(desk, "xyzzy")
        await press(desk, "1", "escape", "u")
        assert question(desk) == first
    assert kept(shelf) == []


async def test_a_card_is_put_to_another_day_by_a_key(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, Rating.EASY, days=30)
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.FLIP, new=0))) as desk:
        first = question(desk)
        await press(desk, "d")
        await type_in(desk, "soon")
        assert told(desk) == ["“soon” is no day"]
        assert question(desk) == first
        await press(desk, "d")
        await type_in(desk, "3")
        assert question(desk) != first
        assert told(desk)[-1].startswith("The card is asked on 2026-")
        await press(desk, "u")
        assert question(desk) == first


async def test_a_card_begins_again_by_a_key_which_new_cards_do_not_have(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, days=30)
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.FLIP, new=0))) as desk:
        await press(desk, "n")
        assert told(desk) == ["The card begins again as a new one; Undo takes it back."]
        await press(desk, "u")
        assert isinstance(asked(desk).memory, Reviewed)
        assert study(desk).can("forget")
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.FLIP))) as desk:
        assert isinstance(asked(desk).memory, New)
        assert not study(desk).can("forget")


async def test_a_leech_is_told_and_put_off(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, days=30)
    shelf.leech_lapses = 1
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.FLIP, new=0))) as desk:
        await press(desk, "enter", "1")
        assert screen_name(desk) == "SummaryScreen"
        assert says(desk, "Forgotten too often: put off until tomorrow")
    async with at_desk(shelf) as desk:
        assert says(desk, "1 card is forgotten too often")
        await press(desk, "l")
        assert says(desk, "1× Quel sommet ?") or says(desk, "1× Qui ?") or says(desk, "1× Quand ?")


async def test_a_preview_goes_on_by_enter_and_has_no_ratings(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "down", "v")
        assert says(desk, "preview, nothing is kept")
        for _ in range(3):
            await press(desk, "enter")
            assert not says(desk, "Again")
            await press(desk, "enter")
        assert screen_name(desk) == "HomeScreen"
    assert kept(shelf) == []


async def test_without_new_cards_a_preview_says_so(shelf: Shelf) -> None:
    shelf.answer(Rating.EASY, Rating.EASY, Rating.EASY)
    async with at_desk(shelf) as desk:
        await press(desk, "v")
        assert says(desk, "There are no new cards here.")
        await press(desk, "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_a_deck_is_crammed_from_home(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "down", "c")
        assert says(desk, "cram, nothing is rescheduled")


@pytest.mark.parametrize(("key", "said"), [("b", "put off until tomorrow"), ("x", "suspended")])
async def test_a_card_put_off_does_not_come_back_and_undo_brings_it(shelf: Shelf, key: str, said: str) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        first = question(desk)
        await press(desk, "escape", key)
        assert question(desk) != first
        assert any(said in each and "Undo" in each for each in told(desk))
        await press(desk, "escape", "u")
        assert question(desk) == first


async def test_a_defect_is_noted_with_the_card(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await press(desk, "escape", "f")
        assert screen_name(desk) == "AskText"
        await type_in(desk, "dated")
        assert told(desk) == ["Noted with the card."]
        await press(desk, "escape", "f", "enter")
        assert screen_name(desk) == "StudyScreen"


async def test_an_option_is_taken_by_its_digit(shelf: Shelf) -> None:
    shelf.write("d", "- {id: a, ask: Où ?, answer: Séoul, choices: [Paris, Rome]}\n")
    async with at_desk(shelf, start=AtStudy()) as desk:
        assert asked(desk).face is Face.CHOICE
        await press(desk, str(asked(desk).options.index("Rome") + 1))
        assert says(desk, "✗ Wrong")
        await press(desk, "1")
    assert kept(shelf) == [Rating.AGAIN]


async def test_a_card_is_turned_over_and_the_learner_says(shelf: Shelf) -> None:
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.FLIP))) as desk:
        right = RIGHT[question(desk)]
        assert not says(desk, right)
        await press(desk, "space")
        assert says(desk, right)
        await press(desk, "enter")
        assert answered(desk).proposed is None
        await press(desk, "4")
    assert kept(shelf) == [Rating.EASY]


async def test_the_source_shows_its_paragraph(shelf: Shelf) -> None:
    (shelf.folder / "decks" / "x.txt").write_text("Le sommet de Séoul a eu lieu.\n\nAutre chose.\n", encoding="utf-8")
    path = shelf.write("d", "- {id: a, ask: Où ?, answer: Séoul, evidence: {article: x, quote: Le sommet de Séoul}}\n")
    path.write_text(path.read_text().replace("cards:", "articles: {x: {file: x.txt, title: Le journal}}\ncards:"))
    async with at_desk(shelf, start=typing()) as desk:
        await press(desk, "escape", "s")
        assert screen_name(desk) == "StudyScreen"
        await press(desk, "enter")
        await type_in(desk, "x")
        await press(desk, "s")
        assert screen_name(desk) == "SourceScreen"
        assert says(desk, "Le sommet de Séoul a eu lieu.")
        await press(desk, "s")
        assert screen_name(desk) == "StudyScreen"


async def test_a_card_without_source_says_so(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "x")
        await press(desk, "s")
        assert says(desk, "This card quotes no article.")


async def test_leaving_asks_first_and_keeps_what_was_rated(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        await press(desk, "1", "escape", "escape")
        assert screen_name(desk) == "Confirm"
        await press(desk, "n")
        assert screen_name(desk) == "StudyScreen"
        await press(desk, "escape", "y")
        assert screen_name(desk) == "SummaryScreen"
    assert kept(shelf) == [Rating.AGAIN]


async def test_nothing_to_study_says_so(shelf: Shelf) -> None:
    shelf.new_per_day = 0
    async with at_desk(shelf, start=typing()) as desk:
        assert isinstance(study(desk).state, Finished)
        assert says(desk, "Nothing to study now.")
        await press(desk, "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_a_learning_step_can_be_taken_ahead(shelf: Shelf) -> None:
    shelf.write("d", "- {id: a, ask: Où ?, answer: Séoul}\n")
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "x")
        await press(desk, "1")
        if isinstance(study(desk).state, Finished):
            assert says(desk, "The next card comes back in")
            await press(desk, "enter")
        assert question(desk) == "Où ?"


async def test_a_session_that_is_over_shows_its_summary(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        for _ in RIGHT:
            await type_in(desk, RIGHT[question(desk)])
            await press(desk, "4")
        assert screen_name(desk) == "SummaryScreen"
        assert says(desk, "Learned 3")
