"""Texts and lists as YAML that reads back as the same text: unescaped, on one line, in quotes only where they are needed."""

import json
import re
from collections.abc import Iterable

from quiz.deckfile.tree import Items, Node, Pairs, Text

WIDTH = 100
"""Longest list written as [a, b] on one line."""

_NOT_PLAIN = re.compile(
    r"""
    ^[\s?:,\[\]{}\#&*!|>'"%@`]   # starts like something else than a text
    | ^-(?:[\s-]|$) | ^\.\.\.    # a list entry, or where documents begin and end
    | \s$ | :(?:\s|$) | \s\#     # a blank at the end, a key, a comment
    | [\t\n]
    """,
    re.VERBOSE,
)
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_NOT_LITERAL = re.compile(r"^[ \t]|[ \t]$|\A\n|\n\Z", re.MULTILINE)


def scalar(text: str, *, flow: bool = False) -> str:
    """Return `text` as a scalar on one line; `flow` where it stands inside brackets or braces."""
    if _ESCAPED.search(text):
        return _double(text)
    if text and not _NOT_PLAIN.search(text) and not (flow and _NOT_PLAIN_IN_FLOW.search(text)):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _double(text: str) -> str:
    """Return `text` in double quotes, what cannot stand in a file escaped."""
    return '"' + _ESCAPED.sub(_escape, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _escape(found: re.Match[str]) -> str:
    """Return the escape of one character; JSON's are YAML's."""
    return json.dumps(found[0])[1:-1]


def quoted(text: str, style: str, *, flow: bool = False) -> str:
    """Return `text` on one line in the quotes of `style`, in others only where it must be."""
    if style == "'" and not _ESCAPED.search(text):
        return "'" + text.replace("'", "''") + "'"
    return _double(text) if style == '"' else scalar(text, flow=flow)


def flow_node(node: Node) -> str:
    """Return a tree on one line, as it stands inside brackets or braces."""
    match node:
        case Text(text):
            return scalar(text, flow=True)
        case Items(items):
            return "[" + ", ".join(map(flow_node, items)) + "]"
        case Pairs(pairs):
            return "{" + ", ".join(f"{scalar(key.text, flow=True)}: {flow_node(value)}" for key, value in pairs) + "}"


def flow_list(texts: Iterable[str]) -> str:
    """Return [a, b]."""
    return "[" + ", ".join(scalar(text, flow=True) for text in texts) + "]"


def text_lines(key: str, text: str) -> list[str]:
    """Return `key: text`; a text of several plain lines stands under the key as it is."""
    if "\n" in text and not _NOT_LITERAL.search(text) and not _ESCAPED.search(text.replace("\n", "")):
        return [f"{key}: |-", *(f"  {line}" if line else "" for line in text.split("\n"))]
    return [f"{key}: {scalar(text)}"]


def list_lines(key: str, texts: Iterable[str]) -> list[str]:
    """Return `key: [a, b]`, or one line an entry where that would be long."""
    found = tuple(texts)
    line = f"{key}: {flow_list(found)}"
    return [line] if len(line) <= WIDTH else [f"{key}:", *(f"- {scalar(text)}" for text in found)]
