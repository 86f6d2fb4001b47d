"""Texts of settings as values. Each function raises ValueError with what it wants instead."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from quiz.i18n import _

_UNITS = {"s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EASED = 0.5
"""The share of its reviews that an easy day keeps, where none is said."""


def one_of(*words: str) -> Callable[[str], str]:
    """Return a reader of one of these words."""

    def parse(text: str) -> str:
        if text.strip().lower() not in words:
            raise ValueError(_("use one of: {words}").format(words=", ".join(word for word in words if word)))
        return text.strip().lower()

    return parse


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of a whole number."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"\d{1,6}", text.strip(), re.ASCII) or not least <= int(text) <= most:
            raise ValueError(_("use a whole number from {least} to {most}").format(least=least, most=most))
        return int(text)

    return parse


def share(least: float, most: float) -> Callable[[str], float]:
    """Return a reader of a number with decimals."""

    def parse(text: str) -> float:
        if not re.fullmatch(r"[01]?\.\d+|[01]", text.strip(), re.ASCII) or not least <= float(text) <= most:
            raise ValueError(_("use a number from {least} to {most}").format(least=least, most=most))
        return float(text)

    return parse


def delays(text: str) -> tuple[timedelta, ...]:
    """Read "1m, 10m"; an empty text means no steps."""
    words = [word for word in re.split(r"[,\s]+", text.strip()) if word]
    found = [re.fullmatch(r"(\d{1,5})([smhd])", word, re.ASCII) for word in words]
    delays = tuple(int(match[1]) * _UNITS[match[2]] for match in found if match)
    if len(delays) < len(words) or any(not delay for delay in delays):
        raise ValueError(_('use delays such as "1m, 10m" (units s, m, h, d)'))
    return delays


def folder(text: str) -> Path | None:
    """Read the name of a folder."""
    if not text.strip() or "\0" in text:
        raise ValueError(_("name a folder"))
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise ValueError(_("name a folder; nobody here has that home")) from error


def flag(text: str) -> bool:
    """Read "true" or "false"."""
    return one_of("true", "false")(text) == "true"


def day(text: str) -> date:
    """Read a date, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise ValueError(_("use a date such as 2026-06-15")) from error


def easy_days(text: str) -> tuple[float, ...]:
    """Read "sat, sun=0": the share of its reviews that each day of the week keeps, Monday first."""
    shares = [1.0] * len(_WEEKDAYS)
    for word in re.split(r"[,\s]+", text.strip().lower()):
        found = re.fullmatch(rf"({'|'.join(_WEEKDAYS)})(?:=(\d{{1,3}})%?)?", word, re.ASCII)
        if word and (not found or int(found[2] or 0) > 100):
            raise ValueError(_('use days such as "sat, sun=0" (mon, tue, wed, thu, fri, sat, sun; percent of the usual reviews)'))
        if found:
            shares[_WEEKDAYS.index(found[1])] = int(found[2]) / 100 if found[2] else _EASED
    return tuple(shares)
