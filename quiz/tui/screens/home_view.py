"""What home shows, as texts."""

from collections.abc import Iterable, Sequence
from math import ceil

from textual.content import Content

from quiz.collection.progress import DeckOverview
from quiz.i18n import _, ngettext
from quiz.tui.widgets.spark import spark
from quiz.wording import glued, percent_words

SECONDS_A_CARD = 15
"""What a card takes on average, for the estimate of a day that has not begun."""

_NUMBER = 10
_WEEKS = 8
_RETENTION = _WEEKS + 7
_NAME = 16


def today_words(due: int, new: int, learning: int) -> str:
    """Return what is to be done today, with an estimate of the time."""
    total = due + new + learning
    if not total:
        return _("Nothing left to study today.")
    cards = ngettext("{n} card to study", "{n} cards to study", total).format(n=total)
    minutes = ceil(total * SECONDS_A_CARD / 60)
    return f"{cards} · " + _("about {time}").format(time=glued(_("{n} min"), str(minutes)))


def header_row(width: int) -> Content:
    """Return the names of the columns."""
    numbers = [_("due"), _("new"), _("learning")]
    return _row(Content(_("Deck")), numbers, Content(_("retention")), width)


def all_row(overview: Sequence[DeckOverview], width: int) -> Content:
    """Return the row of everything there is to study."""
    numbers = [sum(counts) for counts in zip(*((deck.due, deck.new, deck.learning) for deck in overview), strict=True)]
    return _row(Content.styled(_("All decks"), "italic"), _shown(numbers), Content(""), width)


def deck_row(deck: DeckOverview, width: int) -> Content:
    """Return the row of a deck: its title, its counts, its retention over the last weeks."""
    kept = Content("")
    if deck.retention:
        latest = percent_words(deck.retention[-1])
        kept = Content.assemble((spark(deck.retention[-_WEEKS:]).rjust(_WEEKS), "$primary"), latest.rjust(_RETENTION - _WEEKS))
    return _row(Content(deck.title), _shown((deck.due, deck.new, deck.learning)), kept, width)


def _shown(numbers: Iterable[int]) -> list[str]:
    return [str(number) if number else "·" for number in numbers]


def _row(name: Content, numbers: Sequence[str], kept: Content, width: int) -> Content:
    room = width - _NUMBER * len(numbers) - _RETENTION
    with_retention = room >= _NAME
    if not with_retention:
        room = max(6, width - _NUMBER * len(numbers))
    cells = [number.rjust(_NUMBER) for number in numbers]
    last: list[Content | str] = [" " * max(0, _RETENTION - kept.cell_length), kept] if with_retention else []
    return Content.assemble(name.first_line.truncate(room, ellipsis=True, pad=True), *cells, *last)


def problems_words(count: int) -> str:
    """Return the notice of decks or cards that are left out."""
    return ngettext(
        "{n} fault in the decks: what it concerns is not asked.",
        "{n} faults in the decks: what they concern is not asked.",
        count,
    ).format(n=count)
