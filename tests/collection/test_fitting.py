from pathlib import Path

import pytest

from bench.learned import OWN, Learner
from quiz.collection import fitting
from quiz.collection.fitting import NEEDED, Fitted, TooFew, optimise, reset
from quiz.collection.params import params_of
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.core.schedule import DEFAULT_PARAMETERS, Params
from quiz.fit import Item
from tests.collection.bench import THREE, Bench, flip
from tests.store.builders import A, entry, later, memory_rows, opened, rows


@pytest.fixture(scope="module")
def log_of_a_learner(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Moment]:
    """A log of some months of a learner with weights of their own, and the day after."""
    path = tmp_path_factory.mktemp("learner") / "progress.db"
    return path, Learner().study(path, days=80, new_per_day=5)


@pytest.fixture
def settings(tmp_path: Path, log_of_a_learner: tuple[Path, Moment]) -> Settings:
    path, _ = log_of_a_learner
    (tmp_path / "progress.db").write_bytes(path.read_bytes())
    return Settings(data=tmp_path)


@pytest.fixture
def now(log_of_a_learner: tuple[Path, Moment]) -> Moment:
    return log_of_a_learner[1]


def weights_of(settings: Settings) -> tuple[float, ...]:
    with opened(settings.database) as store:
        return store.weights()


def test_weights_that_foresee_the_later_answers_better_are_adopted(settings: Settings, now: Moment) -> None:
    found = optimise(settings, now)
    assert isinstance(found, Fitted)
    assert found.adopted
    assert found.after.log_loss < found.before.log_loss
    assert found.after.count == found.before.count == found.judged_by
    assert found.fitted_to == int((found.fitted_to + found.judged_by) * 0.8)
    assert weights_of(settings) == found.weights != DEFAULT_PARAMETERS


def test_adopting_leaves_what_is_remembered_and_what_was_answered_alone(settings: Settings, now: Moment) -> None:
    before = memory_rows(settings.database), rows(settings.database, "SELECT * FROM reviews")
    optimise(settings, now)
    assert (memory_rows(settings.database), rows(settings.database, "SELECT * FROM reviews")) == before


def test_the_next_answer_is_logged_with_the_weights_adopted(settings: Settings, now: Moment) -> None:
    found = optimise(settings, now)
    assert isinstance(found, Fitted)
    with opened(settings.database) as store:
        adopted = store.adopted()
        assert adopted is not None
        recorded = store.record(entry(A, Rating.EASY, now, params=adopted))
    assert recorded.review.params_id == adopted.id
    query = f"SELECT model, weights FROM parameters WHERE id = '{adopted.id}'"
    assert rows(settings.database, query) == [("FSRS-6", str(list(found.weights)))]


def test_a_dry_run_adopts_nothing(settings: Settings, now: Moment) -> None:
    found = optimise(settings, now, dry_run=True)
    assert isinstance(found, Fitted)
    assert found.is_better
    assert not found.adopted
    assert weights_of(settings) == DEFAULT_PARAMETERS


def test_weights_that_foresee_worse_are_not_adopted(settings: Settings, now: Moment, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad(_items: list[Item], *, relearning_steps: int) -> tuple[float, ...]:
        return (0.01, 0.02, 0.03, 0.04, *DEFAULT_PARAMETERS[4:])

    monkeypatch.setattr(fitting, "fit", bad)
    found = optimise(settings, now)
    assert isinstance(found, Fitted)
    assert not found.is_better
    assert weights_of(settings) == DEFAULT_PARAMETERS


def test_only_the_earlier_answers_are_fitted_to(settings: Settings, now: Moment, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Item] = []

    def seen(items: list[Item], *, relearning_steps: int) -> tuple[float, ...]:
        assert relearning_steps == 1
        given.extend(items)
        return OWN

    monkeypatch.setattr(fitting, "fit", seen)
    found = optimise(settings, now)
    assert isinstance(found, Fitted)
    assert len(given) == found.fitted_to
    assert all(item[0][1] == 0 and item[-1][1] > 0 for item in given)


def test_of_a_very_long_log_only_some_cards_are_read(settings: Settings, now: Moment, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = optimise(settings, now, dry_run=True)
    monkeypatch.setattr(fitting, "MOST_ANSWERS", 2_000)
    found = optimise(settings, now, dry_run=True)
    assert isinstance(whole, Fitted)
    assert isinstance(found, Fitted)
    assert (whole.one_in, found.one_in) == (1, 2)
    assert found.fitted_to < 0.6 * whole.fitted_to


def test_too_few_reviews_are_said_with_how_many_are_needed(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    with opened(settings.database) as store:
        for days in range(5):
            store.record(entry(A, Rating.EASY, later(days)))
    assert optimise(settings, later(9)) == TooFew(4, NEEDED)


def test_fitting_again_where_nothing_was_answered_changes_nothing(settings: Settings, now: Moment) -> None:
    optimise(settings, now)
    again = optimise(settings, now)
    assert isinstance(again, Fitted)
    assert not again.adopted


def test_the_published_weights_come_back(settings: Settings, now: Moment) -> None:
    assert not reset(settings, now)
    optimise(settings, now)
    assert reset(settings, now)
    assert weights_of(settings) == DEFAULT_PARAMETERS


def test_a_session_reckons_with_the_parameters_adopted(bench: Bench) -> None:
    bench.store.adopt(Params(OWN), bench.now())
    study = bench.study(THREE)
    assert study.delays()[Rating.EASY].days == 20
    flip(study, Rating.EASY)
    params = params_of(bench.settings, OWN)
    assert [each.params_id for each in bench.store.last_reviews(1)] == [params.id]
