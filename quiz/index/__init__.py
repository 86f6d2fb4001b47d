"""Decks as they were last read, so that a deck that has not changed is not read again."""
