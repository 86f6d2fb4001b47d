"""What to study now, and in which order."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import chain
from operator import itemgetter

from quiz.core.days import Moment
from quiz.core.model import Card, CardId
from quiz.core.schedule import CLOCK_SLACK_DAYS, NEW, Learning, Memory, State, state_of
from quiz.values import value

BURIED_MAX = timedelta(days=1 + CLOCK_SLACK_DAYS)
"""How long a card may be buried, with a journey over the date line."""


@value
class Standing:
    """What is remembered of a card: its memory, and whether it is kept out of the queue.

    A card `buried_until` a date is asked again from that date on. Cards are buried until tomorrow: one that is buried for much
    longer was so under a clock that was wrong, and is asked.
    """

    memory: Memory = NEW
    suspended: bool = False
    buried_until: date | None = None

    def kept_out(self, day: date) -> bool:
        """Whether the card is suspended, or buried on that day."""
        return self.suspended or (self.buried_until is not None and day < self.buried_until <= day + BURIED_MAX)


UNSEEN = Standing()
LAST_STEPS = timedelta(hours=1)
"""A session near the end of the day still waits for steps that run out this much later."""


@value
class Waiting:
    """A card that waits, by its number in the library: the card itself is read when it is asked.

    Siblings have one `base`, None for a card without any. `due_at` (UTC) is when its learning step runs out, None for a card that
    is in none.
    """

    number: int
    state: State
    base: int | None = None
    due_at: datetime | None = None


@value
class Candidate:
    """A card to be asked, with the id its progress is kept under, and its number and its siblings' in the library."""

    deck: str
    card: Card
    id: CardId
    standing: Standing = UNSEEN
    number: int = 0
    base: int | None = None

    @property
    def memory(self) -> Memory:
        """The memory of the card."""
        return self.standing.memory

    @property
    def waiting(self) -> Waiting:
        """The card as one that waits."""
        memory = self.standing.memory
        return Waiting(self.number, state_of(memory), self.base, memory.due_at if isinstance(memory, Learning) else None)


@value
class Begun:
    """Cards met on one local day: `new` for the first time, `due` in review."""

    new: int = 0
    due: int = 0


@value
class Limits:
    """How many new and due cards may still be asked, and how many cards of any kind (None: as many as there are)."""

    new: int
    due: int
    total: int | None = None


@value
class Queue:
    """The cards to study: those in learning steps by the instant they are due, and the rest in the order they are asked."""

    learning: tuple[Waiting, ...] = ()
    rest: tuple[Waiting, ...] = ()

    def next(self, moment: Moment, *, avoided: Collection[int] = ()) -> Waiting | None:
        """Return the card to ask now; None where there is none, or none whose step has run out.

        A card to be avoided, by its number, comes only where there is no other.
        """
        due = self.learning[:1] if self.learning and _due_at(self.learning[0]) <= moment.at else ()
        first = next((each for each in chain(due, self.rest) if each.number not in avoided), None)
        return first or next(chain(due, self.rest), None)

    def next_step_at(self) -> datetime | None:
        """Return when (UTC) the next learning step runs out."""
        return _due_at(self.learning[0]) if self.learning else None

    def without(self, number: int) -> "Queue":
        """Return the queue without that card."""
        if self.rest and self.rest[0].number == number:
            return Queue(self.learning, self.rest[1:])
        if any(each.number == number for each in self.learning):
            return Queue(tuple(each for each in self.learning if each.number != number), self.rest)
        return Queue(self.learning, tuple(each for each in self.rest if each.number != number))

    def without_siblings(self, card: Waiting) -> "Queue":
        """Return the queue without that card's siblings, but for those in learning steps."""
        if card.base is None:
            return self
        return Queue(self.learning, tuple(each for each in self.rest if each.number == card.number or each.base != card.base))

    def with_learning(self, card: Waiting) -> "Queue":
        """Return the queue with a card in learning steps put where it belongs."""
        return Queue(tuple(sorted((*self.learning, card), key=_due_at)), self.rest)

    def with_first(self, card: Waiting) -> "Queue":
        """Return the queue with a card put before the rest."""
        return Queue(self.learning, (card, *self.rest))

    def with_last(self, card: Waiting) -> "Queue":
        """Return the queue with a card put after the rest."""
        return Queue(self.learning, (*self.rest, card))


def arranged(
    steps: Sequence[Waiting], due: Iterable[Waiting], new: Iterable[Waiting], met: Iterable[int], limits: Limits
) -> Queue:
    """Return what to study: cards in `steps`, cards due and new ones, each in the order they are given.

    One card of each group of siblings a day (those with a base of `met` were asked already), within the limits; new cards are
    spread evenly among those due. No more of `due` and `new` is looked at than is needed.
    """
    seen = {each.base for each in steps if each.base is not None} | set(met)
    left = limits.total
    learning = tuple(steps) if left is None else tuple(steps[: max(0, left)])
    asked = _one_each(due, seen, _most(limits.due, left, len(learning)))
    begun = _one_each(new, seen, _most(limits.new, left, len(learning) + len(asked)))
    return Queue(learning, interleaved(asked, begun))


def interleaved(due: Sequence[Waiting], new: Sequence[Waiting]) -> tuple[Waiting, ...]:
    """Return the cards of both, each kind in its order, spread evenly."""
    placed = [((place + 0.5) / len(each), each[place]) for each in (due, new) for place in range(len(each))]
    return tuple(card for _, card in sorted(placed, key=itemgetter(0)))


def steps_end_at(moment: Moment) -> datetime:
    """Return the instant (UTC) before which a learning step must run out to be waited for: the end of the day, or soon after."""
    return max(moment.day_ends_at, moment.at + LAST_STEPS)


def _most(limit: int, total: int | None, taken: int) -> int:
    return max(0, limit if total is None else min(limit, total - taken))


def _one_each(cards: Iterable[Waiting], met: set[int], most: int) -> list[Waiting]:
    """Keep the first card of each group of siblings, none of a group already met, at most so many; `met` grows."""
    kept: list[Waiting] = []
    if most <= 0:
        return kept
    for each in cards:
        if each.base in met:
            continue
        if each.base is not None:
            met.add(each.base)
        kept.append(each)
        if len(kept) == most:
            break
    return kept


def _due_at(card: Waiting) -> datetime:
    if card.due_at is None:
        raise ValueError(f"{card} is not in learning steps")
    return card.due_at
