"""The command line, run within the test."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from quiz.cli.main import run as run_quiz


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Quiz = Callable[..., Outcome]


@pytest.fixture
def quiz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Quiz:
    """Run a command in an empty folder, its input read from `typed`."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, typed: str = "", terminal: bool = False) -> Outcome:
        typing = io.StringIO(typed)
        monkeypatch.setattr(typing, "isatty", lambda: terminal)
        monkeypatch.setattr("sys.stdin", typing)
        code = run_quiz(arguments)
        return Outcome(code, *capsys.readouterr())

    return run
