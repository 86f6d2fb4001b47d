"""The user's own editor, at a line of a file."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.errors import ConfigError
from quiz.i18n import _

_PLUS_LINE = {
    "vi",
    "vim",
    "nvim",
    "gvim",
    "view",
    "nano",
    "pico",
    "emacs",
    "emacsclient",
    "joe",
    "jed",
    "mg",
    "ne",
    "kak",
    "micro",
    "gedit",
    "kate",
}
_GOTO = {"code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"}
_COLON = {"subl", "hx", "helix", "zed", "zeditor", "mate"}
_RETURNS_AT_ONCE = _GOTO | {"subl", "zed", "zeditor", "mate", "gvim", "gedit"}
_FALLBACKS = ("sensible-editor", "nano", "vi", "notepad")


def editor_command(path: Path, line: int) -> list[str]:
    """Return the command that opens `path` at `line` (from 1) and waits until it is closed.

    Raises ConfigError where no editor is named in VISUAL or EDITOR and none is found, or there is no terminal to show one on.
    """
    words = _editor()
    name = Path(words[0]).stem
    if name in _RETURNS_AT_ONCE and not {"--wait", "-w", "-f"} & set(words):
        words.append("-f" if name == "gvim" else "--wait")
    return [*words, *_place(name, path, line)]


def open_editor(path: Path, line: int) -> None:
    """Open the file in the user's editor and wait. Raises ConfigError where it cannot be started or fails.

    Raises KeyboardInterrupt where ctrl+c ended the editor.
    """
    command = editor_command(path, line)
    try:
        with _ctrl_c_is_the_editors():
            done = subprocess.run(command, check=False)
    except OSError as error:
        raise ConfigError(
            _("the editor {name} cannot be started: {why}").format(name=command[0], why=error.strerror), hint=_hint()
        ) from error
    if done.returncode == -signal.SIGINT:
        raise KeyboardInterrupt
    if done.returncode:
        raise ConfigError(_("the editor {name} ended with code {code}").format(name=command[0], code=done.returncode))


@contextmanager
def _ctrl_c_is_the_editors() -> Iterator[None]:
    """Let ctrl+c reach the editor alone: many take it as a key of theirs, and nothing typed there may be lost."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)  # unlike SIG_IGN, not inherited by the editor
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _editor() -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        if not os.environ.get(variable, "").strip():
            continue
        try:
            return shlex.split(os.environ[variable], posix=os.name == "posix")
        except ValueError as error:
            raise ConfigError(_("{variable}: cannot be understood: {why}").format(variable=variable, why=error)) from error
    for name in _FALLBACKS:
        if sys.stdin.isatty() and shutil.which(name):
            return [name]
    raise ConfigError(_("no editor was found"), hint=_hint())


def _place(name: str, path: Path, line: int) -> list[str]:
    """Return the arguments that name the file and the line, in the editor's own way."""
    if name in _PLUS_LINE:
        return [f"+{line}", str(path)]
    if name in _GOTO:
        return ["--goto", f"{path}:{line}"]
    if name in _COLON:
        return [f"{path}:{line}"]
    return [str(path)]


def _hint() -> str:
    return _("name your editor in the variable EDITOR")
