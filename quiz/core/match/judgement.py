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
    """A verdict, its reason, the right answer nearest to what was typed, and how the two differ.

    `other` is the other card's answer that was met, where that is the reason. Choosing from options gives an empty `diff`.
    """

    verdict: Verdict
    reason: Reason
    nearest: str
    diff: tuple[DiffPart, ...] = ()
    other: str = ""
