"""A deck as the text of its file: keys always in the same order, one thing a line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from quiz.core.cloze import entries, write_gaps
from quiz.core.ids import base_of
from quiz.core.model import AnswerType, ArticleRef, Card, CardId, Cloze, Deck, Evidence, FactKind, Item, Made, Question, Span
from quiz.deckfile.schema import FORMAT
from quiz.deckfile.write import list_lines, scalar, text_lines

Value = TypeVar("Value", str, tuple[str, ...])


def dump_deck(deck: Deck) -> str:
    """Return the text that `parse_deck` reads as the same deck.

    Raises ValueError where the format cannot say what the deck holds (a cloze that lacks one of its gaps, for one).
    """
    lines = [f"format: {FORMAT}", *text_lines("title", deck.title), *text_lines("language", deck.language)]
    lines += list_lines("strict", deck.strict) if deck.strict else []
    if deck.articles:
        lines += ["articles:", *(line for article in deck.articles for line in _indented(_article(article)))]
    lines += _cards("cards", deck.cards)
    if deck.drafts:
        lines += _cards("drafts", deck.drafts)
    return "\n".join(lines) + "\n"


def dump_entry(cards: Sequence[Card]) -> list[str]:
    """Return the lines of one entry, without indentation: a card, or the cards of a cloze text."""
    card = cards[0]
    lines = [f"id: {scalar(base_of(card.id))}"] if card.id else []
    if card.fact is not FactKind.OTHER:
        lines.append(f"fact: {card.fact.value}")
    lines += _cloze(cards) if isinstance(card.prompt, Cloze) else _question(card, card.prompt)
    lines += text_lines("note", card.note) if card.note else []
    lines += _evidence(card.evidence)
    lines += [f"{key}: {date}" for key, date in (("as_of", card.as_of), ("until", card.until)) if date]
    lines += list_lines("tags", card.tags) if card.tags else []
    if card.made:
        lines.append(_made(card.made))
    return lines


def _made(made: Made) -> str:
    """Return who made a card on one line."""
    texts = {"by": made.by, "print": made.print, "around": made.around}
    return f"made: {{{', '.join(f'{key}: {scalar(text, flow=True)}' for key, text in texts.items() if text)}}}"


def _cards(key: str, cards: Sequence[Card]) -> list[str]:
    """Return a list of cards, a blank line between them."""
    if not cards:
        return [f"{key}: []"]
    lines = [f"{key}:"]
    for entry in entries(cards):
        first, *rest = _indented(dump_entry(entry))
        lines += ["-" + first[1:], *rest, ""]
    return lines[:-1]


def _article(article: ArticleRef) -> list[str]:
    """Return one article under its key."""
    texts = {
        "file": article.file,
        "sha256": article.sha256,
        "published": article.published,
        "title": article.title,
        "url": article.url,
        "made": " ".join(article.made),
    }
    under = [line for key, text in texts.items() if text for line in text_lines(key, text)]
    return [f"{article.key}:", *_indented(under)]


def _question(card: Card, prompt: Question) -> list[str]:
    """Return a question with its answer."""
    answer = card.answer
    several = answer.type is AnswerType.LIST
    lines = text_lines("ask", prompt.ask)
    lines += _items(answer.items) if several else text_lines("answer", answer.items[0].shown)
    if answer.ordered:
        lines.append("ordered: true")
    if answer.type is not AnswerType.TEXT or card.made:
        lines.append(f"type: {answer.type.value}")
    accept = () if several else answer.items[0].accepted[1:]
    for key, texts in (("accept", accept), ("reject", answer.reject), ("choices", card.choices)):
        lines += list_lines(key, texts) if texts else []
    return lines + (text_lines("hint", card.hint) if card.hint else [])


def _items(items: Sequence[Item]) -> list[str]:
    """Return the items of a list; one with other spellings has keys of its own."""
    if all(len(item.accepted) == 1 for item in items):
        return list_lines("answer", (item.shown for item in items))
    return ["answer:", *(f"- {item_text(item)}" for item in items)]


def item_text(item: Item) -> str:
    """Return one item of a list on one line."""
    if len(item.accepted) == 1:
        return scalar(item.shown)
    accept = ", ".join(scalar(text, flow=True) for text in item.accepted[1:])
    return f"{{answer: {scalar(item.shown, flow=True)}, accept: [{accept}]}}"


def _cloze(cards: Sequence[Card]) -> list[str]:
    """Return a cloze text; what differs from gap to gap stands under the number of the gap."""
    prompts = [card.prompt for card in cards if isinstance(card.prompt, Cloze)]
    if [prompt.gap for prompt in prompts] != list(range(1, len(cards) + 1)) or len({_shared(card) for card in cards}) > 1:
        raise ValueError(f"the gaps of {cards[0].id!r} are not one text's")
    lines = text_lines("cloze", write_gaps(prompts[0].text, [prompt.span for prompt in prompts]))
    kinds = [card.answer.type for card in cards]
    if set(kinds) != {AnswerType.TEXT} or cards[0].made:
        lines += _by_gap("type", [kind.value for kind in kinds], text_lines)
    several = len(cards) > 1
    lists = {
        "accept": [card.answer.items[0].accepted[1:] for card in cards],
        "reject": [card.answer.reject for card in cards],
        "choices": [card.choices for card in cards],
    }
    for key, values in lists.items():
        lines += _numbered(key, values, list_lines) if several else _by_gap(key, values, list_lines)
    return lines + _by_gap("hint", [card.hint for card in cards], text_lines)


def _shared(card: Card) -> Card:
    """Return the card with all that may differ from gap to gap taken out."""
    answer = replace(card.answer, type=AnswerType.TEXT, items=(), reject=())
    return replace(card, id=CardId(base_of(card.id)), prompt=Question(""), answer=answer, choices=(), hint="")


def _by_gap(key: str, values: Sequence[Value], lines_of: Callable[[str, Value], list[str]]) -> list[str]:
    """Return one value where the gaps have the same, else a value for each."""
    if any(value != values[0] for value in values):
        return _numbered(key, values, lines_of)
    return lines_of(key, values[0]) if values[0] else []


def _numbered(key: str, values: Sequence[Value], lines_of: Callable[[str, Value], list[str]]) -> list[str]:
    """Return the values that are not empty, each under the number of its gap."""
    lines: list[str] = [line for gap, value in enumerate(values, 1) if value for line in lines_of(str(gap), value)]
    return [f"{key}:", *_indented(lines)] if lines else []


def _evidence(evidence: Sequence[Evidence]) -> list[str]:
    """Return the quotes of a card."""
    if not evidence:
        return []
    if len(evidence) == 1:
        return ["evidence:", *_indented(_quote(evidence[0]))]
    lines = ["evidence:"]
    for each in evidence:
        first, *rest = _indented(_quote(each))
        lines += ["-" + first[1:], *rest]
    return lines


def _quote(evidence: Evidence) -> list[str]:
    """Return one quote."""
    lines = [f"article: {scalar(evidence.article)}", *text_lines("quote", evidence.quote)]
    if evidence.at:
        spans = [_span(span) for span in evidence.at]
        lines.append(f"at: {spans[0]}" if len(spans) == 1 else f"at: [{', '.join(spans)}]")
    return lines + (text_lines("derived", evidence.derived) if evidence.derived else [])


def _span(span: Span) -> str:
    return f"[{span.start}, {span.end}]"


def _indented(lines: Sequence[str]) -> list[str]:
    """Return the lines two columns further in; a blank line stays blank."""
    return [f"  {line}" if line else "" for line in lines]
