"""What the progress screen shows, as values and texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from quiz.collection import Collection
from quiz.core.confusion import Confusion
from quiz.core.model import Card, CardId
from quiz.core.plan import LEECH_LAPSES, is_leech
from quiz.core.schedule import State
from quiz.core.stats import HardCard, Stats, WeekRetention
from quiz.i18n import _, ngettext
from quiz.tui.widgets.bar_table import Choice, Choices
from quiz.tui.widgets.bars import Column, Row
from quiz.tui.widgets.heatmap import SIGNS, Days
from quiz.tui.widgets.prose import Field
from quiz.wording import bin_words, decimal_percent_words, decimals_words, percent_words, time_words

WEEKS = 12
"""Weeks of retention shown."""
_WEEK = 7
_HARD = 10


@dataclass(frozen=True, slots=True)
class Progress:
    """The numbers with what they are shown beside: the target of retention, the day, the cards, those that were confused."""

    stats: Stats
    target: float
    today: date
    cards: Mapping[CardId, Card]
    confusions: tuple[Confusion, ...] = ()
    leech_lapses: int = LEECH_LAPSES


def look(collection: Collection) -> Progress:
    """Gather the numbers; runs on the collection's thread."""
    stats, confusions = collection.stats(), collection.confusions()
    shown = {each.card for each in stats.hardest} | {card for each in confusions for card in (each.card, each.other)}
    cards = {card: found for card, (_deck, found) in collection.named(shown).items()}
    target, today = collection.settings.desired_retention, collection.now().day
    return Progress(stats, target, today, cards, confusions, collection.settings.leech_lapses)


def number_fields(stats: Stats, today: date) -> tuple[Field, ...]:
    """Return the numbers at the top."""
    learning = stats.states[State.LEARNING] + stats.states[State.RELEARNING]
    kinds = _("{new} new · {learning} learning · {review} in review, {mature} of them mature").format(
        new=stats.states[State.NEW], learning=learning, review=stats.states[State.REVIEW], mature=stats.mature
    )
    fields = [Field(_("Cards"), Content.assemble((str(sum(stats.states.values())), "bold"), "   ", (kinds, "$quiet")))]
    if stats.answers:
        week = ngettext("{n} in the last 7 days", "{n} in the last 7 days", answers_since(stats, today, _WEEK))
        words = week.format(n=answers_since(stats, today, _WEEK))
        fields += [
            Field(_("Answers"), Content.assemble((str(stats.answers), "bold"), "   ", (words, "$quiet"))),
            Field(_("Time"), Content.assemble((time_words(stats.seconds), "bold"), "   ", (pace_words(stats), "$quiet"))),
            Field(_("Streak"), streak_content(stats)),
        ]
    return tuple(fields)


def answers_since(stats: Stats, today: date, days: int) -> int:
    """Return the answers of the last days, today among them."""
    return sum(day.answers for day in stats.days if day.on > today - timedelta(days=days))


def pace_words(stats: Stats) -> str:
    """Return the mean time of a day with answers, and of an answer."""
    day, answer = stats.seconds / max(1, len(stats.days)), stats.seconds / max(1, stats.answers)
    return _("{day} a day, {answer} an answer").format(day=time_words(day), answer=time_words(answer))


def streak_content(stats: Stats) -> Content:
    """Return the days in a row, and the longest run."""
    run = ngettext("{n} day", "{n} days", stats.streak).format(n=stats.streak)
    longest = ngettext("longest: {n} day", "longest: {n} days", stats.longest_streak).format(n=stats.longest_streak)
    return Content.assemble((run, "bold"), "   ", (longest, "$quiet"))


def heat_days(stats: Stats, today: date) -> Days:
    """Return the answers of each day."""
    months = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    monday, wednesday, friday = _("Mon Wed Fri").split()
    return Days(today, {day.on: day.answers for day in stats.days}, months, (monday, "", wednesday, "", friday, "", ""))


def heat_legend() -> Content:
    """Return what the signs of the heat map mean."""
    return Content.assemble(
        (_("fewer"), "$quiet"), "  ", (" ".join(SIGNS), "$primary"), "  ", (_("more answers a day"), "$quiet")
    )


def forecast_columns(stats: Stats, today: date) -> tuple[Column, ...]:
    """Return the cards due on each day to come, with the date once a week."""
    return tuple(
        Column(due, day_words(today + timedelta(days=ahead)) if ahead % _WEEK == 0 else "")
        for ahead, due in enumerate(stats.forecast)
    )


def day_words(day: date) -> str:
    """Return a day and its month, short."""
    month = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()[day.month - 1]
    return _("{day} {month}").format(day=day.day, month=month)


def forecast_words(stats: Stats) -> str:
    """Return how much is to come."""
    today, tomorrow, *_later = stats.forecast
    return _("{today} due today, {tomorrow} tomorrow, {week} within a week, {month} within a month").format(
        today=today, tomorrow=tomorrow, week=sum(stats.forecast[:_WEEK]), month=sum(stats.forecast)
    )


def retention_words(stats: Stats, target: float) -> str:
    """Return the retention over all weeks beside the one aimed for."""
    if stats.retention.value is None:
        return _("No card has come back for review yet. Aim: {target}").format(target=percent_words(target))
    asked = ngettext("{n} review", "{n} reviews", stats.retention.asked).format(n=stats.retention.asked)
    return _("{share} of {reviews} known. Aim: {target}, at the mark").format(
        share=percent_words(stats.retention.value), reviews=asked, target=percent_words(target)
    )


def retention_rows(stats: Stats, target: float) -> tuple[Row, ...]:
    """Return the retention of the last weeks that had reviews."""
    return tuple(_week_row(week, week.share.value, target) for week in stats.weeks[-WEEKS:] if week.share.value is not None)


def _week_row(week: WeekRetention, share: float, target: float) -> Row:
    words = f"{percent_words(share).rjust(5)}  {week.share.known}/{week.share.asked}"
    return Row(day_words(week.begins_on), share, words, round(share, 2) >= target)


def reliability_words(stats: Stats) -> str:
    """Return the two figures that sum up how well the model foresees; nothing without reviews."""
    if stats.log_loss is None or stats.rmse is None:
        return ""
    return _("Log loss {loss}, RMSE (bins) {rmse}: lower is better").format(
        loss=decimals_words(stats.log_loss, 4), rmse=decimals_words(stats.rmse, 4)
    )


def reliability_choices(stats: Stats) -> Choices:
    """Return the chances of recall expected, in bins, each with the share known as its bar."""
    rows = tuple(
        Choice(
            bin_words(each),
            each.known,
            (decimal_percent_words(each.expected), decimal_percent_words(each.known), str(each.count)),
        )
        for each in stats.calibration
    )
    return Choices(_("Chance"), (_("expected"), _("known"), _("reviews")), rows)


def hard_fields(progress: Progress) -> tuple[Field, ...]:
    """Return the cards forgotten most often that are still in a deck: how often, then the question."""
    hard = [card for card in progress.stats.hardest if card.card in progress.cards][:_HARD]
    return tuple(Field(f"{card.lapses}×", _hard(card, progress)) for card in hard)


def confused_fields(progress: Progress) -> tuple[Field, ...]:
    """Return the cards that were taken for each other: how often, the two answers, then the question asked last."""
    return tuple(Field(f"{each.times}×", _confused(each, progress.cards)) for each in progress.confusions[:_HARD])


def confused_words() -> str:
    """Return what the pairs are, and what comes of it."""
    return _("One was answered with the other’s answer: they are asked apart.")


def _confused(pair: Confusion, cards: Mapping[CardId, Card]) -> Content:
    card, other = cards[pair.card], cards[pair.other]
    answers = _("{answer} / {other}").format(answer=card.answer.shown, other=other.answer.shown)
    return Content.assemble((answers, "bold"), "   ", (" ".join(card.ask.split()), "$quiet"))


def _hard(card: HardCard, progress: Progress) -> Content:
    question = " ".join(progress.cards[card.card].ask.split())
    if not is_leech(card.lapses, progress.leech_lapses):
        return Content(question)
    return Content.assemble(question, "  ", (_("rewrite it: it costs more than it is worth"), "$warning"))
