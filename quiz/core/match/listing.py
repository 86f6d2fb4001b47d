"""Lists: all items, in any order, however they are parted."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.match.distance import close
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.outcome import Outcome, accept, almost, reject
from quiz.core.match.words import content, words
from quiz.core.model import Item
from quiz.core.text import fold

_STRONG = re.compile(r"[\n;|•·]|(?:^|(?<=\s))\(?\d{1,2}\s?[.)-](?=\s)|(?:^|(?<=\s))[-*–—](?=\s)")
_WEAK = re.compile(
    r"(?i)\s*,\s*|\s+(?:et|and|und|y|e|và|&|\+|puis|then|ainsi que|plus)\s+|\s*[/+&]\s*|\.\s+|(?:^|(?<=\s))\(?[a-z]\)(?=\s)"
)
_MOST_CHUNKS = 40
_LONGEST_MERGE = 4
_SHORT_LIST = 6
_LIKELY = 3
_FEW = 2
_MOST_EDITS = 3

MarkItem = Callable[[str, Item], Outcome]
"""(typed part, item) -> outcome."""


@dataclass(frozen=True, slots=True)
class _Tally:
    right: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()
    wrong: int = 0
    edits: int = 0
    order: tuple[int, ...] = ()

    @property
    def score(self) -> tuple[int, int, int, int]:
        return 2 * len(self.right) + len(self.near) - 2 * self.wrong, len(self.right), -self.wrong, -self.edits


def compare(typed: str, items: Sequence[Item], mark: MarkItem, *, ordered: bool, language: str) -> Outcome:
    """Compare a list: the best way to cut `typed` into items is the one that counts."""
    chunks = _chunks(typed, items)
    if len(chunks) > _MOST_CHUNKS:
        return reject(Reason.TOO_LONG)
    return _verdict(_best(chunks, _Marker(_prepared(tuple(items), language), mark, language)), len(items), ordered=ordered)


def _with_short_forms(items: tuple[Item, ...], language: str) -> tuple[Item, ...]:
    """Return the items with, beside each, itself without the words that all of them share: (IA) verticale, (IA) inclusive."""
    if len(items) < 2:
        return items
    keys = [{word.key for word in content(words(item.shown, language))} for item in items]
    shared = frozenset.intersection(*map(frozenset, keys))
    if not shared or any(found <= shared for found in keys):
        return items
    short = [" ".join(word for word in item.shown.split() if fold(word) not in shared) for item in items]
    return tuple(Item((*item.accepted, text)) if text else item for item, text in zip(items, short, strict=True))


def _chunks(typed: str, items: Sequence[Item]) -> list[str]:
    parts = [part for part in _STRONG.split(typed) if fold(part)]
    pieces = [piece for part in parts for piece in _WEAK.split(part) if fold(piece)]
    if len(pieces) == 1 and len(items) > 1:
        return typed.split()
    return pieces


@dataclass(frozen=True, slots=True)
class _Items:
    """The items of a list, made ready once: where each stands by its folded spellings, its folded text, its stems."""

    items: tuple[Item, ...]
    exact: Mapping[str, int]
    folded: tuple[str, ...]
    stems: tuple[frozenset[str], ...]


@lru_cache(maxsize=512)
def _prepared(asked: tuple[Item, ...], language: str) -> _Items:
    items = _with_short_forms(asked, language)
    return _Items(
        items=items,
        exact={fold(text): at for at, item in reversed(list(enumerate(items))) for text in item.accepted},
        folded=tuple(fold(item.shown) for item in items),
        stems=tuple(frozenset(word.stem for text in item.accepted for word in words(text, language)) for item in items),
    )


class _Marker:
    """Marks a part against the items it may be: all of a short list, the likely ones of a long list."""

    def __init__(self, items: _Items, mark: MarkItem, language: str) -> None:
        self.items, self.exact, self.folded, self.keys = items.items, items.exact, items.folded, items.stems
        self.mark = mark
        self.language = language

    def best(self, text: str, taken: frozenset[int], *, is_merged: bool) -> tuple[Outcome, int]:
        """Return the outcome against the item that fits best, with its index; one that is not taken where several fit alike."""
        at = self.exact.get(fold(text))
        if at is not None:
            return accept(Reason.EXACT), at
        best, key = (reject(Reason.DIFFERENT), -1), None
        for at in self._likely(text, is_merged=is_merged):
            outcome = self.mark(text, self.items[at])
            if outcome.is_clean and at not in taken:
                return outcome, at
            rank = outcome.rank, at in taken
            if key is None or rank < key:
                best, key = (outcome, at), rank
        return best

    def _likely(self, text: str, *, is_merged: bool) -> Sequence[int]:
        if len(self.items) <= _SHORT_LIST and not is_merged:
            stems = {word.stem for word in words(text, self.language)}
            return sorted(range(len(self.items)), key=lambda at: stems.isdisjoint(self.keys[at]))
        near = close(fold(text), self.folded, _MOST_EDITS)
        if is_merged and len(self.items) > _SHORT_LIST:
            return near
        stems = {word.stem for word in words(text, self.language)}
        shared = {at: len(stems & keys) for at, keys in enumerate(self.keys) if stems & keys}
        likely = [*near, *sorted((at for at in shared if at not in near), key=lambda at: -shared[at])]
        return likely[: _FEW if is_merged else _LIKELY]


def _best(chunks: Sequence[str], marker: _Marker) -> _Tally:
    """Try the ways to join neighbouring chunks, from left to right, keeping the best tally for each prefix.

    Two chunks that are right items by themselves are never joined.
    """
    best: list[_Tally] = [_Tally()]
    whole: list[int] = []
    for end in range(1, len(chunks) + 1):
        single = _with(best[-1], chunks[end - 1], marker, 1)
        if len(single.right) > len(best[-1].right) and single.edits == best[-1].edits:
            whole.append(end - 1)
        first = max(end - _LONGEST_MERGE, whole[-2] + 1 if len(whole) > 1 else 0, 0)
        options = [_with(best[start], " ".join(chunks[start:end]), marker, end - start) for start in range(first, end - 1)]
        best.append(max(*options, single, key=lambda tally: tally.score) if options else single)
    return best[-1]


def _with(tally: _Tally, text: str, marker: _Marker, length: int) -> _Tally:
    outcome, at = marker.best(text, tally.right, is_merged=length > 1)
    if outcome.verdict is Verdict.ACCEPT:
        new = at not in tally.right
        order = (*tally.order, at) if new else tally.order
        return _Tally(tally.right | {at}, tally.near - {at}, tally.wrong, tally.edits + outcome.edits, order)
    if outcome.verdict is Verdict.ALMOST and (length == 1 or outcome.reason is Reason.TYPO):
        return _Tally(tally.right, tally.near | ({at} - tally.right), tally.wrong, tally.edits, tally.order)
    if not content(words(text)):
        return tally
    return _Tally(tally.right, tally.near, tally.wrong + length, tally.edits, tally.order)


def _verdict(tally: _Tally, count: int, *, ordered: bool) -> Outcome:
    right, near, wrong = len(tally.right), len(tally.near), tally.wrong
    missing = count - right - near
    if wrong > 1 or (wrong and (missing or near)):
        return reject(Reason.EXTRA_PART if right else Reason.DIFFERENT)
    if wrong:
        return almost(Reason.EXTRA_PART)
    if (2 * right < count and 2 * (right + near) < count) or not (right or near):
        return reject(Reason.MISSING_PART if right else Reason.DIFFERENT)
    if missing:
        return almost(Reason.MISSING_PART) if 2 * right >= count else reject(Reason.MISSING_PART)
    if near:
        return almost(Reason.TYPO) if near == 1 or 2 * right >= count else reject(Reason.DIFFERENT)
    if ordered and list(tally.order) != sorted(tally.order):
        return almost(Reason.ORDER)
    return accept(Reason.TYPO if tally.edits else Reason.ORDER, edits=tally.edits)
