from pathlib import Path

import pytest

from quiz.core.model import (
    Answer,
    AnswerType,
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
    Strictness,
)
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import load_deck, parse_deck
from quiz.deckfile.tree import MAX_NODES
from quiz.errors import DeckErrors

HEAD = "format: 1\ntitle: Essai\n"
ARTICLES = "articles: {a: {file: a.txt}}\n"


def parse(text: str) -> Deck:
    return parse_deck(text, name="essai", path="essai.yaml")


def card(lines: str) -> Card:
    return parse(f"{HEAD}{ARTICLES}cards:\n- {lines}").cards[0]


def faults(text: str) -> list[str]:
    with pytest.raises(DeckErrors) as caught:
        parse(text)
    return [str(fault) for fault in caught.value.faults]


def test_eight_lines_make_a_deck() -> None:
    deck = parse("""format: 1
title: Capitales
cards:
- ask: Quelle est la capitale du Japon ?
  answer: Tokyo
- ask: Quelle est la capitale de la Corée du Sud ?
  answer: Séoul
  accept: [Seoul]
""")
    assert deck == Deck(
        "essai",
        "Capitales",
        (
            Card(CardId(""), Question("Quelle est la capitale du Japon ?"), Answer(AnswerType.TEXT, (Item(("Tokyo",)),))),
            Card(
                CardId(""),
                Question("Quelle est la capitale de la Corée du Sud ?"),
                Answer(AnswerType.TEXT, (Item(("Séoul", "Seoul")),)),
            ),
        ),
    )
    assert [each.line for each in deck.cards] == [4, 6]


def test_every_key_of_a_card_is_read() -> None:
    assert card("""id: a-1
  fact: signed
  ask: Qui ?
  answer: Ana
  type: person
  accept: [A.]
  reject: [B.]
  choices: [C., D.]
  hint: indice
  note: |
    deux
    lignes
  evidence: {article: a, quote: "Ana a signé", at: [3, 14], derived: "x"}
  as_of: 2025-02-13
  until: 2026
  tags: [ia]
  made: {by: quiz 1.0, print: 9c1e77, around: 0b5d2f}
""") == Card(
        CardId("a-1"),
        Question("Qui ?"),
        Answer(AnswerType.PERSON, (Item(("Ana", "A.")),), ("B.",)),
        ("C.", "D."),
        FactKind.SIGNED,
        "indice",
        "deux\nlignes",
        (Evidence("a", "Ana a signé", (Span(3, 14),), "x"),),
        "2025-02-13",
        "2026",
        ("ia",),
        Made("quiz 1.0", "9c1e77", "0b5d2f"),
    )


@pytest.mark.parametrize("text", ["no", "yes", "007", "12:30", "2024-01-01", "1e3", "0x1F", "~", "null", "true", "1_000"])
def test_every_scalar_stays_the_text_the_author_wrote(text: str) -> None:
    found = card(f"ask: Combien ?\n  answer: {text}\n  accept: [{text}]")
    assert found.answer.items == (Item((text, text)),)


def test_a_list_of_answers_is_of_type_list() -> None:
    found = card("ask: Qui ?\n  answer:\n  - Ana\n  - {answer: Bo, accept: [B.]}\n  ordered: true")
    assert found.answer == Answer(AnswerType.LIST, (Item(("Ana",)), Item(("Bo", "B."))), ordered=True)


def test_the_gaps_of_a_cloze_are_siblings() -> None:
    deck = parse(
        f"{HEAD}cards:\n- id: c\n  cloze: Après {{{{Séoul}}}}, {{{{Paris}}}}.\n  type: place\n  accept: {{1: [Seoul]}}\n"
    )
    assert [(each.id, each.prompt, each.answer.items) for each in deck.cards] == [
        ("c#1", Cloze("Après Séoul, Paris.", Span(6, 11), 1), (Item(("Séoul", "Seoul")),)),
        ("c#2", Cloze("Après Séoul, Paris.", Span(13, 18), 2), (Item(("Paris",)),)),
    ]
    assert {each.answer.type for each in deck.cards} == {AnswerType.PLACE}


def test_drafts_are_kept_apart() -> None:
    deck = parse(f"{HEAD}cards: []\ndrafts:\n- ask: Qui ?\n  answer: Ana\n")
    assert (len(deck.cards), len(deck.drafts)) == (0, 1)


@pytest.mark.parametrize(
    "text", [f"---\n{HEAD}cards: []\n...\n", f"\ufeff{HEAD}cards: []", f"{HEAD}cards: []\n".replace("\n", "\r\n")]
)
def test_what_editors_add_does_no_harm(text: str) -> None:
    assert parse(text).title == "Essai"


FAULTS = [
    ("", "essai.yaml: the file is empty (quiz new writes a deck to start from)"),
    ("# rien\n", "essai.yaml: the file is empty (quiz new writes a deck to start from)"),
    ("bonjour", "essai.yaml:1: this is no deck (start with “format: 1”, “title: …” and “cards:”)"),
    ("- a\n", "essai.yaml:1: this is no deck (start with “format: 1”, “title: …” and “cards:”)"),
    ("title: x\ncards: []", "essai.yaml:1: “format” is missing"),
    ("format: 1\ncards: []", "essai.yaml:1: “title” is missing"),
    ("format: 1\ntitle: x", "essai.yaml:1: “cards” is missing (“cards: []” is a deck without any)"),
    ("format: 2\ntitle: x\ncards: []", "essai.yaml:1: this format is not known (write 1, or update quiz)"),
    (HEAD + "cards: a", "essai.yaml:3: “cards” is a list of cards (start each card with “- ask: …”)"),
    (HEAD + "cards: []\ntitel: y", "essai.yaml:4: “titel” is not a key here (did you mean “title”?)"),
    (HEAD + "cards: []\ntitle: y", "essai.yaml:4: “title” is written twice (it stands in line 2 already)"),
    (HEAD + "cards: []\nlanguage: [fr]", "essai.yaml:4: “language” is one text (quote a text that starts with [ or {)"),
    (
        HEAD + "cards: []\narticles: [a]",
        "essai.yaml:4: “articles” has a key for each article (write “name:” and under it “file: …”)",
    ),
    (HEAD + "cards: []\narticles: {a: b}", "essai.yaml:4: “a” has keys of its own (write “file: …” under it)"),
    (HEAD + "cards: []\narticles: {a: {}}", "essai.yaml:4: “file” is missing"),
    (HEAD + "cards: []\narticles: {a b: {file: c}}", "essai.yaml:4: “a b” cannot be a name (letters, digits, “-”, “_” and “.”)"),
    (
        HEAD + "cards: []\narticles: {a: {file: c, sha256: 12}}",
        "essai.yaml:4: a sha256 has 64 hexadecimal digits (delete the line; quiz check still finds the quotes)",
    ),
    (
        HEAD + "cards: []\narticles: {a: {file: c, published: 2025-13}}",
        "essai.yaml:4: “2025-13” is no date (write YYYY, YYYY-MM or YYYY-MM-DD)",
    ),
    (HEAD + "cards: []\n---\na: b", "essai.yaml:4: a second document starts here (one deck a file: delete “---”)"),
    (HEAD + "a: b: c", "essai.yaml:3: a second “: ” in one line (quote the text that holds it)"),
    (HEAD + "cards: [a", "essai.yaml:3: a bracket or brace does not close (close it, or quote the text)"),
    (HEAD + 'cards: "a', "essai.yaml:3: a quoted text does not end (close the quote, or write '' for ' inside '…')"),
    (HEAD + "cards:\n\t- a", "essai.yaml:4: a text cannot start with this character (quote it; indent with spaces, not tabs)"),
    (
        HEAD + "cards:\n- a: b\n c: d",
        "essai.yaml:5: this line does not fit the one above (indent the keys of a card alike, and write “key: text”)",
    ),
]


@pytest.mark.parametrize(("text", "fault"), FAULTS)
def test_a_fault_of_the_deck_says_where_and_what_to_do(text: str, fault: str) -> None:
    assert fault in faults(text)


QUESTION = "ask: Qui ?\n  answer: Ana\n"
CARD_FAULTS = [
    ("Qui ?", "5: this is no card (write “- ask: …” and under it “answer: …”)"),
    ("answer: Ana", "5: the card asks nothing (give it “ask” and “answer”, or “cloze”)"),
    ("ask: Qui ?", "5: “answer” is missing"),
    ("ask: ''\n  answer: Ana", "5: “ask” is missing"),
    ("ask: Qui ?\n  answer: ' '", "6: “answer” is missing"),
    ("ask: Qui ?\n  answer: []", "6: “answer” is missing"),
    ("ask: Qui ?\n  answer: {a: b}", "6: “answer” is one text, or a list (quote a text that starts with {)"),
    ("ask: Qui ?\n  answer: [[a]]", "6: this is no item of a list (write a text, or {answer: …, accept: […]})"),
    ("ask: Qui ?\n  answer: [{answr: a}]", "6: “answr” is not a key here (did you mean “answer”?)"),
    ("ask: Qui ?\n  answer: [a, b]\n  type: person", "7: several answers are of type list (delete “type”, or give one answer)"),
    (
        "ask: Qui ?\n  answer: [a, b]\n  accept: [c]",
        "7: a list has no “accept” of its own (write {answer: …, accept: […]} as the item)",
    ),
    (QUESTION + "  type: list", "6: a list has several answers (write [a, b])"),
    (QUESTION + "  type: persn", "7: “persn” is no type (did you mean “person”?)"),
    (QUESTION + "  type: [a]", "7: “type” is one text (quote a text that starts with [ or {)"),
    (
        QUESTION + "  type: boolean",
        "6: a true/false card is answered by true or false (false, faux, no, non, oui, true, vrai, yes)",
    ),
    (QUESTION + "  fact: sined", "7: “sined” is no fact (did you mean “signed”?)"),
    (QUESTION + "  ordered: true", "7: only a list has an order (delete “ordered”)"),
    (QUESTION + "  ordered: oui", "7: “ordered” is true or false"),
    (QUESTION + "  accept: {a: b}", "7: “accept” is a list of texts (write [a, b])"),
    (QUESTION + "  tags: [a, [b]]", "7: “tags” is a list of texts (write [a, b])"),
    (QUESTION + "  id: a b", "7: “a b” cannot be a name (letters, digits, “-”, “_” and “.”, a hundred at most)"),
    (QUESTION + "  id: a#1", "7: “a#1” cannot be a name (letters, digits, “-”, “_” and “.”, a hundred at most)"),
    (
        QUESTION + "  id: a\n- id: a\n  ask: Où ?\n  answer: ici",
        "8: the id “a” is taken (the card of line 5 has it; give this one another)",
    ),
    (
        QUESTION + "  id: a\ndrafts:\n- id: a\n  ask: Où ?\n  answer: ici",
        "9: the id “a” is taken (the card of line 5 has it; give this one another)",
    ),
    (QUESTION + "  as_of: hier", "7: “hier” is no date (write YYYY, YYYY-MM or YYYY-MM-DD)"),
    (QUESTION + "  until: 2025-02-30", "7: “2025-02-30” is no date (write YYYY, YYYY-MM or YYYY-MM-DD)"),
    (QUESTION + "  made: quiz", "7: “made” has keys of its own (write the keys under it: around, by, print)"),
    (QUESTION + "  made: {by: quiz}", "7: “print” is missing"),
    (QUESTION + "  evidence: a", "7: “evidence” has keys of its own (write the keys under it: article, at, derived, quote)"),
    (QUESTION + "  evidence: {article: a}", "7: “quote” is missing"),
    (QUESTION + "  evidence: {article: ab, quote: c}", "7: “ab” is no article of this deck (did you mean “a”?)"),
    (
        QUESTION + "  evidence: {article: a, quote: c, at: 3}",
        "7: “at” is [start, end], or a list of such (two whole numbers, in order)",
    ),
    (
        QUESTION + "  evidence: {article: a, quote: c, at: [5, 3]}",
        "7: “at” is [start, end], or a list of such (two whole numbers, in order)",
    ),
    (
        QUESTION + "  evidence: {article: a, quote: c, at: [[1, 2], 3]}",
        "7: “at” is [start, end], or a list of such (two whole numbers, in order)",
    ),
    (QUESTION + "  acept: [a]", "7: “acept” is not a key here (did you mean “accept”?)"),
    ("cloze: Après Séoul", "5: a cloze needs gaps (write the hidden words as {{words}})"),
    ("cloze: Après {{Séoul}", "5: a cloze needs gaps (write the hidden words as {{words}})"),
    ("cloze: Après {{ }}", "5: a cloze needs gaps (write the hidden words as {{words}})"),
    ("cloze: Après {{Séoul}}\n  answer: Séoul", "6: a cloze has no “answer” (its gaps are what is asked and answered)"),
    ("cloze: Après {{Séoul}}\n  type: list", "6: a gap cannot be of type “list”"),
    (
        "cloze: '{{Séoul}}, {{Paris}}'\n  accept: [Seoul]",
        "6: this cloze has several gaps, each with its own “accept” (say which: {1: […], 2: […]})",
    ),
    ("cloze: '{{Séoul}}, {{Paris}}'\n  accept: {3: [Seoul]}", "6: “3” is not a key here (known here: 1, 2)"),
]


@pytest.mark.parametrize(("lines", "fault"), CARD_FAULTS)
def test_a_fault_of_a_card_says_where_and_what_to_do(lines: str, fault: str) -> None:
    assert f"essai.yaml:{fault}" in faults(f"{HEAD}{ARTICLES}cards:\n- {lines}")


def test_all_faults_are_shown_in_line_order() -> None:
    found = faults("format: 1\ntitel: x\ncards:\n- ask: Qui ?\n- ask: Où ?\n  answr: ici\n")
    assert [fault.split(": ")[0] for fault in found] == [
        "essai.yaml:1",
        "essai.yaml:2",
        "essai.yaml:4",
        "essai.yaml:5",
        "essai.yaml:6",
    ]


def test_past_a_hundred_faults_are_counted() -> None:
    found = faults(HEAD + "cards:\n" + "- ask: Qui ?\n" * 300)
    assert (len(found), found[-1]) == (101, "essai.yaml: 200 more faults are not shown")


HOSTILE = [
    ("a: &a [x, x]\nb: *a", "essai.yaml:2: “*” starts a YAML alias, which decks do not use (quote the text, or write it out)"),
    (HEAD + "cards: &a []", "essai.yaml:3: “&” starts a YAML anchor, which decks do not use (quote the text)"),
    (
        HEAD + "cards: !!python/object:os.system []",
        "essai.yaml:3: “!” starts a YAML tag, which decks do not use (quote the text)",
    ),
    (HEAD + "<<: {cards: []}", "essai.yaml:3: “<<” is not used in decks (write the keys out)"),
    (HEAD + "? [a]\n: b", "essai.yaml:3: a key is a word, not a list (quote a text that starts with [ or {)"),
    (HEAD + "cards: " + "[" * 50_000, "essai.yaml:3: too many levels inside one another (a deck has no more than a few)"),
    (HEAD + "cards: \x1b[31m", "essai.yaml:3: the character U+001B is not shown but changes what is seen (delete it)"),
    (HEAD + "note: a\x00b", "essai.yaml:3: the character U+0000 is not shown but changes what is seen (delete it)"),
    (HEAD + 'note: "\\e[31m"', "essai.yaml:3: the character U+001B is not shown but changes what is seen (delete it)"),
    (HEAD + 'note: "\\x9b31m"', "essai.yaml:3: the character U+009B is not shown but changes what is seen (delete it)"),
    (HEAD + "note: a\u202eb", "essai.yaml:3: the character U+202E is not shown but changes what is seen (delete it)"),
    (HEAD + 'note: "a\\u2066b"', "essai.yaml:3: the character U+2066 is not shown but changes what is seen (delete it)"),
    (HEAD + "note: " + "a" * 20_001, "essai.yaml:3: this text has more than 20000 characters"),
]


@pytest.mark.parametrize(("text", "fault"), HOSTILE)
def test_a_hostile_file_is_refused_in_words(text: str, fault: str) -> None:
    assert fault in faults(text)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert "alias" in faults(bomb)[-1]


def test_a_file_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.deckfile.tree.MAX_NODES", 20)
    assert MAX_NODES > 20
    assert "too many values" in faults(HEAD + "cards: [" + "a, " * 30 + "]")[-1]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "the file is empty"),
        (b"format: 1\ntitle: \xe9t\xe9\n", "2: the file is not UTF-8 text (save it as UTF-8)"),
        (b"\x89PNG\r\n\x1a\n\x00", "1: the file is not UTF-8 text (save it as UTF-8)"),
        (b"PK\x03\x04", "U+0003"),
    ],
)
def test_a_file_that_is_no_text_is_refused_in_words(tmp_path: Path, raw: bytes, fault: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    with pytest.raises(DeckErrors, match=r"x\.yaml") as caught:
        load_deck(path)
    assert fault in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(DeckErrors, match=r"x\.yaml: cannot be read"):
        load_deck(tmp_path / "x.yaml")
    with pytest.raises(DeckErrors, match="this is not a file"):
        load_deck(tmp_path)


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.deckfile.load.MAX_BYTES", 10)
    (tmp_path / "x.yaml").write_text(HEAD)
    with pytest.raises(DeckErrors, match="too large"):
        load_deck(tmp_path / "x.yaml")


def test_a_file_full_of_unsafe_characters_or_unknown_keys_is_refused_at_once() -> None:
    assert "U+001B" in faults(HEAD + "\x1b" * 2_000_000)[0]
    keys = ",".join(f"k{n}: 1" for n in range(50_000))
    assert faults(HEAD + "cards: [{" + keys + "}]")[-1] == "essai.yaml: 49901 more faults are not shown"


def test_a_card_without_evidence_needs_no_article() -> None:
    assert dump_deck(parse(f"{HEAD}cards:\n- {QUESTION}")) == f"{HEAD}language: fr\ncards:\n- {QUESTION}"


def test_a_deck_says_what_it_marks_more_strictly() -> None:
    assert parse("format: 1\ntitle: T\nstrict: [accents, order]\ncards: []\n").strict == (Strictness.ACCENTS, Strictness.ORDER)
    assert parse("format: 1\ntitle: T\nstrict: accents\ncards: []\n").strict == (Strictness.ACCENTS,)


def test_a_word_that_is_no_strictness_is_named() -> None:
    with pytest.raises(DeckErrors) as caught:
        parse("format: 1\ntitle: T\nstrict: [accent]\ncards: []\n")
    assert "accents" in caught.value.faults[0].hint
