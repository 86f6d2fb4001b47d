"""`quiz set-due`: cards put to another day."""

import click

from quiz.cli.cards import card_arguments, require_some, say
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.collection import putting
from quiz.config import Settings
from quiz.core.days import named_day
from quiz.errors import UsageError
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Ask cards on another day.\n\n"
        "DAY is a date, or a number of days from today: 0 is today. CARD is the id of a card, or DECK:ID. A card that is new or"
        " in learning steps has no day yet, and is left alone.\n\n"
        "\b\nExamples:\n  quiz set-due 2026-06-15 sommet-1\n  quiz set-due 3 --deck ww1"
    )
)
@click.argument("day", metavar="DAY")
@card_arguments
@json_option
@click.pass_obj
def command(settings: Settings, day: str, cards: tuple[str, ...], decks: tuple[str, ...], as_json: bool) -> int:
    """Put the cards to that day; returns the exit code."""
    require_some(cards, decks)
    with opened(settings) as collection:
        on = named_day(day, collection.now().day)
        if on is None:
            raise UsageError(_("“{text}” is no day").format(text=day), hint=_("write 2026-06-15, or 3 for in three days"))
        done = putting.set_due(collection, putting.chosen(collection, cards, decks), on)
    sentence = ngettext("{n} card is asked on {day}.", "{n} cards are asked on {day}.", len(done.cards))
    return say(
        done, sentence.format(n=len(done.cards), day=on.isoformat()), _("without a day, new or being learned"), as_json=as_json
    )
