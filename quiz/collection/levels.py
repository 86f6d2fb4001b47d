"""How full the days to come are, for intervals that are chosen by it."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.levelling import levelled
from quiz.core.rating import Rating
from quiz.core.schedule import Memory, Params, Reviewed, spread_over
from quiz.index.shelf import Shelf


class Levels:
    """The reviews planned for each day, in all decks of the library: read once, and kept up with what the session plans."""

    def __init__(self, shelf: Shelf, settings: Settings, rng: Random) -> None:
        self._shelf = shelf
        self._rng = rng
        self._level = settings.level_load
        self._easiness = settings.easy_days
        self._is_used = settings.level_load or any(share < 1 for share in settings.easy_days)
        self._planned: Counter[date] | None = None

    def load(self, today: date) -> None:
        """Read what is planned from tomorrow on, for a quiet moment."""
        if self._planned is None and self._is_used:
            self._planned = Counter(self._shelf.due_by_day(today) if self._level else {})

    def interval_of(self, memory: Memory, rating: Rating, moment: Moment, params: Params) -> int | None:
        """Return the interval (days) that an answer is to bring; None where it brings none, or chance alone decides."""
        days = spread_over(memory, rating, moment, params) if self._is_used else None
        if days is None or days[0] == days[1]:
            return None
        self.load(moment.day)
        planned = self._planned or Counter()
        dates = [moment.day + timedelta(days=ahead) for ahead in range(days[0], days[1] + 1)]
        loads = [planned[day] if self._level else 0 for day in dates]
        return levelled(days[0], loads, [self._easiness[day.weekday()] for day in dates], self._rng)

    def plan(self, memory: Memory) -> None:
        """Count a card where an answer has put it."""
        if self._planned is not None and isinstance(memory, Reviewed):
            self._planned[memory.due_on] += 1

    def plan_no_more(self, memory: Memory) -> None:
        """Take that back."""
        if self._planned is not None and isinstance(memory, Reviewed):
            self._planned[memory.due_on] -= 1
