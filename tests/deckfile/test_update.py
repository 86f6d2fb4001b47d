"""Decks made again in place: the difference is worked out before anything is written."""

from dataclasses import replace
from pathlib import Path

from quiz.core.model import Question
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck
from quiz.deckfile.merge import Fate
from quiz.deckfile.update import plan_update, update_deck
from tests.deckfile.made import DECK, MINISTER, OWN, SIGNER, card, made, remade


def test_a_deck_updated_in_place_keeps_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = dump_deck(DECK).replace("- ask", "# à moi\n- ask").replace("title: A", "title: A # nom")
    path.write_text(text, encoding="utf-8")
    assert not update_deck(path, remade(MINISTER, SIGNER)).is_change
    assert path.read_text(encoding="utf-8") == text
    new = card("a-new", "Combien de pays ?", "61", "61 pays")
    again = made(replace(MINISTER, prompt=Question("Qui fut ministre de la Mer ?")))
    assert update_deck(path, remade(again, new)).is_change
    written = path.read_text(encoding="utf-8")
    expected = replace(DECK, cards=(again, OWN, new))
    assert parse_deck(written, name="a", path="") == expected
    assert ("title: A # nom" in written, "# à moi\n- ask" in written) == (True, True)
    assert written.replace("# à moi\n", "").replace(" # nom", "") == dump_deck(expected)


def test_a_deck_that_is_not_there_is_written(tmp_path: Path) -> None:
    update = update_deck(tmp_path / "a.yaml", DECK)
    assert update.is_new
    assert {change.fate for change in update.changes} == {Fate.ADDED}
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == dump_deck(DECK)


def test_a_plan_writes_nothing_and_shows_the_difference(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert plan_update(path, DECK).difference().startswith("--- /dev/null\n+++ ")
    assert not path.exists()
    text = dump_deck(DECK)
    path.write_text(text, encoding="utf-8")
    update = plan_update(path, remade(made(replace(MINISTER, prompt=Question("Qui fut ministre ?"))), SIGNER))
    lines = update.difference().splitlines()
    assert "-  ask: Qui était ministre de la Mer en mars 2024 ?" in lines
    assert "+  ask: Qui fut ministre ?" in lines
    assert path.read_text(encoding="utf-8") == text
    assert plan_update(path, remade(MINISTER, SIGNER)).difference() == ""
