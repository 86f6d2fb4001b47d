"""A verdict with its reason."""

from enum import StrEnum

from quiz.values import value


class Verdict(StrEnum):
    """What a fair teacher says: right, on the right track (the learner decides), wrong."""

    ACCEPT = "accept"
    ALMOST = "almost"
    REJECT = "reject"


class Reason(StrEnum):
    """Why; the words for each are in quiz/wording.py."""

    EXACT = "exact"
    CASE = "case"
    ACCENT = "accent"
    ARTICLE = "article"
    TYPO = "typo"
    ALIAS = "alias"
    INITIALS = "initials"
    SURNAME = "surname"
    ORDER = "order"
    EXTRA_WORDS = "extra words"
    MISSING_PART = "missing part"
    EXTRA_PART = "extra part"
    NUMBER_DIFFERS = "number differs"
    UNIT_DIFFERS = "unit differs"
    DATE_DIFFERS = "date differs"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    OTHER_CARD = "other card's answer"
    REJECTED = "rejected by the deck"
    TWO_CANDIDATES = "two candidates"
    DIFFERENT = "different"
    EMPTY = "empty"
    TOO_LONG = "too long"


class Edit(StrEnum):
    """What happened to a stretch of characters between the nearest right answer and what was typed."""

    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"


@value
class DiffPart:
    """A stretch of characters: SAME and EXTRA ones, joined, spell what was typed; SAME and MISSING ones the nearest answer."""

    edit: Edit
    text: str


@value
class Judgement:
    """A verdict, its reason, and the right answer nearest to what was typed.

    `typed` is empty where there is nothing to hold against the answer: an option chosen, no answer, a text too long.
    `other` is the other card's answer that was met, where that is the reason.
    """

    verdict: Verdict
    reason: Reason
    nearest: str
    typed: str = ""
    other: str = ""

    @property
    def diff(self) -> tuple[DiffPart, ...]:
        """How what was typed differs from the nearest answer; worked out when it is asked for."""
        from quiz.core.match.difference import diff

        return diff(self.nearest, self.typed) if self.typed else ()
