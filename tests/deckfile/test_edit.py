"""Edits of a deck with every habit an author may have: all that was not changed stays byte for byte."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.ids import stored_id
from quiz.core.model import Card, CardId, Deck
from quiz.core.session import Overrule
from quiz.core.snapshot import sha256
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.edit import CardEdit, add_ids, edit_card, keep_overrules, note_places
from quiz.deckfile.load import parse_deck
from quiz.deckfile.rewrite import rewritten
from quiz.errors import DeckError, DeckErrors
from tests.deckfile.strategies import decks, texts

AUTHOR = """# Mes cartes
---
format: 1
title:   Capitales   # titre
language: fr

cards:

  # l'Asie
  - ask: 'Quelle est la capitale
      du Japon ?'   # facile
    answer: Tokyo
    accept:   # variantes
      - Tôkyô   # avec accents

  - {ask: Capitale de la Corée ?, answer: "Séoul", tags: [asie,corée]}

  # l'Europe
  - id: baltes
    ask: >
      Quelles sont les trois
      capitales baltes ?
    answer: [ Tallinn,Riga ,Vilnius ]
    note: |
      Du nord
      au sud.

    tags:
    - europe
    hint:
  - cloze: "Après {{Séoul}} et {{Paris}}."
    id: sommets
    note: "l'IA"
drafts: []   # rien
# fin
"""


def deck_of(text: str) -> Deck:
    return parse_deck(text, name="capitales", path="capitales.yaml")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "capitales.yaml"
    path.write_text(AUTHOR, encoding="utf-8")
    return path


def id_of(ask: str) -> CardId:
    return next(stored_id("capitales", card) for card in deck_of(AUTHOR).cards if card.ask.startswith(ask))


EDITS = [
    ("Quelle", CardEdit(answer="Tokio"), "answer: Tokyo\n", "answer: Tokio\n"),
    ("Quelle", CardEdit(ask="L'été ?"), "'Quelle est la capitale\n      du Japon ?'   # facile", "'L''été ?'   # facile"),
    (
        "Quelle",
        CardEdit(accept=("Tôkyô", "Tokio: x")),
        "- Tôkyô   # avec accents\n",
        '- Tôkyô   # avec accents\n      - "Tokio: x"\n',
    ),
    ("Quelle", CardEdit(accept=()), "    accept:   # variantes\n      - Tôkyô   # avec accents\n", ""),
    ("Quelle", CardEdit(accept=("Edo",)), "accept:   # variantes\n      - Tôkyô   #", "accept: [Edo]   #"),
    ("Quelle", CardEdit(hint="T"), "avec accents\n", "avec accents\n    hint: T\n"),
    ("Quelle", CardEdit(note="a\nb"), "avec accents\n", "avec accents\n    note: |-\n      a\n      b\n"),
    ("baltes", CardEdit(answer=("Tallinn", "Riga", "Vilnius", "a, b")), ",Vilnius ]", ',Vilnius, "a, b" ]'),
    ("baltes", CardEdit(answer=("Riga",)), "[ Tallinn,Riga ,Vilnius ]", "[Riga]"),
    (
        "baltes",
        CardEdit(note="Du sud\nau nord."),
        "note: |\n      Du nord\n      au sud.\n",
        "note: |-\n      Du sud\n      au nord.\n",
    ),
    ("baltes", CardEdit(note=""), "    note: |\n      Du nord\n      au sud.\n", ""),
    ("baltes", CardEdit(tags=("europe", "nord")), "    - europe\n", "    - europe\n    - nord\n"),
    ("baltes", CardEdit(hint="EE"), "    hint:\n", "    hint: EE\n"),
    ("baltes", CardEdit(ask="Lesquelles ?"), ">\n      Quelles sont les trois\n      capitales baltes ?\n", "Lesquelles ?\n"),
    ("Après […]", CardEdit(answer="Bletchley"), "{{Séoul}}", "{{Bletchley}}"),
    ("Après […]", CardEdit(ask="Après {{Séoul}}."), "{{Séoul}} et {{Paris}}.", "{{Séoul}}."),
    ("Après […]", CardEdit(accept=("Seoul",)), "id: sommets\n", "id: sommets\n    accept:\n      1: [Seoul]\n"),
    ("Après […]", CardEdit(note='a "b" l\'IA'), '''note: "l'IA"''', '''note: "a \\"b\\" l'IA"'''),
]


@pytest.mark.parametrize(("ask", "change", "old", "new"), EDITS)
def test_an_edit_changes_its_place_and_no_other_byte(path: Path, ask: str, change: CardEdit, old: str, new: str) -> None:
    name = CardId("baltes") if ask == "baltes" else id_of(ask)
    card = edit_card(path, name, change).card
    written = path.read_text(encoding="utf-8")
    given = f"id: {card.id}\n    " if ask == "Quelle" else ""
    expected = AUTHOR.replace(old, new) if not given else AUTHOR.replace(old, new).replace("- ask: '", f"- {given}ask: '", 1)
    assert written == expected
    assert card in deck_of(written).cards


def test_a_card_in_braces_is_edited_in_braces(path: Path) -> None:
    card = edit_card(path, id_of("Capitale de"), CardEdit(accept=("Seoul",), tags=("asie", "corée", "x"), hint="S: é")).card
    assert path.read_text(encoding="utf-8") == AUTHOR.replace(
        '{ask: Capitale de la Corée ?, answer: "Séoul", tags: [asie,corée]}',
        f'{{id: {card.id}, ask: Capitale de la Corée ?, answer: "Séoul", accept: [Seoul], hint: "S: é", tags: [asie,corée, x]}}',
    )


def test_an_edited_card_without_id_gets_one_that_stays(path: Path) -> None:
    first = edit_card(path, id_of("Quelle"), CardEdit(hint="T")).card
    again = edit_card(path, first.id, CardEdit(ask="Et celle du Japon ?")).card
    assert first.id.startswith("capitales-")
    assert again.id == first.id


def test_an_edit_that_changes_nothing_leaves_the_file_alone(path: Path) -> None:
    before = path.stat().st_mtime_ns, path.stat().st_ino
    edit_card(path, CardId("baltes"), CardEdit(hint="", tags=("europe",)))
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


@pytest.mark.parametrize(
    ("name", "change", "what"),
    [
        ("absent", CardEdit(hint="x"), "there is no card “absent” any more"),
        ("baltes", CardEdit(ask=" "), "“ask” is missing"),
        ("baltes", CardEdit(ask="a\x1b[31m"), "U\\+001B"),
        ("sommets#2", CardEdit(ask="sans trou"), "a cloze needs gaps"),
        ("sommets#2", CardEdit(answer="}}"), "a cloze needs gaps"),
    ],
)
def test_an_edit_that_would_break_the_deck_is_refused(path: Path, name: str, change: CardEdit, what: str) -> None:
    with pytest.raises((DeckError, DeckErrors), match=what):
        edit_card(path, CardId(name), change)
    assert path.read_text(encoding="utf-8") == AUTHOR


def test_line_ends_and_the_mark_of_windows_stay(path: Path) -> None:
    path.write_bytes(("\ufeff" + AUTHOR).replace("\n", "\r\n").encode())
    edit_card(path, CardId("baltes"), CardEdit(hint="EE"))
    expected = ("\ufeff" + AUTHOR.replace("    hint:\n", "    hint: EE\n")).replace("\n", "\r\n")
    assert path.read_bytes() == expected.encode()


def test_ids_are_given_to_the_cards_that_have_none(path: Path) -> None:
    cards = add_ids(path)
    written = path.read_text(encoding="utf-8")
    assert [card.ask[:8] for card in cards] == ["Quelle e", "Capitale"]
    first, second = (card.id for card in cards)
    assert written == AUTHOR.replace("- ask: '", f"- id: {first}\n    ask: '").replace("{ask:", f"{{id: {second}, ask:")
    assert add_ids(path) == ()
    assert path.read_text(encoding="utf-8") == written


def test_two_cards_with_one_question_get_two_ids(path: Path) -> None:
    path.write_text("format: 1\ntitle: x\ncards:\n- ask: Qui ?\n  answer: a\n- ask: qui\n  answer: b\n", encoding="utf-8")
    ids = [card.id for card in add_ids(path)]
    assert ids[1] == f"{ids[0]}-2"


def overrule(ask: str, typed: str, *, accepted: bool) -> Overrule:
    card = next(card for card in deck_of(AUTHOR).cards if card.ask.startswith(ask))
    return Overrule("capitales", card, typed, accepted)


def test_overrules_become_accepted_and_rejected_answers(path: Path) -> None:
    kept = keep_overrules(
        path,
        [
            overrule("Capitale", "  Hanyang  Sŏng ", accepted=True),
            overrule("Capitale", "Hanseong", accepted=True),
            overrule("Capitale", "Busan", accepted=False),
            overrule("Quelle", "tokyo", accepted=False),
            overrule("Quelle", "Tôkyô", accepted=True),
            overrule("Quelles", "Riga et Vilnius", accepted=True),
            overrule("Quelles", "Riga, Riga, Riga", accepted=False),
            overrule("Après […]", "Hanseong", accepted=True),
        ],
    )
    cards = deck_of(path.read_text(encoding="utf-8")).cards
    assert kept == 5
    assert (cards[1].answer.items[0].accepted, cards[1].answer.reject) == (("Séoul", "Hanyang Sŏng", "Hanseong"), ("Busan",))
    assert cards[2].answer.reject == ("Riga, Riga, Riga",)
    assert [card.answer.items[0].accepted for card in cards[3:]] == [("Séoul", "Hanseong"), ("Paris",)]


def test_an_overrule_taken_back_moves_the_answer(path: Path) -> None:
    assert (
        keep_overrules(path, [overrule("Capitale", "Hanseong", accepted=True), overrule("Capitale", "hanséong", accepted=False)])
        == 2
    )
    card = deck_of(path.read_text(encoding="utf-8")).cards[1]
    assert (card.answer.items[0].accepted, card.answer.reject) == (("Séoul",), ("hanséong",))


@given(decks(), st.data())
def test_any_deck_becomes_any_edit_of_it(deck: Deck, data: st.DataObject) -> None:
    after = Deck(
        deck.name,
        data.draw(texts),
        tuple(_other(card, data) for card in deck.cards),
        deck.language,
        deck.articles,
        deck.drafts if data.draw(st.booleans()) else (),
    )
    written, _ = rewritten(dump_deck(deck), deck, after, "deck.yaml")
    assert parse_deck(written, name="deck", path="deck.yaml") == after


def _other(card: Card, data: st.DataObject) -> Card:
    return replace(card, choices=data.draw(st.lists(texts, max_size=2).map(tuple)), hint=data.draw(st.just(card.hint) | texts))


def test_what_belongs_to_one_gap_may_move_to_another(path: Path) -> None:
    text = "format: 1\ntitle: x\ncards:\n- id: s\n  cloze: '{{Séoul}}, {{Paris}}' # deux\n  choices:\n    1: [Tokyo]\n"
    path.write_text(text, encoding="utf-8")
    before = deck_of(text)
    first, second = before.cards
    after = replace(before, cards=(replace(first, choices=()), replace(second, choices=("Rome",))))
    assert rewritten(text, before, after, "x.yaml")[0] == text.replace("1: [Tokyo]", "2: [Rome]")


QUOTED = """format: 1
title: x
articles:
  a: {file: a.txt, sha256: SHA} # article
  b: {file: b.txt, sha256: SHA}
cards:
- {id: x, ask: Qui ?, answer: Ana, evidence: {article: a, quote: Ana a signé, at: [0, 11]}}
- {id: y, ask: Qui ?, answer: Bo, evidence: {article: b, quote: Bo a signé, at: [0, 10]}}
- {id: z, ask: Qui ?, answer: Cy, evidence: {article: b, quote: Cy a signé, at: [0, 10]}}
""".replace("SHA", "0" * 64)


def test_the_places_of_quotes_that_moved_are_noted(path: Path) -> None:
    path.write_text(QUOTED, encoding="utf-8")
    (path.parent / "a.txt").write_text("Hier, Ana a signé.", encoding="utf-8")
    (path.parent / "b.txt").write_text("Hier, Bo a signé.", encoding="utf-8")
    assert note_places(path) == 3
    digest = sha256("Hier, Ana a signé.")
    assert path.read_text(encoding="utf-8") == QUOTED.replace("[0, 11]", "[6, 17]").replace(
        "Bo a signé, at: [0, 10]", "Bo a signé, at: [6, 16]"
    ).replace("0" * 64, digest, 1)
    assert note_places(path) == 0


def test_an_overrule_of_a_card_that_is_gone_is_passed_over(path: Path) -> None:
    gone = replace(deck_of(AUTHOR).cards[0], id=CardId("gone"))
    kept = keep_overrules(path, [Overrule("capitales", gone, "x", accepted=True), overrule("Capitale", "Busan", accepted=False)])
    assert kept == 1
