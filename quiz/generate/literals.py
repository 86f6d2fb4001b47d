"""Words looked for in a text as they are spelt: whole, and many of them at once.

An article is asked hundreds of times whether some name of its own stands somewhere. A pattern for each name costs more to compile
than the search takes, and pushes the patterns that stay the same out of the cache of `re`.
"""

import re
from collections.abc import Iterable, Iterator

from quiz.core.model import Span


def occurrences(name: str, text: str, start: int = 0) -> Iterator[Span]:
    """Yield where a name stands as a whole from `start` on: no letter, digit, underscore or hyphen touches it."""
    at = text.find(name, start) if name else -1
    while at >= 0:
        end = at + len(name)
        whole = not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1]))
        if whole:
            yield Span(at, end)
        at = text.find(name, end if whole else at + 1)


def starts(words: str, text: str) -> Iterator[int]:
    """Yield where words stand, whatever touches them."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as a whole."""
    return name in text and next(occurrences(name, text), None) is not None


def count(name: str, text: str) -> int:
    """Return how often a name stands in a text as a whole."""
    return sum(1 for _ in occurrences(name, text)) if name in text else 0


def _joins(neighbour: str) -> bool:
    return neighbour.isalnum() or neighbour in ("_", "-")


def either(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first, with each common beginning written once."""
    found: _Tree = {}
    for word in words:
        branch = found
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _written(found)


_Tree = dict[str, "_Tree"]


def _written(tree: _Tree) -> str:
    branches = [_written_branch(letter, below) for letter, below in sorted(tree.items()) if letter]
    ends = "" in tree
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def _written_branch(letter: str, below: _Tree) -> str:
    return re.escape(letter) + _written(below)
