"""Whether a row that comes from elsewhere is one that this program would have written."""

from quiz.core.days import Moment, instant
from quiz.core.queue import UNSEEN
from quiz.i18n import _
from quiz.store.log import NO_CARD, Kind
from quiz.store.replay import after_event
from quiz.store.rows import SqlRow, params_of, params_row, review_of, review_row

LAST_MS = 1 << 46
"""Instants up to the year 4199: a due date after it can still be written."""
UNSOUND = (ValueError, TypeError, AttributeError, OverflowError, RecursionError)
"""What the functions below raise for a row that is none of ours."""
_INTEGER_MAX = 1 << 63
_OF_NO_CARD = (Kind.SETTINGS, Kind.PARAMETERS)

_MAYBE_TEXT, _MAYBE_REAL, _REAL = (str, type(None)), (float, int, type(None)), (float, int)
_REVIEW_TYPES = (
    *(int, int, str, int, int, int, int, int, int, _MAYBE_REAL, int, int, int),
    *(str, str, _MAYBE_TEXT, int, int, str, str, int),
)
_EVENT_TYPES = (int, int, str, int, int, int, str, (int, type(None)), str)
_PARAMETER_TYPES = (str, str, str, _REAL, str, str, int)


def require_review(row: SqlRow) -> None:
    """Raise one of UNSOUND for what is not a row of `reviews`."""
    _require_types(row, _REVIEW_TYPES)
    _require_place(row[0], row[3:6])
    review = review_of(row)
    if review.card == NO_CARD or not _same(review_row(review), row):
        raise ValueError(_("it is not as this program writes an answer"))


def require_event(row: SqlRow) -> None:
    """Raise one of UNSOUND for what is not a row of `events`."""
    _require_types(row, _EVENT_TYPES)
    number, _device, card, *place, kind, target, detail = row
    _require_place(number, tuple(place))
    known = Kind(kind)
    if (card == NO_CARD) != (known in _OF_NO_CARD):
        raise ValueError(_("the card does not fit the kind"))
    if (target is not None) != (known is Kind.UNDO):
        raise ValueError(_("the target does not fit the kind"))
    if known is Kind.RENAME and not detail:
        raise ValueError(_("a rename gives no id"))
    after_event(UNSEEN, known, detail)


def require_params(row: SqlRow) -> None:
    """Raise one of UNSOUND for what is not a row of `parameters`."""
    _require_types(row, _PARAMETER_TYPES)
    params = params_of(row)
    if params.id != row[0] or not _same(params_row(params), row):
        raise ValueError(_("the id is not that of these parameters"))


def _require_types(row: SqlRow, types: tuple[type | tuple[type, ...], ...]) -> None:
    """Raise ValueError where a column has another type than its table says."""
    if len(row) != len(types) or not all(isinstance(each, kind) for each, kind in zip(row, types, strict=True)):
        raise ValueError(_("a column has another type than its table says"))
    if any(isinstance(each, int) and not -_INTEGER_MAX <= each < _INTEGER_MAX for each in row):
        raise ValueError(_("a column has another type than its table says"))


def _require_place(number: int, place: SqlRow) -> None:
    """Raise ValueError for an id that is none, and for an instant, offset and cut-off that are no learner's."""
    at_ms, offset_minutes, cutoff_hour = place
    if number <= 0 or abs(at_ms) > LAST_MS or abs(offset_minutes) > 24 * 60:
        raise ValueError(_("id, at_ms, offset_minutes and cutoff_hour do not fit"))
    Moment(instant(at_ms), offset_minutes, cutoff_hour)


def _same(written: tuple[object, ...], row: tuple[object, ...]) -> bool:
    return written == row
