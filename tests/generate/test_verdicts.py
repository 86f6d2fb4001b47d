import re

import pytest

from quiz.core.model import AnswerType
from quiz.generate.focus import focuses
from quiz.generate.model import Draft
from quiz.generate.statements import statements_in
from quiz.generate.verdicts import FALSE, TRUE, deed, false_card, true_card
from tests.generate.parsed import parsed

_LEDE = "Le maire de Brest, Karim Benali, a reçu mardi le préfet du Nord, Louis Marchand, et les pêcheurs du Valdor."


def _cards(sentence: str) -> list[Draft]:
    annotated = parsed(_LEDE, sentence)
    statement = next(statements_in(annotated, annotated.sentences[1]))
    verb = deed(statement)
    found = [*([verb] if verb else []), *focuses(annotated, statement)]
    return [card for focus in found for make in (true_card, false_card) if (card := make(annotated, statement, focus))]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_statement_is_true_as_the_article_makes_it() -> None:
    card = _cards("La Ligue du Valdor a versé 3,2 millions de dollars au port de Brest et aux marins.")[0]
    ask = "Vrai ou faux : la Ligue du Valdor a versé 3,2 millions de dollars au port de Brest et aux marins (Récifs, mars 2024)."
    assert (_plain(card.ask), card.answer, card.fact.answer_type) == (ask, TRUE, AnswerType.BOOLEAN)


def test_another_figure_makes_it_false_and_the_note_says_the_right_one() -> None:
    card = _cards("La Ligue du Valdor a versé 3,2 millions de dollars au port de Brest et aux marins.")[1]
    assert card.answer == FALSE
    assert "3,2" not in card.ask
    assert _plain(card.note).startswith("3,2 millions de dollars, et non ")
    assert card.fact.derived == "3,2 millions de dollars -> faux"


@pytest.mark.parametrize(("bound", "way"), [("plus de 320", 1), ("au moins 320", 1), ("moins de 320", -1), ("au plus 320", -1)])
def test_a_bound_is_broken_on_the_side_where_it_would_be_false(bound: str, way: int) -> None:
    cards = _cards(f"La Ligue du Valdor a formé {bound} pêcheurs du port de Brest au cours des dix dernières saisons.")
    wrong = [int(re.sub(r"\D", "", card.note.split("et non")[1])) for card in cards if card.answer == FALSE]
    assert wrong
    assert all((number - 320) * way > 0 for number in wrong)


@pytest.mark.parametrize(
    ("verb", "other"), [("rejeté", "adopté"), ("adopté", "rejeté"), ("autorisé", "interdit"), ("validé", "annulé")]
)
def test_the_opposite_deed_makes_a_statement_false(verb: str, other: str) -> None:
    cards = _cards(f"Le conseil municipal de Brest a {verb} le plan de relance du port de pêche.")
    assert [other in card.ask for card in cards] == [False, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Des pêcheurs du port de Brest ont accepté le plan de relance de la Ligue du Valdor.",
        "Le conseil municipal de Brest n'a pas adopté le plan de relance du port de pêche.",
        "Le conseil municipal de Brest aurait adopté le plan de relance du port de pêche.",
    ],
)
def test_what_some_did_or_nobody_or_perhaps_is_not_turned_round(sentence: str) -> None:
    annotated = parsed(_LEDE, sentence)
    assert all(deed(statement) is None for statement in statements_in(annotated, annotated.sentences[1]))


def test_no_figure_of_the_article_makes_a_statement_false() -> None:
    others = " ".join(f"Il y a {number} bateaux." for number in (14, 16, 18, 21, 24, 30, 38, 43, 51, 61, 72, 86))
    annotated = parsed(_LEDE, "La Ligue du Valdor a formé 36 pêcheurs du port de Brest et de la ville de Vannes.", others)
    statement = next(statements_in(annotated, annotated.sentences[1]))
    (focus,) = (one for one in focuses(annotated, statement) if one.quantity)
    card = false_card(annotated, statement, focus)
    wrong = re.sub(r"\D", "", card.note.split("et non")[1]) if card else "none"
    assert wrong not in re.findall(r"\d+", annotated.text)


def test_nobody_unknown_is_the_subject_of_true_or_false() -> None:
    sentence = "Ana Ruiz a versé 3,2 millions de dollars au port de Brest et aux marins du Valdor."
    assert _cards(sentence) == []
    assert _cards(f"La ministre espagnole {sentence}") != []
