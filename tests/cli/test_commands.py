"""The commands on decks: what they print, and how they refuse."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bench.learned import Learner
from quiz.cli.commands import edit
from quiz.cli.decks import open_sound
from quiz.collection import finding
from quiz.config import load_settings
from quiz.errors import DeckErrors
from tests.cli.conftest import Quiz

DECK = """\
format: 1
title: Le titre
cards:
- {id: un, ask: Où ?, answer: ici}
- {id: deux, ask: Quand ?, answer: demain, tags: [temps]}
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write(tmp_path / "decks" / "d.yaml")


def write(path: Path, text: str = DECK) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str) -> None:
    """Let the editor be a program that has `path` and `line`."""
    script = tmp_path / "vi.py"
    script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{code}\n", encoding="utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def test_due_counts_by_deck(quiz: Quiz, deck: Path) -> None:
    assert quiz("due") == (0, "deck  due  learning  new  title\nd       0         0    2  Le titre\n", "")
    code, out, _err = quiz("due", "d", "--json")
    counts = {"due": {"d": 0}, "learning": {"d": 0}, "new": {"d": 2}}
    assert (code, json.loads(out)) == (0, {"schema": 1, **counts, "due_in_all": 0, "exams": []})


def test_due_sums_several_decks(quiz: Quiz, deck: Path) -> None:
    write(deck.parent / "e.yaml", DECK.replace("un,", "trois,").replace("deux,", "quatre,"))
    assert quiz("due").out.splitlines()[-1].split() == ["all", "0", "0", "4"]


def test_list_shows_each_card_with_its_state(quiz: Quiz, deck: Path) -> None:
    code, out, err = quiz("list")
    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == ["d     un    new         Où ?", "d     deux  new         Quand ?"]
    cards = json.loads(quiz("list", "--json").out)["cards"]
    assert cards[1] == {
        "id": "deux",
        "deck": "d",
        "ask": "Quand ?",
        "answer": ["demain"],
        "type": "text",
        "fact": "other",
        "tags": ["temps"],
        "line": 5,
        "state": "new",
        "suspended": False,
        "due": None,
        "lapses": 0,
        "leech": False,
        "buried_until": None,
    }


def test_a_plain_session_studies_and_keeps_its_answers(quiz: Quiz, deck: Path) -> None:
    code, out, err = quiz("study", "--plain", "--mode", "flip", typed="\n4\n\n1\n")
    assert (code, err) == (0, "")
    assert "2 answers" in out
    assert [card["state"] for card in json.loads(quiz("list", "--json").out)["cards"]] == ["review", "learning"]
    assert quiz("rebuild").out == "Progress of 2 cards rebuilt.\n"


def test_stats_say_what_was_done_and_what_is_coming(quiz: Quiz, deck: Path) -> None:
    assert quiz("stats").out.splitlines()[-1] == "No answers yet."
    quiz("study", "--mode", "flip", typed="\n4\n\n1\n")
    code, out, err = quiz("stats")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "Cards: 0 new, 1 learning, 1 in review (0 mature), 0 suspended"
    assert "Due: 1 today, 0 tomorrow" in out
    assert "Ratings: Again 1, Hard 0, Good 0, Easy 1" in out
    found = json.loads(quiz("stats", "d", "--json").out)
    assert (found["schema"], found["answers"], found["streak"]) == (1, 2, 1)
    assert found["ratings"] == {"again": 1, "hard": 0, "good": 0, "easy": 1}
    assert found["retention"] == {"asked": 0, "known": 0, "share": None, "target": 0.9}
    assert sum(found["forecast"]) == 2
    assert [day["new"] for day in found["days"]] == [2]
    assert {each["most_days"] for each in found["intervals"]} > {1, 7, None}


def test_stats_set_what_was_expected_beside_what_came(quiz: Quiz, tmp_path: Path) -> None:
    Learner().study(tmp_path / "data" / "progress.db", days=30, new_per_day=3)
    out = quiz("--data", "data", "stats").out
    assert re.search(r"^Reliability: log loss 0\.\d{4}, RMSE \(bins\) 0\.\d{4} \(lower is better\)$", out, re.MULTILINE)
    assert re.search(r"^chance of recall +reviews +expected +known$", out, re.MULTILINE)
    assert re.search(r"^ +90–95% +\d+ +9\d\.\d% +\d+\.\d%$", out, re.MULTILINE)
    found = json.loads(quiz("--data", "data", "stats", "--json").out)
    assert 0 < found["rmse"] < 1
    assert sum(each["count"] for each in found["calibration"]) == found["retention"]["asked"]


def test_stats_name_the_cards_that_were_confused(quiz: Quiz, deck: Path) -> None:
    write(deck, "format: 1\ntitle: T\ncards:\n- {id: a, ask: Où ?, answer: Lomé}\n- {id: b, ask: Quand ?, answer: Accra}\n")
    quiz("study", "--mode", "type", typed="Accra\n1\n")
    assert "confused  deck  answer  answered with\n       1  d     Lomé    Accra" in quiz("stats").out
    assert json.loads(quiz("stats", "--json").out)["confused"] == [{"card": "a", "other": "b", "times": 1}]


def test_without_a_terminal_a_session_is_plain_and_home_is_what_is_due(quiz: Quiz, deck: Path) -> None:
    assert "Où ?" in quiz("study").out
    code, out, err = quiz()
    assert (code, out) == (0, quiz("due").out)
    assert "quiz study --plain" in err


def test_the_limits_of_a_session_are_options(quiz: Quiz, deck: Path) -> None:
    assert "— 1 left" in quiz("study", "--new", "1").out
    assert "— 1 left" in quiz("study", "--limit", "1").out
    assert "left" not in quiz("study", "--new", "0").out
    assert quiz("study", "--mode", "guess").code == 2
    assert quiz("study", "--limit", "0").code == 2


def test_cramming_leaves_the_schedule_alone(quiz: Quiz, deck: Path) -> None:
    quiz("study", "--cram", "--mode", "flip", typed="\n4\n\n4\n")
    assert [card["state"] for card in json.loads(quiz("list", "--json").out)["cards"]] == ["new", "new"]


def test_the_first_use_says_how_to_begin(quiz: Quiz, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(finding, "sample_folders", lambda: (tmp_path / "sample",))
    code, out, err = quiz("due")
    assert (code, out) == (0, "")
    assert err.startswith("There are no decks yet.")
    assert "quiz new" in err
    assert "quiz generate" in err
    write(tmp_path / "sample" / "s.yaml")
    code, out, err = quiz("due")
    assert "s" in out
    assert err.startswith("These are the decks that come with quiz.")


def test_a_new_deck_is_written_once_and_can_be_studied(quiz: Quiz, tmp_path: Path) -> None:
    code, out, err = quiz("new", "decks/ww1.yaml", "--title", "La Grande Guerre")
    assert (code, out) == (0, f"{Path('decks/ww1.yaml')}\n")
    assert "quiz edit" in err
    assert json.loads(quiz("due", "--json").out)["new"] == {"ww1": 5}
    code, out, err = quiz("new", "decks/ww1.yaml")
    assert (code, out) == (3, "")
    assert "already" in err
    assert quiz("new", "-", "--title", "T").out.count("- ask:") == 4


def test_editing_opens_the_deck_at_the_card(quiz: Quiz, deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path, int]] = []
    monkeypatch.setattr(edit, "open_editor", lambda path, line: opened.append((path, line)))
    assert quiz("edit", "d").code == quiz("edit", "d:deux").code == quiz("edit", "decks/d.yaml:un").code == 0
    assert opened == [(Path("decks/d.yaml"), 1), (Path("decks/d.yaml"), 5), (Path("decks/d.yaml"), 4)]
    code, _out, err = quiz("edit", "d:deu")
    assert code == 3
    assert "did you mean deux?" in err


def test_editing_keeps_the_progress_of_cards_without_an_id(
    quiz: Quiz, deck: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(deck, DECK.replace("id: un, ", "").replace("Où ?", "Où le traité fut-il signé ?"))
    quiz("study", "--mode", "flip", "--limit", "1", typed="\n4\n")
    editor(monkeypatch, tmp_path, "path.write_text(path.read_text('utf-8').replace('fut-il signé', 'a-t-il été signé'), 'utf-8')")
    assert quiz("edit", "d") == (0, "", "")
    assert [card["state"] for card in json.loads(quiz("list", "--json").out)["cards"]] == ["review", "new"]


def test_editing_reports_faults_with_their_lines(quiz: Quiz, deck: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    editor(monkeypatch, tmp_path, "path.write_text(path.read_text('utf-8').replace('answer: ici', 'anwser: ici'), 'utf-8')")
    code, out, err = quiz("edit", "d")
    assert (code, out) == (3, "")
    assert f"quiz: error: {Path('decks/d.yaml')}:4: " in err


@pytest.mark.parametrize(("typed", "times", "code"), [("\n", 2, 0), ("oui\n", 2, 0), ("n\n", 1, 3)])
def test_a_deck_left_with_faults_may_be_opened_again(
    quiz: Quiz, deck: Path, monkeypatch: pytest.MonkeyPatch, typed: str, times: int, code: int
) -> None:
    lines: list[int] = []

    def edited(path: Path, line: int) -> None:
        lines.append(line)
        path.write_text(DECK if len(lines) > 1 else DECK.replace("answer: demain", "anwser: demain"), encoding="utf-8")

    monkeypatch.setattr(edit, "open_editor", edited)
    assert quiz("edit", "d", typed=typed, terminal=True).code == code
    assert lines == [1, 5][:times]


@pytest.mark.parametrize(("typed", "kept"), [("y\n", True), ("\n", False), ("", False)])
def test_verdicts_that_were_overruled_may_be_kept_in_the_deck(quiz: Quiz, deck: Path, typed: str, kept: bool) -> None:
    code, _out, err = quiz("study", "--plain", "--limit", "1", typed=f"par là\no\n4\n{typed}", terminal=True)
    assert code == 0
    assert "“par là” counted as right for: Où ?" in err
    assert ("accept: [par là]" in deck.read_text(encoding="utf-8")) is kept


def test_a_faulty_deck_is_a_warning_beside_good_ones_and_an_error_alone(quiz: Quiz, deck: Path) -> None:
    bad = write(deck.parent / "bad.yaml", "format: 1\ntitle: T\ncards:\n- {ask: Q ?}\n- {answer: x}\n")
    code, out, err = quiz("due")
    assert code == 0
    assert "Le titre" in out
    assert err.count("quiz: warning: ") == 2
    deck.unlink()
    for command in ("due", "list", "study"):
        code, out, err = quiz(command)
        assert (code, out) == (3, "")
        assert [line.split(": ")[2] for line in err.splitlines()] == [f"{Path('decks') / bad.name}:{line}" for line in (4, 5)]


def test_a_table_becomes_a_deck_and_a_deck_a_table(quiz: Quiz, tmp_path: Path) -> None:
    (tmp_path / "capitales.csv").write_text("question,answer\nCapitale du Mali ?,Bamako\n", encoding="utf-8")
    code, out, err = quiz("import", "capitales.csv", "-o", "decks/c.yaml", "--title", "Capitales")
    assert (code, out, err) == (0, f"{Path('decks/c.yaml')}\n", "1 card imported.\n")
    assert json.loads(quiz("list", "--json").out)["cards"][0]["answer"] == ["Bamako"]
    assert quiz("export", "c").out.splitlines()[1].startswith("Capitale du Mali ?,Bamako,")
    assert "## Capitale du Mali ?" in quiz("export", "c", "--to", "md").out
    assert quiz("export", "c", "-o", "c.tsv") == (0, "", "1 card written.\n")
    assert (tmp_path / "c.tsv").read_text(encoding="utf-8").splitlines()[1].startswith("Capitale du Mali ?\tBamako\t")


def test_a_copy_of_a_deck_leaves_the_ids_to_the_deck_it_came_from(quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    assert quiz("check", str(deck), "--fix").code == 0
    before = quiz("list", "--json").out
    assert quiz("export", "d", "-o", "copy.csv").code == 0
    code, _out, err = quiz("import", "copy.csv", "-o", str(deck.parent / "copy.yaml"))
    assert code == 0
    assert "of the library" in err
    listed = quiz("list", "--json")
    assert listed.err == ""
    assert len(json.loads(listed.out)["cards"]) == 2 * len(json.loads(before)["cards"])


def test_importing_and_exporting_overwrite_nothing(quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("a,b\n", encoding="utf-8")
    code, _out, err = quiz("import", "d.csv")
    assert code == 3
    assert "already" in err
    code, _out, err = quiz("export", "d", "-o", "d.csv")
    assert code == 2
    assert "--yes" in err
    assert quiz("export", "d", "-o", "d.csv", "--yes").code == 0


def test_what_an_export_would_overwrite_is_kept_where_the_disk_is_full(
    quiz: Quiz, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    kept = write(tmp_path / "d.csv", "a,b\n")
    monkeypatch.setattr("os.fsync", full)
    assert quiz("export", "d", "-o", "d.csv", "--yes").code == 3
    assert kept.read_text(encoding="utf-8") == "a,b\n"


def test_a_table_may_come_from_standard_input(quiz: Quiz) -> None:
    code, out, _err = quiz("import", "-", typed="Capitale du Mali ?\tBamako\n")
    assert code == 0
    assert "answer: Bamako" in out


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"question,answer\n,x\n"])
def test_a_table_that_is_none_is_refused(quiz: Quiz, tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "t.csv").write_bytes(raw)
    code, out, err = quiz("import", "t.csv")
    assert (code, out) == (3, "")
    assert err.startswith("quiz: error: t.csv")
    assert not (tmp_path / "decks").exists()


@pytest.mark.parametrize("command", [("study",), ("due",), ("list",), ("stats",), ("edit",)])
def test_a_missing_deck_is_named(quiz: Quiz, deck: Path, command: tuple[str, ...]) -> None:
    code, out, err = quiz(*command, "nope.yaml")
    assert (code, out) == (3, "")
    assert err == "quiz: error: nope.yaml: there is no such deck\n"
    code, out, err = quiz(*command, "nope")
    assert (code, out) == (3, "")
    assert "decks: d" in err


def test_a_database_of_a_newer_version_is_refused(quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    assert quiz("--data", "data", "rebuild").code == 0
    with sqlite3.connect(tmp_path / "data" / "progress.db") as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    code, out, err = quiz("--data", "data", "due")
    assert (code, out) == (4, "")
    assert "newer version" in err


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everywhere")
def test_a_read_only_data_folder_is_refused(quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    code, out, err = quiz("--data", "data", "due")
    assert (code, out) == (4, "")
    assert "progress.db" in err


@pytest.mark.parametrize("folder", ["decks/d.yaml", "/proc/quiz/data"])
def test_a_data_folder_that_cannot_be_made_is_refused(quiz: Quiz, deck: Path, folder: str) -> None:
    code, out, err = quiz("--data", folder, "due")
    assert (code, out) == (4, "")
    assert "progress.db" in err


def test_hostile_text_of_a_deck_is_spelled_out(quiz: Quiz, tmp_path: Path) -> None:
    write(tmp_path / "decks" / "d.yaml", 'format: 1\ntitle: "a[/b] [red]"\ncards:\n- {ask: "[@click=x]Q[/]", answer: "[/"}\n')
    assert "[@click=x]Q[/]" in quiz("list").out
    assert "a[/b] [red]" in quiz("due").out
    write(tmp_path / "decks" / "\x1b[31m.yaml")
    _code, out, err = quiz("due")
    assert "\x1b" not in out + err


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import quiz.collection", ("textual", "rich", "spacy", "ruamel", "babel", "click", "quiz.generate")),
        ("from quiz.cli.main import run; run(['due'])", ("textual", "rich", "spacy", "babel", "quiz.tui", "quiz.generate")),
        (
            "from quiz.cli.main import run; run(['--help'])",
            ("textual", "yaml", "sqlite3", "quiz.collection", "quiz.cli.commands"),
        ),
    ],
)
def test_starting_loads_only_what_is_needed(code: str, unwanted: tuple[str, ...], deck: Path, tmp_path: Path) -> None:
    report = f"{code}\nimport sys; print('loaded:', [name for name in {unwanted} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "loaded: []"


def test_the_app_does_not_open_on_decks_with_faults(quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    bad = write(deck.parent / "bad.yaml", "format: 1\ntitle: T\ncards:\n- {ask: Q ?}\n")
    settings = load_settings({"data": str(tmp_path / "data")})
    open_sound(settings, (), ("d",)).close()
    open_sound(settings, (deck, bad), ()).close()
    for paths, names in (((), ("bad",)), ((bad,), ())):
        with pytest.raises(DeckErrors, match="answer"):
            open_sound(settings, paths, names)


def test_a_session_with_nothing_to_ask_says_so(quiz: Quiz, tmp_path: Path) -> None:
    write(tmp_path / "decks" / "d.yaml", "format: 1\ntitle: T\ncards: []\n")
    assert quiz("study", "--plain").out.startswith("Nothing to study now. Come back tomorrow, or add a deck.\n")


def test_search_finds_cards_by_their_words_whatever_their_accents(quiz: Quiz, deck: Path) -> None:
    deck.write_text(
        "format: 1\ntitle: T\ncards:\n- {id: a, ask: Où est l’Élysée ?, answer: Paris}\n- {id: b, ask: Et Rome ?, answer: là}\n",
        encoding="utf-8",
    )
    found = quiz("search", "ELYSEE", "par", "--json")
    assert (found.code, [card["id"] for card in json.loads(found.out)["cards"]]) == (0, ["a"])
    assert "Élysée" in quiz("search", "élysée").out
    assert quiz("search", "la", "--deck", "d").out.count("\n") > 1
    nothing = quiz("search", "Oslo")
    assert (nothing.code, nothing.out, nothing.err) == (1, "", "No card has all of these words.\n")


def test_many_new_decks_are_counted_as_they_are_read(quiz: Quiz, deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(25):
        text = f"format: 1\ntitle: T\ncards:\n- {{id: x{number}, ask: Q{number} ?, answer: a}}\n"
        (deck.parent / f"x{number}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "25/26" in quiz("due").err
