"""The `quiz` command: its table of commands and where errors end."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import pytest

from quiz import __version__
from quiz.cli import lazy
from quiz.cli.lazy import Entry
from quiz.cli.main import COMMANDS, QuizGroup, cli, run
from quiz.config import settings_file
from quiz.errors import DeckError, DeckErrors, QuizError, StoreError, UsageError

DOCS = Path(__file__).parents[2] / "docs"
Give = Callable[[Callable[[], int | None]], None]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Give the command line a command `fake` that does what it is told."""

    def install(action: Callable[[], int | None]) -> None:
        module = ModuleType("quiz.cli.commands.fake")
        module.command = click.command()(action)  # type: ignore[attr-defined]  # a module made for the test
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(QuizGroup, "entries", {"fake": Entry("fake", "Fake.")})

    return install


def raising(error: BaseException) -> Callable[[], None]:
    def action() -> None:
        raise error

    return action


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str) -> None:
    text = command(name).get_help(click.Context(command(name), info_name=f"quiz {name}"))
    assert f"  quiz {name}" in text.partition("Example")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_agrees_with_each(name: str) -> None:
    assert command(name).get_short_help_str(100) == COMMANDS[name].short


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_in_the_manual(name: str) -> None:
    assert f"| `quiz {name}" in (DOCS / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    options = [each for each in command(name).params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


def test_the_version_and_the_help_are_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr() == (f"quiz {__version__}\n", "")
    assert run(["--help"]) == 0
    out, err = capsys.readouterr()
    assert all(name in out for name in COMMANDS)
    assert err == ""


def test_help_speaks_the_language_of_the_interface(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(lazy, "_", str.upper)
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert "STUDY WHAT IS DUE NOW." in out
    assert out.startswith("USAGE: quiz [OPTIONS]")
    assert "SHOW THIS MESSAGE AND EXIT." in out
    assert "\nCOMMANDS:\n" in out
    assert "FOLDER OF THE DECKS." in out
    assert run(["rebuild", "--help"]) == 0
    assert "REVIEW LOG" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stdy"], "there is no command “stdy” (did you mean study"),
        (["--nope"], "there is no option --nope"),
        (["rebuild", "x"], "unexpected"),
        (["grade", "--jsn"], "did you mean --json"),
        (["edit"], "DECK[:ID] is missing"),
        (["rebuild", "--nope"], "quiz rebuild --help"),
        (["--language", "xx"], "--language: use one of: en, fr"),
        (["study", "--limit", "x"], "--limit: use a whole number from 1 to 9999"),
        (["study", "--mode"], "--mode: a value is missing"),
    ],
)
def test_a_wrong_command_line_is_a_usage_error(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("quiz: error: ")
    assert said in err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UsageError("wrong words", hint="other words"), 2, "quiz: error: wrong words (other words)\n"),
        (DeckError("a.yaml", 3, "bad\x1b[2J"), 3, "quiz: error: a.yaml:3: bad\\x1b[2J\n"),
        (DeckErrors([DeckError("a", 1, "x"), DeckError("a", 2, "y")]), 3, "quiz: error: a:1: x\nquiz: error: a:2: y\n"),
        (StoreError("locked"), 4, "quiz: error: locked\n"),
        (QuizError("odd"), 1, "quiz: error: odd\n"),
        (click.UsageError("no such"), 2, "quiz: error: no such\nTry “quiz fake --help”.\n"),
        (KeyboardInterrupt(), 130, "\n"),
    ],
)
def test_each_error_has_its_exit_code(
    give: Give, capsys: pytest.CaptureFixture[str], error: BaseException, code: int, said: str
) -> None:
    give(raising(error))
    assert run(["fake"]) == code
    assert capsys.readouterr() == ("", said)


def test_a_bug_keeps_its_traceback_and_asks_for_a_report(give: Give, capsys: pytest.CaptureFixture[str]) -> None:
    give(raising(KeyError("mine")))
    assert run(["fake"]) == 70
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert "KeyError: 'mine'" in err
    assert "please report" in err.splitlines()[-1]


@pytest.mark.parametrize(("returned", "code"), [(None, 0), (0, 0), (1, 1)])
def test_what_a_command_returns_is_the_exit_code(give: Give, returned: int | None, code: int) -> None:
    give(lambda: returned)
    assert run(["fake"]) == code


def test_a_wrong_setting_stops_every_command_but_not_the_help(give: Give, capsys: pytest.CaptureFixture[str]) -> None:
    give(lambda: 0)
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("theme = 3\n", encoding="utf-8")
    assert run(["fake"]) == 2
    assert "settings.toml:1: " in capsys.readouterr().err
    assert run(["--help"]) == 0


def test_a_file_that_the_system_refuses_is_named_in_words(give: Give, capsys: pytest.CaptureFixture[str]) -> None:
    give(raising(PermissionError(13, "Permission denied", "/secret/file")))
    assert run(["fake"]) == 1
    assert capsys.readouterr() == ("", "quiz: error: /secret/file: Permission denied\n")
    give(raising(OSError("odd")))
    assert run(["fake"]) == 70
