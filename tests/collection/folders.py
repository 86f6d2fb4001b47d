"""Deck files for tests of the library."""

import os
from pathlib import Path


def write(path: Path, cards: str = "- {ask: Q ?, answer: oui}\n", title: str = "T") -> Path:
    """Write a deck file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"format: 1\ntitle: {title}\ncards:\n{cards}", encoding="utf-8")
    return path


def old(path: Path) -> Path:
    """Have a file changed long ago."""
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path
