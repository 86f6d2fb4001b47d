"""Decks on a shelf, without files: for sessions in tests."""

from collections.abc import Sequence

from quiz.core.ids import with_ids
from quiz.core.model import Deck
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from quiz.store import Store


def shelf(store: Store, *decks: Deck, library: Sequence[Deck] = ()) -> Shelf:
    """Put decks into an index in memory; those of `library` may be borrowed from, too."""
    index = DeckIndex(None)
    kept, others = put(index, decks), put(index, library)
    return Shelf(index, kept, follow=lambda: index.follow(store.path, store.last_row()), library=[*kept, *others])


def put(index: DeckIndex, decks: Sequence[Deck]) -> list[KeptDeck]:
    """Keep decks as if each came from a file of its name."""
    return [index.keep(f"/decks/{deck.name}.yaml", with_ids(deck), "", deck.name) for deck in decks]
