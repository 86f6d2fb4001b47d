"""The words of an answer."""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from quiz.core.match import numerals
from quiz.core.match.inflection import stem
from quiz.core.match.lexicon.grammar import DIRECTION_BEFORE, FUNCTION_WORDS, TALK
from quiz.core.text import fold
from quiz.values import value

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_HAS_UMLAUT = re.compile("[äöüÄÖÜ\u0308]").search
_ARTICLES = frozenset({"the", "le", "la", "les", "l"})
_ABBREVIATED = {"fr": {"mt": "mont"}, "en": {"mt": "mount"}}
_SAINTS = {"st": "saint", "ste": "sainte"}
_DOTS = re.compile(r"(?<![^\W_])([^\W\d_])\.\s?(?=[^\W\d_](?:\.|$|[^\w]))|(?<=[^\W_])\.")
_PLUS = re.compile(r"(?<=[^\W\d_])(\s?)\+(?!\w)")
_RAW = re.compile(r"[^\W_]+")
_HAS_NO_DIGIT = re.compile(r"\D*").fullmatch
_SHOUTED = 8
_LONGEST_LETTER = 4
"""Letters a single one may fold to, and one more."""


@value
class Word:
    """A folded word.

    `other_spelling` writes ü as ue; `rigid` words (acronyms, codes, numbers) suffer no typo; `talk` belongs to a sentence around
    an answer (*je crois que c'est*).
    """

    key: str
    stem: str
    other_spelling: str
    capital: bool = False
    rigid: bool = False
    function: bool = False
    value: str = ""
    talk: bool = False

    def is_same(self, other: "Word", *, inflected: bool) -> bool:
        """Whether a typed word is this one; with `inflected`, gender and number aside."""
        if self.key == other.key or self.other_spelling == other.key or self.key == other.other_spelling:
            return True
        if self.value or other.value:
            return self.value == other.value
        return inflected and not self.rigid and (not other.rigid or other.key.isalpha()) and self.stem == other.stem


@lru_cache(maxsize=4096)
def words(text: str, language: str = "fr") -> tuple[Word, ...]:
    """Return the words of a text, in order; numbers in words become digits."""
    if "+" in text:
        text = _PLUS.sub(r"\1 plus", text)
    keys = fold(text).split()
    others = fold(unicodedata.normalize("NFC", text).translate(_UMLAUTS)).split() if _HAS_UMLAUT(text) else keys
    capitals, rigid = _capitals(text, keys)
    spelled = zip(keys, others if len(others) == len(keys) else keys, strict=True)
    small = _small_words(language)
    found = [_word(key, other, key in capitals, key in rigid, small) for key, other in spelled]
    if text.isupper() and " " in text.strip():
        found = [replace(word, function=word.function or word.key in small.unless_capital) for word in found]
    if "est" in keys:
        found = [replace(word, talk=False) if _is_east(found, at) else word for at, word in enumerate(found)]
    return tuple(numerals.joined(found, language, _number))


def _number(digits: str) -> Word:
    return Word(digits, digits, digits, rigid=True, value=digits)


def _word(key: str, other: str, is_capital: bool, is_acronym: bool, small: "_SmallWords") -> Word:
    saint = key if len(key) > 3 else _ABBREVIATED.get(small.language, {}).get(key) or _SAINTS.get(key, key)
    return Word(
        saint,
        stem(saint, small.language),
        other if saint == key else saint,
        is_capital,
        is_acronym or not (key.isalpha() or _HAS_NO_DIGIT(key)),
        key in small.always or (not is_capital and key in small.unless_capital),
        numerals.value(key, small.language) or numerals.roman_value(key, is_capital=is_acronym),
        key in small.talk,
    )


@value
class _SmallWords:
    """What small words a text of a language may hold: of that language, and in small letters of French and English."""

    language: str
    always: frozenset[str]
    unless_capital: frozenset[str]
    talk: frozenset[str]


@lru_cache(maxsize=8)
def _small_words(language: str) -> _SmallWords:
    return _SmallWords(
        language,
        always=FUNCTION_WORDS.get(language, FUNCTION_WORDS["fr"]) | _ARTICLES,
        unless_capital=FUNCTION_WORDS["fr"] | FUNCTION_WORDS["en"],
        talk=TALK["fr"] | TALK["en"] | TALK.get(language, frozenset()),
    )


def is_talk(key: str, language: str) -> bool:
    """Whether a folded word belongs to the sentence around an answer."""
    return key in _small_words(language).talk


def _is_east(found: Sequence[Word], at: int) -> bool:
    """Whether *est* is the east (*Afrique de l'Est*), not the verb."""
    return found[at].key == "est" and at > 0 and found[at - 1].key in DIRECTION_BEFORE


def _capitals(text: str, keys: Sequence[str]) -> tuple[Set[str], Set[str]]:
    """Return the folded words that start with a capital, and those that are acronyms."""
    if text.islower():
        return frozenset(), frozenset()
    composed = text if text.isascii() else unicodedata.normalize("NFKC", text)
    raw = _RAW.findall(_DOTS.sub(r"\1", composed) if "." in composed else composed)
    is_word_by_word = len(raw) == len(keys) and "".join(keys).isalpha() and "&" not in composed
    folded = keys if is_word_by_word else [fold(word) for word in raw]
    capitals = {key for word, key in zip(raw, folded, strict=True) if word[0].isupper()}
    if len(min(keys, key=len, default="")) < _LONGEST_LETTER:
        capitals.update([fold(char) for char in composed if char.isupper()])
    if text.isupper() and (len(raw) > 1 or len(text) > _SHOUTED):
        return capitals, frozenset()
    return capitals, {key for word, key in zip(raw, folded, strict=True) if len(word) > 1 and word.isupper()}


def tells_names(found: Sequence[Word]) -> bool:
    """Whether capitals tell names from other words: not where all words have one, or none has."""
    return len({word.capital for word in found}) > 1


def key_of(found: Iterable[Word]) -> str:
    """Return the letters of the words, run together."""
    return "".join([word.key for word in found])


def content(found: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words that count."""
    return tuple([word for word in found if not word.function])


def spells(acronym: str, expected: tuple[Word, ...]) -> bool:
    """Whether an acronym is the initials of the words that count, small words in or out; an acronym among them may stay whole."""
    if not 2 <= len(acronym) <= 10 or len(content(expected)) < 2:
        return False
    rests = {acronym}
    for word in expected:
        longer = {rest[1:] for rest in rests if rest and rest[0] == word.key[0]}
        if word.rigid:
            longer = {rest[len(word.key) :] for rest in rests if rest.startswith(word.key)}
        rests = longer | rests if word.function else longer
    return "" in rests
