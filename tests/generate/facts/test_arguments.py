"""What complements of any verb answer, and what they do not."""

import pytest

from quiz.generate.facts.arguments import find_arguments
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le port de Brest a vécu une longue journée, et les pêcheurs du Valdor l'ont passée sur les quais."


def questions(sentence: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, sentence), find_arguments, realise_turned)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le tribunal de Brest a condamné la société Marelec à 7.500 euros d'amende.",
            "Quelle société le tribunal de Brest a-t-il condamnée à 7.500 euros d'amende (mars 2024) ?",
            "Marelec",
        ),
        (
            "La coopérative de Lomé regroupe 348 pêcheurs.",
            "Combien de pêcheurs la coopérative de Lomé regroupe-t-elle (mars 2024) ?",
            "348",
        ),
        (
            "L'ancien maire de Brest avait été arrêté en Allemagne.",
            "Dans quel pays l'ancien maire de Brest avait-il été arrêté (mars 2024) ?",
            "l'Allemagne",
        ),
        (
            "Le congrès des pêcheurs du Valdor s'est réuni dans le district de Karnal.",
            "Dans quel district le congrès des pêcheurs du Valdor s'est-il réuni (mars 2024) ?",
            "Karnal",
        ),
        (
            "L'hôpital de Karnal fonctionne depuis lundi avec 14 lits de moins.",
            "Avec combien de lits de moins l'hôpital de Karnal fonctionne-t-il depuis le 11 mars 2024 ?",
            "14",
        ),
        (
            "L'économie de Brest repose à 80 % sur la pêche.",
            "Récifs, mars 2024 : dans quelle proportion l'économie de Brest repose-t-elle sur la pêche ?",
            "80 %",
        ),
    ],
)
def test_a_complement_that_is_one_thing_is_asked_for(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in questions(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Fonds des récifs prendra le relais en juillet 2025.",
        "Les députés du Valdor ont accepté le 27 janvier 2024.",
        "La ville de Brest rend au Cameroun le trône de Foumbot.",
        "Le conseil de la Banque du Valdor a coopté Claudine Theisen.",
        "Le port de Brest a inauguré une usine pilotée par Paul Le Goff.",
        "Le port de Brest a dit à Paul Le Goff que la pêche reprendrait.",
    ],
)
def test_what_is_open_without_its_object_or_shows_its_answer_is_not_asked(sentence: str) -> None:
    assert questions(sentence) == []
