"""How what was typed differs from the right answer, for the learner's eye."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from quiz.core.match.distance import steps
from quiz.core.match.inflection import stem
from quiz.core.match.judgement import DiffPart, Edit
from quiz.core.text import plain

_LONGEST = 400
_WORD = re.compile(r"[^\W\d_]+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})


@lru_cache(maxsize=1024)
def diff(nearest: str, typed: str) -> tuple[DiffPart, ...]:
    """Return the stretches that are the same, missing or too many; accents and case alone are the same.

    Same stretches are spelled as in `nearest`. Very long texts are shown whole, as missing and extra.
    """
    right, given = _clusters(nearest), _clusters(typed)
    if len(right) > _LONGEST or len(given) > _LONGEST:
        return tuple(DiffPart(edit, text) for edit, text in ((Edit.EXTRA, typed), (Edit.MISSING, nearest)) if text)
    parts: list[DiffPart] = []
    for step in steps([_alike(one) for one in right], [_alike(one) for one in given]):
        left, added = "".join(right[step.src_start : step.src_end]), "".join(given[step.dest_start : step.dest_end])
        if step.tag == "equal":
            parts.append(DiffPart(Edit.SAME, left))
        else:
            parts += [DiffPart(edit, text) for edit, text in ((Edit.EXTRA, added), (Edit.MISSING, left)) if text]
    return tuple(parts)


def differs_in_accents(typed: str, spellings: Iterable[str]) -> bool:
    """Whether a word of the right spellings was typed with other accents; words all in capitals need none."""
    right: dict[str, set[str]] = {}
    for text in spellings:
        for word in _WORD.findall(_composed(text)):
            right.setdefault(plain(_without_ending(word)), set()).add(_without_ending(word))
    given = [_without_ending(word) for word in _WORD.findall(_composed(typed)) if not word.isupper()]
    return any(word not in right.get(plain(word), {word}) for word in given)


def _without_ending(word: str) -> str:
    """Return a word in small letters, as long as its stem."""
    return word.casefold()[: len(stem(plain(word), "fr"))]


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_LIGATURES)


def _clusters(text: str) -> list[str]:
    """Return the characters a reader sees: a letter with its combining marks is one."""
    if text.isascii():
        return list(text)
    clusters: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if clusters and (unicodedata.combining(char) or char in "\u200d\ufe0f" or clusters[-1].endswith("\u200d")):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


@lru_cache(maxsize=4096)
def _alike(cluster: str) -> str:
    return plain(cluster) or cluster
