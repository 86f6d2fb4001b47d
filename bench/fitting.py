"""What fitting is worth: learners with parameters of their own, and whether what is adopted foresees the answers afterwards.

python -m bench.fitting [--learners N] [--write]

Each learner studies a while, scheduled by the published parameters, and the parameters are fitted and judged as `quiz optimise`
does. What is adopted then has to foresee the answers of the weeks after, which neither the fit nor its judge has seen.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import mean
from tempfile import TemporaryDirectory

from bench.agreement import drawn_weights
from bench.learned import Learner
from bench.report import put
from quiz.collection.fitting import Fitted, fitted, reviews_of
from quiz.core.evaluation import foresee, foresight
from quiz.core.history import History
from quiz.core.schedule import DEFAULT_PARAMETERS
from quiz.store.histories import read_histories

HEADING = "## Fitting to a learner: `python -m bench.fitting`"
DAYS = (60, 120, 240)
"""How long the learners have studied when the parameters are fitted."""
AFTER_DAYS = 60
NEW_PER_DAY = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a fit: how the answers afterwards are foreseen with the published parameters and with those fitted."""

    found: Fitted
    published: float
    own: float

    @property
    def gain(self) -> float:
        """How much lower the log loss is afterwards with what is in force."""
        return self.published - self.own if self.found.is_better else 0.0


def outcome(weights: tuple[float, ...], *, days: int, seed: int) -> Outcome:
    """Let a learner with these weights study, fit, and look at what comes afterwards."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        learner = Learner(weights, seed=seed)
        learner.study(path, days=days, new_per_day=NEW_PER_DAY)
        last_row = max(history.answers[-1].row for history in read_histories(path))
        learner.study(path, days=AFTER_DAYS, new_per_day=0, first_day=days)
        whole = read_histories(path)
    begun = [_until(history, last_row) for history in whole]
    found = fitted(begun, sorted(reviews_of(begun)), DEFAULT_PARAMETERS, relearning_steps=1)

    def afterwards(each: tuple[float, ...]) -> float:
        return foresight(one for history in whole for one in foresee(history, each) if one.row > last_row).log_loss

    return Outcome(found, afterwards(DEFAULT_PARAMETERS), afterwards(found.weights))


def _until(history: History, row: int) -> History:
    return replace(history, answers=tuple(answer for answer in history.answers if answer.row <= row))


def table(learners: int, seed: int = 1) -> list[str]:
    """Return the table: learners with weights of their own, and learners who are as the published ones say."""
    rows = [
        "| learners | days | reviews | adopted | log loss afterwards, published | with those adopted | worse afterwards |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, is_own in (("with parameters of their own", True), ("as published", False)):
        for days in DAYS:
            rng = Random(seed)
            drawn = [drawn_weights(rng) if is_own else DEFAULT_PARAMETERS for _ in range(learners)]
            outcomes = [outcome(weights, days=days, seed=place) for place, weights in enumerate(drawn)]
            rows.append(_row(name, days, outcomes))
            print(rows[-1], flush=True)
    return rows


def _row(name: str, days: int, outcomes: Sequence[Outcome]) -> str:
    adopted = [each for each in outcomes if each.found.is_better]
    reviews = mean(each.found.fitted_to + each.found.judged_by for each in outcomes)
    published = mean(each.published for each in outcomes)
    then = mean(each.published - each.gain for each in outcomes)
    worse = sum(each.gain < 0 for each in adopted)
    return f"| {name} | {days} | {reviews:,.0f} | {len(adopted)} of {len(outcomes)} | {published:.4f} | {then:.4f} | {worse} |"


def main() -> int:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=10)
    parser.add_argument("--write", action="store_true", help="write the table into bench/RESULTS.md")
    options = parser.parse_args()
    lines = table(options.learners)
    if options.write:
        put(HEADING, "\n".join(lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
