"""Logs of several devices: any order and repetition of merges gives one state."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import NEW, Learning, Params, Reviewed
from quiz.errors import StoreError
from quiz.store import Store
from quiz.store.sync import log_lines, merge, read_log
from quiz.store.union import Conflict, Merged
from tests.store.builders import NOON, A, B, C, entry, later, memory_rows, opened, rows
from tests.store.test_replay import ACTS, Act, Model, Restart, carry_out

EASY, AGAIN = Rating.EASY, Rating.AGAIN

State = tuple[list[tuple[object, ...]], ...]


def state(path: Path) -> State:
    """All that a merge is to bring about: the log and the memory."""
    log = [rows(path, f"SELECT * FROM {table} ORDER BY id") for table in ("reviews", "events", "parameters")]
    return (*log, memory_rows(path))


def rebuilt(path: Path) -> State:
    with opened(path) as store:
        store.rebuild()
        assert store.faults() == []
    return state(path)


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return tmp_path / "ours.db"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return tmp_path / "theirs.db"


def test_a_merge_brings_the_answers_of_the_other(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A, EASY))
    with opened(theirs) as store:
        store.record(entry(B, EASY, later(1)))
        store.suspend(C, later(1))
    assert merge(ours, theirs) == Merged(reviews=1, events=1)
    with opened(ours) as store:
        assert store.memories([A, B, C]).keys() == {A, B, C}
        assert store.standings([C])[C].suspended
    assert merge(ours, theirs) == Merged(0, 0)


def test_a_merge_changes_nothing_in_the_other(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A))
    with opened(theirs) as store:
        store.record(entry(B))
    before = theirs.read_bytes()
    merge(ours, theirs)
    assert theirs.read_bytes() == before
    assert sorted(each.name for each in theirs.parent.iterdir()) == ["ours.db", "theirs.db"]


def test_answers_to_one_card_count_in_the_order_of_time(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A, EASY))
        store.record(entry(A, EASY, later(20)))
    with opened(theirs) as store:
        store.record(entry(A, AGAIN, later(10)))
    assert merge(ours, theirs).conflicts == (Conflict(A, ours=2, theirs=1),)
    with opened(ours) as store:
        memory = store.memories([A])[A]
    assert isinstance(memory, Reviewed | Learning)
    assert (memory.reps, memory.lapses) == (3, 1)
    assert memory.last_at == later(20).at


def test_a_card_answered_on_one_side_is_no_conflict(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A))
    copyfile(ours, theirs)
    with opened(theirs) as store:
        store.record(entry(A, moment=later(1)))
        store.record(entry(B, moment=later(1)))
    assert merge(ours, theirs) == Merged(reviews=2, events=0)


def test_an_answer_undone_there_is_undone_here(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A, EASY))
    copyfile(ours, theirs)
    with opened(theirs) as store:
        assert store.undo(later(1)) is not None
    merge(ours, theirs)
    with opened(ours) as store:
        assert store.memories([A]) == {A: NEW}
        assert store.undo(later(2)) is None


def test_a_rename_there_moves_what_was_answered_here(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A, EASY))
    copyfile(ours, theirs)
    with opened(theirs) as store:
        store.rename(A, B, later(5))
    with opened(ours) as store:
        store.record(entry(A, EASY, later(3)))
    merge(ours, theirs)
    with opened(ours) as store:
        assert store.memories([A, B]).keys() == {B}
        memory = store.memories([B])[B]
    assert isinstance(memory, Reviewed)
    assert memory.reps == 2
    assert state(ours) == rebuilt(ours)


def test_parameters_come_with_the_answers_given_by_them(ours: Path, theirs: Path) -> None:
    bold = Params(desired_retention=0.8, learning_steps=())
    with opened(theirs) as store:
        store.record(entry(A, EASY, params=bold))
        store.adopt(bold, NOON)
    Store.open(ours).close()
    merge(ours, theirs)
    with opened(ours) as store:
        assert store.adopted() == bold
    assert state(ours) == state(theirs)


def twins(ours: Path, theirs: Path) -> None:
    """Make two logs in which one id stands for two answers."""
    for path, card in ((ours, A), (theirs, B)):
        with opened(path) as store:
            store._device = 7
            store.record(entry(card, EASY))


def test_two_answers_of_one_id_are_both_kept(ours: Path, theirs: Path, tmp_path: Path) -> None:
    twins(ours, theirs)
    both = tmp_path / "both.db"
    copyfile(theirs, both)
    assert merge(ours, theirs).renumbered == 1
    merge(both, ours)
    merge(theirs, both)
    assert state(ours) == state(theirs) == state(both) == rebuilt(both)
    with opened(ours) as store:
        assert store.memories([A, B]).keys() == {A, B}
    assert merge(ours, both) == Merged(0, 0)


def test_the_log_cannot_be_changed_after_a_merge_either(ours: Path, theirs: Path) -> None:
    twins(ours, theirs)
    merge(ours, theirs)
    with closing(sqlite3.connect(ours)) as database, pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute("DELETE FROM reviews")


def test_a_device_whose_rows_could_have_the_ids_of_anothers_takes_a_new_number(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        mine = store.record(entry(A)).review.device
    with opened(theirs) as store:
        store._device = mine + (1 << 11)
        store.record(entry(B))
    merge(ours, theirs)
    with opened(ours) as store:
        assert (store.record(entry(C)).review.device - mine) % (1 << 11)
        assert [store.undo(later(1), row.id) for row in store.last_reviews(5)]


def test_the_log_comes_back_from_its_lines(ours: Path, theirs: Path) -> None:
    with opened(theirs) as store:
        store.record(entry(A, EASY, typed="Séoul\n\u2028"))
        store.undo(NOON)
        store.rename(A, B, NOON)
        store.note_settings("{}", NOON)
    lines = list(log_lines(theirs))
    merged = read_log(ours, lines, place="log.jsonl")
    assert (merged.reviews, merged.events) == (1, 3)
    assert state(ours) == state(theirs)
    assert list(log_lines(ours)) == lines
    assert read_log(ours, [*lines, "", *reversed(lines)], place="log.jsonl") == Merged(0, 0)


def test_ids_in_lines_are_texts(ours: Path) -> None:
    with opened(ours) as store:
        row = store.record(entry(A)).review
    first, _params, review = map(json.loads, log_lines(ours))
    assert first == {"row": "log", "version": first["version"]}
    assert (review["row"], review["id"], review["card"]) == ("review", str(row.id), "a")


def spoilt(line: str, **fields: object) -> str:
    return json.dumps({**json.loads(line), **fields})


SPOILS: list[dict[str, object]] = [
    {"rating": 5},
    {"rating": "3"},
    {"id": 12},
    {"id": "x"},
    {"id": "-4"},
    {"cutoff_hour": 24},
    {"day": 1},
    {"at_ms": 1e300},
    {"at_ms": 1 << 60},
    {"card": 4},
    {"device": "x"},
    {"device": 1 << 64},
    {"retrievability": "often"},
    {"interval_days": "2"},
    {"typed": None},
    {"card": ""},
    {"face": "smile"},
    {"verdict": "maybe"},
    {"duration_ms": None},
    {"parameters": "unknown"},
    {"more": 1},
    {"row": "song"},
]


@pytest.mark.parametrize("spoil", SPOILS, ids=str)
def test_a_line_that_is_none_of_a_log_is_named_and_nothing_taken(ours: Path, theirs: Path, spoil: dict[str, object]) -> None:
    with opened(theirs) as store:
        store.record(entry(B))
        store.record(entry(A))
    lines = list(log_lines(theirs))
    Store.open(ours).close()
    with pytest.raises(StoreError) as caught:
        read_log(ours, [*lines[:-1], spoilt(lines[-1], **spoil)], place="log.jsonl")
    assert caught.value.hint
    assert state(ours) == ([], [], [], [])


@pytest.mark.parametrize("line", ["{", "[]", "null", '"x"', "{}", "[" * 100_000, '{"row": "log", "version": 999}', "not json"])
def test_a_line_that_is_no_row_is_named(ours: Path, line: str) -> None:
    with pytest.raises(StoreError, match=r"log\.jsonl:2: "):
        read_log(ours, ['{"row": "log", "version": 1}', line], place="log.jsonl")


@pytest.mark.parametrize("weights", ["[]", "null", '["x"]', "[" * 5000, "[NaN]", "[1e999]"])
def test_parameters_that_the_model_cannot_work_with_are_refused(ours: Path, weights: str) -> None:
    with opened(ours) as store:
        store.record(entry(A))
    _log, params, review = log_lines(ours)
    with pytest.raises(StoreError, match=r"log:1: "):
        read_log(ours, [spoilt(params, weights=weights), review], place="log")


def test_what_is_no_progress_database_is_not_merged(ours: Path, theirs: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file"):
        merge(ours, theirs)
    theirs.write_bytes(b"")
    with pytest.raises(StoreError, match="not a progress database"):
        merge(ours, theirs)
    theirs.write_bytes(b"x" * 9000)
    with pytest.raises(StoreError, match="not a progress database"):
        merge(ours, theirs)
    with closing(sqlite3.connect(tmp_path / "notes.db")) as database:
        database.execute("CREATE TABLE notes (text)")
    with pytest.raises(StoreError, match="another program"):
        merge(ours, tmp_path / "notes.db")


def test_a_newer_database_is_not_merged(ours: Path, theirs: Path) -> None:
    Store.open(theirs).close()
    with closing(sqlite3.connect(theirs)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer version"):
        merge(ours, theirs)


def test_a_database_with_a_row_that_quiz_never_wrote_is_not_merged(ours: Path, theirs: Path) -> None:
    with opened(theirs) as store:
        store.record(entry(A))
        store._database.execute("INSERT INTO events VALUES (99, 1, 'a', 0, 0, 4, 'dance', NULL, '')")
    Store.open(ours).close()
    with pytest.raises(StoreError, match="did not write"):
        merge(ours, theirs)
    assert state(ours) == ([], [], [], [])


def act_on(path: Path, acts: Sequence[Act], *, start: Moment = NOON) -> None:
    model = Model()
    with opened(path) as store:
        at = start.at
        for act in acts:
            at += timedelta(seconds=act.seconds)
            if not isinstance(act, Restart):
                carry_out(store, act, Moment(at, act.offset_minutes), model)


@settings(max_examples=max(10, settings.default.max_examples // 6) if settings.default else 10)
@given(st.lists(ACTS, max_size=6), st.lists(st.lists(ACTS, max_size=6), min_size=3, max_size=3), st.permutations(range(3)))
def test_merges_in_any_order_give_one_state(before: list[Act], after: list[list[Act]], order: list[int]) -> None:
    with TemporaryDirectory() as folder:
        devices = [Path(folder) / f"{number}.db" for number in range(3)]
        act_on(devices[0], before)
        for copy in devices[1:]:
            copyfile(devices[0], copy)
        for path, acts in zip(devices, after, strict=True):
            act_on(path, acts, start=later(1))
        lines = [list(log_lines(path)) for path in devices]
        merge(devices[0], devices[1])
        merge(devices[2], devices[0])
        other = Path(folder) / "other.db"
        for number in [*order, order[0]]:
            read_log(other, lines[number], place="log")
        assert state(other) == state(devices[2])
        assert rebuilt(other) == state(devices[2])


def test_three_devices_agree_whoever_merges_first(tmp_path: Path) -> None:
    outcomes = []
    for number, order in enumerate(permutations(range(3))):
        devices = [tmp_path / f"{number}-{each}.db" for each in range(3)]
        for each, path in enumerate(devices):
            with opened(path) as store:
                store._device = each + 1
                store.record(entry(CardId("x"), EASY, later(each)))
        for each in order:
            merge(devices[0], devices[each])
        outcomes.append(state(devices[0]))
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_the_lines_of_an_earlier_version_are_taken_in(ours: Path, theirs: Path) -> None:
    with opened(ours) as store:
        store.record(entry(A, Rating.EASY))
    lines = [json.loads(line) for line in log_lines(ours)]
    for line in lines:
        line.pop("levelled", None)
    lines[0]["version"] = 2
    assert read_log(theirs, map(json.dumps, lines), place="log").reviews == 1
    assert memory_rows(theirs) == memory_rows(ours)
