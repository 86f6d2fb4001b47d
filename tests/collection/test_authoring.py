"""Decks written by hand: a new one, and one to edit."""

from pathlib import Path

import pytest

from quiz.collection import finding
from quiz.collection.authoring import open_manuscript, write_new_deck
from quiz.collection.starter import starter_deck
from quiz.config import Settings, load_settings
from quiz.core.ids import provisional_id
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Item, Question
from quiz.deckfile.load import load_deck
from quiz.errors import DeckError, DeckErrors
from quiz.i18n import use_language


def card(ask: str, answer: str = "oui") -> Card:
    return Card(CardId(""), Question(ask), Answer(AnswerType.TEXT, (Item((answer,)),)))


def test_a_new_deck_loads_or_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(DeckErrors, match="U\\+001B"):
        write_new_deck(Settings(), tmp_path / "new.yaml", "T\x1b[31m")
    for name in ("a:b.yaml", "what?.yaml", "a\nb.yaml"):
        with pytest.raises(DeckError, match="cannot hold"):
            write_new_deck(Settings(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_new_deck_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DeckError, match="No space left"):
        write_new_deck(Settings(), tmp_path / "new.yaml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_starter_deck_is_valid_and_shows_each_sort_of_card(tmp_path: Path, language: str) -> None:
    use_language(language)
    try:
        path = tmp_path / "s.yaml"
        path.write_text(starter_deck('L\'été : "un" # deux'), encoding="utf-8")
    finally:
        use_language("en")
    loaded = load_deck(path)
    assert loaded.deck.title == 'L\'été : "un" # deux'
    assert not loaded.set_aside
    assert not loaded.warnings
    assert {type(each.prompt) for each in loaded.deck.cards} == {Question, Cloze}
    assert {AnswerType.NUMBER, AnswerType.PERSON, AnswerType.PLACE, AnswerType.LIST} <= {c.answer.type for c in loaded.deck.cards}
    assert any(each.choices for each in loaded.deck.cards)


def test_a_new_deck_goes_where_it_is_named_or_into_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    own = write_new_deck(settings, Path("ww1"))
    assert own == settings.data / "decks" / "ww1.yaml"
    assert write_new_deck(settings, Path("decks/ww2.yaml")) == Path("decks/ww2.yaml")
    assert write_new_deck(settings, Path("ww3"), "La Guerre") == Path("decks/ww3.yaml")
    assert load_deck(Path("decks/ww3.yaml")).deck.title == "La Guerre"
    assert load_deck(Path("decks/ww2.yaml")).deck.title == "ww2"


def test_a_new_deck_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(DeckError, match="already"):
        write_new_deck(Settings(), path)
    assert path.read_text(encoding="utf-8") == "mine"
    for wrong in ("a.txt", "a.yaml/b.yaml"):
        with pytest.raises(DeckError):
            write_new_deck(Settings(), tmp_path / wrong)


def test_a_manuscript_opens_at_the_card(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "format: 1\ntitle: T\ncards:\n- {id: one, ask: A ?, answer: a}\n- id: two\n  cloze: x {{y}} {{z}}\n"
        "- {ask: C ?, answer: c}\ndrafts:\n- {id: four, ask: D ?, answer: d}\n",
        encoding="utf-8",
    )
    settings = load_settings()
    lines = {"": 1, "one": 4, "two": 5, "two#2": 5, provisional_id("a", card("c")): 7, "four": 9}
    assert {each: open_manuscript(settings, path, each).line for each in lines} == lines
    with pytest.raises(DeckError, match="did you mean four"):
        open_manuscript(settings, path, "fuor")


def test_a_manuscript_with_faults_opens_at_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("format: 1\ntitle: T\ncards:\n- {ask: A ?, answer: a}\n- {ask: B ?}\n", encoding="utf-8")
    manuscript = open_manuscript(load_settings(), path, "whatever")
    assert (manuscript.line, manuscript.before) == (5, None)


def test_a_deck_that_comes_with_quiz_is_not_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.yaml").write_text("format: 1\ntitle: T\ncards:\n- {ask: A ?, answer: a}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "s",))
    with pytest.raises(DeckError, match="comes with quiz"):
        open_manuscript(load_settings(), Path("a"))
