"""The keys of one mapping, read with their types; what is wrong goes to the faults and reads as absent."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from quiz.core.model import Span
from quiz.deckfile.faults import Faults, nearest
from quiz.deckfile.tree import Items, Node, Pairs, Text, line_of
from quiz.i18n import _

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NAME = re.compile(r"\w[\w.-]{0,99}")

Word = TypeVar("Word", bound=StrEnum)


class Fields:
    """A mapping's values by key. A key written twice or not known is a fault."""

    def __init__(self, node: Pairs, known: frozenset[str], faults: Faults) -> None:
        self.node = node
        self._faults = faults
        self._values: dict[str, Node] = {}
        for key, value in node.pairs:
            name = key.text
            if name in self._values:
                hint = _("it stands in line {line} already").format(line=self.line(name))
                faults.add(line_of(key), _("“{key}” is written twice").format(key=name), hint=hint)
            elif name not in known:
                hint = "" if faults.is_full else nearest(name, known)
                faults.add(line_of(key), _("“{key}” is not a key here").format(key=name), hint=hint)
            elif not (isinstance(value, Text) and value.is_blank):
                self._values[name] = value

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def get(self, key: str) -> Node | None:
        """Return the value as it stands, None where it is left out."""
        return self._values.get(key)

    def put(self, key: str, value: Node | None) -> None:
        """Read `value` as the key's from now on."""
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value

    def line(self, key: str) -> int:
        """Line of the key's value, or of the mapping where there is none."""
        return line_of(self._values.get(key, self.node))

    def copy(self) -> "Fields":
        """Return fields of the same values, to `put` others in."""
        twin = object.__new__(Fields)
        twin.node, twin._faults, twin._values = self.node, self._faults, dict(self._values)
        return twin

    def fault(self, key: str, what: str, *, hint: str = "") -> None:
        """Note a fault at the key."""
        self._faults.add(self.line(key), what, hint=hint)

    def text(self, key: str) -> str:
        """Return a text, "" where it is left out."""
        node = self._values.get(key)
        if node is None:
            return ""
        if isinstance(node, Text):
            return node.text
        self.fault(key, _("“{key}” is one text").format(key=key), hint=_("quote a text that starts with [ or {"))
        return ""

    def required(self, key: str) -> str:
        """Return a text that must not be blank."""
        value = self.text(key)
        if not value.strip() and not isinstance(self._values.get(key), Items | Pairs):
            self.fault(key, _("“{key}” is missing").format(key=key))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        node = self._values.get(key)
        if node is None:
            return ()
        found = node.items if isinstance(node, Items) else [node]
        texts = tuple(each.text for each in found if isinstance(each, Text) and each.text.strip())
        if len(texts) < len(found):
            self.fault(key, _("“{key}” is a list of texts").format(key=key), hint=_("write [a, b]"))
        return texts

    def word(self, key: str, words: type[Word], default: Word) -> Word:
        """Return one of the words of `words`."""
        value = self.text(key)
        if not value:
            return default
        try:
            return words(value)
        except ValueError:
            self.fault(key, _("“{value}” is no {key}").format(value=value, key=key), hint=nearest(value, words))
            return default

    def words(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """Return a list of the words of `words`, each once."""
        found = []
        for text in dict.fromkeys(self.texts(key)):
            try:
                found.append(words(text))
            except ValueError:
                self.fault(key, _("“{value}” is no {key}").format(value=text, key=key), hint=nearest(text, words))
        return tuple(found)

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self.text(key)
        if value not in ("", "true", "false"):
            self.fault(key, _("“{key}” is true or false").format(key=key))
        return value == "true"

    def date(self, key: str) -> str:
        """Return a date as written: YYYY, YYYY-MM or YYYY-MM-DD."""
        value = self.text(key)
        if value and not is_date(value):
            self.fault(key, _("“{value}” is no date").format(value=value), hint=_("write YYYY, YYYY-MM or YYYY-MM-DD"))
        return value

    def name(self, key: str) -> str:
        """Return a text that can name a thing: letters, digits, dots, dashes."""
        value = self.text(key)
        if value and not is_name(value):
            hint = _("letters, digits, “-”, “_” and “.”, a hundred at most")
            self.fault(key, _("“{value}” cannot be a name").format(value=value), hint=hint)
        return value

    def spans(self, key: str) -> tuple[Span, ...]:
        """Return one span [start, end], or a list of them."""
        node = self._values.get(key)
        if node is None:
            return ()
        found = node.items if isinstance(node, Items) else [node]
        spans = [_span(each) for each in (found if any(isinstance(each, Items) for each in found) else [node])]
        if not spans or None in spans:
            self.fault(
                key, _("“{key}” is [start, end], or a list of such").format(key=key), hint=_("two whole numbers, in order")
            )
        return tuple(span for span in spans if span)

    def mappings(self, key: str, known: frozenset[str]) -> list["Fields"]:
        """Return one mapping, or a list of them, as fields of the known keys."""
        node = self._values.get(key)
        if node is None:
            return []
        found = node.items if isinstance(node, Items) else [node]
        good = [each for each in found if isinstance(each, Pairs)]
        if len(good) < len(found):
            hint = _("write the keys under it: {words}").format(words=", ".join(sorted(known)))
            self.fault(key, _("“{key}” has keys of its own").format(key=key), hint=hint)
        return [Fields(each, known, self._faults) for each in good]


def is_date(value: str) -> bool:
    """Whether `value` is a year, a month or a day of the calendar."""
    found = _DATE.fullmatch(value)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def is_name(value: str) -> bool:
    """Whether `value` can be an id or the key of an article."""
    return _NAME.fullmatch(value) is not None


def _span(node: Node) -> Span | None:
    """Return [start, end] as a span, None where it is none."""
    if not isinstance(node, Items) or len(node.items) != 2:
        return None
    ends = [each.text for each in node.items if isinstance(each, Text) and each.text.isascii() and each.text.isdigit()]
    if len(ends) != 2 or max(map(len, ends)) > 9 or int(ends[0]) >= int(ends[1]):
        return None
    return Span(int(ends[0]), int(ends[1]))
