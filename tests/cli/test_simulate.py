"""`quiz simulate`: its tables, its object, and how it refuses."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.learned import Learner

CARDS = "".join(f"- {{id: card-{number:05}, ask: Question {number} ?, answer: réponse {number}}}\n" for number in range(120))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 120 cards, of which 60 were begun a long time ago."""
    folder = tmp_path_factory.mktemp("learner")
    (folder / "decks").mkdir()
    (folder / "decks" / "d.yaml").write_text(f"format: 1\ntitle: T\ncards:\n{CARDS}", encoding="utf-8")
    Learner().study(folder / "progress.db", days=20, new_per_day=3)
    return folder


def quiz(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "quiz", "--data", str(folder), "--library", str(folder / "decks"), *arguments]
    own = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=own)


def test_the_cost_of_each_setting_is_shown_and_that_of_now_is_marked(folder: Path) -> None:
    done = quiz(folder, "simulate", "--days", "60")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "60 days to come: 60 cards met, 60 new."
    assert [line.split()[:2] for line in lines if line.startswith(">")] == [[">", "90%"], [">", "20"]]
    assert re.findall(r"^ +(\d\d)%", done.stdout, re.MULTILINE) == ["80", "82", "85", "87", "92", "95", "97"]


def test_the_object_has_the_same_figures_each_time(folder: Path) -> None:
    first, again = (quiz(folder, "simulate", "--days", "30", "--json").stdout for _ in range(2))
    assert first == again
    found = json.loads(first)
    assert (found["schema"], found["days"], found["met"], found["unseen"], found["one_in"]) == (1, 30, 60, 60, 1)
    costs = found["by_retention"]
    assert [cost["retention"] for cost in costs] == [0.8, 0.82, 0.85, 0.87, 0.9, 0.92, 0.95, 0.97]
    assert costs[0]["minutes_a_day"] < costs[-1]["minutes_a_day"]
    assert costs[0]["known"] <= costs[-1]["known"] <= 120
    assert [cost["new_per_day"] for cost in found["by_new_limit"] if cost["is_now"]] == [20]
    other = json.loads(quiz(folder, "simulate", "--days", "30", "--seed", "5", "--json").stdout)
    assert other["by_retention"] != costs


def test_other_settings_may_be_played_out(folder: Path) -> None:
    found = json.loads(quiz(folder, "simulate", "d", "--days", "30", "--new", "3", "--retention", "0.83", "--json").stdout)
    assert [cost["retention"] for cost in found["by_retention"] if cost["is_now"]] == [0.83]
    assert [cost["new_per_day"] for cost in found["by_new_limit"] if cost["is_now"]] == [3]


def test_the_days_up_to_an_exam_are_played_out(folder: Path) -> None:
    exam = (datetime.now(UTC) + timedelta(days=100)).date().isoformat()
    found = json.loads(quiz(folder, "simulate", "--exam", exam, "--json").stdout)
    assert found["exam"] == exam
    (now,) = (cost for cost in found["by_retention"] if cost["is_now"])
    assert now["known"] / now["met"] > 0.94
    assert (
        "up to the exam on 2028-01-01, each card to be known to 95% then"
        in quiz(folder, "simulate", "--exam", "2028-01-01").stdout
    )


def test_a_deck_with_an_exam_of_its_own_is_played_out_up_to_it(folder: Path, tmp_path: Path) -> None:
    exam = (datetime.now(UTC) + timedelta(days=50)).date().isoformat()
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz" / "settings.toml").write_text(f"[decks.d]\nexam = {exam}\nexam_retention = 0.9\n", encoding="utf-8")
    config = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert f"up to the exam on {exam}, each card to be known to 90% then" in quiz(folder, "simulate", "d", **config).stdout
    assert json.loads(quiz(folder, "simulate", "d", "--days", "9", "--json", **config).stdout)["exam"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--exam", "soon"], "“soon” is no date (write YYYY-MM-DD)"),
        (["--exam", "2020-01-01"], "not within the ten years to come"),
        (["--exam", "2090-01-01", "--days", "5"], "--days does not go with --exam"),
        (["--days", "0"], "--days"),
        (["--retention", "1.2"], "--retention"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, arguments: list[str], words: str) -> None:
    done = quiz(folder, "simulate", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_without_cards_there_is_nothing_to_play_out(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "d.yaml").write_text("format: 1\ntitle: T\ncards: []\n", encoding="utf-8")
    done = quiz(tmp_path, "simulate")
    assert (done.returncode, done.stdout) == (0, "There are no cards to play out.\n")
    assert json.loads(quiz(tmp_path, "simulate", "--json").stdout)["by_retention"][0]["reviews_a_day"] == 0


def test_french_is_spoken(folder: Path) -> None:
    done = quiz(folder, "--language", "fr", "simulate", "--days", "30")
    assert "30 jours à venir" in done.stdout
    assert "rétention" in done.stdout
