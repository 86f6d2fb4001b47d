"""YAML text to a tree in which every scalar is text and every node knows its place.

Built from PyYAML's C event stream: no tags, types, anchors or merge keys, so nothing in a file can be more than it looks.
The limits here keep hostile files harmless.
"""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, cast

import yaml

from quiz.core.unsafe import UNSAFE
from quiz.deckfile.faults import MOST, Faults
from quiz.errors import DeckErrors
from quiz.i18n import _

MAX_BYTES = 16_000_000
MAX_DEPTH = 12
MAX_NODES = 1_000_000
MAX_TEXT = 20_000

_UNSAFE_IN_FILE = re.compile(UNSAFE.pattern[:-1] + "\u2028\u2029]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DOCUMENT: object = yaml.DocumentStartEvent
_MAPPING: object = yaml.MappingStartEvent
_MAPPING_END: object = yaml.MappingEndEvent
_SEQUENCE_END: object = yaml.SequenceEndEvent
_SCALAR: object = yaml.ScalarEvent
_ALIAS: object = yaml.AliasEvent


class Mark(Protocol):
    """A place in the text: `index` in code points, `line` and `column` from 0."""

    index: int
    line: int
    column: int


class _Event(Protocol):
    """A parser event with all that any kind has; PyYAML gives each kind its share of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


@dataclass(slots=True)
class Text:
    """A scalar; `style` is "" where it is plain, else one of the signs " ' | >."""

    text: str
    start: Mark
    end: Mark
    style: str

    @property
    def is_blank(self) -> bool:
        """Whether the author left the value out: `key:` and nothing after."""
        return not self.text and not self.style


@dataclass(slots=True)
class Items:
    """A sequence; `flow` where it is written with brackets."""

    items: "list[Node]"
    start: Mark
    end: Mark
    flow: bool


@dataclass(slots=True)
class Pairs:
    """A mapping; `flow` where it is written with braces."""

    pairs: "list[tuple[Text, Node]]"
    start: Mark
    end: Mark
    flow: bool


Node = Text | Items | Pairs


def line_of(node: Node) -> int:
    """Line of a node, counted from 1."""
    return node.start.line + 1


def clean(text: str) -> str:
    """Return the text without a byte-order mark and with newlines as \\n."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def parse_tree(text: str, faults: Faults) -> Node:
    """Return the one document in `text`, which is `clean`.

    Raises DeckErrors where it is no YAML, no single document, or beyond the limits.
    """
    if len(text) > MAX_BYTES:
        raise faults.stop(0, _("the file is too large"), hint=_("split it into several decks"))
    _refuse_unsafe(text, faults)
    loader = _LOADER(text)
    try:
        return _Builder(cast("Callable[[], _Event]", loader.get_event), faults).document()
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(error, faults) from error
    except yaml.YAMLError as error:
        raise faults.stop(0, _("this is not YAML: {problem}").format(problem=error)) from error
    finally:
        loader.dispose()


def _refuse_unsafe(text: str, faults: Faults) -> None:
    """Raise DeckErrors that name each character of the file that must not stand in it."""
    line = at = 0
    for found in islice(_UNSAFE_IN_FILE.finditer(text), MOST):
        line, at = line + text.count("\n", at, found.start()), found.start()
        faults.add(line + 1, unsafe_words(found[0]), hint=_("delete it"))
    faults.check()


def unsafe_words(character: str) -> str:
    """Say what is wrong with a character that must not stand in a deck."""
    return _("the character U+{code:04X} is not shown but changes what is seen").format(code=ord(character))


class _Builder:
    """Builds the tree of one document and watches the limits."""

    def __init__(self, next_event: Callable[[], _Event], faults: Faults) -> None:
        self._next = next_event
        self._faults = faults
        self._nodes = 0

    def document(self) -> Node:
        """Return the root; a second document, or none, is a fault."""
        self._next()
        if type(self._next()) is not _DOCUMENT:
            raise self._faults.stop(0, _("the file is empty"), hint=_("quiz new writes a deck to start from"))
        root = self._node(self._next(), 1)
        self._next()
        event = self._next()
        if type(event) is _DOCUMENT:
            raise self._stop(event, _("a second document starts here"), hint=_("one deck a file: delete “---”"))
        self._faults.check()
        return root

    def _node(self, event: _Event, depth: int) -> Node:
        """Return the node that starts with `event`."""
        kind = type(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise self._stop(event, _("the file holds too many values"), hint=_("split it into several decks"))
        if kind is _ALIAS:
            raise self._stop(
                event, _("“*” starts a YAML alias, which decks do not use"), hint=_("quote the text, or write it out")
            )
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        if kind is _SCALAR:
            return self._text(event)
        if depth > MAX_DEPTH:
            raise self._stop(event, _("too many levels inside one another"), hint=_("a deck has no more than a few"))
        return self._pairs(event, depth + 1) if kind is _MAPPING else self._items(event, depth + 1)

    def _text(self, event: _Event) -> Text:
        """Return a scalar as text; only a block scalar loses its last newline."""
        text, style = event.value, event.style or ""
        if style == '"' and (found := UNSAFE.search(text)):
            self._faults.add(event.start_mark.line + 1, unsafe_words(found[0]), hint=_("delete it"))
        elif style in ("|", ">"):
            text = text.removesuffix("\n")
        if len(text) > MAX_TEXT:
            self._faults.add(event.start_mark.line + 1, _("this text has more than {n} characters").format(n=MAX_TEXT))
        return Text(text, event.start_mark, event.end_mark, style)

    def _items(self, start: _Event, depth: int) -> Items:
        """Return the sequence that starts with `start`."""
        items: list[Node] = []
        while type(event := self._next()) is not _SEQUENCE_END:
            items.append(self._node(event, depth))
        return Items(items, start.start_mark, event.end_mark, bool(start.flow_style))

    def _pairs(self, start: _Event, depth: int) -> Pairs:
        """Return the mapping that starts with `start`; its keys are plain words."""
        pairs: list[tuple[Text, Node]] = []
        while type(event := self._next()) is not _MAPPING_END:
            key = self._node(event, depth)
            if not isinstance(key, Text):
                raise self._stop(event, _("a key is a word, not a list"), hint=_("quote a text that starts with [ or {"))
            if key.text == "<<" and not key.style:
                self._faults.add(line_of(key), _("“<<” is not used in decks"), hint=_("write the keys out"))
            pairs.append((key, self._node(self._next(), depth)))
        return Pairs(pairs, start.start_mark, event.end_mark, bool(start.flow_style))

    def _refuse(self, event: _Event) -> None:
        """Note what gives a node a name or a type."""
        line = event.start_mark.line + 1
        if event.tag is not None:
            self._faults.add(line, _("“!” starts a YAML tag, which decks do not use"), hint=_("quote the text"))
        if event.anchor is not None:
            self._faults.add(line, _("“&” starts a YAML anchor, which decks do not use"), hint=_("quote the text"))

    def _stop(self, event: _Event, what: str, *, hint: str) -> DeckErrors:
        return self._faults.stop(event.start_mark.line + 1, what, hint=hint)


@contextmanager
def paused_collector() -> Iterator[None]:
    """Hold the garbage collector: a tree has many nodes and no cycles, and would be walked again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _not_yaml(error: yaml.MarkedYAMLError, faults: Faults) -> DeckErrors:
    """Say in words what the YAML parser met."""
    is_open = "scalar" in str(error.context) or "flow" in str(error.context)
    mark = (error.context_mark if is_open else None) or error.problem_mark or error.context_mark
    problem = " ".join(part for part in (error.context, error.problem) if part)
    what, hint = _parser_words(problem)
    return faults.stop(mark.line + 1 if mark else 0, what, hint=hint)


def _parser_words(problem: str) -> tuple[str, str]:
    """Return what is wrong and what to do, for what the parser says most often."""
    if "mapping values are not allowed" in problem:
        return _("a second “: ” in one line"), _("quote the text that holds it")
    if "cannot start any token" in problem:
        return _("a text cannot start with this character"), _("quote it; indent with spaces, not tabs")
    if "quoted scalar" in problem:
        return _("a quoted text does not end"), _("close the quote, or write '' for ' inside '…'")
    if "flow sequence" in problem or "flow mapping" in problem:
        return _("a bracket or brace does not close"), _("close it, or quote the text")
    if "expected ':'" in problem or "expected key" in problem or "block" in problem:
        return _("this line does not fit the one above"), _("indent the keys of a card alike, and write “key: text”")
    return _("this is not YAML: {problem}").format(problem=problem), ""
