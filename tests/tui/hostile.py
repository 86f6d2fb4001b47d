"""Texts that a deck may hold and a screen must not obey."""

CLICK = "[@click=app.quit]x[/]"
TEXTS = [
    "[/",
    "[CO2] et [b]gras[/b]",
    CLICK,
    "[red on blue]",
    "\\[",
    "{x} %s {{",
    "a" * 900,
    "mot " * 200,
    "e" + "\u0301" * 200,
    "עברית à l'envers",
    "你好" * 100,
    "👩\u200d👩\u200d👧 drapeau 🇫🇷",
]
REFUSED = ["\u202eà l'envers\u202c \u2067עברית\u2069", "\x1b[2J\x07", "\x00"]
"""What no deck that loads can hold; a fault may still quote it."""
