from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.cloze import entries
from quiz.core.fingerprint import fingerprint
from quiz.core.model import (
    Answer,
    AnswerType,
    ArticleRef,
    Card,
    CardId,
    Cloze,
    Deck,
    Evidence,
    FactKind,
    Item,
    Made,
    Question,
    Span,
)
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.edit import update_deck
from quiz.deckfile.load import parse_deck
from quiz.deckfile.merge import merge_deck
from tests.deckfile.strategies import decks


def made(card: Card, by: str = "quiz 1.0") -> Card:
    return replace(card, made=Made(by, fingerprint(card)))


def card(name: str, ask: str, answer: str, quote: str) -> Card:
    return made(
        Card(
            CardId(name),
            Question(ask),
            Answer(AnswerType.PERSON, (Item((answer,)),)),
            ("Bo", "Cy"),
            FactKind.ROLE,
            evidence=(Evidence("a", quote, (Span(0, len(quote)),)),),
            tags=("ia",),
        )
    )


MINISTER = card("a-role-1", "Qui était ministre de la Mer en mars 2024 ?", "Ana Lo", "La ministre de la Mer, Ana Lo, a signé.")
SIGNER = replace(
    card("a-signed-2", "Qui a signé l'accord de Paris ?", "Ana Lo", MINISTER.evidence[0].quote), fact=FactKind.SIGNED
)
OWN = Card(CardId(""), Question("Et moi ?"), Answer(AnswerType.TEXT, (Item(("oui",)),)))
DECK = Deck("a", "A", (MINISTER, OWN, SIGNER), articles=(ArticleRef("a", "a.txt", "0" * 64),))


def remade(*cards: Card) -> Deck:
    return replace(DECK, cards=cards)


def test_making_the_same_again_changes_nothing() -> None:
    assert merge_deck(DECK, remade(MINISTER, SIGNER)) == DECK


@given(decks(), st.booleans())
def test_making_any_deck_again_changes_nothing(deck: Deck, edited: bool) -> None:
    own = replace(deck, cards=generated(deck.cards, edited=edited), drafts=generated(deck.drafts, edited=edited))
    again = generated(deck.cards + deck.drafts)
    assert merge_deck(own, replace(own, cards=tuple(c for c in again if c.id), drafts=())) == own


def generated(cards: tuple[Card, ...], *, edited: bool = False) -> tuple[Card, ...]:
    """The cards as a program made them, those without an id as a person wrote them."""
    return tuple(
        replace(card, made=Made("quiz", "edited" if edited else fingerprint(*entry)) if card.id else None)
        for entry in entries(cards)
        for card in entry
    )


@pytest.mark.parametrize(
    "again",
    [
        replace(MINISTER, prompt=Question("Qui occupait le poste de ministre de la Mer ?")),
        replace(MINISTER, id=CardId("other"), prompt=Question("Qui était la ministre de la Mer, en 2024 ?")),
        replace(MINISTER, id=CardId("other"), evidence=(), prompt=Question("Qui était ministre de la Mer, en avril 2024 ?")),
    ],
)
def test_a_card_made_anew_keeps_its_id_and_place(again: Card) -> None:
    again = made(again)
    assert merge_deck(DECK, remade(SIGNER, again)).cards == (replace(again, id=MINISTER.id), OWN, SIGNER)


def test_two_facts_of_one_sentence_stay_apart() -> None:
    again = [made(replace(each, id=CardId(f"{each.id}-new"))) for each in (SIGNER, MINISTER)]
    assert merge_deck(DECK, remade(*again)).cards == DECK.cards


def test_an_edited_card_keeps_its_text_and_gets_its_quote_found_again() -> None:
    edited = replace(MINISTER, prompt=Question("Qui dirigeait la Mer ?"))
    moved = replace(MINISTER, evidence=(replace(MINISTER.evidence[0], at=(Span(9, 48),)),))
    merged = merge_deck(remade(edited, SIGNER), remade(made(moved), SIGNER))
    assert merged.cards == (replace(edited, evidence=moved.evidence), SIGNER)


def test_what_the_author_set_around_the_text_stays() -> None:
    around = replace(
        MINISTER,
        answer=Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo")),), ("Bo",)),
        choices=(),
        hint="A.",
        note="n",
        tags=("mer",),
        until="2027",
    )
    again = made(replace(MINISTER, prompt=Question("Qui était ministre de la Mer au printemps 2024 ?")))
    assert merge_deck(remade(around), remade(again)).cards == (replace(around, prompt=again.prompt, made=again.made),)


def test_a_newer_program_adds_and_replaces_nothing_of_the_author() -> None:
    around = replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo")),), ("Lo Bo",)), choices=("Cy",))
    answer = Answer(AnswerType.PERSON, (Item(("Ana Lo", "A. Lo", "Lo Bo")),), ("Mme Lo", "Bo"))
    again = made(replace(MINISTER, answer=answer, choices=("Di",), hint="A"), by="quiz 2.0")
    expected = Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo", "A. Lo")),), ("Lo Bo", "Bo"))
    assert merge_deck(remade(around), remade(again)).cards == (replace(again, answer=expected, choices=("Cy",)),)


def test_a_new_answer_brings_its_own_spellings_and_choices() -> None:
    old = replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo")),), ("Eva",)), note="n")
    old = made(old)
    again = made(replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Eva Li", "Eva")),)), choices=("Di",)))
    assert merge_deck(remade(old), remade(again)).cards == (replace(again, note="n"),)


def test_a_card_nobody_edited_that_is_not_made_again_goes() -> None:
    assert merge_deck(DECK, remade(SIGNER)).cards == (OWN, SIGNER)


def test_new_cards_come_last_under_ids_of_their_own() -> None:
    edited = replace(MINISTER, prompt=Question("Tout autre chose ?"), evidence=(), id=CardId("a-new"))
    new = card("a-new", "Combien de pays ?", "61", "61 pays")
    merged = merge_deck(remade(replace(SIGNER, id=CardId("a-new-2")), edited), remade(SIGNER, replace(new, id=CardId("a-x"))))
    assert [each.id for each in merged.cards] == ["a-new-2", "a-new", "a-x"]


def test_a_draft_the_author_accepted_stays_a_card() -> None:
    merged = merge_deck(DECK, replace(DECK, cards=(SIGNER,), drafts=(MINISTER,)))
    assert (merged.cards, merged.drafts) == (DECK.cards, ())


def test_the_gaps_of_a_cloze_are_merged_together() -> None:
    first = Card(CardId("c#1"), Cloze("Après Séoul, Paris.", Span(6, 11), 1), Answer(AnswerType.PLACE, (Item(("Séoul",)),)))
    second = replace(first, id=CardId("c#2"), prompt=Cloze("Après Séoul, Paris.", Span(13, 18), 2))
    second = replace(second, answer=Answer(AnswerType.PLACE, (Item(("Paris",)),)))
    maker = Made("quiz 1.0", fingerprint(first, second))
    old = (replace(first, made=maker, hint="S"), replace(second, made=maker))
    new = (replace(first, made=maker, id=CardId("d#1")), replace(second, made=maker, id=CardId("d#2")))
    kept = replace(OWN, evidence=())
    assert merge_deck(remade(*old, kept), remade(*new)).cards == (*old, kept)


def test_an_article_gets_its_new_fingerprint_and_keeps_what_was_known_of_it() -> None:
    old = replace(
        DECK, articles=(ArticleRef("a", "a.txt", "0" * 64, "2024-03", "Mon titre", "http://a"), ArticleRef("b", "b.txt"))
    )
    new = replace(DECK, articles=(ArticleRef("a", "a.txt", "1" * 64, "", "Titre"), ArticleRef("c", "c.txt")))
    assert merge_deck(old, new).articles == (
        ArticleRef("a", "a.txt", "1" * 64, "2024-03", "Mon titre", "http://a"),
        ArticleRef("b", "b.txt"),
        ArticleRef("c", "c.txt"),
    )


def test_a_deck_updated_in_place_keeps_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = dump_deck(DECK).replace("- ask", "# à moi\n- ask").replace("title: A", "title: A # nom")
    path.write_text(text, encoding="utf-8")
    assert not update_deck(path, remade(MINISTER, SIGNER))
    assert path.read_text(encoding="utf-8") == text
    new = card("a-new", "Combien de pays ?", "61", "61 pays")
    again = made(replace(MINISTER, prompt=Question("Qui fut ministre de la Mer ?")))
    assert update_deck(path, remade(again, new))
    written = path.read_text(encoding="utf-8")
    expected = replace(DECK, cards=(again, OWN, new))
    assert parse_deck(written, name="a", path="") == expected
    assert ("title: A # nom" in written, "# à moi\n- ask" in written) == (True, True)
    assert written.replace("# à moi\n", "").replace(" # nom", "") == dump_deck(expected)


def test_a_deck_that_is_not_there_is_written(tmp_path: Path) -> None:
    assert update_deck(tmp_path / "a.yaml", DECK)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == dump_deck(DECK)
