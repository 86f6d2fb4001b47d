"""Cards without an id that find their progress again."""

from dataclasses import replace

import pytest

from quiz.collection.heirs import Lost, heirs, lost_from, lost_in
from quiz.core.ids import provisional_id
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Deck, Item, Question
from quiz.deckfile.load import parse_deck


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


def test_a_question_that_stayed_is_not_given_to_one_that_reads_like_it() -> None:
    deck = named(card("Où a lieu le sommet ?", own_id="a"), card("Où a lieu le sommmet ?", own_id="b"))
    typo, same = lost("Où a lieu le somet ?"), lost("Où a lieu le sommet ?")
    assert sorted(heirs([typo, same], deck, ())) == sorted([(same.id, "a"), (typo.id, "b")])


def test_the_right_one_is_found_among_very_many() -> None:
    deck = named(*(card(f"Quelle est la capitale du pays nommé {'abcdefghij'[n % 10] * 4}{n // 10 * 'z'} ?") for n in range(300)))
    wanted = deck.cards[123]
    assert heirs([lost(wanted.ask.replace("capitale", "capitalle"))], deck, ()) == [
        (lost(wanted.ask.replace("capitale", "capitalle")).id, wanted.id)
    ]
