from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.ids import base_of, first_id, next_id, provisional_id, stored_id
from quiz.core.model import CardId
from tests.core.cards import card, gaps

NOW_MS = 1_800_000_000_000
MILLISECONDS = st.integers(-(10**9), 1 << 43)
DEVICES = st.integers(0, (1 << 40) - 1)


@given(st.lists(MILLISECONDS, min_size=1), DEVICES)
def test_ids_rise_whatever_the_clock_does(times: list[int], device: int) -> None:
    last = 0
    for milliseconds in times:
        last, before = next_id(last, milliseconds, device), last
        assert before < last < 1 << 63


def test_ids_rise_within_a_millisecond_and_beyond_its_count() -> None:
    ids = [0]
    for _ in range(2000):
        ids.append(next_id(ids[-1], NOW_MS, 5))
    assert ids == sorted(set(ids))
    assert ids[-1] < first_id(NOW_MS + 5)


@given(st.lists(st.integers(NOW_MS, NOW_MS + 3), min_size=2, max_size=60), st.integers(0, 2047), st.integers(1, 2047))
def test_two_devices_never_make_the_same_id(times: list[int], device: int, difference: int) -> None:
    made: dict[int, list[int]] = {}
    for number in (device, (device + difference) % 2048):
        ids = [0]
        for milliseconds in times:
            ids.append(next_id(ids[-1], milliseconds, number))
        made[number] = ids[1:]
    first, second = made.values()
    assert not set(first) & set(second)


def test_ids_go_by_time() -> None:
    assert first_id(NOW_MS) <= next_id(0, NOW_MS, 2047) < first_id(NOW_MS + 1)


def test_a_card_is_stored_under_its_own_id() -> None:
    assert stored_id("deck", card("a")) == "a"


def test_a_card_without_an_id_is_known_by_deck_and_folded_question() -> None:
    nameless = card("", ask="Où est l’Élysée ?")
    assert stored_id("deck", nameless) == provisional_id("deck", card("x", ask="ou est l'elysee?"))
    assert stored_id("deck", nameless) != stored_id("other", nameless)
    assert stored_id("deck", nameless) != stored_id("deck", card("", ask="Où est Matignon ?"))
    assert stored_id("deck", nameless).startswith("~deck~")


def test_the_answer_does_not_name_a_card_without_an_id() -> None:
    nameless = card("", ask="Qui ?")
    assert stored_id("deck", nameless) == stored_id("deck", replace(nameless, hint="x", answer=card("y").answer))


def test_the_gaps_of_a_text_are_siblings_with_and_without_an_id() -> None:
    for name in ("cloze", ""):
        ids = [stored_id("deck", each) for each in gaps(name, 3)]
        assert len(set(ids)) == 3
        assert len({base_of(card_id) for card_id in ids}) == 1


def test_only_a_number_after_the_sign_makes_siblings() -> None:
    bases = [base_of(CardId(text)) for text in ("a#1", "a", "~a#b~12", "#1", "c#1#2")]
    assert bases == ["a", "a", "~a#b~12", "#1", "c#1"]
