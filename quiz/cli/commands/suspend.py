"""`quiz suspend`: cards that are not asked until told."""

import click

from quiz.cli.cards import card_arguments, require_some, say
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.collection import putting
from quiz.config import Settings
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Ask cards no more, until told.\n\n"
        "CARD is the id of a card, or DECK:ID; the id of a text with gaps means all of them. What is remembered stays; “quiz"
        " unsuspend” lets them be asked again.\n\n"
        "\b\nExamples:\n  quiz suspend sommet-1 ww1:verdun\n  quiz suspend --leeches"
    )
)
@click.option("--leeches", is_flag=True, help=N_("Only the leeches, of all decks where none is named."))
@card_arguments
@json_option
@click.pass_obj
def command(settings: Settings, cards: tuple[str, ...], decks: tuple[str, ...], leeches: bool, as_json: bool) -> int:
    """Suspend the cards; returns the exit code."""
    require_some(cards, decks, leeches)
    with opened(settings) as collection:
        done = putting.suspend(collection, putting.chosen(collection, cards, decks, leeches=leeches))
    sentence = ngettext("{n} card suspended.", "{n} cards suspended.", len(done.cards)).format(n=len(done.cards))
    return say(done, sentence, _("suspended already"), as_json=as_json)
