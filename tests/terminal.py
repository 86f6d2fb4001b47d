"""A program in a real pseudo-terminal, and the screen it paints."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self, TypeVar

import pexpect
import pyte

PATIENCE_SECONDS = 60.0

T = TypeVar("T")


class Terminal:
    """Run `arguments` in a terminal of `rows` by `columns`; type into it and read its screen."""

    def __init__(self, arguments: Sequence[str], *, environment: Mapping[str, str], rows: int = 24, columns: int = 80) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(
            arguments[0],
            list(arguments[1:]),
            dimensions=(rows, columns),
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
            encoding="utf-8",
            codec_errors="replace",
            timeout=PATIENCE_SECONDS,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        """The process in the terminal."""
        return int(self._child.pid)

    @property
    def text(self) -> str:
        """What the screen shows, a line a row."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def type(self, keys: str) -> None:
        """Send the keys as typed."""
        self._child.send(keys)

    def wait_for(self, text: str) -> None:
        """Read until the screen shows the text. Raises AssertionError with the screen when it never does."""
        self.wait_until(lambda: text in self.text or None)

    def wait_until(self, seen: Callable[[], T | None]) -> T:
        """Read until `seen` gives something, and return it. Raises AssertionError with the screen when it never does."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            found = seen()
            if found is not None:
                return found
            if not self._read():
                break
        raise AssertionError(f"never seen; the last screen was:\n{self.text}")

    def wait_for_end(self) -> int:
        """Read until the program ends; returns its exit code."""
        while self._read():
            pass
        self._child.close()
        return int(self._child.exitstatus if self._child.exitstatus is not None else -self._child.signalstatus)

    def _read(self) -> bool:
        try:
            self._stream.feed(self._child.read_nonblocking(65536, timeout=0.2))
        except pexpect.TIMEOUT:
            return bool(self._child.isalive())
        except pexpect.EOF:
            return False
        return True
