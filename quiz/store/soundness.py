"""Whether a row that comes from elsewhere is one that this program would have written."""

from quiz.core.days import Moment, instant
from quiz.core.queue import UNSEEN
from quiz.i18n import _
from quiz.store.log import NO_CARD, Kind
from quiz.store.replay import after_event
from quiz.store.rows import SqlRow, params_of, params_row, review_of, review_row

LAST_MS = 1 << 46
"""Instants up to the year 4199: a due date after it can still be written."""
_OF_NO_CARD = (Kind.SETTINGS, Kind.PARAMETERS)


def require_review(row: SqlRow) -> None:
    """Raise ValueError for what is not a row of `reviews`."""
    if not (_is_moment(row[3:6]) and row[0] > 0):
        raise ValueError(_("id, at_ms, offset_minutes and cutoff_hour are those of no answer"))
    review = review_of(row)
    texts = (review.card, review.typed, review.params_id, review.question)
    if not (all(isinstance(text, str) for text in texts) and review.card != NO_CARD):
        raise ValueError(_("the card or another text is none"))
    if not (_same(review_row(review), row)):
        raise ValueError(_("it is not as this program writes an answer"))


def require_event(row: SqlRow) -> None:
    """Raise ValueError for what is not a row of `events`."""
    number, device, card, at_ms, offset_minutes, cutoff_hour, kind, target, detail = row
    if not (_is_moment((at_ms, offset_minutes, cutoff_hour)) and number > 0 and isinstance(device, int)):
        raise ValueError(_("id, at_ms, offset_minutes and cutoff_hour do not fit"))
    known = Kind(kind)
    if not (isinstance(card, str) and isinstance(detail, str)):
        raise ValueError(_("the card or the detail is no text"))
    if not ((card == NO_CARD) == (known in _OF_NO_CARD)):
        raise ValueError(_("the card does not fit the kind"))
    if not ((target is not None) == (known is Kind.UNDO)):
        raise ValueError(_("the target does not fit the kind"))
    if not (known is not Kind.RENAME or bool(detail)):
        raise ValueError(_("a rename gives no id"))
    after_event(UNSEEN, known, detail)


def require_params(row: SqlRow) -> None:
    """Raise ValueError for what is not a row of `parameters`."""
    params = params_of(row)
    if not (params.id == row[0] and _same(params_row(params), row)):
        raise ValueError(_("the id is not that of these parameters"))


def _is_moment(place: SqlRow) -> bool:
    at_ms, offset_minutes, cutoff_hour = place
    if not 0 <= abs(at_ms) <= LAST_MS or abs(offset_minutes) > 24 * 60:
        return False
    return bool(Moment(instant(at_ms), offset_minutes, cutoff_hour).milliseconds == at_ms)


def _same(written: tuple[object, ...], row: tuple[object, ...]) -> bool:
    return written == row
