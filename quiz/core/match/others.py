"""The answers of the other cards: what names one of them is no answer to this card."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from quiz.core.match.distance import close
from quiz.core.match.words import content, words
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

_MOST_NEAR = 10
_NEAR_EDITS = 3
_LONGEST = 2000
_MOST_WORDS = 40
_STEM_START = 3


@dataclass(frozen=True, slots=True)
class Other:
    """Another card's answer: `answer` is None where only its text is known."""

    text: str
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Others:
    """An index of other answers: made once a deck, asked once an answer."""

    entries: tuple[Other, ...] = ()
    by_word: dict[str, tuple[int, ...]] | None = None
    folded: tuple[str, ...] = ()
    language: str = "fr"

    @classmethod
    def of(cls, answers: "Others | Iterable[str | Answer]", *, language: str = "fr") -> "Others":
        """Index answers; an index is returned as it is."""
        if isinstance(answers, Others):
            return answers
        entries = tuple(Other(one) if isinstance(one, str) else Other(one.shown, one) for one in answers)
        table: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            for key in _keys(entry, language):
                table.setdefault(key, []).append(number)
        return cls(
            entries,
            {key: tuple(numbers) for key, numbers in table.items()},
            tuple(fold(entry.text) for entry in entries),
            language,
        )

    def like(self, typed: str) -> list[Other]:
        """Return the entries that `typed` may name, the likeliest few: they share rare words, or the letters are near."""
        table = self.by_word or {}
        found: dict[int, float] = {}
        for key in _text_keys(typed, self.language):
            holders = table.get(key, ())
            for number in holders:
                found[number] = found.get(number, 0) + 1 / len(holders)
        flat = fold(typed)
        if flat.count(" ") > _MOST_WORDS:
            return []
        for number in close(flat, self.folded, min(_NEAR_EDITS, len(flat) // 3)):
            found[number] = found.get(number, 0) + 2 - (self.folded[number] != flat)
        return [self.entries[number] for number in nlargest(_MOST_NEAR, found, key=lambda number: found[number])]


def _keys(entry: Other, language: str) -> set[str]:
    if len(entry.text) > _LONGEST:
        return set()
    texts = [entry.text] if entry.answer is None else [text for item in entry.answer.items for text in item.accepted]
    return {key for text in texts for key in _text_keys(text, language)}


def _text_keys(text: str, language: str) -> set[str]:
    """Return the words, stems, numbers and initials by which a text is found."""
    found = words(text, language)
    named = content(found)
    keys = {word.key for word in named} | {word.stem for word in named} | {word.value for word in found if word.value}
    initials = "".join(word.key[0] for word in named)
    return keys | ({initials} if len(initials) > 1 else set()) | {"".join(word.key for word in found)}


def as_answer(entry: Other, kind: AnswerType) -> Answer:
    """Return the entry as an answer; its type, where not known, is the given one: a person only where it looks like a name."""
    if kind is AnswerType.PERSON and not all(word.capital or word.function for word in words(entry.text)):
        kind = AnswerType.TERM
    return entry.answer or Answer(kind, (Item((entry.text,)),))


def may_name_all(typed: str, answer: Answer, language: str) -> bool:
    """Whether a text shares a word or nearly one with each item of a list: cheap, before the list is marked."""
    if len(answer.items) == 1:
        return True
    starts = [_starts(typed, language), *(_starts(" ".join(item.accepted), language) for item in answer.items)]
    return len(starts[0]) >= len(answer.items) and all(starts[0] & one for one in starts[1:])


def _starts(text: str, language: str) -> set[str]:
    return {word.stem[:_STEM_START] for word in content(words(text, language))}
