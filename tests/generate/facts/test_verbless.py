"""What openings, adjuncts and fragments tell."""

import pytest

from quiz.generate.facts.verbless import find_verbless
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le port de Brest a vécu une longue journée, et les pêcheurs du Valdor l'ont passée sur les quais."
_TITLE = "Brest inaugure une criée pour les pêcheurs du Valdor"


def questions(sentence: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, sentence, title=_TITLE), find_verbless, realise_turned)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "D'une capacité de 600 tonnes, la criée de Brest occupe le quai.",
            "quelle est la capacité de la criée de brest ?",
            "600 tonnes",
        ),
        (
            "Originaire de Chine, le crabe de Brest a été repéré en 2012.",
            "de quel pays le crabe de brest est-il originaire ?",
            "la Chine",
        ),
        (
            "La mairie de Brest a voté le plan du futur bassin. Coût : 14,8 millions d'euros.",
            "quel est le coût du futur bassin ?",
            "14,8 millions d'euros",
        ),
        ("Objectif : 300 pêcheurs de plus.", "quel nombre de pêcheurs de plus est visé ?", "300"),
    ],
)
def test_what_has_no_verb_is_asked(sentence: str, ask: str, answer: str) -> None:
    assert [answer] == [given for question, given in questions(sentence) if ask in question.casefold()]


@pytest.mark.parametrize("sentence", ["Objectif : la victoire.", "Coût : inconnu.", "D'une voix forte, le maire a parlé."])
def test_what_tells_no_figure_is_not(sentence: str) -> None:
    assert questions(sentence) == []
