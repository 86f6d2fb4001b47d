"""One entry of a deck file to its card, or to one card for each gap of a cloze."""

from collections.abc import Iterator

from quiz.core.cloze import read_gaps
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Evidence, FactKind, Item, Made, Question
from quiz.core.truth import TRUTHS
from quiz.deckfile import schema
from quiz.deckfile.faults import Faults, nearest
from quiz.deckfile.fields import Fields
from quiz.deckfile.tree import Items, Node, Pairs, Text, line_of
from quiz.i18n import _

_CARD, _ITEM = schema.names(schema.CARD), schema.names(schema.ITEM)
_EVIDENCE, _MADE = schema.names(schema.EVIDENCE), schema.names(schema.MADE)
_BY_GAP = tuple(key.name for key in schema.CARD if key.by_gap)
_OWN_TO_A_GAP = frozenset(("accept", "reject", "choices"))


class CardReader:
    """Reads the cards of one deck: ids are unique over its cards and drafts, evidence names its articles."""

    def __init__(self, articles: frozenset[str], faults: Faults) -> None:
        self._articles = articles
        self._faults = faults
        self._owners: dict[str, Pairs] = {}

    def cards(self, fields: Fields, key: str) -> tuple[Card, ...]:
        """Return the cards under a key of the deck."""
        node = fields.get(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            fields.fault(key, _("“{key}” is a list of cards").format(key=key), hint=_("start each card with “- ask: …”"))
            return ()
        return tuple(card for each in node.items for card in self._read(each))

    def _read(self, node: Node) -> Iterator[Card]:
        """Give the cards that one entry makes."""
        if not isinstance(node, Pairs):
            self._faults.add(line_of(node), _("this is no card"), hint=_("write “- ask: …” and under it “answer: …”"))
            return
        fields = Fields(node, _CARD, self._faults)
        name = fields.name("id")
        owner = self._owners.setdefault(name, node) if name else node
        if owner is not node:
            hint = _("the card of line {line} has it; give this one another").format(line=line_of(owner))
            fields.fault("id", _("the id “{name}” is taken").format(name=name), hint=hint)
        if "cloze" in fields:
            yield from self._cloze(fields, name)
        elif "ask" in fields:
            yield self._card(fields, name, Question(fields.required("ask")), self._answer(fields))
        else:
            fields.fault("ask", _("the card asks nothing"), hint=_("give it “ask” and “answer”, or “cloze”"))

    def _cloze(self, fields: Fields, name: str) -> Iterator[Card]:
        """Give one card for each gap of a cloze text."""
        for key in ("ask", "answer", "ordered"):
            if key in fields:
                fields.fault(key, _("a cloze has no “{key}”").format(key=key), hint=_("its gaps are what is asked and answered"))
        try:
            text, spans = read_gaps(fields.text("cloze"))
        except ValueError:
            fields.fault("cloze", _("a cloze needs gaps"), hint=_("write the hidden words as {{words}}"))
            return
        for gap, span in enumerate(spans, 1):
            own = self._of_gap(fields, gap, len(spans))
            kind = own.word("type", AnswerType, AnswerType.TEXT)
            if kind in (AnswerType.LIST, AnswerType.BOOLEAN):
                fields.fault("type", _("a gap cannot be of type “{kind}”").format(kind=kind.value))
            item = Item((text[span.start : span.end], *own.texts("accept")))
            answer = Answer(kind, (item,), own.texts("reject"))
            yield self._card(own, f"{name}#{gap}" if name else "", Cloze(text, span, gap), answer)

    def _of_gap(self, fields: Fields, gap: int, gaps: int) -> Fields:
        """Return the fields with the values that are this gap's."""
        own = fields.copy()
        for key in _BY_GAP:
            node = fields.get(key)
            if isinstance(node, Pairs):
                numbers = frozenset(str(n) for n in range(1, gaps + 1))
                own.put(key, Fields(node, numbers, self._faults).get(str(gap)))
            elif node is not None and gaps > 1 and key in _OWN_TO_A_GAP and not _is_empty(node):
                hint = _("say which: {1: […], 2: […]}")
                fields.fault(key, _("this cloze has several gaps, each with its own “{key}”").format(key=key), hint=hint)
        return own

    def _card(self, fields: Fields, name: str, prompt: Question | Cloze, answer: Answer) -> Card:
        """Return a card with what any kind of card has."""
        return Card(
            id=CardId(name),
            prompt=prompt,
            answer=answer,
            choices=fields.texts("choices"),
            fact=fields.word("fact", FactKind, FactKind.OTHER),
            hint=fields.text("hint"),
            note=fields.text("note"),
            evidence=self._evidence(fields),
            as_of=fields.date("as_of"),
            until=fields.date("until"),
            tags=fields.texts("tags"),
            made=_made(fields),
            line=line_of(fields.node),
        )

    def _answer(self, fields: Fields) -> Answer:
        """Return the answer of a question: one text, or a list of items."""
        node = fields.get("answer")
        several = isinstance(node, Items)
        items = self._items(fields, node) if isinstance(node, Items) else _one(fields)
        kind = fields.word("type", AnswerType, AnswerType.LIST if several else AnswerType.TEXT)
        ordered = fields.flag("ordered")
        if several and kind is not AnswerType.LIST:
            fields.fault("type", _("several answers are of type list"), hint=_("delete “type”, or give one answer"))
        elif kind is AnswerType.LIST and not several:
            fields.fault("answer", _("a list has several answers"), hint=_("write [a, b]"))
        elif kind is AnswerType.BOOLEAN and items and items[0].shown.casefold() not in TRUTHS:
            fields.fault("answer", _("a true/false card is answered by true or false"), hint=", ".join(sorted(TRUTHS)))
        if ordered and not several:
            fields.fault("ordered", _("only a list has an order"), hint=_("delete “ordered”"))
        return Answer(kind, items, fields.texts("reject"), ordered)

    def _items(self, fields: Fields, node: Items) -> tuple[Item, ...]:
        """Return the items of a list."""
        if not node.items:
            fields.fault("answer", _("“{key}” is missing").format(key="answer"))
        if fields.texts("accept"):
            fields.fault("accept", _("a list has no “accept” of its own"), hint=_("write {answer: …, accept: […]} as the item"))
        return tuple(item for each in node.items if (item := self._item(each)))

    def _item(self, node: Node) -> Item | None:
        """Return one item of a list, None where it is none."""
        if isinstance(node, Text) and node.text.strip():
            return Item((node.text,))
        if isinstance(node, Pairs):
            fields = Fields(node, _ITEM, self._faults)
            return Item((fields.required("answer"), *fields.texts("accept")))
        hint = _("write a text, or {answer: …, accept: […]}")
        self._faults.add(line_of(node), _("this is no item of a list"), hint=hint)
        return None

    def _evidence(self, fields: Fields) -> tuple[Evidence, ...]:
        """Return the quotes of a card."""
        return tuple(self._quote(each) for each in fields.mappings("evidence", _EVIDENCE))

    def _quote(self, fields: Fields) -> Evidence:
        """Return one quote; its article must be one of the deck's."""
        key = fields.required("article")
        if key and key not in self._articles:
            hint = nearest(key, self._articles) if self._articles else _("add it under “articles”")
            fields.fault("article", _("“{key}” is no article of this deck").format(key=key), hint=hint)
        return Evidence(key, fields.required("quote"), fields.spans("at"), fields.text("derived"))


def _one(fields: Fields) -> tuple[Item, ...]:
    """Return the answer that is one text."""
    if isinstance(fields.get("answer"), Pairs):
        fields.fault(
            "answer", _("“{key}” is one text, or a list").format(key="answer"), hint=_("quote a text that starts with {")
        )
        return ()
    return (Item((fields.required("answer"), *fields.texts("accept"))),)


def _made(fields: Fields) -> Made | None:
    """Return who made the card, None for a hand-written one."""
    found = fields.mappings("made", _MADE)
    if not found:
        return None
    return Made(found[0].required("by"), found[0].required("print"), found[0].text("around"))


def _is_empty(node: Node) -> bool:
    return isinstance(node, Items) and not node.items
