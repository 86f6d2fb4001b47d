import re

import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
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


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("240 millions d'euros", AnswerType.MONEY),
        ("1,8 million d'euros", AnswerType.MONEY),
        ("2 300", AnswerType.NUMBER),
        ("38", AnswerType.NUMBER),
        ("près de 15 000", AnswerType.NUMBER),
    ],
)
def test_wrong_numbers_look_alike_and_lie_within_a_factor_of_two(answer: str, kind: AnswerType) -> None:
    found = _choices("Combien, à Brest, en 2025 ?", answer, kind)
    assert len(found) >= 2
    value = _value(answer)
    for option in found:
        assert 1.15 <= max(value, _value(option)) / min(value, _value(option)) <= 2.05
        assert fold(re.sub(r"[\d ,]+", "", option)).rstrip("s")[:6] == fold(re.sub(r"[\d ,]+", "", answer)).rstrip("s")[:6]


def _value(text: str) -> float:
    found = re.search(r"\d[\d ]*(?:,\d+)?", text)
    assert found is not None
    return float(found[0].replace(" ", "").replace(",", "."))


def test_a_million_takes_its_plural_from_two() -> None:
    for option in _choices("Combien, à Brest, en 2025 ?", "1,8 million d'euros", AnswerType.MONEY):
        assert ("millions" in option) == (_value(option) >= 2)


def test_no_share_is_more_than_the_whole() -> None:
    assert _choices("Quelle part, à Brest, en 2025 ?", "95 %", AnswerType.NUMBER) == ()


def test_wrong_dates_are_in_other_years_unless_the_question_holds_the_year() -> None:
    found = _choices("Depuis quand, à Brest ?", "mars 2021", AnswerType.DATE)
    assert len(found) == 3
    assert all(option.startswith("mars ") and 2 <= abs(int(option[-4:]) - 2021) <= 20 for option in found)
    assert _choices("Depuis quand, en 2021, à Brest ?", "mars 2021", AnswerType.DATE) == ()


def test_the_same_card_always_has_the_same_options() -> None:
    once = _choices("Combien, à Brest, en 2025 ?", "240 millions d'euros", AnswerType.MONEY)
    assert once == _choices("Combien, à Brest, en 2025 ?", "240 millions d'euros", AnswerType.MONEY)


def test_too_few_good_options_means_none() -> None:
    assert _choices("Quelle institution a versé 240 millions en 2025 ?", "la Banque des récifs", AnswerType.ORGANISATION) == ()


def test_a_body_that_was_taken_for_a_person_has_no_people_beside_it() -> None:
    assert (
        _choices("Pour quelle organisation travaille-t-il à Brest en 2025 ?", "Karim Benali", AnswerType.ORGANISATION, block=3)
        == ()
    )
