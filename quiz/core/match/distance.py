"""Edits between two words: the one place where rapidfuzz enters."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA, LCSseq, Levenshtein, Opcodes

_BUDGETS = ((2, 0, 0), (4, 0, 1), (5, 1, 1), (8, 1, 2), (11, 1, 3), (17, 2, 4))
_LONG = (3, 6)


_TABLE = tuple(next(row[1:] for row in _BUDGETS if letters <= row[0]) for letters in range(_BUDGETS[-1][0] + 1))


def budget(letters: int) -> tuple[int, int]:
    """Return how many edits in that many letters are a slip (accepted), and how many are still on the right track (almost)."""
    return _TABLE[letters] if letters < len(_TABLE) else _LONG


def edits(expected: str, typed: str) -> int:
    """Letters put in, left out, replaced, or swapped with their neighbour."""
    return OSA.distance(expected, typed)


def edits_up_to(most: int, expected: str, typed: str) -> int:
    """As `edits`, but any number above `most` stands for all above it."""
    return OSA.distance(expected, typed, score_cutoff=most)


def is_another_word(expected: str, typed: str) -> bool:
    """Whether half or more of the expected letters are wrong, or more than half of the typed ones are not expected."""
    kept = LCSseq.similarity(expected, typed)
    return 2 * (len(expected) - kept) >= len(expected) or 2 * (len(typed) - kept) > len(typed)


def steps(nearest: Sequence[str], typed: Sequence[str]) -> Opcodes:
    """Return the stretches to keep, delete, insert and replace that make `typed` of `nearest`."""
    return Levenshtein.opcodes(nearest, typed)


def close(typed: str, texts: Sequence[str], most: int) -> list[int]:
    """Return the indices of the texts at most that many edits away."""
    return sorted([index for _, _, index in process.extract(typed, texts, scorer=OSA.distance, score_cutoff=most, limit=None)])
