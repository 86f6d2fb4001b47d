"""Progress in SQLite: review log, memory, migrations."""

from quiz.store.store import Begun, Flag, Recorded, Store

__all__ = ["Begun", "Flag", "Recorded", "Store"]
