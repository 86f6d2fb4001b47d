from datetime import UTC, datetime, timedelta

import pytest

from quiz.core.confusion import Confusion, DeckAnswers, confusions
from quiz.core.days import Moment
from quiz.core.match.judgement import Verdict
from quiz.core.model import AnswerType, CardId
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import State
from quiz.core.session import Face
from tests.core.cards import card, deck

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
A = card("a", "Emmanuel Macron", type=AnswerType.PERSON)
B = card("b", "Narendra Modi", type=AnswerType.PERSON, accepted=("N. Modi",))
C = card("c", "Séoul", type=AnswerType.PLACE)
DECK = deck(A, B, C)
REJECT = Verdict.REJECT


ANSWERS = DeckAnswers((each.id, each.answer) for each in DECK.cards)


def find(card: CardId) -> DeckAnswers | None:
    return ANSWERS if card in "abc" else None


def wrong(name: str, typed: str, verdict: Verdict | None = REJECT, face: Face = Face.TYPE, *, overruled: bool = False) -> Review:
    step = timedelta()
    return Review(
        1, 1, CardId(name), Rating.AGAIN, NOON, State.REVIEW, None, 0, step, 1, face, typed, verdict, overruled, False, "p"
    )


@pytest.mark.parametrize("typed", ["Narendra Modi", "modi", "c'est Modi", "N. Modi"])
def test_the_answer_of_another_card_is_a_confusion(typed: str) -> None:
    assert confusions([wrong("a", typed)], find) == (Confusion(CardId("a"), CardId("b"), 1),)


def test_an_option_of_another_card_is_a_confusion() -> None:
    assert confusions([wrong("a", "Narendra Modi", face=Face.CHOICE)], find) == (Confusion(CardId("a"), CardId("b"), 1),)


@pytest.mark.parametrize(
    "review",
    [
        wrong("a", "Xi Jinping"),
        wrong("a", ""),
        wrong("a", "Modi", overruled=True),
        wrong("a", "Modi", Verdict.ALMOST),
        wrong("a", "Modi", None),
        wrong("gone", "Modi"),
    ],
)
def test_anything_else_is_none(review: Review) -> None:
    assert confusions([review], find) == ()


def test_both_ways_are_one_pair_and_the_most_frequent_comes_first() -> None:
    log = [wrong("c", "Modi"), wrong("a", "Modi"), wrong("b", "Macron")]
    assert confusions(log, find) == (Confusion(CardId("b"), CardId("a"), 2), Confusion(CardId("c"), CardId("b"), 1))


def test_a_card_is_found_by_any_of_its_spellings() -> None:
    assert ANSWERS.answering("n. modi") == "b"
    assert ANSWERS.answering("Oslo") is None
