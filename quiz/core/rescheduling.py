"""The cards in review reckoned anew, after a change of the parameters or of the retention: which move, and what that costs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from quiz.core import fsrs6
from quiz.core.model import CardId
from quiz.core.schedule import Params, Reviewed, fuzz_range
from quiz.values import value

AHEAD_DAYS = 30
LEAST_SHARE = 0.01
"""A day on which nothing is wanted is taken where there is no other."""


@value
class Known:
    """A card in review with the stability (days) and difficulty that its whole history gives now; `asked` unless suspended."""

    card: CardId
    memory: Reviewed
    stability_days: float
    difficulty: float
    asked: bool = True


@value
class Change:
    """What a card was, and what it would be."""

    card: CardId
    before: Reviewed
    after: Reviewed


@value
class Rescheduling:
    """Every change there would be, and the cards due on each of the days to come, from today on, before it and after.

    Overdue cards count on the first day. `cards` are all that are in review, `earlier` and `later` those for another day.
    """

    changes: tuple[Change, ...]
    cards: int
    earlier: int
    later: int
    due_before: tuple[int, ...]
    due_after: tuple[int, ...]


def rescheduled(cards: Sequence[Known], params: Params, today: date, *, easy_days: Sequence[float] = (1.0,) * 7) -> Rescheduling:
    """Return what reckoning these cards anew would change.

    A card whose interval is one that the model's may become stays where it is; another goes to the day of its range on which
    least is due, measured by the share of work wanted on that weekday (from Monday on). One whose range is over is due.
    """
    placed: list[tuple[Known, date]] = []
    waiting: list[tuple[Known, int]] = []
    model = fsrs6.model(params.parameters)
    for each in cards:
        wanted = model.interval_days(each.stability_days, params.desired_retention, params.maximum_interval_days)
        shortest, longest = fuzz_range(wanted, params.maximum_interval_days)
        now = (each.memory.due_on - each.memory.last_on).days
        if shortest <= now <= longest:
            placed.append((each, each.memory.due_on))
        else:
            waiting.append((each, wanted))
    load = Counter(max(due_on, today) for each, due_on in placed if each.asked)
    for each, wanted in sorted(waiting, key=lambda one: (one[0].memory.last_on + timedelta(days=one[1]), one[0].card)):
        due_on = _day_for(each.memory, wanted, params.maximum_interval_days, today, load, easy_days)
        placed.append((each, due_on))
        load[max(due_on, today)] += each.asked
    changes = [_change(each, due_on) for each, due_on in placed]
    days = [(max(each.memory.due_on, today), max(due_on, today)) for each, due_on in placed]
    asked = [pair for pair, (each, _) in zip(days, placed, strict=True) if each.asked]
    return Rescheduling(
        changes=tuple(sorted((change for change in changes if change.before != change.after), key=lambda change: change.card)),
        cards=len(cards),
        earlier=sum(after < before for before, after in days),
        later=sum(after > before for before, after in days),
        due_before=_due((before for before, _ in asked), today),
        due_after=_due((after for _, after in asked), today),
    )


def _day_for(
    memory: Reviewed, wanted: int, longest_days: int, today: date, load: Counter[date], easy_days: Sequence[float]
) -> date:
    """Return the day of the range of an interval on which least is due; where the range is over, one that has come."""
    exact = memory.last_on + timedelta(days=wanted)
    shortest, longest = fuzz_range(wanted, longest_days)
    days = [memory.last_on + timedelta(days=interval) for interval in range(shortest, longest + 1)]
    open_days = [day for day in days if day >= today]

    def burden(day: date) -> tuple[float, int, date]:
        return (load[day] + 1) / max(easy_days[day.weekday()], LEAST_SHARE), abs((day - exact).days), day

    return min(open_days, key=burden) if open_days else min(memory.due_on, today)


def _change(known: Known, due_on: date) -> Change:
    """Return what a card would be; where it stays on its day its interval stays as well."""
    memory = known.memory
    interval_days = memory.interval_days if due_on == memory.due_on else (due_on - memory.last_on).days
    after = replace(
        memory,
        stability_days=known.stability_days,
        difficulty=known.difficulty,
        due_on=due_on,
        interval_days=interval_days,
    )
    return Change(known.card, memory, after)


def _due(days: Iterable[date], today: date) -> tuple[int, ...]:
    counts = Counter((day - today).days for day in days)
    return tuple(counts[ahead] for ahead in range(AHEAD_DAYS))
