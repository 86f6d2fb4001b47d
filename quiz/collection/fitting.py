"""Weights fitted to the learner: on the earlier answers, judged on the later ones, adopted where they foresee these better."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from quiz.collection.params import params_of
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.evaluation import Foresight, foresee, foresight
from quiz.core.history import History
from quiz.core.schedule import DEFAULT_PARAMETERS
from quiz.fit import Item, fit
from quiz.store import Store
from quiz.store.histories import read_histories
from quiz.values import value

NEEDED = 400
"""Reviews below which nothing is fitted: a fifth of them are judged by, and fewer than 80 say little."""
EARLIER = 0.8
"""The share of the reviews, the first ones, that weights are fitted to."""
MOST_ANSWERS = 500_000
"""Answers of which all cards are read; of a longer log every second card, or third, and so on."""


@value
class TooFew:
    """There are not enough reviews to fit anything to."""

    reviews: int
    needed: int = NEEDED


@value
class Fitted:
    """Weights fitted to the first reviews, and how well they and those in force foresee the others.

    A review is an answer on a later day than the one before. `adopted` says that the weights are used from now on: they are
    the very ones that were judged. `one_in` cards was read.
    """

    weights: tuple[float, ...]
    fitted_to: int
    judged_by: int
    before: Foresight
    after: Foresight
    adopted: bool = False
    one_in: int = 1

    @property
    def is_better(self) -> bool:
        """Whether the later reviews are foreseen better with the weights fitted."""
        return self.after.log_loss < self.before.log_loss


def optimise(settings: Settings, moment: Moment, *, dry_run: bool = False) -> Fitted | TooFew:
    """Fit weights to the log and adopt them where they are better, but for a dry run.

    Raises MissingExtra where fsrs-rs is not installed, StoreError where the progress cannot be read or written.
    """
    with closing(Store.open(settings.database)) as store:
        one_in = 1 + store.answers() // MOST_ANSWERS
        histories = read_histories(settings.database, one_in=one_in)
        reviews = sorted(reviews_of(histories))
        if len(reviews) < NEEDED:
            return TooFew(len(reviews))
        params = params_of(settings, store.weights())
        found = fitted(histories, reviews, params.parameters, relearning_steps=len(params.relearning_steps))
        found = replace(found, one_in=one_in)
        if dry_run or not found.is_better:
            return found
        store.adopt(replace(params, parameters=found.weights), moment)
    return replace(found, adopted=True)


def reset(settings: Settings, moment: Moment) -> bool:
    """Use the published weights from now on; says whether others were in force."""
    with closing(Store.open(settings.database)) as store:
        if store.weights() == DEFAULT_PARAMETERS:
            return False
        return store.adopt(params_of(settings, DEFAULT_PARAMETERS), moment)


def fitted(
    histories: Sequence[History], reviews: Sequence[tuple[int, int, int]], weights: tuple[float, ...], *, relearning_steps: int
) -> Fitted:
    """Fit to the first of the reviews and judge by the others, beside the weights in force."""
    earlier = int(len(reviews) * EARLIER)
    last_row = reviews[earlier - 1][0]
    found = fit([_item(histories[which], place) for _row, which, place in reviews[:earlier]], relearning_steps=relearning_steps)

    def judged(each: tuple[float, ...]) -> Foresight:
        return foresight(one for history in histories for one in foresee(history, each) if one.row > last_row)

    return Fitted(found, earlier, len(reviews) - earlier, judged(weights), judged(found))


def reviews_of(histories: Sequence[History]) -> list[tuple[int, int, int]]:
    """Return the row of each review, with the place of its history and its own place in it."""
    return [
        (history.answers[place].row, which, place)
        for which, history in enumerate(histories)
        for place, gap in enumerate(history.gaps)
        if gap
    ]


def _item(history: History, place: int) -> Item:
    """Return the answers of a history up to that one."""
    return [(answer.rating.value, gap) for answer, gap in zip(history.answers[: place + 1], history.gaps, strict=False)]
