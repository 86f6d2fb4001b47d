"""`quiz undo`: the last deed taken back."""

import click

from quiz.cli import exits
from quiz.cli.decks import json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import emit_json
from quiz.collection.putting import Done, take_back
from quiz.config import Settings
from quiz.i18n import _, ngettext
from quiz.store.log import Kind

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
        Kind.SUSPEND: _("suspended"),
        Kind.UNSUSPEND: _("unsuspended"),
        Kind.BURY: _("put off"),
        Kind.FORGET: _("begun again"),
        Kind.SET_DUE: _("put to another day"),
        Kind.RESCHEDULE: _("rescheduled"),
    }
    if done.kind not in what:
        return _("The last answer is taken back: {card}").format(card=done.cards[0])
    if len(done.cards) > _NAMED:
        told = ngettext("Taken back: {n} card {what}", "Taken back: {n} cards {what}", len(done.cards))
        return told.format(n=len(done.cards), what=what[Kind(done.kind)])
    told = ngettext("Taken back: {n} card {what}: {cards}", "Taken back: {n} cards {what}: {cards}", len(done.cards))
    return told.format(n=len(done.cards), what=what[Kind(done.kind)], cards=", ".join(done.cards))
