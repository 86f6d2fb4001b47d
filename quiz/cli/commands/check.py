"""`quiz check`: what is wrong with decks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.cli import exits
from quiz.cli.decks import deck_arguments, json_option
from quiz.cli.grading import grading_json, print_grading
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, one_line
from quiz.collection.finding import Found, find_decks
from quiz.config import Settings
from quiz.deckfile.check import Finding, Rule, check_decks
from quiz.errors import DeckErrors, UsageError
from quiz.i18n import _, ngettext

if TYPE_CHECKING:
    from quiz.deckfile.grading import Grading


@click.command(
    help=N_(
        "Check decks for faults.\n\n"
        "The format, ids, quotes against their articles, questions asked twice, answers given away or not held by their quote."
        " Ends with 1 where there is something to look at, with 3 where a deck cannot be read.\n\n"
        "With --grading, each card's answers are marked as in a session: its own, its accept and reject lists, and answers made"
        " of them (a slip, no accents, another digit, a denial, another unit or country). Cards marked wrongly are named.\n\n"
        "\b\nExamples:\n  quiz check\n  quiz check decks/ww1.yaml --fix\n  quiz check --grading"
    )
)
@deck_arguments
@click.option("--fix", is_flag=True, help=N_("Give an id to each card that has none, and note where moved quotes stand."))
@click.option("--grading", is_flag=True, help=N_("Try how answers are marked, and print the rates of false verdicts."))
@json_option
@click.pass_obj
def command(settings: Settings, decks: tuple[str, ...], *, fix: bool, grading: bool, as_json: bool) -> None:
    """Print the findings, a line each."""
    found = find_decks(settings, [Path(deck) for deck in decks])
    named, noted = _fix(found) if fix else (0, 0)
    findings = check_decks(found.files)
    graded = _graded(found.files) if grading else None
    if as_json:
        fields: dict[str, Json] = {
            "decks": len(found.files),
            "fixed": named + noted,
            "findings": [_as_json(finding) for finding in findings],
        }
        if graded:
            fields["grading"] = grading_json(graded)
        emit_json(fields)
    else:
        for finding in findings:
            emit(one_line(str(finding)))
        exits.talk(_summary(len(found.files), len(findings), named, noted))
        if graded:
            print_grading(graded)
    raise click.exceptions.Exit(_exit_code(findings) or (exits.Exit.PROBLEMS if graded and graded.misjudged else exits.Exit.DONE))


def _graded(files: Sequence[Path]) -> "Grading":
    from quiz.deckfile.grading import grade_decks  # the marker is loaded for this alone

    return grade_decks(files)


def _fix(found: Found) -> tuple[int, int]:
    """Give ids to the cards without, and note the places of quotes; returns how many of each.

    Decks that do not load are left to the check.
    """
    from quiz.deckfile.edit import add_ids, note_places

    if found.sample:
        raise UsageError(_("the decks that come with quiz are not changed"), hint=_("name a deck of your own"))
    named = noted = 0
    for path in found.files:
        try:
            named += len(add_ids(path))
            noted += note_places(path)
        except DeckErrors:
            continue
    return named, noted


def _exit_code(findings: Sequence[Finding]) -> int:
    if any(finding.rule is Rule.FORMAT for finding in findings):
        return exits.Exit.DECK
    return exits.Exit.PROBLEMS if findings else exits.Exit.DONE


def _summary(decks: int, findings: int, named: int, noted: int) -> str:
    """Say in one line how it went."""
    parts = [ngettext("{n} deck", "{n} decks", decks).format(n=decks)]
    if named:
        parts.append(ngettext("{n} card got an id", "{n} cards got an id", named).format(n=named))
    if noted:
        parts.append(ngettext("{n} place noted", "{n} places noted", noted).format(n=noted))
    parts.append(ngettext("{n} finding", "{n} findings", findings).format(n=findings) if findings else _("nothing to report"))
    return ", ".join(parts)


def _as_json(finding: Finding) -> Json:
    return {
        "path": finding.path,
        "line": finding.line,
        "card": finding.card,
        "severity": finding.severity.value,
        "rule": finding.rule.value,
        "what": finding.what,
        "hint": finding.hint,
    }
