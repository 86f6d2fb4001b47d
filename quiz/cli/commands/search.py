"""`quiz search`: cards by their words."""

import click

from quiz.cli import exits
from quiz.cli.commands.list import card_as_json, cards_table
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import emit, emit_json
from quiz.config import Settings
from quiz.i18n import _

LIMIT = 100


@click.command(
    help=N_(
        "Find cards by their words.\n\n"
        "All of the words must stand in the card: in its question, its answers, its hint, note, tags or id. Accents and"
        " capitals do not count; the last word may be a beginning. Ends with 1 where nothing is found.\n\n"
        "\b\nExamples:\n  quiz search sommet paris\n  quiz search elysee --deck presidents --json"
    )
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--deck", "decks", multiple=True, metavar="DECK", help=N_("Look in this deck; may be given again."))
@click.option("--limit", type=click.IntRange(1), default=LIMIT, metavar="N", help=N_("Cards, at most."))
@json_option
@click.pass_obj
def command(settings: Settings, words: tuple[str, ...], decks: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Print the cards found; returns the exit code."""
    with opened(settings, decks) as collection:
        rows = collection.search(" ".join(words), limit=limit)
    if as_json:
        emit_json({"cards": [card_as_json(row) for row in rows]})
    elif rows:
        emit(cards_table(rows))
    else:
        exits.talk(_("No card has all of these words."))
    return exits.Exit.DONE if rows else exits.Exit.PROBLEMS
