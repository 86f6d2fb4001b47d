"""How well and how fast answers are marked: the marker beside exact comparison, comparison without accents, and two ratios.

python -m bench.marking [ROWS.yaml]

Each row has kind, expected, aliases, others, typed, verdict and, if it is not French, language (or a `why` that opens with it).
The items of a list are parted by ` ; `. The ratios accept from 90 on, call 75 to 90 almost, and know nothing of the other cards.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import yaml
from rapidfuzz import fuzz

from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

SAMPLE = Path(__file__).parent / "data" / "marking.yaml"
LANGUAGES = ("en", "vi", "de", "es")
ACCEPTED, TOLERATED = 90.0, 75.0
SECONDS = 2.0


@dataclass(frozen=True)
class Row:
    """A typed answer and the verdict of a fair teacher."""

    typed: str
    spellings: tuple[str, ...]
    answer: Answer
    others: tuple[Answer, ...]
    verdict: Verdict
    language: str


@dataclass(frozen=True)
class Score:
    """Shares of rows (0 to 1) and rows a second."""

    accuracy: float
    false_accepts: float
    false_rejects: float
    a_second: float


Marker = Callable[[Row], Verdict]


def read_rows(path: Path) -> list[Row]:
    """Read marked rows from YAML."""
    return [_row(found) for found in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)]


def _row(found: dict[str, str | list[str]]) -> Row:
    kind = AnswerType(str(found["kind"]))
    expected, aliases = str(found["expected"]), [str(alias) for alias in found.get("aliases") or []]
    opening = str(found.get("why", "")).split(";")[0].strip()
    language = str(found.get("language") or (opening if opening in LANGUAGES else "fr"))
    others = tuple(_answer(kind, str(other), []) for other in found.get("others") or [])
    verdict = Verdict(str(found["verdict"]))
    return Row(str(found["typed"]), (expected, *aliases), _answer(kind, expected, aliases), others, verdict, language)


def _answer(kind: AnswerType, text: str, aliases: Sequence[str]) -> Answer:
    if kind is AnswerType.LIST:
        return Answer(kind, tuple(Item((item,)) for item in text.split(" ; ")))
    return Answer(kind, (Item((text, *aliases)),))


def marked(row: Row) -> Verdict:
    """Mark with quiz."""
    return judge(row.typed, row.answer, row.others, language=row.language).verdict


def exact(row: Row) -> Verdict:
    """Mark letter by letter."""
    return Verdict.ACCEPT if row.typed.strip() in row.spellings else Verdict.REJECT


def folded(row: Row) -> Verdict:
    """Mark letter by letter, case and accents aside."""
    return Verdict.ACCEPT if fold(row.typed) in {fold(text) for text in row.spellings} else Verdict.REJECT


def by_ratio(ratio: Callable[[str, str], float]) -> Marker:
    """Mark by a ratio of letters."""

    def mark(row: Row) -> Verdict:
        best = max(ratio(fold(row.typed), fold(text)) for text in row.spellings)
        return Verdict.ACCEPT if best >= ACCEPTED else Verdict.ALMOST if best >= TOLERATED else Verdict.REJECT

    return mark


MARKERS: dict[str, Marker] = {
    "quiz": marked,
    "exact": exact,
    "without accents": folded,
    "rapidfuzz ratio": by_ratio(fuzz.ratio),
    "rapidfuzz WRatio": by_ratio(fuzz.WRatio),
}


def score(rows: Sequence[Row], mark: Marker) -> Score:
    """Hold a marker against the rows, and repeat them for some seconds to see how fast it is."""
    verdicts = [(row.verdict, mark(row)) for row in rows]
    start, rounds = perf_counter(), 0
    while perf_counter() - start < SECONDS:
        rounds += 1
        for row in rows:
            mark(row)
    return Score(
        accuracy=sum(gold is given for gold, given in verdicts) / len(rows),
        false_accepts=_share(verdicts, Verdict.REJECT, Verdict.ACCEPT),
        false_rejects=_share(verdicts, Verdict.ACCEPT, Verdict.REJECT),
        a_second=rounds * len(rows) / (perf_counter() - start),
    )


def _share(verdicts: Sequence[tuple[Verdict, Verdict]], gold: Verdict, given: Verdict) -> float:
    of_gold = [one for one in verdicts if one[0] is gold]
    return sum(one[1] is given for one in of_gold) / max(1, len(of_gold))


def main() -> None:
    """Print a table of the markers."""
    rows = read_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
    print(f"{len(rows)} rows")
    print(f"{'marker':18}{'accuracy':>10}{'false accepts':>15}{'false rejects':>15}{'rows/s':>12}")
    for name, mark in MARKERS.items():
        found = score(rows, mark)
        print(f"{name:18}{found.accuracy:>10.1%}{found.false_accepts:>15.1%}{found.false_rejects:>15.1%}{found.a_second:>12,.0f}")


if __name__ == "__main__":
    main()
