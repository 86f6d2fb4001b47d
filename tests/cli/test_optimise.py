"""`quiz optimise`: what it says, and how it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.learned import Learner
from quiz.cli.commands.optimise import told
from quiz.collection.fitting import Fitted, TooFew
from quiz.core.evaluation import Foresight
from quiz.i18n import use_language

BETTER = Fitted((), 1444, 362, Foresight(362, 0.34312, 0.1), Foresight(362, 0.33419, 0.1))


def quiz(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "quiz", "--data", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("found", "language", "words"),
    [
        (
            Fitted((), 1444, 362, BETTER.before, BETTER.after, adopted=True),
            "en",
            "from now on: they foresee the 362 later ones with a log loss of 0.3342 instead of 0.3431 (lower is better).",
        ),
        (BETTER, "en", "would foresee the 362 later ones with a log loss of 0.3342 instead of 0.3431 (lower is better); nothing"),
        (Fitted((), 1444, 362, BETTER.after, BETTER.before), "en", "of 0.3431, those in force with 0.3342"),
        (TooFew(12), "en", "Too few reviews to fit the model to you: 12 of the 400 needed"),
        (BETTER, "fr", "avec une perte logarithmique de 0,3342 au lieu de 0,3431"),
        (TooFew(12), "fr", "12 sur les 400 nécessaires"),
    ],
)
def test_what_came_of_it_is_one_sentence_with_both_figures(found: Fitted | TooFew, language: str, words: str) -> None:
    use_language(language)
    try:
        assert words in told(found)
    finally:
        use_language("en")


def test_a_new_learner_is_told_how_many_reviews_are_needed(tmp_path: Path) -> None:
    done = quiz(tmp_path, "optimise")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Too few reviews to fit the model to you: 0 of the 400 needed")
    found = json.loads(quiz(tmp_path, "optimise", "--json").stdout)
    assert found == {"schema": 1, "adopted": False, "reviews": 0, "needed": 400}


def test_a_learner_of_some_months_gets_weights_of_their_own_and_gives_them_back(tmp_path: Path) -> None:
    Learner().study(tmp_path / "progress.db", days=80, new_per_day=5)
    tried = json.loads(quiz(tmp_path, "optimise", "--dry-run", "--json").stdout)
    assert (tried["adopted"], tried["better"], len(tried["weights"])) == (False, True, 21)
    done = quiz(tmp_path, "optimise")
    assert done.returncode == 0
    assert f"{tried['after']['log_loss']:.4f} instead of {tried['before']['log_loss']:.4f}" in done.stdout
    assert "next answer" in done.stderr
    assert "stay as they are" in quiz(tmp_path, "optimise").stdout
    assert quiz(tmp_path, "optimise", "--reset").stdout == "The published parameters are used from now on.\n"
    assert json.loads(quiz(tmp_path, "optimise", "--reset", "--json").stdout) == {"schema": 1, "reset": False}


def test_going_back_and_trying_do_not_go_together(tmp_path: Path) -> None:
    done = quiz(tmp_path, "optimise", "--reset", "--dry-run")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--dry-run" in done.stderr


def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"nothing of a database" * 100)
    assert quiz(tmp_path, "optimise").returncode == 4
