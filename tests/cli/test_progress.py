"""The line that shows how far a long command is."""

import io
import sys

import pytest

from quiz.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal, half a minute into the run; to be called in the test, as capturing sets it anew."""
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setattr("quiz.cli.progress.time.monotonic", lambda: 30.0)
    return found


def test_the_line_says_how_many_of_how_many_and_how_long_still() -> None:
    assert Progress("Making cards", 4, done=0, began=0.0).line() == f"Making cards [{'-' * 24}] 0/4  0:00"


def test_the_time_left_is_that_of_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal(monkeypatch)
    assert Progress("Making cards", 8, done=2, began=0.0).line() == f"Making cards [{'#' * 6}{'-' * 18}] 2/8  1:30"


def test_what_is_said_meanwhile_has_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    progress = Progress("Cards", 2, began=30.0)
    progress.show()
    shown = terminal.getvalue()
    progress.clear()
    assert terminal.getvalue() == shown + "\r" + " " * len(shown) + "\r"


def test_one_thing_needs_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    Progress("Cards", 1).step()
    assert terminal.getvalue() == ""


def test_a_file_gets_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    Progress("Cards", 9).step()
    assert file.getvalue() == ""
