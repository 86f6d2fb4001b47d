"""The decks of one session: their cards read when they are asked, and what waits among them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import chain
from random import Random

from quiz.core.days import Moment
from quiz.core.exam import Remembered
from quiz.core.model import Answer, AnswerType, Card, CardId
from quiz.core.plan import Begun, Limits, Order, Pile, Policy, chosen, in_turn, ordered
from quiz.core.queue import Queue, Waiting
from quiz.index import kept, plans, waiting
from quiz.index.database import PLACE_BITS
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.packing import id_and_answer, unpacked
from quiz.index.sums import WHOLE_LOG

SPARE = 32
"""Cards read beyond what may be asked, for those whose siblings are asked."""

DEFAULT_POLICY = Policy()


class Shelf:
    """Some decks of the index, out of those of the `library`.

    `twins` are the numbers of cards that are left out: an earlier card of the library has their id.
    """

    def __init__(
        self,
        index: DeckIndex,
        decks: Sequence[KeptDeck],
        twins: Collection[int] = (),
        follow: Callable[[], None] = lambda: None,
        library: Sequence[KeptDeck] = (),
    ) -> None:
        self._index = index
        self._database = index.database
        self._all = tuple(library) or tuple(decks)
        self._decks = {deck.number: deck for deck in decks}
        self._twins = frozenset(twins)
        self._set = waiting.Decks(self._database, tuple(self._decks))
        self._follow = follow

    @property
    def decks(self) -> tuple[KeptDeck, ...]:
        """The decks, in the order in which they were named."""
        return tuple(self._decks.values())

    def deck_of(self, number: int) -> KeptDeck:
        """Return the deck of a card."""
        return self._decks[number >> PLACE_BITS]

    def find(self, card: CardId) -> int | None:
        """Return the number of the card of that id; None where it is not in these decks."""
        with self._index.in_words():
            found = [number for number in kept.find_card(self._database, card) if self._has(number)]
        return min(found, default=None)

    def card(self, number: int) -> Card | None:
        """Return the card of a number; None where it has gone from its deck since."""
        with self._index.in_words():
            row = self._database.execute("SELECT card FROM faces WHERE number = ?", (number,)).fetchone()
        return unpacked(row[0]) if row else None

    def kindred(self, number: int) -> tuple[int | None, int | None]:
        """Return what a card has in common with its siblings, and with the cards of its quote; None where there are none."""
        with self._index.in_words():
            row = self._database.execute("SELECT base, kin FROM cards WHERE number = ?", (number,)).fetchone()
        return row or (None, None)

    def replace(self, number: int, card: Card) -> None:
        """Put a card in place of what it was before it was edited."""
        self._index.replace(number, card)

    def answers(self, deck: KeptDeck) -> list[tuple[CardId, Answer]]:
        """Return the ids and the answers of all cards of a deck."""
        query = "SELECT number, card FROM faces WHERE number BETWEEN ? AND ?"
        with self._index.in_words():
            rows = self._database.execute(query, kept.range_of(deck.number))
            return [id_and_answer(text) for number, text in rows if number not in self._twins]

    def cards_like(
        self, kind: AnswerType, rng: Random, most: int, *, deck: KeptDeck | None = None, language: str = ""
    ) -> list[Card]:
        """Return some cards whose answer is of that type, of one deck or else of those in that language, in any order."""
        decks = [each.number for each in self._all if each == deck or (deck is None and each.language == language)]
        with self._index.in_words():
            numbers = waiting.some_of_kind(self._database, decks, kind, rng, most)
            return [kept.card(self._database, number) for number in numbers]

    def plan(self, moment: Moment, limits: Limits, salt: int, policy: Policy = DEFAULT_POLICY) -> Queue:
        """Return what to study at `moment`, by what the log says now; from the plans that are kept where it is among them."""
        self._follow()
        with self._index.in_words(), plans.at_one_point(self._database):
            steps = [each for each in waiting.in_steps(self._database, self._set, moment) if self._has(each.number)]
            if limits.total is not None:
                return self._planned(steps, moment.day, limits, salt, policy)
            in_steps = [(each.number, each.base) for each in steps]
            asked = f"{moment.day} {limits} {salt} {policy} {in_steps} {self._set.listed} {sorted(self._twins)}"
            rest = plans.find(self._database, asked)
            if rest is None:
                rest = self._planned(steps, moment.day, limits, salt, policy).rest
                plans.keep(self._database, asked, rest)
        return Queue(tuple(steps), rest)

    def _planned(self, steps: Sequence[Waiting], day: date, limits: Limits, salt: int, policy: Policy) -> Queue:
        due = self._due(day, limits, limits.due_left(len(steps)), salt, policy)
        met = waiting.met_on(self._database, day)
        found = chosen(steps, due, self._new(day, limits), met, limits)
        return ordered(found, policy.order, decks=tuple(self._decks), rng=Random(salt))

    def plan_preview(self, most: int | None) -> Queue:
        """Return the cards never asked, at most so many, deck by deck in the order of each."""
        self._follow()
        with self._index.in_words():
            found = waiting.unseen(self._database, self._set, most)
        return Queue(rest=tuple(each for each in found if self._has(each.number)))

    def due_now(self, day: date, policy: Policy, most: int = -1) -> int:
        """Count the cards in review that are due, however many of them may be asked; no more than `most` are counted."""
        self._follow()
        with self._index.in_words():
            due = waiting.count_due(self._database, self._set, day, most) + len(self._early(day, policy))
        return due if most < 0 else min(due, most)

    def _due(self, day: date, limits: Limits, most: int, salt: int, policy: Policy) -> Iterator[Waiting]:
        """Give the cards that are due: those most at risk first where there are more than may be asked."""
        decks, early = self._open(limits), self._early(day, policy)
        is_backlog = waiting.are_due(self._database, decks, day, max(0, most - len(early)))
        if is_backlog or policy.order is Order.RETRIEVABILITY:
            due = waiting.at_risk(self._database, decks, day, most + SPARE, policy.leech_from)
        else:
            due = waiting.due(self._database, decks, day, salt, most + SPARE, policy.leech_from)
        return (each for each in chain(due, early) if self._has(each.number))

    def _early(self, day: date, policy: Policy) -> list[Waiting]:
        """Return the cards that an exam has asked before their date."""
        decks = [(deck, ratio) for deck, ratio in policy.early.items() if deck in self._decks]
        found = (waiting.early(self._database, deck, day, ratio, policy.leech_from) for deck, ratio in decks)
        return list(chain.from_iterable(found))

    def _new(self, day: date, limits: Limits) -> Iterator[Pile]:
        """Give the new cards of each deck that has some, another deck first each day."""
        begun = waiting.begun(self._database, day)
        decks = waiting.with_unseen(self._database, self._set)
        today = max(0, limits.new) + begun.get(WHOLE_LOG, Begun()).new
        likely = max(0, limits.new) // max(1, len(decks)) + 2
        for deck in in_turn(decks, day.toordinal(), today):
            quota = limits.decks.get(deck)
            cards = (each for each in waiting.new(self._database, deck, day, likely) if self._has(each.number))
            yield Pile(cards, begun.get(deck, Begun()).new, quota.new if quota else None)

    def _open(self, limits: Limits) -> waiting.Decks:
        """Return the decks of which cards in review may still be asked."""
        shut = {deck for deck, quota in limits.decks.items() if quota.due is not None and quota.due <= 0}
        if not shut.intersection(self._decks):
            return self._set
        return waiting.Decks(self._database, [deck for deck in self._decks if deck not in shut])

    def plan_cram(self, most: int | None, salt: int) -> Queue:
        """Return every card that is not suspended, at most so many, in any order, whatever its schedule says."""
        self._follow()
        with self._index.in_words():
            found = waiting.any_order(self._database, self._set, salt, most)
        return Queue(rest=tuple(each for each in found if self._has(each.number)))

    def remembered(self, deck: KeptDeck, today: date) -> list[Remembered]:
        """Return the cards of a deck in review that are not suspended, in days from today."""
        self._follow()
        with self._index.in_words():
            return waiting.remembered(self._database, deck.number, today)

    def unseen(self, deck: KeptDeck) -> int:
        """Count the cards of a deck that were never asked and are not suspended."""
        self._follow()
        with self._index.in_words():
            row = self._database.execute("SELECT unseen FROM decks WHERE number = ?", (deck.number,)).fetchone()
        return int(row[0]) if row else 0

    def begun(self, day: date) -> Begun:
        """Return how many cards were met on a day, in whatever deck."""
        return self.begun_by_deck(day).get(WHOLE_LOG, Begun())

    def begun_by_deck(self, day: date) -> dict[int, Begun]:
        """Return how many cards were met on a day in each deck that had any; under WHOLE_LOG, in whatever deck."""
        self._follow()
        with self._index.in_words():
            return waiting.begun(self._database, day)

    def due_by_day(self, after: date) -> dict[date, int]:
        """Count the cards in review of the whole library that are due after a day, by the day."""
        self._follow()
        with self._index.in_words():
            return waiting.due_by_day(self._database, waiting.Decks(self._database, [deck.number for deck in self._all]), after)

    def due_by(self, day: date) -> int:
        """Count the cards that will be due by the end of a day."""
        self._follow()
        with self._index.in_words():
            return waiting.due_by(self._database, self._set, day)

    def _has(self, number: int) -> bool:
        return number not in self._twins and number >> PLACE_BITS in self._decks
