import yaml
from hypothesis import given

from quiz.core.model import Deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck
from quiz.deckfile.write import scalar
from tests.deckfile.strategies import decks, texts


@given(decks())
def test_a_deck_written_reads_back_the_same(deck: Deck) -> None:
    assert parse_deck(dump_deck(deck), name="deck", path="deck.yaml") == deck


@given(decks())
def test_a_deck_written_twice_is_the_same_text(deck: Deck) -> None:
    written = dump_deck(deck)
    assert dump_deck(parse_deck(written, name="deck", path="deck.yaml")) == written


@given(decks())
def test_the_parser_without_the_c_library_reads_the_same_texts(deck: Deck) -> None:
    written = dump_deck(deck)
    fast = [event.value for event in yaml.parse(written, Loader=yaml.CSafeLoader) if isinstance(event, yaml.ScalarEvent)]
    slow = [event.value for event in yaml.parse(written, Loader=yaml.SafeLoader) if isinstance(event, yaml.ScalarEvent)]
    assert fast == slow


@given(texts)
def test_a_text_reads_back_in_and_out_of_brackets(text: str) -> None:
    outside = yaml.load(f"a: {scalar(text)}", Loader=yaml.BaseLoader)
    inside = yaml.load(f"a: [{scalar(text, flow=True)}, b]", Loader=yaml.BaseLoader)
    assert (outside["a"], inside["a"]) == (text, [text, "b"])
