"""The deck file: load, check, save, edit."""
