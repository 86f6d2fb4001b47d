"""A deck as one text and back: JSON lists in the order of the fields. `FORMAT` changes with any of it."""

import json
from typing import Any

from quiz.core.model import (
    Answer,
    AnswerType,
    ArticleRef,
    Card,
    CardId,
    Cloze,
    Deck,
    Evidence,
    FactKind,
    Item,
    Made,
    Question,
    Span,
    Strictness,
)

FORMAT = 3

Packed = Any
"""What JSON can hold: it stays within this module."""


def packed(deck: Deck) -> str:
    """Return a deck as text."""
    articles = [[each.key, each.file, each.sha256, each.published, each.title, each.url, each.made] for each in deck.articles]
    cards = list(map(_card, deck.cards))
    drafts = list(map(_card, deck.drafts))
    whole = [deck.name, deck.title, deck.language, deck.strict, articles, cards, drafts]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Deck:
    """Return the deck of a text that `packed` made."""
    name, title, language, strict, articles, cards, drafts = json.loads(text)
    return Deck(
        name=name,
        title=title,
        cards=tuple(map(_to_card, cards)),
        language=language,
        articles=tuple(map(_to_article, articles)),
        drafts=tuple(map(_to_card, drafts)),
        strict=tuple(map(Strictness, strict)),
    )


def _card(card: Card) -> Packed:
    answer = card.answer
    evidence = [[each.article, each.quote, [[span.start, span.end] for span in each.at], each.derived] for each in card.evidence]
    return [
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


def _prompt(prompt: Question | Cloze) -> Packed:
    match prompt:
        case Question(ask):
            return ask
        case Cloze(text, span, gap):
            return [text, span.start, span.end, gap]


def _to_article(fields: Packed) -> ArticleRef:
    key, file, digest, published, title, url, made = fields
    return ArticleRef(key, file, digest, published, title, url, tuple(made))


def _to_card(fields: Packed) -> Card:
    card, prompt, answer, choices, fact, hint, note, evidence, as_of, until, tags, made, line = fields
    kind, items, reject, ordered = answer
    return Card(
        id=CardId(card),
        prompt=Question(prompt) if isinstance(prompt, str) else Cloze(prompt[0], Span(prompt[1], prompt[2]), prompt[3]),
        answer=Answer(AnswerType(kind), tuple(Item(tuple(each)) for each in items), tuple(reject), ordered),
        choices=tuple(choices),
        fact=FactKind(fact),
        hint=hint,
        note=note,
        evidence=tuple(Evidence(key, quote, tuple(Span(*at) for at in spans), how) for key, quote, spans, how in evidence),
        as_of=as_of,
        until=until,
        tags=tuple(tags),
        made=Made(*made) if made else None,
        line=line,
    )
