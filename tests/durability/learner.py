"""A learner in a process of its own: answers without end, and says on stdout what was kept, once it was.

Run as `python -m tests.durability.learner DATABASE SEED [ANSWERS]`; without ANSWERS it goes on until it is killed.
"""

import sys
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from quiz.collection.study import Study, StudyOptions
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.core.review import Entry, Review
from quiz.core.session import Answered, Asked, Finished, Mode
from quiz.errors import StoreError
from quiz.store import Recorded, Store
from tests.core.cards import card, deck, gaps
from tests.shelves import shelf

CARDS = 40


class TellingStore(Store):
    """Writes a line once something is kept."""

    def record(self, entry: Entry) -> Recorded:
        recorded = super().record(entry)
        tell(f"answer {recorded.review.id} {entry.card} {entry.rating}")
        return recorded

    def undo(self, moment: Moment, review_id: int | None = None) -> Review | None:
        undone = super().undo(moment, review_id)
        if undone is not None:
            tell("undo")
        return undone


class Clock:
    """Goes on by some seconds whenever it is looked at."""

    def __init__(self, rng: Random) -> None:
        self.at = datetime(2026, 1, 5, 8, tzinfo=UTC)
        self.rng = rng

    def now(self) -> Moment:
        self.at += timedelta(seconds=self.rng.uniform(0.1, 4))
        return Moment(self.at, 60)


def learn(path: Path, rng: Random, answers: int | None) -> None:
    clock = Clock(rng)
    cards = deck(*[card(f"c{number}") for number in range(CARDS)], *gaps("cloze", 3))
    settings = Settings(data=path.parent, new_per_day=15)
    with closing(TellingStore.open(path)) as store:
        if rng.random() < 0.5:
            with suppress(StoreError):  # as in the app: others may be at it for long
                store.make_room()
        study = Study(shelf(store, cards), store, settings, now=clock.now, rng=rng, options=StudyOptions(Mode.FLIP))
        while answers is None or study.counts.done < answers:
            step(study, clock, rng)


def step(study: Study, clock: Clock, rng: Random) -> None:
    """Do one thing a learner does."""
    match study.state:
        case Finished(next_step_seconds=None):
            clock.at += timedelta(days=1)
            study.skip_wait()
        case Finished():
            study.skip_wait()
        case Asked():
            study.reveal()
        case Answered() if rng.random() < 0.1:
            study.undo()
        case Answered():
            study.rate(rng.choice(list(Rating)))


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    learn(Path(sys.argv[1]), Random(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
