"""Progress in SQLite: review log, memory, migrations."""

from quiz.store.store import Flag, Recorded, Store

__all__ = ["Flag", "Recorded", "Store"]
