"""One spelling of apostrophes, quotes, dashes and spaces for the rules to read, with a way back to the snapshot.

The normalised text differs from the snapshot in single characters only where it can, so that offsets stay easy to check.
"""

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


def normalise(snapshot: str) -> Normalised:
    """Return `snapshot` with one spelling of apostrophes, quotes and spaces; runs of spaces become one, format characters go."""
    text: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(snapshot):
        if char in _DROPPED:
            continue
        new = _LONGER.get(char) or char.translate(_SAME_LENGTH)
        if new == " " and text and text[-1] in " \n":
            continue
        text.extend(new)
        offsets.extend([at] * len(new))
    return Normalised("".join(text), snapshot, (*offsets, len(snapshot)))
