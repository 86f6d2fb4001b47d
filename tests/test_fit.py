import builtins
import subprocess
import sys
from random import Random
from typing import Any

import pytest

from bench.learned import OWN
from quiz.core import fsrs6
from quiz.errors import MissingExtra, QuizError
from quiz.fit import FEWEST, fit

ITEM = [(3, 0), (3, 4)]


def learned(weights: tuple[float, ...], cards: int) -> list[list[tuple[int, int]]]:
    """Answers of a learner with these weights, and each of their beginnings that ends on a later day."""
    rng, model, items = Random(2), fsrs6.model(weights), []
    for _card in range(cards):
        rating, days = rng.choices((1, 2, 3, 4), (2, 1, 5, 2))[0], 0
        stability, difficulty = model.first(rating)
        history = [(rating, 0)]
        for _answer in range(6):
            days = max(1, round(stability * rng.uniform(0.5, 1.5)))
            known = rng.random() < model.retrievability(stability, days)
            rating = rng.choices((2, 3, 4), (2, 6, 2))[0] if known else 1
            stability, difficulty = model.next(stability, difficulty, rating, days)
            history.append((rating, days))
            items.append(list(history))
    return items


def test_the_weights_of_a_learner_are_found_again() -> None:
    found = fit(learned(OWN, 800))
    fsrs6.check_weights(found)
    assert found[:4] == pytest.approx(OWN[:4], rel=0.5)
    assert abs(found[20] - OWN[20]) < abs(fsrs6.DEFAULT_WEIGHTS[20] - OWN[20])


def test_the_same_answers_give_the_same_weights() -> None:
    items = learned(OWN, 60)
    assert fit(items) == fit(items)


@pytest.mark.parametrize(
    "items", [[], [ITEM] * (FEWEST - 1), [[(3, 0)]] * FEWEST, [[(3, 0), (3, 0)]] * FEWEST, [[(3, 2)]] * FEWEST]
)
def test_what_the_engine_would_not_survive_is_not_given_to_it(items: list[list[tuple[int, int]]]) -> None:
    with pytest.raises(ValueError, match="an item"):
        fit(items)


@pytest.mark.parametrize("item", [ITEM, [(1, 0), (1, 1)], [(2, 0), (2, 0), (1, 3)]])
def test_one_kind_of_answer_alone_is_survived(item: list[tuple[int, int]]) -> None:
    fsrs6.check_weights(fit([item] * 500))


def test_answers_that_say_nothing_are_refused_in_words() -> None:
    with pytest.raises(QuizError, match="could not be fitted"):
        fit([[(4, 0), (4, 30_000), (4, 1)]] * 500)


def test_without_the_engine_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "fsrs_rs_python":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"pip install 'quiz\[fit\]'"):
        fit([ITEM] * FEWEST)


def test_only_fitting_loads_the_engine() -> None:
    code = "import quiz.cli.main, quiz.collection, quiz.fit, quiz.collection.fitting, sys; print('fsrs_rs_python' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
