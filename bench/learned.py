"""A learner who remembers by weights of their own, while the program reckons with the published ones: a log to fit to."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from quiz.core import fsrs6
from quiz.core.days import Moment
from quiz.core.model import CardId
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.review import Entry, logged
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Learning, Memory, New, elapsed_days, is_due, review
from quiz.core.session import Face
from quiz.store import Store, log, replay
from quiz.store.connection import connect, writing

OWN = (
    *(0.6, 2.5, 6.0, 20.0, 6.4133, 0.8334, 3.0194, 0.001, 1.3, 0.1666, 0.6),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.35),
)
"""Weights of a learner who learns new cards well and whose memory then grows slowly."""
KNOWN = (Rating.HARD, Rating.GOOD, Rating.EASY)
NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
FIRST = (20, 10, 50, 20)
LATER = (15, 70, 15)


class Learner:
    """Answers cards day after day, and writes what the program would have written."""

    def __init__(self, weights: tuple[float, ...] = OWN, *, seed: int = 1) -> None:
        self.model = fsrs6.model(weights)
        self.rng = Random(seed)
        self.memories: dict[CardId, Memory] = {}
        self.strengths: dict[CardId, tuple[float, float]] = {}

    def study(self, path: Path, *, days: int, new_per_day: int, first_day: int = 0) -> Moment:
        """Answer all that is due on so many days, and so many new cards a day; returns the day after the last."""
        Store.open(path).close()
        with closing(connect(path)) as database, writing(database):
            log.write_params(database, DEFAULT_PARAMS)
            for day in range(first_day, first_day + days):
                fresh = [CardId(f"card-{len(self.memories) + number:05}") for number in range(new_per_day)]
                self.memories |= dict.fromkeys(fresh, NEW)
                at = Moment(NOON.at + timedelta(days=day))
                for card in list(self.memories):
                    if card in fresh or is_due(self.memories[card], at):
                        at = self._answer(database, card, at)
        return Moment(NOON.at + timedelta(days=first_day + days))

    def _answer(self, database: sqlite3.Connection, card: CardId, at: Moment) -> Moment:
        """Answer a card until it is in review; returns when that was."""
        while True:
            at = Moment(at.at + timedelta(seconds=20))
            before = self.memories[card]
            rating = self._rating(card, at)
            number = log.new_id(database, at.milliseconds, 1)
            after = review(before, rating, at, DEFAULT_PARAMS, Random(number))
            entry = Entry(card, rating, at, DEFAULT_PARAMS, Face.TYPE, 8.0 if rating > 1 else 15.0)
            log.write_review(database, logged(entry, number=number, device=1, before=before, after=after))
            replay.write_memory(database, card, Standing(after), number)
            self.memories[card] = after
            if not isinstance(after, Learning):
                return at
            at = Moment(after.due_at)

    def _rating(self, card: CardId, at: Moment) -> Rating:
        """Answer as this learner remembers."""
        before = self.memories[card]
        if isinstance(before, New):
            rating = Rating(self.rng.choices(list(Rating), FIRST)[0])
            self.strengths[card] = self.model.first(rating)
            return rating
        gap = elapsed_days(before, at)
        known = self.rng.random() < self.model.retrievability(self.strengths[card][0], gap)
        rating = Rating(self.rng.choices(KNOWN, LATER)[0]) if known else Rating.AGAIN
        self.strengths[card] = self.model.next(*self.strengths[card], rating, gap)
        return rating
