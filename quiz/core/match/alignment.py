"""How well two sets of words fit each other."""

import re
from collections.abc import Callable, Sequence

from quiz.core.match.distance import budget, edits_up_to, is_another_word
from quiz.core.match.lexicon.opposites import CONTRASTS, PREFIXES, SAME_PREFIX, SHORTEST_REST
from quiz.core.match.lexicon.synonyms import EXPANSIONS, SYNONYMS
from quiz.core.match.words import Word, content, spells
from quiz.values import value

_NAME_EDITS = 2
_MOST_LENGTHS_APART = 6
_LONGEST_ACRONYM = 10
_NO_GROUP: frozenset[int] = frozenset()


def are_opposite(one: str, other: str) -> bool:
    """Whether two words exclude each other: by a prefix (in-, dé-, hypo-…) or as a known pair."""
    if _are_contrasted(one, other):
        return True
    if one[-SHORTEST_REST:] != other[-SHORTEST_REST:] or one == other or _undoubled(one) == _undoubled(other):
        return False
    return any(_differ_by_prefix(one, other, prefix) for prefix in PREFIXES if one.startswith(prefix) or other.startswith(prefix))


def _are_contrasted(one: str, other: str) -> bool:
    if one == other or one not in CONTRASTS or other not in CONTRASTS:
        return False
    return not CONTRASTS[one].isdisjoint(CONTRASTS[other])


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
    if expected.rigid or typed.value or expected.value or abs(len(expected.key) - len(typed.key)) > _MOST_LENGTHS_APART:
        return None
    most = budget(len(expected.key))[1]
    most = max(_NAME_EDITS, most) if is_name else most
    cost = _cost(expected, typed, most, is_name=is_name)
    if cost > most or is_another_word(expected.key, typed.key):
        return None
    opposite = _are_contrasted(expected.key, typed.key) or (not is_name and are_opposite(expected.key, typed.key))
    return None if opposite else cost


def _cost(expected: Word, typed: Word, most: int, *, is_name: bool) -> int:
    if not (is_name or expected.capital) and edits_up_to(1, expected.stem, typed.stem) <= 1:
        return 1
    cost = edits_up_to(most, expected.key, typed.key)
    if expected.other_spelling == expected.key and typed.other_spelling == typed.key:
        return cost
    return min(cost, edits_up_to(most, expected.other_spelling, typed.other_spelling))


@value
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
            typed = self.typed[at]
            near = [one for one in self.left_expected if self.expected[one].is_same(typed, inflected=inflected)]
            if near:
                self.pair(near if len(near) == 1 else [min(near, key=lambda one: abs(one - at))], [at])

    def joined(self) -> None:
        """Pair a word with the neighbours it is made of, on either side: *OpenAI* and *Open AI*."""
        wanted = {self.expected[one].key for one in self.left_expected}
        for run in _runs(self.left_typed):
            if "".join([self.typed[at].key for at in run]) not in wanted:
                continue
            one = _holder("".join(self.typed[at].key for at in run), self.expected, self.left_expected)
            if one is not None and self.left_typed.issuperset(run):
                self.pair([one], run)
        wanted = {self.typed[at].key for at in self.left_typed}
        for run in _runs(self.left_expected):
            if "".join([self.expected[one].key for one in run]) not in wanted:
                continue
            at = _holder("".join(self.expected[one].key for one in run), self.typed, self.left_typed)
            if at is not None and self.left_expected.issuperset(run):
                self.pair(run, [at])

    def slips(self) -> None:
        found = []
        costs: dict[tuple[str, str], int | None] = {}
        for one in self.left_expected:
            for at in self.left_typed:
                both = self.expected[one].key, self.typed[at].key
                if both not in costs:
                    costs[both] = typo(self.expected[one], self.typed[at], is_name=not self.inflected)
                cost = costs[both]
                if cost is not None:
                    found.append((cost, abs(one - at), one, at))
        for cost, _, one, at in sorted(found):
            if one in self.left_expected and at in self.left_typed:
                self.synonyms |= are_synonyms(self.expected[one], self.typed[at])
                self.strained |= cost > budget(len(self.expected[one].key))[1]
                self.pair([one], [at], cost)

    def initials(self) -> None:
        """Pair an acronym with the words it stands for: *IA* met by its expansion is told in other words."""
        for one in sorted(self.left_expected):
            if self.expected[one].rigid and (run := _spelled(self.expected[one].key, self.typed, self.left_typed)):
                self.pair([one], run)
                self.synonyms = True
        for at in sorted(self.left_typed):
            if run := _spelled(self.typed[at].key, self.expected, self.left_expected):
                self.pair(run, [at])

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
    return bool(_meanings(expected.key) & _meanings(typed.key))


def _meanings(key: str) -> frozenset[int]:
    """Return the groups of synonyms of a word or of its singular."""
    groups = SYNONYMS.get(key)
    if groups is None and key.endswith("s") and not key.endswith("ss"):
        groups = SYNONYMS.get(key[:-1])
    return groups or _NO_GROUP


def align(
    expected: Sequence[Word], typed: Sequence[Word], *, inflected: bool = True, mean_same: MeanSame = are_synonyms
) -> Alignment:
    """Pair off the typed words with the expected ones; `inflected` lets gender and number differ."""
    aligner = _Aligner(expected, typed, inflected=inflected)
    aligner.same(inflected=False)
    if inflected and aligner.left_expected and aligner.left_typed:
        aligner.same(inflected=True)
    if aligner.left_expected and aligner.left_typed:
        aligner.joined()
        aligner.initials()
        aligner.slips()
        aligner.meanings(mean_same)
    return aligner.result()


def _runs(left: set[int]) -> list[list[int]]:
    """Return the stretches of two to four neighbours among the indices, longest first."""
    pairs = sorted([at for at in left if at + 1 in left])
    if not pairs:
        return []
    threes = [at for at in pairs if at + 2 in left]
    fours = [at for at in threes if at + 3 in left]
    return [list(range(start, start + length)) for length, starts in ((4, fours), (3, threes), (2, pairs)) for start in starts]


def _spelled(acronym: str, found: tuple[Word, ...], left: set[int]) -> list[int]:
    """Return the unmatched neighbours whose initials are the acronym, without small words at their ends."""
    if not 2 <= len(acronym) <= _LONGEST_ACRONYM:
        return []
    for start in sorted(left):
        if found[start].function or not _may_begin(acronym, found[start].key):
            continue
        end = start + 1
        while end in left and len(content(found[start:end])) < len(acronym):
            end += 1
            if not found[end - 1].function and _stands_for(acronym, found[start:end]):
                return list(range(start, end))
    return []


def _may_begin(acronym: str, key: str) -> bool:
    return key[0] == acronym[0] or EXPANSIONS.get(acronym, "").startswith(key)


def _stands_for(acronym: str, words: tuple[Word, ...]) -> bool:
    return EXPANSIONS.get(acronym) == " ".join(word.key for word in words) or spells(acronym, words)


def _holder(key: str, found: tuple[Word, ...], left: set[int]) -> int | None:
    """Return the first unmatched word of that key."""
    return next((at for at in sorted(left) if found[at].key == key), None)
