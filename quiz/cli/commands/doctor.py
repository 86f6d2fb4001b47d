"""`quiz doctor`: what is wrong, and what to do."""

import click

from quiz.cli import exits
from quiz.cli.decks import json_option
from quiz.cli.lazy import N_
from quiz.cli.output import emit, emit_json, one_line
from quiz.collection.doctor import Finding, Level, examine, versions
from quiz.config import Settings
from quiz.i18n import _, ngettext


@click.command(
    help=N_(
        "Look for what is wrong and say what to do.\n\n"
        "Versions, settings, the progress database (every page of it, and its memory against its log), backups, decks and their"
        " index. Ends with 1 where there is something to do.\n\n"
        "\b\nExamples:\n  quiz doctor\n  quiz doctor --json"
    )
)
@json_option
@click.pass_obj
def command(settings: Settings, as_json: bool) -> int:
    """Print the findings, a line each; returns the exit code."""
    findings = []
    for finding in examine(settings):
        findings.append(finding)
        if not as_json:
            emit(_line(finding))
    wrong = sum(finding.level is not Level.OK for finding in findings)
    if as_json:
        emit_json(
            {
                "versions": versions(),
                "findings": [
                    {"about": each.about, "level": each.level.value, "what": each.what, "to_do": each.to_do} for each in findings
                ],
            }
        )
    else:
        exits.talk(ngettext("{n} thing to do", "{n} things to do", wrong).format(n=wrong) if wrong else _("all is well"))
    return exits.Exit.PROBLEMS if wrong else exits.Exit.DONE


def _line(finding: Finding) -> str:
    """Return a finding in one line, its level in words."""
    about = {
        "versions": _("versions"),
        "settings": _("settings"),
        "progress": _("progress"),
        "backups": _("backups"),
        "decks": _("decks"),
        "index": _("index"),
    }[finding.about]
    level = {Level.OK: _("ok"), Level.WARNING: _("warning"), Level.FAULT: _("fault")}[finding.level]
    to_do = f" ({finding.to_do})" if finding.to_do else ""
    return one_line(f"{level}: {about}: {finding.what}{to_do}")
