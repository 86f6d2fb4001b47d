"""A line on the terminal that shows how far a long command is; what is said meanwhile stands above it."""

import shutil
import sys
import time
from dataclasses import dataclass, field

_BAR = 24


@dataclass(slots=True)
class Progress:
    """How many of `total` things are done. Shows nothing where standard error is no terminal, or where there is one thing."""

    label: str
    total: int
    done: int = 0
    began: float = field(default_factory=time.monotonic)
    _shown: int = 0

    def step(self) -> None:
        """Count one more and show it."""
        self.done += 1
        self.show()

    def show(self) -> None:
        """Draw the line."""
        if self.total > 1 and sys.stderr.isatty():
            self.clear()
            line = self.line()[: shutil.get_terminal_size().columns - 1]
            self._write(line)
            self._shown = len(line)

    def clear(self) -> None:
        """Take the line away, so that something else may be said."""
        if self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def line(self) -> str:
        """Return the line: label, bar, how many of how many, minutes and seconds still to go."""
        full = _BAR * self.done // self.total
        left = (time.monotonic() - self.began) / self.done * (self.total - self.done) if self.done else 0.0
        bar = "#" * full + "-" * (_BAR - full)
        return f"{self.label} [{bar}] {self.done}/{self.total}  {int(left) // 60}:{int(left) % 60:02}"

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
