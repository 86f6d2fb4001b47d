"""How well and how fast answers are marked: the marker beside exact comparison, comparison without accents, and two ratios.

python -m bench.marking [ROWS.yaml]

Each row has kind, expected, aliases, others, typed, verdict and, if it is not French, language (or a `why` that opens with it).
The items of a list are parted by ` ; `. The ratios know nothing of the other cards. Speed is of one core (processor time): each
row against the index of a thousand other answers, the first time and again, beside `fuzz.ratio` over the same pairs of texts.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import yaml
from rapidfuzz import fuzz

from bench.other_answers import other_answers
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.match.others import Others
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

SAMPLE = Path(__file__).parent / "data" / "marking.yaml"
LANGUAGES = ("en", "vi", "de", "es")
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
    """Shares of rows, 0 to 1."""

    accuracy: float
    false_accepts: float
    false_rejects: float


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


def by_ratio(ratio: Callable[[str, str], float], accepted: float, tolerated: float) -> Marker:
    """Mark by a ratio of letters, right from `accepted` on and almost from `tolerated` on."""

    def mark(row: Row) -> Verdict:
        best = max(ratio(row.typed, text) for text in row.spellings)
        return Verdict.ACCEPT if best >= accepted else Verdict.ALMOST if best >= tolerated else Verdict.REJECT

    return mark


MARKERS: dict[str, Marker] = {
    "quiz": marked,
    "exact": exact,
    "without accents": folded,
    "ratio 85/70": by_ratio(fuzz.ratio, 85, 70),
    "WRatio 90/75": by_ratio(fuzz.WRatio, 90, 75),
}


def score(rows: Sequence[Row], mark: Marker) -> Score:
    """Hold a marker against the rows."""
    verdicts = [(row.verdict, mark(row)) for row in rows]
    return Score(
        accuracy=sum(gold is given for gold, given in verdicts) / len(rows),
        false_accepts=_share(verdicts, Verdict.REJECT, Verdict.ACCEPT),
        false_rejects=_share(verdicts, Verdict.ACCEPT, Verdict.REJECT),
    )


def _share(verdicts: Sequence[tuple[Verdict, Verdict]], gold: Verdict, given: Verdict) -> float:
    of_gold = [one for one in verdicts if one[0] is gold]
    return sum(one[1] is given for one in of_gold) / max(1, len(of_gold))


def rows_a_second(rows: Sequence[Row], work: Callable[[Row], object], seconds: float = SECONDS) -> tuple[float, float]:
    """Return how many rows a second of one core takes, the first time through and again."""
    start = process_time()
    for row in rows:
        work(row)
    first, start, rounds = process_time() - start, process_time(), 0
    while process_time() - start < seconds:
        rounds += 1
        for row in rows:
            work(row)
    return len(rows) / first, rounds * len(rows) / (process_time() - start)


def print_speed(rows: Sequence[Row]) -> None:
    """Print how fast rows are marked beside a thousand other answers, and how fast the same pairs get a ratio."""
    answers = other_answers()
    start = process_time()
    deck = Others.of(answers)
    print(f"index of {len(answers)} other answers made in {(process_time() - start) * 1000:,.0f} ms")
    texts = [answer.shown for answer in answers]
    first, again = rows_a_second(rows, lambda row: judge(row.typed, row.answer, deck, language=row.language))
    _, plain = rows_a_second(rows, lambda row: [fuzz.ratio(row.typed, text) for text in (*row.spellings, *texts)])
    print(f"judgements a second: {first:,.0f} the first time, {again:,.0f} again; fuzz.ratio over the same pairs: {plain:,.0f}")
    print(f"ours / fuzz.ratio: {first / plain:.2f} the first time, {again / plain:.2f} again")


def main() -> None:
    """Print the speed of our marker, before anything is remembered, and a table of the markers."""
    rows = read_rows(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
    print(f"{len(rows)} rows")
    print_speed(rows)
    print(f"\n{'marker':18}{'accuracy':>10}{'false accepts':>15}{'false rejects':>15}")
    for name, mark in MARKERS.items():
        found = score(rows, mark)
        print(f"{name:18}{found.accuracy:>10.1%}{found.false_accepts:>15.1%}{found.false_rejects:>15.1%}")


if __name__ == "__main__":
    main()
