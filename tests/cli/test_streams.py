"""The streams of the real program: what it reads and writes where they are odd, full, closed or interrupted."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

DECK = """\
format: 1
title: Le titre
cards:
- {id: un, ask: Où ?, answer: ici}
- {id: deux, ask: Quand ?, answer: demain, tags: [temps]}
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "d.yaml"
    path.write_text(DECK, encoding="utf-8")
    return path


def spawn(*arguments: str, typed: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "quiz", *arguments]
    return subprocess.Popen(command, stdin=typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_module_runs_and_writes_utf_8_whatever_the_locale(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    done = subprocess.run(
        [sys.executable, "-m", "quiz", "study", str(deck), "--plain", "--mode", "flip"],
        input=b"\n4\n",
        capture_output=True,
        check=True,
    )
    assert "Où ?" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_met_in_silence(deck: Path) -> None:
    deck.write_text(
        DECK + "".join(f"- {{id: c{n}, ask: Question {n} {'x' * 60} ?, answer: ici}}\n" for n in range(3000)), encoding="utf-8"
    )
    child = spawn("list", str(deck))
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.readline()
    child.stdout.close()
    assert child.stderr.read() == b""
    assert child.wait() == 0
    child.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_standard_output_is_said_in_words(deck: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "quiz", "list", str(deck)], stdout=full, stderr=subprocess.PIPE, check=False)
        help_done = subprocess.run([sys.executable, "-m", "quiz", "--help"], stdout=full, stderr=subprocess.PIPE, check=False)
        unheard = subprocess.run([sys.executable, "-m", "quiz", "list", "nope"], stderr=full, check=False)
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "quiz: error: standard output cannot be written: No space left on device\n",
    )
    assert (help_done.returncode, help_done.stderr.decode()) == (1, "quiz: error: No space left on device\n")
    assert unheard.returncode == 3


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX")
@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)])
def test_closed_streams_lead_to_nowhere(deck: Path, closed: str, code: int) -> None:
    command = f"{sys.executable} -m quiz study --plain {deck} {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_ctrl_c_while_the_program_loads_is_quiet() -> None:
    load = (
        "import builtins\n"
        "load = builtins.__import__\n"
        "def stop(name, *rest):\n"
        "    if name == 'quiz.cli.main': raise KeyboardInterrupt\n"
        "    return load(name, *rest)\n"
        "builtins.__import__ = stop\n"
        "from quiz.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", load], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_ctrl_c_ends_a_plain_session_with_what_was_rated_saved(deck: Path) -> None:
    child = spawn("study", str(deck), "--plain", "--mode", "flip", typed=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdin.write(b"\n4\n")
    child.stdin.flush()
    while b"1 left" not in child.stdout.readline():
        pass
    child.stdout.readline()
    child.send_signal(signal.SIGINT)
    assert child.wait() == 130
    assert b"Stopped; 1 answer is saved." in child.stderr.read()
    for stream in (child.stdin, child.stdout, child.stderr):
        stream.close()
