"""Leeches in a session, and sessions that leave the schedule alone: cram and preview."""

from dataclasses import replace

import pytest

from quiz.collection.study import Study, StudyOptions
from quiz.core.schedule import NEW
from quiz.core.session import Asked, Counts, Finished, Mode
from quiz.store.log import Kind
from tests.collection.bench import AGAIN, DAY, EASY, GOOD, THREE, A, B, Bench, answered, asked, flip, shown, shown_after
from tests.core.cards import deck

PREVIEW = StudyOptions(preview=True)


def lapsing(bench: Bench) -> Study:
    """A session of two cards that are due, of which the one asked is a leech once it is forgotten."""
    bench.settings = replace(bench.settings, leech_lapses=1)
    bench.graduate(A, B)
    return bench.study(deck(A, B))


def test_a_card_forgotten_once_too_often_is_put_off_until_tomorrow_and_said_to_be(bench: Bench) -> None:
    study = lapsing(bench)
    first = asked(study).card
    assert not asked(study).leech
    flip(study, AGAIN)
    assert study.put_off is not None
    assert study.put_off.id == first.id
    assert study.counts.learning == 0
    assert (study.summary().leeches, study.summary().hard) == ((first,), ())
    assert bench.store.standing(first.id).kept_out(bench.now().day)
    flip(study, GOOD)
    assert not study.put_off
    assert study.state == Finished()
    bench.at += DAY
    study = bench.study(deck(A, B))
    assert (shown(study), asked(study).leech) == (first.id, True)


def test_undo_takes_back_that_a_leech_was_put_off(bench: Bench) -> None:
    study = lapsing(bench)
    before = bench.store.all_standings()
    first = shown(study)
    flip(study, AGAIN)
    assert shown_after(study.undo) == first
    assert bench.store.all_standings() == before
    assert not study.put_off


def test_what_the_log_says_of_a_leech_is_what_is_remembered(bench: Bench) -> None:
    flip(lapsing(bench), AGAIN)
    before = bench.store.all_standings()
    bench.store.rebuild()
    assert bench.store.all_standings() == before
    put = bench.store.last_put()
    assert put is not None
    assert put.kind is Kind.BURY


@pytest.mark.parametrize("lapses", [0, 2])
def test_a_card_that_is_no_leech_comes_back_in_its_step(bench: Bench, lapses: int) -> None:
    study = lapsing(bench)
    bench.settings = replace(bench.settings, leech_lapses=lapses)
    study = bench.study(deck(A, B))
    flip(study, AGAIN)
    assert not study.put_off
    assert study.counts.learning == 1


def test_a_leech_forgotten_in_a_cram_session_is_left_alone(bench: Bench) -> None:
    lapsing(bench)
    before = bench.store.all_standings()
    study = bench.study(deck(A, B), options=StudyOptions(Mode.FLIP, cram=True))
    flip(study, AGAIN)
    assert not study.put_off
    assert bench.store.all_standings() == before


def test_a_preview_shows_new_cards_in_order_and_keeps_nothing(bench: Bench) -> None:
    bench.graduate(B)
    log, before = bench.store.last_row(), bench.store.all_standings()
    study = bench.study(THREE, options=PREVIEW)
    seen = []
    while isinstance(study.state, Asked):
        seen.append(shown(study))
        study.reveal()
        assert answered(study).proposed is GOOD
        assert study.delays() == {}
        study.rate(GOOD)
    assert seen == ["a", "c"]
    assert study.counts == Counts(done=2)
    assert study.summary().answered == 0
    assert (bench.store.last_row(), bench.store.all_standings()) == (log, before)


def test_a_preview_goes_back_a_card_and_never_into_what_was_answered_before(bench: Bench) -> None:
    flip(bench.study(THREE), EASY)
    study = bench.study(THREE, options=PREVIEW)
    flip(study, GOOD)
    assert shown(study) == "c"
    assert shown_after(study.undo) == "b"
    before = study.state
    assert study.undo() == before
    assert bench.store.memories([A.id])[A.id] is not NEW


def test_a_preview_may_be_limited_and_does_without_limits_of_the_day(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=0)
    assert bench.study(THREE, options=PREVIEW).counts == Counts(new=3)
    assert bench.study(THREE, options=replace(PREVIEW, limit=2)).counts == Counts(new=2)


def test_a_card_may_be_suspended_while_it_is_previewed(bench: Bench) -> None:
    study = bench.study(THREE, options=PREVIEW)
    study.suspend()
    assert shown(study) == "b"
    assert bench.store.standing(A.id).suspended
    assert bench.study(THREE, options=PREVIEW).counts == Counts(new=2)
