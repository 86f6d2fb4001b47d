import pytest

from quiz.core.model import AnswerType
from quiz.generate.focus import focuses
from quiz.generate.statements import statements_in
from tests.generate.parsed import parsed

_LEDE = "Le maire de Brest, Karim Benali, a reçu mardi les pêcheurs du Valdor à la mairie."


def _asked(sentence: str) -> dict[str, AnswerType]:
    annotated = parsed(_LEDE, sentence)
    found = (statement for statement in statements_in(annotated, annotated.sentences[1]))
    return {focus.text: focus.type for statement in found for focus in focuses(annotated, statement)}


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        ("La coopérative Marbelle a livré 940 tonnes de sel au port de Brest cette année-là.", "940 tonnes", AnswerType.NUMBER),
        ("En 2021, la coopérative Marbelle a vendu une usine de Brest à un groupe du Valdor.", "2021", AnswerType.DATE),
        (
            "Les bateaux du port de Brest ont été vendus en mars à la coopérative Marbelle pour 3 millions d'euros en 2024.",
            "Marbelle",
            AnswerType.ORGANISATION,
        ),
        (
            "La coopérative Marbelle a confié les bateaux du port de Brest à l'ingénieure Claire Fontaine.",
            "Claire Fontaine",
            AnswerType.PERSON,
        ),
    ],
)
def test_figures_names_and_dates_are_asked_for(sentence: str, text: str, kind: AnswerType) -> None:
    assert _asked(sentence).get(text) is kind


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("La coopérative Marbelle a embauché à Brest entre 120 et 140 marins du Valdor en 2021.", "140"),
        ("La coopérative Marbelle a embauché à Brest un marin de 46 ans venu du Valdor en 2021.", "46 ans"),
        ("La coopérative Marbelle a repris en 2021 les deux bateaux que le Valdor avait à Brest.", "deux"),
        ("La coopérative Marbelle a reçu en 2021 les ministres de la Mer de l'Inde et du Brésil.", "Brésil"),
        ("La coopérative Marbelle a attendu trois semaines avant de répondre au Valdor en 2021.", "trois semaines"),
    ],
)
def test_half_a_range_an_age_and_one_of_several_are_not(sentence: str, text: str) -> None:
    assert text not in _asked(sentence)


def test_the_other_side_of_a_comparison_is_no_date_to_ask_for() -> None:
    sentence = "La coopérative Marbelle a vendu au port de Brest deux fois plus de sel du Valdor qu'en 2021."
    assert "2021" not in _asked(sentence)
