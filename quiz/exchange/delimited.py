"""Tables of cards: CSV and TSV, with a row of names first or as other programs export them, without."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from quiz.core.model import Deck
from quiz.errors import DeckError, DeckErrors
from quiz.exchange.rows import Row, deck_of, join_cell, rows_of, split_cell
from quiz.i18n import _

COLUMNS = ("question", "answer", "accept", "hint", "note", "tags", "type", "id")

_NAMES: Mapping[str, str] = {name: name for name in COLUMNS} | {
    "ask": "question",
    "front": "question",
    "recto": "question",
    "back": "answer",
    "verso": "answer",
    "réponse": "answer",
    "reponse": "answer",
    "indice": "hint",
    "étiquettes": "tags",
}
_BARE = ("question", "answer", "tags")
"""What the columns are where the first row does not name them."""


def write_table(deck: Deck, *, delimiter: str = ",") -> str:
    """Return the deck as a table with a row of names; the texts of one cell are parted by |."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows_of(deck):
        answer, accept, tags = map(join_cell, (row.answer, row.accept, row.tags))
        writer.writerow((row.question, answer, accept, row.hint, row.note, tags, row.type, row.id))
    return out.getvalue()


def read_table(text: str, *, name: str, title: str = "", path: str = "", delimiter: str = "") -> Deck:
    """Return the deck of a table; without `delimiter` it is the tab, semicolon or comma that its first line holds.

    `path` is for the messages. Raises DeckErrors that name each row from which no card can be made.
    """
    lines, skipped, named = _without_directives(text.removeprefix("\ufeff"))
    rows = _rows(lines, skipped, delimiter or named or _delimiter(lines), path)
    return deck_of(rows, name=name, title=title, path=path)


def _without_directives(text: str) -> tuple[str, int, str]:
    """Return the text without the #lines that Anki writes first, how many they are, and the delimiter they name."""
    lines = text.splitlines(keepends=True)
    count = next((n for n, line in enumerate(lines) if not (line.startswith("#") and ":" in line)), len(lines))
    words = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
    named = [line.partition(":")[2].strip().casefold() for line in lines[:count] if line.startswith("#separator:")]
    return "".join(lines[count:]), count, words.get(named[-1], named[-1][:1]) if named else ""


def _delimiter(text: str) -> str:
    """Return the delimiter that the first line holds most of."""
    first = text.partition("\n")[0]
    return max("\t;,", key=first.count)


def _rows(text: str, skipped: int, delimiter: str, path: str) -> Iterator[Row]:
    """Give the rows with their lines. Raises DeckErrors where the text is no table."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    columns: Sequence[str] | None = None
    line = skipped
    try:
        for cells in reader:
            start, line = line + 1, skipped + reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if columns is None:
                named = [_NAMES.get(cell.strip().casefold(), "") for cell in cells]
                columns = named if "question" in named else _BARE
                if "question" in named:
                    continue
            yield _row(dict(zip(columns, cells, strict=False)), start)
    except csv.Error as error:
        fault = DeckError(path, skipped + reader.line_num, _("this is no table: {problem}").format(problem=error))
        raise DeckErrors([fault]) from error


def _row(cells: Mapping[str, str], line: int) -> Row:
    """Return one row by the names of its columns."""
    text = {name: cell.strip() for name, cell in cells.items()}
    return Row(
        text.get("question", ""),
        split_cell(text.get("answer", "")),
        split_cell(text.get("accept", "")),
        text.get("hint", ""),
        text.get("note", ""),
        split_cell(text.get("tags", "")),
        text.get("type", ""),
        text.get("id", ""),
        line,
    )
