"""`quiz undo`: the last deed taken back."""

import click

from quiz.cli import exits
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import emit_json
from quiz.collection.putting import Done, take_back
from quiz.config import Settings
from quiz.i18n import _
from quiz.store.log import Kind
from quiz.wording import cards_words

_NAMED = 20
"""Cards that are named, at most."""


@click.command(
    help=N_(
        "Take back what was done last on this device.\n\n"
        "An answer, or all cards that were suspended, unsuspended, buried, forgotten, put to another day or rescheduled at once."
        " Called again, it goes back further; the log keeps everything.\n\n"
        "\b\nExample:\n  quiz undo"
    )
)
@json_option
@click.pass_obj
def command(settings: Settings, as_json: bool) -> int:
    """Take back the last deed; returns the exit code."""
    with opened(settings) as collection:
        done = take_back(collection)
    if as_json:
        emit_json({"kind": done.kind if done else None, "cards": list(done.cards) if done else []})
    else:
        exits.talk(_words(done) if done else _("There is nothing to undo."))
    return exits.Exit.DONE if done else exits.Exit.PROBLEMS


def _words(done: Done) -> str:
    what = {
        Kind.SUSPEND: _("suspension"),
        Kind.UNSUSPEND: _("end of a suspension"),
        Kind.BURY: _("put off until tomorrow"),
        Kind.FORGET: _("fresh start"),
        Kind.SET_DUE: _("move to another day"),
        Kind.RESCHEDULE: _("rescheduling"),
    }
    if done.kind not in what:
        return _("The last answer is taken back: {card}").format(card=done.cards[0])
    named = ", ".join(done.cards) if len(done.cards) <= _NAMED else cards_words(len(done.cards))
    return _("Taken back, {what}: {cards}").format(what=what[Kind(done.kind)], cards=named)
