"""Tables of typed answers: what is asked, and what a fair teacher calls right, almost right and wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Judgement, Verdict
from quiz.core.model import Answer, AnswerType, Item

SEPARATOR = " ; "


@dataclass(frozen=True)
class Asked:
    """One question with what may be typed; the items of a list are parted by ` ; `."""

    kind: str
    expected: str
    accept: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    language: str = "fr"
    right: tuple[str, ...] = ()
    almost: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One typed answer and its verdict."""

    asked: Asked
    typed: str
    verdict: Verdict

    def __str__(self) -> str:
        return f"{self.asked.expected} <- {self.typed}: {self.verdict}".replace("\n", "/")


def rows_of(table: Sequence[Asked]) -> list[Row]:
    """Return a row for each typed answer."""
    return [
        Row(asked, typed, verdict)
        for asked in table
        for verdict, texts in ((Verdict.ACCEPT, asked.right), (Verdict.ALMOST, asked.almost), (Verdict.REJECT, asked.wrong))
        for typed in texts
    ]


def answer_of(kind: AnswerType, text: str, accept: Sequence[str] = ()) -> Answer:
    """Return the answer a text of the table stands for."""
    if kind is AnswerType.LIST:
        return Answer(kind, tuple(Item((item,)) for item in text.split(SEPARATOR)))
    return Answer(kind, (Item((text, *accept)),))


def judged(row: Row) -> Judgement:
    """Mark what a row has typed."""
    kind = AnswerType(row.asked.kind)
    others = [answer_of(kind, other) for other in row.asked.others]
    return judge(row.typed, answer_of(kind, row.asked.expected, row.asked.accept), others, language=row.asked.language)


def verdict(row: Row) -> Verdict:
    """Return the verdict on what a row has typed."""
    return judged(row).verdict


def check(row: Row) -> None:
    """Hold the marker against a row."""
    judgement = judged(row)
    assert judgement.verdict is row.verdict, judgement
