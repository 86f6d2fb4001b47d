"""From an article to progress found again, in a real pseudo-terminal with the real program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.core.model import Card
from quiz.deckfile.load import load_deck
from tests.terminal import Terminal

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "003_e9f726e1cb1bea11.txt"
QUIZ = [sys.executable, "-m", "quiz"]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.chdir(tmp_path)
    return {"QUIZ_DATA": str(tmp_path / "data"), "QUIZ_LIBRARY": str(tmp_path / "decks"), "QUIZ_LANGUAGE": "en"}


def due(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """What `quiz due --json` says, summed over the decks."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = subprocess.run([*QUIZ, "due", "--json"], capture_output=True, text=True, encoding="utf-8", check=True)
    shown = json.loads(done.stdout)
    return {count: sum(shown[count].values()) for count in ("new", "learning", "due")}


def asked(terminal: Terminal, cards: tuple[Card, ...]) -> Card:
    """Wait for a question and return its card."""

    def on_screen() -> Card | None:
        shown = "".join(terminal.text.split())
        return next((card for card in cards if "".join(card.ask.split()) in shown), None)

    return terminal.wait_until(on_screen)


def test_an_article_becomes_a_session_whose_progress_is_found_again(
    tmp_path: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Terminal([*QUIZ, "generate", str(ARTICLE), "-o", str(tmp_path / "decks") + "/"], environment=environment) as terminal:
        assert terminal.wait_for_end() == 0
    (path,) = (tmp_path / "decks").glob("*.yaml")
    cards = load_deck(path).deck.cards
    before = due(environment, monkeypatch)
    assert before["new"] > 3

    with Terminal([*QUIZ, "study", "--mode", "type"], environment=environment) as terminal:
        card = asked(terminal, cards)
        terminal.type(card.answer.shown + "\r")
        terminal.wait_for("✓ Right")
        terminal.type("4")
        asked(terminal, tuple(other for other in cards if other.id != card.id))
        terminal.type("zzz\r")
        terminal.wait_for("✗ Wrong")
        terminal.type("1")
        terminal.wait_for("1 learning")
        terminal.type("\x03")
        assert terminal.wait_for_end() in (0, 130)

    after = due(environment, monkeypatch)
    assert after["new"] == before["new"] - 2
    with Terminal(QUIZ, environment=environment) as terminal:
        terminal.wait_for("All decks")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
