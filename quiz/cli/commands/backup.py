"""`quiz backup`: a copy of all progress."""

from pathlib import Path

import click

from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection import safety
from quiz.config import Settings
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.store.backup import Backup


@click.command(
    help=N_(
        "Make a copy of all progress, or list the copies.\n\n"
        "Into FILE, or into the folder “backups” beside the progress. Backups are also made by themselves: an hour apart, and"
        " before anything that cannot be taken back; they are thinned out over a year. Those made by this command stay.\n\n"
        "\b\nExamples:\n  quiz backup\n  quiz backup /media/stick/progress.db\n  quiz backup --list"
    )
)
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--list", "as_list", is_flag=True, help=N_("List the backups, the newest first."))
@click.option("--yes", is_flag=True, help=N_("Overwrite FILE where there is one."))
@json_option
@click.pass_obj
def command(settings: Settings, file: Path | None, as_list: bool, yes: bool, as_json: bool) -> None:
    """Back up, and print where."""
    if as_list:
        show_backups(settings, as_json=as_json)
        return
    if file is not None and file.exists() and not yes:
        raise UsageError(_("{path} exists").format(path=file), hint=_("--yes overwrites it"))
    made = safety.back_up(settings, file)
    if as_json:
        emit_json({"backup": str(made)})
    else:
        emit(str(made))


def show_backups(settings: Settings, *, as_json: bool) -> None:
    """Print the backups there are."""
    found = safety.backups(settings)
    if as_json:
        emit_json({"backups": [_as_json(each) for each in found]})
    elif found:
        rows = [(f"{each.at.astimezone():%Y-%m-%d %H:%M:%S}", reason_words(each.reason), str(each.path)) for each in found]
        emit(table((_("made"), _("why"), _("file")), rows))
    else:
        emit(_("There are no backups yet."))


def reason_words(reason: str) -> str:
    """Return what a backup was made for."""
    words = {
        "": _("by itself"),
        "by-hand": _("by hand"),
        "before-merge": _("before a merge"),
        "before-import": _("before an import"),
        "before-rebuild": _("before a rebuild"),
        "before-restore": _("before a restore"),
        "before-migration": _("before a new version"),
    }
    return words.get(reason, reason)


def _as_json(each: Backup) -> Json:
    return {
        "path": str(each.path),
        "at": each.at.isoformat(),
        "reason": each.reason or "automatic",
        "bytes": each.path.stat().st_size,
    }
