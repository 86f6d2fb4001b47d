"""What the inflection of a word shows, and the words of a sentence with their places."""

import pytest

from quiz.errors import MissingExtra
from quiz.generate.model import Gender, Number
from quiz.generate.nlp import SpacyNlp
from quiz.generate.nlp.tokens import Form, form_of


@pytest.mark.parametrize(
    ("features", "form"),
    [
        ("", Form(Gender.UNKNOWN, Number.UNKNOWN, "", "", "", "")),
        ("Gender=Fem|Number=Sing", Form(Gender.F, Number.SINGULAR, "", "", "", "")),
        ("Gender=Masc|Number=Plur|PronType=Prs", Form(Gender.M, Number.PLURAL, "", "", "", "")),
        (
            "Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin",
            Form(Gender.UNKNOWN, Number.PLURAL, "Fin", "Ind", "Fut", "3"),
        ),
        ("Gender=Fem,Masc", Form(Gender.F, Number.UNKNOWN, "", "", "", "")),
    ],
)
def test_the_form_of_a_word(features: str, form: Form) -> None:
    assert form_of(features) == form


def test_words_stand_where_the_sentence_has_them() -> None:
    try:
        nlp = SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))
    sentences = ["", "Hélène Vauquelin  a signé l'accord 😀 à Brume-sur-Mer.", "Elle n'ira pas."]
    parses = list(nlp.parse(sentences))
    assert [[token.text for token in tokens] for tokens in parses] == [
        [],
        ["Hélène", "Vauquelin", " ", "a", "signé", "l'", "accord", "😀", "à", "Brume-sur-Mer", "."],
        ["Elle", "n'", "ira", "pas", "."],
    ]
    for sentence, tokens in zip(sentences, parses, strict=True):
        assert all(sentence[token.start : token.end] == token.text for token in tokens)
        assert all(0 <= token.head < len(tokens) for token in tokens)
    assert [(token.lemma, token.pos, token.tense) for token in parses[2]][2] == ("aller", "VERB", "Fut")
