"""What a teacher would say to many answers, of every type and in five languages."""

from pathlib import Path

import pytest
import yaml

from tests.core.match.table import Asked, Row, check, rows_of

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


@pytest.mark.parametrize("row", rows_of([asked(entry) for entry in ENTRIES]), ids=str)
def test_the_marker_says_what_a_teacher_would(row: Row) -> None:
    check(row)
