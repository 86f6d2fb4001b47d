from dataclasses import replace

import pytest
from hypothesis import given

from quiz.core.model import AnswerType, Card, Cloze, Deck, Item, Question
from quiz.errors import DeckErrors
from quiz.exchange import read_table, write_markdown, write_table
from quiz.exchange.rows import join_cell, split_cell
from tests.deckfile.strategies import decks, some_texts

PLAIN = """question,answer,accept,hint,note,tags
Capitale du Japon ?,Tokyo,Edo | Tokio,T,"au bord
de la mer",asie
Capitales baltes ?,Tallinn | Riga,,,,europe | nord
"Après {{Séoul}}, {{Paris}}",,,,,
"""


def read(text: str) -> Deck:
    return read_table(text, name="essai", path="essai.csv")


def test_a_row_is_a_card() -> None:
    japan, baltic, first, second = read(PLAIN).cards
    assert (japan.ask, japan.answer.items, japan.hint, japan.note, japan.tags) == (
        "Capitale du Japon ?",
        (Item(("Tokyo", "Edo", "Tokio")),),
        "T",
        "au bord\nde la mer",
        ("asie",),
    )
    assert (baltic.answer.type, [item.shown for item in baltic.answer.items]) == (AnswerType.LIST, ["Tallinn", "Riga"])
    assert (first.ask, second.ask) == ("Après […], Paris", "Après Séoul, […]")


@pytest.mark.parametrize(
    "text",
    [
        "question;answer\nQui ?;Ana\n",
        "question\tanswer\nQui ?\tAna\n",
        "answer,question\nAna,Qui ?\n",
        "Recto,Verso\nQui ?,Ana\n",
        "Qui ?\tAna\n",
        "\ufeffQui ?;Ana\r\n",
        "#separator:tab\n#html:false\nQui ?\tAna\n",
        "#separator:Pipe\nQui ?|Ana\n",
        '"Qui ?","Ana"\n\n',
    ],
)
def test_tables_of_other_programs_are_read(text: str) -> None:
    assert [(card.ask, card.answer.shown) for card in read(text).cards] == [("Qui ?", "Ana")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "essai.csv: there is no card in the file"),
        ("question,answer\n", "essai.csv: there is no card in the file"),
        ("question,answer\nQui ?,\n", "essai.csv:2: the row has no answer (a cloze has its gaps in {{braces}})"),
        ("question,answer\n,Ana\n", "essai.csv:2: the row has no question"),
        ('question,answer\n"a\nb",c\nQui ?,\n', "essai.csv:4: the row has no answer (a cloze has its gaps in {{braces}})"),
        (
            "question,answer\nQui ?,A\x1b[1m\n",
            "essai.csv:2: the character U+001B is not shown but changes what is seen (delete it)",
        ),
        ('question,answer\nQui ?,"Ana\n', "essai.csv:2: this is no table: unexpected end of data"),
    ],
)
def test_a_row_that_is_no_card_is_named(text: str, fault: str) -> None:
    with pytest.raises(DeckErrors) as caught:
        read(text)
    assert fault in [str(each) for each in caught.value.faults]


@given(some_texts)
def test_the_texts_of_a_cell_come_back(texts: tuple[str, ...]) -> None:
    assert split_cell(join_cell(texts)) == tuple(text.strip() for text in texts)


def stripped(card: Card) -> Card:
    """The card with what a table holds of it."""
    items = tuple(Item(tuple(text.strip() for text in item.accepted)) for item in card.answer.items)
    if card.answer.type is AnswerType.LIST:
        items = tuple(Item(item.accepted[:1]) for item in items)
    answer = replace(card.answer, items=items, reject=(), ordered=False)
    prompt = Question(card.ask.strip()) if isinstance(card.prompt, Question) else card.prompt
    tags = tuple(tag.strip() for tag in card.tags)
    return Card(card.id, prompt, answer, hint=card.hint.strip(), note=card.note.strip(), tags=tags)


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@given(deck=decks())
def test_questions_come_back_from_a_table(delimiter: str, deck: Deck) -> None:
    cards = tuple(card for card in deck.cards if not isinstance(card.prompt, Cloze) and "{{" not in card.ask)
    if not cards:
        return
    back = read_table(write_table(replace(deck, cards=cards), delimiter=delimiter), name="deck", delimiter=delimiter)
    assert back.cards == tuple(map(stripped, cards))


def test_a_cloze_comes_back_from_a_table() -> None:
    deck = read(PLAIN.replace("question,answer", "question,answer", 1))
    assert read(write_table(deck)) == deck


def test_a_page_shows_every_text_as_it_is() -> None:
    deck = read('question,answer,hint,tags\n"L\'*eau* [1] <b> ?","1. H2O_x","- a | b","x | y"\nQui ?,Ana | Bo,,\n')
    assert (
        write_markdown(deck)
        == r"""# essai

## L'\*eau\* \[1\] \<b\> ?

**1. H2O\_x**

Hint: \- a \| b

Tags: x, y

## Qui ?

- **Ana**
- **Bo**
""".replace("**1. ", "**\\1. ")
    )


@given(decks())
def test_any_deck_makes_a_page_and_a_table(deck: Deck) -> None:
    assert write_markdown(deck).startswith("# ")
    assert write_table(deck).startswith("question,answer")
