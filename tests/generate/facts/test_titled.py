import pytest

from quiz.generate.facts.titled import find_titled
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le Forum mondial des récifs s'est ouvert mardi à Port-Lumière en présence de soixante délégations."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Placé sous le thème « Vivre avec la mer », le forum a réuni des pêcheurs et des élus.",
            "Quel était le thème du Forum mondial des récifs",
            "Vivre avec la mer",
        ),
        (
            "Son enquête, « Les murs de papier », a reçu le prix Varenne en 2019.",
            "Quel est le titre de l'enquête qui a reçu le prix Varenne en 2019 ?",
            "Les murs de papier",
        ),
        (
            "La thèse d'une historienne de Brest, Clarisse Ateba, soutenue en 2019 sous le titre « Butins et dons », fait foi.",
            "Sous quel titre la thèse de Clarisse Ateba a-t-elle été soutenue en 2019 ?",
            "Butins et dons",
        ),
    ],
)
def test_a_title_is_asked_by_what_is_told_of_it(sentence: str, ask: str, answer: str) -> None:
    found = asked(parsed(_LEDE, sentence), find_titled, realise_turned)
    assert [title for question, title in found if ask in question] == [answer]


def test_quoted_words_that_name_no_work_are_left_alone() -> None:
    sentence = "Le ministre a parlé d'un accord « historique et juste », a salué la foule et quitté le port de Brest."
    assert asked(parsed(_LEDE, sentence), find_titled, realise_turned) == []
