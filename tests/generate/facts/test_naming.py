import pytest

from quiz.generate.facts.naming import find_named
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "La conférence de Lomé sur les récifs coralliens s'est achevée mardi par l'adoption d'une « charte des récifs »."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "La Ligue des récifs a lancé en mai un programme de formation avec la ville de Brest, baptisé « Alizé ».",
            "Comment s'appelle le programme de formation que la Ligue des récifs a lancé avec la ville de Brest (mars 2024) ?",
            "Alizé",
        ),
        (
            "La ville défend un fonds ouvert aux armateurs de Brest, le Fonds Grand Vent, dont les statuts sont prêts.",
            "Comment s'appelle le fonds ouvert aux armateurs de Brest (mars 2024) ?",
            "le Fonds Grand Vent",
        ),
        (
            _LEDE,
            "Comment s'appelle le texte adopté lors de la conférence de Lomé sur les récifs coralliens (mars 2024) ?",
            "la charte des récifs",
        ),
    ],
)
def test_a_thing_is_asked_for_by_what_it_is(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(sentence), find_named, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "La ville a lancé un programme, baptisé « Alizé ». Les bateaux du port sont à sec depuis longtemps.",
        "Elle a dit « charte » et « oui », puis elle a quitté la salle.",
    ],
)
def test_a_thing_that_could_be_any_is_not_asked_for(sentence: str) -> None:
    assert asked(parsed(sentence, title="Un port ferme"), find_named, realise_turned) == []
