"""True/false and gap sentences that the generator made, at the desk: asked, answered, marked."""

from collections.abc import Callable

import pytest

from quiz.collection.study import StudyOptions
from quiz.core.session import Mode
from quiz.deckfile.dump import dump_deck
from quiz.generate.deck import deck_of
from quiz.generate.focus import Focus, focuses
from quiz.generate.gaps import gap_sentence
from quiz.generate.model import Annotated, Draft
from quiz.generate.statements import Statement, statements_in
from quiz.generate.verdicts import false_card, true_card
from quiz.tui.start import AtStudy
from tests.generate.parsed import parsed
from tests.tui.desk import Shelf, at_desk, press, says, type_in

Maker = Callable[[Annotated, Statement, Focus], Draft | None]


def _shelve(shelf: Shelf, make: Maker) -> None:
    """Put an article and a deck of one card made from it into the folder."""
    annotated = parsed("Le port de Brest est fermé.", "La Ligue du Valdor a versé 3,2 millions de dollars au port de Brest.")
    statement = next(statements_in(annotated, annotated.sentences[1]))
    draft = make(annotated, statement, focuses(annotated, statement)[0])
    assert draft is not None
    path = shelf.write("d", "- {id: x, ask: Q ?, answer: R}\n")
    path.with_name(annotated.article.file).write_text(annotated.article.snapshot, encoding="utf-8")
    path.write_text(dump_deck(deck_of(annotated, [draft], title="Essai")), encoding="utf-8")


@pytest.mark.parametrize(("make", "key"), [(true_card, "1"), (false_card, "2")])
@pytest.mark.parametrize("mode", [Mode.CHOICE, Mode.TYPE])
async def test_true_or_false_is_chosen_with_a_digit(shelf: Shelf, make: Maker, key: str, mode: Mode) -> None:
    _shelve(shelf, make)
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=mode))) as desk:
        assert says(desk, "Vrai ou faux : la Ligue du Valdor")
        await press(desk, key)
        if not says(desk, "✓ Right"):
            await press(desk, "enter")
        assert says(desk, "✓ Right")
        assert says(desk, "et non") is (make is false_card)


@pytest.mark.parametrize(("typed", "mark"), [("3,2 millions de dollars", "✓ Right"), ("32 millions de dollars", "✗ Wrong")])
async def test_a_gap_is_typed(shelf: Shelf, typed: str, mark: str) -> None:
    _shelve(shelf, gap_sentence)
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.TYPE))) as desk:
        assert says(desk, "la Ligue du Valdor a versé")
        assert not says(desk, "3,2 millions")
        await type_in(desk, typed)
        assert says(desk, mark)
