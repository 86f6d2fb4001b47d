"""An index of words in which a word is found by itself and by its slips, without looking at every entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

V = TypeVar("V")

_SHORTEST_SLIP = 5
"""Letters of a word from which a slip may be forgiven."""
_SHORTEST_LONG = 11
"""Letters of a word that may hold two slips: found by its beginning and by its end."""
_END = 5


@dataclass(frozen=True, slots=True)
class Index:
    """Entries, known by their numbers, under their words and under other keys.

    `by_word` and `by_key` give the numbers of the entries, `slips` the words of the index that are a slip away.
    """

    by_word: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    slips: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_key: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def like(self, keys: Iterable[str], *, most: int) -> tuple[frozenset[str], list[int]]:
        """Return the words of the index that were told, and the numbers of the entries that hold them, rare words first."""
        told: set[str] = set()
        for key in keys:
            self._add_near(key, told)
        found: list[int] = []
        for holders in sorted([self.by_word[word] for word in told], key=len):
            found += holders[: most - len(found)]
            if len(found) >= most:
                break
        return frozenset(told), found

    def exactly(self, keys: Iterable[str]) -> Iterable[int]:
        """Return the numbers of the entries under any of the keys."""
        return (number for key in keys for number in self.by_key.get(key, ()))

    def _add_near(self, key: str, near: set[str]) -> None:
        if key in self.by_word:
            near.add(key)
        if len(key) >= _SHORTEST_SLIP - 1:
            slips = _slips(key)
            if not self.slips.keys().isdisjoint(slips):
                near.update(word for slip in slips for word in self.slips.get(slip, ()))


class Vocabulary:
    """An index while it is made."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}

    def add(self, number: int, words: Iterable[str], keys: Iterable[str]) -> None:
        """Put an entry under its words and its other keys."""
        for word in dict.fromkeys(words):
            self._by_word.setdefault(word, []).append(number)
        for key in dict.fromkeys(keys):
            self._by_key.setdefault(key, []).append(number)

    def index(self) -> Index:
        """Return what was added, with the slips of its words."""
        slips: dict[str, list[str]] = {}
        for word in self._by_word:
            if len(word) >= _SHORTEST_SLIP and not word.isdecimal():
                for slip in _slips(word):
                    slips.setdefault(slip, []).append(word)
        return Index(_frozen(self._by_word), _frozen(slips), _frozen(self._by_key))


def _frozen(table: dict[str, list[V]]) -> dict[str, tuple[V, ...]]:
    return {key: tuple(held) for key, held in table.items()}


def _slips(word: str) -> list[str]:
    """Return keys that two words share where they are one edit apart; long words share more."""
    keys = [word[:at] + word[at + 1 :] for at in range(len(word))]
    keys.append(word)
    return [*keys, f"{word[:_END]}…", f"…{word[-_END:]}"] if len(word) >= _SHORTEST_LONG else keys
