"""A day's plan: which of the cards that wait are asked, how many of each deck, and in which order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from heapq import heapify, heappop, heappush
from operator import itemgetter
from random import Random

from quiz.core.queue import Queue, Waiting
from quiz.values import value

LEECH_LAPSES = 8
"""Lapses from which on a card is a leech, where the learner does not say otherwise."""


class Order(StrEnum):
    """In which order the cards of a session are asked."""

    DUE = "due"
    """By the date they are due, the new ones spread among them; the most at risk first where not all can be asked."""
    RETRIEVABILITY = "retrievability"
    """Those most likely forgotten first."""
    DECK = "deck"
    """Deck by deck, each in the order of its file."""
    RANDOM = "random"
    """In any order; a seed repeats it."""


@value
class Begun:
    """Cards met on one local day: `new` for the first time, `due` in review."""

    new: int = 0
    due: int = 0


@value
class Quota:
    """How many new and due cards of one deck may still be asked; None: as many as the other limits let."""

    new: int | None = None
    due: int | None = None


@value
class Limits:
    """How many new and due cards may still be asked, and how many cards of any kind (None: as many as there are).

    `decks` holds the quotas of those decks that have limits of their own, by their numbers.
    """

    new: int
    due: int
    total: int | None = None
    decks: Mapping[int, Quota] = field(default_factory=dict)

    def due_left(self, taken: int) -> int:
        """Return how many due cards may be asked where so many cards of other kinds are."""
        return _most(self.due, self.total, taken)


@value
class Policy:
    """How a day's cards are chosen, beside their number.

    A card with `leech_lapses` (0: never) is a leech: it waits behind the others. `early` has, for decks before their exam, from
    which ratio of days passed to stability on a card is asked though its date has not come.
    """

    order: Order = Order.DUE
    leech_lapses: int = LEECH_LAPSES
    early: Mapping[int, float] = field(default_factory=dict)

    @property
    def leech_from(self) -> int:
        """Lapses that make a leech; more than any card has where there are to be none."""
        return self.leech_lapses or 1 << 30


@value
class Pile:
    """The new cards of one deck, in its order: `begun` of it were met today, `most` more may be (None: any number)."""

    cards: Iterator[Waiting]
    begun: int = 0
    most: int | None = None


@value
class Chosen:
    """The cards of a plan by kind: in learning steps, due, new."""

    learning: tuple[Waiting, ...] = ()
    due: tuple[Waiting, ...] = ()
    new: tuple[Waiting, ...] = ()


def is_leech(lapses: int, leech_lapses: int) -> bool:
    """Whether a card that lapsed so often is a leech; with `leech_lapses` 0, none is."""
    return 0 < leech_lapses <= lapses


def chosen(steps: Sequence[Waiting], due: Iterable[Waiting], new: Iterable[Pile], met: Iterable[int], limits: Limits) -> Chosen:
    """Return what is asked of the cards in `steps`, of those `due`, in the order they are given, and of piles of new ones.

    One card of each group of siblings a day (those with a base of `met` were asked already), within the limits. No more of `due`
    and `new` is looked at than is needed.
    """
    seen = {each.base for each in steps if each.base is not None} | set(met)
    left = limits.total
    learning = tuple(steps) if left is None else tuple(steps[: max(0, left)])
    asked = _within(due, seen, limits.due_left(len(learning)), limits.decks)
    begun = dealt(new, seen, _most(limits.new, left, len(learning) + len(asked)))
    return Chosen(learning, tuple(asked), tuple(begun))


def ordered(cards: Chosen, order: Order = Order.DUE, *, decks: Sequence[int] = (), rng: Random | None = None) -> Queue:
    """Return the cards chosen in the order wanted, new ones spread evenly among those due, leeches last.

    `decks` are in their order, for Order.DECK; `rng` is for Order.RANDOM.
    """
    leeches = [each for each in cards.due if each.leech]
    due = [each for each in cards.due if not each.leech]
    match order:
        case Order.DECK:
            rest = _by_deck(due, cards.new, decks)
        case Order.RANDOM:
            rest = [*due, *cards.new]
            (rng or Random(0)).shuffle(rest)
        case Order.DUE | Order.RETRIEVABILITY:
            rest = interleaved(due, cards.new)
    return Queue(cards.learning, (*rest, *leeches))


def dealt(piles: Iterable[Pile], met: set[int], most: int) -> list[Waiting]:
    """Return new cards, at most so many: one at a time from the pile of which fewest were begun today, the first among equals.

    None of a group of siblings that is in `met`, which grows.
    """
    heap = [(pile.begun, place, pile.most, pile.cards) for place, pile in enumerate(piles) if pile.most is None or pile.most > 0]
    heapify(heap)
    found: list[Waiting] = []
    while heap and len(found) < most:
        begun, place, left, cards = heappop(heap)
        card = next((each for each in cards if each.base is None or each.base not in met), None)
        if card is None:
            continue
        if card.base is not None:
            met.add(card.base)
        found.append(card)
        if left != 1:
            heappush(heap, (begun + 1, place, left and left - 1, cards))
    return found


def interleaved(due: Sequence[Waiting], new: Sequence[Waiting]) -> list[Waiting]:
    """Return the cards of both, each kind in its order, spread evenly."""
    placed = [((place + 0.5) / len(each), each[place]) for each in (due, new) for place in range(len(each))]
    return [card for _, card in sorted(placed, key=itemgetter(0))]


def in_turn(decks: Sequence[int], day: int, most: int) -> list[int]:
    """Return the decks beginning with another each day, so that where a day has fewer new cards than decks, each has its turn."""
    start = day * most % len(decks) if decks else 0
    return [*decks[start:], *decks[:start]]


def _by_deck(due: Sequence[Waiting], new: Sequence[Waiting], decks: Sequence[int]) -> list[Waiting]:
    """Return the cards deck by deck, due and new ones of a deck spread evenly, each kind in the order of the file."""
    kinds = [sorted(cards, key=_number) for cards in (due, new)]
    parts = (interleaved(*([each for each in cards if each.deck == deck] for cards in kinds)) for deck in decks)
    return [card for part in parts for card in part]


def _number(card: Waiting) -> int:
    return card.number


def _within(cards: Iterable[Waiting], met: set[int], most: int, quotas: Mapping[int, Quota]) -> list[Waiting]:
    """Keep the first card of each group of siblings, none of a group already met, within the limits; `met` grows."""
    kept: list[Waiting] = []
    taken: Counter[int] = Counter()
    if most <= 0:
        return kept
    for each in cards:
        if each.base in met or not _has_room(quotas.get(each.deck), taken[each.deck]):
            continue
        if each.base is not None:
            met.add(each.base)
        taken[each.deck] += 1
        kept.append(each)
        if len(kept) == most:
            break
    return kept


def _has_room(quota: Quota | None, taken: int) -> bool:
    return quota is None or quota.due is None or taken < quota.due


def _most(limit: int, total: int | None, taken: int) -> int:
    return max(0, limit if total is None else min(limit, total - taken))
