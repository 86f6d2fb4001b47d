"""How the cards of two articles stand to each other; nothing is said of what is open."""

from dataclasses import replace

import pytest

from quiz.core.model import Answer, AnswerType, Card, CardId, Evidence, FactKind, Item, Question
from quiz.generate.alike import contradicts, same_fact, succeeds

PERSON, NUMBER, MONEY, PLACE = AnswerType.PERSON, AnswerType.NUMBER, AnswerType.MONEY, AnswerType.PLACE


def card(
    ask: str, answer: str, *, fact: FactKind = FactKind.NUMBER, kind: AnswerType = NUMBER, as_of: str = "", article: str = "a"
) -> Card:
    made = Card(CardId(article), Question(ask), Answer(kind, (Item((answer,)),)), fact=fact, as_of=as_of)
    return replace(made, evidence=(Evidence(article, answer),))


SIGNED = "Combien de pays ont signé le 13 mars 2024, au sommet de Port-Lumière, le traité sur les récifs habités ?"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((SIGNED, "61"), ("Combien de pays ont signé le traité sur les récifs habités en mars 2024 ?", "soixante et un"), True),
        ((SIGNED, "61"), (SIGNED, "58"), False),
        ((SIGNED, "61"), ("Combien de pays ont signé le traité sur les récifs habités en juin 2025 ?", "61"), False),
        ((SIGNED, "61"), ("Combien de pays ont refusé de signer le traité sur les récifs habités (mars 2024) ?", "61"), False),
        ((SIGNED, "61"), ("Combien de délégués ont dansé au bal de Port-Lumière (mars 2024) ?", "61"), False),
        (
            ("De quelle somme le Fonds pour les récifs est-il doté (mars 2024) ?", "2,4 milliards"),
            ("De quelle somme le Fonds pour les récifs est-il doté (juin 2024) ?", "2 400 millions"),
            True,
        ),
        (
            ("Selon la préfecture, combien de personnes ont défilé à Brelle le 9 mars 2024 ?", "4 000"),
            ("Selon les organisateurs, combien de personnes ont défilé à Brelle le 9 mars 2024 ?", "4 000"),
            False,
        ),
    ],
)
def test_one_fact_is_one_answer_to_one_question_at_one_time(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert same_fact(card(*one), card(*other)) is same
    assert same_fact(card(*other), card(*one)) is same


def role(ask: str, answer: str, as_of: str) -> Card:
    return card(ask, answer, fact=FactKind.ROLE, kind=PERSON, as_of=as_of)


MARCH = role("Qui était ministre de la Mer de la Ravonie en mars 2024 ?", "Hélène Vauquelin", "2024-03-14")
JUNE = role("Qui était la ministre de la Mer de la Ravonie en juin 2024 ?", "Nadia Kessler", "2024-06-20")


def test_an_office_held_at_two_times_by_one_person_is_one_fact() -> None:
    assert same_fact(MARCH, replace(JUNE, answer=MARCH.answer))


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ((SIGNED, "61"), (SIGNED, "58"), True),
        ((SIGNED, "61"), (SIGNED, "soixante et un"), False),
        ((SIGNED, "61"), (SIGNED, "environ 60"), False),
        ((SIGNED, "61"), (SIGNED, "plus de 100"), True),
        ((SIGNED, "61"), ("Combien de pays ont signé le traité sur les récifs habités (mars 2024) ?", "58"), True),
        ((SIGNED, "61"), ("Combien de pays ont signé le traité sur les récifs habités (juin 2024) ?", "64"), False),
        ((SIGNED, "61"), ("Combien de pays n'ont pas signé le traité sur les récifs habités (mars 2024) ?", "58"), False),
        (
            ("Selon la préfecture, combien de personnes ont défilé à Brelle le 9 mars 2024 ?", "4 000"),
            ("Selon les organisateurs, combien de personnes ont défilé à Brelle le 9 mars 2024 ?", "9 000"),
            False,
        ),
        (
            ("Combien d'habitants compte Brelle (2024) ?", "4 000"),
            ("Combien d'habitants compte Sorbeuil (2024) ?", "9 000"),
            False,
        ),
        (
            ("Combien de personnes la tempête a-t-elle tuées à Brelle en mars 2024 ?", "4 personnes"),
            ("Combien de personnes la tempête a-t-elle tuées à Brelle en mars 2024 ?", "9 %"),
            False,
        ),
    ],
)
def test_a_contradiction_is_two_values_for_one_thing_at_one_time(
    one: tuple[str, str], other: tuple[str, str], against: bool
) -> None:
    assert contradicts(card(*one), card(*other)) is against
    assert contradicts(card(*other), card(*one)) is against


def test_two_people_may_do_the_same_but_not_hold_one_office() -> None:
    assert not contradicts(
        card("Qui a critiqué le traité sur les récifs (2024) ?", "Ana Lo", fact=FactKind.ACT, kind=PERSON),
        card("Qui a critiqué le traité sur les récifs (2024) ?", "Bo Li", fact=FactKind.ACT, kind=PERSON),
    )
    same_day = role("Qui était ministre de la Mer de la Ravonie en mars 2024 ?", "Bo Li", "2024-03-14")
    assert contradicts(MARCH, same_day)
    assert not contradicts(MARCH, JUNE)


@pytest.mark.parametrize(
    ("later", "earlier", "follows"),
    [
        (JUNE, MARCH, True),
        (MARCH, JUNE, False),
        (JUNE, replace(MARCH, as_of=""), False),
        (JUNE, role("Qui était le président de la Ravonie en mars 2024 ?", "Karim Benali", "2024-03-14"), False),
        (JUNE, role("Qui était ministre de la Mer du Valdor en mars 2024 ?", "Ana Lo", "2024-03-14"), False),
        (JUNE, replace(MARCH, answer=JUNE.answer), False),
        (
            role("Qui était vice-ministre de la Mer de la Ravonie en juin 2024 ?", "Bo Li", "2024-06-20"),
            role("Qui était vice-ministre de la Mer de la Ravonie en mars 2024 ?", "Ana Lo", "2024-03-14"),
            False,
        ),
    ],
)
def test_an_office_of_one_holder_passes_to_whom_a_later_article_names(later: Card, earlier: Card, follows: bool) -> None:
    assert succeeds(later, earlier) is follows
