"""What a session has still to ask: the queue of quiz.core.queue, kept in step with the store."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.ids import stored_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.queue import UNSEEN, Candidate, Limits, Queue, Standing, plan, plan_cram, steps_end_at
from quiz.core.rating import Rating
from quiz.core.schedule import Learning, New, Reviewed, State, state_of
from quiz.core.session import Counts, Mode
from quiz.store import Store
from quiz.values import value

APART = 3
"""Cards that come between two that were confused, where there are so many."""


@value
class StudyOptions:
    """What one session is to be.

    `new` cards at most, whatever was begun today; `limit` cards of any kind at most; None leaves it to the settings. A cram
    session asks every card in any order and leaves the schedule alone: its answers are logged, and marked so.
    """

    mode: Mode = Mode.AUTO
    new: int | None = None
    limit: int | None = None
    cram: bool = False


class Agenda:
    """The cards of some decks and the order in which they are asked. A card taken is out until it is put back or planned anew."""

    def __init__(
        self, decks: Sequence[tuple[str, Deck]], store: Store, settings: Settings, options: StudyOptions, rng: Random
    ) -> None:
        self._store = store
        self._settings = settings
        self._options = options
        self._seed = rng.getrandbits(64)
        self._candidates = {
            (card_id := stored_id(name, card)): Candidate(name, card, card_id) for name, deck in decks for card in deck.cards
        }
        self._answers: list[tuple[CardId, State]] = []
        self._queue = Queue()
        self._planned_at: Moment | None = None
        self._confused: set[frozenset[CardId]] = set()

    def __contains__(self, card_id: CardId) -> bool:
        return card_id in self._candidates

    def take(self, moment: Moment) -> Candidate | None:
        """Take the card to ask now, None where there is none.

        Plans again where a new day has begun, or another session has answered.
        """
        stale = self._planned_at is None or (not self._options.cram and moment.day != self._planned_at.day)
        if stale or (self._store.changed_elsewhere() and not self._options.cram):
            self.plan(moment)
        return self._taken(self._queue.next(moment, avoided=self._confused_with_last()))

    def keep_apart(self, pairs: Iterable[frozenset[CardId]]) -> None:
        """Ask two cards that were confused at some distance from each other, where others can come between."""
        self._confused.update(pairs)

    def keep_apart_no_more(self, pair: frozenset[CardId]) -> None:
        """Take that back for one pair."""
        self._confused.discard(pair)

    def _confused_with_last(self) -> frozenset[CardId]:
        """Return the cards that were confused with one of the last answered."""
        last = {card for card, _ in self._answers[-APART:]}
        return frozenset(card for pair in self._confused if pair & last for card in pair - last)

    def take_ahead(self) -> Candidate | None:
        """Take the card whose learning step runs out next, None where there is none."""
        return self._taken(self._queue.learning[0] if self._queue.learning else None)

    def wait_seconds(self, moment: Moment) -> float | None:
        """Return how long until the next learning step runs out, None where there is none."""
        step_at = self._queue.next_step_at()
        return None if step_at is None else max(0.0, (step_at - moment.at).total_seconds())

    def plan(self, moment: Moment) -> None:
        """Read what is remembered of every card, and plan what to ask from it."""
        standings = self._store.standings(self._candidates)
        self._candidates = {key: replace(each, standing=standings.get(key, UNSEEN)) for key, each in self._candidates.items()}
        self._planned_at = moment
        candidates = list(self._candidates.values())
        if self._options.cram:
            self._queue = plan_cram(candidates, self._options.limit, Random(self._seed))
        else:
            self._queue = plan(candidates, moment, self._limits(moment), Random(self._seed))

    def answered(self, card: Candidate, rating: Rating, standing: Standing, moment: Moment) -> None:
        """Go by what an answer made of a card: it comes back in a learning step, and its siblings not today."""
        after = self._stands(card.id, standing)
        self._answers.append((card.id, state_of(card.memory)))
        if self._options.cram:
            self._queue = self._queue.with_last(after) if rating is Rating.AGAIN else self._queue
            return
        self._queue = self._queue.without_siblings(after.id)
        if isinstance(after.memory, Learning) and after.memory.due_at < steps_end_at(moment):
            self._queue = self._queue.with_learning(after)

    def kept_out(self, card: Candidate, moment: Moment) -> None:
        """Go on without a card that was suspended or buried; a sibling may take its place."""
        if self._options.cram:
            self._reread(card.id)
        else:
            self.plan(moment)

    def take_again(self, card_id: CardId, interrupted: Candidate | None, moment: Moment) -> Candidate:
        """Take a card that was put back to where it was; the one it interrupts comes after it."""
        found = self._reread(card_id)
        if undone := [answer for answer in self._answers if answer[0] == card_id]:
            self._answers.remove(undone[-1])
        if not self._options.cram:
            self.plan(moment)
        self._queue = self._queue.without(card_id)
        if interrupted is not None and interrupted.id != card_id:
            self._put_back(interrupted)
        return found

    def replace(self, old: Candidate, card: Card) -> Candidate:
        """Put an edited card in the place of what it was, under its id of now."""
        new = replace(old, card=card, id=stored_id(old.deck, card))
        self._answers = [(new.id if answered == old.id else answered, before) for answered, before in self._answers]
        self._candidates = {new.id if key == old.id else key: each for key, each in self._candidates.items()}
        self._candidates[new.id] = new
        return new

    def counts(self, current: Candidate | None, done: int) -> Counts:
        """Count what is left, the present card with it."""
        left = [*self._queue.learning, *self._queue.rest, *([current] if current else [])]
        new = sum(isinstance(each.memory, New) for each in left)
        learning = sum(isinstance(each.memory, Learning) for each in left)
        return Counts(new, learning, len(left) - new - learning, done)

    def due_tomorrow(self, moment: Moment) -> int:
        """Count the cards that will be due by the end of tomorrow."""
        tomorrow = moment.day + timedelta(days=1)
        standings = [each.standing for each in self._candidates.values() if not each.standing.suspended]
        memories = [standing.memory for standing in standings]
        return sum(isinstance(each, Learning) or (isinstance(each, Reviewed) and each.due_on <= tomorrow) for each in memories)

    def _limits(self, moment: Moment) -> Limits:
        """Return what may still be asked: of today by the settings, of this session by its options."""
        options, begun = self._options, self._store.begun(moment)
        new = self._settings.new_per_day - begun.new
        if options.new is not None:
            new = options.new - sum(before is State.NEW for _, before in self._answers)
        total = options.limit
        if total is not None:
            total -= sum(not isinstance(self._candidates[card].memory, Learning) for card in {card for card, _ in self._answers})
        return Limits(new, self._settings.reviews_per_day - begun.due, total)

    def _taken(self, candidate: Candidate | None) -> Candidate | None:
        if candidate is not None:
            self._queue = self._queue.without(candidate.id)
        return candidate

    def _put_back(self, candidate: Candidate) -> None:
        queue = self._queue.without(candidate.id)
        in_steps = isinstance(candidate.memory, Learning) and not self._options.cram
        self._queue = queue.with_learning(candidate) if in_steps else queue.with_first(candidate)

    def _reread(self, card_id: CardId) -> Candidate:
        return self._stands(card_id, self._store.standings([card_id]).get(card_id, UNSEEN))

    def _stands(self, card_id: CardId, standing: Standing) -> Candidate:
        self._candidates[card_id] = found = replace(self._candidates[card_id], standing=standing)
        return found
