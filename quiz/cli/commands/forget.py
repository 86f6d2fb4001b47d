"""`quiz forget`: cards that begin again."""

import click

from quiz.cli.cards import card_arguments, require_some, say
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.collection import putting
from quiz.config import Settings
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Let cards begin again as new ones.\n\n"
        "CARD is the id of a card, or DECK:ID. The answers given so far stay in the log.\n\n"
        "\b\nExamples:\n  quiz forget sommet-1\n  quiz forget --deck ww1"
    )
)
@card_arguments
@json_option
@click.pass_obj
def command(settings: Settings, cards: tuple[str, ...], decks: tuple[str, ...], as_json: bool) -> int:
    """Forget the cards; returns the exit code."""
    require_some(cards, decks)
    with opened(settings) as collection:
        done = putting.forget(collection, putting.chosen(collection, cards, decks))
    sentence = ngettext("{n} card begins again.", "{n} cards begin again.", len(done.cards)).format(n=len(done.cards))
    return say(done, sentence, _("new as it is"), as_json=as_json)
