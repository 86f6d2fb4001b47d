"""A packed card comes back as it was."""

import pytest
from hypothesis import given

from quiz.core.model import Deck
from quiz.index.packing import id_and_answer, packed, packed_articles, unpacked, unpacked_articles
from tests.deckfile.strategies import decks


@given(decks())
def test_every_card_comes_back_equal(deck: Deck) -> None:
    for card in (*deck.cards, *deck.drafts):
        assert unpacked(packed(card)) == card
        assert id_and_answer(packed(card)) == (card.id, card.answer)


@given(decks())
def test_every_article_comes_back_equal(deck: Deck) -> None:
    assert unpacked_articles(packed_articles(deck.articles)) == deck.articles


@given(decks())
def test_lines_come_back_though_they_are_not_compared(deck: Deck) -> None:
    assert [unpacked(packed(card)).line for card in deck.cards] == [card.line for card in deck.cards]


@pytest.mark.parametrize("text", ["", "{}", "[]", "[1, 2]", '["a", "b", "fr", [], [[1]], []]'])
def test_what_is_no_packed_card_is_a_value_error(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked(text)
