"""The learner's rating, and the one proposed for a judgement."""

from enum import IntEnum

from quiz.core.match.judgement import Judgement, Verdict


class Rating(IntEnum):
    """How well the card was known, as stored."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def propose(judgement: Judgement, *, hinted: bool = False, tries: int = 1) -> Rating | None:
    """Return the rating a judgement suggests; None where the learner decides (almost).

    Accepted is Good, or Hard after a hint or on a second try; rejected is Again; Easy only by the learner's key.
    """
    match judgement.verdict:
        case Verdict.ACCEPT:
            return Rating.HARD if hinted or tries > 1 else Rating.GOOD
        case Verdict.REJECT:
            return Rating.AGAIN
        case Verdict.ALMOST:
            return None
