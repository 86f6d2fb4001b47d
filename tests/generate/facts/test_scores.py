import pytest

from quiz.generate.facts.scores import find_scores
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Le tournoi de Brest a ouvert jeudi dans la salle de la baie voisine, et la ville en est fière depuis que le maire "
    "l'a annoncé."
)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le Sénégal a battu l'Angola 27-25 dimanche à Yaoundé.",
            "Sur quel score le Sénégal a-t-il battu l'Angola le 10 mars 2024 à Yaoundé ?",
            "27-25",
        ),
        (
            "La France s'est inclinée 2-1 contre le Canada.",
            "Sur quel score la France s'est-elle inclinée contre le Canada (mars 2024) ?",
            "2-1",
        ),
    ],
)
def test_a_match_is_asked_for_its_score(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_scores, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    ["Le vol est puni de dix ans de prison par l'article 432-15.", "La France a perdu le match de 2019-2020 contre le Canada."],
)
def test_what_is_no_score_is_not_asked(sentence: str) -> None:
    assert asked(parsed(LEDE, sentence), find_scores, realise_turned) == []
