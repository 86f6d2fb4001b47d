"""The formulas of FSRS-6: what an answer makes of stability and difficulty, and the interval that follows.

Stability is in days, difficulty from 1 to 10, retrievability from 0 to 1; the grade is 1 (again) to 4 (easy). Source: fsrs4anki
wiki, "The Algorithm", FSRS-6. The operations come in the order of the package `fsrs`: the figures are the same to the last bit.
"""

from functools import lru_cache
from math import e

DEFAULT_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
LEAST_STABILITY_DAYS = 0.001
LOWEST_WEIGHTS = (*[0.001] * 4, 1.0, *[0.001] * 3, 0.0, 0.0, *[0.001] * 4, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1)
HIGHEST_WEIGHTS = (*[100.0] * 4, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8)
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


def check_weights(weights: tuple[float, ...]) -> None:
    """Raise ValueError where the model cannot work with these weights."""
    bounds = zip(weights, LOWEST_WEIGHTS, HIGHEST_WEIGHTS, strict=False)
    if len(weights) != len(DEFAULT_WEIGHTS) or not all(low <= weight <= high for weight, low, high in bounds):
        raise ValueError(f"FSRS-6 has {len(DEFAULT_WEIGHTS)} weights, each within its published bounds")


@lru_cache(maxsize=8)
def model(weights: tuple[float, ...]) -> "Model":
    """Return the model of these weights."""
    return Model(weights)


class Model:
    """FSRS-6 with given weights."""

    def __init__(self, weights: tuple[float, ...]) -> None:
        self._weights = weights
        self._decay = -weights[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._growth = e ** weights[8]
        self._forgotten = e ** (weights[17] * weights[18])
        self._easiest = self._first_difficulty(EASY)

    def first(self, grade: int) -> tuple[float, float]:
        """Return stability and difficulty after the first answer."""
        return max(self._weights[grade - 1], LEAST_STABILITY_DAYS), _clamped(self._first_difficulty(grade))

    def next(self, stability: float, difficulty: float, grade: int, elapsed_days: int) -> tuple[float, float]:
        """Return stability and difficulty after a further answer; `elapsed_days` is 0 on the day of the one before."""
        if elapsed_days < 1:
            after = self._same_day(stability, grade)
        elif grade == AGAIN:
            after = self._after_lapse(stability, difficulty, self.retrievability(stability, elapsed_days))
        else:
            after = self._after_recall(stability, difficulty, self.retrievability(stability, elapsed_days), grade)
        return max(after, LEAST_STABILITY_DAYS), self._next_difficulty(difficulty, grade)

    def retrievability(self, stability: float, elapsed_days: int) -> float:
        """Chance of recall that many days after the last answer."""
        return float((1 + self._factor * elapsed_days / stability) ** self._decay)

    def ratio_at(self, retrievability: float) -> float:
        """Return the ratio of days passed to stability at which the chance of recall has fallen to this."""
        return float((retrievability ** (1 / self._decay) - 1) / self._factor)

    def interval_days(self, stability: float, desired_retention: float, longest_days: int) -> int:
        """Return after how many days, 1 to `longest_days`, the retrievability has fallen to the retention desired."""
        exact: float = (stability / self._factor) * ((desired_retention ** (1 / self._decay)) - 1)
        return min(max(round(exact), 1), longest_days)

    def _first_difficulty(self, grade: int) -> float:
        return float(self._weights[4] - (e ** (self._weights[5] * (grade - 1))) + 1)

    def _next_difficulty(self, difficulty: float, grade: int) -> float:
        change = -(self._weights[6] * (grade - 3))
        damped = difficulty + (10.0 - difficulty) * change / 9.0
        return _clamped(self._weights[7] * self._easiest + (1 - self._weights[7]) * damped)

    def _same_day(self, stability: float, grade: int) -> float:
        weights = self._weights
        growth = (e ** (weights[17] * (grade - 3 + weights[18]))) * (stability ** -weights[19])
        return float(stability * (max(growth, 1.0) if grade > AGAIN else growth))

    def _after_lapse(self, stability: float, difficulty: float, retrievability: float) -> float:
        weights = self._weights
        long_term = (
            weights[11]
            * (difficulty ** -weights[12])
            * (((stability + 1) ** weights[13]) - 1)
            * (e ** ((1 - retrievability) * weights[14]))
        )
        return float(min(long_term, stability / self._forgotten))

    def _after_recall(self, stability: float, difficulty: float, retrievability: float, grade: int) -> float:
        weights = self._weights
        penalty = weights[15] if grade == HARD else 1
        bonus = weights[16] if grade == EASY else 1
        surprise = (e ** ((1 - retrievability) * weights[10])) - 1
        return float(stability * (1 + self._growth * (11 - difficulty) * (stability ** -weights[9]) * surprise * penalty * bonus))


def _clamped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
