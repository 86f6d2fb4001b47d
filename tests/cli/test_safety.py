"""The commands that keep progress safe: what they print, refuse and leave behind."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.rating import Rating
from tests.cli.conftest import Outcome, Quiz
from tests.cli.test_commands import write
from tests.store.builders import A, B, entry, later, memory_rows, opened, rows
from tests.store.test_backup import spoil


@pytest.fixture
def data(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a database with an answer to A."""
    folder = own_home / "data"
    monkeypatch.setenv("QUIZ_DATA", str(folder))
    answer(folder / "progress.db", A)
    return folder


def answer(path: Path, *cards: object, days: float = 0) -> None:
    with opened(path) as store:
        for card in cards:
            store.record(entry(A if card == A else B, Rating.EASY, later(days)))


def cards_in(path: Path) -> Sequence[object]:
    return [row[0] for row in memory_rows(path)]


def told(outcome: Outcome) -> dict[str, object]:
    assert outcome.code == 0, outcome.err
    found = json.loads(outcome.out)
    assert found.pop("schema") == 1
    assert isinstance(found, dict)
    return found


def test_a_backup_is_made_and_listed(quiz: Quiz, data: Path) -> None:
    assert "no backups" in quiz("backup", "--list").out
    made = quiz("backup").out.strip()
    assert Path(made).parent == data / "backups"
    assert cards_in(Path(made)) == ["a"]
    listed = quiz("backup", "--list").out
    assert made in listed
    assert "by hand" in listed
    assert told(quiz("backup", "--list", "--json"))["backups"]


def test_a_backup_goes_to_the_file_named_and_overwrites_only_when_told(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "p.db"
    assert told(quiz("backup", str(target), "--json")) == {"backup": str(target)}
    refused = quiz("backup", str(target))
    assert (refused.code, "--yes" in refused.err) == (2, True)
    answer(data / "progress.db", B)
    assert quiz("backup", str(target), "--yes").code == 0
    assert cards_in(target) == ["a", "b"]
    assert target.stat().st_mode & 0o777 == 0o600


def test_there_is_nothing_to_back_up_or_to_restore_at_first(quiz: Quiz, tmp_path: Path) -> None:
    assert quiz("backup").code == 4
    assert quiz("restore", "latest").code == 4
    assert quiz("restore").code == 0
    assert quiz("restore", "nowhere.db", "--yes").code == 4


def test_a_backup_is_restored_and_what_was_there_is_kept(quiz: Quiz, data: Path) -> None:
    quiz("backup")
    answer(data / "progress.db", B)
    refused = quiz("restore", "latest")
    assert (refused.code, "--yes" in refused.err) == (2, True)
    done = quiz("restore", "latest", "--yes")
    assert done.out == "1 answer restored.\n"
    assert "1 answer given since" in done.err
    assert cards_in(data / "progress.db") == ["a"]
    before = done.err.split("quiz merge ")[1].split("”")[0]
    assert quiz("merge", before).out.startswith("1 new answer")
    assert cards_in(data / "progress.db") == ["a", "b"]


def test_a_backup_that_is_not_there_is_named_before_anything_is_asked(quiz: Quiz, data: Path) -> None:
    missing = quiz("restore", "gone.db", terminal=True)
    assert (missing.code, missing.err) == (4, "quiz: error: gone.db: no such file\n")
    assert cards_in(data / "progress.db") == ["a"]


def test_a_restore_asks_on_a_terminal(quiz: Quiz, data: Path) -> None:
    quiz("backup")
    answer(data / "progress.db", B)
    assert quiz("restore", "latest", typed="\n", terminal=True).code == 130
    assert cards_in(data / "progress.db") == ["a", "b"]
    assert quiz("restore", "latest", typed="y\n", terminal=True).code == 0
    assert cards_in(data / "progress.db") == ["a"]


def test_a_damaged_database_is_named_mended_and_what_was_lost_is_said(quiz: Quiz, data: Path) -> None:
    path = data / "progress.db"
    quiz("backup")
    answer(path, B)
    spoil(path, "reviews")
    examined = quiz("doctor")
    assert examined.code == 1
    assert "quiz restore" in examined.out
    found = told(quiz("restore", "--yes", "--json"))
    assert found["damaged"] is True
    assert (found["read"], found["added"], found["reviews"]) == (0, 1, 1)
    assert found["lost"] == [{"card": "b", "answers": 1}]
    assert cards_in(path) == ["a"]
    assert quiz("doctor").code == 0


def test_a_repair_says_in_words_what_is_lost(quiz: Quiz, data: Path) -> None:
    answer(data / "progress.db", B, B)
    quiz("backup")
    answer(data / "progress.db", B, B)
    spoil(data / "progress.db", "reviews")
    said = quiz("restore", "--yes").err
    assert "The file is damaged: 0 answers could be read." in said
    assert "3 more are from" in said
    assert "2 answers are known to be lost:\n  b: 2" in said


def test_a_repair_without_a_backup_speaks_of_none(quiz: Quiz, data: Path) -> None:
    answer(data / "progress.db", B)
    spoil(data / "progress.db", "memory")
    done = quiz("restore", "--yes")
    assert done.out == "2 answers restored.\n"
    assert "The file is damaged: 2 answers could be read.\nNo card is known to have lost an answer." in done.err
    assert "more" not in done.err


def test_the_progress_of_another_device_is_merged_with_its_conflicts(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    answer(other, A, B, days=1)
    done = quiz("merge", str(other))
    assert done.out == "2 new answers, 0 other events\na: 1 answer here, 1 there, all count\n"
    assert told(quiz("merge", str(other), "--json")) == {"reviews": 0, "events": 0, "conflicts": []}
    assert [each.name.split("-", 2)[2] for each in (data / "backups").iterdir()] == ["before-merge.db"] * 2


@pytest.mark.parametrize("command", [["merge", "x.db"], ["import", "--log", "x.db"]])
def test_what_is_no_log_is_refused_and_nothing_taken(quiz: Quiz, data: Path, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "x.db").write_bytes(b"\xffgarbage\n" * 200)
    before = memory_rows(data / "progress.db")
    refused = quiz(*command)
    assert (refused.code, refused.out) == (4, "")
    assert "x.db" in refused.err
    assert quiz(command[0], *command[1:-1], "nowhere").code == 4
    assert memory_rows(data / "progress.db") == before


def test_the_log_goes_through_a_file_to_another_device(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    assert quiz("export", "--log", "-o", "log.jsonl").code == 0
    log = tmp_path / "log.jsonl"
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.read_text("utf-8") == quiz("export", "--log").out
    assert quiz("export", "--log", "-o", "log.jsonl").code == 2
    assert told(quiz("--data", "elsewhere", "import", "--log", "log.jsonl", "--json"))["reviews"] == 1
    text = log.read_text("utf-8")
    assert quiz("--data", "elsewhere", "import", "--log", "-", typed=text * 2).out == "0 new answers, 0 other events\n"
    assert memory_rows(tmp_path / "elsewhere" / "progress.db") == memory_rows(data / "progress.db")


@pytest.mark.parametrize(
    "command",
    [
        ["export", "--log", "deck"],
        ["export", "--log", "--to", "csv"],
        ["export"],
        ["import", "--log", "x", "--title", "t"],
        ["import", "x.csv", "--json"],
    ],
)
def test_options_that_do_not_go_together_are_refused(quiz: Quiz, command: list[str]) -> None:
    assert quiz(*command).code == 2


def test_a_rebuild_says_what_it_mended_and_backs_up_first(quiz: Quiz, data: Path) -> None:
    found = told(quiz("rebuild", "--json"))
    assert (found["cards"], found["mended"], found["answers"]) == (1, 0, 1)
    with closing(sqlite3.connect(data / "progress.db")) as database, database:
        database.execute("UPDATE memory SET reps = 9")
    examined = quiz("doctor")
    assert (examined.code, "quiz rebuild" in examined.out) == (1, True)
    assert quiz("rebuild").out == "Progress of 1 card rebuilt.\n1 card was not as the log says.\n"
    assert rows(data / "progress.db", "SELECT reps FROM memory") == [(1,)]
    assert len(list((data / "backups").iterdir())) == 2


def test_the_doctor_finds_all_well_where_it_is(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    write(tmp_path / "decks" / "d.yaml")
    examined = quiz("doctor")
    assert (examined.code, examined.err) == (0, "all is well\n")
    found = told(quiz("doctor", "--json"))
    assert isinstance(found["findings"], list)
    assert {each["about"] for each in found["findings"]} == {"versions", "settings", "progress", "backups", "decks", "index"}
    assert {each["level"] for each in found["findings"]} == {"ok"}


def test_the_doctor_is_content_before_the_first_session(quiz: Quiz, own_home: Path) -> None:
    assert quiz("doctor").code == 0
    assert not list(own_home.rglob("progress.db"))


def test_the_doctor_names_what_is_off(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    path = data / "progress.db"
    path.chmod(0o644)
    write(tmp_path / "decks" / "d.yaml", "format: 1\n")
    quiz("backup")
    (backup,) = (data / "backups").iterdir()
    spoil(backup)
    (data / "index.db").write_bytes(b"x" * 5000)
    examined = quiz("doctor")
    assert examined.code == 1
    assert "chmod 600" in examined.out
    assert "quiz check" in examined.out
    assert f"backups: {backup}: is damaged" in examined.out
    path.write_bytes(b"no database" * 1000)
    assert "fault: progress" in quiz("doctor").out


def test_a_newer_database_is_named_by_the_doctor_too(quiz: Quiz, data: Path) -> None:
    with closing(sqlite3.connect(data / "progress.db")) as database:
        database.execute("PRAGMA user_version = 99")
    examined = quiz("doctor")
    assert (examined.code, "newer version" in examined.out) == (1, True)
    assert quiz("restore", "--yes").code == 0
    assert quiz("rebuild").code == 4


def test_a_session_leaves_a_backup(quiz: Quiz, data: Path, tmp_path: Path) -> None:
    write(tmp_path / "decks" / "d.yaml")
    assert quiz("study", "--plain", typed="ici\n3\n:q\n").code == 0
    assert len(list((data / "backups").iterdir())) == 1
