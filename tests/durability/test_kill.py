"""A session killed at any moment loses no answer that was kept, and never leaves a damaged store."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from quiz.core.model import CardId
from quiz.store.rebuild import rebuild
from quiz.store.sync import log_lines, merge
from quiz.store.upkeep import look_after
from tests.store.builders import NOON, entry, later, memory_rows, opened, rows

PROJECT = Path(__file__).parents[2]
ROUNDS = 20
LONG_ROUNDS = 200

Said = list[str]


def start(path: Path, seed: int, answers: int | None = None) -> subprocess.Popen[str]:
    """Begin a learner's process."""
    words = [str(path), str(seed), *([str(answers)] if answers is not None else [])]
    command = [sys.executable, "-m", "tests.durability.learner", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=PROJECT)


def killed(learner: subprocess.Popen[str], rng: Random) -> Said:
    """Kill the learner by SIGKILL after some lines and a moment more; return the whole lines it wrote."""
    assert learner.stdout is not None
    assert learner.stderr is not None
    said = [learner.stdout.readline() for _ in range(rng.choice([0, 1, 5, 30]))]
    for _ in range(rng.randrange(50_000)):
        pass  # the learner goes on meanwhile
    learner.kill()
    said += learner.stdout.readlines()
    assert learner.stderr.read() == ""
    learner.stdout.close()
    learner.stderr.close()
    learner.wait()
    return [line for line in said if line.endswith("\n")]


def answers_in(said: Said) -> set[tuple[int, str, int]]:
    """Return the answers said to be kept: the row's id, the card, the rating."""
    words = [line.split() for line in said if line.startswith("answer ")]
    return {(int(row), card, int(rating)) for _, row, card, rating in words}


def logged(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT id, card, rating FROM reviews"))


def assert_whole(path: Path) -> None:
    """The store opens, SQLite finds no fault in it, and its memory is what its log says."""
    with opened(path) as store:
        assert store.faults() == []
    before = memory_rows(path)
    with opened(path) as store:
        store.rebuild()
    assert memory_rows(path) == before


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def test_a_session_killed_at_any_moment_loses_no_answer(path: Path, long_profile: bool) -> None:
    rng = Random(20260105)
    kept: set[tuple[int, str, int]] = set()
    undone = 0
    for seed in range(LONG_ROUNDS if long_profile else ROUNDS):
        said = killed(start(path, seed), rng)
        kept |= answers_in(said)
        undone += said.count("undo\n")
        assert_whole(path)
        assert kept <= logged(path)
        ((undos,),) = rows(path, "SELECT count(*) FROM events WHERE kind = 'undo'")
        assert isinstance(undos, int)
        assert undos >= undone
    assert len(kept) > ROUNDS


def test_sessions_begun_and_led_at_once_keep_every_answer_of_each(path: Path) -> None:
    learners = [start(path, seed, answers=40) for seed in range(4)]  # there is no file yet: one of them makes it
    kept: set[tuple[int, str, int]] = set()
    for learner in learners:
        said, complaints = learner.communicate()
        assert complaints == ""
        assert learner.returncode == 0
        kept |= answers_in(said.splitlines(keepends=True))
    assert len(kept) >= 4 * 40
    assert kept <= logged(path)
    assert_whole(path)


def test_two_sessions_killed_at_once_lose_no_answer(path: Path) -> None:
    rng = Random(7)
    for seed in range(3):
        both = [start(path, seed), start(path, seed + 100)]
        kept = set().union(*(answers_in(killed(learner, rng)) for learner in both))
        assert kept <= logged(path)
        assert_whole(path)


def test_a_session_goes_on_while_progress_is_merged_backed_up_and_rebuilt(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with opened(other) as store:
        for days in range(5):
            store.record(entry(CardId("c1"), moment=later(days)))
    learner = start(path, 1, answers=60)
    assert learner.stdout is not None
    said = [learner.stdout.readline()]
    for _round in range(4):
        merge(path, other)
        look_after(path, NOON.at, check=True)
        rebuild(path)
        list(log_lines(path))
    rest, complaints = learner.communicate()
    assert complaints == ""
    kept = answers_in([*said, *rest.splitlines(keepends=True)])
    assert len(kept) >= 60
    assert kept <= logged(path)
    assert_whole(path)
