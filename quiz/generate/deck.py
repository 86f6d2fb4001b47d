"""Drafts -> Deck: cards with ids, evidence mapped back to the snapshot, fingerprints, and the article they quote."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quiz import __version__
from quiz.core.fingerprint import stamped
from quiz.core.ids import end_of
from quiz.core.model import Answer, ArticleRef, Card, CardId, Cloze, Deck, Evidence, Item, Question, Span
from quiz.core.snapshot import sha256
from quiz.generate.ids import card_id
from quiz.generate.model import Annotated, Article, Draft

MAKER = f"quiz {__version__}"
"""Who the cards say has made them."""


def deck_of(annotated: Annotated, drafts: Sequence[Draft], *, title: str) -> Deck:
    """Return the deck of one article, its cards in the order of the drafts."""
    article = annotated.article
    taken: set[str] = set()
    cards = tuple(_card(draft, annotated, taken) for draft in drafts)
    ref = replace(article_ref(article, annotated), made=tuple(end_of(card.id) for card in cards))
    return Deck(article.key, title, cards, article.language, (ref,))


def article_ref(article: Article, annotated: Annotated) -> ArticleRef:
    """Return the deck's entry for an article."""
    published = str(annotated.published) if annotated.published else ""
    return ArticleRef(article.key, article.file, sha256(article.snapshot), published, article.title, _url(article))


def _url(article: Article) -> str:
    """Return the address a source line gives."""
    found = re.search(r"^\s*Sources?\s*:\s*(https?://\S+)\s*$", article.text, re.MULTILINE)
    return found[1] if found else ""


def _card(draft: Draft, annotated: Annotated, taken: set[str]) -> Card:
    fact = draft.fact
    answer = Answer(fact.answer_type, _items(draft))
    prompt = _prompt(draft)
    name = card_id(annotated.article.key, fact, taken)
    card = Card(
        CardId(f"{name}#{prompt.gap}") if isinstance(prompt, Cloze) else name,
        prompt,
        answer,
        draft.choices,
        fact.kind,
        note=draft.note,
        evidence=evidence_of(draft, annotated),
        as_of=fact.held_on,
    )
    return stamped(card, MAKER)


def _items(draft: Draft) -> tuple[Item, ...]:
    if draft.items:
        return tuple(Item((item,)) for item in draft.items)
    return (Item(tuple(dict.fromkeys((draft.answer, *draft.accept)))),)


def _prompt(draft: Draft) -> Question | Cloze:
    found = re.search(r"\{\{(.+?)\}\}", draft.cloze)
    if not found:
        return Question(draft.ask)
    text = draft.cloze.replace("{{", "").replace("}}", "")
    return Cloze(text, Span(found.start(), found.start() + len(found[1])))


def evidence_of(draft: Draft, annotated: Annotated) -> tuple[Evidence, ...]:
    """Return a draft's evidence in the snapshot: one quote a span, in reading order, touching spans made one.

    A span of few words, a name that the question prints in full, is widened to its sentence: a reader has to see what it proves.
    """
    article = annotated.article
    wide = [_widened(span, annotated) for span in draft.evidence or draft.fact.evidence]
    spans = [article.normalised.back(span) for span in merge_spans(wide)]
    derived = [draft.fact.derived, *[""] * len(spans)]
    return tuple(
        Evidence(article.key, article.snapshot[at.start : at.end], (at,), why) for at, why in zip(spans, derived, strict=False)
    )


_FEW = 4
"""Words below which a quote says nothing."""


def _widened(span: Span, annotated: Annotated) -> Span:
    sentence = annotated.sentence_at(span.start) if len(annotated.of(span).split()) < _FEW else None
    return Span(sentence.start, max(span.end, sentence.end)) if sentence else span


def merge_spans(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans in reading order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
