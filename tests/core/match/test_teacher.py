"""What a teacher would say to many answers, of every type and in five languages."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import yaml

from tests.core.match.table import Asked, Row, check, rows_of, verdict

TABLES = sorted((Path(__file__).parents[2] / "data").glob("marking*.yaml"))
ENTRIES = [entry for table in TABLES for entry in yaml.safe_load(table.read_text("utf-8"))]


def asked(entry: dict[str, str | list[str]]) -> Asked:
    def texts(key: str) -> tuple[str, ...]:
        return tuple(entry.get(key, ()))

    return Asked(
        kind=str(entry["type"]),
        expected=str(entry["expected"]),
        accept=texts("accept"),
        others=texts("others"),
        language=str(entry.get("language", "fr")),
        right=texts("right"),
        almost=texts("almost"),
        wrong=texts("wrong"),
    )


WAYS: dict[Callable[[str], str], str] = {
    partial(unicodedata.normalize, "NFD"): "marks apart",
    partial(unicodedata.normalize, "NFC"): "composed",
    lambda text: text.replace(" ", "   "): "more spaces",
    lambda text: text.replace(" ", "\u00a0"): "no-break spaces",
    lambda text: text.replace("'", "’"): "another apostrophe",
    lambda text: "\u200b".join(text): "zero-width",
}
ROWS = rows_of([asked(entry) for entry in ENTRIES])


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_marker_says_what_a_teacher_would(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("change", [str.lower, str.upper], ids=["small letters", "capitals"])
def test_case_never_changes_a_verdict(change: Callable[[str], str]) -> None:
    differ = [row for row in ROWS if verdict(replace(row, typed=change(row.typed))) is not row.verdict]
    assert [str(row) for row in differ] == []


@pytest.mark.parametrize("change", WAYS, ids=WAYS.values())
def test_the_way_of_typing_never_changes_a_verdict(change: Callable[[str], str]) -> None:
    differ = [row for row in ROWS if verdict(replace(row, typed=change(row.typed))) is not row.verdict]
    assert [str(row) for row in differ] == []
