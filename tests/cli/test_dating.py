"""Publication dates asked for at a terminal, and only there."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from quiz.cli import dating
from quiz.cli.dating import Undated, asked_dates, recorded_date
from quiz.cli.main import run
from quiz.deckfile.load import load_deck
from quiz.errors import MissingExtra
from quiz.generate.nlp import SpacyNlp
from tests.terminal import Terminal

TWO = (Undated("a.txt", "La mer"), Undated("b.txt"))
TEXT = "\n\n".join(["Le port de Brelle change de mains", *["Le maire de Brelle, Karim Benali, a vendu le port à la région."] * 2])


def typing(words: Iterable[str]) -> Callable[[str], str]:
    line = iter(words)
    return lambda _question: next(line)


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        (["2024-03-14", "2023"], ["2024-03-14", "2023"]),
        (["", "2023-05"], ["", "2023-05"]),
        (["2024-03!"], ["2024-03", "2024-03"]),
        (["!"], ["", ""]),
        ([" 2024 ! "], ["2024", "2024"]),
        (["2024", "2023!"], ["2024", "2023"]),
        (["hier", "2025-02-30", "14/03/2024", "2024-03-14", ""], ["2024-03-14", ""]),
    ],
)
def test_a_date_is_asked_for_each_article_until_it_is_one(typed: list[str], dates: list[str]) -> None:
    assert asked_dates(TWO, typing(typed)) == dict(zip(("a.txt", "b.txt"), dates, strict=True))


def test_who_is_asked_again_is_told_why(capsys: pytest.CaptureFixture[str]) -> None:
    asked_dates(TWO[:1], typing(["hier", ""]))
    assert "hier is not a date (write YYYY, YYYY-MM or YYYY-MM-DD)" in capsys.readouterr().err


def test_nothing_is_asked_where_every_date_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked_dates((), typing([])) == {}
    assert capsys.readouterr().err == ""


def test_a_deck_that_does_not_load_tells_no_date(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: [", "utf-8")
    assert recorded_date(tmp_path / "a.yaml", "a") == recorded_date(tmp_path / "b.yaml", "b") == ""


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    try:
        SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "port.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.mark.parametrize("options", [["--json"], ["--published", "2021"], []])
def test_pipes_json_and_a_date_that_is_given_ask_nothing(
    port: Path, options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dating, "is_conversation", lambda: bool(options))
    assert run(["generate", port.name, *options]) == 0
    assert "published?" not in capsys.readouterr().err


@pytest.mark.parametrize(("language", "question"), [("en", "published?"), ("fr", "date de parution")])
def test_on_a_terminal_the_date_is_asked_for_and_kept(port: Path, language: str, question: str) -> None:
    arguments = [sys.executable, "-m", "quiz", "--language", language, "generate", port.name]
    environment = {"PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(port.parent)}
    with Terminal(arguments, environment=environment, columns=120) as terminal:
        terminal.wait_for(question)
        terminal.type("hier\r")
        terminal.wait_for("hier ")
        terminal.type("2021-05\r")
        terminal.wait_for("decks/port.yaml")
    assert load_deck(Path("decks/port.yaml")).deck.articles[0].published == "2021-05"
