"""Fits the weights of FSRS-6 to answers, with the engine of the people who made it: the only module that loads fsrs-rs."""

from collections.abc import Sequence

from quiz.core import fsrs6
from quiz.errors import MissingExtra, QuizError
from quiz.i18n import _

INSTALL = "pip install 'quiz[fit]'"
FEWEST = 64
"""Answers to foresee below which fsrs-rs leaves most weights as they are."""
DECIMALS = 4

Item = Sequence[tuple[int, int]]
"""Answers to one card up to the one to be foreseen, which comes on a later day: the rating, and the days since the one before."""


def fit(items: Sequence[Item], *, relearning_steps: int = 1) -> tuple[float, ...]:
    """Return weights under which the last answer of each item is expected best, within their published bounds.

    The items come in the order of their last answers: later ones weigh more. Raises MissingExtra where fsrs-rs is not installed,
    QuizError where it cannot fit them, ValueError for items it would not survive.
    """
    if len(items) < FEWEST or any(not item or item[0][1] or not item[-1][1] for item in items):
        raise ValueError("an item begins on day 0, ends on a later day than the answer before; there are some dozens")
    try:
        import fsrs_rs_python as engine
    except ImportError as error:
        raise MissingExtra(_("fitting needs fsrs-rs-python, which is not installed"), hint=INSTALL) from error
    given = [engine.FSRSItem([engine.FSRSReview(rating, days) for rating, days in item]) for item in items]
    try:
        found = engine.FSRS(list(fsrs6.DEFAULT_WEIGHTS)).compute_parameters(given, num_relearning_steps=relearning_steps)
    except BaseException as error:  # a panic of the engine is no Exception; all else goes on
        if type(error).__name__ != "PanicException" and not isinstance(error, RuntimeError | ValueError):
            raise
        raise QuizError(_("the parameters could not be fitted: {why}").format(why=error)) from error
    return _within_bounds(found)


def _within_bounds(weights: Sequence[float]) -> tuple[float, ...]:
    """Return weights as they can be stored: rounded from single precision, none beyond its bounds."""
    bounds = zip(weights, fsrs6.LOWEST_WEIGHTS, fsrs6.HIGHEST_WEIGHTS, strict=True)
    return tuple(min(max(round(weight, DECIMALS), low), high) for weight, low, high in bounds)
