"""A deck as rows of a table: one card a row, a cell a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.core.cloze import entries, read_gaps, write_gaps
from quiz.core.ids import base_of
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Deck, Item, Question
from quiz.core.truth import TRUTHS
from quiz.core.unsafe import UNSAFE
from quiz.errors import DeckError, DeckErrors
from quiz.i18n import _

_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ID = re.compile(r"\w[\w.-]{0,99}")


@dataclass(frozen=True, slots=True)
class Row:
    """One card; `answer` holds the items of a list; a cloze has its text with {{gaps}} as the question and no answer.

    `line` is where the row stands in its file, 0 if nowhere.
    """

    question: str
    answer: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    hint: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    type: str = ""
    id: str = ""
    line: int = 0


def rows_of(deck: Deck) -> Iterator[Row]:
    """Give the cards as rows; evidence, choices and rejected answers have no place in a table."""
    for entry in entries(deck.cards):
        card = entry[0]
        match card.prompt:
            case Question(ask):
                yield _row(card, ask, tuple(item.shown for item in card.answer.items))
            case Cloze(text):
                spans = [each.prompt.span for each in entry if isinstance(each.prompt, Cloze)]
                yield _row(card, write_gaps(text, spans), ())


def _row(card: Card, question: str, answer: tuple[str, ...]) -> Row:
    accept = card.answer.items[0].accepted[1:] if len(card.answer.items) == 1 else ()
    return Row(question, answer, accept, card.hint, card.note, card.tags, card.answer.type.value, base_of(card.id))


def deck_of(rows: Iterable[Row], *, name: str, title: str, path: str, language: str = "fr") -> Deck:
    """Return the deck of some rows.

    `path` is for the messages. Raises DeckErrors that name each row from which no card can be made.
    """
    cards: list[Card] = []
    faults: list[DeckError] = []
    ids: set[str] = set()
    for row in rows:
        found = list(_faults(row, path))
        faults += found
        if not found:
            card_id = row.id if _ID.fullmatch(row.id) and row.id not in ids else ""
            ids.add(card_id)
            cards += _cards(replace(row, id=card_id))
    if not cards and not faults:
        faults.append(DeckError(path, 0, _("there is no card in the file")))
    if faults:
        raise DeckErrors(faults)
    return Deck(name, title or name, tuple(cards), language)


def _faults(row: Row, path: str) -> Iterator[DeckError]:
    """Give what keeps a row from being a card."""
    texts = (row.question, *row.answer, *row.accept, row.hint, row.note, *row.tags)
    for text in texts:
        if found := UNSAFE.search(text):
            what = _("the character U+{code:04X} is not shown but changes what is seen").format(code=ord(found[0]))
            yield DeckError(path, row.line, what, hint=_("delete it"))
    if not row.question.strip():
        yield DeckError(path, row.line, _("the row has no question"))
    elif not row.answer and not _is_cloze(row.question):
        yield DeckError(path, row.line, _("the row has no answer"), hint=_("a cloze has its gaps in {{braces}}"))


def _is_cloze(question: str) -> bool:
    try:
        return bool(read_gaps(question))
    except ValueError:
        return False


def _cards(row: Row) -> Iterator[Card]:
    """Give the card of a row, or one for each gap."""
    card = Card(CardId(row.id), Question(row.question), Answer(AnswerType.TEXT, ()), hint=row.hint, note=row.note, tags=row.tags)
    if row.answer:
        yield replace(card, answer=_answer(row))
        return
    text, spans = read_gaps(row.question)
    kind = _type(row, {AnswerType.LIST, AnswerType.BOOLEAN})
    for gap, span in enumerate(spans, 1):
        item = Item((text[span.start : span.end], *(row.accept if len(spans) == 1 else ())))
        card_id = CardId(f"{row.id}#{gap}" if row.id else "")
        yield replace(card, id=card_id, prompt=Cloze(text, span, gap), answer=Answer(kind, (item,)))


def _answer(row: Row) -> Answer:
    """Return the answer of a question: several items are a list."""
    if len(row.answer) > 1 or row.type == AnswerType.LIST:
        return Answer(AnswerType.LIST, tuple(Item((text,)) for text in row.answer))
    kind = _type(row, {AnswerType.LIST})
    if kind is AnswerType.BOOLEAN and row.answer[0].casefold() not in TRUTHS:
        kind = AnswerType.TEXT
    return Answer(kind, (Item((row.answer[0], *row.accept)),))


def _type(row: Row, barred: set[AnswerType]) -> AnswerType:
    """Return the type the row names, text where it names none that it may have."""
    known = {kind.value: kind for kind in AnswerType if kind not in barred}
    return known.get(row.type.strip().casefold(), AnswerType.TEXT)


def split_cell(cell: str) -> tuple[str, ...]:
    r"""Return the texts of a cell that are parted by |; \| is a bar, \\ a backslash."""
    parts = _BAR.sub("\\1\x00", cell).split("\x00")
    texts = (part.replace("\\\\", "\x00").replace("\\|", "|").replace("\x00", "\\").strip() for part in parts)
    return tuple(text for text in texts if text)


def join_cell(texts: Sequence[str]) -> str:
    """Return a cell of some texts, parted by |."""
    return " | ".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)
