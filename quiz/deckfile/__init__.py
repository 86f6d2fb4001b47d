"""The deck file: load, check, save, edit."""

from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import Loaded, SetAside, load_deck, parse_deck

__all__ = ["Loaded", "SetAside", "dump_deck", "load_deck", "parse_deck"]
