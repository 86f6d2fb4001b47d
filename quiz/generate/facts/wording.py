"""The words of a stretch of text as a question can print them: dates absolute or gone, pointers named, asides left out."""

import re

from quiz.core.model import Span
from quiz.generate.facts.standing import Standing, stand_alone
from quiz.generate.model import Annotated, Granularity
from quiz.generate.phrases import hangs, tidy

_OWNED = re.compile(r"(?<=\s)(?:son|sa|ses) [\w-]+(?: [\w-]+)?\s?$")
_HANGING = re.compile(r"\s(?:et|ou|de|d'|du|des|à|au|en|par|pour|dont|soit|la|le|les|que|un|une)$")


def reworded(annotated: Annotated, span: Span, *, owned: bool = False) -> Standing | None:
    """Return the words of a span, ready to print; None where something in them points outside, or a quotation is cut.

    `owned`: a possessive that ends the span belongs to the subject, which the question asks for.
    """
    tail = _OWNED.search(annotated.of(span)) if owned else None
    span, rest = (Span(span.start, span.start + tail.start()), tail[0]) if tail else (span, "")
    texts: list[str] = []
    naming: list[Span] = []
    for part in _around_open_dates(annotated, span):
        if not annotated.of(part).strip():
            continue
        standing = stand_alone(annotated, part)
        if standing is None:
            return None
        texts.append(standing.text)
        naming += standing.naming
    text = tidy(" ".join([*texts, rest]))
    if hangs(text, owned=True) or _HANGING.search(f" {text}") or text.count("«") != text.count("»") or text.count('"') % 2:
        return None
    return Standing(re.sub(r'"([^"]*)"', r"« \1 »", text), tuple(naming))


def _around_open_dates(annotated: Annotated, span: Span) -> list[Span]:
    """Return the stretches of a span around the weekdays that nothing resolves: they say nothing that lasts."""
    parts, at = [], span.start
    for date in annotated.dates:
        if span.start <= date.span.start < span.end and not date.wording and date.granularity is Granularity.DAY:
            parts.append(Span(at, date.span.start))
            at = min(date.span.end, span.end)
    return [*parts, Span(at, span.end)]
