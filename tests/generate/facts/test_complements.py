import pytest

from quiz.generate.facts.complements import find_complements
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine."


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        (
            "La Ligue de voile avait suspendu pour six ans Rolf Haugen.",
            "pour combien d'années la Ligue de voile avait-elle suspendu",
        ),
        (
            "La loi de Lomé interdit les mines dans le pays à moins de cinq kilomètres d'un lac.",
            "à moins de combien de kilomètres d'un lac la loi de Lomé interdit-elle les mines dans le pays",
        ),
        (
            "La ville de Brest prendra en charge la formation de 600 agents.",
            "de combien d'agents la ville de Brest prendra-t-elle en charge la formation",
        ),
        ("Le musée de la Mer n'abrite que 300 coraux.", "combien de coraux le musée de la Mer"),
    ],
)
def test_a_quantity_inside_a_complement_is_asked_with_it(sentence: str, ask: str) -> None:
    questions = [question for question, _ in asked(parsed(LEDE, sentence), find_complements, realise_turned)]
    assert any(ask.casefold() in question.casefold() for question in questions), questions


def test_nobody_is_asked_for_a_figure_that_is_only_mentioned() -> None:
    text = "Le musée de la Mer compte 40 coraux. La ville en évoque 90."
    assert not asked(parsed(LEDE, text), find_complements, realise_turned)
