"""French months, weekdays and seasons, and dates as printed."""

import re
import unicodedata

from quiz.generate.model import PartialDate

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SEASONS = ("printemps", "été", "automne", "hiver")
MONTH_PATTERN = (
    r"(?:janvier|janv\.|février|févr\.|fév\.|mars|avril|avr\.|mai|juin|juillet|juil\."
    r"|août|aout|septembre|sept\.|octobre|oct\.|novembre|nov\.|décembre|déc\.)"
)
WEEKDAY_PATTERN = rf"(?:{'|'.join(WEEKDAYS)})"


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation. Raises ValueError on any other word."""
    plain = _plain(word)
    for number, month in enumerate(MONTHS, 1):
        name = _plain(month)
        if plain == name or (len(plain) >= 3 and name.startswith(plain)):
            return number
    raise ValueError(f"{word!r} is not a month")


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold().rstrip(".")) if not unicodedata.combining(c))


def day_words(date: PartialDate) -> str:
    """Return "5 février 2025", "1er mai 2024", "février 2025" or "2025"."""
    parts = []
    if date.day:
        parts.append("1er" if date.day == 1 else str(date.day))
    if date.month:
        parts.append(MONTHS[date.month - 1])
    if date.year:
        parts.append(str(date.year))
    return " ".join(parts)


def when_words(date: PartialDate) -> str:
    """Return the date with its preposition: "le 5 février 2025", "en février 2025", "en 2025"."""
    return f"le {day_words(date)}" if date.day else f"en {day_words(date)}"


def is_month(word: str) -> bool:
    """Whether a word is a month's name."""
    return bool(re.fullmatch(MONTH_PATTERN, word, re.IGNORECASE))
