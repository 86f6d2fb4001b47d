"""The summary of `quiz generate`: every reason and kind has its words, and one reason is counted once."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.cli.tally import KINDS, REASONS, Tally, reason_of, say_counts, why_empty
from quiz.core.model import FactKind
from quiz.generate import filters, pipeline, rank, strict, surface, whole
from quiz.i18n import use_language


def reasons_in(path: Path) -> Iterator[str]:
    """The reasons that the functions and tables of a module give."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.returns and ast.unparse(node.returns) == "str | None":
            returned = (each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value)
            yield from (text for value in returned for text in texts_of(value))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple) and "str]" in ast.unparse(node.annotation):
            pairs = (each.elts for each in node.value.elts if isinstance(each, ast.Tuple))
            yield from (text for _, reason in pairs for text in texts_of(reason))


def texts_of(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.IfExp(body=body, orelse=other):
            yield from (*texts_of(body), *texts_of(other))
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in parts)


@pytest.mark.parametrize("module", [filters, surface, strict, whole, rank, pipeline])
def test_every_reason_has_its_words(module: object) -> None:
    told = set(reasons_in(Path(str(getattr(module, "__file__", "")))))
    assert {reason_of(reason) for reason in told} - REASONS == set()
    assert told or module is pipeline


def test_every_kind_has_its_word() -> None:
    assert set(KINDS) == set(FactKind)
    assert all(word == kind.value for kind, word in KINDS.items())


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("no date", "no date"),
        ("relative date « hier »", "relative date « … »"),
        ("« le texte » names nothing", "« … » names nothing"),
        ("« combien de » without a noun", "« combien de » without a noun"),
    ],
)
def test_the_words_that_a_reason_quotes_are_not_counted_apart(told: str, reason: str) -> None:
    assert reason_of(told) == reason


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "by kind: number 2, role 1\ndropped: relative date « … » 3, unheard of 1\n"),
        ("fr", "par sorte : nombres 2, fonctions 1\nécartés : date relative « … » 3, unheard of 1\n"),
    ],
)
def test_the_counts_are_said_in_the_interface_language(language: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    tally.kinds.update({FactKind.ROLE: 1, FactKind.NUMBER: 2})
    tally.reasons.update({"relative date « … »": 3, "unheard of": 1})
    use_language(language)
    say_counts(tally)
    assert capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(
    ("reasons", "choosy", "words"),
    [
        ({}, False, "no sentence says who, what, when or how many"),
        ({"no date": 2, "asked already": 1}, False, "(no date, asked already); --published"),
        ({"no evidence": 1}, False, "(no evidence)"),
        ({"no date": 2}, True, "no fact of the kinds asked for"),
    ],
)
def test_an_empty_deck_is_explained(reasons: dict[str, int], choosy: bool, words: str) -> None:
    use_language("en")
    assert words in why_empty(Tally(reasons=Counter(reasons)), choosy=choosy)
