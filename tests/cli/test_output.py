"""Standard output: nothing of a deck reaches the terminal raw."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.cli.output import emit, emit_json, one_line, printable, table, width

HOSTILE = "a\x1b[31mb\x07c\x9bd\u202ee\u2028f\x7f\ud800"


def test_control_characters_are_spelled_out() -> None:
    assert printable(HOSTILE) == r"a\x1b[31mb\x07c\x9bd\u202ee\u2028f\x7f\ud800"


def test_french_text_newlines_and_tabs_stay_as_they_are() -> None:
    text = "L’œuvre «\u202fà venir\u202f»\n\tfin — 1\u00a0000 €"
    assert printable(text) == text


@given(st.text())
def test_what_is_printed_can_be_written_and_holds_no_escape(text: str) -> None:
    shown = printable(text)
    assert "\x1b" not in shown
    assert printable(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_json_is_one_object_with_its_schema_and_reads_back(capsys: pytest.CaptureFixture[str]) -> None:
    emit_json({"ask": HOSTILE, "é": [1, None, True, 0.5]})
    out = capsys.readouterr().out
    assert json.loads(out) == {"schema": 1, "ask": HOSTILE, "é": [1, None, True, 0.5]}
    assert '"é"' in out
    assert not {"\x1b", "\x9b", "\u202e", "\x7f"} & set(out)


def test_emit_writes_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    emit("\x1b]0;title\x07")
    assert capsys.readouterr().out == "\\x1b]0;title\\x07\n"


@pytest.mark.parametrize(("text", "cells"), [("été", 3), ("e\u0301", 1), ("日本", 4), ("", 0), ("a\u200bb", 2)])
def test_width_counts_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_columns_are_aligned_by_cells() -> None:
    lines = table(["deck", "n"], [["日本", "7"], ["e\u0301te\u0301 2\n3", "12"]], right=(1,)).splitlines()
    assert lines == ["deck      n", "日本      7", "e\u0301te\u0301 2 3  12"]


def test_a_table_without_rows_is_its_head() -> None:
    assert table(["a", "b"], []) == "a  b"
