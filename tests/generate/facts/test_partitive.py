import pytest

from quiz.generate.facts.number import find_numbers
from quiz.generate.facts.partitive import find_parts
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux, et la ville en est fière."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Trois des cinq commerces de Port-Lumière avaient fermé en 2019.",
            "Combien des cinq commerces de Port-Lumière avaient fermé en 2019 ?",
            "trois",
        ),
        (
            "La Finlande a fermé sept de ses neuf mines de nickel.",
            "Combien de ses neuf mines de nickel la Finlande a-t-elle fermées (mars 2024) ?",
            "sept",
        ),
    ],
)
def test_some_of_a_set_are_asked_with_the_whole(sentence: str, ask: str, answer: str) -> None:
    assert asked(parsed(_LEDE, sentence), find_parts, realise_turned) == [(ask, answer)]


def test_the_whole_is_not_taken_for_the_part() -> None:
    sentence = "Trois des cinq commerces de Port-Lumière avaient fermé en 2019."
    assert asked(parsed(_LEDE, sentence), find_numbers, realise_turned) == []


@pytest.mark.parametrize(
    "sentence", ["L'un des cinq phares de Brest a fermé en 2019.", "Le phare de Brest a vendu 12 % de ses 900 lampes."]
)
def test_one_of_a_set_and_a_share_are_no_count(sentence: str) -> None:
    assert asked(parsed(_LEDE, sentence), find_parts, realise_turned) == []
