"""True or false, however it is said."""

from quiz.core.match.distance import edits
from quiz.core.match.judgement import Reason
from quiz.core.match.lexicon.grammar import NEGATIONS
from quiz.core.match.lexicon.reading import word_set
from quiz.core.match.outcome import Asked, Outcome, accept, almost, reject
from quiz.core.match.words import words

_TRUE = word_set(
    "vrai vraie v oui ouais o true t yes yep yeah y exact exacte correct correcte juste wahr richtig ja verdadero cierto"
    " si dung co"
)
_FALSE = word_set("faux fausse f non n false no incorrect incorrecte inexact inexacte wrong falsch nein falso sai khong nope nan")
_DENIALS = (NEGATIONS["fr"] | NEGATIONS["en"] | NEGATIONS["de"] | NEGATIONS["es"]) - _FALSE | {"n", "ne"}


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare what is said to be: true or false, not both, not denied."""
    expected, given = _said(spelling, asked), _said(typed, asked)
    if not expected:
        return reject(Reason.DIFFERENT)
    keys = [word.key for word in words(typed, asked.language)]
    if any(key in _DENIALS and len(keys) > 1 and key != "n" for key in keys) or ("n" in keys and len(keys) > 1):
        return reject(Reason.NEGATION)
    if len(given) > 1:
        return reject(Reason.TWO_CANDIDATES)
    if given == expected:
        return accept(Reason.ALIAS)
    if not given and _nearly(keys, spelling):
        return almost(Reason.TYPO)
    return reject(Reason.OPPOSITE if given else Reason.DIFFERENT)


def _said(text: str, asked: Asked) -> set[bool]:
    told = words(text, asked.language)
    alone = sum(not word.talk for word in told) <= 1
    keys = {word.key for word in told if alone or len(word.key) > 1}
    return {meant for meant, forms in ((True, _TRUE), (False, _FALSE)) if keys & forms}


def _nearly(keys: list[str], spelling: str) -> bool:
    return len(keys) == 1 and len(keys[0]) > 2 and edits(spelling.casefold(), keys[0]) == 1
