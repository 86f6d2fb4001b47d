"""`quiz restore`: a backup in the place of the progress, or what can be read of a damaged file."""

import sys
from pathlib import Path

import click

from quiz.cli import exits
from quiz.cli.commands.backup import show_backups
from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json
from quiz.collection import safety
from quiz.config import Settings
from quiz.errors import StoreError, UsageError
from quiz.i18n import _, ngettext
from quiz.store.restore import Restored

_SHOWN_LOST = 10


@click.command(
    help=N_(
        "Put a backup in the place of the progress.\n\n"
        "FILE is a backup, “latest”, or any progress database; what can be read of a damaged one is read, and what is known to be"
        " lost is said. Without FILE, repairs the progress where it is damaged, with the help of the last backup; where it is"
        " sound, lists the backups. The progress of now is kept as a backup first.\n\n"
        "\b\nExamples:\n  quiz restore\n  quiz restore latest --yes\n  quiz restore backups/progress-20260105T120000Z.db"
    )
)
@click.argument("file", metavar="[FILE]", required=False)
@click.option("--yes", is_flag=True, help=N_("Do not ask first."))
@json_option
@click.pass_obj
def command(settings: Settings, file: str | None, yes: bool, as_json: bool) -> None:
    """Restore, and say what is there now."""
    source = _source(settings, file)
    if source is None:
        show_backups(settings, as_json=as_json)
        return
    if not yes:
        _ask(source)
    restored = safety.restore(settings, source)
    if as_json:
        emit_json(_as_json(restored))
        return
    emit(ngettext("{n} answer restored.", "{n} answers restored.", restored.reviews).format(n=restored.reviews))
    for line in _told(restored):
        exits.talk(line)


def _source(settings: Settings, file: str | None) -> Path | None:
    """Return what to restore from; None where there is nothing to repair and no backup was named."""
    if file is None:
        return settings.database if safety.is_damaged(settings) else None
    if file != "latest":
        if not Path(file).is_file():
            raise StoreError(_("{path}: no such file").format(path=file))
        return Path(file)
    found = safety.newest(settings)
    if found is None:
        raise StoreError(_("there are no backups yet"), hint=_("“quiz backup” makes one"))
    return found.path


def _ask(source: Path) -> None:
    """Ask on a terminal whether to go on. Raises UsageError where there is none, Abort at a no."""
    if not sys.stdin.isatty():
        raise UsageError(_("the progress of now would be replaced"), hint=_("--yes does it; a backup of now is kept"))
    if not exits.confirm(
        _("Replace the progress of now by {source}? A backup of now is kept.").format(source=source), default=False
    ):
        raise click.Abort


def _told(restored: Restored) -> list[str]:
    """Say in lines what was read, added, lost and left out."""
    lines = []
    if (read := restored.salvaged) is not None:
        text = ngettext(
            "The file is damaged: {n} answer could be read.", "The file is damaged: {n} answers could be read.", read.reviews
        )
        lines.append(text.format(n=read.reviews))
        if restored.added:
            text = ngettext("{n} more is from {backup}.", "{n} more are from {backup}.", restored.added)
            lines.append(text.format(n=restored.added, backup=restored.helped))
        lines += _lost(restored)
        if read.without_parameters:
            text = ngettext(
                "{n} answer lost its parameters and counts by the default ones.",
                "{n} answers lost their parameters and count by the default ones.",
                read.without_parameters,
            )
            lines.append(text.format(n=read.without_parameters))
    if restored.before:
        lines.append(_("The progress of before is kept in {path}.").format(path=restored.before.path))
    if restored.left_out:
        text = ngettext(
            "{n} answer given since is only there; “quiz merge {path}” brings it back.",
            "{n} answers given since are only there; “quiz merge {path}” brings them back.",
            restored.left_out,
        )
        lines.append(text.format(n=restored.left_out, path=restored.before.path if restored.before else ""))
    return lines


def _lost(restored: Restored) -> list[str]:
    """Say which answers are known to be lost."""
    if not restored.lost:
        return [_("No card is known to have lost an answer.")]
    answers, cards = sum(each.answers for each in restored.lost), len(restored.lost)
    first = ngettext("{n} answer is known to be lost:", "{n} answers are known to be lost:", answers).format(n=answers)
    shown = [f"  {each.card}: {each.answers}" for each in restored.lost[:_SHOWN_LOST]]
    more = cards - len(shown)
    return [first, *shown, *([ngettext("  and {n} more card", "  and {n} more cards", more).format(n=more)] if more else [])]


def _as_json(restored: Restored) -> dict[str, Json]:
    read = restored.salvaged
    return {
        "reviews": restored.reviews,
        "events": restored.events,
        "before": str(restored.before.path) if restored.before else None,
        "left_out": restored.left_out,
        "damaged": read is not None,
        "read": read.reviews if read else restored.reviews,
        "added": restored.added,
        "lost": [{"card": each.card, "answers": each.answers} for each in restored.lost],
    }
