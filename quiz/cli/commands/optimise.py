"""`quiz optimise`: the model fitted to the learner."""

from dataclasses import asdict

import click

from quiz.cli import exits
from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json
from quiz.collection.collection import local_moment
from quiz.collection.fitting import Fitted, TooFew, optimise, reset
from quiz.config import Settings
from quiz.errors import UsageError
from quiz.i18n import _, ngettext
from quiz.wording import decimals_words


@click.command(
    help=N_(
        "Fit the model of memory to your own answers.\n\n"
        "The parameters of FSRS-6 are fitted to the earlier four fifths of your reviews and judged on the later ones: they are"
        " used from then on only where they foresee these better than those in force. What was answered before stays as it is."
        " --dry-run adopts nothing, --reset goes back to the published parameters.\n\n"
        "\b\nExamples:\n  quiz optimise\n  quiz optimise --dry-run --json"
    )
)
@click.option("--dry-run", is_flag=True, help=N_("Fit and judge, adopt nothing."))
@click.option("--reset", "back", is_flag=True, help=N_("Use the published parameters again."))
@json_option
@click.pass_obj
def command(settings: Settings, dry_run: bool, back: bool, as_json: bool) -> None:
    """Fit, judge, adopt, and say what came of it."""
    moment = local_moment(settings.cutoff_hour)
    if back:
        if dry_run:
            raise UsageError(_("--reset does not go with --dry-run"))
        _say_reset(reset(settings, moment), as_json=as_json)
        return
    found = optimise(settings, moment, dry_run=dry_run)
    if as_json:
        emit_json(_as_json(found))
    else:
        emit(told(found))
        if isinstance(found, Fitted) and found.adopted:
            exits.talk(
                _("Intervals follow from it with each card’s next answer; “quiz reschedule --dry-run” shows what would move.")
            )


def told(found: Fitted | TooFew) -> str:
    """Say in a sentence what came of it, with both figures."""
    if isinstance(found, TooFew):
        text = ngettext(
            "Too few reviews to fit the model to you: {n} of the {needed} needed (a review comes on a later day than the answer"
            " before it).",
            "Too few reviews to fit the model to you: {n} of the {needed} needed (a review comes on a later day than the answer"
            " before it).",
            found.reviews,
        )
        return text.format(n=found.reviews, needed=found.needed)
    return _outcome(found).format(
        n=found.judged_by,
        fitted_to=found.fitted_to,
        before=decimals_words(found.before.log_loss, 4),
        after=decimals_words(found.after.log_loss, 4),
    )


def _outcome(found: Fitted) -> str:
    if found.adopted:
        return _(
            "The parameters fitted to your first {fitted_to} reviews are used from now on: they foresee the {n} later ones with a"
            " log loss of {after} instead of {before} (lower is better)."
        )
    if found.is_better:
        return _(
            "The parameters fitted to your first {fitted_to} reviews would foresee the {n} later ones with a log loss of {after}"
            " instead of {before} (lower is better); nothing was adopted."
        )
    return _(
        "The parameters stay as they are: those fitted to your first {fitted_to} reviews foresee the {n} later ones with a log"
        " loss of {after}, those in force with {before} (lower is better)."
    )


def _say_reset(changed: bool, *, as_json: bool) -> None:
    if as_json:
        emit_json({"reset": changed})
    else:
        words = _("The published parameters are used from now on."), _("The published parameters were in force already.")
        emit(words[not changed])


def _as_json(found: Fitted | TooFew) -> dict[str, Json]:
    if isinstance(found, TooFew):
        return {"adopted": False, "reviews": found.reviews, "needed": found.needed}
    return {
        "adopted": found.adopted,
        "better": found.is_better,
        "reviews": found.fitted_to + found.judged_by,
        "fitted_to": found.fitted_to,
        "judged_by": found.judged_by,
        "one_in": found.one_in,
        "before": asdict(found.before),
        "after": asdict(found.after),
        "weights": found.weights,
    }
