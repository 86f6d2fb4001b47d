"""What the learner sees without studying: counts of each deck, the state of each card."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from quiz.collection.library import Library
from quiz.core.days import Moment
from quiz.core.model import Card
from quiz.core.queue import UNSEEN, Queue, Standing
from quiz.core.schedule import Learning, Memory, New, Reviewed, State, state_of
from quiz.core.stats import Stats, combined
from quiz.index import totals
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck, deck_number
from quiz.index.search import search
from quiz.index.waiting import Decks
from quiz.store import Store


@dataclass(frozen=True, slots=True)
class DeckOverview:
    """Where a deck stands today.

    `new`, `learning` and `due` are what a session would ask today, within the limits; `unseen` are all cards never asked.
    `retention` is the share (0 to 1) of reviews not rated Again, a week each, oldest first; weeks without reviews are left out.
    `file` is the path of the deck.
    """

    name: str
    title: str
    file: str
    new: int = 0
    learning: int = 0
    due: int = 0
    total: int = 0
    unseen: int = 0
    set_aside: int = 0
    suspended: int = 0
    retention: tuple[float, ...] = ()

    @property
    def path(self) -> Path:
        """The deck file."""
        return Path(self.file)


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
    def lapses(self) -> int:
        """How often it was forgotten."""
        return 0 if isinstance(self.standing.memory, New) else self.standing.memory.lapses

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


def card_rows(index: DeckIndex, store: Store, decks: Sequence[KeptDeck], twins: Collection[int] = ()) -> Iterator[CardRow]:
    """Give every card that may be asked, in the order of the decks."""
    for deck in decks:
        cards = [card for number, card in index.cards(deck) if number not in twins]
        standings = store.standings(card.id for card in cards)
        for card in cards:
            yield CardRow(deck.name, card, standings.get(card.id, UNSEEN))


def found_rows(
    index: DeckIndex, store: Store, decks: Sequence[KeptDeck], twins: Collection[int], words: str, limit: int
) -> tuple[CardRow, ...]:
    """Return the first cards of these decks in which all these words stand."""
    names = {deck.number: deck.name for deck in decks}
    with index.in_words():
        found = search(index.database, Decks(index.database, list(names)), words, limit)
    cards = [(number, card) for number, card in found if number not in twins]
    standings = store.standings(card.id for _, card in cards)
    return tuple(CardRow(names[deck_number(number)], card, standings.get(card.id, UNSEEN)) for number, card in cards)


def rows_of(index: DeckIndex, store: Store, library: Library, numbers: Sequence[int]) -> tuple[CardRow, ...]:
    """Return the cards of these numbers with what is remembered of them."""
    names = {deck.number: deck.name for deck in library.decks}
    cards = {number: index.card(number) for number in numbers if number not in library.twins}
    standings = store.standings(card.id for card in cards.values())
    return tuple(CardRow(names[deck_number(number)], card, standings.get(card.id, UNSEEN)) for number, card in cards.items())


def overview(index: DeckIndex, library: Library, queue: Queue, moment: Moment, retention_weeks: int) -> tuple[DeckOverview, ...]:
    """Return where each deck of the library stands at `moment`, whose `queue` is given, with the retention of so many weeks."""
    waiting = Counter((deck_number(each.number), each.state) for each in (*queue.learning, *queue.rest))
    with index.in_words():
        counts = totals.unseen_and_suspended(index.database)
    retention = weekly_retention(index, moment.day, retention_weeks) if retention_weeks else {}
    return tuple(
        DeckOverview(
            name=deck.name,
            title=deck.title,
            file=deck.path,
            new=waiting[number, State.NEW],
            learning=waiting[number, State.LEARNING] + waiting[number, State.RELEARNING],
            due=waiting[number, State.REVIEW],
            total=deck.total,
            unseen=counts[number][0],
            set_aside=library.set_aside.get(number, 0),
            suspended=counts[number][1],
            retention=retention.get(number, ()),
        )
        for deck in library.decks
        for number in (deck.number,)
    )


def weekly_retention(index: DeckIndex, today: date, weeks: int) -> dict[int, tuple[float, ...]]:
    """Return, by the number of the deck, the share of reviews not rated Again in each week that had some, oldest first.

    The last of so many weeks ends today.
    """
    with index.in_words():
        return dict(totals.recall_by_week(index.database, today, weeks))


def stats(index: DeckIndex, decks: Sequence[KeptDeck], moment: Moment, *, whole_log: bool) -> Stats:
    """Return how well the cards of these decks are remembered; of the log all answers where it is wanted whole."""
    numbers = [deck.number for deck in decks]
    logged = None if whole_log else numbers
    with index.in_words():
        days, bins = totals.days_done(index.database, logged), totals.foresight(index.database, logged)
        return combined(days, bins, totals.held(index.database, Decks(index.database, numbers), moment), moment)
