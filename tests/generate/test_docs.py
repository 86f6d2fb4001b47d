"""docs/generation.md says what the code does."""

import doctest
import re
from pathlib import Path

from tests.generate.parsed import nlp

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "generation.md"


def test_the_worked_example_of_the_page_runs() -> None:
    nlp()
    found = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE, encoding="utf-8")
    assert found.attempted > 10
    assert found.failed == 0


def test_every_module_the_page_names_exists() -> None:
    folder = ROOT / "quiz" / "generate"
    rows = re.findall(r"^\| \w+ \| ([^|]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    names = [name.rstrip("/") for row in rows for name in re.findall(r"`([\w/]+)`", row)]
    assert len(names) > 15
    assert [name for name in names if not (folder / name).is_dir() and not (folder / f"{name}.py").exists()] == []


def test_the_figures_of_the_page_are_those_of_the_measurements() -> None:
    shown = re.findall(r"^\| (?:eight|the two) .*$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert shown
    assert [line for line in shown if line not in (ROOT / "bench" / "RESULTS.md").read_text("utf-8")] == []
