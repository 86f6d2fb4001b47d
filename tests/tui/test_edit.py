from dataclasses import replace

import pytest

from quiz.core.model import AnswerType, Card, Evidence
from quiz.core.rating import Rating
from quiz.deckfile.change import CardEdit
from quiz.tui.screens.edit import EditScreen
from quiz.tui.screens.edit_form import Form, change_of, form_of, keys_of, remarks, whole_text
from tests.core.cards import card, gaps
from tests.tui.desk import Desk, Shelf, app_of, at_desk, press, says, screen_name, settle, type_in, typing

A = card("a", "Séoul", ask="Quel sommet ?", accepted=("Seoul",))
LIST = card("l", type=AnswerType.LIST)
CLOZE = gaps("z", 1)[0]
EVERYTHING = Form("Qui ?", "Anne", "Bouverot\nMme Bouverot", "Clara", "une femme", "envoyée spéciale", "ia, paris")


class Edited:
    """What the editor returned; nothing while it is open."""

    results: list[CardEdit | None]

    def __init__(self) -> None:
        self.results = []

    async def edit(self, desk: Desk, what: Card, written: str = "") -> None:
        """Open the editor on a card."""
        app_of(desk).push_screen(EditScreen(what, written=written), self.results.append)
        await settle(desk)


@pytest.fixture
def edited() -> Edited:
    return Edited()


def test_a_form_that_stays_as_it_is_changes_nothing() -> None:
    for each in (A, LIST, CLOZE):
        form = form_of(each, "{{mot1}}")
        assert change_of(form, form) == CardEdit()


def test_each_field_becomes_its_part_of_the_change() -> None:
    assert change_of(form_of(A, ""), EVERYTHING) == CardEdit(
        ask="Qui ?",
        answer="Anne",
        accept=("Bouverot", "Mme Bouverot"),
        reject=("Clara",),
        hint="une femme",
        note="envoyée spéciale",
        tags=("ia", "paris"),
    )


def test_several_lines_are_the_items_of_a_list() -> None:
    assert change_of(Form("Q ?", "un"), Form("Q ?", "un\n\n deux \nun")).answer == ("un", "deux")


def test_a_field_made_empty_empties_what_it_stands_for() -> None:
    before = form_of(replace(A, hint="H", tags=("t",)), "")
    assert change_of(before, Form("Quel sommet ?", "Séoul")) == CardEdit(accept=(), hint="", tags=())


def test_a_card_shows_the_fields_it_has() -> None:
    assert "accept" not in keys_of(LIST)
    assert "answer" not in keys_of(CLOZE)
    assert len(keys_of(A)) == 7


@pytest.mark.parametrize(
    ("what", "form", "words"),
    [
        (A, Form("", "Séoul"), "The question is empty."),
        (A, Form("Quel sommet ?", " \n "), "The answer is empty."),
        (A, Form("Quel sommet ?", "Séoul", reject="seoul"), "“seoul” is both right and wrong."),
        (A, Form("Quel sommet ?\x1b[2J", "Séoul"), "There is a control character in a text: type it anew."),
        (CLOZE, Form("mot1"), "There is no gap: write the hidden words as {{words}}."),
        (CLOZE, Form("{{mot1"), "The braces do not pair up: each gap is {{words}}."),
        (CLOZE, Form("{{ }}"), "A gap is empty: write the hidden words in it."),
    ],
)
def test_a_fault_is_said_in_words_and_keeps_the_form_from_being_saved(what: Card, form: Form, words: str) -> None:
    (found,) = remarks(what, form_of(what, "{{mot1}}"), form, language="fr")
    assert (found.words, found.fault) == (words, True)


@pytest.mark.parametrize(
    ("what", "form", "words"),
    [
        (A, Form("Le sommet de Séoul ?", "Séoul"), "The question gives the answer away."),
        (replace(A, evidence=(Evidence("x", "à Séoul"),)), Form("Quoi ?", "Tokyo"), "The quote does not hold the answer."),
        (CLOZE, Form("{{mot1}} mot2"), "There are fewer gaps than before: the card of the last one goes."),
    ],
)
def test_a_doubt_is_said_and_does_not_keep_the_form_from_being_saved(what: Card, form: Form, words: str) -> None:
    (found,) = remarks(what, form_of(what, "{{mot1}} {{mot2}}"), form, language="fr")
    assert (found.words, found.fault) == (words, False)


def test_nothing_is_said_of_a_good_form() -> None:
    assert remarks(A, form_of(A, ""), EVERYTHING, language="fr") == []


def test_a_cloze_is_written_with_all_its_gaps(shelf: Shelf) -> None:
    shelf.write("z", "- {id: z, cloze: 'Après {{Bletchley}} et {{Séoul}}, Paris.'}\n- {id: q, ask: Q ?, answer: R}\n")
    collection = shelf.open()
    first, _second, question = collection.cards(["z"])
    assert whole_text(collection, "z", first.card) == "Après {{Bletchley}} et {{Séoul}}, Paris."
    assert whole_text(collection, "z", question.card) == "Q ?"
    assert whole_text(collection, "gone", first.card) == "Après {{Bletchley}} et Séoul, Paris."
    collection.close()


async def test_ctrl_s_returns_the_change(shelf: Shelf, edited: Edited) -> None:
    async with at_desk(shelf) as desk:
        await edited.edit(desk, A)
        await press(desk, "tab", "end", "question_mark", "q")
        assert screen_name(desk) == "EditScreen"
        await press(desk, "ctrl+s")
        assert edited.results == [CardEdit(answer="Séoul?q")]


async def test_a_fault_shows_at_once_and_saving_waits(shelf: Shelf, edited: Edited) -> None:
    async with at_desk(shelf) as desk:
        await edited.edit(desk, A)
        assert says(desk, "✓ Nothing wrong.")
        await press(desk, "tab", *["delete"] * 5)
        assert says(desk, "✗ The answer is empty.")
        await press(desk, "ctrl+s")
        assert (screen_name(desk), edited.results) == ("EditScreen", [])


async def test_escape_asks_only_where_something_was_changed(shelf: Shelf, edited: Edited) -> None:
    async with at_desk(shelf) as desk:
        await edited.edit(desk, A)
        await press(desk, "escape")
        assert edited.results == [None]
        await edited.edit(desk, A)
        await press(desk, "x", "escape")
        assert screen_name(desk) == "Confirm"
        await press(desk, "n")
        assert screen_name(desk) == "EditScreen"
        await press(desk, "escape", "y")
        assert edited.results == [None, None]


async def test_a_cloze_whose_whole_text_is_not_known_keeps_its_text(shelf: Shelf, edited: Edited) -> None:
    async with at_desk(shelf) as desk:
        await edited.edit(desk, CLOZE)
        assert not desk.app.screen.query("#field-ask")
        await press(desk, "x", "ctrl+s")
        assert edited.results == [CardEdit(accept=("x",))]


async def test_an_edit_in_a_session_keeps_the_progress(shelf: Shelf) -> None:
    shelf.write("d", "- {id: a, ask: Quel sommet ?, answer: Séoul}\n")
    shelf.answer(Rating.EASY, days=20)
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "Séoul")
        await press(desk, "e", "end", *"  Redit", "ctrl+s")
        assert says(desk, "Redit")
        await press(desk, "3")
    assert "Redit" in shelf.read("d")
    collection = shelf.open()
    (row,) = collection.cards()
    assert "Redit" in row.card.ask
    assert [review.card for review in collection.store.reviews()] == [row.card.id] * 2
    collection.close()


async def test_what_could_not_be_saved_is_still_in_the_form(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "x")
        await press(desk, "e")
        path = shelf.folder / "decks" / "d.yaml"
        path.chmod(0o444)
        await press(desk, *"Autre")
        await press(desk, "ctrl+s")
        assert screen_name(desk) == "MessageScreen"
        path.chmod(0o644)
        await press(desk, "escape")
        assert screen_name(desk) == "EditScreen"
        assert says(desk, "Autre")
        await press(desk, "ctrl+s")
        assert screen_name(desk) == "StudyScreen"
        assert "Autre" in path.read_text("utf-8")
