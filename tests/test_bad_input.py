"""Bad input and bad surroundings, with the real program: an error in words, the right exit code, nothing lost."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

DONE, USAGE, DECK_OR_ARTICLE, STORE = 0, 2, 3, 4
HEAD = "format: 1\ntitle: T\ncards:\n"
GOOD = HEAD + "- {id: un, ask: Où ?, answer: ici}\n- {id: deux, ask: Quand ?, answer: demain}\n"
FRENCH = "Le ministre de la Culture a signé la déclaration à Paris, avec les pays qui sont dans le sommet. " * 8
MOST_BYTES = 5_000_000


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, its progress in `data`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZ_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("QUIZ_LANGUAGE", "en")
    return tmp_path


def quiz(*arguments: str, typed: str = "", **variables: str) -> Outcome:
    """Run the program; a traceback, or an error without words, is never an answer."""
    return run(*arguments, typed=typed, variables=variables)


def run(*arguments: str, typed: str = "", before: Sequence[str] = (), variables: Mapping[str, str]) -> Outcome:
    """Run the program, by `before` where it names a command."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "quiz", *arguments],
        input=typed.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, **variables},
    )
    outcome = Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in outcome.err, outcome.err
    assert "\x1b" not in outcome.out + outcome.err
    assert outcome.code == DONE or "quiz: error: " in outcome.err
    return outcome


def write(path: str, text: str | bytes) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def states(deck: str) -> list[str]:
    return [card["state"] for card in json.loads(quiz("list", deck, "--json").out)["cards"]]


def bomb() -> str:
    """Nine lists of nine aliases of the one before."""
    lines = ["a: &a [x, x, x]"] + [f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]" for last, name in pairwise("abcdefghi")]
    return "\n".join(lines) + "\n" + GOOD


DECKS: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "the file is empty"),
    "binary": (bytes(range(256)), "not UTF-8"),
    "list": ("- a\n", ":1: this is no deck"),
    "yaml": (HEAD + '- {ask: "Q, answer: a}\n', ":4: a quoted text does not end"),
    "colon": (HEAD + "- ask: Quoi: donc ?\n  answer: a\n", ":4: "),
    "types": (HEAD + "- {ask: [a], answer: a}\n- oui\n", ":5: this is no card"),
    "twice": (HEAD + "- {id: a, ask: Q ?, answer: x}\n- {id: a, ask: R ?, answer: y}\n", ":5: the id “a” is taken"),
    "key": (HEAD + "- {ask: Q ?, anwser: x}\n", ":4: “anwser” is not a key here (did you mean “answer”?)"),
    "bomb": (bomb(), ":2: “*” starts a YAML alias"),
    "deep": (HEAD + "- " + "[" * 3000 + "]" * 3000 + "\n", ":4: too many levels"),
    "control": (HEAD + '- {ask: "Q \\e[31m", answer: a}\n', ":4: the character U+001B"),
    "raw": (HEAD + "- {ask: Q \x1b[31m, answer: a}\n", ":4: the character U+001B"),
    "bidi": (HEAD + "- {ask: Q \u202ea, answer: a}\n", ":4: the character U+202E"),
    "code": (HEAD + "- {ask: !!python/object/apply:os.system [id], answer: a}\n", ":4: “!” starts a YAML tag"),
    "format": ("format: 2\ntitle: T\ncards: []\n", ":1: this format is not known"),
}


def test_each_deck_with_faults_is_refused_with_its_line() -> None:
    for name, (text, _said) in DECKS.items():
        write(f"decks/{name}.yaml", text)
    code, out, err = quiz("study", "--plain")
    assert (code, out) == (DECK_OR_ARTICLE, "")
    for name, (_text, said) in DECKS.items():
        place = f"{Path('decks') / name}.yaml"
        assert any(line.startswith(f"quiz: error: {place}") and said in line for line in err.splitlines()), (name, err)


def test_a_good_deck_is_studied_beside_bad_ones_and_their_faults_are_warnings() -> None:
    write("decks/bad.yaml", DECKS["key"][0])
    write("decks/good.yaml", GOOD)
    write("decks/twin.yaml", HEAD + "- {id: un, ask: Qui ?, answer: lui}\n- {id: trois, ask: Quoi ?, answer: cela}\n")
    Path("decks/folder.yaml").mkdir()
    code, out, err = quiz("study", "--plain", "--mode", "flip", typed="\n4\n")
    assert code == DONE
    assert "— 3 left" in out
    assert err.count("quiz: warning: ") == 3
    assert f"{Path('decks/twin.yaml')}:4: card set aside: its id un is also at {Path('decks/good.yaml')}:4" in err
    found = json.loads(quiz("due", "--json").out)
    assert (found["schema"], sum(found["new"].values())) == (1, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in its folders")
def test_what_is_no_file_is_no_deck() -> None:
    os.mkfifo("pipe.yaml")
    Path("folder.yaml").mkdir()
    assert "pipe.yaml: is not a file" in quiz("study", "--plain", "pipe.yaml").err
    assert "folder.yaml: holds no deck" in quiz("study", "--plain", "folder.yaml").err
    assert "/dev/zero: is not a file" in quiz("study", "--plain", "/dev/zero").err
    write(
        "fed.yaml",
        "format: 1\ntitle: T\narticles: {a: {file: /dev/zero}}\n"
        "cards:\n- {ask: Q ?, answer: a, evidence: {article: a, quote: q}}\n",
    )
    code, _out, err = quiz("study", "--plain", "fed.yaml")
    assert code == DONE
    assert "card set aside" in err


def test_each_article_that_cannot_be_read_is_refused_and_nothing_is_written() -> None:
    articles: dict[str, tuple[str | bytes, str]] = {
        "empty.txt": ("", "empty"),
        "blank.txt": (" \n\n", "empty"),
        "binary.txt": (b"\x7fELF\0\0" + bytes(100), "binary"),
        "latin.txt": (FRENCH.encode("latin-1"), "not UTF-8"),
        "wide.txt": (FRENCH.encode("utf-16"), "binary"),
        "english.txt": ("The minister has signed the declaration in London, with the others. " * 20, "not French"),
        "short.txt": ("Le chat dort.", "no article"),
        "large.txt": (FRENCH * (MOST_BYTES // len(FRENCH) + 1), "over 5 MB"),
        "lines.txt": ("le" * 500_000, ""),
    }
    pytest.importorskip("spacy")
    for name, (text, _said) in articles.items():
        write(name, text)
    code, out, err = quiz("generate", "missing.txt", *articles, "-o", "decks/")
    assert (code, out) == (DECK_OR_ARTICLE, "")
    assert "missing.txt: no such file" in err
    for name, (_text, said) in articles.items():
        assert any(f"quiz: error: {name}: " in line and said in line for line in err.splitlines()), (name, err)
    assert not list(Path().glob("decks/*"))


def test_a_database_that_cannot_be_used_is_refused_and_left_as_it_is() -> None:
    write("d.yaml", GOOD)
    assert quiz("rebuild").code == DONE
    for name, said in (("newer", "newer version"), ("other", "another program"), ("garbage", "is damaged")):
        path = write(f"{name}/progress.db", bytes(range(256)) * 64)
        if name != "garbage":
            shutil.copy("data/progress.db", path)
            with sqlite3.connect(path) as database:
                database.execute(f"PRAGMA {'user_version' if name == 'newer' else 'application_id'} = 99")
            database.close()
        before = path.read_bytes()
        for command in (("study", "--plain", "d.yaml"), ("rebuild",)):
            code, out, err = quiz(*command, QUIZ_DATA=name)
            assert (code, out) == (STORE, ""), name
            assert said in err
        assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="the permissions of Linux")
def test_without_the_right_to_write_or_read_the_program_says_so() -> None:
    setpriv = shutil.which("setpriv")
    if os.geteuid() == 0 and not setpriv:
        pytest.skip("root may do everything")
    before = [setpriv or "", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] if os.geteuid() == 0 else []

    def code_of(*arguments: str, data: str = "data", **variables: str) -> int:
        return run(*arguments, typed="ici\n4\n", before=before, variables={"QUIZ_DATA": data, **variables}).code

    write("decks/d.yaml", GOOD)
    assert quiz("rebuild", QUIZ_DATA="kept").code == DONE
    Path("kept/progress.db").chmod(0o400)
    for name, mode in (("kept", 0o500), ("closed", 0o000), ("full", 0o500)):
        Path(name).mkdir(exist_ok=True)
        Path(name).chmod(mode)
    try:
        assert [code_of("study", "--plain", data=data) for data in ("kept", "full", "full/below", "closed/below")] == [STORE] * 4
        for command in (("due", "closed"), ("due", "closed/d.yaml"), ("new", "closed/d.yaml"), ("new", "full/d.yaml")):
            assert code_of(*command) == DECK_OR_ARTICLE, command
        assert code_of("due", QUIZ_LIBRARY="closed") == DECK_OR_ARTICLE
        assert code_of("export", "d", "-o", "full/d.csv") == DECK_OR_ARTICLE
    finally:
        for name in ("kept", "closed", "full"):
            Path(name).chmod(0o700)


def test_two_sessions_at_once_keep_each_answer() -> None:
    write("d.yaml", HEAD + "".join(f"- {{id: c{n}, ask: Question {n} ?, answer: a}}\n" for n in range(12)))
    command = [sys.executable, "-m", "quiz", "study", "d.yaml", "--plain", "--mode", "flip", "--new", "12"]
    sessions = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "ab"]
    for _ in range(6):
        for session in sessions:
            assert session.stdin is not None
            session.stdin.write(b"\n4\n")
            session.stdin.flush()
    ends = [session.communicate() for session in sessions]
    assert [(session.returncode, end[1]) for session, end in zip(sessions, ends, strict=True)] == [(0, b""), (0, b"")]
    said = sum(int(end[0].decode().split(" answers in ")[0].split()[-1]) for end in ends)
    assert json.loads(quiz("stats", "--json").out)["answers"] == said == 12


def test_wrong_settings_are_named_with_their_place(own_home: Path) -> None:
    wrong = {
        "QUIZ_LANGUAGE": "de",
        "QUIZ_NEW_PER_DAY": "-1",
        "QUIZ_DESIRED_RETENTION": "nan",
        "QUIZ_LEARNING_STEPS": "soon",
        "QUIZ_CUTOFF_HOUR": "24",
        "QUIZ_LIBRARY": "~nobody.at.all/x",
    }
    for name, value in wrong.items():
        code, out, err = run("due", variables={name: value})
        assert (code, out) == (USAGE, "")
        assert err.startswith(f"quiz: error: {name}: ")
    write("file", "x")
    assert quiz("due", QUIZ_LIBRARY="file").code == USAGE
    assert quiz("due", QUIZ_DATA="file").code == STORE
    write("c/quiz/settings.toml", "theme = 'dark'\nnew_perday = 3\n")
    if sys.platform == "linux":
        code, _out, err = quiz("due", XDG_CONFIG_HOME=str(Path("c").resolve()))
        assert code == USAGE
        assert "settings.toml:2: there is no setting new_perday (did you mean new_per_day?)" in err


def test_an_editor_that_spoils_the_deck_is_answered_with_the_fault(folder: Path) -> None:
    script = folder / "editor.py"
    editor = f"{sys.executable} {script}"
    for code, said, left in (
        ("open(path, 'a').write('  - : {')", ":6: ", 3),
        ("os.remove(path)", "cannot be read", 3),
        ("open(path, 'wb').write(bytes(range(256)))", "not UTF-8", 3),
        ("sys.exit(7)", "ended with code 7", 2),
    ):
        write("d.yaml", GOOD)
        write(str(script), f"import os, sys\npath = sys.argv[-1]\n{code}\n")
        outcome = quiz("edit", "d.yaml", EDITOR=editor)
        assert outcome.code == left
        assert said in outcome.err


def test_an_edited_question_keeps_its_progress_also_where_the_path_is_odd() -> None:
    deck = str(write("dé [b] c/e f.yaml", GOOD.replace("id: deux, ", "").replace("Quand ?", "Quand le traité fut-il signé ?")))
    assert quiz("study", "--plain", "--mode", "flip", deck, typed="\n4\n\n4\n").code == DONE
    write(
        "editor.py",
        "import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n"
        "path.write_text(text.replace('fut-il', 'a-t-il été').replace('Où', 'Où donc'), 'utf-8')\n",
    )
    assert quiz("edit", deck, EDITOR=f"{sys.executable} editor.py").code == DONE
    assert states(deck) == ["review", "review"]
    assert quiz("check", "--fix", deck).code == DONE
    assert states(deck) == ["review", "review"]
