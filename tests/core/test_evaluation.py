from math import log, sqrt

import fsrs_rs_python
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core import fsrs6
from quiz.core.evaluation import Foreseen, bin_of, foresee, foresight
from quiz.core.history import History, Past, strengths
from quiz.core.model import CardId
from quiz.core.rating import Rating

DEFAULT = fsrs6.DEFAULT_WEIGHTS
RATINGS = st.sampled_from(Rating)


def history(*answers: tuple[int, int]) -> History:
    """A history of ratings and the days they were given on."""
    return History(CardId("a"), tuple(Past(row, Rating(rating), day) for row, (rating, day) in enumerate(answers)))


HISTORIES = st.lists(st.tuples(RATINGS, st.integers(0, 200)), min_size=2, max_size=12).map(
    lambda pairs: history(*((rating, sum(gap for _, gap in pairs[1 : place + 1])) for place, (rating, _) in enumerate(pairs)))
)


def test_a_first_answer_and_one_on_the_same_day_are_not_foreseen() -> None:
    found = list(foresee(history((3, 10), (3, 10), (3, 12), (1, 20)), DEFAULT))
    assert [(each.row, each.known) for each in found] == [(2, True), (3, False)]


def test_what_is_expected_is_the_retrievability_of_the_model() -> None:
    (found,) = foresee(history((3, 0), (3, 5)), DEFAULT)
    model = fsrs6.model(DEFAULT)
    assert found.expected == model.retrievability(model.first(3)[0], 5)


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    assert history((3, 10), (3, 8), (3, 9)).gaps == (0, 0, 1)


@pytest.mark.parametrize(
    ("gap", "met", "lapses", "expected"),
    [(1, 2, 0, (2.48, 4, 0)), (3, 2, 0, (2.48, 4, 0)), (4, 3, 1, (8.98, 4, 2)), (30, 9, 3, (32.5, 13, 5))],
)
def test_answers_alike_share_a_bin(gap: int, met: int, lapses: int, expected: tuple[float, int, int]) -> None:
    assert bin_of(gap, met, lapses) == expected


def test_the_figures_are_those_of_their_formulas() -> None:
    one, other = (2.48, 2, 0), (8.98, 2, 0)
    found = foresight([Foreseen(1, 0.9, True, one), Foreseen(2, 0.7, False, one), Foreseen(3, 0.6, True, other)])
    assert found.count == 3
    assert found.log_loss == pytest.approx(-(log(0.9) + log(0.3) + log(0.6)) / 3)
    assert found.rmse == pytest.approx(((2 * (0.5 - 0.8) ** 2 + (1 - 0.6) ** 2) / 3) ** 0.5)


def test_one_surprise_does_not_outweigh_all_else() -> None:
    assert foresight([Foreseen(1, 1.0, False, (1.0, 1, 0))]).log_loss < 10


def test_nothing_cannot_be_measured() -> None:
    with pytest.raises(ValueError, match="no answer"):
        foresight([])


def evaluated(histories: list[History]) -> fsrs_rs_python.ModelEvaluation:
    """What fsrs-rs says of the same answers, in the same order."""
    items = [
        fsrs_rs_python.FSRSItem(
            [
                fsrs_rs_python.FSRSReview(answer.rating, gap)
                for answer, gap in zip(one.answers[: place + 1], one.gaps, strict=False)
            ]
        )
        for one in histories
        for place, gap in enumerate(one.gaps)
        if gap
    ]
    return fsrs_rs_python.FSRS(list(DEFAULT)).evaluate(items)


@given(st.lists(HISTORIES, min_size=1, max_size=8))
def test_the_figures_are_those_of_fsrs_rs_but_that_it_weighs_later_answers_more(histories: list[History]) -> None:
    found = [each for one in histories for each in foresee(one, DEFAULT)]
    if not found:
        return
    weights = [0.25 + 0.75 * (place / max(1, len(found) - 1)) ** 3 for place in range(len(found))]
    surprise = squares = 0.0
    for kind in {each.bin for each in found}:
        alike = [(each, weight) for each, weight in zip(found, weights, strict=True) if each.bin == kind]
        surprise += sum(weight * foresight([each]).log_loss for each, weight in alike)
        squares += sum(weight for _, weight in alike) * foresight([each for each, _ in alike]).rmse ** 2
    theirs = evaluated(histories)
    assert surprise / sum(weights) == pytest.approx(theirs.log_loss, rel=1e-3, abs=1e-3)
    assert sqrt(squares / sum(weights)) == pytest.approx(theirs.rmse_bins, rel=1e-3, abs=1e-3)


@given(HISTORIES)
def test_strengths_are_those_of_answers_given_one_by_one(one: History) -> None:
    model = fsrs6.model(DEFAULT)
    found = list(strengths(one, DEFAULT))
    assert found[0] == model.first(one.answers[0].rating)
    for place in range(1, len(found)):
        stability, difficulty = model.next(*found[place - 1], one.answers[place].rating, one.gaps[place])
        assert found[place] == (min(stability, 36_500.0), difficulty)
