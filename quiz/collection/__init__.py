"""Decks, progress and settings behind one door: what both front ends call.

Starting is waiting: what a session does not need (authoring, stats) is imported where it is called.
"""

from quiz.collection.collection import Collection
from quiz.collection.finding import find_decks, is_name
from quiz.collection.library import Library
from quiz.collection.study import Study, StudyOptions

__all__ = [
    "Collection",
    "Library",
    "Study",
    "StudyOptions",
    "find_decks",
    "is_name",
]
