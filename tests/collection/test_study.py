import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from quiz.collection.study import Study
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.rating import Rating
from quiz.core.schedule import Delay
from quiz.core.session import Asked, Counts, Face, Finished, Overrule
from tests.collection.bench import AGAIN, EASY, GOOD, HARD, MINUTE, THREE, A, Bench, answered, asked, flip, shown
from tests.core.cards import card, deck
from tests.store.builders import rows


def test_a_session_asks_every_card_and_ends(bench: Bench) -> None:
    study = bench.study(THREE)
    met = []
    while isinstance(study.state, Asked):
        met.append(shown(study))
        flip(study, EASY)
    assert met == ["a", "b", "c"]
    assert study.state == Finished()
    assert study.counts == Counts(done=3)


def test_nothing_to_study_is_finished_at_once(bench: Bench) -> None:
    assert bench.study(deck()).state == Finished()
    assert bench.study().state == Finished()


def test_a_right_answer_proposes_good_and_is_kept_when_rated(bench: Bench) -> None:
    study = bench.study(THREE)
    bench.at += timedelta(seconds=4)
    study.answer("seoul")
    given = answered(study)
    assert given.judgement is not None
    assert (given.judgement.verdict, given.proposed, given.seconds) == (Verdict.ACCEPT, GOOD, 4.0)
    assert bench.store.last_reviews(1) == []
    study.rate(GOOD)
    (kept,) = bench.store.last_reviews(1)
    assert (kept.card, kept.rating, kept.typed, kept.verdict) == ("a", GOOD, "seoul", Verdict.ACCEPT)
    assert (kept.face, kept.seconds, kept.overruled) == (Face.TYPE, 4.0, False)
    assert shown(study) == "b"


def test_another_cards_answer_is_wrong_and_named(bench: Bench) -> None:
    study = bench.study(THREE)
    study.answer("Bletchley Park")
    judgement = answered(study).judgement
    assert judgement is not None
    assert (judgement.verdict, judgement.reason, judgement.other) == (Verdict.REJECT, Reason.OTHER_CARD, "Bletchley Park")


def test_an_option_is_chosen_by_its_place(bench: Bench) -> None:
    study = bench.study(deck(replace(A, choices=("Paris", "Londres"))))
    options = asked(study).options
    study.choose(99)
    assert asked(study).options == options
    study.choose(options.index("Séoul"))
    given = answered(study)
    assert (given.typed, given.proposed) == ("Séoul", GOOD)


@pytest.mark.parametrize(
    ("answer", "option", "rating"), [("vrai", 0, GOOD), ("vrai", 1, AGAIN), ("non", 1, GOOD), ("true", 0, GOOD)]
)
def test_true_or_false_is_chosen_whatever_word_the_deck_uses(bench: Bench, answer: str, option: int, rating: Rating) -> None:
    study = bench.study(deck(card("t", answer, type=AnswerType.BOOLEAN)))
    assert asked(study).options == ("Vrai", "Faux")
    study.choose(option)
    assert answered(study).proposed is rating


def test_a_card_asked_by_choice_is_typed_once_it_has_graduated(bench: Bench) -> None:
    with_choices = replace(A, choices=("Paris", "Londres"))
    assert asked(bench.study(deck(with_choices))).face is Face.CHOICE
    bench.graduate(with_choices)
    assert asked(bench.study(deck(with_choices))).face is Face.TYPE


def test_giving_up_proposes_again(bench: Bench) -> None:
    study = bench.study(THREE)
    study.reveal()
    assert answered(study).proposed is AGAIN


def test_a_hint_makes_it_hard(bench: Bench) -> None:
    study = bench.study(THREE)
    study.hint()
    assert asked(study).hint == "S…"
    study.answer("Séoul")
    assert answered(study).proposed is HARD


def test_almost_may_be_tried_again_without_seeing_the_answer(bench: Bench) -> None:
    both = Answer(AnswerType.LIST, (Item(("Chine",)), Item(("Inde",))))
    study = bench.study(deck(replace(A, answer=both)))
    study.answer("Chine")
    judgement = answered(study).judgement
    assert judgement is not None
    assert judgement.verdict is Verdict.ALMOST
    assert answered(study).proposed is None
    study.retry()
    assert asked(study).tries == 2
    study.answer("Inde, Chine")
    assert answered(study).proposed is HARD


@pytest.mark.parametrize("typed", ["Séoul", "Rome"])
def test_only_almost_may_be_tried_again(bench: Bench, typed: str) -> None:
    study = bench.study(THREE)
    study.answer(typed)
    before = study.state
    assert study.retry() == before


def test_an_overruled_answer_is_logged_and_offered_to_the_deck(bench: Bench) -> None:
    study = bench.study(THREE)
    study.answer("Rome")
    study.overrule()
    assert answered(study).proposed is GOOD
    study.rate(GOOD)
    (kept,) = bench.store.last_reviews(1)
    assert (kept.verdict, kept.overruled) == (Verdict.REJECT, True)
    assert study.summary().overrules == (Overrule("deck", A, "Rome", accepted=True),)
    study.undo()
    assert study.summary().overrules == ()


def test_the_rating_keys_say_when_the_card_comes_back(bench: Bench) -> None:
    study = bench.study(THREE)
    study.reveal()
    assert study.delays() == {
        AGAIN: Delay(step=MINUTE),
        HARD: Delay(step=5.5 * MINUTE),
        GOOD: Delay(step=10 * MINUTE),
        EASY: Delay(8),
    }


DEEDS: list[Callable[[Study], object]] = [
    Study.hint,
    lambda study: study.answer("x"),
    lambda study: study.choose(0),
    Study.reveal,
    Study.retry,
    Study.overrule,
    lambda study: study.rate(GOOD),
    Study.skip_wait,
]


@pytest.mark.parametrize(
    ("begin", "out_of_place"),
    [(lambda study: None, (2, 4, 5, 6, 7)), (Study.reveal, (0, 1, 2, 3, 4, 7)), (Study.suspend, range(8))],
    ids=["asked", "answered", "finished"],
)
def test_what_does_not_fit_the_state_changes_nothing(bench: Bench, begin: Callable[[Study], object], out_of_place: range) -> None:
    study = bench.study(deck(A))
    begin(study)
    before = study.state
    for number in out_of_place:
        DEEDS[number](study)
        assert study.state == before
    assert bench.store.last_reviews(9) == []


def test_a_finished_session_has_no_card(bench: Bench) -> None:
    study = bench.study(deck())
    assert (study.source(), study.delays()) == (None, {})
    for deed in (study.bury, study.suspend, study.undo, lambda: study.flag("?"), lambda: study.replace(A)):
        assert deed() == Finished()


def test_an_answer_is_one_transaction(bench: Bench) -> None:
    study = bench.study(THREE)
    flip(study, GOOD)  # the first answer under new settings notes these as well
    study.answer("Londres")
    said: list[str] = []
    bench.store._database.set_trace_callback(said.append)
    study.rate(GOOD)
    bench.store._database.set_trace_callback(None)
    verbs = [statement.split()[0] for statement in said if not statement.startswith("--")]
    assert [verb for verb in verbs if verb not in {"SELECT", "PRAGMA"}] == ["BEGIN", "INSERT", "INSERT", "COMMIT"]


def test_the_settings_are_logged_with_the_first_answer_given_under_them(bench: Bench) -> None:
    for _session in range(2):
        study = bench.study(THREE)
        flip(study, EASY)
        flip(study, EASY)
    noted = rows(bench.store.path, "SELECT kind, detail FROM events")
    assert [(kind, json.loads(str(detail))["new_per_day"]) for kind, detail in noted] == [
        ("settings", bench.settings.new_per_day)
    ]
