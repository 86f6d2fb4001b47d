"""Commands on single cards: suspend, unsuspend, bury, forget, set-due, and undo."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Quiz

CARDS = """\
format: 1
title: Le titre
cards:
- {id: a, ask: Quel sommet ?, answer: Séoul}
- {id: b, ask: Qui ?, answer: Anne Bouverot}
- {id: c, cloze: "De {{Séoul}} à {{Paris}}."}
"""


@pytest.fixture(autouse=True)
def deck(tmp_path: Path) -> None:
    path = tmp_path / "decks" / "d.yaml"
    path.parent.mkdir()
    path.write_text(CARDS, encoding="utf-8")


def states(quiz: Quiz, *options: str) -> dict[str, str]:
    """The state of each card listed, as it is shown."""
    lines = quiz("list", *options).out.splitlines()[1:]
    return {words[1]: words[2] for words in (line.split("  ") for line in lines) for words in [[w.strip() for w in words if w]]}


def test_a_suspended_card_is_not_asked_until_told(quiz: Quiz) -> None:
    assert quiz("suspend", "a").err == "1 card suspended. “quiz undo” takes it back.\n"
    assert states(quiz)["a"] == "suspended"
    assert json.loads(quiz("due", "--json").out)["new"] == {"d": 2}
    assert quiz("unsuspend", "a").err == "1 card is asked again. “quiz undo” takes it back.\n"
    assert states(quiz)["a"] == "new"


def test_a_buried_card_waits_until_tomorrow_or_until_told(quiz: Quiz) -> None:
    assert quiz("bury", "d:b").err.startswith("1 card put off until tomorrow.")
    assert states(quiz, "--kept-out") == {"b": "new, buried"}
    assert quiz("bury", "b") == (1, "", "not asked today as it is: b\n")
    assert quiz("unsuspend", "b").code == 0
    assert states(quiz, "--kept-out") == {}


def test_the_id_of_a_text_means_all_its_gaps_and_a_deck_all_its_cards(quiz: Quiz) -> None:
    assert json.loads(quiz("suspend", "c", "--json").out)["cards"] == ["c#1", "c#2"]
    found = json.loads(quiz("suspend", "--deck", "d", "--json").out)
    assert (found["cards"], found["left_alone"]) == (["a", "b"], ["c#1", "c#2"])


def test_a_forgotten_card_is_new_again_and_undo_brings_its_memory_back(quiz: Quiz) -> None:
    quiz("study", "--plain", "--mode", "flip", typed="\n4\n\n4\n")
    before = states(quiz)
    assert before["a"] == "review"
    assert quiz("forget", "a", "b").err.startswith("2 cards begin again.")
    assert set(states(quiz).values()) == {"new"}
    assert quiz("undo").err == "Taken back, fresh start: a, b\n"
    assert states(quiz) == before


def test_a_card_in_review_is_put_to_a_day_and_others_are_left_alone(quiz: Quiz) -> None:
    quiz("study", "--plain", "--mode", "flip", typed="\n4\n")
    done = quiz("set-due", "2030-06-15", "a", "b")
    assert done.err.splitlines() == [
        "1 card is asked on 2030-06-15. “quiz undo” takes it back.",
        "without a day, new or being learned: b",
    ]
    due = {card["id"]: card["due"] for card in json.loads(quiz("list", "--json").out)["cards"]}
    assert due["a"] == "2030-06-15"
    assert quiz("set-due", "0", "a").code == 0
    assert json.loads(quiz("due", "--json").out)["due"] == {"d": 1}


def test_undo_goes_back_step_by_step_through_answers_and_deeds(quiz: Quiz) -> None:
    quiz("suspend", "b")
    quiz("study", "--plain", "--mode", "flip", typed="\n4\n")
    assert quiz("undo").err == "The last answer is taken back: a\n"
    assert quiz("undo").err == "Taken back, suspension: b\n"
    assert quiz("undo") == (1, "", "There is nothing to undo.\n")
    assert set(states(quiz).values()) == {"new"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["suspend"], "name a card or a deck"),
        (["bury", "zz"], "there is no card zz"),
        (["forget", "other:a"], "there is no card other:a"),
        (["set-due", "soon", "a"], "“soon” is no day"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_done(quiz: Quiz, arguments: list[str], said: str) -> None:
    code, _out, err = quiz(*arguments)
    assert (code, said in err) == (2, True)
    assert set(states(quiz).values()) == {"new"}


def test_where_there_is_no_leech_to_suspend_that_is_said(quiz: Quiz) -> None:
    assert quiz("suspend", "--leeches") == (1, "", "No card is concerned.\n")


def test_a_leech_is_listed_and_can_be_suspended(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_LEECH_LAPSES", "1")
    monkeypatch.setenv("QUIZ_RELEARNING_STEPS", ",")
    quiz("study", "--plain", "--mode", "flip", "--limit", "1", typed="\n4\n")
    quiz("set-due", "0", "a")
    quiz("study", "--plain", "--mode", "flip", "--new", "0", typed="\n1\n")
    assert states(quiz, "--leeches") == {"a": "review, buried, leech"}
    assert quiz("suspend", "--leeches").err.startswith("1 card suspended.")
    assert states(quiz, "--leeches") == {"a": "suspended, leech"}


def test_a_day_is_a_date_or_a_number_of_days(quiz: Quiz) -> None:
    quiz("study", "--plain", "--mode", "flip", typed="\n4\n")
    quiz("set-due", "+400", "a")
    due = json.loads(quiz("list", "--json").out)["cards"][0]["due"]
    assert abs(date.fromisoformat(due) - date.today() - timedelta(days=400)) <= timedelta(days=1)  # noqa: DTZ011
