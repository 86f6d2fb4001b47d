import pytest

from quiz.generate.facts.objects import find_objects
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine, "
    "et il en est fier."
)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le groupe Valcor a racheté l'entreprise allemande Harzpack pour 1,34 milliard d'euros.",
            "Quelle entreprise allemande le groupe Valcor a-t-il rachetée pour 1,34 milliard d'euros (mars 2024) ?",
            "Harzpack",
        ),
        (
            "Le groupe Valcor a acheté samedi le phare de Morlaix à la ville.",
            "Récifs : quel phare le groupe Valcor a-t-il acheté le 9 mars 2024 à la ville ?",
            "le phare de Morlaix",
        ),
        (
            "Le groupe Valcor a annoncé l'acquisition de son concurrent allemand Harzpack.",
            "De quel concurrent allemand le groupe Valcor a-t-il annoncé l'acquisition (mars 2024) ?",
            "Harzpack",
        ),
    ],
)
def test_a_named_object_is_asked_by_its_noun(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_objects, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    ["Il a visité le musée de Brest.", "Le groupe Valcor a racheté une entreprise.", "Le maire a dit le mot de la fin."],
)
def test_an_object_without_a_name_or_a_subject_is_not_asked(sentence: str) -> None:
    assert asked(parsed(sentence, LEDE), find_objects, realise_turned) == []
