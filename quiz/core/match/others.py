"""The answers of the other cards: what names one of them is no answer to this card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nlargest

from quiz.core.match.calendar_reading import is_date, may_be_date, read_dates
from quiz.core.match.index import Index, Vocabulary
from quiz.core.match.inflection import stem
from quiz.core.match.lexicon.generics import DROPPED
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS
from quiz.core.match.lexicon.places import DIRECTIONS
from quiz.core.match.quantity import is_bare_quantity, quantities
from quiz.core.match.words import Word, content, words
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

_MOST_MARKED = 6
_MOST_CHECKED = 150
_LONGEST = 2000
_MOST_WORDS = 40
_MANY_WORDS = 4
_FEW_WORDS = 3
_LONGEST_INITIALS = 10
_FIGURES = frozenset({AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE})
_QUANTITIES = frozenset({AnswerType.NUMBER, AnswerType.MONEY})
_LOOSE = frozenset({AnswerType.TEXT, AnswerType.LIST})


@dataclass(frozen=True, slots=True)
class Other:
    """Another card's answer: `answer` is None where only its text is known.

    `spellings` are the words that count of each of its spellings, as stems; `items` says how many answers it asks for.
    """

    text: str
    answer: Answer | None = None
    spellings: tuple[tuple[str, ...], ...] = ()
    items: int = 1

    def may_be_named(self, told: frozenset[str], kind: AnswerType) -> bool:
        """Whether words with these stems may name the answer; its type, where not known, is the given one."""
        if self.answer and self.answer.type in _FIGURES and kind not in _FIGURES | _LOOSE:
            return False
        kind = self.answer.type if self.answer else kind
        if self.items > 1:
            return sum(any(one in told for one in spelling) for spelling in self.spellings) >= self.items
        return any(_may_name(told, spelling, kind) for spelling in self.spellings)


def _may_name(told: frozenset[str], spelling: tuple[str, ...], kind: AnswerType) -> bool:
    needed, most = _needed(spelling, kind)
    for one in needed:
        if one not in told:
            most -= 1
            if most < 0:
                return False
    return most >= 0


@lru_cache(maxsize=1 << 15)
def _needed(spelling: tuple[str, ...], kind: AnswerType) -> tuple[tuple[str, ...], int]:
    """Return the words that name an answer, and how many of them may be missing."""
    if kind is AnswerType.PERSON or (kind in _LOOSE and len(spelling) <= _FEW_WORDS):
        ends = (spelling[0], *spelling[-2:]) if spelling else ()
        return ends, len(ends) - 1
    needed = tuple(one for one in spelling if one not in DROPPED and not (kind is AnswerType.PLACE and one in DIRECTIONS))
    most = max(int(len(needed) >= _MANY_WORDS), len(needed) // 2 if kind in _LOOSE else 0)
    return needed or spelling, most


@dataclass(frozen=True, slots=True)
class Others:
    """An index of other answers: made once a deck, asked once an answer. What is asked does not depend on how many there are."""

    entries: tuple[Other, ...] = ()
    index: Index = field(default_factory=Index)
    language: str = "fr"

    @classmethod
    def of(cls, answers: "Others | Iterable[str | Answer]", *, language: str = "fr") -> "Others":
        """Index answers; an index is returned as it is."""
        if isinstance(answers, Others):
            return answers
        entries = tuple(_entry(one, language) for one in answers)
        vocabulary = Vocabulary()
        for number, entry in enumerate(entries):
            vocabulary.add(number, (one for spelling in entry.spellings for one in spelling), _exact_keys(entry, language))
        return cls(entries, vocabulary.index(), language)

    def spelled(self, typed: str) -> list[Other]:
        """Return the entries that are spelled as `typed` is, spaces aside."""
        return [self.entries[number] for number in self.index.exactly([_run_together(typed)])]

    def like(self, typed: str, kind: AnswerType) -> list[Other]:
        """Return the entries that `typed` may name, the likeliest few."""
        if len(typed) > _LONGEST or typed.count(" ") > _MOST_WORDS or not self.entries:
            return []
        found = words(typed, self.language)
        named = content(found) or found
        keys = {word.key for word in named}
        keys.update([word.stem for word in named])
        told, numbers = self.index.like(keys, most=_MOST_CHECKED)
        near = {number for number in numbers if self.entries[number].may_be_named(told, kind)}
        near.update(self.index.exactly(_asked_keys(typed, found, kind, self.language)))
        if not near:
            return []
        shared = {number: _shared(self.entries[number], told) for number in near}
        return [self.entries[number] for number in nlargest(_MOST_MARKED, near, key=lambda number: (shared[number], -number))]


def _shared(entry: Other, told: frozenset[str]) -> float:
    return max((sum(one in told for one in spelling) / len(spelling) for spelling in entry.spellings if spelling), default=0.0)


def _entry(one: str | Answer, language: str) -> Other:
    if isinstance(one, str):
        return Other(one, None, (_stems(one, language),))
    texts = [text for item in one.items for text in item.accepted]
    return Other(one.shown, one, tuple(_stems(text, language) for text in texts), len(one.items))


def _stems(text: str, language: str) -> tuple[str, ...]:
    if len(text) > _LONGEST:
        return ()
    keys = fold(text).split()
    small = FUNCTION_WORDS.get(language, FUNCTION_WORDS["fr"])
    return tuple(stem(key, language) for key in keys if key not in small) or tuple(keys)


def _exact_keys(entry: Other, language: str) -> Iterator[str]:
    """Return the keys under which an entry is found whole: run together, by its initials, by its value, by its date."""
    kind = entry.answer.type if entry.answer else None
    texts = [entry.text] if entry.answer is None else [text for item in entry.answer.items for text in item.accepted]
    for text, stems in zip(texts, entry.spellings, strict=True):
        yield _run_together(text)
        if 1 < len(stems) <= _LONGEST_INITIALS:
            yield f"^{''.join(one[0] for one in stems)}"
        if len(text) <= _LONGEST and (kind is None or kind in _FIGURES | _LOOSE):
            yield from _value_keys(text, language)
            yield from _date_keys(text, language)


def _run_together(text: str) -> str:
    return f"={fold(text).replace(' ', '')}"


def _value_keys(text: str, language: str) -> Iterator[str]:
    return (f"#{value}" for quantity in quantities(text, language) for value in quantity.values)


def _date_keys(text: str, language: str) -> Iterator[str]:
    dates = read_dates(text, language)
    if dates is not None:
        yield f"@{dates.start.year}.{dates.start.month}.{dates.start.day}"


def _asked_keys(typed: str, found: tuple[Word, ...], kind: AnswerType, language: str) -> Iterator[str]:
    """Return the keys under which the entries that `typed` names may be found whole; a figure beside other words names none."""
    yield _run_together(typed)
    named = content(found)
    if len(named) == 1 and 1 < len(named[0].key) <= _LONGEST_INITIALS:
        yield f"^{named[0].key}"
    if kind in _FIGURES or (any(word.value for word in found) and (kind in _LOOSE or _is_figure(typed, language))):
        yield from _value_keys(typed, language)
        dates = read_dates(typed, language) if kind not in _QUANTITIES or may_be_date(found) else None
        if dates is not None:
            year, month, day = dates.start.year, dates.start.month, dates.start.day
            yield from (f"@{year}.{month}.{day}", f"@{year}.{month}.0", f"@{year}.0.0")


def _is_figure(typed: str, language: str) -> bool:
    return is_bare_quantity(typed, language) or is_date(typed, language)


def as_answer(entry: Other, kind: AnswerType) -> Answer:
    """Return the entry as an answer; its type, where not known, is the given one: a person only where it looks like a name."""
    if kind is AnswerType.PERSON and not all(word.capital or word.function for word in words(entry.text)):
        kind = AnswerType.TERM
    return entry.answer or Answer(kind, (Item((entry.text,)),))
