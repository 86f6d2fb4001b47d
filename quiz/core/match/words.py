"""The words of an answer, and how well two sets of words fit each other."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.match import numerals
from quiz.core.match.distance import budget, edits, is_another_word
from quiz.core.match.inflection import stem
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS
from quiz.core.match.lexicon.opposites import CONTRASTS, PREFIXES, SAME_PREFIX, SHORTEST_REST
from quiz.core.match.lexicon.synonyms import SYNONYMS
from quiz.core.text import fold

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_SAINTS = {"st": "saint", "ste": "sainte"}
_DOTS = re.compile(r"(?<![^\W_])([^\W\d_])\.\s?(?=[^\W\d_](?:\.|$|[^\w]))|(?<=[^\W_])\.")
_PLUS = re.compile(r"(?<=[^\W\d_])(\s?)\+(?!\w)")
_RAW = re.compile(r"[^\W_]+")
_SHOUTED = 8
_NAME_EDITS = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word. `other_spelling` writes ü as ue; `rigid` words (acronyms, codes, numbers) suffer no typo."""

    key: str
    stem: str
    other_spelling: str
    capital: bool = False
    rigid: bool = False
    function: bool = False
    value: str = ""

    def is_same(self, other: "Word", *, inflected: bool) -> bool:
        """Whether both are one word; with `inflected`, gender and number aside."""
        if self.key == other.key or self.other_spelling == other.key or self.key == other.other_spelling:
            return True
        if self.value or other.value:
            return self.value == other.value
        return inflected and not self.rigid and not other.rigid and self.stem == other.stem


@lru_cache(maxsize=4096)
def words(text: str, language: str = "fr") -> tuple[Word, ...]:
    """Return the words of a text, in order; numbers in words become digits."""
    text = _PLUS.sub(r"\1 plus", text)
    keys = fold(text).split()
    others = fold(unicodedata.normalize("NFC", text).translate(_UMLAUTS)).split()
    capitals, rigid = _capitals(text)
    spelled = zip(keys, others if len(others) == len(keys) else keys, strict=True)
    found = [_word(key, other, capitals, rigid, language) for key, other in spelled]
    return tuple(numerals.joined(found, language, _number))


def _number(digits: str) -> Word:
    return Word(digits, digits, digits, rigid=True, value=digits)


def _word(key: str, other: str, capitals: frozenset[str], rigid: frozenset[str], language: str) -> Word:
    saint = _SAINTS.get(key, key)
    return Word(
        key=saint,
        stem=stem(saint, language),
        other_spelling=other if saint == key else saint,
        capital=key in capitals,
        rigid=key in rigid or any(char.isdigit() for char in key),
        function=key in FUNCTION_WORDS.get(language, frozenset()) or key in FUNCTION_WORDS["fr"] or key in FUNCTION_WORDS["en"],
        value=numerals.value(key, language) or numerals.roman_value(key, is_capital=key in rigid),
    )


def _capitals(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded words that start with a capital, and those that are acronyms."""
    raw = _RAW.findall(_DOTS.sub(r"\1", unicodedata.normalize("NFKC", text)))
    shouted = (len(raw) > 1 and text.isupper()) or (len(text) > _SHOUTED and text.isupper())
    capitals = frozenset(fold(word) for word in raw if word[0].isupper())
    acronyms = (word for word in raw if len(word) > 1 and word.isupper())
    return capitals, frozenset() if shouted else frozenset(fold(word) for word in acronyms)


def key_of(found: Iterable[Word]) -> str:
    """Return the letters of the words, run together."""
    return "".join(word.key for word in found)


def content(found: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words that count."""
    return tuple(word for word in found if not word.function)


def are_opposite(one: str, other: str) -> bool:
    """Whether two words exclude each other: by a prefix (in-, dé-, hypo-…) or as a known pair."""
    if _undoubled(one) == _undoubled(other):
        return False
    if one != other and CONTRASTS.get(one, frozenset()) & CONTRASTS.get(other, frozenset()):
        return True
    return any(_differ_by_prefix(one, other, prefix) for prefix in PREFIXES if one.startswith(prefix) or other.startswith(prefix))


def _undoubled(key: str) -> str:
    return re.sub(r"(.)\1", r"\1", key)


def _differ_by_prefix(one: str, other: str, prefix: str) -> bool:
    if not one.startswith(prefix):
        one, other = other, one
    rest = one[len(prefix) :]
    if len(rest) < SHORTEST_REST or not other.endswith(rest):
        return False
    instead = other[: len(other) - len(rest)]
    if instead == prefix or (instead and instead not in PREFIXES):
        return False
    return not any({prefix, instead} <= group for group in SAME_PREFIX) and not (
        not instead and rest[0] == prefix[-1] and len(prefix) == 1
    )


def typo(expected: Word, typed: Word, *, is_name: bool = False) -> int | None:
    """Edits between two words where one may be a slip for the other, else None. In a name, prefixes mean nothing."""
    if expected.rigid or typed.value or expected.value or (not is_name and are_opposite(expected.key, typed.key)):
        return None
    if is_another_word(expected.key, typed.key):
        return None
    cost = min(edits(expected.key, typed.key), edits(expected.other_spelling, typed.other_spelling))
    most = budget(len(expected.key))[1]
    return cost if cost <= (max(_NAME_EDITS, most) if is_name else most) else None


@dataclass(frozen=True, slots=True)
class Alignment:
    """How typed words fit expected ones.

    `pairs` are (index expected, index typed) in typed order; `letters` counts the expected letters that were met;
    `synonyms` says that a word was met by another that means the same, `strained` that a short word holds too many slips to be
    sure of it, `opposed` that a word is missing and its opposite is there.
    """

    expected: tuple[Word, ...]
    typed: tuple[Word, ...]
    pairs: tuple[tuple[int, int], ...]
    missing: tuple[Word, ...]
    extra: tuple[Word, ...]
    edits: int
    letters: int
    inflected: bool
    synonyms: bool
    opposed: bool
    strained: bool

    @property
    def met(self) -> tuple[Word, ...]:
        """The expected words that count and were met."""
        return content(self.expected[index] for index in sorted({index for index, _ in self.pairs}))


MeanSame = Callable[[Word, Word], bool]
"""(expected, typed) -> whether they say the same in other words."""


class _Aligner:
    """Pairs off words: the same ones first, then split and joined ones, then slips, then synonyms."""

    def __init__(self, expected: Sequence[Word], typed: Sequence[Word], *, inflected: bool) -> None:
        self.expected = tuple(expected)
        self.typed = tuple(typed)
        self.inflected = inflected
        self.left_expected = set(range(len(expected)))
        self.left_typed = set(range(len(typed)))
        self.pairs: list[tuple[int, int]] = []
        self.edits = 0
        self.synonyms = False
        self.strained = False

    def pair(self, expected: Sequence[int], typed: Sequence[int], cost: int = 0) -> None:
        self.left_expected.difference_update(expected)
        self.left_typed.difference_update(typed)
        self.pairs += [(one, typed[0]) for one in expected] + [(expected[0], other) for other in typed[1:]]
        self.edits += cost

    def same(self, *, inflected: bool) -> None:
        for at in sorted(self.left_typed):
            near = [one for one in self.left_expected if self.expected[one].is_same(self.typed[at], inflected=inflected)]
            if near:
                self.pair([min(near, key=lambda one: abs(one - at))], [at])

    def joined(self) -> None:
        for run in _runs(self.left_typed):
            for one in sorted(self.left_expected):
                if _fits(self.expected[one].key, [self.typed[at].key for at in run]) and self.left_typed.issuperset(run):
                    self.pair([one], run)
                    break
        for run in _runs(self.left_expected):
            for at in sorted(self.left_typed):
                if _fits(self.typed[at].key, [self.expected[one].key for one in run]) and self.left_expected.issuperset(run):
                    self.pair(run, [at])
                    break

    def slips(self) -> None:
        found = []
        for one in self.left_expected:
            for at in self.left_typed:
                if abs(len(self.expected[one].key) - len(self.typed[at].key)) <= 6:
                    cost = typo(self.expected[one], self.typed[at], is_name=not self.inflected)
                    if cost is not None:
                        found.append((cost, abs(one - at), one, at))
        for cost, _, one, at in sorted(found):
            if one in self.left_expected and at in self.left_typed:
                self.strained |= cost > budget(len(self.expected[one].key))[1]
                self.pair([one], [at], cost)

    def meanings(self, mean_same: MeanSame) -> None:
        for at in sorted(self.left_typed):
            near = [one for one in sorted(self.left_expected) if mean_same(self.expected[one], self.typed[at])]
            if near:
                self.pair([near[0]], [at])
                self.synonyms = True

    def result(self) -> Alignment:
        missing = [self.expected[one] for one in sorted(self.left_expected)]
        extra = [self.typed[at] for at in sorted(self.left_typed)]
        met = {one for one, _ in self.pairs}
        return Alignment(
            expected=self.expected,
            typed=self.typed,
            pairs=tuple(sorted(self.pairs, key=lambda pair: pair[1])),
            missing=content(missing),
            extra=tuple(extra),
            edits=self.edits,
            letters=sum(len(self.expected[one].key) for one in met),
            inflected=self.inflected,
            synonyms=self.synonyms,
            strained=self.strained,
            opposed=any(are_opposite(one.key, other.key) for one in missing for other in extra),
        )


def are_synonyms(expected: Word, typed: Word) -> bool:
    """Whether two words stand in one group of synonyms."""
    return bool(SYNONYMS.get(expected.key, frozenset()) & SYNONYMS.get(typed.key, frozenset()))


def align(
    expected: Sequence[Word], typed: Sequence[Word], *, inflected: bool = True, mean_same: MeanSame = are_synonyms
) -> Alignment:
    """Pair off the typed words with the expected ones; `inflected` lets gender and number differ."""
    aligner = _Aligner(expected, typed, inflected=inflected)
    aligner.same(inflected=False)
    if inflected:
        aligner.same(inflected=True)
    if aligner.left_expected:
        aligner.joined()
        aligner.slips()
        aligner.meanings(mean_same)
    return aligner.result()


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


def _runs(left: set[int]) -> list[list[int]]:
    """Return the stretches of two to four neighbours among the indices, longest first."""
    return [
        list(range(start, start + length))
        for length in (4, 3, 2)
        for start in sorted(left)
        if all(start + step in left for step in range(length))
    ]


def _fits(whole: str, parts: Sequence[str]) -> bool:
    return whole == "".join(parts)
