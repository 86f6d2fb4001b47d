import pytest

from quiz.generate.clauses import clauses_in
from tests.generate.parsed import parsed

LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine."


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("L'usine de Brest produit 12 millions de doses par an.", "produit"),
        ("La ligne Brest-Quimper transporte chaque jour 4 200 voyageurs de la région.", "transporte"),
        ("Le pont de Brest mesure 1 240 mètres de long.", "mesure"),
        ("Le prix du baril de Brent est passé de 78 à 91 dollars.", "est"),
        ("La transaction valorise la cible 1,34 milliard d'euros.", "valorise"),
        ("La banque de Brest table désormais sur une croissance de 4,1 %.", "table"),
        ("La banque de Brest mettra en place un fonds de 180 millions d'euros.", "mettra"),
    ],
)
def test_a_form_that_is_a_noun_too_is_read_as_the_verb(sentence: str, verb: str) -> None:
    annotated = parsed(LEDE, sentence)
    assert verb in [clause.finite.text for clause in clauses_in(annotated, annotated.sentences[1])]


@pytest.mark.parametrize(
    "sentence", ["La demande de la ville a été rejetée.", "Le produit de la vente ira aux ports de la baie."]
)
def test_a_noun_before_the_verb_stays_a_noun(sentence: str) -> None:
    annotated = parsed(LEDE, sentence)
    assert [c.finite.text for c in clauses_in(annotated, annotated.sentences[1])] in (["a"], ["ira"])
