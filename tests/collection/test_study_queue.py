from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

from quiz.collection.study import StudyOptions
from quiz.core.schedule import Learning, Reviewed
from quiz.core.session import Counts, Finished, Mode
from quiz.store import Store
from tests.collection.bench import (
    AGAIN,
    DAY,
    EASY,
    GOOD,
    HARD,
    MINUTE,
    THREE,
    A,
    B,
    Bench,
    answered,
    asked,
    flip,
    shown,
    shown_after,
)
from tests.core.cards import deck, gaps
from tests.store.builders import entry


def test_a_learning_step_is_waited_for_or_studied_ahead(bench: Bench) -> None:
    study = bench.study(deck(A))
    flip(study, GOOD)
    assert study.state == Finished(next_step_seconds=600.0)
    assert study.counts == Counts(learning=1, done=1)
    bench.at += 4 * MINUTE
    study.skip_wait()
    assert shown(study) == "a"
    flip(study, GOOD)
    assert study.state == Finished()
    assert isinstance(bench.store.memories([A.id])[A.id], Reviewed)


def test_a_card_read_ahead_is_read_again_where_it_was_changed_meanwhile(bench: Bench) -> None:
    study = bench.study(THREE)
    study.read_ahead()
    bench.store.record(entry(B.id, EASY, bench.now()))
    flip(study, EASY)
    assert shown(study) == "b"
    assert isinstance(asked(study).memory, Reviewed)


def test_a_step_that_runs_out_comes_before_the_other_cards(bench: Bench) -> None:
    study = bench.study(THREE)
    flip(study, AGAIN)
    assert shown(study) == "b"
    bench.at += MINUTE
    flip(study, EASY)
    assert shown(study) == "a"


def test_after_a_pause_what_has_become_due_is_asked(bench: Bench) -> None:
    study = bench.study(deck(A))
    flip(study, EASY)
    assert study.state == Finished()
    bench.at += 20 * DAY
    study.skip_wait()
    assert shown(study) == "a"


def test_the_limits_of_the_day_count_what_was_begun_before(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=2, reviews_per_day=1)
    study = bench.study(THREE)
    assert study.counts.new == 2
    flip(study, EASY)
    assert bench.study(THREE).counts == Counts(new=1)
    bench.at += 10 * DAY
    study = bench.study(THREE)
    assert study.counts == Counts(new=2, due=1)


def test_options_set_the_number_of_new_cards_and_of_all(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=0)
    assert bench.study(THREE, options=StudyOptions(new=2)).counts == Counts(new=2)
    assert bench.study(THREE, options=StudyOptions(new=3, limit=1)).counts == Counts(new=1)
    assert bench.study(THREE).counts == Counts()


def test_a_limit_counts_cards_not_answers(bench: Bench) -> None:
    study = bench.study(THREE, options=StudyOptions(limit=2))
    flip(study, GOOD)
    study.undo()
    flip(study, GOOD)
    flip(study, EASY)
    study.skip_wait()
    assert shown(study) == "a"
    flip(study, GOOD)
    assert study.state == Finished()


def test_a_sibling_is_not_asked_on_the_same_day(bench: Bench) -> None:
    study = bench.study(deck(*gaps("x", 3)))
    assert study.counts.left == 1
    flip(study, EASY)
    assert study.state == Finished()
    bench.at += DAY
    assert shown(bench.study(deck(*gaps("x", 3)))) == "x#2"


def test_a_session_over_the_end_of_the_day_goes_on_with_the_new_day(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=1)
    bench.at = datetime(2026, 1, 6, 3, 50, tzinfo=UTC)
    study = bench.study(THREE)
    flip(study, EASY)
    assert study.state == Finished()
    bench.at += 15 * MINUTE
    study.skip_wait()
    assert shown(study) == "b"


def test_several_decks_are_one_session(bench: Bench) -> None:
    study = bench.study(deck(A, name="one"), deck(B, name="two"))
    assert asked(study).deck == "one"
    flip(study, EASY)
    assert (asked(study).deck, shown(study)) == ("two", "b")


def test_another_sessions_answers_are_heeded(bench: Bench) -> None:
    with closing(Store.open(bench.path)) as other_store:
        study, other = bench.study(THREE), bench.study(THREE, store=other_store)
        flip(other, EASY)
        flip(other, EASY)
        assert shown(study) == "a"
        flip(study, HARD)
        assert shown(study) == "c"
        assert len(list(bench.store.reviews())) == 3


def test_both_answers_to_one_card_are_kept_one_after_the_other(bench: Bench) -> None:
    with closing(Store.open(bench.path)) as other_store:
        study, other = bench.study(deck(A)), bench.study(deck(A), store=other_store)
        flip(study, EASY)
        flip(other, AGAIN)
    memory = bench.store.memories([A.id])[A.id]
    assert isinstance(memory, Learning)
    assert (memory.reps, memory.lapses, memory.relearning) == (2, 1, True)


def test_cram_asks_everything_and_leaves_the_schedule_alone(bench: Bench) -> None:
    bench.graduate(A, B)
    bench.at -= 9 * DAY
    before = bench.store.all_standings()
    study = bench.study(THREE, options=StudyOptions(Mode.FLIP, cram=True))
    assert study.counts == Counts(new=1, due=2)
    study.reveal()
    assert study.delays() == {}
    first = asked_card = answered(study).asked.card.id
    study.rate(AGAIN)
    flip(study, GOOD)
    flip(study, GOOD)
    assert shown(study) == first == asked_card
    flip(study, GOOD)
    assert study.state == Finished()
    assert bench.store.all_standings() == before
    assert study.counts.done == 4
    assert study.summary().retention is None


def test_a_cram_answer_may_be_undone(bench: Bench) -> None:
    flip(bench.study(THREE), EASY)
    study = bench.study(THREE, options=StudyOptions(Mode.FLIP, cram=True))
    first = shown(study)
    flip(study, AGAIN)
    assert shown_after(study.undo) == first
    assert study.counts == Counts(new=2, due=1)
    before = study.state
    assert study.undo() == before  # the answer of the session before was no cram
    assert isinstance(bench.store.memories([A.id])[A.id], Reviewed)
