"""`quiz unsuspend`: cards that are asked again."""

import click

from quiz.cli.cards import card_arguments, require_some, say
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.collection import putting
from quiz.config import Settings
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Ask suspended or buried cards again.\n\n"
        "CARD is the id of a card, or DECK:ID. “quiz list --kept-out” shows which there are.\n\n"
        "\b\nExamples:\n  quiz unsuspend sommet-1\n  quiz unsuspend --deck ww1"
    )
)
@card_arguments
@json_option
@click.pass_obj
def command(settings: Settings, cards: tuple[str, ...], decks: tuple[str, ...], as_json: bool) -> int:
    """Let the cards be asked again; returns the exit code."""
    require_some(cards, decks)
    with opened(settings) as collection:
        done = putting.unsuspend(collection, putting.chosen(collection, cards, decks))
    sentence = ngettext("{n} card is asked again.", "{n} cards are asked again.", len(done.cards)).format(n=len(done.cards))
    return say(done, sentence, _("neither suspended nor buried"), as_json=as_json)
