"""Places: other names of the same place, neighbours, parts, and the country added."""

from collections.abc import Sequence

from quiz.core.match import gazetteer
from quiz.core.match.alignment import Alignment, align, are_synonyms
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.lexicon.generics import ADDED, DROPPED, FEATURES
from quiz.core.match.lexicon.places import DIRECTIONS, STATE_WORDS
from quiz.core.match.outcome import Asked, Fit, Outcome, accept, almost, reject, within_budget
from quiz.core.match.sentence import is_sentence, phrases
from quiz.core.match.words import Word, content, key_of, spells, words
from quiz.core.text import fold, plain

_COMPASS = frozenset("nseow")
_SAYS_WHAT = frozenset({"capitale", "capital", "ville", "city", "hauptstadt", "du", "de", "of"})
"""Words between a town and its country: *Hanoï, capitale du Vietnam*."""


def is_place(folded: str, language: str = "fr") -> bool:
    """Whether the marker knows a place of that name."""
    return bool(gazetteer.identify(folded, language))


def is_adjective_of_country(key: str) -> bool:
    """Whether a folded word is the adjective of a country."""
    return bool(gazetteer.countries_of(key))


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare as names of places."""
    expected, given = words(spelling, asked.language), words(typed, asked.language)
    if key_of(content(expected)) == key_of(content(given)) or key_of(expected) == key_of(given):
        return accept(Reason.ARTICLE)
    name, bare = _name(expected), _name(tuple(word for word in given if not word.talk))
    if gazetteer.is_same_place(_name(given), name, asked.language):
        return accept(Reason.ALIAS)
    if gazetteer.is_near(bare, name, asked.language) and not gazetteer.identify(bare, asked.language) & gazetteer.identify(
        name, asked.language
    ):
        return almost(Reason.MISSING_PART)
    if gazetteer.is_same_place(bare, name, asked.language):
        return accept(Reason.ALIAS)
    if _has_short_direction(expected, given, asked):
        return accept(Reason.INITIALS)
    if _has_other_direction(typed, expected, given):
        return reject(Reason.OPPOSITE)
    if _has_same_feature(content(expected), content(given), asked):
        return accept(Reason.ALIAS)
    fit = align(expected, given, inflected=False)
    if is_place(bare, asked.language) and not _is_part(fit):
        return reject(Reason.OPPOSITE if fit.opposed else Reason.DIFFERENT)
    if len(content(given)) == 1 and spells(content(given)[0].key, expected):
        return accept(Reason.INITIALS)
    outcome = _by_words(fit, name, asked)
    return outcome if outcome.verdict is Verdict.ACCEPT else _with_country(typed, spelling, asked) or outcome


def _with_country(typed: str, spelling: str, asked: Asked) -> Outcome | None:
    """Return the outcome of a place followed by the country it lies in, as *München, Deutschland*; None for anything else."""
    parts = phrases(typed)
    if len(parts) != 2 or not gazetteer.is_country(fold(parts[1]), asked.language):
        return None
    outcome = compare(parts[0], spelling, asked)
    if outcome.verdict is Verdict.REJECT:
        return None
    if not gazetteer.is_inside(fold(spelling), fold(parts[1]), asked.language):
        return reject(Reason.TWO_CANDIDATES)
    return accept(Reason.EXTRA_WORDS) if outcome.is_clean else outcome


def _has_same_feature(expected: Sequence[Word], given: Sequence[Word], asked: Asked) -> bool:
    """Whether two names say in two languages which lake, river or mountain it is: *lac Tchad* and *Lake Chad*."""
    if not (len(expected) == len(given) == 2):
        return False
    pairs = [[(one, other) for other in (0, 1)] for one in (0, 1)]
    return any(
        expected[a].key in FEATURES
        and are_synonyms(expected[a], given[b])
        and _is_one_name(given[1 - b].key, expected[1 - a].key, asked)
        for row in pairs
        for a, b in row
    )


def _has_short_direction(expected: Sequence[Word], given: Sequence[Word], asked: Asked) -> bool:
    """Whether the direction is told by its initial: *S. Korea*."""
    return any(
        len(word.key) == 1
        and one.key in DIRECTIONS
        and one.key[0] == word.key
        and _is_one_name(_with(given, at, one), _name(expected), asked)
        for at, word in enumerate(given)
        for one in expected
    )


def _has_other_direction(typed: str, expected: Sequence[Word], given: Sequence[Word]) -> bool:
    """Whether an initial stands for another direction than the one asked for: *S. Corée* for North Korea."""
    if "." not in typed or not any(word.key in DIRECTIONS for word in expected):
        return False
    return any(
        word.key in _COMPASS and f"{word.key}." in plain(typed) and not any(one.key[0] == word.key for one in expected)
        for word in given
    )


def _with(found: Sequence[Word], at: int, word: Word) -> str:
    return _name([*found[:at], word, *found[at + 1 :]])


def _is_one_name(one: str, other: str, asked: Asked) -> bool:
    return one == other or gazetteer.is_same_place(one, other, asked.language)


def _name(found: Sequence[Word]) -> str:
    return " ".join(word.key for word in found)


def _is_part(fit: Alignment) -> bool:
    return not content(fit.extra) and not fit.edits and bool(fit.met)


def _by_words(fit: Alignment, name: str, asked: Asked) -> Outcome:
    if not fit.met:
        return reject(Reason.DIFFERENT)
    extra = tuple(word for word in content(fit.extra) if not word.talk)
    if fit.missing and extra:
        return reject(Reason.OPPOSITE if fit.opposed else Reason.DIFFERENT)
    if fit.synonyms:
        return almost(Reason.DIFFERENT)
    if fit.missing:
        return within_budget(_part(fit, asked), fit.edits, fit.letters, strained=fit.strained)
    return within_budget(_with_details(fit, extra, name, asked), fit.edits, fit.letters, strained=fit.strained)


def _part(fit: Alignment, asked: Asked) -> Outcome:
    met = _name(fit.met)
    if all(word.key in ADDED or word.key in DIRECTIONS or word.key in STATE_WORDS for word in fit.met):
        return reject(Reason.DIFFERENT)
    is_generic = all(word.key in DROPPED for word in fit.missing)
    if is_generic and gazetteer.is_region(met):
        return accept(Reason.ALIAS, fit=Fit.SHORT)
    if any(word.value for word in fit.missing) or is_place(met, asked.language):
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    if is_generic:
        return accept(Reason.ALIAS, fit=Fit.SHORT)
    if all(word.key in DIRECTIONS for word in fit.missing) and fit.expected[0].key != fit.missing[0].key:
        return accept(Reason.ALIAS, fit=Fit.PART)
    if 2 * len(fit.met) < len(content(fit.expected)):
        return reject(Reason.DIFFERENT)
    return almost(Reason.MISSING_PART, fit=Fit.PART)


def _with_details(fit: Alignment, extra: tuple[Word, ...], name: str, asked: Asked) -> Outcome:
    """Return what the place with words added is worth: the country it lies in is consistent, another place is not."""
    if not extra:
        return accept(Reason.EXTRA_WORDS if content(fit.extra) else Reason.ARTICLE)
    if any(word.value for word in extra):
        return almost(Reason.EXTRA_PART)
    if any(word.key in FEATURES for word in extra) and not is_sentence(fit.typed):
        return reject(Reason.DIFFERENT)
    where = _name(tuple(word for word in fit.extra if not word.talk and word.key not in _SAYS_WHAT))
    if is_place(where, asked.language):
        is_larger = gazetteer.is_country(where, asked.language) or gazetteer.is_region(where)
        is_inside = is_larger and gazetteer.is_inside(name, where, asked.language)
        return accept(Reason.EXTRA_WORDS) if is_inside else reject(Reason.TWO_CANDIDATES)
    if is_sentence(fit.typed):
        return accept(Reason.EXTRA_WORDS)
    if all(word.key in ADDED for word in extra):
        return accept(Reason.EXTRA_WORDS)
    return (
        reject(Reason.TWO_CANDIDATES) if any(is_place(word.key, asked.language) for word in extra) else almost(Reason.EXTRA_PART)
    )
