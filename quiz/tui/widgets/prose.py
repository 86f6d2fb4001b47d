"""Running text: wrapped as French typography wants it, alone or in aligned fields."""

import re

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from quiz.values import value

# Textual breaks a line at any space, also the no-break ones: while wrapping, they are this character of one cell.
_GLUE = "\ue000"
_NO_BREAK = re.compile("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]| (?=[?!:;»%](?:\\s|$))|(?<=«) ")

_SIGN = 3
"""A name shorter than this is a sign, which stands beside its text in any width."""


def wrap_prose(content: Content, width: int) -> list[Content]:
    """Return the lines of a text in `width` cells; « words » and the marks ? ! : ; % never part from their neighbours."""
    glued = Content(_NO_BREAK.sub(_GLUE, content.plain), list(content.spans))
    lines = glued.wrap(max(2, width))
    return [Content(line.plain.replace(_GLUE, " "), list(line.spans)) for line in lines]


class Prose(Widget):
    """A text that wraps and grows downwards. It takes `Content` alone: what is not ours is never markup."""

    DEFAULT_CSS = """
    Prose { height: auto; }
    """

    text: reactive[Content] = reactive(Content(""), layout=True)

    def __init__(
        self,
        text: Content | None = None,
        *,
        id: str | None = None,  # noqa: A002  # Textual's own word
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(Prose.text, text or Content(""))

    def watch_text(self) -> None:
        """Measure again."""
        self.clear_cached_dimensions()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the wrapped lines."""
        return len(wrap_prose(self.text, width))

    def render(self) -> RenderResult:
        """Draw the lines."""
        return Content("\n").join(wrap_prose(self.text, self.size.width))


@value
class Field:
    """A short name and its text."""

    name: str
    text: Content


class Fields(Widget):
    """Texts under one another, their names in a column on the left; above the text where the width is small."""

    DEFAULT_CSS = """
    Fields { height: auto; }
    """

    NARROW = 40
    """Below this many cells the names stand above the texts."""

    fields: reactive[tuple[Field, ...]] = reactive((), layout=True)

    def watch_fields(self) -> None:
        """Measure again."""
        self.clear_cached_dimensions()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the wrapped lines."""
        return len(field_lines(self.fields, width, narrow=self.NARROW))

    def render(self) -> RenderResult:
        """Draw the fields."""
        return Content("\n").join(field_lines(self.fields, self.size.width, narrow=self.NARROW))


def field_lines(fields: tuple[Field, ...], width: int, *, narrow: int) -> list[Content]:
    """Return the lines of fields in `width` cells."""
    indent = max((len(field.name) for field in fields), default=0)
    indent = indent + 2 if indent and (width >= narrow or indent < _SIGN) else 0
    return [line for field in fields for line in _one_field(field, indent, width)]


def _one_field(field: Field, indent: int, width: int) -> list[Content]:
    lines = wrap_prose(field.text, width - indent)
    if not indent:
        return [*([Content.styled(field.name, "$quiet")] if field.name else []), *lines]
    head = Content.styled(field.name.ljust(indent), "$quiet")
    return [Content.assemble(head if index == 0 else " " * indent, line) for index, line in enumerate(lines)]
