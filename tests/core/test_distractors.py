"""Wrong options from other cards: of the same fine type, never true, never a give-away, none rather than few."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.distractors import FEWEST, WANTED, Pool, distractors, sort_of
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Evidence, Item, Question, Span

PERSON, PLACE, NUMBER, ORGANISATION = AnswerType.PERSON, AnswerType.PLACE, AnswerType.NUMBER, AnswerType.ORGANISATION


def card(ask: str, answer: str, kind: AnswerType = PERSON, **fields: object) -> Card:
    made = Card(CardId(f"{ask} {answer}"), Question(ask), Answer(kind, (Item((answer,)),)))
    return replace(made, **fields)  # type: ignore[arg-type]  # the fields of a card, named by the test


def options(of: Card, *others: Card) -> set[str]:
    return set(distractors(of, [Pool(others, akin=True)], Random(1)))


ASKED = card("Qui a ouvert le port de Brelle ?", "Ana Lopez")
DEEDS = ("a fondé la criée de Sorbeuil", "dirige le chantier naval", "peint les navires", "a vendu le phare du cap")
PEOPLE = [
    card(f"Qui {deed} ?", name) for deed, name in zip(DEEDS, ("Bo Lindt", "Eva Royer", "Karim Ben", "Lê Dung"), strict=True)
]


def test_people_of_other_cards_stand_beside_a_person() -> None:
    found = options(ASKED, *PEOPLE)
    assert len(found) == WANTED
    assert found < {"Bo Lindt", "Eva Royer", "Karim Ben", "Lê Dung"}


def test_fewer_than_enough_are_none_unless_the_card_has_some() -> None:
    assert options(ASKED, PEOPLE[0]) == set()
    assert options(replace(ASKED, choices=("Bo Lindt",)), PEOPLE[1]) == {"Eva Royer"}
    assert len(PEOPLE[:1]) < FEWEST


def test_the_first_pool_comes_first() -> None:
    near, far = Pool(PEOPLE[:2], akin=True), Pool(PEOPLE[2:], akin=True)
    assert {"Bo Lindt", "Eva Royer"} <= set(distractors(ASKED, [near, far], Random(3)))


@pytest.mark.parametrize(
    "other",
    [
        card("Qui a fondé la criée ?", "Mme Lopez"),
        card("Qui a fondé la criée ?", "Lopez"),
        card("Qui a ouvert le port ?", "Eva Royer"),
        card("Qui a fondé la criée ?", "Jean-Baptiste de La Rochefoucauld"),
        card("Qui a fondé la criée ?", "le maire"),
        card("Qui a fondé la criée ?", "Brelle Port"),
        card("Quelle ville a fondé la criée ?", "Sorbeuil", PLACE),
        card("Quel maire a fondé la criée ?", "Eva Royer"),
    ],
)
def test_what_may_be_right_or_shows_is_no_option(other: Card) -> None:
    kept = card("Qui peint ?", "Bo Lindt"), card("Qui vend le phare ?", "Karim Ben")
    assert options(replace(ASKED, note="Avec Brelle Port."), other, *kept) == {"Bo Lindt", "Karim Ben"}


def quoting(of: Card, article: str, quote: str, *tags: str) -> Card:
    return replace(of, evidence=(Evidence(article, quote),), tags=tags)


@pytest.mark.parametrize(
    ("other", "lends"),
    [
        (lambda of: quoting(of, "a", "Il a parlé."), True),
        (lambda of: quoting(of, "b", "Il a parlé."), False),
        (lambda of: quoting(of, "b", "Il a parlé à Brelle."), True),
        (lambda of: quoting(of, "b", "Il a parlé.", "ports"), True),
        (lambda of: of, False),
    ],
)
def test_names_are_lent_within_a_story(other: Callable[[Card], Card], lends: bool) -> None:
    asked = quoting(ASKED, "a", "Elle a ouvert le port.", "ports")
    assert bool(options(asked, *map(other, PEOPLE))) is lends


def test_what_stands_in_the_proof_is_no_option() -> None:
    told = quoting(ASKED, "a", "Ana Lopez et Bo Lindt ont ouvert le port.")
    assert options(told, *(quoting(each, "a", "Dit à part.") for each in PEOPLE[:3])) == {"Eva Royer", "Karim Ben"}


def test_a_question_that_shows_a_woman_has_women_beside_her() -> None:
    asked = card("Qui était la maire de Brelle en 2024 ?", "Ana Lopez")
    women = [
        card(f"Qui était la ministre {of} en 2024 ?", name) for of, name in (("des Ports", "Eva Royer"), ("du Vent", "Nora Li"))
    ]
    men = [card(f"Qui était le ministre {of} en 2024 ?", name) for of, name in (("du Sel", "Bo Lindt"), ("du Sable", "Karim B"))]
    assert options(asked, *women, *men) == {"Eva Royer", "Nora Li"}


@pytest.mark.parametrize(
    ("ask", "sort"),
    [
        ("Qui a ouvert le port ?", "who"),
        ("Who opened the port?", "who"),
        ("Dans quelle ville le port a-t-il ouvert ?", "ville"),
        ("Which river flows there?", "river"),
        ("Où le sommet s'est-il tenu ?", "where"),
        ("Quelle est la capitale du Valdor ?", ""),
        ("Qui a dit : « Quelle ville ! » ?", "who"),
        ("Combien de pays ?", ""),
    ],
)
def test_the_fine_type_is_read_from_the_question(ask: str, sort: str) -> None:
    assert sort_of(ask) == sort


@pytest.mark.parametrize(
    "asked",
    [
        card("Combien de ports ?", "61", NUMBER),
        card("Quel maire a ouvert le port ?", "Ana Lopez"),
        card("Qui a ouvert le port ?", "la Ravonie", PLACE),
        replace(ASKED, prompt=Cloze("Ana Lopez a ouvert.", Span(0, 9))),
        replace(ASKED, answer=Answer(AnswerType.LIST, (Item(("Ana",)), Item(("Bo",))))),
    ],
)
def test_where_the_type_is_not_certain_there_are_none(asked: Card) -> None:
    assert options(asked, *PEOPLE) == set()


def test_towns_stand_beside_a_town_and_countries_beside_a_country() -> None:
    towns = [card(f"Dans quelle ville {of} ?", name, PLACE) for of, name in (("vit-il", "Brelle"), ("naît-elle", "Morlac"))]
    lands = [
        card(f"Quel pays {of} ?", name, PLACE) for of, name in (("vend du sel", "le Valdor"), ("achète du blé", "la Ravonie"))
    ]
    assert options(card("Dans quelle ville se tient le bal ?", "Sorbey", PLACE), *towns, *lands) == {"Brelle", "Morlac"}
    assert options(card("Quel pays a gagné la régate ?", "le Brandor", PLACE), *towns, *lands) == {"le Valdor", "la Ravonie"}


NAMES = st.sampled_from(
    ["Ana Lopez", "Ana", "Bo Lindt", "le Valdor", "la Ravonie", "Brelle", "Mme Lopez", "Eva Royer", "Port-Vert"]
)
WORDS = st.sampled_from(["Qui a ouvert le port", "Qui dirige", "Quel pays vend", "Dans quelle ville", "Où", "Qui était la maire"])
CARDS = st.builds(lambda ask, tail, name, kind: card(f"{ask} {tail} ?", name, kind), WORDS, st.text("abc ", max_size=9), NAMES,
    st.sampled_from([PERSON, PLACE, ORGANISATION]))  # fmt: skip


@given(CARDS, st.lists(CARDS, max_size=8), st.integers(0, 9))
@settings(deadline=None)
def test_no_option_is_right_or_there_twice_whatever_the_deck(of: Card, others: list[Card], seed: int) -> None:
    found = distractors(of, [Pool(others)], Random(seed))
    assert len(found) == 0 or FEWEST <= len(found) <= WANTED
    assert len(set(found)) == len(found)
    assert all(judge(option, of.answer).verdict is Verdict.REJECT for option in found)
