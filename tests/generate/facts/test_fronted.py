"""Quantities deep inside a complement."""

import pytest

from quiz.generate.facts.fronted import find_fronted
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le port de Brest a vécu une longue journée, et les pêcheurs du Valdor l'ont passée sur les quais."


def questions(sentence: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, sentence), find_fronted, realise_turned)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le Fonds des récifs est dirigé par Luc Ormel pour un mandat de cinq ans.",
            "pour un mandat de combien d'années le fonds des récifs est-il dirigé par luc ormel",
            "cinq ans",
        ),
        (
            "Le traité de Brest prévoit le désarmement de 1 140 navires.",
            "de combien de navires le traité de brest prévoit-il le désarmement",
            "1 140",
        ),
        (
            "La mairie de Brest a été jugée pour avoir distribué 25 000 tracts.",
            "pour avoir distribué combien de tracts la mairie de brest a-t-elle été jugée",
            "25 000",
        ),
        (
            "Le Valdor compte mettre en chantier, d'ici à 2035, 1 980 km de voies.",
            "combien de km de voies le valdor compte-t-il mettre en chantier d'ici à 2035",
            "1 980 km",
        ),
    ],
)
def test_a_complement_goes_to_the_front_with_its_quantity(sentence: str, ask: str, answer: str) -> None:
    assert [answer] == [given for question, given in questions(sentence) if ask in question.casefold()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le ministre du Valdor s'est incliné devant les cercueils des 13 marins.",
        "Le Valdor a décidé d'abaisser son taux d'un quart de point.",
        "Le maire de Brest a évoqué une charge de 45 millions de francs.",
        "Le Fonds des récifs enverra à ses 34 provinces une lettre.",
    ],
)
def test_what_its_quantity_does_not_leave_stays(sentence: str) -> None:
    assert questions(sentence) == []
