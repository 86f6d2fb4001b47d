"""Acronyms: every letter counts; their expansion is on the right track."""

from quiz.core.match import phrase
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.outcome import Asked, Outcome, accept, almost, reject
from quiz.core.match.words import content, key_of, spells, words


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare as acronyms, or as words where the spelling is an expansion."""
    expected = words(spelling, asked.language)
    if len(content(expected)) > 1 and len(key_of(expected)) > len(expected) + 1:
        return _expanded(typed, spelling, asked)
    given = words(typed, asked.language)
    wanted = key_of(expected)
    told = tuple(word for word in given if not word.talk)
    if wanted in {key_of(given), key_of(content(given)), key_of(told), key_of(content(told))}:
        return accept(Reason.ARTICLE)
    if len(content(given)) > 1 and spells(wanted, given):
        return almost(Reason.ALIAS)
    beside = [word for word in content(told) if word.key != wanted]
    if any(word.key == wanted for word in given) and spells(wanted, tuple(beside)):
        return accept(Reason.ALIAS)
    return almost(Reason.EXTRA_PART) if any(word.key == wanted for word in given) else reject(Reason.DIFFERENT)


def _expanded(typed: str, spelling: str, asked: Asked) -> Outcome:
    given, expected = content(words(typed, asked.language)), words(spelling, asked.language)
    if len(given) == 1 and not spells(given[0].key, expected):
        return reject(Reason.DIFFERENT)
    outcome = phrase.compare(typed, spelling, asked)
    return reject(outcome.reason) if outcome.verdict is Verdict.REJECT else outcome
