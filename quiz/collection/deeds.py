"""What was done in a session, for taking it back and for summing it up."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quiz.core.model import Card, CardId
from quiz.core.queue import Candidate
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import Memory, Reviewed, State
from quiz.core.session import Overrule, Summary
from quiz.values import value


@value
class Rated:
    """An answer kept: the card as it was asked, the row of the log, the memory it left, the verdict changed."""

    candidate: Candidate
    review: Review
    after: Memory
    overrule: Overrule | None = None
    confused: frozenset[CardId] = frozenset()
    """This card and the one whose answer was given instead; empty where there is none."""
    given_instead: str = ""
    """The answer of that other card."""
    put_off: int | None = None
    """The row of the log by which the card, a leech, was put off until tomorrow; None where it was not."""


@value
class Seen:
    """A card shown in a preview."""

    candidate: Candidate


@value
class PutOff:
    """A card suspended, buried, forgotten or put to another day, by the row of the log that says so."""

    candidate: Candidate
    row: int


Deed = Rated | PutOff | Seen


def ratings(deeds: Iterable[Deed]) -> list[Rated]:
    """Return the answers among the deeds."""
    return [deed for deed in deeds if isinstance(deed, Rated)]


def summed_up(deeds: Iterable[Deed], tomorrow: int) -> Summary:
    """Return what a session did; `tomorrow` is the number of cards due then."""
    rated = ratings(deeds)
    reviews = [each.review for each in rated]
    known = [row.rating is not Rating.AGAIN for row in reviews if row.before is State.REVIEW and not row.cram]
    leeches = _cards([each for each in rated if each.put_off is not None])
    return Summary(
        answered=len(rated),
        ratings=dict.fromkeys(Rating, 0) | Counter(row.rating for row in reviews),
        learned=_cards([each for each in rated if _has_graduated(each)]),
        hard=tuple(
            card for card in _cards([each for each in rated if each.review.rating is Rating.AGAIN]) if card not in leeches
        ),
        seconds=sum(row.seconds for row in reviews),
        retention=sum(known) / len(known) if known else None,
        tomorrow=tomorrow,
        leeches=leeches,
        overrules=tuple(each.overrule for each in rated if each.overrule),
        confused=tuple((each.candidate.card, each.given_instead) for each in rated if each.given_instead),
    )


def _has_graduated(deed: Rated) -> bool:
    return deed.review.before in (State.NEW, State.LEARNING) and isinstance(deed.after, Reviewed) and not deed.review.cram


def _cards(rated: Sequence[Rated]) -> tuple[Card, ...]:
    """Return the cards answered, each once."""
    return tuple({each.candidate.id: each.candidate.card for each in rated}.values())
