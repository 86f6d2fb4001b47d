"""Markdown and HTML marks, and wrapped lines, as edits that make plain text of an article."""

import html
import re
from itertools import pairwise

from quiz.generate.normalise import Edit

_BLOCK_TAGS = (
    "p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|figure|figcaption|blockquote|aside|nav|title|main|body|hr"
)
_HTML = re.compile(
    r"(?P<hidden><!--.*?-->|<(?P<name>script|style|head|nav|footer|noscript|svg|form)\b[^>]*>.*?</(?P=name)\s*>)"
    rf"|(?P<block></?(?:{_BLOCK_TAGS})\b[^>]*>)|(?P<tag><!?/?[a-zA-Z][^>]*>)|(?P<entity>&(?:\#\d+|\#x[0-9a-fA-F]+|\w+);)",
    re.DOTALL | re.IGNORECASE,
)
_LOOKS_HTML = re.compile(r"<(?:html|body|p|article|div|h1)\b[^>]*>", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^(?P<front>---\n.*?\n---\n)|(?P<image>!\[[^\]\n]*\]\([^)\n]*\))|(?P<link>\[(?P<text>[^\]\n]+)\]\([^)\n]*\))"
    r"|(?P<mark>\*\*|__(?=\S)|(?<=\S)__|^\#{1,6}[ ]|^>[ ]?|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|^---+$)",
    re.DOTALL | re.MULTILINE,
)
_LOOKS_MARKDOWN = re.compile(r"^\#{1,3} \S|^\*\*[^*\n]+\*\*$|^\#{2,6} \S", re.MULTILINE)
_FOOTNOTE = re.compile(r"(?<=[\w»\"'.,;!?)\]])\s?\[(?:\d{1,3}|[a-z]|note \d{1,3}|réf\. nécessaire)\]")
"""A mark behind a word that leads to the foot of the page."""
_WIDEST_WRAPPED = 120
_ITEM = re.compile(r"\s*(?:[-•*–—]|\d+[.)])\s")


def edits_for(text: str, file: str) -> list[Edit]:
    """Return the edits that make plain text of `text`, by what it looks like and by the name of its file."""
    if file.lower().endswith((".html", ".htm")) or _LOOKS_HTML.search(text[:4000]):
        return _html_edits(text)
    marked = file.lower().endswith((".md", ".markdown")) or _LOOKS_MARKDOWN.search(text)
    edits = _markdown_edits(text) if marked else []
    taken = {at for edit in edits for at in range(edit.start, edit.end)}
    edits += [Edit(*found.span()) for found in _FOOTNOTE.finditer(text) if found.start() not in taken]
    return sorted([*edits, *_unwrap_edits(text, edits)], key=lambda edit: edit.start)


def _html_edits(text: str) -> list[Edit]:
    return [Edit(found.start(), found.end(), _plain(found)) for found in _HTML.finditer(text)]


def _plain(found: re.Match[str]) -> str:
    if found["entity"]:
        return html.unescape(found["entity"])
    return "\n" if found["block"] or found["hidden"] else ""


def _markdown_edits(text: str) -> list[Edit]:
    edits = []
    for found in _MARKDOWN.finditer(text):
        if found["link"]:
            edits.append(Edit(found.start(), found.start("text")))
            edits.append(Edit(found.end("text"), found.end()))
        else:
            edits.append(Edit(found.start(), found.end()))
    return edits


def _unwrap_edits(text: str, taken: list[Edit]) -> list[Edit]:
    """Return the newlines inside wrapped paragraphs as spaces; none where the text has one line a paragraph."""
    lines = text.split("\n")
    inner = [a for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(inner) < 3 or max(map(len, lines)) > _WIDEST_WRAPPED or sum(map(len, inner)) < 55 * len(inner):
        return []
    used = {at for edit in taken for at in range(edit.start, edit.end)}
    edits, at = [], 0
    for line, after in pairwise(lines):
        at += len(line) + 1
        if line.strip() and after.strip() and not _ITEM.match(after) and len(line) > 40 and at - 1 not in used:
            edits.append(Edit(at - 1, at, " "))
    return edits
