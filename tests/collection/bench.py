"""A bench for sessions: a store, a clock that stands still, three cards."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from quiz.collection.study import Study, StudyOptions
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.model import Card, Deck
from quiz.core.rating import Rating
from quiz.core.session import Answered, Asked, Mode
from quiz.store import Store
from tests.core.cards import card, deck
from tests.shelves import shelf

AGAIN, HARD, GOOD, EASY = Rating
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass
class Bench:
    """A store, a clock that stands still, and sessions over them."""

    path: Path
    store: Store
    at: datetime = field(default=datetime(2026, 1, 5, 12, tzinfo=UTC))
    settings: Settings = field(default_factory=lambda: Settings(data=Path()))

    def now(self) -> Moment:
        return Moment(self.at)

    def study(self, *decks: Deck, options: StudyOptions | None = None, store: Store | None = None) -> Study:
        store = store or self.store
        return Study(shelf(store, *decks), store, self.settings, now=self.now, rng=Random(1), options=options)

    def graduate(self, *cards: Card) -> None:
        """Answer each with Easy, and let the time pass until all are due."""
        study = self.study(deck(*cards), options=StudyOptions(Mode.FLIP))
        for _ in cards:
            flip(study, EASY)
        self.at += 10 * DAY


def asked(study: Study) -> Asked:
    assert isinstance(study.state, Asked)
    return study.state


def answered(study: Study) -> Answered:
    assert isinstance(study.state, Answered)
    return study.state


def shown(study: Study) -> str:
    """The id of the card being asked."""
    return asked(study).card.id


def flip(study: Study, rating: Rating) -> None:
    study.reveal()
    study.rate(rating)


A, B, C = card("a", "Séoul"), card("b", "Paris"), card("c", "Bletchley Park")
THREE = deck(A, B, C)


def shown_after(deed: Callable[[], object]) -> str:
    state = deed()
    assert isinstance(state, Asked)
    return state.card.id
