"""Marking in a session: what is typed against the answers of the card's deck, those of a few decks kept at hand."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from quiz.core.match.judgement import Judgement, Verdict
from quiz.core.model import AnswerType, CardId
from quiz.core.queue import Candidate
from quiz.core.session import Answered, Asked, Face
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf

if TYPE_CHECKING:
    from quiz.core.confusion import DeckAnswers

DECKS_AT_HAND = 4
"""Decks whose answers are kept prepared for the marker."""


class Marking:
    """Marks answers to the cards of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._answers: OrderedDict[int, DeckAnswers] = OrderedDict()

    def judged(self, asked: Asked, typed: str, number: int) -> Judgement:
        """Mark what was typed for the card of that number."""
        from quiz.core.match.judge import choose, judge  # the marker is not needed for the first question

        if asked.face is Face.CHOICE and asked.card.answer.type is not AnswerType.BOOLEAN:
            return choose(typed, asked.card.answer)
        deck = self._shelf.deck_of(number)
        return judge(typed, asked.card.answer, self.of(deck).others, language=deck.language, strict=deck.strict)

    def confused(self, given: Answered, card: Candidate) -> tuple[str, frozenset[CardId]]:
        """Return the answer of another card that was given instead, and both cards; empty where there is none."""
        judgement = given.judgement
        if judgement is None or judgement.verdict is not Verdict.REJECT or given.overruled:
            return "", frozenset()
        text = given.typed if given.asked.face is Face.CHOICE else judgement.other
        other = self.of(self._shelf.deck_of(card.number)).answering(text) if text else None
        return (text, frozenset((card.id, other))) if other is not None and other != card.id else ("", frozenset())

    def of(self, deck: KeptDeck) -> "DeckAnswers":
        """Return the answers of the deck's cards, prepared for the marker; those of a few decks are kept at hand."""
        from quiz.core.confusion import DeckAnswers

        if deck.number not in self._answers:
            self._answers[deck.number] = DeckAnswers(self._shelf.answers(deck), language=deck.language)
            if len(self._answers) > DECKS_AT_HAND:
                self._answers.popitem(last=False)
        self._answers.move_to_end(deck.number)
        return self._answers[deck.number]

    def around(self, card: CardId) -> "DeckAnswers | None":
        """Return the answers of the deck of a card, where it is one of those at hand, or there is room for it."""
        number = self._shelf.find(card)
        if number is None:
            return None
        deck = self._shelf.deck_of(number)
        return self.of(deck) if deck.number in self._answers or len(self._answers) < DECKS_AT_HAND else None

    def prepare_again(self, deck: KeptDeck) -> None:
        """Prepare the answers of a deck anew when they are next wanted: one of its cards was edited."""
        self._answers.pop(deck.number, None)
