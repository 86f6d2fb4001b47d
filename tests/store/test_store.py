import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from quiz.core.match.judgement import Verdict
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.core.rating import Rating
from quiz.core.review import Entry
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Learning, Params, Reviewed, State
from quiz.core.session import Face
from quiz.store import Flag, Store
from quiz.store.connection import ROOM_BYTES
from tests.store.builders import NOON, A, B, C, entry, later, memory_rows, opened, rows

AGAIN, HARD, GOOD, EASY = Rating


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with opened(path) as store:
        yield store


def test_a_new_store_remembers_nothing(store: Store) -> None:
    assert store.memories([A, B]) == {}
    assert store.last_reviews(1) == []


def test_an_answer_is_remembered_and_logged(store: Store) -> None:
    given = Entry(A, EASY, NOON, DEFAULT_PARAMS, Face.CHOICE, 3.25, "Séoul", Verdict.REJECT, overruled=True)
    recorded = store.record(given)
    logged = recorded.review
    memory = store.memories([A])[A]
    assert recorded.standing.memory == memory
    assert isinstance(memory, Reviewed)
    assert list(store.reviews()) == [logged]
    assert (logged.before, logged.interval_days, logged.step) == (State.NEW, memory.interval_days, timedelta())
    assert (logged.card, logged.rating, logged.moment, logged.params_id) == (A, EASY, NOON, DEFAULT_PARAMS.id)
    assert (logged.face, logged.seconds, logged.typed, logged.verdict) == (Face.CHOICE, 3.25, "Séoul", Verdict.REJECT)
    assert logged.overruled
    assert logged.retrievability is None


def test_a_review_says_what_the_model_expected(store: Store) -> None:
    store.record(entry(rating=EASY))
    logged = store.record(entry(moment=later(8))).review
    assert logged.before is State.REVIEW
    assert logged.retrievability == pytest.approx(0.9, abs=0.01)


def test_a_learning_step_is_logged_as_time(store: Store) -> None:
    logged = store.record(entry()).review
    assert (logged.interval_days, logged.step) == (0, timedelta(minutes=10))


def test_an_answer_survives_closing(path: Path) -> None:
    with opened(path) as store:
        store.record(entry())
        before = store.standings([A])
    with opened(path) as store:
        assert store.standings([A]) == before


def test_instants_are_kept_to_the_millisecond(store: Store) -> None:
    store.record(entry(moment=later(minutes=0.000123)))
    memory = store.memories([A])[A]
    assert isinstance(memory, Learning)
    assert memory.last_at == later(minutes=0.0001).at.replace(microsecond=7000)


def test_many_cards_are_read_at_once(store: Store) -> None:
    store.record(entry())
    ids = [CardId(f"x{number}") for number in range(2000)]
    assert set(store.memories([*ids, A])) == {A}


def test_text_that_cannot_be_stored_is_mended_and_long_text_cut(store: Store) -> None:
    store.record(entry(typed="a\udcffb\0c" + "x" * 10_000))
    (logged,) = store.reviews()
    assert logged.typed.startswith("a?b\0cxxx")
    assert len(logged.typed) == 2000


def test_undo_puts_a_card_back_to_where_it_was(store: Store) -> None:
    first = store.record(entry()).review
    before = store.memories([A])
    wrong = store.record(entry(rating=AGAIN, moment=later(minutes=10))).review
    assert store.undo(later(minutes=11)) == wrong
    assert store.memories([A]) == before
    assert list(store.reviews()) == [first]


def test_undo_goes_several_answers_back_and_over_a_restart(path: Path) -> None:
    with opened(path) as store:
        answers = [store.record(entry(card, moment=later(minutes=n))).review for n, card in enumerate([A, B, A, C])]
    undone = []
    for _ in answers:
        with opened(path) as store:
            undone.append(store.undo(NOON))
    assert undone == answers[::-1]
    with opened(path) as store:
        assert store.undo(NOON) is None
        assert store.memories([A, B, C]) == {A: NEW, B: NEW, C: NEW}


def test_undo_of_a_named_answer_keeps_the_later_ones(store: Store) -> None:
    first = store.record(entry(rating=AGAIN)).review
    store.record(entry(B))
    store.record(entry(moment=later(minutes=1)))
    assert store.undo(NOON, first.id) == first
    assert store.undo(NOON, first.id) is None
    memory = store.memories([A])[A]
    assert isinstance(memory, Learning)
    assert (memory.step, memory.reps) == (1, 1)


def test_undo_adds_a_row_and_takes_none_away(path: Path, store: Store) -> None:
    logged = store.record(entry()).review
    store.undo(NOON)
    assert rows(path, "SELECT id FROM reviews") == [(logged.id,)]
    assert rows(path, "SELECT kind, target FROM events") == [("undo", logged.id)]


@pytest.mark.parametrize("table", ["reviews", "events", "parameters"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_the_log_cannot_be_changed(path: Path, store: Store, table: str, change: str) -> None:
    store.record(entry())
    store.flag(A, "?", NOON)
    with closing(sqlite3.connect(path)) as database, pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute(change.format(table))


def test_a_suspended_card_stays_so_until_told(store: Store) -> None:
    store.record(entry())
    store.suspend(A, NOON)
    store.record(entry(moment=later(minutes=10)))
    assert store.standings([A])[A].suspended
    store.unsuspend(A, NOON)
    assert not store.standings([A])[A].suspended


def test_a_new_card_may_be_suspended(store: Store) -> None:
    store.suspend(A, NOON)
    assert store.standings([A]) == {A: Standing(NEW, suspended=True)}


def test_a_card_is_buried_until_a_date(store: Store) -> None:
    store.bury(A, date(2026, 1, 6), NOON)
    standing = store.standings([A])[A]
    assert standing.kept_out(date(2026, 1, 5))
    assert not standing.kept_out(date(2026, 1, 6))


def test_undo_leaves_a_card_suspended(store: Store) -> None:
    store.record(entry())
    store.suspend(A, NOON)
    store.undo(NOON)
    assert store.standings([A]) == {A: Standing(NEW, suspended=True)}


def test_a_cram_answer_is_logged_and_leaves_the_schedule_alone(store: Store) -> None:
    store.record(entry())
    before = store.standings([A, B])
    logged = [store.record(entry(card, AGAIN, later(3), cram=True)).review for card in (A, B)]
    assert store.standings([A, B]) == before
    assert [(row.cram, row.interval_days, row.step) for row in logged] == [(True, 0, timedelta())] * 2
    assert store.undo(later(3)) == logged[1]
    store.rebuild()
    assert store.standings([A, B]) == before


def test_a_renamed_card_keeps_its_progress(store: Store) -> None:
    store.record(entry())
    store.suspend(A, NOON)
    before = store.standings([A])[A]
    assert store.rename(A, B, NOON)
    assert store.standings([A, B]) == {B: before}
    assert [row.card for row in store.reviews()] == [B]
    assert [row.card for row in store.last_reviews(5)] == [B]


def test_renaming_what_has_no_progress_does_nothing(path: Path, store: Store) -> None:
    assert not store.rename(A, B, NOON)
    assert not store.rename(A, A, NOON)
    assert rows(path, "SELECT count(*) FROM events") == [(0,)]


def test_a_rename_joins_two_histories_in_the_order_of_the_answers(store: Store) -> None:
    store.record(entry(A))
    store.record(entry(B, moment=later(minutes=10)))
    store.rename(A, B, later(minutes=20))
    memory = store.memories([B])[B]
    assert isinstance(memory, Reviewed)
    assert memory.reps == 2


def test_an_old_id_may_begin_again_after_a_rename(store: Store) -> None:
    store.record(entry(A))
    store.rename(A, B, NOON)
    store.record(entry(A, AGAIN))
    assert {card: memory for card, memory in store.memories([A, B]).items() if isinstance(memory, Learning)}.keys() == {A, B}
    store.rename(B, C, NOON)
    store.rename(A, C, NOON)
    assert store.memories([A, B, C]).keys() == {C}
    assert [row.card for row in store.reviews()] == [C, C]


def test_undo_finds_a_card_under_its_new_name(store: Store) -> None:
    store.record(entry())
    logged = store.record(entry(moment=later(minutes=10))).review
    store.rename(A, B, NOON)
    undone = store.undo(NOON)
    assert undone is not None
    assert (undone.id, undone.card) == (logged.id, B)
    assert isinstance(store.memories([B])[B], Learning)


def test_undo_finds_a_card_under_a_name_that_another_card_had_before(path: Path, store: Store) -> None:
    store.record(entry(A))
    store.record(entry(C))
    store.undo(NOON)
    store.rename(C, B, NOON)
    store.rename(A, C, NOON)
    assert store.undo(NOON) is not None
    assert store.memories([A, B, C]) == {B: NEW, C: NEW}


def test_a_card_may_be_renamed_there_and_back(path: Path, store: Store) -> None:
    store.record(entry(A))
    store.rename(A, B, NOON)
    store.record(entry(B, moment=later(minutes=10)))
    store.rename(B, A, NOON)
    memory = store.memories([A, B])[A]
    assert isinstance(memory, Reviewed)
    before = memory_rows(path)
    store.rebuild()
    assert memory_rows(path) == before


def test_many_cards_are_renamed_in_one_transaction(store: Store) -> None:
    store.record(entry(A))
    store.record(entry(B))
    pairs = [(A, CardId("x")), (B, CardId("y")), (C, CardId("z"))]
    assert store.rename_all(pairs, NOON) == 2
    assert store.all_standings().keys() == {"x", "y"}


def test_cards_without_an_id_are_known_by_the_question_last_asked(store: Store) -> None:
    old, other = CardId("~deck~0123456789ab"), CardId("~deck~ba9876543210#1")
    store.record(entry(old, question="first"))
    store.record(entry(old, question="second"))
    store.suspend(other, NOON)
    store.record(entry(A))
    assert store.provisional() == {old: "second", other: ""}
    store.rename(old, B, NOON)
    assert store.provisional() == {other: ""}


def test_flags_are_kept_under_the_names_cards_have_now(store: Store) -> None:
    store.flag(A, "two answers are right", NOON)
    store.record(entry(A))
    store.rename(A, B, NOON)
    assert store.flags() == [Flag(B, NOON, "two answers are right")]
    assert store.standings([B])[B].memory != NEW


def test_ids_rise_although_the_clock_is_set_back(store: Store) -> None:
    ids = [store.record(entry(moment=later(-days))).review.id for days in (0, 1, 400)]
    store.suspend(A, later(-500))
    ids.append(store.record(entry(moment=later(-500))).review.id)
    assert ids == sorted(set(ids))


def test_rebuild_uses_the_parameters_each_answer_was_given_with(path: Path, store: Store) -> None:
    bold = Params(desired_retention=0.8, learning_steps=(), relearning_steps=())
    store.record(entry(rating=EASY))
    store.record(entry(moment=later(8), params=bold))
    store.record(entry(rating=AGAIN, moment=later(60), params=bold))
    before = memory_rows(path)
    assert store.rebuild() == 1
    assert memory_rows(path) == before


def test_rebuild_mends_a_memory_that_is_wrong(path: Path, store: Store) -> None:
    for card in (A, B):
        store.record(entry(card))
    before = memory_rows(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE memory SET reps = 77 WHERE card = 'a'")
        database.execute("DELETE FROM memory WHERE card = 'b'")
    assert store.rebuild() == 2
    assert memory_rows(path) == before


def test_a_memory_says_which_row_of_the_log_it_reflects(path: Path, store: Store) -> None:
    store.record(entry(B))
    logged = store.record(entry(A)).review
    assert rows(path, "SELECT position FROM memory WHERE card = 'a'") == [(logged.id,)]


def test_what_another_process_wrote_is_noticed_once(path: Path, store: Store) -> None:
    store.record(entry())
    assert not store.changed_elsewhere()
    with opened(path) as other:
        other.record(entry(B))
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()
    assert store.memories([B])


def test_two_sessions_build_on_each_others_answers(path: Path, store: Store) -> None:
    with opened(path) as other:
        store.record(entry())
        other.record(entry(moment=later(minutes=10)))
        store.record(entry(rating=AGAIN, moment=later(3)))
        memory = store.memories([A])[A]
        assert (memory, other.memories([A])[A]) == (memory, memory)
    assert isinstance(memory, Learning)
    assert (memory.reps, memory.lapses) == (3, 1)


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    raised: list[BaseException] = []

    def use() -> None:
        try:
            store.record(entry())
        except sqlite3.ProgrammingError as error:
            raised.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(raised) == 1


def test_the_file_and_its_folders_are_the_learners_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "quiz" / "progress.db"
    with opened(path) as store:
        store.record(entry())
        files = sorted(path.parent.iterdir())
        assert [file.name for file in files] == ["progress.db", "progress.db-shm", "progress.db-wal"]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_commits_are_durable(store: Store) -> None:
    database = store._database
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert database.execute("PRAGMA synchronous").fetchone() == (2,)


def test_answers_are_written_over_the_room_made_for_them(path: Path, store: Store) -> None:
    log = Path(f"{path}-wal")
    store.record(entry(A))
    store.make_room()
    assert log.stat().st_size == ROOM_BYTES
    with opened(path) as other:
        for number in range(40):
            (store, other)[number % 2].record(entry(A, moment=later(number)))
        other.make_room()
        assert log.stat().st_size == ROOM_BYTES
        assert other.standing(A) == store.standing(A)
    assert store.faults() == []
    assert store.answers() == 41


def test_a_log_of_zeros_is_one_without_answers(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.record(entry(A))
    Path(f"{path}-wal").write_bytes(bytes(ROOM_BYTES))
    with opened(path) as store:
        assert store.answers() == 1
        store.record(entry(A, moment=later(1)))
        assert store.faults() == []
    with opened(path) as store:
        assert store.answers() == 2


def test_a_sound_file_has_no_faults(store: Store) -> None:
    store.record(entry())
    assert store.faults() == []


def test_a_card_never_met_has_the_standing_of_one_unseen(store: Store) -> None:
    assert store.standings([A]).get(A, UNSEEN).memory == NEW
