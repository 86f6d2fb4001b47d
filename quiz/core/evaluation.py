"""How well weights foresee the answers of a log: log loss and RMSE over bins, as the benchmark of FSRS measures them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor, log, sqrt

from quiz.core import fsrs6
from quiz.core.bins import SURE
from quiz.core.history import History, strengths
from quiz.core.rating import Rating
from quiz.values import value

Bin = tuple[float, int, int]


@value
class Foreseen:
    """What was expected of an answer (0 to 1) and what came, with the bin its kind belongs to."""

    row: int
    expected: float
    known: bool
    bin: Bin


@value
class Foresight:
    """How well a number of answers was foreseen; the lower the better.

    `log_loss` is the mean of −ln p, p being the chance given to what came, no nearer to 0 or 1 than SURE. `rmse` is the RMSE
    (bins) of the open-spaced-repetition srs-benchmark: √(Σ nᵦ (known − expected)² / Σ nᵦ), of the share known and the mean
    expected in each bin of answers alike.
    """

    count: int
    log_loss: float
    rmse: float


def foresee(history: History, weights: tuple[float, ...]) -> Iterator[Foreseen]:
    """Give what these weights expect of each answer that came on a later day than the one before: no other can be foreseen."""
    model = fsrs6.model(weights)
    stability = 0.0
    met, lapses = 1, 0
    for answer, gap, (after, _difficulty) in zip(history.answers, history.gaps, strengths(history, weights), strict=True):
        if gap:
            met += 1
            known = answer.rating is not Rating.AGAIN
            yield Foreseen(answer.row, model.retrievability(stability, gap), known, bin_of(gap, met, lapses))
            lapses += not known
        stability = after


def bin_of(gap: int, met: int, lapses: int) -> Bin:
    """Return the bin of an answer by its days since the last one, the days on which the card was met, and its lapses.

    The bins grow by a factor; the constants are those of the srs-benchmark.
    """
    return (
        round(2.48 * 3.62 ** floor(log(gap, 3.62)), 2),
        round(1.99 * 1.89 ** floor(log(met, 1.89))),
        round(1.65 * 1.73 ** floor(log(lapses, 1.73))) if lapses else 0,
    )


def foresight(foreseen: Iterable[Foreseen]) -> Foresight:
    """Measure what was foreseen. Raises ValueError where there is nothing."""
    surprise, count = 0.0, 0
    bins: defaultdict[Bin, list[float]] = defaultdict(lambda: [0, 0.0, 0])
    for each in foreseen:
        count += 1
        sure = min(max(each.expected, SURE), 1 - SURE)
        surprise -= log(sure if each.known else 1 - sure)
        sums = bins[each.bin]
        for place, more in enumerate((1, each.expected, each.known)):
            sums[place] += more
    if not count:
        raise ValueError("there is no answer to foresee")
    squared = sum((known - expected) ** 2 / number for number, expected, known in bins.values())
    return Foresight(count, surprise / count, sqrt(squared / count))
