"""When articles were published that do not say so: as their deck has it, else as the person at the terminal says."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.cli.exits import talk
from quiz.cli.output import one_line, printable
from quiz.deckfile.load import parse_deck, read_text
from quiz.errors import ArticleError, DeckErrors
from quiz.generate.article import parse_partial
from quiz.i18n import _, ngettext

ALL = "!"
"""Ends an answer that holds for all articles still to be asked about."""


@dataclass(frozen=True, slots=True)
class Undated:
    """An article that does not say when it was published."""

    name: str
    title: str = ""


def is_conversation() -> bool:
    """Whether somebody is there to be asked: input, output and talk all are a terminal."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def asked_dates(undated: Sequence[Undated], ask: Callable[[str], str] | None = None) -> Mapping[str, str]:
    """Return when each article was published, by name, as the person at the terminal says; "" where unknown."""
    ask = ask or _ask_on_terminal
    found: dict[str, str] = {}
    if undated:
        _introduce(len(undated))
    for n, one in enumerate(undated):
        date, for_all = _told(one, ask)
        if for_all:
            return found | {other.name: date for other in undated[n:]}
        found[one.name] = date
    return found


def _introduce(n: int) -> None:
    talk(
        ngettext(
            "One article does not say when it was published; with the date, more can be asked about it.",
            "{n} articles do not say when they were published; with the date, more can be asked about them.",
            n,
        ).format(n=n)
    )
    talk(_("Write YYYY, YYYY-MM or YYYY-MM-DD; Enter alone where you do not know."))
    if n > 1:
        talk(_("With “!” after it, or alone, the answer holds for all the others too."))


def _told(one: Undated, ask: Callable[[str], str]) -> tuple[str, bool]:
    """Return the date that was typed, "" for none, and whether it is for all; what is no date is asked again."""
    name = f"{one.name} ({one.title})" if one.title else one.name
    while True:
        word = ask(_("{article}: published?").format(article=one_line(name))).strip()
        date, for_all = word.removesuffix(ALL).strip(), word.endswith(ALL)
        if not date:
            return "", for_all
        try:
            return str(parse_partial(date)), for_all
        except ArticleError as error:
            talk(str(error))


def _ask_on_terminal(question: str) -> str:
    """Ask on standard error; who ends the input answers no more questions."""
    sys.stderr.write(f"{printable(question)} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        talk("")
    return line or ALL


def recorded_date(deck: Path, article: str) -> str:
    """Return when the deck at that path says that an article was published, "" where it does not."""
    if not deck.exists():
        return ""
    try:
        found = parse_deck(read_text(deck), name=deck.stem, path=str(deck)).article(article)
    except DeckErrors:
        return ""
    return found.published if found else ""
