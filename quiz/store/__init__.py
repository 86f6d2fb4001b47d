"""Progress in SQLite: review log, memory, migrations."""
