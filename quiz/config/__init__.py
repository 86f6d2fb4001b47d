"""Settings: flag > environment (QUIZ_…) > settings file (TOML) > default."""

from quiz.config.settings import THEMES, DeckSettings, Settings, load_settings, settings_file

__all__ = ["THEMES", "DeckSettings", "Settings", "load_settings", "settings_file"]
