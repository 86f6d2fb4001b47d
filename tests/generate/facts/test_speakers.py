import pytest

from quiz.generate.facts.said import find_said
from tests.generate.articles import article

_LEDE = "La ville de Brest a ouvert jeudi un chantier de trois ans qui est consacré aux récifs de la baie."
_TOLD = "« La jetée coûte trop cher aux marins », a dit le maire de Brest, Karim Benali."
_MORE = "« Les pêcheurs de la rade paieront la digue »"


def _speakers(*paragraphs: str) -> dict[str, str]:
    annotated = article(_LEDE, *paragraphs, published="2024-03-14")
    return {fact.slots["words"]: fact.answer for fact in find_said(annotated)}


@pytest.mark.parametrize(
    "sentences",
    [
        f"{_TOLD} {_MORE}, a-t-il ajouté.",
        f"{_TOLD} Le chantier durera trois ans. {_MORE}, a-t-il ajouté.",
        f"Le maire de Brest, Karim Benali, est venu. Le maire de Brest a jugé que la jetée coûte cher. {_MORE}, a-t-il dit.",
        f"{_MORE}, assure à l'AFP Karim Benali, de l'équipe du port.",
        f"{_MORE}, a aussi expliqué Karim Benali dans un entretien.",
    ],
)
def test_whoever_spoke_keeps_the_floor_and_a_verb_of_saying_shows_a_person(sentences: str) -> None:
    assert _speakers(sentences)["Les pêcheurs de la rade paieront la digue"] == "Karim Benali"


@pytest.mark.parametrize(
    "sentences",
    [
        f"{_TOLD} « La jetée est un gâchis de béton », a répondu un pêcheur. {_MORE}, a-t-il ajouté.",
        f"{_TOLD} Le maire de Nice, Jean Roux, écoutait. Le vent soufflait. {_MORE}, a-t-elle ajouté.",
        f"{_TOLD} {_MORE}, a-t-elle ajouté.",
    ],
)
def test_the_floor_is_lost_to_a_stranger_and_to_the_other_gender(sentences: str) -> None:
    assert "Les pêcheurs de la rade paieront la digue" not in _speakers(sentences)


def test_a_paragraph_of_quoted_words_goes_on_unless_it_is_a_crosshead() -> None:
    more = "Les pêcheurs de la rade paieront la digue pendant vingt ans et ne la verront jamais."
    assert more.rstrip(".") in _speakers(_TOLD, f"« {more} »")
    assert "Les pêcheurs paieront la digue" not in _speakers(_TOLD, "« Les pêcheurs paieront la digue »")
