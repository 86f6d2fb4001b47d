import pytest

from quiz.generate.facts.said import find_said
from quiz.generate.realise.said import realise_said
from tests.generate.articles import article

_LEDE = "La ville de Brest a ouvert jeudi un chantier de trois ans qui est consacré aux récifs de la baie."
_WORDS = "« Ils paieront la digue avec leurs filets »"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (
            f"Interrogé sur les pêcheurs de la rade, le maire de Brest, Karim Benali, a répondu : {_WORDS}.",
            "des pêcheurs de la rade",
        ),
        (f"{_WORDS}, a dit Karim Benali, maire de Brest, à propos des pêcheurs de la rade.", "des pêcheurs de la rade"),
        (f"{_WORDS}, a dit Karim Benali, maire de Brest, à propos d'un monde de marins.", ""),
        (f"{_WORDS}, a dit Karim Benali, maire de Brest, en référence aux marins de Brest.", ""),
    ],
)
def test_what_the_sentence_says_the_words_are_about_is_asked_with_them(sentence: str, about: str) -> None:
    annotated = article(_LEDE, sentence, published="2024-03-14")
    drafts = [realise_said(fact, annotated) for fact in find_said(annotated)]
    asks = [draft.ask.replace("\u202f", " ").replace("\u00a0", " ") for draft in drafts if draft]
    verb = "dit" if "a dit" in sentence else "déclaré"
    words = "Ils paieront la digue avec leurs filets"
    assert asks == ([f"Qui a {verb}, à propos {about}, en mars 2024 : « {words} » ?"] if about else [])
