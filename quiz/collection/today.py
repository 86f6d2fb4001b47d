"""What the settings let a day ask: how many cards, of which decks, and in which order."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from quiz.config import DeckSettings, Settings
from quiz.core.exam import Exam, Workload, asked_from, foreseen
from quiz.core.plan import Begun, Limits, Order, Policy, Quota
from quiz.core.schedule import Params
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from quiz.index.sums import WHOLE_LOG
from quiz.values import value


def limits_of(settings: Settings, shelf: Shelf, day: date) -> Limits:
    """Return how many new and due cards may still be asked on a day, of all decks and of those that have limits of their own."""
    begun = shelf.begun_by_deck(day)
    all_met = begun.get(WHOLE_LOG, Begun())
    quotas = _quotas(settings.decks, shelf.decks, begun) if settings.decks else {}
    return Limits(settings.new_per_day - all_met.new, settings.reviews_per_day - all_met.due, decks=quotas)


def salt_of(day: date) -> int:
    """Return what the order of cards due on one date hangs on: it stays for a day, however often its cards are planned."""
    return Random(day.toordinal()).getrandbits(62)


def policy_of(settings: Settings, params: Params, decks: Sequence[KeptDeck], day: date, order: Order | None = None) -> Policy:
    """Return how the cards of a day are chosen and ordered; `order` is that of one session."""
    early = {}
    for deck in decks if settings.decks else ():
        exam = exam_of(settings, deck.name)
        if exam and (ratio := asked_from(exam, params, day)) is not None:
            early[deck.number] = ratio
    return Policy(order or settings.order, settings.leech_lapses, early)


@value
class ExamAhead:
    """An exam to come: its deck, the days until then, what it will ask, and the new cards a day that is reckoned with."""

    deck: str
    title: str
    on: date
    days: int
    workload: Workload
    new_per_day: int


def exams_ahead(settings: Settings, params: Params, shelf: Shelf, day: date) -> tuple[ExamAhead, ...]:
    """Return the exams from a day on, the first one first, each with the workload until then."""
    found = []
    for deck in shelf.decks if settings.decks else ():
        exam = exam_of(settings, deck.name)
        if exam is None or exam.on < day:
            continue
        own = settings.decks[deck.name].new_per_day
        new_per_day = settings.new_per_day if own is None else min(own, settings.new_per_day)
        cards, unseen = shelf.remembered(deck, day), shelf.unseen(deck)
        workload = foreseen(cards, exam, params, day, unseen=unseen, new_per_day=new_per_day)
        found.append(ExamAhead(deck.name, deck.title, exam.on, (exam.on - day).days, workload, new_per_day))
    return tuple(sorted(found, key=lambda each: each.on))


def exam_of(settings: Settings, deck: str) -> Exam | None:
    """Return the exam of a deck, None where there is none."""
    own = settings.decks.get(deck)
    return Exam(own.exam, own.exam_retention) if own and own.exam else None


def _quotas(own: Mapping[str, DeckSettings], decks: Sequence[KeptDeck], begun: Mapping[int, Begun]) -> dict[int, Quota]:
    found = {}
    for deck in decks:
        if wanted := own.get(deck.name):
            met = begun.get(deck.number, Begun())
            found[deck.number] = Quota(_left(wanted.new_per_day, met.new), _left(wanted.reviews_per_day, met.due))
    return found


def _left(limit: int | None, met: int) -> int | None:
    return None if limit is None else max(0, limit - met)
