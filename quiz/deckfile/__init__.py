"""The deck file: load, check, save, edit."""

from quiz.deckfile.load import Loaded, SetAside, load_deck, parse_deck

__all__ = ["Loaded", "SetAside", "load_deck", "parse_deck"]
