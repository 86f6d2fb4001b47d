"""What to study now, and in which order."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import chain
from operator import itemgetter
from random import Random

from quiz.core.days import Moment
from quiz.core.ids import base_of
from quiz.core.model import Card, CardId
from quiz.core.schedule import CLOCK_SLACK_DAYS, NEW, Learning, Memory, New, Reviewed, is_due
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
class Candidate:
    """A card that may be asked, with the id its progress is kept under."""

    deck: str
    card: Card
    id: CardId
    standing: Standing = UNSEEN

    @property
    def memory(self) -> Memory:
        """The memory of the card."""
        return self.standing.memory


@value
class Limits:
    """How many new and due cards may still be asked, and how many cards of any kind (None: as many as there are)."""

    new: int
    due: int
    total: int | None = None


@value
class Queue:
    """The cards to study: those in learning steps by the instant they are due, and the rest in the order they are asked."""

    learning: tuple[Candidate, ...] = ()
    rest: tuple[Candidate, ...] = ()

    def next(self, moment: Moment, *, avoided: Collection[CardId] = ()) -> Candidate | None:
        """Return the card to ask now; None where there is none, or none whose step has run out.

        A card to be avoided comes only where there is no other.
        """
        due = self.learning[:1] if self.learning and is_due(self.learning[0].memory, moment) else ()
        first = next((each for each in chain(due, self.rest) if each.id not in avoided), None)
        return first or next(chain(due, self.rest), None)

    def next_step_at(self) -> datetime | None:
        """Return when (UTC) the next learning step runs out."""
        return _due_at(self.learning[0]) if self.learning else None

    def without(self, card_id: CardId) -> "Queue":
        """Return the queue without that card."""
        if any(each.id == card_id for each in self.learning):
            return replace(self, learning=tuple(each for each in self.learning if each.id != card_id))
        return replace(self, rest=tuple(each for each in self.rest if each.id != card_id))

    def without_siblings(self, card_id: CardId) -> "Queue":
        """Return the queue without that card's siblings, but for those in learning steps."""
        base = base_of(card_id)
        return replace(self, rest=tuple(each for each in self.rest if each.id == card_id or base_of(each.id) != base))

    def with_learning(self, candidate: Candidate) -> "Queue":
        """Return the queue with a card in learning steps put where it belongs."""
        return replace(self, learning=tuple(sorted((*self.learning, candidate), key=_due_at)))

    def with_first(self, candidate: Candidate) -> "Queue":
        """Return the queue with a card put before the rest."""
        return replace(self, rest=(candidate, *self.rest))

    def with_last(self, candidate: Candidate) -> "Queue":
        """Return the queue with a card put after the rest."""
        return replace(self, rest=(*self.rest, candidate))


def plan(candidates: Sequence[Candidate], moment: Moment, limits: Limits, rng: Random) -> Queue:
    """Return what to study at `moment`: steps of today, cards due (the longest due first), new ones in the order of the deck.

    One card of each group of siblings a day, within the limits; new cards are spread evenly among those due.
    """
    day = moment.day
    asked = [each for each in candidates if not each.standing.kept_out(day) and not is_expired(each.card, day)]
    learning = sorted(_in_steps(asked, moment), key=_due_at)
    met = {base_of(each.id) for each in learning} | {base_of(each.id) for each in candidates if _seen_on(each.memory, day)}
    due = _one_each(_by_due_date(asked, moment, rng), met)[: max(0, limits.due)]
    new = _one_each([each for each in asked if isinstance(each.memory, New)], met)[: max(0, limits.new)]
    if limits.total is not None:
        learning = learning[: max(0, limits.total)]
        due = due[: max(0, limits.total - len(learning))]
        new = new[: max(0, limits.total - len(learning) - len(due))]
    return Queue(tuple(learning), interleaved(due, new))


def plan_cram(candidates: Iterable[Candidate], total: int | None, rng: Random) -> Queue:
    """Return every card that is not suspended, in any order, whatever its schedule says."""
    chosen = [each for each in candidates if not each.standing.suspended]
    rng.shuffle(chosen)
    return Queue(rest=tuple(chosen[: None if total is None else max(0, total)]))


def interleaved(due: Sequence[Candidate], new: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the cards of both, each kind in its order, spread evenly."""
    placed = [((place + 0.5) / len(each), each[place]) for each in (due, new) for place in range(len(each))]
    return tuple(candidate for _, candidate in sorted(placed, key=itemgetter(0)))


def steps_end_at(moment: Moment) -> datetime:
    """Return the instant (UTC) before which a learning step must run out to be waited for: the end of the day, or soon after."""
    return max(moment.day_ends_at, moment.at + LAST_STEPS)


def is_expired(card: Card, day: date) -> bool:
    """Whether the card is no longer asked: `until` (YYYY, YYYY-MM or YYYY-MM-DD) has begun."""
    return bool(card.until) and day.isoformat()[: len(card.until)] >= card.until


def _in_steps(candidates: Iterable[Candidate], moment: Moment) -> list[Candidate]:
    """Keep the cards with a learning step that runs out in the session."""
    ends_at = steps_end_at(moment)
    in_steps = [(each, each.memory) for each in candidates]
    return [
        each for each, memory in in_steps if isinstance(memory, Learning) and (memory.due_at < ends_at or is_due(memory, moment))
    ]


def _by_due_date(candidates: Iterable[Candidate], moment: Moment, rng: Random) -> list[Candidate]:
    """Keep the cards in review that are due, by date, those of one date in any order.

    The order of two cards hangs on their ids and the rng alone: planning again with the same seed keeps it.
    """
    salt = rng.randbytes(16)
    remembered = [(each, each.memory) for each in candidates]
    due = [(memory.due_on, each) for each, memory in remembered if isinstance(memory, Reviewed) and is_due(memory, moment)]
    return [each for _, each in sorted(due, key=lambda row: (row[0], sha256(salt + row[1].id.encode()).digest()))]


def _one_each(candidates: Iterable[Candidate], met: set[str]) -> list[Candidate]:
    """Keep the first card of each group of siblings, none of a group already met; `met` grows."""
    kept = []
    for each in candidates:
        base = base_of(each.id)
        if base not in met:
            met.add(base)
            kept.append(each)
    return kept


def _seen_on(memory: Memory, day: date) -> bool:
    return not isinstance(memory, New) and memory.last_on == day


def _due_at(candidate: Candidate) -> datetime:
    match candidate.memory:
        case Learning(due_at=due_at):
            return due_at
        case _:
            raise ValueError(f"{candidate.id} is not in learning steps")
