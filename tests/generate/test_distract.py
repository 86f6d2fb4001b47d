import re

import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.distract import with_choices
from quiz.generate.model import Annotated, Draft, EntityKind, Fact
from tests.generate.articles import article


def _article() -> Annotated:
    return article(
        "Le maire de Brest, Karim Benali, a reçu le préfet du Nord, Louis Marchand, et le maire de Nantes, Paul Lefort.",
        "La préfète du Rhône, Anne Castel, et la maire de Dole, Léa Morin, étaient aussi de la partie à la mairie.",
        "La Banque des récifs a versé 240 millions d'euros, et le taux de la ville est de 60 % depuis mars 2021.",
        entities={"la Banque des récifs": EntityKind.ORGANISATION, "la Banque du Nord": EntityKind.ORGANISATION},
    )


def _choices(ask: str, answer: str, kind: AnswerType, *, block: int = 1) -> tuple[str, ...]:
    annotated = _article()
    where = annotated.article.blocks[block]
    evidence = (Span(where.start, where.end),)
    draft = Draft(Fact(FactKind.OTHER, ("x",), answer, kind, evidence), ask, answer, evidence=evidence)
    (made,) = with_choices([draft], annotated)
    return made.choices


def test_wrong_people_are_of_the_article_and_of_the_gender_the_question_shows() -> None:
    found = _choices("Quelle maire siège à Dole en 2025 ?", "Léa Morin", AnswerType.PERSON, block=2)
    assert found == ()
    men = _choices("Qui siège au conseil de Vannes en 2025 ?", "Karim Benali", AnswerType.PERSON, block=3)
    assert 2 <= len(men) <= 3
    assert "Karim Benali" not in men


def test_a_question_that_names_the_office_gives_no_other_office_holders_to_choose_from() -> None:
    assert _choices("Quel maire a reçu le préfet à Brest en 2025 ?", "Karim Benali", AnswerType.PERSON, block=3) == ()


def test_an_office_asked_for_after_the_occasion_gives_none_either() -> None:
    ask = "Fête de Brest, 2025 : quel maire a reçu le préfet ?"
    assert _choices(ask, "Karim Benali", AnswerType.PERSON, block=3) == ()


@pytest.mark.parametrize("ask", ["Qui était le maire de Vannes en 2025 ?", "Qui était l'adjoint de Vannes en 2025 ?"])
def test_no_woman_stands_beside_a_man_whom_the_question_shows_as_one(ask: str) -> None:
    assert set(_choices(ask, "Karim Benali", AnswerType.PERSON, block=3)) == {"Louis Marchand", "Paul Lefort"}


def test_a_country_stands_beside_others_with_its_article() -> None:
    annotated = article("L'Égypte s'est abstenue.", "Des navires sont partis de Tunisie, d'Espagne et de Turquie, dit la France.")
    where = annotated.article.blocks[1]
    evidence = (Span(where.start, where.end),)
    ask = "Quel pays s'est abstenu à Brest en 2025 ?"
    draft = Draft(Fact(FactKind.ACT, ("x",), "l'Égypte", AnswerType.PLACE, evidence), ask, "l'Égypte", evidence=evidence)
    (made,) = with_choices([draft], annotated)
    assert all(re.match(r"(?:le |la |les |l')", option) for option in made.choices)


def test_names_that_stand_in_the_proof_are_no_wrong_options() -> None:
    found = _choices("Qui siège au conseil de Vannes en 2025 ?", "Karim Benali", AnswerType.PERSON)
    assert not {"Louis Marchand", "Paul Lefort"} & set(found)


def test_the_same_card_always_has_the_same_options() -> None:
    once = _choices("Combien, à Brest, en 2025 ?", "240 millions d'euros", AnswerType.MONEY)
    assert once == _choices("Combien, à Brest, en 2025 ?", "240 millions d'euros", AnswerType.MONEY)


def _body(ask: str, answer: str, *others: str, fact: FactKind = FactKind.ACT) -> set[str]:
    names = dict.fromkeys((answer, *others), EntityKind.ORGANISATION)
    annotated = article("Le budget est voté.", f"Étaient présents : {', '.join(names)}.", entities=names)
    evidence = (Span(annotated.article.blocks[1].start, annotated.article.blocks[1].end),)
    draft = Draft(Fact(fact, ("x",), answer, AnswerType.ORGANISATION, evidence), ask, answer, evidence=evidence)
    (made,) = with_choices([draft], annotated)
    return set(made.choices)


def test_beside_an_agency_that_is_asked_for_as_one_stand_agencies() -> None:
    mixed = ("l'Agence du littoral", "l'Institut de la mer", "la Banque du delta", "l'Agence des forêts", "l'Agence du vent")
    assert _body("Quelle agence a voté le budget de 2025 ?", *mixed) == {"l'Agence des forêts", "l'Agence du vent"}
    assert _body("Quelle agence a voté le budget de 2025 ?", *mixed[:4]) == set()


def test_a_name_without_an_article_stands_beside_others_without() -> None:
    bodies = ("Mer Ouverte", "l'Union du sel", "Port Libre", "l'Ordre du cap", "Vent Debout")
    assert _body("Qui a publié un rapport sur le port en 2025 ?", *bodies) == {"Port Libre", "Vent Debout"}


def test_letters_show_what_an_acronym_stands_for() -> None:
    bodies = ("l'Agence du littoral", "l'Agence de la mer", "l'Agence du delta", "l'Agence des forêts")
    assert _body("Que signifie le sigle ADL (2025) ?", *bodies, fact=FactKind.ACRONYM) == set()


def test_a_place_of_the_question_is_no_option() -> None:
    annotated = article("Le trône rentre.", "Il a vu la France, l'Espagne, la Turquie et la Tunisie, puis le Togo.")
    evidence = (Span(annotated.article.blocks[1].start, annotated.article.blocks[1].end),)
    ask = "Après cent ans passés en France, dans quel pays le trône rentre-t-il en 2025 ?"
    draft = Draft(Fact(FactKind.ACT, ("x",), "le Togo", AnswerType.PLACE, evidence), ask, "le Togo", evidence=evidence)
    (made,) = with_choices([draft], annotated)
    assert "la France" not in made.choices


def test_too_few_good_options_means_none() -> None:
    assert _choices("Quelle institution a versé 240 millions en 2025 ?", "la Banque des récifs", AnswerType.ORGANISATION) == ()


def test_a_body_that_was_taken_for_a_person_has_no_people_beside_it() -> None:
    assert (
        _choices("Pour quelle organisation travaille-t-il à Brest en 2025 ?", "Karim Benali", AnswerType.ORGANISATION, block=3)
        == ()
    )
