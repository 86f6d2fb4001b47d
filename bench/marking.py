"""How well and how fast answers are marked: the marker beside exact comparison, comparison without accents, and two ratios.

python -m bench.marking [ROWS.yaml]

Each row has kind, expected, aliases, others, typed, verdict and, if it is not French, language (or a `why` that opens with it).
The items of a list are parted by ` ; `. The ratios know nothing of the other cards. Speed is of one core (processor time): each
row against the index of a thousand other answers, beside `fuzz.ratio` over the same pairs of texts: the first time through, with
every text written as it never was before (so that nothing remembered of a text helps), and as it was.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
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
PASSES = 12


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


def rewritten(rows: Sequence[Row], rng: Random) -> list[Row]:
    """Return the rows with what was typed in another writing: a letter of the other case, and marks at the end."""
    return [replace(row, typed=_rewritten(row.typed, rng)) for row in rows]


def _rewritten(text: str, rng: Random) -> str:
    at = rng.randrange(len(text)) if text else 0
    return text[:at] + text[at : at + 1].swapcase() + text[at + 1 :] + "".join(rng.choices(" !?", k=8))


def rows_a_second(passes: Sequence[Sequence[Row]], work: Callable[[Row], object]) -> float:
    """Return how many rows a second of one core takes."""
    start = process_time()
    for rows in passes:
        for row in rows:
            work(row)
    return sum(map(len, passes)) / (process_time() - start)


def print_speed(rows: Sequence[Row]) -> None:
    """Print how fast rows are marked beside a thousand other answers, and how fast the same pairs get a ratio."""
    answers = other_answers()
    start = process_time()
    deck = Others.of(answers)
    print(f"index of {len(answers)} other answers made in {(process_time() - start) * 1000:,.0f} ms")
    texts = [answer.shown for answer in answers]
    rng = Random(1)

    def mark(row: Row) -> object:
        return judge(row.typed, row.answer, deck, language=row.language)

    speeds = {
        "first time through": rows_a_second([rows], mark),
        "never written so before": rows_a_second([rewritten(rows, rng) for _ in range(PASSES)], mark),
        "written as before": rows_a_second([rows] * PASSES, mark),
    }
    plain = rows_a_second([rows], lambda row: [fuzz.ratio(row.typed, text) for text in (*row.spellings, *texts)])
    print(f"{'judgements a second':26}{'ours':>10}{'fuzz.ratio':>12}{'ratio':>8}")
    for name, speed in speeds.items():
        print(f"{name:26}{speed:>10,.0f}{plain:>12,.0f}{speed / plain:>8.2f}")


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
