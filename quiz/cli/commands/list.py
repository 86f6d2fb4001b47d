"""`quiz list`: the cards of the decks."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

import click

from quiz.cli.decks import deck_arguments, json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection.overview import CardRow
from quiz.config import Settings
from quiz.core.plan import is_leech
from quiz.i18n import _
from quiz.wording import state_words

_ASK_WIDTH = 70


@click.command(
    help=N_(
        "List the cards of the decks.\n\n"
        "With the state of each: new, learning, review, relearning or suspended, buried, a leech; and the day it is due.\n\n"
        "\b\nExamples:\n  quiz list\n  quiz list sommet --json\n  quiz list --leeches"
    )
)
@deck_arguments
@click.option("--leeches", is_flag=True, help=N_("Only cards that were forgotten too often."))
@click.option("--kept-out", is_flag=True, help=N_("Only cards that are suspended or buried."))
@json_option
@click.pass_obj
def command(settings: Settings, decks: tuple[str, ...], leeches: bool, kept_out: bool, as_json: bool) -> None:
    """Print the cards."""
    with opened(settings, decks) as collection:
        today, limit = collection.now().day, settings.leech_lapses
        wanted = [partial(_is_leech, limit=limit)] * leeches + [partial(_is_kept_out, day=today)] * kept_out
        rows = [row for row in collection.cards() if not wanted or any(each(row) for each in wanted)]
    if as_json:
        emit_json({"cards": [card_as_json(row) | _marks_as_json(row, today, limit) for row in rows]})
    elif rows:
        emit(cards_table(rows, today, limit))


def cards_table(rows: Sequence[CardRow], today: date | None = None, leech_lapses: int = 0) -> str:
    """Return cards as a table; those buried are marked where the day is told, leeches where it is told what makes one."""
    lines = [[row.deck, row.card.id, _state(row, today, leech_lapses), _due(row), _shortened(row.card.ask)] for row in rows]
    return table([_("deck"), _("card"), _("state"), _("due"), _("question")], lines)


def card_as_json(row: CardRow) -> dict[str, Json]:
    """Return a card with its state."""
    card = row.card
    return {
        "id": card.id,
        "deck": row.deck,
        "ask": card.ask,
        "answer": [item.shown for item in card.answer.items],
        "type": str(card.answer.type),
        "fact": str(card.fact),
        "tags": card.tags,
        "line": card.line,
        "state": row.state.name.lower(),
        "suspended": row.suspended,
        "due": row.due.isoformat() if row.due else None,
    }


def _marks_as_json(row: CardRow, today: date, leech_lapses: int) -> dict[str, Json]:
    buried_until = row.standing.buried_until if _is_buried(row, today) else None
    return {
        "lapses": row.lapses,
        "leech": _is_leech(row, leech_lapses),
        "buried_until": buried_until.isoformat() if buried_until else None,
    }


def _is_leech(row: CardRow, limit: int) -> bool:
    return is_leech(row.lapses, limit)


def _is_buried(row: CardRow, day: date) -> bool:
    return not row.suspended and row.standing.kept_out(day)


def _is_kept_out(row: CardRow, day: date) -> bool:
    return row.standing.kept_out(day)


def _state(row: CardRow, today: date | None, leech_lapses: int) -> str:
    words = [_("suspended") if row.suspended else state_words(row.memory)]
    words += [_("buried")] * (today is not None and _is_buried(row, today))
    words += [_("leech")] * _is_leech(row, leech_lapses)
    return ", ".join(words)


def _due(row: CardRow) -> str:
    return f"{row.due.astimezone():%Y-%m-%d %H:%M}" if isinstance(row.due, datetime) else str(row.due or "")


def _shortened(text: str) -> str:
    return text if len(text) <= _ASK_WIDTH else text[: _ASK_WIDTH - 1] + "…"
