import pytest

from quiz.generate.facts.held import find_held
from quiz.generate.facts.role import find_roles
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        (
            "Le Forum mondial des récifs, ouvert à Brest le 10 mars 2024, a pris fin mercredi par un vote.",
            [
                ("Quel forum s'est ouvert à Brest le 10 mars 2024 ?", "le Forum mondial des récifs"),
                ("Dans quelle ville s'est ouvert le Forum mondial des récifs le 10 mars 2024 ?", "Brest"),
                ("À quelle date s'est ouvert le Forum mondial des récifs ?", "le 10 mars 2024"),
            ],
        ),
        (
            "La conférence de Lomé sur les récifs coralliens s'est achevée, mardi 5 mars, par un vote.",
            [("À quelle date s'est achevée la conférence de Lomé sur les récifs coralliens ?", "le 5 mars 2024")],
        ),
    ],
)
def test_an_event_is_asked_for_by_where_and_when_it_was_held(sentence: str, questions: list[tuple[str, str]]) -> None:
    assert asked(parsed(sentence), find_held, realise_turned) == questions


@pytest.mark.parametrize(
    "sentence",
    ["Le Forum mondial des récifs a élu un bureau à Brest.", "Le Forum mondial des récifs s'est ouvert à Brest sous la pluie."],
)
def test_an_event_without_a_date_of_its_own_is_not_asked_for(sentence: str) -> None:
    assert asked(parsed(sentence), find_held, realise_turned) == []


def test_an_office_may_stand_before_the_trade_of_its_holder() -> None:
    annotated = parsed("Le prix a été remis par le président de la Ligue des récifs, le romancier malien Ali Diarra.")
    found = asked(annotated, find_roles, realise_role)
    assert ("Qui était le président de la Ligue des récifs en mars 2024 ?", "Ali Diarra") in found
