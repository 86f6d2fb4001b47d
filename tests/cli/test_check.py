import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz.cli.commands.check import command
from quiz.config import load_settings

GOOD = "format: 1\ntitle: Essai\ncards:\n- id: x\n  ask: Qui ?\n  answer: Ana\n"
NAMELESS = "format: 1\ntitle: Essai\ncards:\n# la mienne\n- ask: Qui ?\n  answer: Ana\n"


def check(*words: str) -> Result:
    return CliRunner().invoke(command, list(words), obj=load_settings({}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "essai.yaml"


def test_a_clean_deck_ends_with_0(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    done = check(str(path))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 deck, nothing to report\n")


def test_findings_are_lines_and_end_with_1(path: Path) -> None:
    path.write_text(NAMELESS, encoding="utf-8")
    done = check(str(path))
    assert (done.exit_code, done.stdout) == (1, f"{path}:5: warning: the card has no id (quiz check --fix gives it one)\n")


def test_a_deck_that_does_not_load_ends_with_3(path: Path) -> None:
    path.write_text("format: 1\ntitle: x\ncards:\n- ask: Qui ?\n- ask: Où ?\n", encoding="utf-8")
    done = check(str(path), "--fix")
    assert (done.exit_code, len(done.stdout.splitlines())) == (3, 2)


def test_fixing_gives_ids_and_keeps_the_comments(path: Path) -> None:
    path.write_text(NAMELESS, encoding="utf-8")
    done = check(str(path), "--fix")
    assert (done.exit_code, done.stderr) == (0, "1 deck, 1 card got an id, nothing to report\n")
    assert path.read_text(encoding="utf-8").startswith("format: 1\ntitle: Essai\ncards:\n# la mienne\n- id: essai-")
    written = path.read_bytes()
    check(str(path), "--fix")
    assert path.read_bytes() == written


def test_json_is_one_object(path: Path) -> None:
    path.write_text(NAMELESS, encoding="utf-8")
    done = check(str(path), "--json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["schema"], found["decks"], found["fixed"]) == (1, 1, 1, 0)
    assert [(each["rule"], each["line"], each["severity"]) for each in found["findings"]] == [("no id", 5, "warning")]
