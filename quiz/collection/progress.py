"""What the learner sees without studying: counts of each deck, the state of each card."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from quiz.collection.library import LoadedDeck
from quiz.core.days import Moment
from quiz.core.model import Card, CardId
from quiz.core.queue import UNSEEN, Candidate, Limits, Standing, plan
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import Learning, Memory, New, Reviewed, State, state_of

WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class DeckOverview:
    """Where a deck stands today.

    `new`, `learning` and `due` are what a session would ask today, within the limits; `unseen` are all cards never asked.
    `retention` is the share (0 to 1) of reviews not rated Again, a week each, oldest first; weeks without reviews are left out.
    """

    name: str
    title: str
    path: Path
    new: int = 0
    learning: int = 0
    due: int = 0
    total: int = 0
    unseen: int = 0
    set_aside: int = 0
    suspended: int = 0
    retention: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of the library with what is remembered of it."""

    deck: str
    card: Card
    standing: Standing

    @property
    def memory(self) -> Memory:
        """The memory of the card."""
        return self.standing.memory

    @property
    def suspended(self) -> bool:
        """Whether the card is out until told."""
        return self.standing.suspended

    @property
    def state(self) -> State:
        """Where the card is in its life."""
        return state_of(self.standing.memory)

    @property
    def due(self) -> date | datetime | None:
        """The local date the card is due on or, in learning steps, the instant (UTC); None for a new card."""
        match self.standing.memory:
            case New():
                return None
            case Learning(due_at=due_at):
                return due_at
            case Reviewed(due_on=due_on):
                return due_on


def card_rows(decks: Iterable[LoadedDeck], standings: Mapping[CardId, Standing]) -> tuple[CardRow, ...]:
    """Return every card that may be asked, in the order of the decks."""
    return tuple(
        CardRow(loaded.deck.name, card, standings.get(card.id, UNSEEN)) for loaded in decks for card in loaded.deck.cards
    )


def overview(
    decks: Sequence[LoadedDeck],
    standings: Mapping[CardId, Standing],
    moment: Moment,
    limits: Limits,
    reviews: Iterable[Review] = (),
) -> tuple[DeckOverview, ...]:
    """Return where each deck stands at `moment`; `reviews` are those of the weeks whose retention is wanted."""
    rows = card_rows(decks, standings)
    waiting = _waiting(rows, moment, limits)
    suspended = Counter(row.deck for row in rows if row.suspended)
    unseen = Counter(row.deck for row in rows if row.state is State.NEW and not row.suspended)
    retention = weekly_retention(reviews, {row.card.id: row.deck for row in rows}, moment)
    return tuple(
        DeckOverview(
            name=(name := loaded.deck.name),
            title=loaded.deck.title,
            path=loaded.path,
            new=waiting[name, State.NEW],
            learning=waiting[name, State.LEARNING] + waiting[name, State.RELEARNING],
            due=waiting[name, State.REVIEW],
            total=len(loaded.deck.cards),
            unseen=unseen[name],
            set_aside=len(loaded.set_aside),
            suspended=suspended[name],
            retention=retention.get(name, ()),
        )
        for loaded in decks
    )


def _waiting(rows: Iterable[CardRow], moment: Moment, limits: Limits) -> Counter[tuple[str, State]]:
    """Count what a session of all decks would ask today, by deck and state."""
    candidates = [Candidate(row.deck, row.card, row.card.id, row.standing) for row in rows]
    queue = plan(candidates, moment, limits, Random(0))
    return Counter((each.deck, state_of(each.memory)) for each in (*queue.learning, *queue.rest))


def weekly_retention(reviews: Iterable[Review], deck_of: Mapping[CardId, str], moment: Moment) -> dict[str, tuple[float, ...]]:
    """Return, by deck, the share of reviews not rated Again in each week that had some, oldest first; the last ends today."""
    asked: Counter[tuple[str, int]] = Counter()
    known: Counter[tuple[str, int]] = Counter()
    for review in reviews:
        if review.cram or review.before is not State.REVIEW or review.card not in deck_of:
            continue
        week = deck_of[review.card], (review.moment.day - moment.day - timedelta(days=1)).days // WEEK_DAYS
        asked[week] += 1
        known[week] += review.rating is not Rating.AGAIN
    shares: dict[str, tuple[float, ...]] = {}
    for deck, number in sorted(asked):
        shares[deck] = (*shares.get(deck, ()), known[deck, number] / asked[deck, number])
    return shares
