"""Words against words: organisations, events, titles, terms and free text."""

import re
from bisect import bisect_left

from quiz.core.match import gazetteer
from quiz.core.match.alignment import Alignment, align, are_opposite, are_synonyms
from quiz.core.match.judgement import Reason
from quiz.core.match.lexicon.generics import ADDED, DROPPED, HEADS, RANK, REPEATED, SCHOOLS
from quiz.core.match.lexicon.grammar import NEGATIONS, ROLES
from quiz.core.match.lexicon.names import OFFICES
from quiz.core.match.outcome import Asked, Fit, Outcome, accept, almost, reject, within_budget
from quiz.core.match.places import is_adjective_of_country, is_place
from quiz.core.match.sentence import is_sentence
from quiz.core.match.words import Word, content, key_of, spells, tells_names, words
from quiz.core.model import AnswerType
from quiz.core.text import fold, plain

_NAMES = frozenset({AnswerType.ORGANISATION, AnswerType.EVENT, AnswerType.ACRONYM, AnswerType.PLACE})
_ONE_PREPOSITION = {"au": "a", "aux": "a", "du": "de", "des": "de", "d": "de", "of": "de"}
_ENGLISH_ONLY = frozenset({"of", "and", "the", "with"})
_IN_CHARGE = frozenset({"charge", "chargee", "responsable", "responsible"})
"""Between an office and its field: *ministre chargé de la Culture*."""
_CUT_SHORT = re.compile(r"\b([^\W\d_]{3,})\.(?=\s*\w)")
_LONGEST_ACRONYM = 8
_LONGEST_LABEL = 5
_LONGEST_LEAD = 3
_TURNED = 3
_MOST_PAIRS = 1000
_SHORTEST_ROOT = 5
_SHORTEST_CLIPPED = 4
_ROOT_SHARE = 0.75
_FREE = frozenset({AnswerType.TEXT, AnswerType.BOOLEAN})


def compare(typed: str, spelling: str, asked: Asked) -> Outcome:
    """Compare word by word: slips, missing and added words, words in another order."""
    expected = words(spelling, asked.language)
    typed = _spelled_out(typed, expected)
    given = words(typed, asked.language)
    if key_of(expected) == key_of(given) or _without_and(expected) == _without_and(given):
        return accept(Reason.EXACT)
    if _is_initials(given, expected):
        return accept(Reason.INITIALS)
    if _is_quoted(typed, spelling):
        return accept(Reason.EXTRA_WORDS)
    fit = _fit(expected, given, asked)
    if not content(fit.met) and content(expected):
        return reject(Reason.OPPOSITE if fit.opposed else Reason.DIFFERENT)
    extra = _unexplained(fit, typed, asked)
    number = _number_outcome(fit, extra)
    return number or _words_outcome(fit, extra, asked)


def _spelled_out(typed: str, expected: tuple[Word, ...]) -> str:
    """Return what was typed with each word cut short by a dot (*univ. de Lyon*) as the expected one that begins like it."""

    def whole(cut: re.Match[str]) -> str:
        start = fold(cut[1])
        return next((word.key for word in expected if len(word.key) > len(start) + 1 and word.key.startswith(start)), cut[0])

    return _CUT_SHORT.sub(whole, typed) if "." in typed else typed


def _without_and(found: tuple[Word, ...]) -> str:
    return key_of(word for word in found if word.key not in ("et", "and"))


def _fit(expected: tuple[Word, ...], given: tuple[Word, ...], asked: Asked) -> Alignment:
    """Align the words; related ones (*climat*, *climatique*) stand for each other only where that leaves nothing over."""
    fit = align(expected, given)
    if not fit.missing or not content(fit.extra) or len(expected) * len(given) > _MOST_PAIRS:
        return fit
    is_one_word = len(content(expected)) == 1

    def mean_same(one: Word, other: Word) -> bool:
        return not (is_one_word and _is_piece(other, one)) and _mean_same(one, other, asked)

    if not any(mean_same(one, other) for one in fit.missing for other in fit.extra):
        return fit
    wider = align(expected, given, mean_same=mean_same)
    return fit if wider.missing or len(content(wider.extra)) >= len(content(fit.extra)) else wider


def _words_outcome(fit: Alignment, extra: tuple[Word, ...], asked: Asked) -> Outcome:
    if _is_another_rank(fit, extra, asked):
        return reject(Reason.OPPOSITE)
    if fit.opposed or _swaps_roles(fit, asked) or (asked.type is AnswerType.TEXT and _turns_around(fit)):
        return reject(Reason.OPPOSITE, final=True)
    if fit.missing and _negations(fit.missing, asked):
        return reject(Reason.NEGATION)
    if fit.missing and extra:
        return reject(Reason.DIFFERENT)
    if fit.missing:
        return within_budget(_part(fit, asked), fit.edits, fit.letters, strained=fit.strained)
    if extra:
        return within_budget(almost(Reason.EXTRA_PART), fit.edits, fit.letters)
    if fit.synonyms or _is_translated(fit, asked):
        return almost(Reason.DIFFERENT)
    return within_budget(accept(_whole_reason(fit)), fit.edits, fit.letters, strained=fit.strained)


def _is_another_rank(fit: Alignment, extra: tuple[Word, ...], asked: Asked) -> bool:
    """Whether a word of rank (vice-, ancien, adjoint) is missing or added beside an office."""
    if any(word.key in RANK for word in fit.missing):
        return True
    is_office = asked.type is AnswerType.TITLE or any(word.key in OFFICES for word in fit.expected)
    return is_office and any(word.key in RANK for word in extra)


def _whole_reason(fit: Alignment) -> Reason:
    order = [one for one, _ in fit.pairs]
    if order != sorted(order):
        return Reason.ORDER
    if content(fit.extra):
        return Reason.EXTRA_WORDS
    return Reason.ALIAS if any(fit.expected[one].key != fit.typed[at].key for one, at in fit.pairs) else Reason.ARTICLE


def _mean_same(expected: Word, typed: Word, asked: Asked) -> bool:
    """Whether two words say the same in other words: synonyms, a country and its adjective, *climat* and *climatique*."""
    if are_synonyms(expected, typed) or gazetteer.are_country_and_adjective(expected.key, typed.key, asked.language):
        return True
    if expected.capital and gazetteer.is_same_place(expected.key, typed.key, asked.language):
        return True
    return (
        not expected.rigid
        and typed.key.isalpha()
        and (
            _are_related(expected.key, typed.key) or _is_clipped(expected.key, typed.key) or _is_clipped(typed.key, expected.key)
        )
    )


def _is_piece(typed: Word, expected: Word) -> bool:
    """Whether a word is but the beginning of a name, or less than half of a word."""
    return expected.key.startswith(typed.key) and (expected.capital or 2 * len(typed.key) < len(expected.key))


def _is_clipped(whole: str, short: str) -> bool:
    """Whether a word is the beginning of another up to an o, as in *expo*, *labo* and *info*."""
    return len(short) >= _SHORTEST_CLIPPED and short.endswith("o") and len(whole) > len(short) and whole.startswith(short)


def _are_related(one: str, other: str) -> bool:
    """Whether one word comes from the other: they begin alike, over nearly the whole of the shorter one."""
    if are_opposite(one, other):
        return False
    short, long = sorted((one, other), key=len)
    shared = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return shared >= _SHORTEST_ROOT and shared > _ROOT_SHARE * len(short)


def _is_translated(fit: Alignment, asked: Asked) -> bool:
    """Whether slips hide another language: English small words in an answer that has none."""
    foreign = {word.key for word in fit.typed} & _ENGLISH_ONLY
    return bool(fit.edits and foreign) and asked.language != "en" and not foreign & {word.key for word in fit.expected}


def _turns_around(fit: Alignment) -> bool:
    """Whether two words changed places around a third: *la France bat le Brésil*."""
    tails: list[int] = []
    for one, _ in fit.pairs:
        if not fit.expected[one].function:
            place = bisect_left(tails, -one)
            tails[place : place + 1] = [-one]
    return len(tails) >= _TURNED


def _number_outcome(fit: Alignment, extra: tuple[Word, ...]) -> Outcome | None:
    """Numbers and years are exact: one more or another one is wrong, one less is a part."""
    if any(word.value for word in extra):
        return reject(Reason.NUMBER_DIFFERS)
    is_short = fit.missing and all(word.value and word.key not in RANK for word in fit.missing)
    if is_short and not extra and any(word.key not in HEADS for word in fit.met):
        return within_budget(almost(Reason.MISSING_PART, fit=Fit.PART), fit.edits, fit.letters, strained=fit.strained)
    return None


def _negations(found: tuple[Word, ...], asked: Asked) -> bool:
    return any(word.key in NEGATIONS["fr"] or word.key in NEGATIONS.get(asked.language, frozenset()) for word in found)


def _unexplained(fit: Alignment, typed: str, asked: Asked) -> tuple[Word, ...]:
    """Return the added words that are no part of a sentence around the answer, of its acronym or of what sort of thing it is."""
    extra = tuple(word for word in content(fit.extra) if not word.talk)
    bracketed = _in_brackets(typed)
    extra = tuple(word for word in extra if not (word.key in bracketed and _is_acronym_of(word, fit, bracketed, asked)))
    if not fit.missing:
        extra = tuple(word for word in extra if word.value or not spells(word.key, fit.expected))
    if is_sentence(fit.typed) and not any(word.value or word.key in RANK for word in extra) and not fit.missing:
        return ()
    if any(word.key in HEADS for word in fit.missing) or (fit.missing and extra and fit.pairs[0][1] < _first_at(extra[0], fit)):
        return extra
    if asked.type is AnswerType.TITLE and not fit.missing:
        extra = tuple(word for word in extra if word.key not in _IN_CHARGE)
    label = _label(fit)
    extra = tuple(word for word in extra if word not in label)
    labelled = (asked.type is AnswerType.TITLE and not fit.missing) or any(word.key in ADDED for word in extra)
    return tuple(word for word in extra if not (word.key in ADDED or (labelled and is_adjective_of_country(word.key))))


def _first_at(word: Word, fit: Alignment) -> int:
    return fit.typed.index(word)


def _label(fit: Alignment) -> tuple[Word, ...]:
    """Return the words before the answer that say what sort of thing it is: *le groupe automobile* before a name."""
    lead = fit.typed[: fit.pairs[0][1]] if fit.pairs else ()
    named = content(lead)
    if not named or fit.missing or len(named) > _LONGEST_LEAD or named[0].key not in ADDED or named[-1] is not lead[-1]:
        return ()
    is_told = tells_names(fit.typed)
    plain_words = not any((word.capital and is_told) or word.value or word.key in RANK for word in named)
    return named if plain_words and fit.expected[fit.pairs[0][0]].capital else ()


def _in_brackets(typed: str) -> frozenset[str]:
    text = plain(typed)
    if "(" not in text:
        return frozenset()
    inside = [part.split(")")[0] for part in text.split("(")[1:]]
    return frozenset(word for part in inside for word in part.replace(".", "").split())


def _is_acronym_of(word: Word, fit: Alignment, bracketed: frozenset[str], asked: Asked) -> bool:
    """Whether a word alone in brackets after a whole name may be its acronym, in capitals or not."""
    may_be = asked.type in _NAMES and len(word.key) <= _LONGEST_ACRONYM
    return len(bracketed) == 1 and may_be and not word.value and not fit.missing


def _is_quoted(typed: str, spelling: str) -> bool:
    """Whether the answer stands in quotation marks, with words that say what it is: *le modèle « Espace »*."""
    text = plain(typed)
    quoted = re.findall(r'"([^"]+)"', text) if '"' in text else ()
    return (
        len(quoted) == 1
        and fold(quoted[0]) == fold(spelling)
        and len(fold(typed).split()) - len(fold(spelling).split()) <= _LONGEST_LABEL
    )


def _is_initials(given: tuple[Word, ...], expected: tuple[Word, ...]) -> bool:
    letters = [word.key for word in given if word.key not in ("et", "and", "the", "le", "la", "l")]
    if len(letters) > 1 and all(len(letter) == 1 for letter in letters):
        return spells("".join(letters), expected)
    named = content(given)
    return len(named) == 1 and spells(named[0].key, expected)


def _part(fit: Alignment, asked: Asked) -> Outcome:
    """Return what giving a part of the answer is worth."""
    met, counted = fit.met, content(fit.expected)
    if all(word.key in HEADS or word.key in REPEATED for word in met) and asked.type is not AnswerType.TITLE:
        return reject(Reason.DIFFERENT) if len(met) == 1 else almost(Reason.MISSING_PART, fit=Fit.PART)
    if all(_is_left_out(word, fit) for word in fit.missing):
        return _short(fit)
    if asked.type is AnswerType.TITLE:
        return almost(Reason.MISSING_PART, fit=Fit.PART) if _head(fit, asked) in met else reject(Reason.DIFFERENT)
    half = 2 * len(met) >= len(counted) or 2 * sum(len(w.key) for w in met) >= sum(len(w.key) for w in counted)
    if asked.type in _FREE:
        return almost(Reason.MISSING_PART, fit=Fit.PART) if half else reject(Reason.DIFFERENT)
    if _says_more(fit, asked):
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    return reject(Reason.DIFFERENT)


def _short(fit: Alignment) -> Outcome:
    if is_place(" ".join(word.key for word in fit.met)) and any(word.key in DROPPED for word in fit.missing):
        return almost(Reason.MISSING_PART, fit=Fit.PART)
    return accept(Reason.ALIAS, fit=Fit.SHORT)


def _is_left_out(word: Word, fit: Alignment) -> bool:
    """Whether a generic word may be left out: it opens the answer, or closes it without a preposition before it."""
    at = fit.expected.index(word)
    counted = content(fit.expected)
    if word.key in SCHOOLS:
        return word == counted[0] and not fit.expected[at + 1].function
    if word.key not in DROPPED:
        return False
    return word == counted[0] or (word == counted[-1] and not fit.expected[at - 1].function)


def _is_distinctive(word: Word) -> bool:
    return word.key not in ADDED and word.key not in REPEATED


def _head(fit: Alignment, asked: Asked) -> Word:
    counted = content(fit.expected)
    if asked.type is AnswerType.TITLE:
        return next((word for word in counted if word.key in OFFICES and word.key not in RANK), counted[0])
    return counted[-1] if asked.language == "en" else counted[0]


def _says_more(fit: Alignment, asked: Asked) -> bool:
    """Whether the part is the head with a qualifier, or a proper name, or several words."""
    met = fit.met
    if len(met) == 1:
        word, counted = met[0], content(fit.expected)
        is_name = word.capital and (word is not counted[0] or (len(counted) == 2 and all(one.capital for one in counted)))
        return (is_name and _is_distinctive(word)) or is_place(word.key, asked.language)
    return any(word.key not in REPEATED for word in met)


def _swaps_roles(fit: Alignment, asked: Asked) -> bool:
    """Whether two words that changed places also exchanged the prepositions that say who does what."""
    placed = [(one, at) for one, at in fit.pairs if not fit.expected[one].function]
    moved = [(a, b) for index, a in enumerate(placed) for b in placed[index + 1 :] if a[0] > b[0]]
    return any(_exchanged(fit, a, b, asked) for a, b in moved)


def _exchanged(fit: Alignment, a: tuple[int, int], b: tuple[int, int], asked: Asked) -> bool:
    roles = ROLES.get(asked.language, ROLES["fr"])
    before = [_role(fit.expected, pair[0], roles) for pair in (a, b)]
    after = [_role(fit.typed, pair[1], roles) for pair in (a, b)]
    if asked.language == "en" and asked.type is AnswerType.TITLE and not all(after):
        return False
    return before != after and before[0] != before[1] and after[0] != after[1]


def _role(found: tuple[Word, ...], at: int, roles: frozenset[str]) -> str:
    """Return the preposition that leads to the word at that place: the strongest of the small words just before it."""
    role = ""
    for word in reversed(found[:at]):
        if not word.function:
            break
        key = _ONE_PREPOSITION.get(word.key, word.key)
        if key in roles or (key == "de" and not role):
            role = key
    return role
