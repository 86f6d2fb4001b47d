"""`quiz grade`: data on standard output alone, and clear words for what cannot be read."""

import io
import json

import pytest

from quiz.cli.main import run


def grade_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str) -> tuple[int, list[str], str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    code = run(["grade", "--jsonl"])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def test_each_line_gets_one_verdict(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"expected": "Emmanuel Macron", "typed": "macron", "type": "person"},
        {"expected": ["Chine", "Inde"], "typed": "inde, chine"},
        {"expected": "Paris", "typed": "Séoul", "others": ["Séoul", ["Rome", "Oslo"]], "type": "place"},
        {"expected": "Emmanuel Macron", "typed": "le chef", "reject": ["le chef"]},
        {"expected": ["un", "deux"], "typed": "trois et quatre", "accept": ["trois ; quatre"]},
    ]
    code, out, err = grade_lines(monkeypatch, capsys, "".join(json.dumps(row) + "\n" for row in rows) + "\n")
    answers = [json.loads(line) for line in out]
    assert (code, err) == (0, "")
    assert [answer["verdict"] for answer in answers] == ["accept", "accept", "reject", "reject", "accept"]
    assert answers[2]["reason"] == "other card's answer"
    assert answers[2]["other"] == "Séoul"
    assert answers[0]["nearest"] == "Emmanuel Macron"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("x", "not JSON"),
        ("[1]", "a JSON object is expected"),
        ('{"typed": "a"}', "“expected” is missing"),
        ('{"expected": "", "typed": "a"}', "“expected” is missing"),
        ('{"expected": "a"}', "“typed” must be a text"),
        ('{"expected": 3, "typed": "a"}', "“expected” must be a text or a list of texts"),
        ('{"expected": ["a", 1], "typed": "a"}', "“expected” must be a text or a list of texts"),
        ('{"expected": "a", "typed": "a", "others": "b"}', "“others” must be a list"),
        ('{"expected": "a", "typed": "a", "others": [1]}', "“others” must be a text or a list of texts"),
        ('{"expected": "a", "typed": "a", "type": "colour"}', "unknown type “colour”"),
        ('{"expected": "a", "typed": "a", "type": []}', "unknown type"),
        ('{"expected": "a", "typped": "a"}', "unknown key “typped”"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(
    line: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = grade_lines(monkeypatch, capsys, line + '\n{"expected": "a", "typed": "a"}\n')
    assert code == 1
    assert len(out) == 1
    assert "line 1: " in err
    assert words in err


def test_one_answer_is_marked_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["grade", "--expected", "Paris", "--typed", "Pariss", "--type", "place"]) == 0
    assert capsys.readouterr().out.startswith("✓ ")


def test_a_wrong_answer_shows_what_was_expected(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["grade", "--expected", "Paris", "--typed", "Oslo"]) == 0
    assert "Paris" in capsys.readouterr().out


def test_one_answer_is_marked_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["grade", "--expected", "Chine", "--expected", "Inde", "--typed", "inde chine", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"schema": 1, "verdict": "accept", "reason": "order", "nearest": "Chine, Inde"}


@pytest.mark.parametrize(
    "arguments",
    [[], ["--typed", "a"], ["--expected", "a"], ["--jsonl", "--typed", "a"], ["--expected", "a", "--typed", "a", "--type", "x"]],
)
def test_missing_or_wrong_options_are_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["grade", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("quiz: error: ")
