"""`quiz simulate`: what a setting would cost."""

from collections.abc import Sequence
from dataclasses import asdict

import click

from quiz.cli.decks import deck_arguments, json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.collection.workload import MOST_DAYS, Basis, Cost, Question, by_new_limit, by_retention, exam_day
from quiz.config import Settings
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.wording import decimals_words, percent_words, played_words

_PRESENT = ">"


@click.command(
    help=N_(
        "Show the work that a setting would cost.\n\n"
        "Plays the days to come out with your cards, your ratings and the time your answers take: reviews and minutes a day, and"
        " how much is known in the end, for retentions from 80 % to 97 % and several limits of new cards. The settings of now are"
        " marked “>”. With --exam, or for a deck with an exam of its own, the days up to it: the retention then rises over"
        " the last month.\n\n"
        "\b\nExamples:\n  quiz simulate\n  quiz simulate sommet --exam 2026-06-15\n  quiz simulate --days 365 --new 30 --json"
    )
)
@deck_arguments
@click.option("--days", type=click.IntRange(1, MOST_DAYS), help=N_("Days to play out (default: 180)."))
@click.option("--exam", metavar="DATE", help=N_("Day of an exam, YYYY-MM-DD: plays out the days up to it."))
@click.option("--new", "new", type=click.IntRange(0, 9999), help=N_("New cards a day, in place of the setting."))
@click.option("--retention", type=click.FloatRange(0.7, 0.99), help=N_("Retention aimed at, in place of the setting."))
@click.option("--seed", type=int, default=1, help=N_("Another number gives other chances (default: 1)."))
@json_option
@click.pass_obj
def command(
    settings: Settings,
    decks: tuple[str, ...],
    *,
    days: int | None,
    exam: str | None,
    new: int | None,
    retention: float | None,
    seed: int,
    as_json: bool,
) -> None:
    """Play out and print."""
    if days and exam:
        raise UsageError(_("--days does not go with --exam"))
    with opened(settings, decks) as collection:
        question = Question(days, exam_day(exam, collection.now().day) if exam else None, new, retention, seed)
        begin = collection.workload_basis(question, [deck.name for deck in collection.library.decks] if decks else [])
    retentions, limits = list(by_retention(begin)), list(by_new_limit(begin))
    if as_json:
        emit_json(_as_json(begin, retentions, limits))
    elif not begin.met + begin.unseen:
        emit(_("There are no cards to play out."))
    else:
        emit("\n\n".join([played_words(begin), _by_retention(retentions), *_by_new_limit(begin, limits)]))


def _by_retention(costs: Sequence[Cost]) -> str:
    return _table(_("retention"), [percent_words(cost.retention) for cost in costs], costs)


def _by_new_limit(begin: Basis, costs: Sequence[Cost]) -> list[str]:
    """Return the table of limits; none where no card is new."""
    return [_table(_("new a day"), [str(cost.new_per_day) for cost in costs], costs)] if begin.unseen else []


def _table(what: str, names: Sequence[str], costs: Sequence[Cost]) -> str:
    head = ["", what, _("reviews a day"), _("minutes a day"), _("busiest day"), _("known in the end")]
    lines = [[_PRESENT if cost.is_now else "", name, *_figures(cost)] for name, cost in zip(names, costs, strict=True)]
    if any(cost.unseen for cost in costs):
        head.append(_("not begun"))
        lines = [[*line, str(cost.unseen)] for line, cost in zip(lines, costs, strict=True)]
    return table(head, lines, right=range(1, len(head)))


def _figures(cost: Cost) -> list[str]:
    return [
        decimals_words(cost.reviews_a_day, 1),
        decimals_words(cost.minutes_a_day, 1),
        _("{n} min").format(n=round(cost.most_minutes)),
        _("{known} of {cards}").format(known=cost.known, cards=cost.met),
    ]


def _as_json(begin: Basis, retentions: Sequence[Cost], limits: Sequence[Cost]) -> dict[str, Json]:
    return {
        "days": begin.days,
        "exam": begin.exam.on.isoformat() if begin.exam else None,
        "met": begin.met,
        "unseen": begin.unseen,
        "one_in": begin.one_in,
        "seed": begin.seed,
        "by_retention": [asdict(cost) for cost in retentions],
        "by_new_limit": [asdict(cost) for cost in limits],
    }
