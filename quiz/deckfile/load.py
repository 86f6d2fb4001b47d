"""Load a deck: its text to cards, its quotes held against the articles."""

from dataclasses import replace
from pathlib import Path

from quiz.core.model import Deck
from quiz.deckfile.faults import Faults
from quiz.deckfile.loaded import Loaded, SetAside, Spelled
from quiz.deckfile.proof import Articles
from quiz.deckfile.read import read_deck
from quiz.deckfile.tree import MAX_BYTES, Node, clean, parse_tree, paused_collector
from quiz.i18n import _


def load_deck(path: Path, known: Spelled | None = None) -> Loaded:
    """Read the deck at `path` and hold every quote against its article; what does not stand is set aside.

    Where the file has the text of what is `known`, it need not be parsed. Raises DeckErrors with all that is wrong in the file
    itself.
    """
    text = read_text(path)
    deck = known.deck if known and known.text == text else parse_deck(text, name=path.stem, path=str(path))
    articles = Articles(path, deck)
    aside = tuple(SetAside(card, what) for card in deck.cards if (what := articles.objection(card)))
    if not aside:
        return Loaded(path, deck, (), articles.warnings())
    out = {id(each.card) for each in aside}
    asked = tuple(card for card in deck.cards if id(card) not in out)
    return Loaded(path, replace(deck, cards=asked), aside, articles.warnings())


def parse_deck(text: str, *, name: str, path: str) -> Deck:
    """Return the deck that `text` spells, all its cards; no file is read, no quote verified.

    `path` is for the messages. Raises DeckErrors with every fault found.
    """
    return parse(text, name=name, path=path)[1]


def parse(text: str, *, name: str, path: str) -> tuple[Node, Deck]:
    """Return the tree of `text` and the deck that it spells, as `parse_deck` does."""
    faults = Faults(path)
    with paused_collector():
        root = parse_tree(clean(text), faults)
        deck = read_deck(root, name, faults)
    faults.check()
    return root, deck


def read_text(path: Path) -> str:
    """Return the text of a deck file as it stands.

    Raises DeckErrors where it cannot be read, is too large or is not UTF-8.
    """
    faults = Faults(str(path))
    try:
        if path.exists() and not path.is_file():
            raise faults.stop(0, _("this is not a file"))
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise faults.stop(0, _("cannot be read: {reason}").format(reason=error.strerror)) from error
    if len(raw) > MAX_BYTES:
        raise faults.stop(0, _("the file is too large"), hint=_("split it into several decks"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise faults.stop(line, _("the file is not UTF-8 text"), hint=_("save it as UTF-8")) from error
