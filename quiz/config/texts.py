"""The settings as they were written somewhere: flags, environment, settings file; each text with its place."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

from quiz.errors import ConfigError
from quiz.i18n import _
from quiz.values import value

T = TypeVar("T")
Found = dict[str, tuple[str, str]]
"""Texts with their places, by name."""

DECKS = "decks"
"""The key under which the settings of single decks stand, each deck in a table of its own."""


class Texts:
    """Values as text, each with the place it comes from."""

    def __init__(self, found: Found) -> None:
        self._found = found

    def read(self, name: str, parse: Callable[[str], T], default: T) -> T:
        """Return the value of `name` in force. `parse` raises ValueError with what it wants instead."""
        if name not in self._found:
            return default
        text, place = self._found[name]
        try:
            return parse(text)
        except ValueError as wanted:
            raise ConfigError(
                _("{place}: {name} is “{text}”").format(place=place, name=name, text=text), hint=str(wanted)
            ) from wanted


@value
class Written:
    """All that was written: the settings, and those of single decks by the names of these."""

    settings: Texts
    decks: Mapping[str, Texts]


def written(flags: Mapping[str, str], file: Path, known: Collection[str], of_deck: Collection[str]) -> Written:
    """Return what was written of the settings of the `known` names, and of those of decks, which stand in the file alone.

    Raises ConfigError for a file that cannot be read and for a name that is no setting.
    """
    found, decks = _read_file(file, known, of_deck)
    for name in known:
        variable = f"QUIZ_{name.upper()}"
        if os.environ.get(variable):
            found[name] = (os.environ[variable], variable)
        if name in flags:
            found[name] = (flags[name], "--" + name.replace("_", "-"))
    return Written(Texts(found), {name: Texts(each) for name, each in decks.items()})


def _read_file(path: Path, known: Collection[str], of_deck: Collection[str]) -> tuple[Found, dict[str, Found]]:
    """Return the values of the settings file, and those of decks; none where there is no such file."""
    try:
        if not path.is_file():
            return {}, {}
        text = path.read_text(encoding="utf-8-sig")  # a byte-order mark, from editors that write one, is let go
    except OSError as error:
        raise ConfigError(_("{path}: cannot be read: {why}").format(path=path, why=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(_("{path}: is not UTF-8").format(path=path)) from error
    table = _parsed(text, path)
    decks = table.pop(DECKS, {})
    found = _texts(table, known, lambda name: f"{path}:{_line_of(name, text)}")
    if not isinstance(decks, dict) or not all(isinstance(each, dict) for each in decks.values()):
        raise ConfigError(
            _("{place}: decks has a table for each deck").format(place=f"{path}:{_line_of(DECKS, text)}"),
            hint=_("write [decks.NAME] and under it lines such as new_per_day = 5"),
        )

    def texts_of(deck: str) -> Found:
        return _texts(decks[deck], of_deck, lambda key: f"{path}:{_line_of(key, text, deck)}")

    return found, {deck: texts_of(deck) for deck in decks}


def _parsed(text: str, path: Path) -> dict[str, object]:
    import tomllib  # most learners have no settings file

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{path}:{line[1]}" if line else str(path)
        raise ConfigError(
            _("{place}: is not TOML: {why}").format(place=place, why=error), hint=_("write lines such as new_per_day = 10")
        ) from error


def _texts(table: Mapping[str, object], known: Collection[str], place_of: Callable[[str], str]) -> Found:
    """Return the values of a table as text, each with its `path:line`."""
    for name in table:
        _require_known(name, known, place_of)
    return {name: (_as_text(value), place_of(name)) for name, value in table.items()}


def _require_known(name: str, known: Collection[str], place_of: Callable[[str], str]) -> None:
    """Refuse a key that is no setting, naming the nearest that is."""
    import difflib

    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = _("did you mean {name}?").format(name=near[0]) if near else ", ".join(known)
        raise ConfigError(_("{place}: there is no setting {name}").format(place=place_of(name), name=name), hint=hint)


def _line_of(name: str, text: str, deck: str = "") -> int:
    """Return the line (from 1) on which a key of the settings file stands, or a key of a deck's table."""
    first = _line_of(deck, text) if deck else 1
    key = re.compile(
        rf"""\s*\[*\s*(?:{DECKS}\s*\.\s*)?(?:["']?{re.escape(deck)}["']?\s*\.\s*)?["']?{re.escape(name)}["']?\s*[=.\]]"""
    )
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if number >= first and key.match(line)), first)


def _as_text(value: object) -> str:
    """Return a TOML value as it would be written in an environment variable."""
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
