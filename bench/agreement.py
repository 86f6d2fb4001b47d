"""How far our FSRS-6 is from the reference packages, over random histories: py-fsrs (`fsrs`) and fsrs-rs (`fsrs-rs-python`).

python -m bench.agreement [--histories N] [--seed N] [--write]

A history is a random list of ratings with the days between them, some on one day, under weights that are the default ones for
one half and drawn within their published bounds for the other. py-fsrs is also asked at random instants, where it counts spans
of 24 hours and we count calendar days.
"""

import argparse
import random as global_source
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import fsrs_rs_python

from bench.report import put
from quiz.core import fsrs6
from quiz.core.days import Moment
from quiz.core.rating import Rating
from quiz.core.schedule import (
    NEW,
    STABILITY_MAX_DAYS,
    Learning,
    Memory,
    Params,
    Reviewed,
    fuzz_range,
    fuzzed,
    retrievability,
    review,
)

HEADING = "## Agreement with the reference packages: `python -m bench.agreement`"
Answers = tuple[tuple[Rating, int], ...]
"""Ratings, each with the days since the one before."""
START = datetime(2026, 1, 5, 12, tzinfo=UTC)
DAY = timedelta(days=1)
AHEAD = 10 * DAY
LONGEST = 15
GAPS = (0, 0, 1, 1, 2, 3, 5, 8, 13, 21, 40, 90, 200, 400, 1000)
SINGLE = 1e-4
"""The relative difference allowed to fsrs-rs, which reckons in single precision."""
NEAR_BOUND = 0.2
"""How far from the default weights, as a part of the way to their bounds, drawn weights lie at most."""


@dataclass(frozen=True, slots=True)
class History:
    """Answers to one card, each with the days since the one before (0 for the first), under some weights."""

    answers: Answers
    weights: tuple[float, ...]


@dataclass(slots=True)
class Greatest:
    """The greatest difference seen, the history that gave it, how many were compared and how many were not equal."""

    value: float = 0.0
    at: "Answers" = ()
    compared: int = 0
    unequal: int = 0

    def see(self, ours: float, theirs: float, at: "Answers") -> None:
        """Compare two figures; the difference is relative to theirs."""
        self.compared += 1
        if ours == theirs:
            return
        self.unequal += 1
        apart = abs(ours - theirs) / max(abs(theirs), 1e-12)
        if apart > self.value:
            self.value, self.at = apart, at


@dataclass(slots=True)
class Found:
    """What the comparisons gave."""

    exact: dict[str, Greatest] = field(default_factory=lambda: defaultdict(Greatest))
    clock: dict[str, Greatest] = field(default_factory=lambda: defaultdict(Greatest))
    single: dict[str, Greatest] = field(default_factory=lambda: defaultdict(Greatest))
    days_apart: int = 0
    """The most days between our interval and that of fsrs-rs: one, where single precision falls on the other side of a half."""
    other_days: int = 0
    """Answers at random instants between which calendar days and 24-hour spans are not the same number."""
    beyond_ours: int = 0
    beyond_theirs: int = 0
    draws: int = 0

    @property
    def explained(self) -> bool:
        """Whether every difference is one that bench/RESULTS.md explains."""
        exact = not any(each.unequal for each in (*self.exact.values(), *self.clock.values()))
        near = all(each.value <= SINGLE for name, each in self.single.items() if name != "interval")
        return exact and near and self.days_apart <= 1 and not self.beyond_ours


def histories(count: int, seed: int) -> Iterator[History]:
    """Give random histories; every second one has weights of its own."""
    rng = Random(seed)
    for number in range(count):
        answers = [(rng.choice(list(Rating)), rng.choice(GAPS) if place else 0) for place in range(rng.randint(1, LONGEST))]
        yield History(tuple(answers), drawn_weights(rng) if number % 2 else fsrs6.DEFAULT_WEIGHTS)


def drawn_weights(rng: Random) -> tuple[float, ...]:
    """Return weights on the way from the default ones to their published bounds, as fitting gives them."""
    bounds = zip(fsrs6.DEFAULT_WEIGHTS, fsrs6.LOWEST_WEIGHTS, fsrs6.HIGHEST_WEIGHTS, strict=True)
    return tuple(rng.uniform(own + (low - own) * NEAR_BOUND, own + (high - own) * NEAR_BOUND) for own, low, high in bounds)


def compare(count: int, seed: int) -> Found:
    """Hold our model against both packages over that many histories."""
    found = Found()
    rng = Random(seed + 1)
    global_source.seed(seed)  # what py-fsrs spreads its intervals by
    for history in histories(count, seed):
        compare_py_fsrs(history, found)
        compare_by_the_clock(history, rng, found)
        compare_fsrs_rs(history, found)
    compare_fuzz(rng, found, draws=count)
    return found


def compare_py_fsrs(history: History, found: Found) -> None:
    """Hold it against py-fsrs where both count the same days: answers at noon, steps and states included."""
    scheduler, params = fsrs.Scheduler(parameters=history.weights), Params(history.weights)
    for memory, card, at, so_far in _both(history, [START + days * DAY for days in _running(history)]):
        found.exact["stability"].see(memory.stability_days, card.stability or 0.0, so_far)
        found.exact["difficulty"].see(memory.difficulty, card.difficulty or 0.0, so_far)
        later = at + AHEAD
        recall = scheduler.get_card_retrievability(card, later)
        found.exact["retrievability"].see(retrievability(memory, Moment(later), params), recall, so_far)
        found.exact["due"].see(_due_at(memory, at).timestamp(), card.due.timestamp(), so_far)


def compare_by_the_clock(history: History, rng: Random, found: Found) -> None:
    """Hold it against py-fsrs at random instants of each day, up to where the two count another number of days."""
    instants = [START + days * DAY + timedelta(minutes=rng.randrange(-7 * 60, 12 * 60)) for days in _running(history)]
    instants = sorted(instants)
    before = instants[0]
    for memory, card, at, so_far in _both(history, instants):
        if (Moment(at).day - Moment(before).day).days != (at - before).days:
            found.other_days += 1
            return
        before = at
        found.clock["stability"].see(memory.stability_days, card.stability or 0.0, so_far)
        if isinstance(memory, Reviewed):
            theirs = (card.due - at).days
            found.clock["interval"].see(memory.interval_days, theirs, so_far)


def compare_fsrs_rs(history: History, found: Found) -> None:
    """Hold the formulas against fsrs-rs, given the same elapsed days; its stability ends at 36,500 days."""
    single = fsrs_rs_python.FSRS(list(history.weights))
    reviews = [fsrs_rs_python.FSRSReview(rating, days) for rating, days in history.answers]
    theirs = single.historical_memory_states(fsrs_rs_python.FSRSItem(reviews))
    model = fsrs6.model(history.weights)
    stability = difficulty = 0.0
    for place, ((rating, days), state) in enumerate(zip(history.answers, theirs, strict=True)):
        stability, difficulty = model.next(stability, difficulty, rating, days) if place else model.first(rating)
        if stability >= STABILITY_MAX_DAYS:
            return
        so_far = history.answers[: place + 1]
        found.single["stability"].see(stability, state.stability, so_far)
        found.single["difficulty"].see(difficulty, state.difficulty, so_far)
        interval = min(36_500, max(1, round(single.next_interval(state.stability, 0.9, rating))))
        ours = model.interval_days(stability, 0.9, 36_500)
        found.single["interval"].see(ours, interval, so_far)
        found.days_apart = max(found.days_apart, abs(ours - interval))


def compare_fuzz(rng: Random, found: Found, *, draws: int) -> None:
    """Count how often a spread interval lies beyond the range published: ours, and that of py-fsrs."""
    scheduler = fsrs.Scheduler()
    for _draw in range(draws):
        days = rng.randint(3, 3_000)
        shortest, longest = fuzz_range(days, 36_500)
        found.draws += 1
        found.beyond_ours += not shortest <= fuzzed(days, 36_500, rng) <= longest
        found.beyond_theirs += not shortest <= scheduler._get_fuzzed_interval(interval=days * DAY).days <= longest


Step = tuple[Learning | Reviewed, fsrs.Card, datetime, Answers]


def _both(history: History, instants: Sequence[datetime]) -> Iterator[Step]:
    """Answer a card in both at these instants; gives what each remembers after each answer."""
    scheduler = fsrs.Scheduler(parameters=history.weights, enable_fuzzing=False)
    params = Params(history.weights)
    card = fsrs.Card(card_id=1, due=START)
    remembered: Memory = NEW
    for place, ((rating, _days), at) in enumerate(zip(history.answers, instants, strict=True)):
        card, _log = scheduler.review_card(card, fsrs.Rating(rating), at)
        remembered = review(remembered, rating, Moment(at), params, _Middle())
        yield remembered, card, at, history.answers[: place + 1]


class _Middle(Random):
    """Draws the middle of every range, so that intervals stay as the model gives them."""

    def random(self) -> float:
        return 0.5


def _running(history: History) -> list[int]:
    total = 0
    days = []
    for _rating, gap in history.answers:
        total += gap
        days.append(total)
    return days


def _due_at(memory: Learning | Reviewed, at: datetime) -> datetime:
    return memory.due_at if isinstance(memory, Learning) else at + memory.interval_days * DAY


def _words(answers: Answers) -> str:
    return " ".join(f"{rating.name.lower()}+{days}" for rating, days in answers)


def table(found: Found) -> list[str]:
    """Return the table of the greatest differences."""
    rows = ["| compared with | what | compared | unequal | greatest relative difference |", "|---|---|---|---|---|"]
    groups = (
        ("py-fsrs, same days", found.exact),
        ("py-fsrs, random instants", found.clock),
        ("fsrs-rs, same days", found.single),
    )
    for name, figures in groups:
        rows += [
            f"| {name} | {what} | {each.compared:,} | {each.unequal:,} | {each.value:.1e} |" for what, each in figures.items()
        ]
    return [
        *rows,
        "",
        f"Histories at random instants cut where the two count other days: {found.other_days:,}. Spread intervals beyond the",
        f"published range, of {found.draws:,}: ours {found.beyond_ours:,}, py-fsrs {found.beyond_theirs:,}.",
    ]


def main() -> int:
    """Print the table and the history behind each difference; 1 where one is greater than is explained."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="write the table into bench/RESULTS.md")
    options = parser.parse_args()
    found = compare(options.histories, options.seed)
    lines = table(found)
    print("\n".join(lines))
    for name, each in (*found.exact.items(), *found.clock.items(), *found.single.items()):
        if each.value:
            print(f"{name}: {each.value:.2e} after {_words(each.at)}")
    if options.write:
        put(HEADING, "\n".join(lines))
    return 0 if found.explained else 1


if __name__ == "__main__":
    raise SystemExit(main())
