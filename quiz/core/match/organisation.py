"""Organisations: words as in a phrase, and the place they are named after on the right track."""

from quiz.core.match import gazetteer, phrase
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.outcome import Asked, Fit, Outcome, almost
from quiz.core.match.words import content, words


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare as names of organisations."""
    outcome = phrase.compare(typed, spelling, asked)
    if outcome.verdict is not Verdict.REJECT:
        return outcome
    name, bare = (" ".join(word.key for word in content(words(text, asked.language))) for text in (spelling, typed))
    if gazetteer.is_same_place(bare, name, asked.language) or gazetteer.is_near(bare, name, asked.language):
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    return outcome
