"""An invented learner of any size: the decks, and a history that follows from their numbers alone.

The same cards, days, ratings and memories are given to both programs that bench/memory.py compares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from quiz.core.days import DEFAULT_CUTOFF_HOUR, Moment
from quiz.core.model import Answer, AnswerType, Card, CardId, Deck, Item, Question
from quiz.core.rating import Rating
from quiz.core.review import Entry, Review, logged
from quiz.core.schedule import DEFAULT_PARAMS, NEW, Learning, Memory, Reviewed, review
from quiz.core.session import Face

DAYS = 365
AHEAD_DAYS = 20
"""Cards that begin on one of these days to come have not been met yet."""
BUSIER = 0.33
"""Below 1, more cards are begun late in the year than early: five answers a card on average."""
DEVICE = 7
STEP_MS = 600_003
SPREAD_MS = 40
"""Two answers never share a millisecond: those of a day lie this far apart, those in steps a little beside."""
LATE = 0.02
RATINGS = (*[Rating.AGAIN] * 8, *[Rating.HARD] * 10, *[Rating.GOOD] * 75, *[Rating.EASY] * 7)
SYLLABLES = ("ba", "cé", "di", "fo", "gu", "lan", "mê", "nou", "pré", "quin", "ro", "sel", "tar", "vi", "zon", "ché")
RARE_WORD = "quinquaré"
"""Stands in one question of a hundred."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How many cards in how many decks."""

    cards: int
    decks: int

    @property
    def cards_a_deck(self) -> int:
        """Cards of each deck."""
        return self.cards // self.decks


@dataclass(frozen=True, slots=True)
class History:
    """What happened to a card: its answers, oldest first, and what is remembered of it since."""

    number: int
    reviews: tuple[Review, ...]
    memory: Memory


def decks(scale: Scale) -> Iterator[Deck]:
    """Give the decks one after the other."""
    for number in range(scale.decks):
        first = number * scale.cards_a_deck
        cards = tuple(_card(scale, each) for each in range(first, first + scale.cards_a_deck))
        yield Deck(deck_name(number), f"Deck {number}", cards)


def deck_name(number: int) -> str:
    """Return the name of a deck."""
    return f"deck-{number:04}"


def card_id(scale: Scale, number: int) -> CardId:
    """Return the id of a card."""
    return CardId(f"{deck_name(number // scale.cards_a_deck)}-{number:07}")


def question(number: int) -> tuple[str, str]:
    """Return the question and the answer of a card."""
    rng = Random(number)
    words = ["".join(rng.choices(SYLLABLES, k=3)) for _ in range(10)]
    if number % 100 == 42:
        words[4] = RARE_WORD
    return f"Quel {' '.join(words)} numéro {number} ?", words[0]


def histories(scale: Scale, now: Moment) -> Iterator[History]:
    """Give the history of every card up to `now`."""
    for number in range(scale.cards):
        yield _history(scale, number, now)


def _card(scale: Scale, number: int) -> Card:
    ask, answer = question(number)
    return Card(card_id(scale, number), Question(ask), Answer(AnswerType.TERM, (Item((answer,)),)))


def _history(scale: Scale, number: int, now: Moment) -> History:
    """Live through the days of a card: begun in its turn, asked when due, now and then a day late."""
    rng = Random(~number)
    place = number % scale.cards_a_deck / scale.cards_a_deck
    day = round(place**BUSIER * (DAYS + AHEAD_DAYS)) + rng.randrange(3) - DAYS
    memory: Memory = NEW
    reviews: list[Review] = []
    while day < 0:
        at = _instant(now, day, number)
        answered, memory = _answer(scale, number, memory, rng.choice(RATINGS), at, len(reviews))
        reviews.append(answered)
        steps = 0
        while isinstance(memory, Learning):
            steps += 1
            moment = Moment(at.at + timedelta(milliseconds=steps * STEP_MS), at.offset_minutes, at.cutoff_hour)
            answered, memory = _answer(scale, number, memory, max(rng.choice(RATINGS), Rating.HARD), moment, len(reviews))
            reviews.append(answered)
        assert isinstance(memory, Reviewed)
        day += memory.interval_days
        while rng.random() < LATE:
            day += 1
    return History(number, tuple(reviews), memory)


def _instant(now: Moment, day: int, number: int) -> Moment:
    """Return when a card is answered on a day, counted from today."""
    begins = datetime.combine(now.day + timedelta(days=day), datetime.min.time(), UTC) + timedelta(hours=DEFAULT_CUTOFF_HOUR + 1)
    return Moment(begins + timedelta(milliseconds=number * SPREAD_MS % 43_200_000))


def _answer(scale: Scale, number: int, memory: Memory, rating: Rating, at: Moment, place: int) -> tuple[Review, Memory]:
    row = at.milliseconds << 20 | DEVICE << 9 | place % 512
    entry = Entry(card_id(scale, number), rating, at, DEFAULT_PARAMS, Face.TYPE, 6.0 + number % 7)
    after = review(memory, rating, at, DEFAULT_PARAMS, Random(row))
    return logged(entry, number=row, device=DEVICE, before=memory, after=after), after
