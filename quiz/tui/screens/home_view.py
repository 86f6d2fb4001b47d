"""What home shows, as texts."""

from collections.abc import Sequence
from math import ceil

from textual.content import Content

from quiz.collection.overview import CardRow, DeckOverview
from quiz.i18n import _, ngettext
from quiz.tui.widgets.spark import spark
from quiz.wording import backlog_words, glued, percent_words, up_to

SECONDS_A_CARD = 15
"""What a card takes on average, for the estimate of a day that has not begun."""

LEECHES_MAX = 100
"""Cards forgotten too often that are counted and listed."""

_WEEKS = 8
_RETENTION = _WEEKS + 7
_NAME = 24
_FEW = 50
"""Below this many cells the cards being learned are counted with those due."""


def today_words(due: int, new: int, learning: int) -> str:
    """Return what is to be done today, with an estimate of the time."""
    total = due + new + learning
    if not total:
        return _("Nothing left to study today.")
    cards = ngettext("{n} card to study", "{n} cards to study", total).format(n=total)
    minutes = ceil(total * SECONDS_A_CARD / 60)
    return f"{cards} · " + _("about {time}").format(time=glued(_("{n} min"), str(minutes)))


def today_content(words: str, backlog: int, due: int) -> Content:
    """Return what is to be done today and, where more is due than may be asked, how much of it is and which."""
    said = Content.styled(words, "bold")
    return Content.assemble(said, "\n", (backlog_words(backlog, due), "$warning")) if backlog else said


def leeches_words(count: int) -> str:
    """Return the notice of cards that are forgotten too often."""
    return ngettext(
        "{n} card is forgotten too often: it waits behind the others (key L lists it).",
        "{n} cards are forgotten too often: they wait behind the others (key L lists them).",
        count,
    ).format(n=up_to(count, LEECHES_MAX))


def leeches_content(rows: Sequence[CardRow]) -> Content:
    """Return the cards that are forgotten too often: how often, the question, the deck with the id."""
    said = _(
        "They come after the other cards and, forgotten again, wait until tomorrow. Reworded (E in a session, or quiz edit),"
        " they may be kept better."
    )
    return Content("\n\n").join([Content(said), *map(_leech, rows)])


def _leech(row: CardRow) -> Content:
    question = " ".join(row.card.ask.split())
    return Content.assemble((f"{row.lapses}×  ", "bold $warning"), question, (f"  {row.deck}:{row.card.id}", "$quiet"))


def header_row(width: int) -> Content:
    """Return the names of the columns."""
    return _row(Content(_("Deck")), _names(width), Content(_("retention")), width)


def all_row(overview: Sequence[DeckOverview], width: int) -> Content:
    """Return the row of everything there is to study."""
    due, new, learning = (sum(counts) for counts in zip(*((deck.due, deck.new, deck.learning) for deck in overview), strict=True))
    return _row(Content.styled(_("All decks"), "italic"), _shown(due, new, learning, width), Content(""), width)


def deck_row(deck: DeckOverview, width: int) -> Content:
    """Return the row of a deck: its title, its counts, its retention over the last weeks."""
    kept = Content("")
    if deck.retention:
        bars = spark(deck.retention[-_WEEKS:], low=0.5)
        kept = Content.assemble((bars.rjust(_WEEKS), "$primary"), percent_words(deck.retention[-1]).rjust(_RETENTION - _WEEKS))
    name = Content(" ".join(deck.title.split()))
    return _row(name, _shown(deck.due, deck.new, deck.learning, width), kept, width)


def _names(width: int) -> list[str]:
    return [_("due"), _("new")] if width < _FEW else [_("due"), _("new"), _("learning")]


def _shown(due: int, new: int, learning: int, width: int) -> list[str]:
    numbers = (due + learning, new) if width < _FEW else (due, new, learning)
    return [str(number) if number else "·" for number in numbers]


def _row(name: Content, numbers: Sequence[str], kept: Content, width: int) -> Content:
    """Return a row in `width` cells; the retention is left out where the name would have no room."""
    columns = [max(7, len(word) + 2) for word in _names(width)]
    room = width - sum(columns) - _RETENTION
    with_retention = room >= _NAME
    if not with_retention:
        room = max(6, width - sum(columns))
    cells = [number.rjust(column) for number, column in zip(numbers, columns, strict=True)]
    last: list[Content | str] = [" " * max(0, _RETENTION - kept.cell_length), kept] if with_retention else []
    return Content.assemble(name.truncate(room, ellipsis=True, pad=True), *cells, *last)


def aside_words(count: int) -> str:
    """Return the notice of cards that are not asked: for their quote, or for another card with their id or question."""
    return ngettext(
        "{n} card is set aside and not asked (key P says why).",
        "{n} cards are set aside and not asked (key P says why).",
        count,
    ).format(n=count)


def problems_words(count: int) -> str:
    """Return the notice of other faults."""
    return ngettext(
        "{n} fault in the decks: what it concerns is not asked.",
        "{n} faults in the decks: what they concern is not asked.",
        count,
    ).format(n=count)
