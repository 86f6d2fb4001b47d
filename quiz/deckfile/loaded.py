"""A deck as loaded: what may be asked, and what was kept out."""

from pathlib import Path

from quiz.core.model import Card, Deck
from quiz.errors import DeckError
from quiz.values import value


@value
class Spelled:
    """The text of a deck file and the deck that it spells, all its cards."""

    text: str
    deck: Deck


@value
class SetAside:
    """A card that is not asked, and what is wrong with it."""

    card: Card
    what: DeckError


@value
class Loaded:
    """A deck as it may be asked: without the cards set aside. `warnings` need no action before studying."""

    path: Path
    deck: Deck
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[DeckError, ...] = ()
