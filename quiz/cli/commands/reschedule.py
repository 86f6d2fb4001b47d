"""`quiz reschedule`: all intervals reckoned anew."""

import sys
from collections.abc import Sequence

import click

from quiz.cli import exits
from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection.rescheduling import rescheduling
from quiz.config import Settings
from quiz.core.rescheduling import Rescheduling
from quiz.errors import UsageError
from quiz.i18n import _, ngettext
from quiz.wording import cards_words

_SPANS = ((0, 1), (1, 7), (7, 14), (14, 30))
"""The first day of each span that is summed up, from today on, and the day after its last."""


@click.command(
    help=N_(
        "Reckon all intervals anew, after showing what would change.\n\n"
        "After “quiz optimise”, or another retention, cards keep their days until they are next answered. This reckons the cards"
        " in review anew from their whole history with the parameters and the retention of now. A card whose interval is still"
        " within its range stays; another goes to the day of its range on which least is due. --dry-run only shows it; otherwise"
        " it asks first, or takes --yes. “quiz undo” takes it back.\n\n"
        "\b\nExamples:\n  quiz reschedule --dry-run\n  quiz reschedule --yes"
    )
)
@click.option("--dry-run", is_flag=True, help=N_("Show what would change, change nothing."))
@click.option("--yes", is_flag=True, help=N_("Do not ask first."))
@json_option
@click.pass_obj
def command(settings: Settings, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Show what would change; change it where that is wanted."""
    with rescheduling(settings) as work:
        found = work.found
        if not as_json:
            emit(told(found))
        is_wanted = bool(found.changes) and not dry_run
        if is_wanted and not yes:
            _ask()
        if is_wanted:
            work.carry_out()
    if as_json:
        emit_json(_as_json(found, done=is_wanted))
    elif is_wanted:
        exits.talk(_("Done; “quiz undo” takes it back."))


def told(found: Rescheduling) -> str:
    """Say what would change, and the work of the days to come before and after it."""
    if not found.cards:
        return _("No card is in review yet: there is nothing to reckon anew.")
    if not found.changes:
        return ngettext(
            "{n} card is in review; its interval is the one of now.",
            "{n} cards are in review; their intervals are those of now.",
            found.cards,
        ).format(n=found.cards)
    moved = _("{cards} in review: {earlier} come earlier, {later} later, {still} stay on their day.").format(
        cards=cards_words(found.cards),
        earlier=found.earlier,
        later=found.later,
        still=found.cards - found.earlier - found.later,
    )
    return f"{moved}\n\n{_days(found)}"


def _days(found: Rescheduling) -> str:
    """Return the cards due in the days to come as a table."""
    before, after = found.due_before, found.due_after
    names = [_("today"), _("the week to come"), _("the week after"), _("days 15 to 30")]
    sums = [[str(sum(counts[first:end])) for counts in (before, after)] for first, end in _SPANS]
    lines = [[name, *counts] for name, counts in zip(names, sums, strict=True)]
    lines.append([_("30 days in all"), str(sum(before)), str(sum(after))])
    lines.append([_("busiest day"), str(max(before)), str(max(after))])
    return table([_("cards due"), _("now"), _("then")], lines, right=(1, 2))


def _ask() -> None:
    """Ask on a terminal whether to go on. Raises UsageError where there is none, Abort at a no."""
    if not sys.stdin.isatty():
        raise UsageError(_("cards would move to other days"), hint=_("--yes does it, --dry-run only shows it"))
    if not exits.confirm(_("Move them? “quiz undo” takes it back."), default=False):
        raise click.Abort


def _as_json(found: Rescheduling, *, done: bool) -> dict[str, Json]:
    moved: Sequence[Json] = [
        {"card": change.card, "from": change.before.due_on.isoformat(), "to": change.after.due_on.isoformat()}
        for change in found.changes
        if change.before.due_on != change.after.due_on
    ]
    return {
        "done": done,
        "cards": found.cards,
        "changed": len(found.changes),
        "earlier": found.earlier,
        "later": found.later,
        "due_before": found.due_before,
        "due_after": found.due_after,
        "moved": moved,
    }
