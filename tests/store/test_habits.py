from dataclasses import replace
from pathlib import Path

import pytest

from quiz.core.model import CardId
from quiz.core.rating import Rating
from quiz.core.simulation import TYPICAL
from quiz.store.habits import DOUBT, read_habits
from tests.store.builders import A, B, entry, later, opened

AGAIN, GOOD, EASY = Rating.AGAIN, Rating.GOOD, Rating.EASY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def test_without_answers_habits_are_typical(path: Path) -> None:
    found = read_habits(path)
    for name in ("first", "steps", "known", "first_seconds", "steps_seconds", "review_seconds"):
        assert getattr(found, name) == pytest.approx(getattr(TYPICAL, name))


def test_ones_own_answers_count_more_the_more_there_are(path: Path) -> None:
    with opened(path) as store:
        for number in range(DOUBT):
            store.record(replace(entry(CardId(f"c{number}"), EASY, later(0)), seconds=2.0))
    found = read_habits(path)
    assert found.first[3] == pytest.approx((1 + TYPICAL.first[3]) / 2)
    assert found.first_seconds[3] == pytest.approx((2.0 + TYPICAL.first_seconds[3]) / 2)
    assert found.review_seconds == pytest.approx(TYPICAL.review_seconds)


def test_an_answer_during_which_the_learner_went_away_counts_a_minute(path: Path) -> None:
    with opened(path) as store:
        store.record(replace(entry(A, EASY, later(0)), seconds=3600.0))
    assert read_habits(path).first_seconds[3] == pytest.approx((60 + DOUBT * TYPICAL.first_seconds[3]) / (1 + DOUBT))


def test_answers_without_a_time_cram_and_those_undone_say_nothing_of_the_pace(path: Path) -> None:
    with opened(path) as store:
        store.record(replace(entry(A, EASY, later(0)), seconds=0.0))
        store.record(replace(entry(B, EASY, later(0), cram=True), seconds=50.0))
        store.record(replace(entry(B, EASY, later(0)), seconds=50.0))
        store.undo(later(0))
    assert read_habits(path).first_seconds == pytest.approx(TYPICAL.first_seconds)


def test_relearning_is_a_step_like_learning(path: Path) -> None:
    with opened(path) as store:
        store.record(entry(A, EASY, later(0)))
        store.record(entry(A, AGAIN, later(30)))
        store.record(entry(A, GOOD, later(30, minutes=11)))
    found = read_habits(path)
    assert found.steps[2] > TYPICAL.steps[2]
    assert found.known == pytest.approx(TYPICAL.known)
