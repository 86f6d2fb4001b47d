"""The sentence around an answer: what was typed beside it, what denies it, what offers a second one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quiz.core.match.lexicon.grammar import CHOICE_WORDS, NEGATIONS, NO_ANSWER, VERBS
from quiz.core.match.words import Word
from quiz.core.text import fold, plain

_LEAD = re.compile(
    r"^(?:je (?:crois|pense|dirais|suppose|parie)(?: bien)?(?: que)?|i (?:think|believe|guess|would say)(?: that)?"
    r"|peut etre(?: que)?|sans doute|probablement|surement|maybe|perhaps|probably|ich (?:glaube|denke)"
    r"|vielleicht|creo que|quizas?"
    r"|a mon avis"
    r"|(?:d apres|selon|pour) moi|according to me|in my opinion"
    r"|il me semble que|c est(?: a dire)?|ce (?:sont|fut|serait)|il s agit d(?:e|u|es)?|la (?:bonne )?reponse est"
    r"|it s|it is|it was|the answer is|das ist|es ist|es"
    r"|a cause d(?:e|u|es)?|en raison d(?:e|u|es)?|grace (?:a|au|aux)|because of|due to|thanks to"
    r"|euh|hum|donc|alors|oui|yes|well)\b "
)
_LEADING = frozenset(
    "je i peut sans probablement surement maybe perhaps probably ich vielleicht creo quiza quizas a d selon pour according in il"
    " c ce la it the das es cause en raison grace because due thanks euh hum donc alors oui yes well".split()
)
"""The words that may open what stands before an answer."""
_SLASH = re.compile(r"(?<=[^\W\d_])\s*[/|]\s*(?=[^\W\d_])|\s[/|]\s")
_MAY_PART = re.compile(r"[/|]").search
_AND = re.compile(r"\s+(?:et|and|und|y|và|&)\s+")
_WEAK = re.compile(r"[,;()\[\]\n]|\s-\s|:\s")


@lru_cache(maxsize=2048)
def without_lead(folded: str) -> str:
    """Return folded words without an opening such as *je crois que c'est*."""
    while folded.partition(" ")[0] in _LEADING and (shorter := _LEAD.sub("", folded)) != folded:
        folded = shorter
    return folded


def is_no_answer(typed: str) -> bool:
    """Whether the learner says that they do not know."""
    return fold(typed) in NO_ANSWER or without_lead(fold(typed)) in NO_ANSWER


def denies(typed: str, spelling: str, language: str) -> bool:
    """Whether something is denied that the answer does not deny."""
    negations, given = _negations(language), fold(typed).split()
    if negations.isdisjoint(given):
        return False
    expected = fold(spelling).split()
    elided = "n'" in plain(typed)
    denied = [word for at, word in enumerate(given) if word in negations and not _is_letter(given, at, elided=elided)]
    return len(denied) > sum(word in negations for word in expected) and bool(set(denied) - set(expected))


@lru_cache(maxsize=8)
def _negations(language: str) -> frozenset[str]:
    return NEGATIONS["fr"] | NEGATIONS["en"] | NEGATIONS.get(language, frozenset())


def _is_letter(given: Sequence[str], at: int, *, elided: bool) -> bool:
    """Whether *no* stands for the word number, or *n* for an initial."""
    if given[at] == "n":
        return not elided
    return given[at] == "no" and at + 1 < len(given) and given[at + 1][0].isdecimal()


def candidates(typed: str, language: str, *, with_slashes: bool = True) -> list[str]:
    """Return the answers offered side by side (A ou B, A/B, soit A soit B): one if there is only one."""
    choice = _choice_words(language)
    text = " ".join(typed.split())
    if not (with_slashes and _MAY_PART(text)) and choice.isdisjoint(fold(text).split()):
        return [text] if fold(text) else []
    parts = [piece for part in (_SLASH.split(text) if with_slashes else [text]) for piece in _split_at(part, choice)]
    return [part for part in parts if fold(part)]


def offers_choice(typed: str, language: str) -> bool:
    """Whether candidates are offered by a word (ou, or), not by a sign that may also part a list."""
    return len([part for part in _split_at(typed, _choice_words(language)) if fold(part)]) > 1


@lru_cache(maxsize=8)
def _choice_words(language: str) -> frozenset[str]:
    return CHOICE_WORDS | (frozenset({"o", "u"}) if language == "es" else frozenset())


def _split_at(text: str, choice: frozenset[str]) -> list[str]:
    parts: list[list[str]] = [[]]
    for word in text.split():
        if plain(word).strip(",;.()") in choice:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts]


def phrases(typed: str) -> list[str]:
    """Return what commas, brackets, dashes, lines and *et* part."""
    parts = _WEAK.split(typed)
    return [piece for part in parts for piece in re.split(r"(?i)\s+(?:et|and|und|y|e|và|&|\+|avec|with)\s+", part) if fold(piece)]


@lru_cache(maxsize=2048)
def named_together(spelling: str, *, all_cases: bool = False) -> Sequence[str]:
    """Return the names an answer gives at once, parted by commas and a last *et*; one where there is no such *et*.

    Names begin with a capital or have several words, unless `all_cases`.
    """
    if not _AND.search(spelling):
        return [spelling]
    names = [name for part in _AND.split(spelling) for name in re.split(r",\s+", part) if fold(name)]
    return (
        names
        if all_cases or all(name[:1].isupper() or name[:2] in ("l'", "l’") or len(name.split()) > 1 for name in names)
        else [spelling]
    )


def is_sentence(found: Sequence[Word]) -> bool:
    """Whether a whole sentence was typed: it has a verb."""
    return any(word.key in VERBS and (word.talk or word.key != "est") for word in found)
