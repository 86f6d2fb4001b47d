"""Tests of the index of decks."""
