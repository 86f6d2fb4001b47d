"""Progress in SQLite: review log, memory, migrations."""

from quiz.store.store import Begun, Flag, Store

__all__ = ["Begun", "Flag", "Store"]
