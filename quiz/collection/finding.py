"""Which deck files there are."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quiz.config import Settings
from quiz.errors import ConfigError, DeckError
from quiz.i18n import _
from quiz.values import value

SUFFIXES = (".yaml", ".yml")
HERE = Path("decks")


@value
class Found:
    """Paths of deck files in reading order.

    `folder` is where new decks go; `sample` says that only the bundled decks were found.
    """

    paths: tuple[str, ...]
    folder: Path
    sample: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """The deck files."""
        return tuple(map(Path, self.paths))


def sample_folders() -> tuple[Path, Path]:
    """Return where the decks that come with the program are: in its package or, where it runs from its sources, beside it."""
    package = Path(__file__).parents[1]
    return package / "sample" / "decks", package.parent / "decks"


def own_library(settings: Settings) -> Path:
    """Return the user's own folder of decks."""
    return settings.library or settings.data / "decks"


def find_decks(settings: Settings, paths: Sequence[Path] = ()) -> Found:
    """Return the decks at `paths` (files, folders, or names in the library), else those of the first place that has any.

    The places: ./decks, the user's own library, the bundled sample. Raises DeckError for a path or name that leads nowhere, and
    for a folder that cannot be read.
    """
    try:
        return _found_at_all(paths, settings) if paths else _found_without_paths(settings)
    except OSError as error:
        raise DeckError(str(error.filename), 0, _("cannot be read: {why}").format(why=error.strerror)) from error


def _found_at_all(paths: Sequence[Path], settings: Settings) -> Found:
    """Return the decks that all the words of the command line mean, each file once."""
    found = [_found_at(path, settings) for path in paths]
    words = tuple(dict.fromkeys(path for each in found for path in each.paths))
    return Found(words, found[0].folder, sample=any(each.sample for each in found))


def _found_without_paths(settings: Settings) -> Found:
    own = own_library(settings)
    if settings.library and own.exists() and not own.is_dir():
        raise ConfigError(_("{library}: is not a folder").format(library=own), hint=_("name a folder of decks in QUIZ_LIBRARY"))
    for folder in (own,) if settings.library else (HERE, own):
        if files := deck_files(folder):
            return Found(files, folder)
    for folder in sample_folders():
        if files := deck_files(folder):
            return Found(files, own, sample=True)
    return Found((), own)


def deck_files(folder: Path) -> tuple[str, ...]:
    """Return the paths of the deck files of a folder by name; none where there is no such folder.

    The hidden files of editors and systems are no decks.
    """
    if not folder.is_dir():
        return ()
    with os.scandir(folder) as entries:
        names = (each for each in entries if each.name.lower().endswith(SUFFIXES) and not each.name.startswith("."))
        return tuple(sorted(each.path for each in names if each.is_file()))


def is_name(path: Path) -> bool:
    """Whether a word of the command line is the name of a deck, not a path."""
    return path.parent == Path() and path.suffix.lower() not in SUFFIXES and not path.exists()


def _found_at(path: Path, settings: Settings) -> Found:
    """Return the deck files that a word of the command line means."""
    if path.is_dir():
        if files := deck_files(path):
            return Found(files, path)
        raise DeckError(str(path), 0, _("holds no deck"), hint=_("a deck is a file that ends in .yaml"))
    if path.is_file():
        return Found((str(path),), path.parent)
    if path.exists():
        raise DeckError(str(path), 0, _("is not a file"))
    if not is_name(path):
        raise DeckError(str(path), 0, _("there is no such deck"))
    library = _found_without_paths(settings)
    if named := next((file for file in library.files if file.stem == path.name), None):
        return replace(library, paths=(str(named),))
    names = ", ".join(file.stem for file in library.files)
    hint = _("decks: {names}").format(names=names) if names else _("there are no decks yet: quiz new")
    raise DeckError(str(path), 0, _("there is no deck of that name"), hint=hint)
