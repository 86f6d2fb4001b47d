import pytest

from quiz.core.match.trials import Change, trials
from quiz.core.model import Answer, AnswerType, Item


def made(kind: AnswerType, *spellings: str, language: str = "fr", reject: tuple[str, ...] = ()) -> dict[Change, list[str]]:
    found: dict[Change, list[str]] = {}
    for trial in trials(Answer(kind, (Item(spellings),), reject), language):
        found.setdefault(trial.change, []).append(trial.typed)
    return found


def test_a_card_is_tried_with_its_own_answer_and_its_lists() -> None:
    found = made(AnswerType.PLACE, "Lomé", "Lome-Ville", reject=("Cotonou",))
    assert found[Change.OWN] == ["Lomé"]
    assert found[Change.ACCEPT] == ["Lome-Ville"]
    assert found[Change.REJECT] == ["Cotonou"]


@pytest.mark.parametrize(
    ("kind", "answer", "change", "typed"),
    [
        (AnswerType.PLACE, "Côte d'Ivoire", Change.ACCENT, "cote d'ivoire"),
        (AnswerType.TERM, "photosynthèse", Change.SLIP, "photosnthèse"),
        (AnswerType.NUMBER, "1 284", Change.DIGIT, "1 285"),
        (AnswerType.DATE, "mars 2019", Change.DIGIT, "mars 2010"),
        (AnswerType.MONEY, "30 euros", Change.UNIT, "30 dollars"),
        (AnswerType.NUMBER, "12 km", Change.UNIT, "12 m"),
        (AnswerType.PLACE, "Niger", Change.COUNTRY, "nigeria"),
        (AnswerType.TEXT, "le vote est reporté", Change.NEGATION, "pas le vote est reporté"),
        (AnswerType.TEXT, "non signé", Change.NEGATION, "signé"),
    ],
)
def test_an_answer_is_changed_by_its_type(kind: AnswerType, answer: str, change: Change, typed: str) -> None:
    assert made(kind, answer)[change] == [typed]


@pytest.mark.parametrize(
    ("kind", "answer", "change"),
    [
        (AnswerType.ACRONYM, "OTAN", Change.SLIP),
        (AnswerType.TERM, "riz", Change.SLIP),
        (AnswerType.TERM, "riz", Change.ACCENT),
        (AnswerType.PLACE, "Lyon", Change.COUNTRY),
        (AnswerType.NUMBER, "12", Change.UNIT),
    ],
)
def test_what_cannot_be_changed_is_left_out(kind: AnswerType, answer: str, change: Change) -> None:
    assert change not in made(kind, answer)


def test_what_is_right_as_well_is_no_wrong_answer() -> None:
    assert Change.DIGIT not in made(AnswerType.DATE, "2024", "2025")


def test_a_denial_is_in_the_language_of_the_deck() -> None:
    assert made(AnswerType.TERM, "solar power", language="en")[Change.NEGATION] == ["not solar power"]
