"""A line of the journal holds while the job, the article and the deck are what they were."""

from collections import Counter
from pathlib import Path

import pytest

from quiz.cli.job import Job
from quiz.cli.journal import NAME, Done, Journal
from quiz.cli.rejects import Rejects
from quiz.cli.tally import Tally
from quiz.core.model import FactKind
from quiz.generate.model import Options

DONE = Done("a.txt", "a", 3, Tally(Counter({FactKind.SAID: 3}), Counter({"no date": 1})), 7)


@pytest.fixture(autouse=True)
def left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The journal of a run that was interrupted after its first article."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "d/a.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(name, "utf-8")
    Path("r.tsv").write_text("123456789", "utf-8")
    journal = Journal(job(), Rejects("r.tsv"))
    journal.note(DONE)
    journal.close(finished=False)
    return Path("d") / NAME


def job(*, most: int = 30) -> Job:
    return Job(("a.txt", "b.txt"), Path("d"), None, "", "", Options(most), dry=False)


def found(*, most: int = 30, rejects: str = "r.tsv") -> dict[str, Done]:
    return Journal(job(most=most), Rejects(rejects)).done


def test_what_is_done_is_known_to_the_next_run() -> None:
    assert found() == {"a.txt": DONE}


def test_other_options_begin_anew() -> None:
    assert found(most=10) == {}
    assert found(rejects="") == {}


@pytest.mark.parametrize(("name", "text"), [("a.txt", "another"), ("r.tsv", "123")])
def test_what_changed_meanwhile_is_made_anew(name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8")
    assert found() == {}


@pytest.mark.parametrize("name", ["a.txt", "d/a.yaml", "r.tsv"])
def test_what_went_meanwhile_is_made_anew(name: str) -> None:
    Path(name).unlink()
    assert found() == {}


@pytest.mark.parametrize("rest", ['{"run": "', "7\n", "null\n", '{"run": 1}\n', "é\n"])
def test_a_line_cut_short_is_passed_over_and_ended(rest: str, left: Path) -> None:
    with left.open("a", encoding="utf-8") as file:
        file.write(rest)
    journal = Journal(job(), Rejects("r.tsv"))
    assert journal.done == {"a.txt": DONE}
    Path("d/b.yaml").write_text("b", "utf-8")
    journal.note(Done("b.txt", "b", 0, Tally()))
    journal.close(finished=False)
    assert list(found()) == ["a.txt", "b.txt"]


def test_the_end_of_the_run_ends_the_journal(left: Path) -> None:
    Journal(job(), Rejects("r.tsv")).close(finished=True)
    assert not left.exists()
