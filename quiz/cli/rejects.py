"""The file of what was dropped, a line a draft, written while the articles go by."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO


class Rejects:
    """The file at `path`, none where that is "". Raises OSError where it cannot be written."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def reaches(self, length: int) -> bool:
        """Whether the file as it is now has all of its first `length` bytes."""
        return not self.path or length == 0 or (Path(self.path).is_file() and Path(self.path).stat().st_size >= length)

    def open(self, *, keep: int = 0) -> None:
        """Begin to write after the first `keep` bytes."""
        if self.path:
            self._file = Path(self.path).open("r+b" if keep else "wb")  # noqa: SIM115 - open as long as the batch
            self._file.seek(keep)
            self._file.truncate()

    def write(self, lines: Iterable[str]) -> int:
        """Write lines; returns how long the file is then, in bytes."""
        if self._file is None:
            return 0
        self._file.writelines(f"{line}\n".encode() for line in lines)
        self._file.flush()
        return self._file.tell()

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            self._file.close()
