"""Cloze texts: `Après {{Séoul}}, Paris` as an author writes it, and the cards it makes."""

import re
from collections.abc import Iterator, Sequence

from quiz.core.ids import base_of
from quiz.core.model import Card, Cloze, Span

GAP = re.compile(r"\{\{([^{}]+)\}\}")


def read_gaps(written: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without braces and the span of each gap in it.

    Raises ValueError where braces do not pair up, a gap is blank, or there is none.
    """
    parts: list[str] = []
    spans: list[Span] = []
    length = end = 0
    for gap in GAP.finditer(written):
        before, hidden = written[end : gap.start()], gap[1]
        if not hidden.strip():
            raise ValueError("a gap is blank")
        parts += (before, hidden)
        spans.append(Span(length + len(before), length + len(before) + len(hidden)))
        length, end = spans[-1].end, gap.end()
    parts.append(written[end:])
    if not spans or any("{{" in part or "}}" in part for part in parts):
        raise ValueError("the braces of the gaps do not pair up")
    return "".join(parts), tuple(spans)


def write_gaps(text: str, spans: Sequence[Span]) -> str:
    """Return the text with braces around the spans, which come in order.

    Raises ValueError where it would not read back the same.
    """
    parts: list[str] = []
    end = 0
    for span in spans:
        parts += (text[end : span.start], "{{", text[span.start : span.end], "}}")
        end = span.end
    written = "".join((*parts, text[end:]))
    if read_gaps(written) != (text, tuple(spans)):
        raise ValueError(f"this cloze cannot be written: {written!r}")
    return written


def entries(cards: Sequence[Card]) -> Iterator[tuple[Card, ...]]:
    """Give the cards by entry of the file: the gaps of one cloze text together."""
    group: list[Card] = []
    for card in cards:
        if group and not _follows(card, group[-1]):
            yield tuple(group)
            group = []
        group.append(card)
    if group:
        yield tuple(group)


def _follows(card: Card, before: Card) -> bool:
    """Whether `card` is the next gap of the text of the card before it."""
    match card.prompt, before.prompt:
        case Cloze(text, _, gap), Cloze(text_before, _, gap_before):
            return text == text_before and gap == gap_before + 1 and base_of(card.id) == base_of(before.id)
    return False
