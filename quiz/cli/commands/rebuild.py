"""`quiz rebuild`: all progress again from the review log."""

import time

import click

from quiz.cli import exits
from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import emit, emit_json
from quiz.collection import safety
from quiz.config import Settings
from quiz.i18n import ngettext


@click.command(
    help=N_(
        "Recompute all progress from the review log.\n\n"
        "What is known of each card is a cache of the log: this replays the log, and changes nothing where all was well. A backup"
        " is made first.\n\n"
        "\b\nExample:\n  quiz rebuild"
    )
)
@json_option
@click.pass_obj
def command(settings: Settings, as_json: bool) -> None:
    """Replay the log."""
    began = time.perf_counter()
    rebuilt = safety.rebuild(settings)
    seconds = time.perf_counter() - began
    if as_json:
        emit_json({"cards": rebuilt.cards, "mended": rebuilt.mended, "answers": rebuilt.answers, "seconds": round(seconds, 3)})
        return
    emit(ngettext("Progress of {n} card rebuilt.", "Progress of {n} cards rebuilt.", rebuilt.cards).format(n=rebuilt.cards))
    if rebuilt.mended:
        text = ngettext("{n} card was not as the log says.", "{n} cards were not as the log says.", rebuilt.mended)
        emit(text.format(n=rebuilt.mended))
    text = ngettext("{n} answer replayed in {seconds} s.", "{n} answers replayed in {seconds} s.", rebuilt.answers)
    exits.talk(text.format(n=rebuilt.answers, seconds=f"{seconds:.1f}"))
