"""Differences between two texts, readable without colour."""

from collections.abc import Iterable

from textual.content import Content

MISSING = ("‹", "›")
EXTRA = ("−", "−")


def diff_content(parts: Iterable[tuple[str, str]]) -> Content:
    """Return parts as one line: pairs of a text and "same", "missing" or "extra".

    What is missing stands between ‹ › and underlined, what is too much between − − and struck.
    """
    return Content.assemble(*(_part(text, edit) for text, edit in parts))


def _part(text: str, edit: str) -> Content:
    match edit:
        case "missing":
            return Content.assemble(("‹", "$quiet"), (text, "underline bold $success"), ("›", "$quiet"))
        case "extra":
            return Content.assemble(("−", "$quiet"), (text, "strike $error"), ("−", "$quiet"))
    return Content(text)
