from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bench.learned import Learner
from quiz.collection import Collection, workload
from quiz.collection.workload import Basis, Question, by_new_limit, by_retention, cost, exam_day
from quiz.config import DeckSettings, Settings
from quiz.core.days import Moment
from quiz.core.exam import Exam
from quiz.errors import UsageError
from quiz.store import Store
from quiz.store.habits import read_habits

CARDS = "".join(f"- {{id: card-{number:05}, ask: Question {number} ?, answer: réponse {number}}}\n" for number in range(400))


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Moment]:
    """A library of 400 cards, half of them begun, and the day after the last answer."""
    folder = tmp_path_factory.mktemp("learner")
    (folder / "decks").mkdir()
    (folder / "decks" / "d.yaml").write_text(f"format: 1\ntitle: T\ncards:\n{CARDS}", encoding="utf-8")
    return folder, Learner().study(folder / "progress.db", days=40, new_per_day=5)


@pytest.fixture
def collection(learned: tuple[Path, Moment]) -> Iterator[Collection]:
    folder, now = learned
    decks = {"d": DeckSettings(exam_retention=0.93)}
    settings = Settings(library=folder / "decks", data=folder, decks=decks)
    with closing(Collection.open(settings, now=lambda: now)) as opened:
        yield opened


@pytest.fixture
def begin(collection: Collection) -> Basis:
    return collection.workload_basis(Question(days=60))


def test_what_is_remembered_and_how_it_was_answered_is_what_it_begins_with(begin: Basis, collection: Collection) -> None:
    assert (begin.met, begin.unseen, begin.one_in, len(begin.cards)) == (200, 200, 1, 200)
    assert begin.habits == read_habits(collection.store.path)
    standings = collection.store.all_standings()
    assert {round(card.stability_days, 6) for card in begin.cards} == {
        round(getattr(standing.memory, "stability_days", 0.0), 6) for standing in standings.values()
    }
    assert all(card.last <= 0 for card in begin.cards)


def test_the_parameters_adopted_are_those_it_is_played_with(collection: Collection) -> None:
    weights = collection.workload_basis(Question()).params.parameters
    assert weights == Store.weights(collection.store)


def test_a_sample_stands_for_all_cards(collection: Collection, begin: Basis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workload, "MOST_CARDS", 130)
    sample = collection.workload_basis(Question(days=60))
    assert sample.one_in > 2
    assert len(sample.cards) < 100
    whole, part = cost(begin), cost(sample)
    assert part.met == pytest.approx(whole.met, abs=sample.one_in)
    assert part.reviews_a_day == pytest.approx(whole.reviews_a_day, rel=0.3)
    assert part.minutes_a_day == pytest.approx(whole.minutes_a_day, rel=0.3)


def test_each_retention_and_limit_is_played_out_with_the_present_one_marked(begin: Basis) -> None:
    retentions, limits = list(by_retention(begin)), list(by_new_limit(begin))
    assert [each.retention for each in retentions if each.is_now] == [0.9]
    assert [each.new_per_day for each in limits if each.is_now] == [20]
    assert retentions[0].reviews_a_day < retentions[-1].reviews_a_day
    assert limits[0].unseen == 200
    assert limits[0].minutes_a_day < limits[-1].minutes_a_day


def test_what_a_deck_wants_at_its_exam_is_taken_from_its_settings(collection: Collection) -> None:
    found = collection.workload_basis(Question(exam_on=date(2026, 6, 1)), ["d"])
    assert found.exam == Exam(date(2026, 6, 1), 0.93)
    assert found.days == (date(2026, 6, 1) - found.today).days
    played = cost(replace(found, unseen=0))
    assert played.known / played.met > 0.93


@pytest.mark.parametrize("text", ["", "demain", "2026-13-01", "2026-03-02", "2025-01-01", "2090-01-01"])
def test_a_day_of_an_exam_is_a_date_to_come(text: str) -> None:
    with pytest.raises(UsageError):
        exam_day(text, date(2026, 3, 2))
    assert exam_day("2026-03-03", date(2026, 3, 2)) == date(2026, 3, 3)
