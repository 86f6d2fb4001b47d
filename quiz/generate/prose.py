"""What is French prose, and what only stands among it: shouting, tables, passages in other languages, mail quoted from others."""

import re
from unicodedata import name

from quiz.generate.realise import lexicon

_FRENCH = frozenset(
    re.findall(
        r"\w+",
        "le les des du et est dans pour par sur au aux ce cette une qui pas ont sont avec mais ses leur été il elle nous",
    )
)
_FRENCH_SHARE = 0.11
_ACCENTS = frozenset("éèêëàâîïôûùçœÉÈÊÀÂÎÔÛÇ")
_LETTERS_AN_ACCENT = 150
"""Letters for one with an accent, at the least: a press text has one in thirty."""
_ENOUGH_LETTERS = 400
_ROW = re.compile(r"\|.*\||\+--|(?:\S;\S+){3}|(?:\S\t+\S[^\t]*){3}")
"""A line of a table."""
_BREATH = 25
"""Words that no French sentence puts behind each other without a mark."""
_SHOUTED = 20
"""Letters from which a line in capitals is no name or acronym."""


def is_french(text: str) -> bool:
    """Whether a text has the share of little words that French has."""
    words = _words(text)
    return sum(word in _FRENCH for word in words) >= _FRENCH_SHARE * max(1, len(words))


def lacks_accents(text: str) -> bool:
    """Whether a text was written without accents: its words cannot be told apart, and cards would repeat the spelling."""
    letters = sum(map(str.isalpha, text))
    return letters >= _ENOUGH_LETTERS and sum(map(_ACCENTS.__contains__, text)) * _LETTERS_AN_ACCENT < letters


def is_prose(line: str) -> bool:
    """Whether a paragraph is French prose that sentences can be taken from."""
    return not (_fragment(line) or _shouted(line) or _ROW.search(line) or _breathless(line) or _foreign(line))


def _fragment(line: str) -> bool:
    """Whether a line begins in the middle of a sentence, or is quoted from a message."""
    return line[0].islower() or line[0] == ">"


def _shouted(line: str) -> bool:
    """Whether a line is in capitals, or its words bear one as in a list of names or an English title."""
    words = re.findall(r"[^\W\d_]+", line)
    letters = sum(map(len, words))
    if letters <= _SHOUTED:
        return False
    capitals = sum(map(str.isupper, "".join(words)))
    return 2 * capitals > letters or 3 * sum(word[0].isupper() for word in words) > 2 * len(words)


def _breathless(line: str) -> bool:
    """Whether the marks of a paragraph are missing: where its clauses end, nobody can tell."""
    return len(line.split()) > _BREATH * (1 + len(re.findall(r"[.,;:!?»()\"–—]", line)))


def _foreign(line: str) -> bool:
    """Whether more words are of another language than of this one, or most letters of another script."""
    letters = list(filter(str.isalpha, line))
    if 2 * sum(not name(char, "").startswith("LATIN") for char in letters if char > "\u024f") > len(letters):
        return True
    words, others = _words(line), lexicon.words("foreign")
    return sum(word in others for word in words) > sum(word in _FRENCH for word in words)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-zà-ÿœß]+", text.casefold())
