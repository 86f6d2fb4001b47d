"""`quiz rebuild`: all progress again from the review log."""

from contextlib import closing

import click

from quiz.cli.lazy import N_
from quiz.cli.output import emit
from quiz.collection import Collection
from quiz.config import Settings
from quiz.i18n import ngettext


@click.command(
    help=N_(
        "Recompute all progress from the review log.\n\n"
        "What is known of each card is a cache of the log: this replays the log, and changes nothing where all was well.\n\n"
        "\b\nExample:\n  quiz rebuild"
    )
)
@click.pass_obj
def command(settings: Settings) -> None:
    """Replay the log."""
    with closing(Collection.open(settings)) as collection:
        cards = collection.rebuild()
    emit(ngettext("Progress of {n} card rebuilt.", "Progress of {n} cards rebuilt.", cards).format(n=cards))
