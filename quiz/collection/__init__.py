"""Decks, progress and settings behind one door: what both front ends call."""

from quiz.collection.authoring import Manuscript, new_deck_path, open_manuscript, verify, write_new_deck
from quiz.collection.collection import Collection
from quiz.collection.library import Library, LoadedDeck, find_decks, is_name
from quiz.collection.progress import CardRow, DeckOverview
from quiz.collection.starter import starter_deck
from quiz.collection.study import Study, StudyOptions

__all__ = [
    "CardRow",
    "Collection",
    "DeckOverview",
    "Library",
    "LoadedDeck",
    "Manuscript",
    "Study",
    "StudyOptions",
    "find_decks",
    "is_name",
    "new_deck_path",
    "open_manuscript",
    "starter_deck",
    "verify",
    "write_new_deck",
]
