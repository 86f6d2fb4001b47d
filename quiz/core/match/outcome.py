"""What comparing one typed text with one right spelling gives."""

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from quiz.core.match.distance import budget
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.model import AnswerType
from quiz.values import value


class Fit(IntEnum):
    """How much of the answer was given."""

    WHOLE = 0
    SHORT = 1
    """Less, and it can mean nothing else: a surname, a name without its generic word."""
    PART = 2
    """Less, and it fits only as long as nothing else in the deck does."""


@value
class Outcome:
    """A verdict on one spelling.

    `edits` are the slips forgiven; a `final` rejection stands whatever another spelling gives, short of an acceptance.
    """

    verdict: Verdict
    reason: Reason
    edits: int = 0
    fit: Fit = Fit.WHOLE
    final: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether the whole answer was given without a slip."""
        return self.verdict is Verdict.ACCEPT and not self.edits and self.fit is Fit.WHOLE

    @property
    def names_it(self) -> bool:
        """Whether what was given, without a slip, means this answer and can mean nothing else."""
        return self.verdict is Verdict.ACCEPT and not self.edits and self.fit is not Fit.PART

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts outcomes, the best first."""
        return _ORDER[self.verdict] + (self.final and self.verdict is Verdict.ALMOST), self.fit, self.edits


_ORDER = {Verdict.ACCEPT: 0, Verdict.ALMOST: 1, Verdict.REJECT: 3}


@value
class Asked:
    """What the comparison must know beside the two texts."""

    type: AnswerType
    language: str = "fr"


Compare = Callable[[str, str, Asked], Outcome]
"""(typed, spelling, asked) -> outcome: what each answer type defines."""


@lru_cache(maxsize=256)
def accept(reason: Reason, *, edits: int = 0, fit: Fit = Fit.WHOLE) -> Outcome:
    """Right."""
    return Outcome(Verdict.ACCEPT, reason, edits, fit)


@lru_cache(maxsize=256)
def almost(reason: Reason, *, edits: int = 0, fit: Fit = Fit.WHOLE) -> Outcome:
    """On the right track."""
    return Outcome(Verdict.ALMOST, reason, edits, fit)


@lru_cache(maxsize=64)
def reject(reason: Reason, *, final: bool = False) -> Outcome:
    """Wrong."""
    return Outcome(Verdict.REJECT, reason, final=final)


def within_budget(right: Outcome, edits: int, letters: int, *, strained: bool = False) -> Outcome:
    """Return `right`, or less where there are slips: `edits` in that many letters; too many in one word are never accepted."""
    if not edits or right.verdict is Verdict.REJECT:
        return right
    accepted, tolerated = budget(letters)
    if edits <= accepted and right.verdict is Verdict.ACCEPT and not strained:
        return replace(right, reason=Reason.TYPO, edits=edits)
    return almost(Reason.TYPO, edits=edits, fit=right.fit) if edits <= tolerated else reject(Reason.DIFFERENT)


def best(outcomes: list[Outcome]) -> Outcome:
    """Return the best outcome; a final rejection beats whatever is not accepted."""
    first = min(outcomes, key=lambda outcome: outcome.rank)
    if first.verdict is not Verdict.ACCEPT:
        return next((outcome for outcome in outcomes if outcome.final), first)
    return first
