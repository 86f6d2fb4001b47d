"""How the word lists of this folder are written: as text, so that a person can add a word without a quote or comma."""

import re
from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """Return words parted by spaces or lines."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return phrases parted by | or lines, in order."""
    return tuple(phrase.strip() for phrase in re.split(r"[|\n]", text) if phrase.strip())


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """Return groups parted by | or lines, of phrases parted by commas."""
    return tuple(tuple(name.strip() for name in group.split(",")) for group in phrases(text))


def by_name(text: str) -> dict[str, str]:
    """Return what each name stands for: groups parted by | or lines, written *meaning: name, name*."""
    table: dict[str, str] = {}
    for group in phrases(text):
        meaning, _, names = group.partition(":")
        table |= {name.strip(): meaning.strip() for name in names.split(",")}
    return table


def numbered(text: str, start: int = 0) -> dict[str, int]:
    """Return words with their number, counted from `start`; spellings of one number are parted by /, _ skips one."""
    return {word: number for number, spellings in enumerate(text.split(), start) for word in spellings.split("/") if word != "_"}


def memberships(groups_of_words: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Return for each word the numbers of the groups it stands in."""
    table: dict[str, set[int]] = {}
    for number, group in enumerate(groups_of_words):
        for word in group:
            table.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}
