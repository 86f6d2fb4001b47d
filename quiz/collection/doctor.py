"""What is wrong with this installation, and what to do about it: database, backups, decks, index, settings, versions."""

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import disk_usage

from quiz import __version__
from quiz.collection.finding import find_decks
from quiz.collection.library import load_library
from quiz.config import Settings, settings_file
from quiz.errors import QuizError, StoreError
from quiz.i18n import _, ngettext
from quiz.index.index import DeckIndex
from quiz.store import Store
from quiz.store.backup import backups
from quiz.store.connection import was_left_open
from quiz.store.rebuild import differences
from quiz.store.upkeep import quick_check

LITTLE_SPACE = 100_000_000
"""Bytes free on the disk of the progress below which to warn."""
_PARTS = ("textual", "fsrs-rs-python", "PyYAML", "rapidfuzz", "click", "babel", "spacy")


class Level(StrEnum):
    """How a finding is meant."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something looked at: `about` what, what was found, and what to do ("" for nothing)."""

    about: str
    level: Level
    what: str
    to_do: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """Give what is found, as it is found. Nothing is changed, but that a database of an earlier version is brought up to date."""
    yield Finding("versions", Level.OK, ", ".join(f"{name} {number}" for name, number in versions().items()))
    yield _settings()
    yield from _database(settings.database)
    yield from _backups(settings.database)
    yield from _library(settings)


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python, of SQLite, and of the libraries installed."""
    found = {"quiz": __version__, "Python": sys.version.split()[0], "SQLite": sqlite3.sqlite_version}
    for part in _PARTS:
        try:
            found[part] = version(part)
        except PackageNotFoundError:
            continue
    return found


def _settings() -> Finding:
    path = settings_file()
    what = _("read from {path}") if path.is_file() else _("the defaults; {path} is not there")
    return Finding("settings", Level.OK, what.format(path=path))


def _database(path: Path) -> Iterator[Finding]:
    if not path.exists():
        yield Finding("progress", Level.OK, _("none yet; {path} is made with the first session").format(path=path))
        return
    left_open = was_left_open(path)
    if fault := quick_check(path):
        yield Finding("progress", Level.FAULT, _("{path}: is damaged: {why}").format(path=path, why=fault), _mend())
        return
    try:
        yield from _opened(path)
    except StoreError as error:
        yield Finding("progress", Level.FAULT, error.what, error.hint)
        return
    if left_open:
        yield Finding("progress", Level.OK, _("a session is open, or the last one was killed; nothing that was answered is lost"))
    yield from _around(path)


def _opened(path: Path) -> Iterator[Finding]:
    """Look at a database that opens: all of its pages, its indexes, and its memory against its log."""
    with closing(Store.open(path)) as store:
        answers, faults = store.answers(), store.faults()
    if faults:
        yield Finding("progress", Level.FAULT, _("{path}: is damaged: {why}").format(path=path, why=faults[0]), _mend())
        return
    text = ngettext("{path}: {n} answer, sound", "{path}: {n} answers, sound", answers)
    yield Finding("progress", Level.OK, text.format(path=path, n=answers))
    if wrong := differences(path):
        text = ngettext("{n} card is not as the log says", "{n} cards are not as the log says", wrong)
        yield Finding("progress", Level.FAULT, text.format(n=wrong), _("“quiz rebuild” mends that"))


def _mend() -> str:
    return _("“quiz restore” reads what can be read and adds what the last backup has")


def _around(path: Path) -> Iterator[Finding]:
    """Look at who may read the file, and at the disk it is on."""
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        what = _("{path}: others may read it").format(path=path)
        yield Finding("progress", Level.WARNING, what, _("“chmod 600 {path}” makes it yours alone").format(path=path))
    if not os.access(path, os.W_OK):
        what = _("{path}: is read-only, nothing can be saved").format(path=path)
        yield Finding("progress", Level.FAULT, what, _("“chmod u+w {path}” allows writing").format(path=path))
    if (free := disk_usage(path.parent).free) < LITTLE_SPACE:
        what = _("{folder}: {n} MB are free on its disk").format(folder=path.parent, n=free // 1_000_000)
        yield Finding("progress", Level.WARNING, what, _("free some space: answers that do not fit are not saved"))


def _backups(path: Path) -> Iterator[Finding]:
    made = backups(path)
    if not made:
        yield Finding("backups", Level.OK, _("none yet; they are made by themselves, an hour apart"))
        return
    age = (datetime.now(UTC) - made[0].at).days
    count = ngettext("{n} backup", "{n} backups", len(made)).format(n=len(made))
    when = ngettext("the last one {n} day old", "the last one {n} days old", age).format(n=age)
    yield Finding("backups", Level.OK, f"{count}, {when}")
    for each in made:
        if not each.reason.startswith("before-restore") and (fault := quick_check(each.path)):
            what = _("{path}: is damaged: {why}").format(path=each.path, why=fault)
            yield Finding("backups", Level.WARNING, what, _("delete it; “quiz backup” makes a new one"))


def _library(settings: Settings) -> Iterator[Finding]:
    index = DeckIndex(settings.index)
    try:
        found = find_decks(settings)
        library = load_library(found, index)
    except QuizError as error:
        yield Finding("decks", Level.FAULT, error.what, error.hint)
        return
    finally:
        index.close()
    cards = sum(deck.total for deck in library.decks) - len(library.twins)
    decks = ngettext("{n} deck", "{n} decks", len(library.decks)).format(n=len(library.decks))
    yield Finding("decks", Level.OK, decks + ", " + ngettext("{n} card", "{n} cards", cards).format(n=cards))
    for problem in library.problems:
        yield Finding("decks", Level.WARNING, str(problem), _("“quiz check” shows all faults"))
    yield _index(settings.index)


def _index(path: Path) -> Finding:
    if not path.exists():
        return Finding("index", Level.OK, _("none yet; it is made by itself"))
    if fault := quick_check(path):
        what = _("{path}: is damaged: {why}").format(path=path, why=fault)
        return Finding("index", Level.WARNING, what, _("delete it: it is a cache, and is made again"))
    return Finding("index", Level.OK, _("{path}: sound").format(path=path))
