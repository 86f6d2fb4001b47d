"""`quiz merge`: the progress of another device."""

from pathlib import Path

import click

from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, one_line
from quiz.collection import safety
from quiz.config import Settings
from quiz.i18n import ngettext
from quiz.store.union import Merged


@click.command(
    help=N_(
        "Take in the progress of another device.\n\n"
        "OTHER is its progress database, which is only read. Every answer of both counts, in the order of time; which is merged"
        " first, and how often, does not matter. Merge both ways to have the same on both. A backup is made first.\n\n"
        "\b\nExample:\n  quiz merge /media/stick/progress.db"
    )
)
@click.argument("other", metavar="OTHER", type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def command(settings: Settings, other: Path, as_json: bool) -> None:
    """Merge, and say what came."""
    show_merged(safety.merge(settings, other), as_json=as_json)


def show_merged(merged: Merged, *, as_json: bool) -> None:
    """Print what a merge brought."""
    if as_json:
        emit_json({"reviews": merged.reviews, "events": merged.events, "conflicts": _as_json(merged)})
        return
    new = ngettext("{n} new answer", "{n} new answers", merged.reviews).format(n=merged.reviews)
    emit(new + ", " + ngettext("{n} other event", "{n} other events", merged.events).format(n=merged.events))
    for each in merged.conflicts:
        here = ngettext("{n} answer here", "{n} answers here", each.ours).format(n=each.ours)
        there = ngettext("{n} there, all count", "{n} there, all count", each.theirs).format(n=each.theirs)
        emit(one_line(f"{each.card}: {here}, {there}"))


def _as_json(merged: Merged) -> list[Json]:
    return [{"card": each.card, "ours": each.ours, "theirs": each.theirs} for each in merged.conflicts]
