import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz.cli.commands.check import command
from quiz.cli.grading import change_words, grading_json, print_grading
from quiz.config import load_settings
from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.match.trials import Change, Trial
from quiz.deckfile.grading import Grading, Misjudged

GOOD = "format: 1\ntitle: Essai\ncards:\n- id: x\n  ask: Qui ?\n  answer: Ana Almeida\n  type: person\n"
JUDGEMENT = Judgement(Verdict.ACCEPT, Reason.TYPO, "1 284")
BAD = Grading(2, 2, (Misjudged("a.yaml", 4, "a", Trial(Change.DIGIT, "1 285", is_right=False), JUDGEMENT),), {Change.DIGIT: 1})


def check(*words: str) -> Result:
    return CliRunner().invoke(command, list(words), obj=load_settings({}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "essai.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_deck_that_is_marked_well_ends_with_0(path: Path) -> None:
    done = check(str(path), "--grading")
    assert (done.exit_code, done.stdout) == (0, "3 answers tried: false accepts 0.0%, false rejects 0.0%\n")


def test_json_has_the_rates_and_what_was_misjudged(path: Path) -> None:
    found = json.loads(check(str(path), "--grading", "--json").stdout)["grading"]
    assert (found["right"], found["wrong"], found["false_accepts"], found["misjudged"]) == (2, 1, 0, [])
    assert "grading" not in json.loads(check(str(path), "--json").stdout)


def test_a_card_marked_wrongly_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    print_grading(BAD)
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "a.yaml:4: a: “1 285” (with another digit): ✓ Right A slip of the keyboard: look at the spelling. – should not be right",
        "4 answers tried: false accepts 50.0%, false rejects 0.0%",
    ]
    assert err == "1 card is marked wrongly\n"


def test_json_tells_each_answer_misjudged() -> None:
    assert grading_json(BAD)["misjudged"] == [
        {
            "path": "a.yaml",
            "line": 4,
            "card": "a",
            "change": "digit changed",
            "typed": "1 285",
            "should_be_right": False,
            "verdict": "accept",
            "reason": "typo",
        }
    ]


@pytest.mark.parametrize("change", Change)
def test_every_change_has_words(change: Change) -> None:
    assert change_words(change)
