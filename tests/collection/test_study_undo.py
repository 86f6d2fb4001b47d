from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from quiz.collection.study import Study, StudyOptions
from quiz.core.model import Card, CardId, Span
from quiz.core.queue import Standing
from quiz.core.schedule import NEW, Reviewed
from quiz.core.session import Asked, Counts, Finished, Mode, Passage
from quiz.errors import StoreError
from quiz.index.kept import KeptDeck
from quiz.store.log import Kind
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
    C,
    answered,
    asked,
    flip,
    shown,
    shown_after,
)
from tests.core.cards import card, deck, gaps
from tests.shelves import shelf


def test_undo_asks_the_last_card_again_and_then_the_one_it_interrupted(bench: Bench) -> None:
    study = bench.study(THREE)
    flip(study, EASY)
    before = bench.store.all_standings()
    flip(study, AGAIN)
    assert shown(study) == "c"
    study.undo()
    assert shown(study) == "b"
    assert bench.store.all_standings()[A.id] == before[A.id]
    assert bench.store.memories([B.id]) == {B.id: NEW}
    assert study.counts == Counts(new=2, done=1)
    flip(study, EASY)
    assert shown(study) == "c"


def test_undo_goes_back_through_the_session_and_the_ones_before(bench: Bench) -> None:
    flip(bench.study(THREE), EASY)
    study = bench.study(THREE)
    flip(study, EASY)
    flip(study, EASY)
    assert study.state == Finished()
    assert [shown_after(study.undo) for _ in range(3)] == ["c", "b", "a"]
    before = study.state
    assert study.undo() == before
    assert set(bench.store.memories([A.id, B.id, C.id]).values()) == {NEW}
    assert study.counts == Counts(new=3)


def test_undo_as_the_first_act_passes_over_cards_of_other_decks(bench: Bench) -> None:
    flip(bench.study(deck(A)), EASY)
    flip(bench.study(deck(B, name="other")), EASY)
    study = bench.study(deck(A, C))
    study.undo()
    assert shown(study) == "a"
    assert isinstance(bench.store.memories([B.id])[B.id], Reviewed)


def test_undo_takes_back_what_was_put_off(bench: Bench) -> None:
    study = bench.study(THREE)
    study.suspend()
    study.bury()
    assert shown(study) == "c"
    assert shown_after(study.undo) == "b"
    assert shown_after(study.undo) == "a"
    assert not any(standing.kept_out(bench.now().day) for standing in bench.store.all_standings().values())


def test_undo_lets_siblings_come_again(bench: Bench) -> None:
    study = bench.study(deck(*gaps("x", 2)))
    flip(study, EASY)
    study.undo()
    study.suspend()
    assert shown(study) == "x#2"


def test_undo_of_a_learning_step_puts_the_interrupted_step_back(bench: Bench) -> None:
    study = bench.study(deck(A, B))
    flip(study, GOOD)
    flip(study, GOOD)
    bench.at += 11 * MINUTE
    study.skip_wait()
    assert shown(study) == "a"
    flip(study, GOOD)
    assert shown(study) == "b"
    study.undo()
    assert shown(study) == "a"
    assert study.counts == Counts(learning=2, done=2)


def test_a_buried_card_comes_back_tomorrow(bench: Bench) -> None:
    study = bench.study(THREE)
    study.bury()
    assert shown(study) == "b"
    assert bench.study(THREE).counts.left == 2
    bench.at += DAY
    assert bench.study(THREE).counts.left == 3


def test_a_suspended_card_stays_out_also_once_answered(bench: Bench) -> None:
    study = bench.study(THREE)
    study.answer("x")
    study.suspend()
    assert shown(study) == "b"
    bench.at += 100 * DAY
    assert bench.study(THREE).counts.left == 2
    assert bench.store.last_reviews(1) == []


def test_a_forgotten_card_begins_again_and_undo_brings_its_memory_back(bench: Bench) -> None:
    bench.graduate(A, B)
    before = bench.store.all_standings()
    study = bench.study(deck(A, B))
    first = shown(study)
    study.forget()
    assert bench.store.memories([CardId(first)]) == {first: NEW}
    assert shown_after(study.undo) == first
    assert bench.store.all_standings() == before


def test_a_card_is_put_to_another_day_and_undo_takes_it_back(bench: Bench) -> None:
    bench.graduate(A, B)
    before = bench.store.all_standings()
    study = bench.study(deck(A, B))
    first = shown(study)
    study.set_due(study.day + timedelta(days=3))
    assert shown(study) != first
    assert bench.study(deck(A, B)).counts.due == 1
    bench.at += 3 * DAY
    assert bench.study(deck(A, B)).counts.due == 2
    bench.at -= 3 * DAY
    assert shown_after(study.undo) == first
    assert bench.store.all_standings() == before


def test_a_card_without_a_day_is_not_put_to_another(bench: Bench) -> None:
    study = bench.study(THREE)
    before = study.state
    assert study.set_due(study.day) == before
    assert bench.store.all_standings() == {}


def test_undo_leaves_a_card_buried_that_was_so_before(bench: Bench) -> None:
    tomorrow = (bench.now().day + timedelta(days=1)).isoformat()
    study = bench.study(THREE)
    bench.store.put(Kind.BURY, [A.id], bench.now(), tomorrow)
    study.suspend()
    study.undo()
    assert bench.store.standing(A.id) == Standing(buried_until=bench.now().day + timedelta(days=1))


def test_a_defect_is_noted(bench: Bench) -> None:
    study = bench.study(THREE)
    study.flag(" deux réponses possibles ")
    assert shown(study) == "a"
    (flag,) = bench.store.flags()
    assert (flag.card, flag.text) == ("a", "deux réponses possibles")


def test_an_edited_card_is_shown_as_it_is_now_and_keeps_its_hint(bench: Bench) -> None:
    study = bench.study(THREE)
    study.hint()
    edited = card("a", "Séoul", ask="Où, en 2024 ?")
    study.replace(edited)
    assert (asked(study).card, asked(study).hint) == (edited, "S…")
    flip(study, EASY)
    assert shown(study) == "b"
    study.undo()
    assert asked(study).card == edited


def test_an_answer_is_marked_again_when_its_card_was_edited(bench: Bench) -> None:
    study = bench.study(THREE)
    study.answer("Rome")
    study.replace(card("a", "Rome"))
    assert answered(study).proposed is GOOD
    study.replace(card("a", "Lima"))
    assert answered(study).proposed is AGAIN


@pytest.mark.parametrize("face", [Mode.FLIP, Mode.TYPE])
def test_an_edit_leaves_what_was_not_answered(bench: Bench, face: Mode) -> None:
    study = bench.study(THREE, options=StudyOptions(face))
    study.reveal()
    before = answered(study)
    study.replace(card("a", "Lima"))
    assert answered(study).asked.card.answer.shown == "Lima"
    assert answered(study).proposed == before.proposed


def test_a_card_given_an_id_keeps_its_progress(bench: Bench) -> None:
    nameless = card("", "Séoul", ask="Où ?")
    study = bench.study(deck(nameless, B))
    flip(study, GOOD)
    flip(study, EASY)
    study.skip_wait()
    study.replace(replace(nameless, id=CardId("minted")))
    flip(study, GOOD)
    memory = bench.store.all_standings()[CardId("minted")].memory
    assert isinstance(memory, Reviewed)
    assert memory.reps == 2
    assert bench.store.provisional() == {}


def test_the_question_of_a_card_without_an_id_is_kept(bench: Bench) -> None:
    flip(bench.study(deck(card("", "Séoul", ask="Où, en 2024 ?"))), GOOD)
    assert list(bench.store.provisional().values()) == ["ou en 2024"]


def test_the_source_is_that_of_the_present_card(bench: Bench) -> None:
    passage = Passage("title", "Séoul a accueilli le sommet.", (Span(0, 5),))
    sought: list[tuple[str, str]] = []

    def find(of: KeptDeck, this: Card) -> Passage:
        sought.append((of.name, this.id))
        return passage

    study = Study(shelf(bench.store, THREE), bench.store, bench.settings, now=bench.now, rng=Random(1), passage=find)
    assert study.source() == passage
    assert sought == [("deck", "a")]


def test_a_summary_says_what_was_done(bench: Bench) -> None:
    bench.graduate(A, B)
    study = bench.study(THREE, options=StudyOptions(Mode.FLIP))
    ratings = {"a": GOOD, "b": AGAIN, "c": EASY}
    while isinstance(study.state, Asked):
        bench.at += timedelta(seconds=5)
        flip(study, ratings[shown(study)])
    summary = study.summary()
    assert summary.answered == 3
    assert summary.ratings == {AGAIN: 1, HARD: 0, GOOD: 1, EASY: 1}
    assert (summary.learned, summary.hard) == ((C,), (B,))
    assert summary.seconds == 15.0
    assert summary.retention == 0.5
    assert summary.tomorrow == 1


def test_nothing_done_is_summed_up_too(bench: Bench) -> None:
    summary = bench.study(THREE).summary()
    assert (summary.answered, summary.retention, summary.tomorrow) == (0, None, 0)


def test_an_answer_that_could_not_be_saved_is_still_there_to_be_rated(bench: Bench) -> None:
    study = bench.study(THREE)
    study.answer("Séoul")
    before = study.state
    bench.store._database.execute("PRAGMA query_only = ON")
    deeds: list[Callable[[], object]] = [lambda: study.rate(GOOD), study.bury, study.suspend, lambda: study.flag("?")]
    for deed in deeds:
        with pytest.raises(StoreError, match="read-only"):
            deed()
        assert study.state == before
    bench.store._database.execute("PRAGMA query_only = OFF")
    study.rate(GOOD)
    assert study.counts.done == 1
    assert shown(study) == "b"


def test_an_undo_that_could_not_be_saved_may_be_tried_again(bench: Bench) -> None:
    study = bench.study(THREE)
    flip(study, EASY)
    bench.store._database.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="read-only"):
        study.undo()
    bench.store._database.execute("PRAGMA query_only = OFF")
    study.undo()
    assert shown(study) == "a"
