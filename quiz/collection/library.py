"""Which decks there are: found, loaded, and what is wrong with those that are not asked."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quiz.config import Settings
from quiz.core.ids import provisional_id
from quiz.core.model import Card, CardId, Deck
from quiz.deckfile.loaded import Loaded, SetAside
from quiz.errors import ConfigError, DeckError, DeckErrors
from quiz.i18n import _
from quiz.index.index import DeckIndex, now_ns
from quiz.values import value

SUFFIXES = (".yaml", ".yml")
HERE = Path("decks")
PROVISIONAL = "~"
"""Begins the id under which the progress of a card without an id of its own is kept."""

LoadedDeck = Loaded


@value
class Found:
    """Deck files in reading order. `folder` is where new decks go; `sample` says that only the bundled decks were found."""

    files: tuple[Path, ...]
    folder: Path
    sample: bool = False


@value
class Library:
    """The decks of one run, by name; `problems` are the faults of decks that are not there and of cards set aside."""

    decks: tuple[LoadedDeck, ...]
    problems: tuple[DeckError, ...] = ()
    folder: Path = HERE
    sample: bool = False

    def deck(self, name: str) -> LoadedDeck | None:
        """Return the deck of that name."""
        return next((loaded for loaded in self.decks if loaded.deck.name == name), None)


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
    files = tuple(dict.fromkeys(file for each in found for file in each.files))
    return Found(files, found[0].folder, sample=any(each.sample for each in found))


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


def deck_files(folder: Path) -> tuple[Path, ...]:
    """Return the deck files of a folder by name; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if _is_deck_name(path) and path.is_file()))


def _is_deck_name(path: Path) -> bool:
    """Whether a file has the name of a deck; the hidden files of editors and systems have not."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


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
        return Found((path,), path.parent)
    if path.exists():
        raise DeckError(str(path), 0, _("is not a file"))
    if not is_name(path):
        raise DeckError(str(path), 0, _("there is no such deck"))
    library = _found_without_paths(settings)
    if named := next((file for file in library.files if file.stem == path.name), None):
        return replace(library, files=(named,))
    names = ", ".join(file.stem for file in library.files)
    hint = _("decks: {names}").format(names=names) if names else _("there are no decks yet: quiz new")
    raise DeckError(str(path), 0, _("there is no deck of that name"), hint=hint)


def load_library(found: Found, index: DeckIndex) -> Library:
    """Load every deck, from the index where it has not changed since it was last read.

    A fault keeps its deck or its card out, is kept as a problem, and does not stop the others.
    """
    read, problems = _read(found.files, index)
    decks: list[LoadedDeck] = []
    for loaded in read:
        if twin := next((each for each in decks if each.deck.name == loaded.deck.name), None):
            what = _("another deck has this name: {path}").format(path=twin.path)
            problems.append(DeckError(str(loaded.path), 0, what, hint=_("rename one of the files")))
            continue
        decks.append(replace(loaded, deck=_with_ids(loaded.deck)))
        problems += [aside.what for aside in loaded.set_aside]
    kept, twins = _without_twins(decks)
    return Library(kept, (*problems, *twins), found.folder, found.sample)


def _read(files: Sequence[Path], index: DeckIndex) -> tuple[list[LoadedDeck], list[DeckError]]:
    """Return the decks of these files, and the faults of those that cannot be read."""
    began = now_ns()
    decks: list[LoadedDeck] = []
    problems: list[DeckError] = []
    fresh: list[LoadedDeck] = []
    for path in files:
        if deck := index.find(path):
            decks.append(Loaded(path, deck))
            continue
        from quiz.deckfile.load import load_deck  # YAML is for decks that have changed

        try:
            decks.append(load_deck(path))
            fresh.append(decks[-1])
        except DeckErrors as errors:
            problems += errors.faults
    index.keep(((each.path, each.deck) for each in fresh if not each.set_aside and not each.warnings), began)
    return decks, problems


def _with_ids(deck: Deck) -> Deck:
    """Give each card that has no id yet the one its progress is kept under until it has."""
    if all(card.id for card in deck.cards):
        return deck
    cards = tuple(card if card.id else replace(card, id=provisional_id(deck.name, card)) for card in deck.cards)
    return replace(deck, cards=cards)


def _without_twins(decks: Sequence[LoadedDeck]) -> tuple[tuple[LoadedDeck, ...], list[DeckError]]:
    """Set aside every card whose id an earlier card has: its progress would be mixed up with the other's."""
    owners: dict[CardId, tuple[Path, Card]] = {}
    problems: list[DeckError] = []
    kept: list[LoadedDeck] = []
    for loaded in decks:
        twins = [card for card in loaded.deck.cards if owners.setdefault(card.id, (loaded.path, card))[1] is not card]
        aside = tuple(SetAside(card, _twin_error(loaded.path, card, *owners[card.id])) for card in twins)
        problems += [each.what for each in aside]
        kept.append(_without(loaded, aside) if aside else loaded)
    return tuple(kept), problems


def _twin_error(path: Path, card: Card, other_path: Path, other: Card) -> DeckError:
    where = f"{other_path}:{other.line}"
    if card.id.startswith(PROVISIONAL):
        what = _("card set aside: the same question is asked at {where}").format(where=where)
        return DeckError(str(path), card.line, what, hint=_("change one of them, or give it an id"))
    what = _("card set aside: its id {id} is also at {where}").format(id=card.id, where=where)
    return DeckError(str(path), card.line, what, hint=_("one id, one card: change one of them"))


def _without(loaded: LoadedDeck, aside: tuple[SetAside, ...]) -> LoadedDeck:
    out = {id(each.card) for each in aside}
    cards = tuple(card for card in loaded.deck.cards if id(card) not in out)
    return replace(loaded, deck=replace(loaded.deck, cards=cards), set_aside=(*loaded.set_aside, *aside))
