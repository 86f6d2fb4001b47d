"""A session line by line."""

import io
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from quiz.cli.plain import run_plain
from quiz.collection import Collection, StudyOptions
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.schedule import NEW
from quiz.core.session import Mode, Summary

DECK = """\
format: 1
title: Le titre
articles:
  a: {file: a.txt, title: Sommet}
cards:
- id: waterloo
  ask: En quelle année a eu lieu la bataille de Waterloo ?
  answer: 1815
  type: number
  hint: Après 1812
  note: En Belgique.
  evidence: {article: a, quote: en 1815}
- id: australie
  ask: Quelle est la capitale de l'Australie ?
  answer: Canberra
  type: place
  choices: [Sydney, Perth]
- id: fondateurs
  ask: Quels pays entourent le Luxembourg à l'ouest et à l'est ?
  answer: [Belgique, Allemagne]
  type: list
"""
ARTICLE = "Titre\n\nLa bataille eut lieu en 1815, près de Waterloo.\n\nFin.\n"

Run = Callable[..., tuple[Summary, str]]


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> Moment:
        self.at += timedelta(seconds=2)
        return Moment(self.at)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "d.yaml").write_text(DECK, encoding="utf-8")
    with closing(Collection.open(Settings(library=tmp_path, data=tmp_path / "data"), now=Clock(), rng=Random(1))) as opened:
        yield opened


@pytest.fixture
def run(collection: Collection, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a session on these lines; returns its summary and what was printed."""

    def session(*lines: str, mode: Mode = Mode.TYPE, limit: int | None = None, preview: bool = False) -> tuple[Summary, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        summary = run_plain(collection.study(options=StudyOptions(mode=mode, limit=limit, preview=preview)))
        return summary, capsys.readouterr().out

    return session


def test_a_right_answer_is_rated_by_enter(run: Run) -> None:
    summary, out = run("1815", "")
    assert summary.ratings[Rating.GOOD] == 1
    assert "En quelle année a eu lieu la bataille de Waterloo ?\nAnswer: 1815\n✓ Right" in out
    assert "Answer: 1815\nNote: En Belgique.\n" in out
    assert "1 Again (1\u00a0min)   2 Hard (6\u00a0min)   3 Good (10\u00a0min)   4 Easy (8\u00a0d)\n" in out
    assert "Rating (Enter: 3 Good): " in out


def test_a_wrong_answer_says_why_and_shows_the_right_one(run: Run) -> None:
    summary, out = run("1816", "")
    assert summary.ratings[Rating.AGAIN] == 1
    assert "✗ Wrong. The number is not the same.\nAnswer: 1815" in out


def test_a_rating_is_typed_as_its_number(run: Run) -> None:
    summary, _out = run("1815", "4")
    assert summary.ratings[Rating.EASY] == 1


def test_the_end_of_the_input_ends_with_the_summary(run: Run) -> None:
    summary, out = run()
    assert summary.answered == 0
    assert out.endswith("Nothing answered. Tomorrow: 0 cards.\n")
    summary, out = run("1815", "3", "blabla")
    assert summary.answered == 1
    assert "1 answer in" in out


def test_q_ends_the_session_at_the_rating_and_with_a_colon_before_it(run: Run) -> None:
    assert run("1815", "q", "3")[0].answered == 0
    assert run(":q", "1815", "3")[0].answered == 0
    assert run("1815", ":q", "3")[0].answered == 0


def test_an_answer_may_be_a_letter_that_is_a_command_elsewhere(run: Run) -> None:
    summary, _out = run("q", "1")
    assert summary.answered == 1


def test_the_hint_is_shown_and_makes_the_rating_hard(run: Run) -> None:
    summary, out = run(":h", "1815", "")
    assert "Hint: Après 1812" in out
    assert summary.ratings[Rating.HARD] == 1


def test_undo_takes_back_the_last_answer_and_says_where_there_is_none(run: Run) -> None:
    summary, out = run(":u", "1815", "4", ":u", "1815", "1")
    assert "There is nothing to undo." in out
    assert summary.ratings[Rating.EASY] == 0
    assert summary.ratings[Rating.AGAIN] == 1


def test_overruling_turns_the_verdict_and_back(run: Run) -> None:
    summary, out = run("1816", "o", "")
    assert "Overruled: it counts as right." in out
    assert summary.ratings[Rating.GOOD] == 1
    assert [each.accepted for each in summary.overrules] == [True]
    summary, out = run("mauvaise réponse", "o", "o", "")
    assert "The verdict stands." in out
    assert summary.ratings[Rating.AGAIN] == 1
    assert summary.overrules == ()


def test_the_source_is_shown_after_the_answer_and_not_before(run: Run) -> None:
    _summary, out = run(":s", "1815", "s")
    before, after = out.split("✓")
    assert "Answer first" in before
    assert "près de Waterloo" not in before
    assert "Source: Sommet\nQuote: en 1815\nPassage: La bataille eut lieu en 1815, près de Waterloo.\n" in after


def test_options_are_numbered_and_chosen_by_number_or_words(run: Run) -> None:
    _summary, out = run("1815", "4", "9", "canberra", "4", mode=Mode.CHOICE)
    assert "  1. " in out
    assert "  3. " in out
    assert "Answer with a number from 1 to 3." in out
    assert out.count("✓") == 2


def test_an_empty_answer_gives_up(run: Run) -> None:
    summary, out = run("", "")
    assert "✗ No answer" in out
    assert summary.ratings[Rating.AGAIN] == 1


def test_flipping_shows_the_answer_and_leaves_the_rating_to_the_learner(run: Run) -> None:
    summary, out = run("", "", "2", mode=Mode.FLIP)
    assert "Answer: 1815" in out
    assert "Say how well you knew it" in out
    assert summary.ratings[Rating.HARD] == 1


def test_almost_right_may_be_tried_again_before_the_answer_is_shown(run: Run) -> None:
    summary, out = run(":x", ":x", "Belgique", "Belgique, Allemagne", "")
    assert "~ Almost. A part of the answer is missing.\nTry again, or Enter to see the answer: " in out
    assert "Answer: Belgique, Allemagne" not in out.partition("Try again")[0]
    assert summary.ratings[Rating.HARD] == 1


def test_almost_right_may_be_left_at_that(run: Run) -> None:
    summary, out = run(":x", ":x", "Belgique", "", "", "2")
    assert "Answer: Belgique, Allemagne\nDifference: missing “Allemagne”\n" in out
    assert summary.ratings[Rating.HARD] == 1


def test_burying_suspending_and_flagging_act_on_the_card(run: Run, collection: Collection) -> None:
    _summary, out = run(":b", ":x", ":f faute de frappe")
    assert "Flagged." in out
    assert [row.suspended for row in collection.cards()] == [False, True, False]
    assert [flag.text for flag in collection.store.flags()] == ["faute de frappe"]
    assert collection.overview()[0].new == 1


def test_a_card_is_put_to_a_day_or_begins_again(run: Run, collection: Collection) -> None:
    _summary, out = run(":d 3", ":d soon", "1815", "4", ":q")
    assert "has no day yet" in out
    assert "Say when: d 3 is in three days" in out
    collection.store.set_due(CardId("waterloo"), collection.now().day, collection.now())
    _summary, out = run(":d 5", ":u", ":n", ":q", limit=1)
    assert "The card is asked on " in out
    assert "begins again as a new one" in out
    assert collection.store.memories([CardId("waterloo")]) == {"waterloo": NEW}


def test_a_preview_shows_and_keeps_nothing(run: Run, collection: Collection) -> None:
    summary, out = run("", "", "", "", "", "", preview=True)
    assert "new · preview, nothing is kept" in out
    assert "1 Again" not in out
    assert summary.answered == 0
    assert collection.store.answers() == 0


def test_an_unknown_command_lists_them(run: Run) -> None:
    _summary, out = run(":nope", "1815", "zzz")
    assert out.count("Commands: h hint") == 2


def test_a_learning_step_may_be_studied_ahead(run: Run) -> None:
    summary, out = run("1815", "1", "", "1815", "3", limit=1)
    assert "Nothing more is due now; the next card comes back in" in out
    assert summary.answered == 2


def test_ctrl_c_leaves_everything_rated_saved(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["1815", "3"])

    def interrupted(prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("builtins.input", interrupted)
    study = collection.study(options=StudyOptions(mode=Mode.TYPE))
    with pytest.raises(KeyboardInterrupt):
        run_plain(study)
    assert [row.state.name for row in collection.cards()] == ["LEARNING", "NEW", "NEW"]


def test_control_characters_of_a_deck_are_spelled_out(run: Run, tmp_path: Path, collection: Collection) -> None:
    _summary, out = run("\x1b[2Jmot", "1")
    assert "\x1b" not in out


def test_the_answer_of_another_card_is_named_and_remembered(run: Run) -> None:
    _summary, out = run("1815", "3", "1815", "1", ":q")
    assert "✗ Wrong. “1815” is the answer to another card." in out
    assert out.count("Taken for each other: “Canberra” and “1815”") == 1


def test_a_confusion_taken_back_is_not_told(run: Run) -> None:
    _summary, out = run("1815", "3", "1815", "1", ":u", "Canberra", "3", ":q")
    assert "Taken for each other" not in out
