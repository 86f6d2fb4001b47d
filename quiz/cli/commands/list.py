"""`quiz list`: the cards of the decks."""

from collections.abc import Sequence
from datetime import datetime

import click

from quiz.cli.decks import deck_arguments, json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection.overview import CardRow
from quiz.config import Settings
from quiz.i18n import _
from quiz.wording import state_words

_ASK_WIDTH = 70


@click.command(
    help=N_(
        "List the cards of the decks.\n\n"
        "With the state of each: new, learning, review, relearning or suspended, and the day it is due.\n\n"
        "\b\nExamples:\n  quiz list\n  quiz list sommet --json"
    )
)
@deck_arguments
@json_option
@click.pass_obj
def command(settings: Settings, decks: tuple[str, ...], as_json: bool) -> None:
    """Print the cards."""
    with opened(settings, decks) as collection:
        rows = list(collection.cards())
    if as_json:
        emit_json({"cards": [card_as_json(row) for row in rows]})
    elif rows:
        emit(cards_table(rows))


def cards_table(rows: Sequence[CardRow]) -> str:
    """Return cards as a table."""
    lines = [[row.deck, row.card.id, _state(row), _due(row), _shortened(row.card.ask)] for row in rows]
    return table([_("deck"), _("card"), _("state"), _("due"), _("question")], lines)


def card_as_json(row: CardRow) -> Json:
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


def _state(row: CardRow) -> str:
    return _("suspended") if row.suspended else state_words(row.memory)


def _due(row: CardRow) -> str:
    return f"{row.due.astimezone():%Y-%m-%d %H:%M}" if isinstance(row.due, datetime) else str(row.due or "")


def _shortened(text: str) -> str:
    return text if len(text) <= _ASK_WIDTH else text[: _ASK_WIDTH - 1] + "…"
