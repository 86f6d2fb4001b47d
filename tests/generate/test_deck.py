import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck
from quiz.generate.deck import deck_of, merge_spans
from quiz.generate.model import Draft, Fact
from tests.generate.articles import article

ANNOTATED = article("L’eau monte de 30 centimètres par an dans la baie de Nice, selon un rapport du ministère de la Mer.")
CENTIMETRES = "30 centimètres"


def draft(*, ask: str = "", cloze: str = "") -> Draft:
    at = Span(ANNOTATED.sentences[0].start, ANNOTATED.sentences[0].end)
    fact = Fact(FactKind.NUMBER, ("la baie",), CENTIMETRES, AnswerType.NUMBER, (at,), held_on="2025-06-20")
    return Draft(fact, ask, CENTIMETRES, cloze=cloze, accept=("30 cm",), evidence=(at,))


@pytest.mark.parametrize(
    "made", [draft(ask="De combien l'eau monte-t-elle ?"), draft(cloze="L'eau monte de {{30 centimètres}} par an.")]
)
def test_a_deck_reads_back_as_it_was_made(made: Draft) -> None:
    deck = deck_of(ANNOTATED, [made], title="Essai")
    text = dump_deck(deck)
    again = parse_deck(text, name=deck.name, path="essai.yaml")
    assert dump_deck(again) == text
    assert [card.id for card in again.cards] == [card.id for card in deck.cards]


def test_a_quote_is_the_snapshots_own_characters() -> None:
    (card,) = deck_of(ANNOTATED, [draft(ask="De combien ?")], title="Essai").cards
    assert card.evidence[0].quote.startswith("L’eau monte")


def test_touching_spans_are_one_quote_and_others_are_several() -> None:
    assert merge_spans([Span(10, 20), Span(0, 9), Span(30, 40)]) == (Span(0, 20), Span(30, 40))
