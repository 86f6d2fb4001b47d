"""Cards and decks for tests."""

from quiz.core.model import Answer as AnswerKey
from quiz.core.model import AnswerType, Card, CardId, Cloze, Deck, Item, Question, Span


def card(
    name: str,
    answer: str = "",
    *,
    ask: str = "",
    type: AnswerType = AnswerType.TERM,  # noqa: A002  # the deck's own word
    choices: tuple[str, ...] = (),
    hint: str = "",
    until: str = "",
    accepted: tuple[str, ...] = (),
) -> Card:
    """Return a card whose id is its name; the answer is made of the name where it is not said."""
    key = AnswerKey(type, (Item((answer or f"réponse {name}", *accepted)),))
    return Card(CardId(name), Question(ask or f"Question {name} ?"), key, choices, hint=hint, until=until)


def gaps(name: str, count: int) -> tuple[Card, ...]:
    """Return the sibling cards of one cloze text with that many gaps."""
    words = [f"mot{number}" for number in range(1, count + 1)]
    text = " ".join(words)
    found = []
    for number, word in enumerate(words, 1):
        start = text.index(word)
        key = AnswerKey(AnswerType.TERM, (Item((word,)),))
        card_id = CardId(f"{name}#{number}" if name else "")
        found.append(Card(card_id, Cloze(text, Span(start, start + len(word)), number), key))
    return tuple(found)


def deck(*cards: Card, name: str = "deck", language: str = "fr") -> Deck:
    """Return a deck of these cards."""
    return Deck(name, name.title(), cards, language)
