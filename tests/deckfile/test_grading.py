from pathlib import Path

from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.match.trials import Change, Trial
from quiz.deckfile.grading import Grading, Misjudged, grade_decks

DECK = """\
format: 1
title: Essai
cards:
- id: a
  ask: Qui préside la BCE ?
  answer: Christine Lagarde
  type: person
  reject: [la présidente]
- id: b
  ask: Combien ?
  answer: 30 euros
  type: money
  accept: [30 €]
"""


def misjudged(*, is_right: bool, verdict: Verdict) -> Misjudged:
    return Misjudged("a.yaml", 4, "a", Trial(Change.OWN, "x", is_right), Judgement(verdict, Reason.DIFFERENT, "x"))


def test_each_card_is_tried_beside_the_others(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(DECK, encoding="utf-8")
    graded = grade_decks([path])
    assert graded.misjudged == ()
    assert (graded.by_change[Change.OWN], graded.by_change[Change.ACCEPT], graded.by_change[Change.REJECT]) == (2, 1, 1)
    assert {Change.SLIP, Change.DIGIT, Change.UNIT, Change.NEGATION} <= set(graded.by_change)
    assert (graded.false_accepts, graded.false_rejects) == (0, 0)


def test_a_deck_that_does_not_load_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text("cards: 3", encoding="utf-8")
    assert grade_decks([path]) == Grading(0, 0, (), {})


def test_rates_are_shares_of_what_should_be_right_or_wrong() -> None:
    found = (
        misjudged(is_right=True, verdict=Verdict.REJECT),
        misjudged(is_right=True, verdict=Verdict.ALMOST),
        misjudged(is_right=False, verdict=Verdict.ACCEPT),
    )
    graded = Grading(4, 2, found, {})
    assert (graded.false_accepts, graded.false_rejects) == (0.5, 0.25)
