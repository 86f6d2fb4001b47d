"""`quiz stats`: how well you remember, and what is coming."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from quiz.cli.decks import deck_arguments, json_option, opened
from quiz.cli.lazy import N_
from quiz.cli.output import Json, emit, emit_json, table
from quiz.config import Settings
from quiz.core.model import Card, CardId
from quiz.core.plan import is_leech
from quiz.core.rating import Rating
from quiz.core.schedule import State
from quiz.core.stats import DayDone, Share, Stats
from quiz.i18n import _, ngettext
from quiz.wording import bin_words, decimal_percent_words, decimals_words, percent_words, rating_words, time_words

if TYPE_CHECKING:
    from quiz.core.confusion import Confusion

_WEEK_DAYS = 7
_SHOWN_HARD = 5


@click.command(
    help=N_(
        "Show how well you remember and what is coming.\n\n"
        "Of the decks named, or of all that was ever studied. Retention is the share of reviews not rated Again."
        " Reliability sets the chance of recall that the model expected beside the share known.\n\n"
        "\b\nExamples:\n  quiz stats\n  quiz stats sommet --json"
    )
)
@deck_arguments
@json_option
@click.pass_obj
def command(settings: Settings, decks: tuple[str, ...], as_json: bool) -> None:
    """Print the numbers."""
    with opened(settings, decks) as collection:
        stats = collection.stats([deck.name for deck in collection.library.decks] if decks else [])
        confused = collection.confusions()
        shown = {each.card for each in stats.hardest} | {card for each in confused for card in (each.card, each.other)}
        named = collection.named(shown)
    if as_json:
        emit_json(_as_json(stats, settings) | {"confused": [asdict(each) for each in confused]})
    else:
        for line in (*_lines(stats, settings.desired_retention, named), *_confused(confused, named)):
            emit(line)


def _lines(stats: Stats, target: float, named: Mapping[CardId, tuple[str, Card]]) -> list[str]:
    """Return the numbers in words."""
    lines = [_cards(stats), _coming(stats.forecast)]
    if not stats.answers:
        return [*lines, _("No answers yet.")]
    lines += [_answers(stats), _ratings(stats.ratings), _streaks(stats)]
    if (share := stats.retention.value) is not None:
        known, wanted = percent_words(share), percent_words(target)
        text = ngettext(
            "Retention: {share} of {n} review (aim: {target})",
            "Retention: {share} of {n} reviews (aim: {target})",
            stats.retention.asked,
        )
        lines.append(text.format(share=known, n=stats.retention.asked, target=wanted))
    return lines + _reliability(stats) + _hardest(stats, named)


def _cards(stats: Stats) -> str:
    learning = stats.states[State.LEARNING] + stats.states[State.RELEARNING]
    return _("Cards: {new} new, {learning} learning, {review} in review ({mature} mature), {suspended} suspended").format(
        new=stats.states[State.NEW],
        learning=learning,
        review=stats.states[State.REVIEW],
        mature=stats.mature,
        suspended=stats.suspended,
    )


def _coming(forecast: Sequence[int]) -> str:
    today, tomorrow, *_later = forecast
    return _("Due: {today} today, {tomorrow} tomorrow, {week} within a week").format(
        today=today, tomorrow=tomorrow, week=sum(forecast[:_WEEK_DAYS])
    )


def _answers(stats: Stats) -> str:
    text = ngettext("Answers: {n} in {time}", "Answers: {n} in {time}", stats.answers)
    return text.format(n=stats.answers, time=time_words(stats.seconds))


def _ratings(ratings: Mapping[Rating, int]) -> str:
    counts = ", ".join(f"{rating_words(rating)} {count}" for rating, count in sorted(ratings.items()))
    return _("Ratings: {counts}").format(counts=counts)


def _streaks(stats: Stats) -> str:
    text = ngettext("Days in a row: {n} (longest: {longest})", "Days in a row: {n} (longest: {longest})", stats.streak)
    return text.format(n=stats.streak, longest=stats.longest_streak)


def _reliability(stats: Stats) -> list[str]:
    """Return what the model expected beside what came, with the two figures that sum it up; nothing without reviews."""
    if stats.log_loss is None or stats.rmse is None:
        return []
    lines = [
        [bin_words(each), str(each.count), decimal_percent_words(each.expected), decimal_percent_words(each.known)]
        for each in stats.calibration
    ]
    figures = _("Reliability: log loss {loss}, RMSE (bins) {rmse} (lower is better)")
    return [
        figures.format(loss=decimals_words(stats.log_loss, 4), rmse=decimals_words(stats.rmse, 4)),
        "",
        table([_("chance of recall"), _("reviews"), _("expected"), _("known")], lines, right=(0, 1, 2, 3)),
    ]


def _hardest(stats: Stats, named: Mapping[CardId, tuple[str, Card]]) -> list[str]:
    """Return a table of the cards most often forgotten that are still in a deck."""
    hard = [each for each in stats.hardest if each.card in named][:_SHOWN_HARD]
    if not hard:
        return []
    lines = [[str(each.lapses), named[each.card][0], each.card, named[each.card][1].ask] for each in hard]
    return ["", table([_("forgotten"), _("deck"), _("card"), _("question")], lines, right=(0,))]


def _confused(confused: "Sequence[Confusion]", named: Mapping[CardId, tuple[str, Card]]) -> list[str]:
    """Return a table of the cards that were taken for each other."""
    lines = [
        [str(each.times), named[each.card][0], named[each.card][1].answer.shown, named[each.other][1].answer.shown]
        for each in confused[:_SHOWN_HARD]
        if each.card in named and each.other in named
    ]
    return ["", table([_("confused"), _("deck"), _("answer"), _("answered with")], lines, right=(0,))] if lines else []


def _as_json(stats: Stats, settings: Settings) -> dict[str, Json]:
    return {
        "answers": stats.answers,
        "seconds": stats.seconds,
        "streak": stats.streak,
        "longest_streak": stats.longest_streak,
        "ratings": {rating.name.lower(): count for rating, count in sorted(stats.ratings.items())},
        "retention": {**_share(stats.retention), "target": settings.desired_retention},
        "states": {state.name.lower(): count for state, count in stats.states.items()},
        "mature": stats.mature,
        "suspended": stats.suspended,
        "forecast": stats.forecast,
        "log_loss": stats.log_loss,
        "rmse": stats.rmse,
        "days": [_day(day) for day in stats.days],
        "weeks": [{"begins_on": week.begins_on.isoformat(), **_share(week.share)} for week in stats.weeks],
        "calibration": [asdict(each) for each in stats.calibration],
        "intervals": [asdict(each) for each in stats.intervals],
        "stabilities": [asdict(each) for each in stats.stabilities],
        "hardest": [{**asdict(each), "leech": is_leech(each.lapses, settings.leech_lapses)} for each in stats.hardest],
    }


def _day(day: DayDone) -> dict[str, Json]:
    return {**asdict(day), "on": day.on.isoformat()}


def _share(share: Share) -> dict[str, Json]:
    return {"asked": share.asked, "known": share.known, "share": share.value}
