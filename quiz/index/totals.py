"""Counts over many cards or all of the log, from the sums and the orders that the index keeps."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from quiz.core.days import Moment, instant
from quiz.core.model import CardId
from quiz.core.queue import BURIED_MAX
from quiz.core.rating import Rating
from quiz.core.schedule import State
from quiz.core.stats import (
    FORECAST_DAYS,
    HARDEST,
    MATURE_DAYS,
    SPREAD_EDGES,
    BinTally,
    DayDone,
    DayTally,
    HardCard,
    Held,
    Spread,
    spread,
)
from quiz.index.sums import WHOLE_LOG, bins_of
from quiz.index.waiting import Decks, day_number

_EPOCH_DAY = date(1970, 1, 1).toordinal()


def unseen_and_suspended(database: sqlite3.Connection) -> dict[int, tuple[int, int]]:
    """Return how many cards of each deck were never asked (and are not suspended), and how many are suspended."""
    return {number: counts for number, *counts in database.execute("SELECT number, unseen, suspended FROM decks")}


def recall_by_week(database: sqlite3.Connection, today: date, weeks: int) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Give, for each deck, the share known of the cards in review in each week that had some, oldest first.

    The last of so many weeks ends today.
    """
    tomorrow = day_number(today) + 1
    share = "(SELECT sum(known) * 1.0 / sum(review) FROM sums WHERE deck = number AND day BETWEEN {first} AND {last})"
    begins = range(tomorrow - 7 * weeks, tomorrow, 7)
    columns = (share.format(first=first, last=first + 6) for first in begins)
    for deck, *shares in database.execute(f"SELECT number, {', '.join(columns)} FROM decks"):
        yield deck, tuple(each for each in shares if each is not None)


def days_done(database: sqlite3.Connection, decks: Sequence[int] | None) -> list[DayTally]:
    """Return what was done on each day with answers, oldest first: to the cards of these decks, or to all, lost ones too."""
    among = (WHOLE_LOG,) if decks is None else tuple(decks)
    query = f"""SELECT day, sum(new), sum(learning), sum(review), sum(cram), sum(ms), sum(again), sum(hard), sum(good), sum(easy),
        sum(known) FROM sums WHERE deck IN ({", ".join("?" * len(among))}) GROUP BY day
        HAVING sum(new + learning + review + cram) > 0 ORDER BY day"""
    return [
        DayTally(DayDone(_day(day), new, learning, review, cram, ms / 1000), dict(zip(Rating, ratings, strict=True)), known)
        for day, new, learning, review, cram, ms, *ratings, known in database.execute(query, among)
    ]


def foresight(database: sqlite3.Connection, decks: Sequence[int] | None) -> list[BinTally]:
    """Return how well the model foresaw the reviews: of the cards of these decks, or all of them."""
    return [BinTally(*row) for row in bins_of(database, decks) if row[1] > 0]


def lapsed(database: sqlite3.Connection, decks: Decks, least: int, most: int) -> list[int]:
    """Return the cards that lapsed so often, at least, and are not suspended: the worst first, at most so many."""
    query = f"""SELECT number FROM cards INDEXED BY cards_lapses
        WHERE lapses > 0 AND lapses >= ? AND suspended = 0 AND {decks.among} ORDER BY lapses DESC, difficulty DESC LIMIT ?"""
    return [number for (number,) in database.execute(query, (least, most))]


def held(database: sqlite3.Connection, decks: Decks, moment: Moment) -> Held:
    """Count the cards of these decks by what is remembered of them."""
    among = decks.among
    states = dict.fromkeys(State, 0)
    counted = "SELECT state, count(*) FROM cards INDEXED BY"
    for order in ("cards_steps WHERE state IN (1, 3) AND suspended = 0", "cards_suspended WHERE suspended = 1"):
        for state, count in database.execute(f"{counted} {order} AND {among} GROUP BY state"):
            states[State(state)] += count
    kept = "SELECT sum(unseen), sum(suspended) FROM decks" + ("" if among == "true" else f" WHERE number IN ({decks.listed})")
    unseen, suspended = (count or 0 for count in database.execute(kept).fetchone())
    states[State.NEW] += unseen
    query = (
        f"SELECT interval_days, count(*) FROM cards INDEXED BY cards_interval WHERE state = 2 AND {among} GROUP BY interval_days"
    )
    intervals: dict[int, int] = dict(database.execute(query).fetchall())
    states[State.REVIEW] = sum(intervals.values())
    return Held(
        states=states,
        mature=sum(count for days, count in intervals.items() if days >= MATURE_DAYS),
        suspended=suspended,
        forecast=_forecast(database, among, moment),
        intervals=spread(intervals),
        stabilities=_stabilities(database, among),
        hardest=_hardest(database, among),
    )


def _forecast(database: sqlite3.Connection, among: str, moment: Moment) -> tuple[int, ...]:
    """Count the cards due from today on, a day each, with all overdue ones on the first."""
    counts = [0] * FORECAST_DAYS
    today = day_number(moment.day)
    dated = f"""SELECT due, buried, count(*) FROM cards INDEXED BY cards_due WHERE state = 2 AND suspended = 0
        AND due < ? AND {among} GROUP BY due, buried"""
    rows = list(database.execute(dated, (today + FORECAST_DAYS,)))
    steps = f"SELECT step_ms, buried FROM cards INDEXED BY cards_steps WHERE state IN (1, 3) AND suspended = 0 AND {among}"
    for step_ms, buried in database.execute(steps):
        on = Moment(instant(step_ms), moment.offset_minutes, moment.cutoff_hour).day
        rows.append((day_number(on), buried, 1))
    for due, buried, count in rows:
        is_buried = buried is not None and today < buried <= today + BURIED_MAX.days
        ahead = max(0, max(due, buried if is_buried else due) - today)
        if ahead < FORECAST_DAYS:
            counts[ahead] += count
    return tuple(counts)


def _stabilities(database: sqlite3.Connection, among: str) -> tuple[Spread, ...]:
    edges = (-1.0, *SPREAD_EDGES, 1e9)
    query = (
        f"SELECT count(*) FROM cards INDEXED BY cards_stability WHERE state = 2 AND stability > ? AND stability <= ? AND {among}"
    )
    counts = [database.execute(query, pair).fetchone()[0] for pair in pairwise(edges)]
    return tuple(Spread(most, count) for most, count in zip((*SPREAD_EDGES, None), counts, strict=True))


def _hardest(database: sqlite3.Connection, among: str) -> tuple[HardCard, ...]:
    query = f"""SELECT id, lapses, reps, difficulty FROM cards INDEXED BY cards_lapses WHERE lapses > 0 AND {among}
        ORDER BY lapses DESC, difficulty DESC LIMIT ?"""
    found = [HardCard(CardId(card), *rest) for card, *rest in database.execute(query, (HARDEST,))]
    return tuple(sorted(found, key=lambda each: (-each.lapses, -each.difficulty, each.card)))


def _day(number: int) -> date:
    return date.fromordinal(number + _EPOCH_DAY)
