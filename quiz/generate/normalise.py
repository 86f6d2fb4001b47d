"""One spelling of apostrophes, quotes, dashes and spaces for the rules to read, with a way back to the snapshot.

Where one character becomes several (an ellipsis) or none (a soft hyphen), the offset map keeps count.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.core.model import Span

_SAME_LENGTH = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "‐": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ",
        "\u3000": " ", "\u205f": " ", "\t": " ", "\v": " ", "\f": " ", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n",
    }
)  # fmt: skip
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f\uf000-\uf8ff]"
)
"""Emoji with what belongs to them, dingbats, and the private characters of icon fonts: pictures, not words."""
_BARE_CAPITAL = re.compile(
    r"(?<![\w-])E(?=(?:tats?(?:-(?:Unis|major|majors|Providence))?|gypte|gyptiens?|gyptiennes?|mirats?|miratis?|quateur"
    r"|rythrée|thiopie"
    r"|thiopiens?|thiopiennes?|cosse|ducation|nergies?|coles?|glises?|lysée|conomie|galité|ditions?|lections?|quipement|tudes?"
    r"|vénements?|tablissements?|lectricité|pargne|cologie|vry|tienne|milie|ric|lise|lodie|douard|mile|cologistes?"
    r"|quipes?)(?!\w))"
)
"""A capital that stands for É in words that always have it."""
_OPENING_A = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?:;»] )|(?<=« ))A"
    r"(?= (?:l'|la |le |les |l[ae]quelle |un|une |ce |cette |son |sa |[A-ZÀ-Ý]|\d|[a-zà-ÿ]{3,}))"
)
_PLAIN = re.compile("[0-9A-Za-zÀ-ÖØ-öø-ÿ]+(?:[ '-][0-9A-Za-zÀ-ÖØ-öø-ÿ]+)*")
"""Words that are read as they are, whatever stands before them but for their first letter."""
_LONGER = {"…": "...", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text to read and the snapshot it came from. `offsets[i]` is where character i came from; one more entry for the end."""

    text: str
    snapshot: str
    offsets: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """Return the snapshot's characters that became `span`. An empty span stays empty.

        Raises ValueError where the span is not inside the text.
        """
        if not 0 <= span.start <= span.end <= len(self.text):
            raise ValueError(f"{span} is not inside a text of {len(self.text)} characters")
        if span.start == span.end:
            return Span(self.offsets[span.start], self.offsets[span.start])
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def quote(self, span: Span) -> str:
        """Return the snapshot's own characters for a span of the text."""
        found = self.back(span)
        return self.snapshot[found.start : found.end]


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of the snapshot to be read as `text`: mark-up, or the newline of a wrapped line."""

    start: int
    end: int
    text: str = ""


def normalise(snapshot: str, edits: Sequence[Edit] = ()) -> Normalised:
    """Return `snapshot` with one spelling of apostrophes, quotes and spaces, runs of spaces made one.

    Format characters and pictures go, and spaces before a comma or full stop; one that was lost behind them comes back. `edits`
    are in order and do not overlap.
    """
    text: list[str] = []
    offsets: list[int] = []
    at = 0
    for edit in (*edits, Edit(len(snapshot), len(snapshot))):
        while at < edit.start:
            plain = _PLAIN.match(snapshot, at, edit.start)
            _take(_read(snapshot[at]), at, text, offsets)
            at += 1
            if plain:
                text.extend(plain[0][1:])
                offsets.extend(range(at, plain.end()))
                at = plain.end()
        for char in edit.text:
            _take(_read(char), edit.start, text, offsets)
        at = max(at, edit.end)
    return Normalised(_in_lower_case(accented("".join(text))), snapshot, (*offsets, len(snapshot)))


_CAPITALS = re.compile(
    r"(?<![\w-])(?P<given>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?) (?P<family>[A-ZÀ-Ý]{3,}(?:-[A-ZÀ-Ý]{2,})*)(?![\w-])"
)


def _in_lower_case(text: str) -> str:
    """Return a text with surnames in capitals as it writes them elsewhere: « Karim BENALI » where « Karim Benali » stands."""

    def spelt(found: re.Match[str]) -> str:
        plain = f"{found['given']} {found['family'].title()}"
        return plain if re.search(rf"{re.escape(plain)}(?![\w-])", text) else found[0]

    return _CAPITALS.sub(spelt, text)


def accented(text: str) -> str:
    """Return a text of the same length whose capitals bear the accents that some papers leave out: Etat, Egypte, A Paris."""
    return _OPENING_A.sub("À", _BARE_CAPITAL.sub("É", text))


def _read(char: str) -> str:
    if char in _DROPPED or _PICTURES.match(char):
        return ""
    return _LONGER.get(char) or char.translate(_SAME_LENGTH)


def _take(new: str, at: int, text: list[str], offsets: list[int]) -> None:
    if new == " " and text and text[-1] in " \n":
        return
    if new in (",", ".") and text and text[-1] == " ":
        text.pop()
        offsets.pop()
    if _glued(text, new):
        text.append(" ")
        offsets.append(offsets[-1])
    text.extend(new)
    offsets.extend([at] * len(new))


def _glued(text: list[str], new: str) -> bool:
    """Whether a letter stands right after a comma, or a capital after the end of a sentence: the space between was lost."""
    if len(text) < 2 or not new.isalpha():
        return False
    return text[-1] == "," or (text[-1] in ".!?" and text[-2].islower() and new.isupper())
