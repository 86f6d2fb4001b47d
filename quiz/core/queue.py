"""What waits to be studied now: cards with what is remembered of them, and the queue they stand in."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from itertools import chain

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
    is in none. Cards of one `kin` are proven by one quote: one may give the other away. `deck` is the number of the deck.
    """

    number: int
    state: State
    base: int | None = None
    due_at: datetime | None = None
    deck: int = 0
    kin: int | None = None
    leech: bool = False


@value
class Candidate:
    """A card to be asked, with the id its progress is kept under, and its number and its siblings' in the library."""

    deck: str
    card: Card
    id: CardId
    standing: Standing = UNSEEN
    number: int = 0
    base: int | None = None
    kin: int | None = None

    @property
    def memory(self) -> Memory:
        """The memory of the card."""
        return self.standing.memory

    @property
    def waiting(self) -> Waiting:
        """The card as one that waits."""
        return self.waiting_as(self.standing.memory)

    def waiting_as(self, memory: Memory) -> Waiting:
        """Return the card as one that waits with another memory."""
        due_at = memory.due_at if isinstance(memory, Learning) else None
        return Waiting(self.number, state_of(memory), self.base, due_at, kin=self.kin)


@value
class Queue:
    """The cards to study: those in learning steps by the instant they are due, and the rest in the order they are asked."""

    learning: tuple[Waiting, ...] = ()
    rest: tuple[Waiting, ...] = ()

    def next(self, moment: Moment, *, avoided: Collection[int] = (), kin: Collection[int] = ()) -> Waiting | None:
        """Return the card to ask now; None where there is none, or none whose step has run out.

        A card to be avoided, by its number or its kin, comes only where there is no other.
        """
        due = self.learning[:1] if self.learning and _due_at(self.learning[0]) <= moment.at else ()
        waiting = chain(due, self.rest)
        first = next((each for each in waiting if each.number not in avoided and each.kin not in kin), None)
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
        place = next((place for place, each in enumerate(self.rest) if each.number == number), None)
        return self if place is None else Queue(self.learning, (*self.rest[:place], *self.rest[place + 1 :]))

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


def steps_end_at(moment: Moment) -> datetime:
    """Return the instant (UTC) before which a learning step must run out to be waited for: the end of the day, or soon after."""
    return max(moment.day_ends_at, moment.at + LAST_STEPS)


def _due_at(card: Waiting) -> datetime:
    if card.due_at is None:
        raise ValueError(f"{card} is not in learning steps")
    return card.due_at
