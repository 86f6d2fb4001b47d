import pytest

from quiz.generate.model import Gender
from quiz.generate.reference import country_meant, meant, spelt_out
from tests.generate.parsed import parsed


@pytest.mark.parametrize(
    ("lede", "noun", "thing"),
    [
        ("Le ministère a lancé lundi une campagne nationale de vaccination dans les îles.", "opération", "campagne nationale"),
        ("La ville a voté lundi la construction du pont des Salines.", "ouvrage", "pont des Salines"),
    ],
)
def test_a_general_noun_goes_back_to_the_one_thing_it_may_stand_for(lede: str, noun: str, thing: str) -> None:
    text = "Il sera suivi de près."
    annotated = parsed(lede, text)
    found = meant(annotated, noun, annotated.text.index(text))
    assert found is not None
    assert found[0].startswith(thing)


def test_a_general_noun_that_may_stand_for_two_things_goes_back_to_none() -> None:
    text = "Le maire a signé lundi l'accord de pêche des Salines et la charte des récifs de la baie. Le texte est court."
    annotated = parsed(text)
    assert meant(annotated, "texte", annotated.text.index("Le texte")) is None


def test_the_country_is_the_one_the_title_names() -> None:
    annotated = parsed(
        "Le pays a ouvert trois ports sur la côte de la mer, et il en ouvrira deux autres dans les îles.",
        title="Sénégal : trois ports pour un pays",
    )
    phrase = country_meant(annotated, "pays", annotated.sentences[0])
    assert phrase is not None
    assert (phrase.text, phrase.gender) == ("le Sénégal", Gender.M)


def test_what_closed_is_said_where_the_text_says_it_elsewhere() -> None:
    annotated = parsed("La fermeture de Kerlo a coûté cher.", "Le groupe a annoncé la fermeture de l'usine de Kerlo.")
    assert spelt_out(annotated, "fermeture de Kerlo") == "fermeture de l'usine de Kerlo"
