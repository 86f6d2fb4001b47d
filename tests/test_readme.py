"""What the README shows is true."""

import re
from pathlib import Path

from quiz.deckfile.load import parse_deck

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_deck_of_the_first_screen_is_complete_and_eight_lines_long() -> None:
    (text,) = blocks("yaml")
    assert len(text.splitlines()) == 8
    assert len(parse_deck(text, name="readme", path="README.md").cards) == 3


def test_two_commands_set_everything_up() -> None:
    assert blocks("sh")[0].split("\n") == ["make quiz", "make test", ""]
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"quiz", "test"} <= set(targets)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_every_file_the_readme_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
