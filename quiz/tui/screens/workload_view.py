"""What the workload screen shows, as values and texts."""

from collections.abc import Callable, Sequence

from quiz.collection import Collection
from quiz.collection.workload import Basis, Cost, Question
from quiz.config import settings_file
from quiz.i18n import _
from quiz.tui.widgets.bar_table import Choice, Choices
from quiz.wording import decimals_words, percent_words

SPANS = (30, 90, 180, 365)
"""Numbers of days that may be played out."""


def look(collection: Collection, question: Question) -> Basis:
    """Gather what is played out; runs on the collection's thread."""
    return collection.workload_basis(question)


def next_span(days: int) -> int:
    """Return the number of days after this one, the first after the last."""
    return next((span for span in SPANS if span > days), SPANS[0])


def retention_choices(costs: Sequence[Cost]) -> Choices:
    """Return what each retention costs."""
    return _choices(_("Retention"), costs, lambda cost: percent_words(cost.retention))


def limit_choices(costs: Sequence[Cost]) -> Choices:
    """Return what each limit of new cards costs."""
    return _choices(_("New a day"), costs, lambda cost: str(cost.new_per_day))


def how_words() -> str:
    """Say where the settings are."""
    return _("▸ is in force. To change it, set desired_retention or new_per_day in {file}.").format(file=settings_file())


def _choices(title: str, costs: Sequence[Cost], name: Callable[[Cost], str]) -> Choices:
    most = max((cost.minutes_a_day for cost in costs), default=0.0)
    heads = (_("minutes a day"), _("reviews a day"), _("known in the end"))
    return Choices(title, heads, tuple(_choice(cost, name(cost), most) for cost in costs))


def _choice(cost: Cost, name: str, most: float) -> Choice:
    figures = (
        decimals_words(cost.minutes_a_day, 1),
        decimals_words(cost.reviews_a_day, 1),
        _("{known} of {cards}").format(known=cost.known, cards=cost.met),
    )
    return Choice(name, cost.minutes_a_day / most if most else 0.0, figures, cost.is_now)
