"""Decks that are marked more strictly: spelling with its accents, lists in their order."""

import pytest

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.model import Answer, AnswerType, Item, Strictness

ACCENTS, ORDER = (Strictness.ACCENTS,), (Strictness.ORDER,)
ACCEPT, ALMOST = Verdict.ACCEPT, Verdict.ALMOST
STEPS = Answer(AnswerType.LIST, (Item(("semer",)), Item(("arroser",)), Item(("récolter",))))


def term(*spellings: str) -> Answer:
    return Answer(AnswerType.TERM, (Item(spellings),))


@pytest.mark.parametrize(
    ("expected", "typed", "verdict"),
    [
        ("élève", "élève", ACCEPT),
        ("élève", "Élève", ACCEPT),
        ("élève", "eleve", ALMOST),
        ("élève", "éléve", ALMOST),
        ("élève", "l'élève", ACCEPT),
        ("élève", "les élèves", ACCEPT),
        ("élève", "les eleves", ALMOST),
        ("égal", "égaux", ACCEPT),
        ("élève", "ELEVE", ACCEPT),
        ("élève", "e\u0301le\u0300ve", ACCEPT),
        ("cœur", "coeur", ACCEPT),
        ("mur", "mûr", ALMOST),
        ("le côté", "le cote", ALMOST),
    ],
)
def test_where_accents_matter_another_accent_is_almost(expected: str, typed: str, verdict: Verdict) -> None:
    judgement = judge(typed, term(expected), strict=ACCENTS)
    assert judgement.verdict is verdict
    assert verdict is ACCEPT or judgement.reason is Reason.ACCENT
    assert judge(typed, term(expected)).verdict is ACCEPT


def test_any_accepted_spelling_has_the_right_accents() -> None:
    assert judge("evenement", term("événement", "évènement"), strict=ACCENTS).verdict is ALMOST
    assert judge("évènement", term("événement", "évènement"), strict=ACCENTS).verdict is ACCEPT


def test_where_order_matters_every_list_wants_its_order() -> None:
    assert judge("arroser, semer, récolter", STEPS).verdict is ACCEPT
    assert judge("arroser, semer, récolter", STEPS, strict=ORDER).reason is Reason.ORDER
    assert judge("semer, arroser, récolter", STEPS, strict=ORDER).verdict is ACCEPT
