"""Which cards a day asks, how many of each deck, and in which order."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.days import Moment
from quiz.core.plan import Chosen, Limits, Order, Pile, Quota, chosen, dealt, in_turn, interleaved, is_leech, ordered
from quiz.core.queue import Waiting
from quiz.core.schedule import State

NOON = Moment(datetime(2026, 1, 5, 12, tzinfo=UTC))
MANY = Limits(100, 100)


def new(number: int, base: int | None = None, *, deck: int = 0) -> Waiting:
    return Waiting(number, State.NEW, base, deck=deck)


def due(number: int, base: int | None = None, *, deck: int = 0, leech: bool = False) -> Waiting:
    return Waiting(number, State.REVIEW, base, deck=deck, leech=leech)


def step(number: int, base: int | None = None) -> Waiting:
    return Waiting(number, State.LEARNING, base, NOON.at + timedelta(minutes=5))


def numbers(cards: Chosen) -> tuple[list[int], list[int], list[int]]:
    learning, asked, begun = ([each.number for each in kind] for kind in (cards.learning, cards.due, cards.new))
    return learning, asked, begun


def pile(*cards: Waiting, begun: int = 0, most: int | None = None) -> Pile:
    return Pile(iter(cards), begun, most)


@pytest.mark.parametrize(
    ("dues", "news", "order"),
    [(3, 3, "dndndn"), (4, 2, "dnddnd"), (6, 1, "dddnddd"), (1, 4, "nndnn"), (0, 3, "nnn"), (2, 0, "dd"), (0, 0, "")],
)
def test_new_cards_are_spread_evenly_among_those_due(dues: int, news: int, order: str) -> None:
    mixed = interleaved([due(1)] * dues, [new(2)] * news)
    assert "".join("dn"[each.state is State.NEW] for each in mixed) == order


def test_no_more_is_looked_at_than_is_asked() -> None:
    looked_at = []

    def cards(first: int) -> Iterator[Waiting]:
        for number in range(first, first + 100):
            looked_at.append(number)
            yield due(number)

    found = chosen([], cards(0), [Pile(cards(100))], [], Limits(2, 3))
    assert numbers(found) == ([], [0, 1, 2], [100, 101])
    assert looked_at == [0, 1, 2, 100, 101]


def test_a_text_met_today_or_in_steps_is_not_asked_again() -> None:
    news = pile(new(4, base=3), new(5, base=5), new(6))
    found = chosen([step(1, base=1)], [due(2, base=1), due(3, base=3)], [news], [5], MANY)
    assert numbers(found) == ([1], [3], [6])


def test_a_deck_with_a_limit_leaves_the_others_their_room() -> None:
    dues = [due(1, deck=1), due(2, deck=1), due(3, deck=2), due(4, deck=2)]
    assert numbers(chosen([], dues, [], [], Limits(0, 3, decks={1: Quota(due=1)})))[1] == [1, 3, 4]


@pytest.mark.parametrize(
    ("begun", "limits", "most", "dealt_out"),
    [
        ((0, 0, 0), (None, None, None), 7, (3, 2, 2)),
        ((0, 0, 0), (1, None, None), 7, (1, 3, 3)),
        ((2, 0, 0), (None, None, None), 2, (0, 1, 1)),
        ((5, 0, 9), (None, 2, None), 6, (4, 2, 0)),
        ((0, 0, 0), (0, 0, 0), 9, (0, 0, 0)),
        ((0, 0, 0), (None, None, None), 99, (5, 5, 5)),
    ],
)
def test_new_cards_come_evenly_from_all_decks(
    begun: tuple[int, ...], limits: tuple[int | None, ...], most: int, dealt_out: tuple[int, ...]
) -> None:
    piles = [
        pile(*(new(10 * deck + place, deck=deck) for place in range(5)), begun=begun[deck], most=limits[deck])
        for deck in range(3)
    ]
    counts = Counter(each.deck for each in dealt(piles, set(), most))
    assert tuple(counts[deck] for deck in range(3)) == dealt_out


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5), st.none() | st.integers(0, 6)), max_size=8), st.integers(0, 30))
def test_no_deck_gets_a_new_card_while_one_with_fewer_goes_without(decks: list[tuple[int, int, int | None]], most: int) -> None:
    piles = [
        pile(*(new(100 * deck + place, deck=deck) for place in range(size)), begun=begun, most=limit)
        for deck, (size, begun, limit) in enumerate(decks)
    ]
    given_out = Counter(each.deck for each in dealt(piles, set(), most))
    room = {deck: min(size, size if limit is None else limit) for deck, (size, _begun, limit) in enumerate(decks)}
    assert sum(given_out.values()) == min(most, sum(room.values()))
    met = {deck: begun + given_out[deck] for deck, (_size, begun, _limit) in enumerate(decks)}
    for deck in given_out:
        waiting = [met[other] for other in room if given_out[other] < room[other]]
        assert all(met[deck] - 1 <= fewest for fewest in waiting)


def test_each_deck_has_its_turn_over_the_days_where_there_are_more_decks_than_new_cards() -> None:
    served: Counter[int] = Counter()
    for day in range(70):
        served.update(in_turn(range(7), day, 2)[:2])
    assert set(served.values()) == {20}
    assert in_turn([], 3, 2) == []


CARDS = Chosen(
    (step(9),),
    (due(21, deck=2), due(12, deck=1), due(22, deck=2, leech=True), due(11, deck=1)),
    (new(23, deck=2), new(13, deck=1)),
)


@pytest.mark.parametrize(
    ("order", "asked"),
    [
        (Order.DUE, [21, 23, 12, 13, 11, 22]),
        (Order.RETRIEVABILITY, [21, 23, 12, 13, 11, 22]),
        (Order.DECK, [21, 23, 11, 13, 12, 22]),
    ],
)
def test_each_order_puts_leeches_last(order: Order, asked: list[int]) -> None:
    queue = ordered(CARDS, order, decks=[2, 1])
    assert [each.number for each in queue.rest] == asked
    assert queue.learning == CARDS.learning


@given(st.integers())
def test_a_random_order_asks_the_same_cards_and_hangs_on_its_source_alone(seed: int) -> None:
    one, two = (ordered(CARDS, Order.RANDOM, rng=Random(seed)) for _ in range(2))
    assert one == two
    assert sorted(each.number for each in one.rest) == [11, 12, 13, 21, 22, 23]
    assert one.rest[-1].leech


@pytest.mark.parametrize(("lapses", "limit", "leech"), [(8, 8, True), (7, 8, False), (99, 0, False), (0, 0, False)])
def test_a_card_that_lapsed_often_enough_is_a_leech(lapses: int, limit: int, leech: bool) -> None:
    assert is_leech(lapses, limit) is leech
