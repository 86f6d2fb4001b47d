from dataclasses import replace

import pytest

from quiz.core.fingerprint import fingerprint
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Item, Question, Span

CARD = Card(
    CardId("sommet-1"),
    Question("Quelle ville a accueilli le sommet ?"),
    Answer(AnswerType.PLACE, (Item(("Séoul", "Seoul")),)),
)
FIRST = replace(CARD, prompt=Cloze("Après Séoul, Paris.", Span(6, 11)))
SECOND = replace(CARD, prompt=Cloze("Après Séoul, Paris.", Span(13, 18), 2))


def test_a_fingerprint_stays_the_same_for_years() -> None:
    assert fingerprint(CARD) == "60af75"


@pytest.mark.parametrize(
    "changed",
    [
        replace(CARD, prompt=Question("Quelle ville a reçu le sommet ?")),
        replace(CARD, answer=replace(CARD.answer, type=AnswerType.TEXT)),
        replace(CARD, answer=replace(CARD.answer, items=(Item(("Paris",)),))),
        FIRST,
    ],
)
def test_a_change_of_what_is_asked_or_answered_shows(changed: Card) -> None:
    assert fingerprint(changed) != fingerprint(CARD)


@pytest.mark.parametrize(
    "changed",
    [
        replace(CARD, id=CardId("autre"), line=12),
        replace(CARD, hint="Asie", note="2024", tags=("ia",), choices=("Tokyo",)),
        replace(CARD, answer=replace(CARD.answer, items=(Item(("Séoul",)),), reject=("Busan",))),
    ],
)
def test_what_surrounds_the_question_does_not_count(changed: Card) -> None:
    assert fingerprint(changed) == fingerprint(CARD)


def test_the_gaps_of_a_cloze_share_one_fingerprint() -> None:
    assert fingerprint(FIRST, SECOND) not in {fingerprint(FIRST), fingerprint(SECOND)}
