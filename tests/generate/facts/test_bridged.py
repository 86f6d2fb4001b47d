import pytest

from quiz.generate.facts.people import People
from tests.generate.articles import article

_TOLD = "La ministre française de la Mer estime que la digue de Brest est inutile."


def _offices(*paragraphs: str) -> dict[str, list[str]]:
    people = People(article(*paragraphs, published="2024-03-14"))
    return {person.name: [holding.office for holding in person.holdings] for person in people.persons if person.holdings}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hélène Vauquelin s'inquiète aussi pour les récifs.",
        "Hélène Vauquelin a visité le port de Brest.",
    ],
)
def test_an_office_and_the_name_that_opens_the_next_sentence_are_one_person(sentence: str) -> None:
    assert _offices(_TOLD, sentence) == {"Hélène Vauquelin": ["ministre française de la Mer"]}


@pytest.mark.parametrize(
    "paragraphs",
    [
        (_TOLD, "Hélène Vauquelin a répondu que la digue tiendra."),
        (_TOLD, "La digue tiendra. Hélène Vauquelin s'inquiète aussi pour les récifs."),
        ("Le port attend. La digue aussi. Le vent souffle. La pluie tombe.", _TOLD, "Hélène Vauquelin s'inquiète aussi."),
        ("La ministre française de la Mer est venue.", "Hélène Vauquelin s'inquiète aussi pour les récifs."),
    ],
)
def test_whoever_replies_or_comes_later_is_not_taken_for_the_holder(paragraphs: tuple[str, ...]) -> None:
    assert _offices(*paragraphs) == {}


def test_nobody_takes_an_office_that_the_text_gives_to_another() -> None:
    given = "La ministre française de la Mer, Aïda Fall, est venue au port."
    assert "Hélène Vauquelin" not in _offices(_TOLD, "Hélène Vauquelin s'inquiète aussi.", given)
