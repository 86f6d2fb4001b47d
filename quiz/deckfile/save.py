"""Deck files replaced as a whole: after a power cut, a full disk or an error there is the old file or the new one."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from quiz.core.model import Deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck
from quiz.errors import DeckError
from quiz.i18n import _

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_NEW_FILE_MODE = 0o644


def save_deck(path: Path, deck: Deck) -> None:
    """Write the deck to `path`, making the folder it is in.

    Raises DeckErrors where the deck would not load again, DeckError where the file cannot be written; it is then as it was.
    """
    text = dump_deck(deck)
    parse_deck(text, name=deck.name, path=str(path))
    replace_file(path, text)


def _make_folder(path: Path) -> None:
    """Make the folder of a file. Raises DeckError where it cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeckError(str(path), 0, _("cannot be written: {reason}").format(reason=error.strerror)) from error


def replace_file(path: Path, text: str) -> None:
    """Put `text` in place of the file at `path`, its permissions kept, making the folder it is in; a link stays a link.

    Raises DeckError where it cannot be written; the file is then as it was.
    """
    _make_folder(path)
    try:
        target = path.resolve()
        mode = target.stat().st_mode if target.exists() else _NEW_FILE_MODE
        if not mode & _WRITABLE:
            raise DeckError(str(path), 0, _("the file is read-only"), hint=_("allow writing to it"))
        _replace(target, text.encode("utf-8"), stat.S_IMODE(mode))
    except OSError as error:
        what = _("cannot be written: {reason}").format(reason=error.strerror or error)
        raise DeckError(str(path), 0, what, hint=_("the file is as it was")) from error


def _replace(target: Path, raw: bytes, mode: int) -> None:
    """Write a new file beside the old one, then put it in its place: each step is on the disk before the next."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:  # whatever it was goes on; the half-written file is taken away first
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name of a file last; not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
