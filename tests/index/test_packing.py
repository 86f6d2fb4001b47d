"""A packed deck comes back as it was."""

import pytest
from hypothesis import given

from quiz.core.model import Deck
from quiz.index.packing import packed, unpacked
from tests.deckfile.strategies import decks


@given(decks())
def test_every_deck_comes_back_equal(deck: Deck) -> None:
    assert unpacked(packed(deck)) == deck


@given(decks())
def test_lines_come_back_though_they_are_not_compared(deck: Deck) -> None:
    assert [card.line for card in unpacked(packed(deck)).cards] == [card.line for card in deck.cards]


@pytest.mark.parametrize("text", ["", "{}", "[]", "[1, 2]", '["a", "b", "fr", [], [[1]], []]'])
def test_what_is_no_packed_deck_is_a_value_error(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked(text)
