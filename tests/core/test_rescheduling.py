from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.core import fsrs6
from quiz.core.model import CardId
from quiz.core.rescheduling import Known, Rescheduling, rescheduled
from quiz.core.schedule import Params, Reviewed, fuzz_range

TODAY = date(2026, 3, 2)
"""A Monday."""
PARAMS = Params()
DAY = timedelta(days=1)


def known(
    card: str = "a", *, ago: int = 5, due: int = 5, stability: float = 10.0, before: float = 10.0, asked: bool = True
) -> Known:
    """A card answered some days ago and due in some days, whose stability was reckoned as `before`."""
    last_on = TODAY - ago * DAY
    at = datetime.combine(last_on, datetime.min.time(), UTC)
    memory = Reviewed(before, 5.0, at, last_on, ago + due, TODAY + due * DAY)
    return Known(CardId(card), memory, stability, 5.0, asked)


def moved(found: Rescheduling) -> dict[str, int]:
    """The days from today on which the cards that move are due then."""
    return {each.card: (each.after.due_on - TODAY).days for each in found.changes if each.before.due_on != each.after.due_on}


def test_a_card_within_the_range_of_its_interval_stays_and_takes_its_new_strength() -> None:
    same = known(due=5)
    assert rescheduled([same], PARAMS, TODAY).changes == ()
    (change,) = rescheduled([known(due=6, stability=10.5)], PARAMS, TODAY).changes
    assert change.after == replace(change.before, stability_days=10.5)


def test_a_card_remembered_better_comes_later_and_one_remembered_worse_earlier() -> None:
    found = rescheduled([known("a", due=5, stability=40.0), known("b", due=30, stability=10.0)], PARAMS, TODAY)
    assert (found.cards, found.earlier, found.later) == (2, 1, 1)
    assert moved(found) == {"a": 35, "b": 5}
    assert found.changes[0].after.interval_days == 40


def test_a_lower_retention_moves_cards_later() -> None:
    found = rescheduled([known(due=5)], Params(desired_retention=0.8), TODAY)
    assert found.later == 1
    assert found.changes[0].after.stability_days == 10.0


def test_a_card_whose_range_is_over_is_due() -> None:
    found = rescheduled([known("a", ago=90, due=30, stability=10.0), known("b", ago=90, due=-60, stability=5.0)], PARAMS, TODAY)
    assert moved(found) == {"a": 0}
    assert found.due_before[0] == 1
    assert found.due_after[0] == 2


def test_many_cards_of_one_day_are_spread_over_their_range() -> None:
    cards = [known(f"c{number:03}", ago=0, due=100, stability=30.0) for number in range(70)]
    found = rescheduled(cards, PARAMS, TODAY)
    days = list(moved(found).values())
    shortest, longest = fuzz_range(30, 36_500)
    assert set(days) == set(range(shortest, longest + 1))
    assert max(map(days.count, days)) - min(map(days.count, days)) <= 1


def test_easy_days_get_their_share() -> None:
    cards = [known(f"c{number:03}", ago=0, due=100, stability=30.0) for number in range(70)]
    found = rescheduled(cards, PARAMS, TODAY, easy_days=(1, 1, 1, 1, 1, 0, 0))
    weekdays = [(TODAY + days * DAY).weekday() for days in moved(found).values()]
    assert not {5, 6} & set(weekdays)


def test_suspended_cards_are_reckoned_and_count_for_nothing() -> None:
    found = rescheduled([known(due=20, asked=False)], PARAMS, TODAY)
    assert moved(found) == {"a": 5}
    assert sum(found.due_before) == sum(found.due_after) == 0


def test_without_cards_nothing_changes() -> None:
    assert rescheduled([], PARAMS, TODAY) == Rescheduling((), 0, 0, 0, (0,) * 30, (0,) * 30)


KNOWN = st.lists(
    st.builds(
        known,
        ago=st.integers(-3, 400),
        due=st.integers(-100, 400),
        stability=st.floats(0.01, 30_000),
        before=st.floats(0.01, 30_000),
        asked=st.booleans(),
    ),
    max_size=30,
).map(lambda cards: [replace(each, card=CardId(f"c{place:02}")) for place, each in enumerate(cards)])
RETENTIONS = st.floats(0.7, 0.97)


@given(KNOWN, RETENTIONS)
def test_every_card_that_moves_goes_to_a_day_of_its_range_or_is_due(cards: list[Known], retention: float) -> None:
    params = Params(desired_retention=retention)
    model = fsrs6.model(params.parameters)
    found = rescheduled(cards, params, TODAY)
    by_card = {each.card: each for each in cards}
    for change in found.changes:
        each = by_card[change.card]
        wanted = model.interval_days(each.stability_days, retention, 36_500)
        shortest, longest = fuzz_range(wanted, 36_500)
        if change.before.due_on != change.after.due_on:
            assert change.after.interval_days == (change.after.due_on - each.memory.last_on).days
            assert shortest <= change.after.interval_days <= longest or change.after.due_on == TODAY
            assert change.after.due_on >= TODAY
        assert (change.after.stability_days, change.after.difficulty) == (each.stability_days, each.difficulty)


@given(KNOWN, RETENTIONS)
def test_reckoning_twice_changes_nothing_more(cards: list[Known], retention: float) -> None:
    params = Params(desired_retention=retention)
    after = {change.card: change.after for change in rescheduled(cards, params, TODAY).changes}
    again = [replace(each, memory=after.get(each.card, each.memory)) for each in cards]
    assert rescheduled(again, params, TODAY).changes == ()


@given(KNOWN, RETENTIONS)
def test_no_card_is_lost(cards: list[Known], retention: float) -> None:
    found = rescheduled(cards, Params(desired_retention=retention), TODAY)
    assert found.cards == len(cards)
    assert len({change.card for change in found.changes}) == len(found.changes)
    assert sum(found.due_before) <= sum(each.asked for each in cards)
    assert found.earlier + found.later <= len(found.changes)
