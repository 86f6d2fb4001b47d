"""`quiz reschedule`: its effect is shown first."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import Params
from tests.store.builders import entry, memory_rows, opened

CARDS = [CardId(f"card-{number}") for number in range(12)]
BOLD = {"QUIZ_DESIRED_RETENTION": "0.8"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log of some cards answered today, each due in about eight days."""
    now = Moment(datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=5))
    with opened(tmp_path / "progress.db") as store:
        for card in CARDS:
            store.record(entry(card, Rating.EASY, now, params=Params()))
    return tmp_path


def quiz(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    command = [sys.executable, "-m", "quiz", "--data", str(folder), *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
    )


def test_a_dry_run_shows_what_moves_and_the_work_before_and_after(folder: Path) -> None:
    before = memory_rows(folder / "progress.db")
    done = quiz(folder, "reschedule", "--dry-run", **BOLD)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("12 cards in review: 0 come earlier, 12 later, 0 stay on their day.\n\ncards due ")
    assert [line.split()[-2:] for line in done.stdout.splitlines() if line.startswith("30 days in all")] == [["12", "9"]]
    assert memory_rows(folder / "progress.db") == before


def test_without_a_terminal_it_is_done_only_where_it_is_told_to(folder: Path) -> None:
    done = quiz(folder, "reschedule", **BOLD)
    assert done.returncode == 2
    assert "12 later" in done.stdout
    assert "--yes does it, --dry-run only shows it" in done.stderr
    done = quiz(folder, "reschedule", "--yes", **BOLD)
    assert (done.returncode, done.stderr) == (0, "Done; “quiz undo” takes it back.\n")
    assert quiz(folder, "reschedule", **BOLD).stdout == "12 cards are in review; their intervals are those of now.\n"


def test_it_is_taken_back_whole(folder: Path) -> None:
    def dues() -> list[object]:
        return [row[2:] for row in memory_rows(folder / "progress.db")]

    before = dues()
    quiz(folder, "reschedule", "--yes", **BOLD)
    assert dues() != before
    undone = quiz(folder, "undo")
    assert (undone.returncode, undone.stderr.splitlines()[-1].startswith("Taken back, rescheduling: ")) == (0, True)
    assert dues() == before


def test_the_object_names_every_card_that_moves(folder: Path) -> None:
    found = json.loads(quiz(folder, "reschedule", "--dry-run", "--json", **BOLD).stdout)
    assert (found["schema"], found["done"], found["cards"], found["later"]) == (1, False, 12, 12)
    assert sorted(each["card"] for each in found["moved"]) == sorted(CARDS)
    assert len(found["due_before"]) == len(found["due_after"]) == 30
    assert json.loads(quiz(folder, "reschedule", "--yes", "--json", **BOLD).stdout)["done"] is True


def test_where_no_card_is_in_review_there_is_nothing_to_do(tmp_path: Path) -> None:
    done = quiz(tmp_path, "reschedule", "--yes")
    assert (done.returncode, done.stdout) == (0, "No card is in review yet: there is nothing to reckon anew.\n")


def test_french_is_spoken(folder: Path) -> None:
    assert "12 plus tard" in quiz(folder, "--language", "fr", "reschedule", "--dry-run", **BOLD).stdout
