"""`quiz study`: straight into a session, in the app or line by line."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from quiz import startup
from quiz.cli import exits
from quiz.cli.decks import deck_arguments, open_sound, opened
from quiz.cli.home import on_a_terminal
from quiz.cli.lazy import N_
from quiz.collection import Collection, StudyOptions, find_decks, is_name
from quiz.config import Settings
from quiz.core.plan import Order
from quiz.core.session import Mode, Overrule
from quiz.errors import UsageError
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Study what is due now.\n\n"
        "Opens the app on a session of the decks named, or of all. With --plain, or where there is no terminal, asks line by"
        " line.\n\n"
        "\b\nExamples:\n  quiz study\n  quiz study sommet --new 5 --mode type\n  quiz study decks/ww1.yaml --plain\n"
        "  quiz study sommet --cram --order random --seed 7"
    )
)
@deck_arguments
@click.option("--new", type=click.IntRange(0, 9999), metavar="N", help=N_("New cards, at most."))
@click.option("--limit", type=click.IntRange(1, 9999), metavar="N", help=N_("Cards of any kind, at most."))
@click.option("--mode", type=click.Choice([str(mode) for mode in Mode]), help=N_("How cards are asked."))
@click.option("--order", type=click.Choice([str(order) for order in Order]), help=N_("Order of the cards."))
@click.option(
    "--seed", type=click.IntRange(0), metavar="N", help=N_("Repeats what is left to chance: the same N, the same order.")
)
@click.option("--cram", is_flag=True, help=N_("Study without touching the schedule."))
@click.option("--preview", is_flag=True, help=N_("Look through the new cards; nothing is asked or kept."))
@click.option("--plain", is_flag=True, help=N_("Line by line: for screen readers, pipes and slow links."))
@click.pass_obj
def command(
    settings: Settings,
    decks: tuple[str, ...],
    new: int | None,
    limit: int | None,
    mode: str | None,
    order: str | None,
    seed: int | None,
    cram: bool,
    preview: bool,
    plain: bool,
) -> int:
    """Run a session; returns the exit code."""
    if cram and preview:
        raise UsageError(_("--cram asks cards, --preview only shows them: choose one"))
    wanted = Order(order) if order else None
    options = StudyOptions(Mode(mode) if mode else settings.mode, new, limit, cram, wanted, seed, preview)
    if plain or not on_a_terminal():
        return study_plain(settings, decks, options)
    return study_in_app(settings, decks, options)


def study_in_app(settings: Settings, decks: Sequence[str], options: StudyOptions) -> int:
    """Open the app on a session. Decks named leave the rest of the library at hand; paths open those alone."""
    paths = [Path(deck) for deck in decks]
    find_decks(settings, paths)  # refuse a wrong name before the screen changes
    from quiz.tui.launch import run
    from quiz.tui.start import AtStudy

    names = tuple(decks) if all(map(is_name, paths)) else ()
    opener = partial(open_sound, settings, () if names else paths, names)
    return run(opener, start=AtStudy(names, options), theme=settings.theme)


def study_plain(settings: Settings, decks: Sequence[str], options: StudyOptions) -> int:
    """Run a session line by line; returns the exit code."""
    from quiz.cli.plain import run_plain

    startup.finish()
    with opened(settings, decks) as collection:
        study = collection.study(options=options)
        try:
            summary = run_plain(study)
        except KeyboardInterrupt:
            done = study.summary().answered
            exits.talk("\n" + ngettext("Stopped; {n} answer is saved.", "Stopped; {n} answers are saved.", done).format(n=done))
            return exits.Exit.INTERRUPTED
        finally:
            if fault := collection.look_after().fault:
                exits.warn(fault)
        if summary.overrules and sys.stdin.isatty():
            keep_overrules(collection, summary.overrules)
    return exits.Exit.DONE


def keep_overrules(collection: Collection, overrules: Sequence[Overrule]) -> None:
    """Offer to write the verdicts the learner changed into the decks."""
    for each in overrules:
        kind = _("right") if each.accepted else _("wrong")
        exits.talk(_("“{typed}” counted as {kind} for: {ask}").format(typed=each.typed, kind=kind, ask=each.card.ask))
    if exits.confirm(_("Keep this in the decks?"), default=False):
        kept = collection.keep_overrules(overrules)
        exits.talk(ngettext("{n} answer written.", "{n} answers written.", kept).format(n=kept))
