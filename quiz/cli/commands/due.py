"""`quiz due`: what waits."""

from collections.abc import Sequence

import click

from quiz.cli import exits
from quiz.cli.decks import deck_arguments, json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection.overview import DeckOverview
from quiz.collection.today import ExamAhead
from quiz.config import Settings
from quiz.i18n import _
from quiz.wording import BACKLOG_MAX, backlog_words, exam_words


@click.command(
    help=N_(
        "Show how many cards are due in each deck.\n\n"
        "Due cards are reviews whose day has come, learning ones are in short steps, new ones are those that today's limit"
        " still allows.\n\n"
        "\b\nExamples:\n  quiz due\n  quiz due sommet --json"
    )
)
@deck_arguments
@json_option
@click.pass_obj
def command(settings: Settings, decks: tuple[str, ...], as_json: bool) -> None:
    """Print the counts of each deck."""
    show_due(settings, decks, as_json=as_json)


def show_due(settings: Settings, decks: Sequence[str] = (), *, as_json: bool = False) -> None:
    """Print the counts of each deck."""
    with opened(settings, decks) as collection:
        rows = collection.overview()
        backlog, exams = collection.backlog(sum(row.due for row in rows), -1 if as_json else BACKLOG_MAX), collection.exams()
    if as_json:
        emit_json(
            {
                "due": {row.name: row.due for row in rows},
                "learning": {row.name: row.learning for row in rows},
                "new": {row.name: row.new for row in rows},
                "due_in_all": backlog or sum(row.due for row in rows),
                "exams": [_exam_as_json(each) for each in exams],
            }
        )
    elif rows:
        emit(due_table(rows))
        if backlog:
            exits.talk(backlog_words(backlog, sum(row.due for row in rows)))
        for each in exams:
            exits.talk(exam_words(each))


def _exam_as_json(exam: ExamAhead) -> Json:
    load = exam.workload
    return {
        "deck": exam.deck,
        "on": exam.on.isoformat(),
        "days": exam.days,
        "reviews_a_day": round(load.a_day, 1),
        "reviews_a_day_without": round(load.a_day_without, 1),
        "most_in_a_day": max(load.days),
        "new_not_begun": load.missed,
    }


def due_table(rows: Sequence[DeckOverview]) -> str:
    """Return the counts as a table, with their sums where there are several decks."""
    lines = [[row.name, str(row.due), str(row.learning), str(row.new), row.title] for row in rows]
    if len(rows) > 1:
        sums = [sum(row.due for row in rows), sum(row.learning for row in rows), sum(row.new for row in rows)]
        lines.append([_("all"), *map(str, sums), ""])
    return table([_("deck"), _("due"), _("learning"), _("new"), _("title")], lines, right=(1, 2, 3))
