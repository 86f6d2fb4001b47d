"""The one normalisation of text: two texts that differ only in how they were typed fold to the same one.

`plain` makes characters alike and keeps punctuation, for what reads numbers, dates and lists; `fold` keeps the words alone.
"""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = "'`´‘’‚‛ʹʼʻʽˈ′‵＇"
_QUOTES = '"“”„‟«»‹›″〝〞＂'
_HYPHENS = "-‐‑‒–—―−⁻₋﹘﹣－"
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t"}
_KEPT_SIGNS = "°€$£¥₫%+=<>|~^#@*_\\"
_TRADE_MARKS = dict.fromkeys(map(ord, "™℠®©"))
_SHORT = 200
"""Characters of a text whose folding is remembered."""
_FRACTION = re.compile(r"(?=[¼-¾⅐-⅞])")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a]+")
_SPACES = re.compile(r"\s+")
_BLANKS = re.compile(r"[^\S\n]+")
_FAR_LATIN = "\u00bf-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9‘’“”–—€\u202f"
_IS_LATIN = re.compile(f"[\\n -~\u00a0-\u00ac\u00ae-\u00be…{_FAR_LATIN}]*").fullmatch
"""Whether a text holds only letters and signs that come alike one by one, none of them invisible."""
_IS_LATIN_IN_WORDS = re.compile(f"[\\n -%'-\\-/:-~\u00a0-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00ba\u00bb{_FAR_LATIN}]*").fullmatch
"""The same without figures, dots and `&`, which are read together with what stands beside them."""
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ABBREVIATION_DOT = re.compile(r"(?<![^\W_])([^\W\d_])\.(?!\d)")
_NOT_A_WORD = re.compile(
    r"(?<!\d)[.,/]|[.,/](?!\d)"  # a dot, comma or slash that is not inside a number
    r"|(?<=[^\W_])-|-(?!\d)"  # a hyphen that is not a minus sign
    r"|[^\w\s.,/°€$£¥₫%+#-]|_"
)


class _Alike(dict[int, str]):
    """For each character the ones it stands for: filled as characters are met."""

    def __missing__(self, point: int) -> str:
        self[point] = alike = _alike(chr(point))
        return alike


def _alike(char: str) -> str:
    for chars, one in ((_APOSTROPHES, "'"), (_QUOTES, '"'), (_HYPHENS, "-")):
        if char in chars:
            return one
    if char in _LETTERS or char in _KEPT_SIGNS or char == "⁄":
        return _LETTERS.get(char, "/" if char == "⁄" else char)
    category = unicodedata.category(char)
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    if char.isspace() or category in {"So", "Sk"}:
        return " "
    return "" if category in _INVISIBLE else char


_ALIKE = _Alike()
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))


class _Latin(dict[int, str]):
    """For each character of a Latin text what it is in plain text, whatever stands beside it: filled as they are met."""

    def __missing__(self, point: int) -> str:
        self[point] = one = _plain_of_any(f"a{chr(point)}a")[1:-1]
        return one


class _Folded(dict[int, str]):
    """For each character of a Latin text without figures what it is in the words of the text: filled as they are met."""

    def __missing__(self, point: int) -> str:
        self[point] = one = "".join([char if char.isalnum() or char in "°€$£¥₫%+#" else " " for char in _LATIN[point]])
        return one


_LATIN, _FOLDED = _Latin(), _Folded()


def plain(text: str) -> str:
    """Return `text` in lower case without accents, with one kind of each sign, single spaces and no invisible characters."""
    return _plain_short(text) if len(text) <= _SHORT else _plain(text)


def _plain(text: str) -> str:
    if text.isascii() and text.isprintable() and "`" not in text:
        return " ".join(text.lower().split())
    return " ".join(text.translate(_LATIN).split()) if _IS_LATIN(text) else _plain_of_any(text)


def _plain_of_any(text: str) -> str:
    text = _FRACTION.sub(" ", text.translate(_TRADE_MARKS))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = unicodedata.normalize("NFKD", text.translate(_ALIKE).casefold())
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _MARKS.sub("", text))).strip()


def tidy(text: str) -> str:
    """Return `text` composed, with one kind of apostrophe, single spaces, its line breaks and no invisible characters."""
    if text.isascii() and text.isprintable():
        return " ".join(text.replace("`", "'").split())
    if _IS_LATIN(text) and "\n" not in text:
        return " ".join(text.translate(_ONE_APOSTROPHE).split())
    shown = "".join(
        "'" if char in _APOSTROPHES else char for char in text if unicodedata.category(char) not in _INVISIBLE or char.isspace()
    )
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", shown)).strip()


def fold(text: str) -> str:
    """Return the words of `text`, plain and parted by single spaces: for comparing, never for showing.

    Case, accents, Unicode forms, apostrophes, quotes, hyphens, punctuation, emoji and invisible characters make no difference;
    signs inside a number do (3,5 is not 3 5 and -5 is not 5). Folding twice changes nothing.
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    if _IS_LATIN_IN_WORDS(text):
        return " ".join(text.translate(_FOLDED).split())
    text = _ABBREVIATION_DOT.sub(r"\1", plain(text)).replace("&", " et ")
    return " ".join(_NOT_A_WORD.sub(" ", text).split())


_plain_short = lru_cache(maxsize=8192)(_plain)
_fold_short = lru_cache(maxsize=8192)(_fold)
