import pytest

from quiz.generate.facts.said import find_said
from tests.generate.articles import article

_LEDE = "La ville de Brest a ouvert jeudi un chantier de trois ans qui est consacré aux récifs de la baie."
_MAYOR = "Le maire de Brest, Karim Benali, est venu."


def _said(*paragraphs: str) -> list[str]:
    annotated = article(_LEDE, *paragraphs, published="2024-03-14")
    return [f"{fact.answer} {fact.slots['verb']}: {fact.slots['words']}" for fact in find_said(annotated)]


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        (
            "Lyon paiera la moitié de la digue de Brest, a annoncé jeudi le maire de Brest Karim Benali.",
            "Karim Benali annoncé: Lyon paiera la moitié de la digue de Brest",
        ),
        (
            f"{_MAYOR} Aucun marin de Brest ne paiera la digue de Nice, a-t-il assuré.",
            "Karim Benali assuré: aucun marin de Brest ne paiera la digue de Nice",
        ),
        (
            "La digue de Brest, juge Karim Benali, maire de Brest, coûtera moins que les tempêtes.",
            "Karim Benali jugé: la digue de Brest coûtera moins que les tempêtes",
        ),
    ],
)
def test_words_told_around_an_inserted_verb_are_a_clause(sentences: str, words: str) -> None:
    assert words in _said(sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "Et la moitié de la digue de Brest, a annoncé jeudi le maire de Brest Karim Benali.",
        "Des « tarifs attractifs et mal encadrés », avait estimé le maire de Brest Karim Benali.",
        "Un « manque de poissons » qui inquiète les marins de Brest, a expliqué le maire de Brest Karim Benali.",
        "La digue de Brest est finie, a annoncé jeudi un passant.",
    ],
)
def test_a_piece_of_a_sentence_and_a_stranger_tell_nothing(sentence: str) -> None:
    assert _said(sentence) == []
