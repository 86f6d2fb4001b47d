"""The rows that the pages of a SQLite file hold, read without SQLite: for files that it cannot open or walk through.

Follows https://www.sqlite.org/fileformat2.html: leaf pages are recognised by their first byte, wherever they are, and what does
not fit the format is left out.
"""

import struct
from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path

MAGIC = b"SQLite format 3\0"
_HEADER = 100
_SIZE = 4096
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x0A, 0x02
_INT_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_WAL_HEADER, _FRAME_HEADER = 32, 24

Value = str | int | float | bytes | None
Found = tuple[int | None, tuple[Value, ...]]
"""The rowid of a row (None in a table that is kept by its key) and its columns."""


class Pages:
    """The pages of a database file, those of its write-ahead log in their place."""

    def __init__(self, path: Path) -> None:
        self._raw = _mapped(path)
        self._size = _page_size(self._raw)
        wal = Path(f"{path}-wal")
        self._written = _committed(wal.read_bytes(), self._size) if wal.exists() else {}

    @property
    def missing(self) -> int:
        """Pages that the file should have by its own header, and has not."""
        if self._raw[: len(MAGIC)] != MAGIC or len(self._raw) < _HEADER:
            return 0
        (wanted,) = struct.unpack(">I", self._raw[28:32])
        there = set(range(1, len(self._raw) // self._size + 1)) | self._written.keys()
        return max(0, min(int(wanted), 1 << 32) - len(there))

    def rows(self, *, keyed: bool) -> Iterator[Found]:
        """Give every row that some page holds, also of pages no longer in use: of tables `keyed`, or with rowids."""
        kinds = (_INDEX_LEAF, _INDEX_INNER) if keyed else (_TABLE_LEAF,)
        last = max(len(self._raw) // self._size, max(self._written, default=0))
        for number in range(1, last + 1):
            yield from self._rows_of(number, kinds)

    def _page(self, number: int) -> bytes:
        return self._written.get(number) or self._raw[(number - 1) * self._size : number * self._size]

    def _rows_of(self, number: int, kinds: tuple[int, ...]) -> Iterator[Found]:
        page = self._page(number)
        start = _HEADER if number == 1 else 0
        if len(page) < self._size or page[start] not in kinds:
            return
        first = start + (12 if page[start] == _INDEX_INNER else 8)
        (count,) = struct.unpack(">H", page[start + 3 : start + 5])
        for at in range(first, min(first + 2 * count, self._size - 1), 2):
            (cell,) = struct.unpack(">H", page[at : at + 2])
            try:
                yield self._cell(page, cell, page[start])
            except (IndexError, ValueError, struct.error):
                continue  # this cell is damaged; the next may not be

    def _cell(self, page: bytes, at: int, kind: int) -> Found:
        """Read a row. Raises IndexError, ValueError or struct.error where there is none."""
        if kind == _INDEX_INNER:
            at += 4  # the page to its left
        length, at = _varint(page, at)
        rowid = None
        if kind == _TABLE_LEAF:
            rowid, at = _varint(page, at)
        return rowid, _record(self._payload(page, at, length, kind))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        """Return the bytes of a row, of which a long one has the rest on other pages."""
        most = self._size - 35 if kind == _TABLE_LEAF else (self._size - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length]
        least = (self._size - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._size - 4)
        here = here if here <= most else least
        found = page[at : at + here]
        (following,) = struct.unpack(">I", page[at + here : at + here + 4])
        for _hop in range(length // (self._size - 4) + 1):
            if not following or len(found) >= length:
                break
            rest = self._page(following)
            (following,) = struct.unpack(">I", rest[:4])
            found += rest[4:]
        return found[:length]


def _mapped(path: Path) -> bytes | mmap:
    """Return the bytes of a file, read only where they are looked at."""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ) if path.stat().st_size else b""


def _page_size(raw: bytes | mmap) -> int:
    size = int.from_bytes(raw[16:18], "big") if raw[: len(MAGIC)] == MAGIC else _SIZE
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _SIZE


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    found = 0
    for place in range(at, at + 8):
        found = found << 7 | page[place] & 0x7F
        if page[place] < 0x80:
            return found, place + 1
    found = found << 8 | page[at + 8]
    return found - (1 << 64) if found >> 63 else found, at + 9


def _record(payload: bytes) -> tuple[Value, ...]:
    """Return the columns of a row. Raises IndexError, ValueError or struct.error where there are none."""
    head, at = _varint(payload, 0)
    if not 0 < head <= len(payload):
        raise ValueError("no record")
    values: list[Value] = []
    body = head
    while at < head:
        kind, at = _varint(payload, at)
        each, body = _column(payload, body, kind)
        values.append(each)
    if body != len(payload):
        raise ValueError("the record has another length")
    return tuple(values)


def _column(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind == 7:
        return float(struct.unpack(">d", payload[at : at + 8])[0]), at + 8
    if kind in _INT_BYTES:
        end = at + _INT_BYTES[kind]
        if end > len(payload):
            raise ValueError("cut off")
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12:
        raise ValueError("no such type")
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("cut off")
    return (payload[at:end].decode("utf-8") if kind % 2 else payload[at:end]), end


def _committed(wal: bytes, size: int) -> dict[int, bytes]:
    """Return the pages in a write-ahead log, as far as its transactions were committed and their checksums are right."""
    if len(wal) < _WAL_HEADER:
        return {}
    magic, _version, page_size, _number, salt_1, salt_2, sum_1, sum_2 = struct.unpack(">8I", wal[:_WAL_HEADER])
    order = ">" if magic == _WAL_MAGIC[1] else "<"
    if magic not in _WAL_MAGIC or page_size != size or _checksum(wal[:24], (0, 0), order) != (sum_1, sum_2):
        return {}
    sums = (sum_1, sum_2)
    found: dict[int, bytes] = {}
    open_transaction: dict[int, bytes] = {}
    for at in range(_WAL_HEADER, len(wal) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        number, pages_after, *salts_and_sums = struct.unpack(">6I", wal[at : at + _FRAME_HEADER])
        page = wal[at + _FRAME_HEADER : at + _FRAME_HEADER + size]
        sums = _checksum(page, _checksum(wal[at : at + 8], sums, order), order)
        if salts_and_sums != [salt_1, salt_2, *sums]:
            break
        open_transaction[number] = page
        if pages_after:
            found |= open_transaction
            open_transaction = {}
    return found


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = first + even + second & 0xFFFFFFFF
        second = second + odd + first & 0xFFFFFFFF
    return first, second
