"""The user's own editor, at a line of a file."""

import io
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from quiz.cli.editor import editor_command, open_editor
from quiz.errors import ConfigError

DECK = Path("decks/a b.yaml")


@pytest.mark.parametrize(
    ("variable", "command"),
    [
        ("vi", ["vi", "+7", "decks/a b.yaml"]),
        ("/usr/bin/nvim -R", ["/usr/bin/nvim", "-R", "+7", "decks/a b.yaml"]),
        ("nano", ["nano", "+7", "decks/a b.yaml"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "decks/a b.yaml"]),
        ("code", ["code", "--wait", "--goto", "decks/a b.yaml:7"]),
        ("code -w", ["code", "-w", "--goto", "decks/a b.yaml:7"]),
        ("codium --wait --new-window", ["codium", "--wait", "--new-window", "--goto", "decks/a b.yaml:7"]),
        ("gvim", ["gvim", "-f", "+7", "decks/a b.yaml"]),
        ("subl", ["subl", "--wait", "decks/a b.yaml:7"]),
        ("hx", ["hx", "decks/a b.yaml:7"]),
        ("'/opt/my editor/ed'", ["/opt/my editor/ed", "decks/a b.yaml"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(monkeypatch: pytest.MonkeyPatch, variable: str, command: list[str]) -> None:
    monkeypatch.setenv("EDITOR", variable)
    assert editor_command(DECK, 7) == command


def test_visual_beats_editor_and_blank_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "nano")
    monkeypatch.setenv("VISUAL", "vim")
    assert editor_command(DECK, 1)[0] == "vim"
    monkeypatch.setenv("VISUAL", " ")
    assert editor_command(DECK, 1)[0] == "nano"


def test_without_a_variable_an_installed_editor_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "vi" else None)
    assert editor_command(DECK, 3) == ["vi", "+3", "decks/a b.yaml"]
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ConfigError, match="EDITOR"):
        editor_command(DECK, 3)


@pytest.mark.parametrize(
    ("variable", "what"),
    [
        ("no-such-editor-anywhere", "cannot be started"),
        (f"{sys.executable} -c 'raise SystemExit(3)'", "ended with code 3"),
        ("vi 'unclosed", "EDITOR: cannot be understood"),
    ],
)
def test_an_editor_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, what: str) -> None:
    monkeypatch.setenv("EDITOR", variable)
    with pytest.raises(ConfigError, match=what):
        open_editor(DECK, 1)


def test_without_a_terminal_no_editor_is_opened_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr(shutil, "which", lambda name: name)
    with pytest.raises(ConfigError, match="EDITOR"):
        editor_command(DECK, 3)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_in_the_editor_is_the_editors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deck = tmp_path / "d.yaml"
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, signal, sys\nos.kill(os.getppid(), signal.SIGINT)\nopen(sys.argv[1], 'w', encoding='utf-8').write('saved')\n"
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    open_editor(deck, 1)
    assert deck.read_text(encoding="utf-8") == "saved"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    script.write_text("import os, signal\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\nos.kill(os.getpid(), signal.SIGINT)\n")
    with pytest.raises(KeyboardInterrupt):
        open_editor(deck, 1)
