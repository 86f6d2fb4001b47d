"""Decks written by hand: a new one, edits, and cards that find their progress again."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.collection import library
from quiz.collection.authoring import Lost, heirs, lost_from, lost_in, open_manuscript, write_new_deck
from quiz.collection.starter import starter_deck
from quiz.config import Settings, load_settings
from quiz.core.ids import provisional_id
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Deck, Item, Question
from quiz.deckfile.load import load_deck, parse_deck
from quiz.errors import DeckError
from quiz.i18n import use_language

NO_ID = CardId("")


def card(ask: str, answer: str = "oui", *, own_id: str = "") -> Card:
    return Card(CardId(own_id), Question(ask), Answer(AnswerType.TEXT, (Item((answer,)),)))


def named(*cards: Card) -> Deck:
    """A deck as the collection holds it: every card has an id, provisional where it has none of its own."""
    return Deck("d", "D", tuple(replace(each, id=each.id or provisional_id("d", each)) for each in cards))


def lost(ask: str, answer: str = "") -> Lost:
    return Lost(provisional_id("d", card(ask)), ask, answer)


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("Où a lieu le sommet ?", "Où a lieu le sommmet ?", True),
        ("Qui préside le sommet de Paris ?", "Qui préside donc le sommet de Paris ?", True),
        ("Quelle est la capitale de la France ?", "Quelle est la capitale de l'Autriche ?", False),
        ("Que s'est-il passé en 1914 en Europe ?", "Que s'est-il passé en 1915 en Europe ?", False),
        ("Où ?", "Quand ?", False),
        ("", "Où ?", False),
    ],
)
def test_a_small_edit_of_a_question_is_recognised(was: str, now: str, found: bool) -> None:
    deck = named(card(now), card("Une tout autre question ?"))
    assert heirs([lost(was)], deck, ()) == ([(lost(was).id, deck.cards[0].id)] if found else [])


def test_a_rewritten_question_is_recognised_by_its_answer_where_that_is_known() -> None:
    deck = named(card("En quelle année Napoléon fut-il battu à Waterloo ?", "1815"))
    was = "En quelle année fut la bataille de Waterloo ?"
    assert heirs([lost(was)], deck, ()) == []
    assert heirs([lost(was, "1815")], deck, ()) == [(lost(was).id, deck.cards[0].id)]


def test_a_card_that_was_given_an_id_is_found_by_its_question() -> None:
    deck = named(card("Où est-ce ?", own_id="ou-1"))
    assert heirs([lost("où est-ce ?")], deck, ()) == [(lost("Où est-ce ?").id, "ou-1")]


def test_a_card_with_progress_of_its_own_inherits_nothing_and_none_inherits_twice() -> None:
    deck = named(card("Où a lieu le sommmet ?"))
    (heir,) = deck.cards
    both = [lost("Où a lieu le sommet ?"), lost("Où a lieu le somet ?")]
    assert heirs(both, deck, {heir.id}) == []
    assert heirs(both, deck, ()) == [(both[0].id, heir.id)]


def test_lost_cards_are_those_of_the_deck_that_no_question_stands_for() -> None:
    deck = named(card("A ?"), card("B ?", own_id="b"))
    gone = provisional_id("d", card("C ?"))
    provisional = {deck.cards[0].id: "A ?", gone: "C ?", CardId("~other~123456789abc"): "D ?", CardId("~d~e~123456789abc"): "E ?"}
    assert lost_from(provisional, deck) == [Lost(gone, "C ?")]
    before = Deck("d", "D", (card("A ?"), card("C ?", "non"), card("F ?", own_id="f")))
    assert lost_in(before, deck) == [Lost(gone, "C ?", "non")]


def test_gaps_of_a_cloze_keep_their_numbers() -> None:
    def gaps(text: str) -> Deck:
        return parse_deck(f"format: 1\ntitle: T\ncards:\n- cloze: {text}\n", name="d", path="d.yaml")

    before = gaps("La Seine va de {{Langres}} à {{la Manche}} sans hâte")
    after = gaps("La Seine coule de {{Langres}} à {{la Manche}} sans hâte")
    assert all(isinstance(each.prompt, Cloze) for each in before.cards)
    pairs = heirs(lost_in(before, after), named(*after.cards), ())
    assert [(old[-2:], new[-2:]) for old, new in pairs] == [("#1", "#1"), ("#2", "#2")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_starter_deck_is_valid_and_shows_each_sort_of_card(tmp_path: Path, language: str) -> None:
    use_language(language)
    try:
        path = tmp_path / "s.yaml"
        path.write_text(starter_deck('L\'été : "un" # deux'), encoding="utf-8")
    finally:
        use_language("en")
    loaded = load_deck(path)
    assert loaded.deck.title == 'L\'été : "un" # deux'
    assert not loaded.set_aside
    assert not loaded.warnings
    assert {type(each.prompt) for each in loaded.deck.cards} == {Question, Cloze}
    assert {AnswerType.NUMBER, AnswerType.PERSON, AnswerType.PLACE, AnswerType.LIST} <= {c.answer.type for c in loaded.deck.cards}
    assert any(each.choices for each in loaded.deck.cards)


def test_a_new_deck_goes_where_it_is_named_or_into_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    own = write_new_deck(settings, Path("ww1"))
    assert own == settings.data / "decks" / "ww1.yaml"
    assert write_new_deck(settings, Path("decks/ww2.yaml")) == Path("decks/ww2.yaml")
    assert write_new_deck(settings, Path("ww3"), "La Guerre") == Path("decks/ww3.yaml")
    assert load_deck(Path("decks/ww3.yaml")).deck.title == "La Guerre"
    assert load_deck(Path("decks/ww2.yaml")).deck.title == "ww2"


def test_a_new_deck_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(DeckError, match="already"):
        write_new_deck(Settings(), path)
    assert path.read_text(encoding="utf-8") == "mine"
    for wrong in ("a.txt", "a.yaml/b.yaml"):
        with pytest.raises(DeckError):
            write_new_deck(Settings(), tmp_path / wrong)


def test_a_manuscript_opens_at_the_card(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "format: 1\ntitle: T\ncards:\n- {id: one, ask: A ?, answer: a}\n- id: two\n  cloze: x {{y}} {{z}}\n"
        "- {ask: C ?, answer: c}\ndrafts:\n- {id: four, ask: D ?, answer: d}\n",
        encoding="utf-8",
    )
    settings = load_settings()
    lines = {"": 1, "one": 4, "two": 5, "two#2": 5, provisional_id("a", card("c")): 7, "four": 9}
    assert {each: open_manuscript(settings, path, each).line for each in lines} == lines
    with pytest.raises(DeckError, match="did you mean four"):
        open_manuscript(settings, path, "fuor")


def test_a_manuscript_with_faults_opens_at_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("format: 1\ntitle: T\ncards:\n- {ask: A ?, answer: a}\n- {ask: B ?}\n", encoding="utf-8")
    manuscript = open_manuscript(load_settings(), path, "whatever")
    assert (manuscript.line, manuscript.before) == (5, None)


def test_a_deck_that_comes_with_quiz_is_not_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.yaml").write_text("format: 1\ntitle: T\ncards:\n- {ask: A ?, answer: a}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(library, "sample_folders", lambda: (tmp_path / "s",))
    with pytest.raises(DeckError, match="comes with quiz"):
        open_manuscript(load_settings(), Path("a"))
