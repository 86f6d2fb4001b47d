"""Standard output: the only place that writes data. Control characters of decks never reach a terminal raw."""

import io
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from quiz.errors import QuizError
from quiz.i18n import _

SCHEMA = 1

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]

# C0 but tab and newline, DEL, C1, line and paragraph separators, bidirectional overrides and isolates, lone surrogates
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def open_closed_streams() -> None:
    """Let a stream that the shell closed (`<&-`, `>&-`) lead to nowhere, before a file of ours takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open as long as the program


def force_utf8() -> None:
    """Read and write UTF-8 whatever the locale says; a character that cannot be written is escaped."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace")


def printable(text: str) -> str:
    """Return `text` with control characters spelled out (`\\x1b`); newlines and tabs stay."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def one_line(text: str) -> str:
    """Return `text` printable and on one line."""
    return " ".join(printable(text).split())


def emit(text: str = "", *, end: str = "\n") -> None:
    """Write a line of data."""
    _write(printable(text) + end)


def emit_json(fields: Mapping[str, Json]) -> None:
    """Write one object with its schema number. Fields are added in time, never renamed."""
    text = json.dumps({"schema": SCHEMA, **fields}, ensure_ascii=False, indent=2)
    _write(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n")


def emit_line(text: str) -> None:
    """Write a line of JSON as it is, but for control characters, which JSON may spell out."""
    _write(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n")


def flush() -> None:
    """Hand on what was written. Raises QuizError where it cannot be (a full disk), BrokenPipeError where the reader has gone."""
    with _in_words():
        sys.stdout.flush()


def abandon() -> None:
    """Let what cannot be written go, so that leaving the program does not try again."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(text: str) -> None:
    with _in_words():
        sys.stdout.write(text)


@contextmanager
def _in_words() -> Iterator[None]:
    """Say what keeps standard output from being written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise QuizError(_("standard output cannot be written: {why}").format(why=error.strerror)) from error


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Return aligned columns under their heads; the columns in `right` are aligned to the right."""
    lines = [[one_line(cell) for cell in line] for line in (head, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(_pad(cell, widths[at], at in right) for at, cell in enumerate(line)).rstrip() for line in lines)


def width(text: str) -> int:
    """Return the cells a text takes on a terminal: two for a wide character, none for a combining one."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(text: str, cells: int, right: bool) -> str:
    blank = " " * (cells - width(text))
    return blank + text if right else text + blank
