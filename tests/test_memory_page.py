"""What docs/memory.md shows works, and what it promises is tested."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.rating import Rating
from quiz.store.log import Kind
from quiz.store.rows import MEMORY_COLUMNS, REVIEW_COLUMNS
from tests.store.builders import A, B, entry, later, opened

PROJECT = Path(__file__).parents[1]
PAGE = (PROJECT / "docs" / "memory.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        for days in range(4):
            store.record(entry(A, Rating.EASY, later(days)))
            store.record(entry(B, Rating.AGAIN, later(days)))
        store.undo(later(5))
    return path


@pytest.mark.parametrize("query", QUERIES)
def test_the_queries_of_the_page_work(path: Path, query: str) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        found = database.execute(query.replace("paris-2025-signed-3f9a", A)).fetchall()
    assert found or "next week" in query


def test_the_answers_of_a_day_are_counted_without_those_undone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        days = database.execute(QUERIES[0]).fetchall()
    assert [(day, answers) for day, answers, _known in days] == [
        ("2026-01-08", 1),
        ("2026-01-07", 2),
        ("2026-01-06", 2),
        ("2026-01-05", 2),
    ]


def test_every_column_and_kind_is_on_the_page() -> None:
    words = {*REVIEW_COLUMNS.split(", "), *MEMORY_COLUMNS.split(", "), *(kind.value for kind in Kind)}
    assert [word for word in sorted(words) if f"`{word}`" not in PAGE] == []


def test_every_test_the_page_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)`", PAGE)
    assert named
    assert [name for name in named if not (PROJECT / name).is_file()] == []
