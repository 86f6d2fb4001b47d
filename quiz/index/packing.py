"""A card as one text and back: JSON lists in the order of the fields. `FORMAT` of quiz.index.database changes with any of it."""

import json
from collections.abc import Sequence
from typing import Any

from quiz.core.model import (
    Answer,
    AnswerType,
    ArticleRef,
    Card,
    CardId,
    Cloze,
    Evidence,
    FactKind,
    Item,
    Made,
    Question,
    Span,
)

Packed = Any
"""What JSON can hold: it stays within this module."""

_FACTS = {each.value: each for each in FactKind}
_TYPES = {each.value: each for each in AnswerType}

_as_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_as_lists = json.JSONDecoder().decode


def packed(card: Card) -> str:
    """Return a card as text."""
    answer = card.answer
    evidence = [[each.article, each.quote, [[span.start, span.end] for span in each.at], each.derived] for each in card.evidence]
    fields = [
        card.id,
        _prompt(card.prompt),
        [answer.type, [item.accepted for item in answer.items], answer.reject, answer.ordered],
        card.choices,
        card.fact,
        card.hint,
        card.note,
        evidence,
        card.as_of,
        card.until,
        card.tags,
        [card.made.by, card.made.print] if card.made else None,
        card.line,
    ]
    return _as_text(fields)


def unpacked(text: str) -> Card:
    """Return the card of a text that `packed` made."""
    card, prompt, answer, choices, fact, hint, note, evidence, as_of, until, tags, made, line = _as_lists(text)
    return Card(
        id=CardId(card),
        prompt=Question(prompt) if isinstance(prompt, str) else Cloze(prompt[0], Span(prompt[1], prompt[2]), prompt[3]),
        answer=_answer(answer),
        choices=tuple(choices),
        fact=_FACTS[fact],
        hint=hint,
        note=note,
        evidence=tuple(Evidence(key, quote, tuple(Span(*at) for at in spans), how) for key, quote, spans, how in evidence),
        as_of=as_of,
        until=until,
        tags=tuple(tags),
        made=Made(*made) if made else None,
        line=line,
    )


def id_and_answer(text: str) -> tuple[CardId, Answer]:
    """Return these two alone of a card that `packed` made into a text."""
    card, _prompt, answer, *_rest = _as_lists(text)
    return CardId(card), _answer(answer)


def packed_articles(articles: Sequence[ArticleRef]) -> str:
    """Return the articles of a deck as text."""
    return _as_text([[each.key, each.file, each.sha256, each.published, each.title, each.url, each.made] for each in articles])


def unpacked_articles(text: str) -> tuple[ArticleRef, ...]:
    """Return the articles of a text that `packed_articles` made."""
    return tuple(_article(*each) for each in _as_lists(text))


def _article(key: str, file: str, digest: str, published: str, title: str, url: str, made: list[str]) -> ArticleRef:
    return ArticleRef(key, file, digest, published, title, url, tuple(made))


def _answer(fields: Packed) -> Answer:
    kind, items, reject, ordered = fields
    return Answer(_TYPES[kind], tuple(Item(tuple(each)) for each in items), tuple(reject), ordered)


def _prompt(prompt: Question | Cloze) -> Packed:
    match prompt:
        case Question(ask):
            return ask
        case Cloze(text, span, gap):
            return [text, span.start, span.end, gap]
