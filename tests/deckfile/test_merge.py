from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.fingerprint import fingerprint, stamped
from quiz.core.ids import end_of
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Verdict
from quiz.core.model import (
    Answer,
    AnswerType,
    ArticleRef,
    Card,
    CardId,
    Cloze,
    Deck,
    Evidence,
    Item,
    Made,
    Question,
    Span,
    Strictness,
)
from quiz.deckfile.merge import Change, Fate, Merged, merge_deck
from tests.deckfile.made import DECK, MINISTER, OWN, SIGNER, card, generated, made, made_decks, recorded, remade
from tests.deckfile.strategies import decks


def test_making_the_same_again_changes_nothing() -> None:
    assert merge_deck(DECK, remade(MINISTER, SIGNER)).deck == DECK


@given(decks(), st.booleans())
def test_making_any_deck_again_changes_nothing(deck: Deck, edited: bool) -> None:
    own = replace(deck, cards=generated(deck.cards, edited=edited), drafts=generated(deck.drafts, edited=edited))
    again = generated(deck.cards + deck.drafts)
    assert merge_deck(own, replace(own, cards=tuple(c for c in again if c.id), drafts=())).deck == own


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
    assert merge_deck(DECK, remade(SIGNER, again)).deck.cards == (replace(again, id=MINISTER.id), OWN, SIGNER)


def test_two_facts_of_one_sentence_stay_apart() -> None:
    again = [made(replace(each, id=CardId(f"{each.id}-new"))) for each in (SIGNER, MINISTER)]
    assert merge_deck(DECK, remade(*again)).deck.cards == DECK.cards


def test_an_edited_card_keeps_its_text_and_gets_its_quote_found_again() -> None:
    edited = replace(MINISTER, prompt=Question("Qui dirigeait la Mer ?"))
    moved = replace(MINISTER, evidence=(replace(MINISTER.evidence[0], at=(Span(9, 48),)),))
    merged = merge_deck(remade(edited, SIGNER), remade(made(moved), SIGNER)).deck
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
    assert merge_deck(remade(around), remade(again)).deck.cards == (replace(around, prompt=again.prompt, made=again.made),)


def test_a_newer_program_adds_and_replaces_nothing_of_the_author() -> None:
    around = replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo")),), ("Lo Bo",)), choices=("Cy",))
    answer = Answer(AnswerType.PERSON, (Item(("Ana Lo", "A. Lo", "Lo Bo")),), ("Mme Lo", "Bo"))
    again = made(replace(MINISTER, answer=answer, choices=("Di",), hint="A"), by="quiz 2.0")
    expected = Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo", "A. Lo")),), ("Lo Bo", "Bo"))
    assert merge_deck(remade(around), remade(again)).deck.cards == (replace(again, answer=expected, choices=("Cy",)),)


def test_a_new_answer_is_a_new_card_in_the_place_of_the_old_one_with_its_own_spellings_and_choices() -> None:
    old = replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Ana Lo", "Mme Lo")),), ("Eva",)), note="n")
    old = made(old)
    again = made(replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item(("Eva Li", "Eva")),)), choices=("Di",)))
    merged = merge_deck(remade(old), remade(again))
    assert merged.deck.cards == (replace(again, id=CardId("a-role-1-2"), note="n"),)
    assert merged.changes == (Change(Fate.REPLACED, old, merged.deck.cards[0]),)


def test_a_card_nobody_edited_that_is_not_made_again_goes() -> None:
    assert merge_deck(DECK, remade(SIGNER)).deck.cards == (OWN, SIGNER)


def test_new_cards_come_last_under_ids_of_their_own() -> None:
    edited = replace(MINISTER, prompt=Question("Tout autre chose ?"), evidence=(), id=CardId("a-new"))
    new = card("a-new", "Combien de pays ?", "61", "61 pays")
    merged = merge_deck(
        remade(replace(SIGNER, id=CardId("a-new-2")), edited), remade(SIGNER, replace(new, id=CardId("a-x")))
    ).deck
    assert [each.id for each in merged.cards] == ["a-new-2", "a-new", "a-x"]


def test_a_draft_the_author_accepted_stays_a_card() -> None:
    merged = merge_deck(DECK, replace(DECK, cards=(SIGNER,), drafts=(MINISTER,))).deck
    assert (merged.cards, merged.drafts) == (DECK.cards, ())


def test_the_gaps_of_a_cloze_are_merged_together() -> None:
    first = Card(CardId("c#1"), Cloze("Après Séoul, Paris.", Span(6, 11), 1), Answer(AnswerType.PLACE, (Item(("Séoul",)),)))
    second = replace(first, id=CardId("c#2"), prompt=Cloze("Après Séoul, Paris.", Span(13, 18), 2))
    second = replace(second, answer=Answer(AnswerType.PLACE, (Item(("Paris",)),)))
    maker = Made("quiz 1.0", fingerprint(first, second))
    old = (replace(first, made=maker, hint="S"), replace(second, made=maker))
    new = (replace(first, made=maker, id=CardId("d#1")), replace(second, made=maker, id=CardId("d#2")))
    kept = replace(OWN, evidence=())
    assert merge_deck(remade(*old, kept), remade(*new)).deck.cards == (*old, kept)


def test_an_article_gets_its_new_fingerprint_and_keeps_what_was_known_of_it() -> None:
    old = replace(
        DECK, articles=(ArticleRef("a", "a.txt", "0" * 64, "2024-03", "Mon titre", "http://a"), ArticleRef("b", "b.txt"))
    )
    new = replace(DECK, articles=(ArticleRef("a", "a.txt", "1" * 64, "", "Titre"), ArticleRef("c", "c.txt")))
    assert merge_deck(old, new).deck.articles == (
        ArticleRef("a", "a.txt", "1" * 64, "2024-03", "Mon titre", "http://a"),
        ArticleRef("b", "b.txt"),
        ArticleRef("c", "c.txt"),
    )


@pytest.mark.parametrize("answer", ["Ana LO", "Mme Ana Lo", "Lo"])
def test_another_spelling_of_the_answer_is_the_same_fact(answer: str) -> None:
    again = made(replace(MINISTER, answer=Answer(AnswerType.PERSON, (Item((answer,)),))))
    merged = merge_deck(remade(MINISTER), remade(again))
    assert [each.id for each in merged.deck.cards] == [MINISTER.id]
    assert [change.fate for change in merged.changes] == [Fate.CHANGED]


def test_a_list_made_again_in_another_order_keeps_each_items_spellings() -> None:
    old = replace(MINISTER, answer=Answer(AnswerType.LIST, (Item(("Ana Lo", "Anna Lo")), Item(("Bo Li", "Li Bo")))))
    new = replace(MINISTER, answer=Answer(AnswerType.LIST, (Item(("Bo Li",)), Item(("Ana Lo",)))))
    (merged,) = merge_deck(remade(made(old)), remade(made(new))).deck.cards
    assert merged.answer.items == (Item(("Bo Li", "Li Bo")), Item(("Ana Lo", "Anna Lo")))


def test_what_nobody_touched_around_the_text_is_made_anew() -> None:
    old, new = stamped(MINISTER, "quiz"), stamped(replace(MINISTER, choices=("Di", "Flo"), tags=(), until="2025"), "quiz")
    assert merge_deck(remade(old), remade(new)).deck.cards == (new,)
    touched = replace(old, hint="A.")
    assert merge_deck(remade(touched), remade(new)).deck.cards == (replace(touched, made=new.made),)


def test_an_id_that_another_fact_got_by_chance_changes_no_meaning() -> None:
    other = card(MINISTER.id, "Combien de pays ont signé ?", "61", "61 pays ont signé.")
    merged = merge_deck(remade(MINISTER), remade(other))
    assert [(each.id, each.ask) for each in merged.deck.cards] == [("a-role-1-2", other.ask)]
    assert [change.fate for change in merged.changes] == [Fate.REMOVED, Fate.ADDED]


def test_cards_of_an_article_that_was_not_read_again_stay() -> None:
    other = replace(SIGNER, evidence=(Evidence("b", "Ana Lo a signé."),))
    both = (MINISTER.evidence[0], Evidence("b", "Ana Lo, ministre"))
    old = replace(remade(replace(MINISTER, evidence=both), other), articles=(*DECK.articles, ArticleRef("b", "b.txt")))
    merged = merge_deck(old, remade(MINISTER))
    assert merged.deck == old
    assert merged.changes == ()


def test_an_article_under_another_name_is_the_same_article() -> None:
    new = replace(DECK, cards=(renamed(MINISTER), renamed(SIGNER)), articles=(ArticleRef("z", "z.txt", "0" * 64),))
    merged = merge_deck(replace(DECK, strict=(Strictness.ACCENTS,)), new).deck
    assert [each.id for each in merged.cards] == [each.id for each in DECK.cards]
    assert merged.articles == new.articles
    assert merged.strict == (Strictness.ACCENTS,)


def renamed(card: Card) -> Card:
    return replace(card, id=CardId(f"z{card.id[1:]}"), evidence=(replace(card.evidence[0], article="z"),))


def test_what_was_edited_and_would_be_written_otherwise_now_is_named() -> None:
    edited = replace(MINISTER, prompt=Question("Qui dirigeait la Mer ?"))
    again = made(replace(MINISTER, prompt=Question("Qui était la ministre de la Mer ?")))
    merged = merge_deck(remade(edited), remade(again))
    assert merged.deck.cards == (edited,)
    assert merged.changes == (Change(Fate.KEPT, edited, again),)


def test_what_was_removed_and_what_came_is_named() -> None:
    new = card("a-new", "Combien de pays ?", "61", "61 pays")
    changes = merge_deck(DECK, remade(SIGNER, new)).changes
    assert changes == (Change(Fate.REMOVED, MINISTER, None), Change(Fate.ADDED, None, new))


def noted(deck: Deck) -> Deck:
    """The deck as it is made now, its cards named with its article."""
    (article,) = deck.articles
    return replace(deck, articles=(replace(article, made=tuple(end_of(each.id) for each in deck.cards)),))


def test_a_card_that_was_deleted_by_hand_does_not_come_back() -> None:
    made_now = noted(remade(MINISTER, SIGNER))
    mine = replace(made_now, cards=(SIGNER,))
    merged = merge_deck(mine, made_now)
    assert merged.deck == mine
    assert merged.changes == (Change(Fate.DELETED, None, MINISTER),)
    assert merge_deck(merged.deck, made_now).deck == mine


def test_a_deleted_card_whose_note_is_taken_out_comes_back() -> None:
    made_now = noted(remade(MINISTER, SIGNER))
    mine = replace(noted(remade(SIGNER)), cards=(SIGNER,))
    assert merge_deck(mine, made_now).deck == replace(made_now, cards=(SIGNER, MINISTER))


def test_a_card_that_the_article_no_longer_told_comes_back_when_it_does() -> None:
    whole, less = noted(remade(MINISTER, SIGNER)), noted(remade(SIGNER))
    assert merge_deck(merge_deck(whole, less).deck, whole).deck.cards == (SIGNER, MINISTER)


def test_an_edited_card_is_not_taken_for_a_deleted_one() -> None:
    made_now = noted(remade(MINISTER, SIGNER))
    edited = replace(MINISTER, prompt=Question("Qui dirigeait la Mer ?"))
    mine = replace(made_now, cards=(edited, SIGNER))
    assert merge_deck(mine, made_now) == Merged(mine)


EDITS = {
    "ask": lambda card: replace(card, prompt=Question("Une autre question ?")),
    "answer": lambda card: replace(card, answer=Answer(AnswerType.TEXT, (Item(("autre chose",)),))),
    "accept": lambda card: replace(card, answer=replace(card.answer, items=(Item((card.answer.shown, "à moi")),))),
    "reject": lambda card: replace(card, answer=replace(card.answer, reject=("jamais",))),
    "choices": lambda card: replace(card, choices=("un", "deux", "trois")),
    "hint": lambda card: replace(card, hint="à moi"),
    "note": lambda card: replace(card, note="à moi"),
    "tags": lambda card: replace(card, tags=("à-moi",)),
    "until": lambda card: replace(card, until="2031"),
}


def own_part(card: Card, edit: str) -> object:
    """What the edit set."""
    match edit:
        case "accept":
            return "à moi" in {word for item in card.answer.items for word in item.accepted}
        case "reject":
            return "jamais" in card.answer.reject
        case "answer":
            return card.answer.shown
    return getattr(card, edit)


@given(made_decks(), made_decks(), st.sampled_from(sorted(EDITS)), st.data())
@settings(deadline=None)
def test_any_edit_survives_any_making_again_of_its_fact(old: Deck, new: Deck, edit: str, data: st.DataObject) -> None:
    if not old.cards:
        return
    at = data.draw(st.integers(0, len(old.cards) - 1))
    edited = EDITS[edit](old.cards[at])
    mine = replace(old, cards=(*old.cards[:at], edited, *old.cards[at + 1 :]))
    merged = merge_deck(mine, new).deck
    after = {card.id: card for card in merged.cards}
    if edit in ("ask", "answer") or edited.id in after:
        assert own_part(after[edited.id], edit) == own_part(edited, edit)


@given(made_decks(), made_decks(), made_decks())
@settings(deadline=None)
def test_an_id_never_changes_its_meaning(old: Deck, new: Deck, newer: Deck) -> None:
    first = merge_deck(old, new).deck
    second = merge_deck(first, newer).deck
    for before, after in ((old, first), (first, second)):
        answers = {card.id: card.answer for card in before.cards}
        for each in after.cards:
            if each.id in answers:
                assert judge(each.answer.shown, answers[each.id]).verdict is Verdict.ACCEPT


@given(made_decks(), made_decks())
@settings(deadline=None)
def test_ids_stay_unique_and_making_again_twice_is_making_again_once(old: Deck, new: Deck) -> None:
    once = merge_deck(old, new).deck
    ids = [card.id for card in once.cards]
    assert len(set(ids)) == len(ids)
    assert merge_deck(once, new).deck == once


@given(made_decks())
@settings(deadline=None)
def test_a_card_nobody_touched_is_as_the_program_makes_it_now(deck: Deck) -> None:
    newer = replace(deck, cards=recorded(tuple(replace(card, hint="h", choices=("Di",)) for card in deck.cards)))
    assert merge_deck(deck, newer).deck == newer
