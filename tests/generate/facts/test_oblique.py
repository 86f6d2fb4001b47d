import pytest

from quiz.generate.facts.oblique import find_obliques
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Les délégués du Valdor ont débattu pendant trois jours de la pêche dans les eaux froides du Nord."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le Tour du Valdor a été raccourci en raison de la neige tombée la veille.",
            "Pour quelle raison le Tour du Valdor a-t-il été raccourci (mars 2024) ?",
            "la neige",
        ),
        (
            "Le Port de Saint-Malo a été agrandi à la demande de la Fédération des pêcheurs du Nord (FPN).",
            "À la demande de quelle fédération le Port de Saint-Malo a-t-il été agrandi (mars 2024) ?",
            "la Fédération des pêcheurs du Nord",
        ),
    ],
)
def test_a_fixed_phrase_is_asked_for_what_it_governs(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(_LEDE, sentence), find_obliques, realise_turned)


def test_a_place_that_is_only_the_main_one_is_not_asked() -> None:
    sentence = "Le groupe Corallis emploie 8 300 personnes, principalement dans la région de Brest."
    assert asked(parsed(_LEDE, sentence), find_obliques, realise_turned) == []


def test_one_of_several_helpers_is_no_answer() -> None:
    sentence = "Le port a été agrandi avec l'aide de la Fédération des pêcheurs du Nord et de la Banque australe des récifs."
    assert asked(parsed(_LEDE, sentence), find_obliques, realise_turned) == []
