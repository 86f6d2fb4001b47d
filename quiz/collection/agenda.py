"""What a session has still to ask: the queue of quiz.core.queue, kept in step with the store."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from random import Random

from quiz.collection.today import limits_of, policy_of, salt_of
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.ids import stored_id
from quiz.core.model import Card, CardId
from quiz.core.plan import Limits, Order
from quiz.core.queue import Candidate, Queue, Standing, Waiting, steps_end_at
from quiz.core.rating import Rating
from quiz.core.schedule import Learning, New, Params, State, state_of
from quiz.core.session import Counts, Mode
from quiz.index.shelf import Shelf
from quiz.store import Store
from quiz.values import value

APART = 3
"""Cards that come between two that were confused, where there are so many."""


@value
class StudyOptions:
    """What one session is to be.

    `new` cards at most, whatever was begun today; `limit` cards of any kind at most; None leaves it to the settings. A `seed`
    repeats what is left to chance. A preview shows new cards without asking them, and keeps nothing. A cram
    session asks every card in any order and leaves the schedule alone: its answers are logged, and marked so.
    """

    mode: Mode = Mode.AUTO
    new: int | None = None
    limit: int | None = None
    cram: bool = False
    order: Order | None = None
    seed: int | None = None
    preview: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether the session leaves the schedule alone."""
        return self.cram or self.preview


class Agenda:
    """The cards of some decks and the order in which they are asked. A card taken is out until it is put back or planned anew."""

    def __init__(
        self, shelf: Shelf, store: Store, settings: Settings, params: Params, options: StudyOptions, rng: Random
    ) -> None:
        self._shelf = shelf
        self._store = store
        self._settings = settings
        self._params = params
        self._options = options
        self._salt = rng.getrandbits(62)
        self._answers: list[Candidate] = []
        """The cards answered, each as it was before."""
        self._confused: set[frozenset[int]] = set()
        self._queue = Queue()
        self._before: list[tuple[CardId, Queue]] = []
        """The queue as it was before each answer since it was planned, with the card answered: what undo puts back."""
        self._planned_at: Moment | None = None
        self._ahead: tuple[int, Candidate] | None = None
        """A card read before its turn, and how often the store had written when its memory was read."""

    def __contains__(self, card_id: CardId) -> bool:
        return self._shelf.find(card_id) is not None

    def take(self, moment: Moment) -> Candidate | None:
        """Take the card to ask now, None where there is none.

        Plans again where a new day has begun, or another session has answered.
        """
        stale = self._planned_at is None or (not self._options.is_aside and moment.day != self._planned_at.day)
        if stale or (self._store.changed_elsewhere() and not self._options.is_aside):
            self.plan(moment)
        while waiting := self._queue.next(moment, avoided=self._confused_with_last(), kin=self._kin_of_last()):
            if found := self._taken(waiting):
                return found
        return None

    def read_ahead(self, moment: Moment, present: Candidate | None = None) -> None:
        """Read the card that comes next unless the present one comes back first: it is then at hand at once."""
        waiting = self._queue.next(moment, avoided=self._confused_with_last(), kin=self._kin_of_last(present))
        found = self._read(waiting) if waiting else None
        self._ahead = (self._store.writes, found) if found else None

    def keep_apart(self, pairs: Iterable[frozenset[CardId]]) -> None:
        """Ask two cards that were confused at some distance from each other, where others can come between."""
        self._confused.update(map(self._numbers, pairs))

    def keep_apart_no_more(self, pair: frozenset[CardId]) -> None:
        """Take that back for one pair."""
        self._confused.discard(self._numbers(pair))

    def take_ahead(self) -> Candidate | None:
        """Take the card whose learning step runs out next, None where there is none."""
        while self._queue.learning:
            if found := self._taken(self._queue.learning[0]):
                return found
        return None

    def wait_seconds(self, moment: Moment) -> float | None:
        """Return how long until the next learning step runs out, None where there is none."""
        step_at = self._queue.next_step_at()
        return None if step_at is None else max(0.0, (step_at - moment.at).total_seconds())

    def plan(self, moment: Moment) -> None:
        """Plan what to ask from what is remembered now."""
        self._planned_at = moment
        self._ahead = None
        self._before.clear()
        if self._options.preview:
            self._queue = self._shelf.plan_preview(self._options.limit)
        elif self._options.cram:
            self._queue = self._shelf.plan_cram(self._options.limit, self._salt)
        else:
            policy = policy_of(self._settings, self._params, self._shelf.decks, moment.day, self._options.order)
            by_chance = self._options.seed is not None or policy.order is Order.RANDOM
            salt = self._salt if by_chance else salt_of(moment.day)
            self._queue = self._shelf.plan(moment, self._limits(moment), salt, policy)

    def answered(self, card: Candidate, rating: Rating, standing: Standing, moment: Moment) -> None:
        """Go by what an answer made of a card: it comes back in a learning step, and its siblings not today."""
        after = card.waiting_as(standing.memory)
        self._before.append((card.id, self._queue))
        self._answers.append(card)
        if self._ahead and self._ahead[1].id != card.id:
            self._ahead = (self._ahead[0] + 1, self._ahead[1])  # what was written is not about that card
        if self._options.is_aside:
            self._queue = self._queue.with_last(after) if rating is Rating.AGAIN else self._queue
            return
        self._queue = self._queue.without_siblings(after)
        if after.due_at is not None and after.due_at < steps_end_at(moment) and not standing.kept_out(moment.day):
            self._queue = self._queue.with_learning(after)

    def kept_out(self, moment: Moment) -> None:
        """Go on without a card that was suspended or buried; a sibling may take its place."""
        if not self._options.is_aside:
            self.plan(moment)

    def take_again(self, card_id: CardId, interrupted: Candidate | None, moment: Moment) -> Candidate | None:
        """Take a card that was put back to where it was; the one it interrupts comes after it.

        None where the card is no longer in these decks.
        """
        place = next((place for place in reversed(range(len(self._answers))) if self._answers[place].id == card_id), None)
        answered = None if place is None else self._answers.pop(place)
        as_before = bool(self._before) and self._before[-1][0] == card_id and not self._store.changed_elsewhere()
        if as_before:
            self._queue = self._before.pop()[1]  # from which the card had been taken
        elif not self._options.is_aside:
            self.plan(moment)
        if interrupted is not None and interrupted.id != card_id:
            self._put_back(interrupted)
        if as_before and answered and (found := self._read(answered.waiting)) and found.id == card_id:
            return found
        number = self._shelf.find(card_id)
        if number is None:
            return None
        base, kin = self._shelf.kindred(number)
        return self._taken(Waiting(number, State.NEW, base, kin=kin))

    def replace(self, old: Candidate, card: Card) -> Candidate:
        """Put an edited card in the place of what it was, under its id of now."""
        new = replace(old, card=card, id=stored_id(old.deck, card))
        self._shelf.replace(old.number, replace(card, id=new.id))
        self._answers = [replace(each, id=new.id) if each.id == old.id else each for each in self._answers]
        self._before.clear()
        self._ahead = None
        return new

    def counts(self, current: Candidate | None, done: int) -> Counts:
        """Count what is left, the present card with it."""
        states = [each.state for each in (*self._queue.learning, *self._queue.rest)]
        states += [state_of(current.memory)] if current else []
        new, due = states.count(State.NEW), states.count(State.REVIEW)
        return Counts(new, len(states) - new - due, due, done)

    def due_tomorrow(self, moment: Moment) -> int:
        """Count the cards that will be due by the end of tomorrow."""
        return self._shelf.due_by(moment.day + timedelta(days=1))

    def _limits(self, moment: Moment) -> Limits:
        """Return what may still be asked: of today by the settings, of this session by its options."""
        today, options = limits_of(self._settings, self._shelf, moment.day), self._options
        new = today.new
        if options.new is not None:
            new = options.new - sum(isinstance(each.memory, New) for each in self._answers)
        total = options.limit
        if total is not None:
            memories = self._store.memories({each.id for each in self._answers})
            total -= sum(not isinstance(memory, Learning) for memory in memories.values())
        return replace(today, new=new, total=total)

    def _numbers(self, pair: frozenset[CardId]) -> frozenset[int]:
        return frozenset(number for card in pair if (number := self._shelf.find(card)) is not None)

    def _confused_with_last(self) -> frozenset[int]:
        """Return the cards that were confused with one of the last answered."""
        if not self._confused:
            return frozenset()
        last = {each.number for each in self._answers[-APART:]}
        return frozenset(number for pair in self._confused if pair & last for number in pair - last)

    def _kin_of_last(self, present: Candidate | None = None) -> frozenset[int]:
        """Return the quotes that prove the last answers, the present card being the very last."""
        last = [*self._answers, present] if present else self._answers
        return frozenset(each.kin for each in last[-APART:] if each.kin is not None)

    def _taken(self, waiting: Waiting) -> Candidate | None:
        """Take a card out of the queue; None where it has gone from its deck."""
        self._queue = self._queue.without(waiting.number)
        ahead, self._ahead = self._ahead, None
        if ahead and ahead[0] == self._store.writes and ahead[1].number == waiting.number:
            return ahead[1]
        return self._read(waiting)

    def _read(self, waiting: Waiting) -> Candidate | None:
        card = self._shelf.card(waiting.number)
        if card is None:
            return None
        standing = self._store.standing(card.id)
        deck = self._shelf.deck_of(waiting.number).name
        return Candidate(deck, card, card.id, standing, waiting.number, waiting.base, waiting.kin)

    def _put_back(self, candidate: Candidate) -> None:
        queue, waiting = self._queue.without(candidate.number), candidate.waiting
        self._queue = queue.with_learning(waiting) if waiting.due_at and not self._options.is_aside else queue.with_first(waiting)
