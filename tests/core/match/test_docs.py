"""Every example of docs/marking.md is what the marker says."""

from pathlib import Path

import pytest

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Reason
from quiz.core.model import Answer, AnswerType, Item
from tests.core.match.table import answer_of

PAGE = Path(__file__).parents[3] / "docs" / "marking.md"
REASONS = {str(reason) for reason in Reason}


def examples() -> list[tuple[str, ...]]:
    rows = (line.strip("|").split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|"))
    cells = (tuple(cell.strip() for cell in row) for row in rows)
    return [row for row in cells if len(row) == 5 and row[0] in REASONS]


@pytest.mark.parametrize("example", examples(), ids=" ".join)
def test_the_page_says_what_the_marker_says(example: tuple[str, ...]) -> None:
    reason, kind, expected, typed, verdict = example
    answer = answer_of(AnswerType(kind), expected)
    answer = Answer(answer.type, answer.items, reject=("le chef de l'État",))
    text = "Un article entier, collé tel quel. " * 20 if typed.startswith("*") else typed
    judgement = judge(text, answer, ["Narendra Modi"] if kind == "person" else [])
    assert (judgement.verdict, judgement.reason) == (verdict, reason)


def test_the_page_shows_every_reason() -> None:
    assert {example[0] for example in examples()} == REASONS


def test_the_page_names_every_type() -> None:
    page = PAGE.read_text("utf-8")
    assert [kind for kind in AnswerType if f"`{kind}`" not in page] == []


def test_an_item_is_shown_by_its_first_spelling() -> None:
    assert judge("onu", Answer(AnswerType.ACRONYM, (Item(("ONU", "UN")),))).nearest == "ONU"
