"""A deck as a page to read, print or send: Markdown."""

import re
from collections.abc import Iterator

from quiz.core.model import Card, Deck
from quiz.i18n import _

_MARKUP = re.compile(r"[\\`*_\[\]<>#|]")
_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def write_markdown(deck: Deck) -> str:
    """Return the deck as Markdown: a heading a question, the answer under it, then what belongs to it, and the quotes."""
    lines = [f"# {_text(deck.title)}"]
    for card in deck.cards:
        lines += ["", f"## {_text(card.ask)}", "", *_answer(card), *_around(card), *_quotes(card)]
    return "\n".join(lines) + "\n"


def _answer(card: Card) -> Iterator[str]:
    """Give the answer, or a line for each item of a list."""
    items = [_text(item.shown) for item in card.answer.items]
    if len(items) == 1:
        yield f"**{items[0]}**"
    else:
        yield from (f"- **{item}**" for item in items)


def _around(card: Card) -> Iterator[str]:
    """Give what belongs to the answer, a paragraph each."""
    accepted = [spelling for item in card.answer.items for spelling in item.accepted[1:]]
    for name, text in (
        (_("Also right"), ", ".join(accepted)),
        (_("Hint"), card.hint),
        (_("Note"), card.note),
        (_("Tags"), ", ".join(card.tags)),
    ):
        if text:
            yield from ("", f"{name}: {_text(text)}")


def _quotes(card: Card) -> Iterator[str]:
    """Give the quotes that prove the answer."""
    for evidence in card.evidence:
        yield from ("", *(f"> {line}" for line in _text(evidence.quote, keep_lines=True).split("\n")))


def _text(text: str, *, keep_lines: bool = False) -> str:
    """Return `text` so that Markdown shows it as it is, on one line unless `keep_lines`."""
    flat = text if keep_lines else " ".join(text.split("\n"))
    return _START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", flat))
