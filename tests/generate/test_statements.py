import pytest

from quiz.generate.statements import statements_in
from tests.generate.parsed import parsed

_LEDE = "Le maire de Brest, Karim Benali, a reçu mardi les pêcheurs du Valdor à la mairie."


def _stated(*sentences: str) -> list[str]:
    annotated = parsed(_LEDE, " ".join(sentences))
    return [statement.text for statement in statements_in(annotated, annotated.sentences[-1])]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        (
            "Toutefois, la Ligue du Valdor a versé 3 millions de dollars aux pêcheurs du port de Brest.",
            "la Ligue du Valdor a versé 3 millions de dollars aux pêcheurs du port de Brest",
        ),
        (
            "La Ligue du Valdor a versé mardi 3 millions de dollars (2,7 millions d'euros) aux pêcheurs du port de Brest.",
            "la Ligue du Valdor a versé le 12 mars 2024 3 millions de dollars aux pêcheurs du port de Brest",
        ),
        (
            "M. Benali a promis aux pêcheurs du Valdor une aide de 3 millions d'euros pour les bateaux.",
            "Karim Benali a promis aux pêcheurs du Valdor une aide de 3 millions d'euros pour les bateaux",
        ),
        (
            "La Ligue du Valdor a signé un accord de 3 millions d'euros avec les pêcheurs de Brest, qui espéraient.",
            "la Ligue du Valdor a signé un accord de 3 millions d'euros avec les pêcheurs de Brest",
        ),
    ],
)
def test_a_sentence_states_what_can_be_read_without_it(sentence: str, stated: str) -> None:
    assert stated in _stated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cette aide a été versée par la Ligue du Valdor aux pêcheurs du port de Brest et aux marins.",
        "La Ligue du Valdor leur a versé une aide de 3 millions de dollars pour les bateaux du port.",
        "La Ligue du Valdor en financera la moitié, soit 3 millions de dollars pour le port de Brest.",
        "Son budget de 3 millions de dollars servira aux pêcheurs de la Ligue du Valdor et du port.",
        "« Nous avons versé 3 millions de dollars aux pêcheurs du port de Brest », dit la Ligue du Valdor.",
        "Une femelle pond jusqu'à 250 œufs par an dans les bassins de la Ligue du Valdor.",
        "D'après la Ligue du Valdor, il a permis de réduire de 27 % le nombre de bateaux du port.",
        "Depuis le début de l'année, la Ligue du Valdor a formé 79 pêcheurs du port de Brest.",
        "La Ligue du Valdor a reçu l'aide du CPZ, qui lui a prêté 3 millions de dollars en 2021.",
        "La deuxième sera versée par la Ligue du Valdor aux pêcheurs du port de Brest d'ici à 2027.",
    ],
)
def test_what_leans_on_others_is_no_statement(sentence: str) -> None:
    assert _stated(sentence) == []


def test_letters_are_spelt_out() -> None:
    found = _stated(
        "L'Agence des côtes du Valdor (ACV) aide Brest.", "En 2021, l'ACV a versé 3 millions de dollars au port de Brest."
    )
    assert found == ["en 2021, l'Agence des côtes du Valdor a versé 3 millions de dollars au port de Brest"]


def test_who_is_cited_stays_in_the_statement() -> None:
    sentence = (
        "La Ligue du Valdor versera 3 millions d'euros aux pêcheurs du port de Brest, qui attendent depuis des années,"
        " a annoncé le syndicat des marins du Valdor réuni en congrès."
    )
    assert all("syndicat" in text for text in _stated(sentence))


def test_a_pronoun_stands_for_what_the_sentence_before_is_about() -> None:
    found = _stated("La Ligue du Valdor aide les pêcheurs.", "Elle a versé 3 millions de dollars au port de Brest en 2021.")
    assert "la Ligue du Valdor a versé 3 millions de dollars au port de Brest en 2021" in found
