"""What was done to what has no name."""

import pytest

from quiz.generate.facts.directs import find_directs
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le port de Brest a vécu une longue journée, et les pêcheurs du Valdor l'ont passée sur les quais."


def questions(sentence: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, sentence), find_directs, realise_turned)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Les pêcheurs du Valdor réclament une enquête publique.",
            "que réclament les pêcheurs du Valdor ?",
            "une enquête publique",
        ),
        (
            "La mairie de Brest a adopté le plan de financement du port.",
            "qu'a adopté la mairie de Brest ?",
            "le plan de financement du port",
        ),
    ],
)
def test_the_object_of_a_deed_is_asked_for(sentence: str, ask: str, answer: str) -> None:
    assert [(answer, True)] == [(given, question.endswith(ask)) for question, given in questions(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le président a lancé la zone industrielle de Brest.",
        "La mairie de Brest a lancé un appel.",
        "La mairie de Brest a adopté ce plan de financement.",
        "La mairie de Brest n'a pas adopté le plan de financement.",
        "La mairie de Brest évoque une longue journée de pluie.",
    ],
)
def test_what_says_too_little_is_not_asked_for(sentence: str) -> None:
    assert questions(sentence) == []
