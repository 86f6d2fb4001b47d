"""`quiz bury`: cards put off until tomorrow."""

import click

from quiz.cli.cards import card_arguments, require_some, say
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.collection import putting
from quiz.config import Settings
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Put cards off until tomorrow.\n\n"
        "CARD is the id of a card, or DECK:ID.\n\n"
        "\b\nExamples:\n  quiz bury sommet-1\n  quiz bury --deck ww1"
    )
)
@card_arguments
@json_option
@click.pass_obj
def command(settings: Settings, cards: tuple[str, ...], decks: tuple[str, ...], as_json: bool) -> int:
    """Bury the cards; returns the exit code."""
    require_some(cards, decks)
    with opened(settings) as collection:
        done = putting.bury(collection, putting.chosen(collection, cards, decks))
    sentence = ngettext("{n} card put off until tomorrow.", "{n} cards put off until tomorrow.", len(done.cards)).format(
        n=len(done.cards)
    )
    return say(done, sentence, _("not asked today as it is"), as_json=as_json)
