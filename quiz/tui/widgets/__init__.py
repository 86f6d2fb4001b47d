"""Widgets that know nothing of decks or marking."""
