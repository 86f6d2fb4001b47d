"""A folder of articles becomes a folder of decks: the same with any number of processes, and after an interruption."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.cli import job
from quiz.cli.journal import NAME
from quiz.cli.main import run
from quiz.errors import MissingExtra
from quiz.generate.nlp import SpacyNlp
from tests.golden.cases import cases

MANY = 12


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    try:
        SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    for case in cases():
        Path(f"articles/{case.path.stem}.txt").write_text(case.article, "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with more articles than processes take at a time, and what a run over them makes when nothing stops it."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "articles").mkdir()
    texts = [case.article for case in cases()]
    for n in range(MANY):
        (folder / f"articles/n{n:02}.txt").write_text(texts[n % len(texts)], "utf-8")
    run_there = completed("-o", "d/", "--rejected", "rejets.tsv", folder=folder)
    (folder / "said.txt").write_text(run_there.stderr, "utf-8")
    return folder


def quiz(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "quiz", "generate", "articles/", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(job.__file__).parents[2]), "QUIZ_LANGUAGE": "en"}


def completed(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        quiz(*arguments), env=environment(), cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def stopped(how: signal.Signals, *arguments: str) -> tuple[int, str]:
    """Start a run and stop it once it has told of a deck; returns its exit code and what it said."""
    with subprocess.Popen(quiz(*arguments), env=environment(), stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        said = process.stderr.readline()
        process.send_signal(how)
        said += process.stderr.read()
        return process.wait(), said


def decks(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).glob("*.yaml")}


def test_two_processes_make_what_one_makes_and_say_the_same() -> None:
    Path("articles/mauvais.txt").write_bytes(b"\x89PNG\0")
    alone = completed("-o", "un/", "--rejected", "un.tsv")
    together = completed("-o", "deux/", "--rejected", "deux.tsv", "--jobs", "2")
    assert (alone.returncode, together.returncode) == (3, 3)
    assert together.stderr.replace("deux/", "un/") == alone.stderr
    assert "mauvais.txt" in alone.stderr
    assert decks("deux") == decks("un")
    assert len(decks("un")) == len(cases())
    assert Path("deux.tsv").read_bytes() == Path("un.tsv").read_bytes()


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_run_that_was_stopped_goes_on_where_it_was(
    how: signal.Signals, code: int, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(whole / "articles", tmp_path / "here/articles")
    monkeypatch.chdir(tmp_path / "here")
    ended, said = stopped(how, "-o", "d/", "--jobs", "2", "--rejected", "rejets.tsv")
    assert ended == code
    assert "Traceback" not in said
    assert ("the same command goes on from there" in said) is (how is signal.SIGINT)
    assert Path("d", NAME).exists()
    again = completed("-o", "d/", "--rejected", "rejets.tsv")
    assert again.stderr.startswith("going on: ")
    assert not Path("d", NAME).exists()
    assert decks("d") == decks(str(whole / "d"))
    assert Path("rejets.tsv").read_bytes() == (whole / "rejets.tsv").read_bytes()
    assert again.stderr.splitlines()[-2:] == (whole / "said.txt").read_text("utf-8").splitlines()[-2:]


@pytest.mark.parametrize("moment", ["say_outcome", "Progress.step"])
def test_an_interruption_right_after_a_deck_still_says_how_to_go_on(moment: str, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"quiz.cli.batch.{moment}", interrupted)
        assert run(["generate", "articles/", "-o", "d/", "--rejected", "rejets.tsv"]) == 130
    assert f"1 of {len(cases())} articles are done; the same command goes on from there" in capsys.readouterr().err
    assert run(["generate", "articles/", "-o", "d/", "--rejected", "rejets.tsv"]) == 0
    assert f"going on: 1 of {len(cases())}" in capsys.readouterr().err


def test_a_bug_in_one_article_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = job.prepared

    def stumbling(name: str, asked: job.Job) -> job.Prepared:
        if "recifs" in name:
            raise ZeroDivisionError
        return plain(name, asked)

    monkeypatch.setattr(job, "prepared", stumbling)
    assert run(["generate", "articles/", "--json"]) == 70
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert len(found["decks"]) == len(cases()) - 1
    assert found["failed"] == ["articles/recifs.txt: a bug in quiz"]
    assert "ZeroDivisionError" in err
