"""The place in an article that a card comes from."""

from collections.abc import Sequence
from pathlib import Path

from quiz.core.model import ArticleRef, Card, Evidence, Span
from quiz.core.session import Passage
from quiz.deckfile.proof import find_quote, read_source

MAX_AROUND = 600
"""Characters shown on each side of a quote, at most, where a paragraph is very long."""

GAP = "\n\n[…]\n\n"
"""Stands between two paragraphs that do not follow one another."""


def find_passage(path: Path, articles: Sequence[ArticleRef], card: Card) -> Passage | None:
    """Return the paragraphs around the quotes of a card of the deck at `path`; None where it has none that stands."""
    for evidence in card.evidence:
        article = next((each for each in articles if each.key == evidence.article), None)
        if article is None:
            continue
        source = read_source(path.parent, article)
        same = [each for each in card.evidence if each.article == evidence.article]
        spans = _all_spans(same, source.text)
        if spans:
            text, inside = _paragraphs(source.text, spans)
            return Passage(article.title or article.file, text, inside, article.url)
    return None


def _all_spans(evidence: list[Evidence], text: str) -> list[Span]:
    """Return where the quotes stand, in the order of the text, overlapping ones joined."""
    found = sorted({(span.start, span.end) for each in evidence for span in find_quote(each, text)})
    spans: list[Span] = []
    for start, end in found:
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return spans


def _paragraphs(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """Return the paragraphs that hold the spans, and the spans as offsets into them."""
    shown, inside, shown_to = "", [], -1
    for span in spans:
        if span.end > shown_to:
            start, end = max(_start(text, span.start), shown_to), _end(text, span.end)
            shown += (GAP if shown and start > shown_to else "") + text[start:end]
            shown_to = end
        moved = len(shown) - shown_to
        inside.append(Span(span.start + moved, span.end + moved))
    return shown, tuple(inside)


def _start(text: str, at: int) -> int:
    """Return where the paragraph of a place begins, or the word MAX_AROUND before it."""
    start = text.rfind("\n", 0, at) + 1
    if at - start <= MAX_AROUND:
        return start
    return text.find(" ", at - MAX_AROUND, at) + 1 or at - MAX_AROUND


def _end(text: str, at: int) -> int:
    """Return where the paragraph of a place ends, or the word MAX_AROUND after it."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    if end - at <= MAX_AROUND:
        return end
    cut = text.rfind(" ", at, at + MAX_AROUND)
    return cut if cut > at else at + MAX_AROUND
