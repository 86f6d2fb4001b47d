import pytest

from quiz.generate.facts.said import find_said
from quiz.generate.model import EntityKind
from quiz.generate.realise.said import realise_said
from tests.generate.articles import article

_LEDE = "La ville de Brest a ouvert jeudi un chantier de trois ans qui est consacré aux récifs de la baie."
_BODIES = {
    "l'Institut breton des récifs": EntityKind.ORGANISATION,
    "la Fédération des ports": EntityKind.ORGANISATION,
    "l'Agence de presse des ports": EntityKind.ORGANISATION,
}


def _asked(*paragraphs: str) -> list[tuple[str, str]]:
    annotated = article(_LEDE, *paragraphs, published="2024-03-14", entities=_BODIES)
    drafts = [realise_said(fact, annotated) for fact in find_said(annotated)]
    return [(draft.ask.split(" (")[0].replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


@pytest.mark.parametrize(
    ("sentences", "ask", "answer"),
    [
        (
            "« Les récifs de Brest meurent de chaud », a dit l'Institut breton des récifs.",
            "Quel institut a dit : « Les récifs de Brest meurent de chaud »",
            "l'Institut breton des récifs",
        ),
        (
            "Les récifs de Brest ont perdu la moitié des coraux de Brest, selon l'Institut breton des récifs.",
            "Quel institut a indiqué que les récifs de Brest ont perdu la moitié des coraux de Brest",
            "l'Institut breton des récifs",
        ),
        (
            "Le chantier plaît à la Fédération des ports. « Les marins de Brest y gagneront », a affirmé la fédération.",
            "Quelle fédération a affirmé : « Les marins de Brest y gagneront »",
            "la Fédération des ports",
        ),
        (
            "La Fédération des ports a déploré que les marins de Brest paient la digue de Nice.",
            "Quelle fédération a déploré que les marins de Brest paient la digue de Nice",
            "la Fédération des ports",
        ),
    ],
)
def test_a_body_that_speaks_is_asked_for(sentences: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _asked(sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "« Les récifs de Brest meurent de chaud », a dit l'Agence de presse des ports.",
        "« Les récifs de Brest meurent de chaud », a dit la fédération.",
        "« Les récifs de Brest meurent de chaud », a dit un proche de la Fédération des ports.",
    ],
)
def test_media_and_bodies_without_a_name_are_no_speakers(sentence: str) -> None:
    assert _asked(sentence) == []
