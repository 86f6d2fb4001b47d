"""Cards put out of the queue, back into it or to another day, named from outside a session; and the last deed taken back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from quiz.collection.collection import Collection
from quiz.collection.overview import CardRow
from quiz.core.model import CardId
from quiz.core.plan import is_leech
from quiz.core.queue import UNSEEN, Standing
from quiz.core.schedule import New, Reviewed
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.store.log import Kind
from quiz.values import value


@value
class Done:
    """What was done: `kind` of the log, "review" for an answer; the cards, and those that it could not be done to."""

    kind: str
    cards: tuple[CardId, ...]
    left_alone: tuple[CardId, ...] = ()


def chosen(collection: Collection, names: Sequence[str], decks: Sequence[str], *, leeches: bool = False) -> list[CardRow]:
    """Return the cards of these names (ID or DECK:ID; the id of a text with gaps means all of them) and of these decks.

    With `leeches`, those among them that are leeches, of all cards where none is named. Raises UsageError for a name that no card
    has, DeckError for a deck that is not there.
    """
    wanted = [row for name in names for row in _named(collection, name)]
    if decks or (leeches and not names):
        wanted += collection.cards(decks)
    if leeches:
        wanted = [row for row in wanted if is_leech(row.lapses, collection.settings.leech_lapses)]
    return list({row.card.id: row for row in wanted}.values())


def suspend(collection: Collection, rows: Iterable[CardRow]) -> Done:
    """Take cards out of every queue until told."""
    return _put(collection, Kind.SUSPEND, rows, lambda row: not row.suspended)


def unsuspend(collection: Collection, rows: Iterable[CardRow]) -> Done:
    """Let suspended and buried cards be asked again."""
    every, moment = list(rows), collection.now()
    today = moment.day.isoformat()
    buried = [row.card.id for row in every if is_buried(row.standing, moment.day)]
    suspended = [row.card.id for row in every if row.suspended]
    for kind, cards, detail in ((Kind.BURY, buried, today), (Kind.UNSUSPEND, suspended, "")):
        if cards:
            collection.store.put(kind, cards, moment, detail)
    released = {*buried, *suspended}
    ids = [row.card.id for row in every]
    return Done(
        Kind.UNSUSPEND, tuple(card for card in ids if card in released), tuple(card for card in ids if card not in released)
    )


def bury(collection: Collection, rows: Iterable[CardRow]) -> Done:
    """Put cards off until tomorrow."""
    today = collection.now().day
    tomorrow = today + timedelta(days=1)
    return _put(collection, Kind.BURY, rows, lambda row: not row.standing.kept_out(today), tomorrow.isoformat())


def forget(collection: Collection, rows: Iterable[CardRow]) -> Done:
    """Let cards begin again as new ones; their answers stay in the log."""
    return _put(collection, Kind.FORGET, rows, lambda row: not isinstance(row.memory, New))


def set_due(collection: Collection, rows: Iterable[CardRow], on: date) -> Done:
    """Have cards in review asked on a date; the others have none, and are left alone."""
    return _put(collection, Kind.SET_DUE, rows, lambda row: isinstance(row.memory, Reviewed), on.isoformat())


def is_buried(standing: Standing, day: date) -> bool:
    """Whether a card is buried on a day, suspended or not."""
    return replace(standing, suspended=False).kept_out(day)


def take_back(collection: Collection) -> Done | None:
    """Take back what this device did last: an answer, or all that was put somewhere at once; None where there is nothing."""
    store, moment = collection.store, collection.now()
    put, review = store.last_put(), next(iter(store.last_reviews(1)), None)
    if put is not None and (review is None or put.rows[-1] > review.id):
        store.cancel_all(put.rows, moment)
        return Done(put.kind, tuple(dict.fromkeys(put.cards)))
    undone = store.undo(moment, review.id) if review else None
    return Done("review", (undone.card,)) if undone else None


def _put(collection: Collection, kind: Kind, rows: Iterable[CardRow], may: Callable[[CardRow], bool], detail: str = "") -> Done:
    every = list(rows)
    cards = tuple(row.card.id for row in every if may(row))
    if cards:
        collection.store.put(kind, cards, collection.now(), detail)
    return Done(kind, cards, tuple(row.card.id for row in every if not may(row)))


def _named(collection: Collection, name: str) -> list[CardRow]:
    """Return the card of that name with what is remembered of it, or the cards of the gaps of a text."""
    deck, _colon, card = name.rpartition(":")
    found = collection.named([CardId(card)]) or collection.named([CardId(f"{card}#1")])
    for at, each in found.values():
        if deck in ("", at):
            cards = [each] if each.id == card else collection.siblings(at, each)
            standings = collection.store.standings(one.id for one in cards)
            return [CardRow(at, one, standings.get(one.id, UNSEEN)) for one in cards]
    raise UsageError(_("there is no card {name}").format(name=name), hint=_("quiz list shows the ids, quiz search finds a card"))
