"""Persons: the family name is enough, another given name is another person."""

import re
from collections.abc import Sequence

from quiz.core.match.alignment import align
from quiz.core.match.alignment import typo as slip
from quiz.core.match.judgement import Reason
from quiz.core.match.lexicon import names
from quiz.core.match.naming import Name, Order, parse
from quiz.core.match.outcome import Asked, Fit, Outcome, accept, almost, reject, within_budget
from quiz.core.match.places import is_adjective_of_country
from quiz.core.match.sentence import is_sentence
from quiz.core.match.words import Word, key_of, tells_names, words
from quiz.core.text import plain

_ARTICLES = frozenset({"l", "le", "la", "the", "der", "die", "el"})
_NUMBER = re.compile(r"[ivx]+|\d+|1er")
_LONGEST_TITLE = 3
_SHORTEST_PEOPLE = 5
_PEOPLE_ENDINGS = ("ien", "ienne", "een", "eenne", "ais", "aise", "ois", "oise", "ain", "aine")
_DIGRAPHS = frozenset({"ch", "ph", "th", "gh", "gu", "cl", "fr"})
_SOUNDS = str.maketrans("yzkw", "iscv")


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare as names of persons."""
    name = parse(spelling, asked.language)
    given = words(typed, asked.language)
    if key_of(given) == key_of(name.words):
        return accept(Reason.EXACT)
    if name.order is not Order.VIETNAMESE and key_of(given) == key_of(name.words[at] for at in name.family):
        return accept(Reason.SURNAME, fit=Fit.SHORT)
    own = _own_part(typed, name, asked)
    return _by_parts(own, name) if own else reject(Reason.DIFFERENT)


def _own_part(typed: str, name: Name, asked: Asked) -> tuple[Word, ...] | None:
    """Return the words typed for the name, without the sentence, title or office around them; None where others stay."""
    given = words(typed, asked.language)
    known = {word.key for word in name.words} | {word.key for word in given if word.value in _numbers(name)}
    matched = [at for at, word in enumerate(given) if word.key in known or _is_slip(word, name) or _is_initial(word, name)]
    initials = _given_initials(typed, name)
    matched = [at for at in matched if given[at].key in known | initials or not _is_courtesy(given[at])]
    if not matched:
        return None
    first, last = matched[0], matched[-1]
    inside = [at for at in range(first, last + 1) if at not in matched]
    strange = any(not (given[at].key in names.PARTICLES or _is_courtesy(given[at])) for at in inside)
    if strange and not _joins(given[first : last + 1], name):
        return None
    if name.order is Order.VIETNAMESE and _goes_on_in_vietnamese(given[last + 1 :]):
        return None
    if name.order is Order.FIRST and _goes_on(given[last + 1 :], given[: last + 1], name):
        return None
    if any(_is_foreign_initial(word, typed, name) for word in given) or _is_another_number(given, name):
        return None
    is_led = (
        _is_setting(given[:first], given)
        or _is_label(given[:first], is_told=tells_names(given))
        or _is_title_in_vietnamese(given, first, name)
    )
    if not is_led or not _is_setting(given[last + 1 :], given):
        return None
    return tuple(given[at] for at in range(first, last + 1) if at in matched or at in inside)


def _given_initials(typed: str, name: Name) -> frozenset[str]:
    """Return the initials of the given names, except those that stand for an elided article (l', d')."""
    elided = plain(typed)
    return frozenset(name.words[at].key[0] for at in (*name.given, 0) if f"{name.words[at].key[0]}'" not in elided)


def _is_another_number(given: Sequence[Word], name: Name) -> bool:
    """Whether the name has a number and another one was typed: Louis XV for Louis XIV."""
    numbers = _numbers(name)
    return bool(numbers) and any(_NUMBER.fullmatch(word.key) and word.value not in numbers for word in given)


def _is_foreign_initial(word: Word, typed: str, name: Name) -> bool:
    """Whether a letter is the initial of another given name: *T. Castelnau* for Gérard Castelnau. *M.* is Monsieur."""
    if len(word.key) != 1 or word.key == "m" or f"{word.key}." not in plain(typed):
        return False
    return word.key not in {expected.key[0] for expected in name.words}


def _numbers(name: Name) -> frozenset[str]:
    return frozenset(word.value for word in name.words if word.value)


def _goes_on(after: Sequence[Word], own: Sequence[Word], name: Name) -> bool:
    """Whether half a given name is followed by another half: Kim Jong-il is not Kim Jong-un."""
    met = [at for at in name.given if any(_is_near(name.words[at], word) for word in own)]
    return bool(after) and 0 < len(met) < len(name.given) and after[0].key not in names.OFFICES


def _goes_on_in_vietnamese(after: Sequence[Word]) -> bool:
    """Whether a syllable follows that only looks like a small word: Nguyen Xuan Son."""
    told = [word for word in after if _is_courtesy(word) and not _is_office_word(word.key)]
    return any(word.capital for word in told) or bool(told and after[-1].function and not after[-1].talk)


def _is_near(expected: Word, typed: Word) -> bool:
    return expected.key == typed.key or (len(expected.key) > 2 and slip(expected, typed, is_name=True) is not None)


def _joins(given: Sequence[Word], name: Name) -> bool:
    return not align(name.words, given, inflected=False).extra


def _is_slip(word: Word, name: Name) -> bool:
    slips = (slip(expected, word, is_name=True) for expected in name.words if len(expected.key) > 2)
    return any(cost is not None for cost in slips) or _is_run(word, name)


def _is_run(word: Word, name: Name) -> bool:
    """Whether the word is several of the name's, written together."""
    return len(word.key) > 3 and word.key in key_of(name.words) and any(word.key.startswith(w.key) for w in name.words)


def _is_initial(word: Word, name: Name) -> bool:
    if len(word.key) == 1:
        return any(expected.key[0] == word.key for expected in name.words)
    return _are_joined_initials(word, name) or _is_double_initial(word, name)


def _is_double_initial(word: Word, name: Name) -> bool:
    """Whether the word is the two letters a given name is shortened to: Th. for Théodore, Ph. for Philippe."""
    return word.key in _DIGRAPHS and any(name.words[at].key.startswith(word.key) for at in name.given)


def _are_joined_initials(word: Word, name: Name) -> bool:
    """Whether the word is the initials of the given names: JF for Jean-François."""
    return 1 < len(word.key) <= 3 and word.key == "".join(name.words[at].key[0] for at in name.given)


def _is_courtesy(word: Word) -> bool:
    return word.key in names.HONORIFICS or _is_office_word(word.key) or word.talk or word.function


def _is_office_word(key: str) -> bool:
    return key in names.OFFICES or key.endswith(names.OFFICE_ENDINGS)


def _is_setting(around: Sequence[Word], given: Sequence[Word]) -> bool:
    """Whether the words beside a name are courtesy, an office with what belongs to it, or the rest of a sentence."""
    if any(word.key in ("et", "and", "ou", "or", "und", "y", "avec", "with") for word in around) and any(
        not _is_courtesy(word) for word in around
    ):
        return _is_office(around) and not any(word.key in ("ou", "or") for word in around)
    if all(_is_courtesy(word) for word in around):
        return True
    if _is_office(around):
        return True
    near = around[-1] if around[-1] is not given[-1] else around[0]
    return is_sentence(given) and _is_courtesy(near)


def _is_title_in_vietnamese(given: Sequence[Word], first: int, name: Name) -> bool:
    """Whether a whole Vietnamese name ends what was typed, after a title of some syllables: *Đại tướng Võ Nguyên Giáp*."""
    is_whole = [word.key for word in given[first:]] == [word.key for word in name.words]
    return name.order is Order.VIETNAMESE and is_whole and first <= _LONGEST_TITLE


def _is_label(around: Sequence[Word], *, is_told: bool) -> bool:
    """Whether words before a full name may be a trade: *l'historienne*, *la jeune ingénieure*.

    Names with capitals are not, where capitals tell.
    """
    told = [word for word in around if not word.function]
    if not around or around[0].key not in _ARTICLES or len(told) > 2:
        return False
    return not any((word.capital and is_told and not _is_people(word.key)) or word.key in names.GIVEN for word in told)


def _is_people(key: str) -> bool:
    """Whether a word may name where a person comes from: *l'Espagnol*, *la Québécoise*."""
    return is_adjective_of_country(key) or (len(key) > _SHORTEST_PEOPLE and key.endswith(_PEOPLE_ENDINGS))


def _is_office(around: Sequence[Word]) -> bool:
    told = [word for word in around if not (word.function or word.talk)]
    return bool(told) and _is_office_word(told[0].key) and len(told) <= 8


def _by_parts(own: tuple[Word, ...], name: Name) -> Outcome:
    """Return what the parts of the name that were given are worth."""
    initials = [word for word in own if _stands_for_initial(word, name)]
    spelled = [word for word in own if word not in initials]
    fit = align(name.words, spelled, inflected=False)
    if any(not _is_no_part(word, name) for word in fit.extra):
        return reject(Reason.DIFFERENT)
    if name.order is Order.LAST and _another_given_name(fit.expected, fit.typed, fit.pairs):
        return reject(Reason.DIFFERENT)
    met = {one for one, _ in fit.pairs}
    if not met or (name.order is Order.VIETNAMESE and fit.edits and len(met) + len(initials) < len(name.words)):
        return reject(Reason.DIFFERENT)
    outcome = _vietnamese(met, initials, name) if name.order is Order.VIETNAMESE else _western(met, initials, name)
    order = [one for one, _ in fit.pairs]
    if outcome.reason is Reason.ORDER and order == sorted(order):
        outcome = accept(Reason.EXTRA_WORDS)
    return within_budget(outcome, fit.edits, fit.letters, strained=fit.strained)


def _is_no_part(word: Word, name: Name) -> bool:
    if word.key in names.HONORIFICS or word.key in names.OFFICES:
        return True
    return word.key in names.PARTICLES and name.order is not Order.VIETNAMESE


def _stands_for_initial(word: Word, name: Name) -> bool:
    if any(word.key == expected.key for expected in name.words):
        return False
    return _is_initial(word, name)


def _another_given_name(expected: Sequence[Word], typed: Sequence[Word], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether a word paired off as a slip is itself another given name: Françoise for François."""
    return any(
        typed[at].key in names.GIVEN and typed[at].key != expected[one].key and _sound(typed[at].key) != _sound(expected[one].key)
        for one, at in pairs
        if expected[one].key not in typed[at].key.split("-")
    )


def _sound(key: str) -> str:
    """Return how a name sounds, roughly: Elisabeth and Elizabeth, Hanna and Hannah are one."""
    return re.sub(r"(.)\1", r"\1", key.replace("ph", "f").replace("h", "").translate(_SOUNDS))


def _western(met: set[int], initials: Sequence[Word], name: Name) -> Outcome:
    family = {at for at in name.family if name.words[at].key not in names.PARTICLES} or set(name.family)
    if len(met) == len(name.words) or (family <= met and not name.given):
        return accept(Reason.ORDER) if len(met) == len(name.words) else accept(Reason.ARTICLE)
    if family <= met:
        if any(name.words[at].value for at in set(name.family) - met):
            return almost(Reason.MISSING_PART, fit=Fit.PART)
        return accept(Reason.INITIALS if initials else Reason.SURNAME, fit=Fit.SHORT)
    if family & met:
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    return reject(Reason.DIFFERENT)


def _vietnamese(met: set[int], initials: Sequence[Word], name: Name) -> Outcome:
    missing = len(name.words) - len(met)
    if missing == 0:
        return accept(Reason.ORDER)
    last = len(name.words) - 1
    if len(initials) == missing and (last in met or 0 in met):
        return accept(Reason.INITIALS, fit=Fit.SHORT)
    if missing == 1 or met == {0} or last in met:
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    return reject(Reason.DIFFERENT)
