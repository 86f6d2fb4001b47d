from datetime import timedelta
from pathlib import Path

import pytest

from bench.learned import OWN, Learner
from quiz.collection.fitting import optimise
from quiz.collection.rescheduling import rescheduling
from quiz.collection.safety import backups
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.history import strengths
from quiz.core.rating import Rating
from quiz.core.rescheduling import Rescheduling
from quiz.core.schedule import Params, Reviewed
from quiz.errors import StoreError
from quiz.store.histories import read_histories
from quiz.store.log import Kind
from quiz.store.sync import log_lines, merge, read_log
from tests.store.builders import A, B, entry, later, memory_rows, opened


@pytest.fixture(scope="module")
def log_of_a_learner(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Moment]:
    path = tmp_path_factory.mktemp("learner") / "progress.db"
    return path, Learner().study(path, days=40, new_per_day=4)


@pytest.fixture
def settings(tmp_path: Path, log_of_a_learner: tuple[Path, Moment]) -> Settings:
    (tmp_path / "progress.db").write_bytes(log_of_a_learner[0].read_bytes())
    return Settings(data=tmp_path)


@pytest.fixture
def now(log_of_a_learner: tuple[Path, Moment]) -> Moment:
    return log_of_a_learner[1]


def adopt(settings: Settings, now: Moment) -> None:
    with opened(settings.database) as store:
        store.adopt(Params(OWN), now)


def carried_out(settings: Settings, now: Moment) -> Rescheduling:
    with rescheduling(settings, now) as work:
        work.carry_out()
    return work.found


def test_what_would_change_is_seen_without_changing_it(settings: Settings, now: Moment) -> None:
    adopt(settings, now)
    before = settings.database.read_bytes(), memory_rows(settings.database)
    with rescheduling(settings, now) as work:
        assert len(work.found.changes) == work.found.cards > 100
        assert work.found.earlier + work.found.later > 10
    assert (settings.database.read_bytes(), memory_rows(settings.database)) == before


def test_under_the_parameters_of_each_answer_nothing_changes(settings: Settings, now: Moment) -> None:
    with rescheduling(settings, now) as work:
        assert work.found.changes == ()


def test_every_card_gets_the_strength_of_its_whole_history(settings: Settings, now: Moment) -> None:
    adopt(settings, now)
    found = carried_out(settings, now)
    with opened(settings.database) as store:
        standings = store.all_standings()
    for history in read_histories(settings.database):
        memory = standings[history.card].memory
        if isinstance(memory, Reviewed):
            *_, strength = strengths(history, OWN)
            assert (memory.stability_days, memory.difficulty) == strength
    due = {change.card: change.after.due_on for change in found.changes}
    assert all(getattr(standings[card].memory, "due_on", None) == on for card, on in due.items())


def test_replay_gives_the_same_and_undo_gives_back_what_was(settings: Settings, now: Moment) -> None:
    adopt(settings, now)
    before = [row[:1] + row[2:] for row in memory_rows(settings.database)]  # but for the position
    carried_out(settings, now)
    after = memory_rows(settings.database)
    with opened(settings.database) as store:
        store.rebuild()
        assert memory_rows(settings.database) == after
        put = store.last_put()
        assert put is not None
        assert put.kind is Kind.RESCHEDULE
        assert store.cancel_all(put.rows, later(60)) == len(put.rows)
    assert [row[:1] + row[2:] for row in memory_rows(settings.database)] == before


def test_a_backup_is_made_first(settings: Settings, now: Moment) -> None:
    adopt(settings, now)
    carried_out(settings, now)
    assert ["before-reschedule" in each.path.name for each in backups(settings)] == [True]


def test_the_next_answer_goes_on_from_there(settings: Settings, now: Moment) -> None:
    adopt(settings, now)
    found = carried_out(settings, now)
    change = found.changes[0]
    when = Moment(now.at + timedelta(days=200))
    with opened(settings.database) as store:
        after = store.record(entry(change.card, Rating.GOOD, when, params=Params(OWN))).standing.memory
    assert isinstance(after, Reviewed)
    assert after.stability_days > change.after.stability_days


def test_another_device_takes_it_in_with_the_log(settings: Settings, now: Moment, tmp_path: Path) -> None:
    adopt(settings, now)
    carried_out(settings, now)
    other, lines = tmp_path / "other.db", tmp_path / "lines.db"
    with opened(other) as store:
        store.record(entry(B, Rating.EASY, later(200)))
    merge(other, settings.database)
    with opened(lines):
        read_log(lines, list(log_lines(settings.database)), place="log")
    wanted = memory_rows(settings.database)
    assert memory_rows(lines) == wanted
    assert [row for row in memory_rows(other) if row[0] != B] == [row for row in wanted if row[0] != B]


@pytest.mark.parametrize(
    "detail",
    [
        "",
        "[]",
        "{}",
        '{"stability": 0, "difficulty": 5, "interval_days": 3, "due_on": "2026-01-09"}',
        '{"stability": 3, "difficulty": 50, "interval_days": 3, "due_on": "2026-01-09"}',
        '{"stability": "3", "difficulty": 5, "interval_days": 3, "due_on": "2026-01-09"}',
        '{"stability": 3, "difficulty": 5, "interval_days": 3.5, "due_on": "2026-01-09"}',
        '{"stability": 3, "difficulty": 5, "interval_days": 3, "due_on": "soon"}',
    ],
)
def test_a_row_that_quiz_did_not_write_is_refused(tmp_path: Path, detail: str) -> None:
    ours, theirs = tmp_path / "ours.db", tmp_path / "theirs.db"
    with opened(theirs) as store:
        store.record(entry(A, Rating.EASY))
        row = store.suspend(A, later(1))
    lines = [line.replace('"suspend"', '"reschedule"') for line in log_lines(theirs)]
    lines = [_with_detail(line, detail) if str(row) in line else line for line in lines]
    with opened(ours), pytest.raises(StoreError):
        read_log(ours, lines, place="log")


def _with_detail(line: str, detail: str) -> str:
    import json

    return json.dumps(json.loads(line) | {"detail": detail})


def test_suspended_cards_and_those_in_steps_stay_what_they_are(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, desired_retention=0.8)
    with opened(settings.database) as store:
        store.record(entry(A, Rating.EASY, later(0)))
        store.record(entry(B, Rating.GOOD, later(0)))
        store.suspend(A, later(0))
    found = carried_out(settings, later(1))
    assert [change.card for change in found.changes] == [A]
    with opened(settings.database) as store:
        assert store.standing(A).suspended
        assert not isinstance(store.standing(B).memory, Reviewed)


def test_fitting_then_rescheduling_then_fitting_again_adopts_nothing_new(settings: Settings, now: Moment) -> None:
    optimise(settings, now)
    carried_out(settings, now)
    with rescheduling(settings, now) as work:
        assert work.found.changes == ()
