"""Texts that are no clean article: nothing breaks, and what is asked all the same is sound."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.core.model import Deck
from quiz.errors import ArticleError
from quiz.generate.article import read_article
from quiz.generate.model import Options
from quiz.generate.pipeline import generate
from tests.generate.parsed import nlp
from tests.generate.soundness import faults

HOSTILE = {path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "hostile").iterdir())}
CLEAN = HOSTILE["clean"]

DAMAGED: dict[str, Callable[[str], str]] = {
    "one line": lambda text: " ".join(text.split()),
    "small letters": str.lower,
    "capitals": str.upper,
    "every word a name": str.title,
    "no marks": lambda text: re.sub(r"[^\w\s]", " ", text),
    "only questions": lambda text: text.replace(".", " ?"),
    "broken lines": lambda text: re.sub(r"(.{30,50}) ", r"\1\n", text),
    "words turned round": lambda text: "\n".join(" ".join(reversed(line.split())) for line in text.split("\n")),
    "quotes that never close": lambda text: text.replace(" »", "").replace("« Sans", "« « “Sans"),
    "twice": lambda text: text + text,
    "steering characters": lambda text: text.replace(" pays", "\x1b[31m pays\x07").replace("Fonds", "\u202eFonds\u202c"),
    "names turned round": lambda text: text.replace("Hélène Vauquelin", "\u202eniléuquaV enèléH\u202c"),
    "sentences without end": lambda text: text.replace(".\n", "\n").replace(". ", " et "),
    "source code": lambda text: f"def article():\n    '''{text}'''\n    return {{'a': [1, 2]}}\n",
    "one object": lambda text: '{"title": "Récifs", "body": "' + text.replace("\n", "\\n") + '"}',
}
HARMLESS: dict[str, Callable[[str], str]] = {
    "windows newlines": lambda text: text.replace("\n", "\r\n"),
    "old newlines": lambda text: text.replace("\n", "\r"),
    "many spaces": lambda text: text.replace(" ", "  \u00a0"),
    "decomposed letters": lambda text: text.replace("é", "e\u0301").replace("è", "e\u0300").replace("ê", "e\u0302"),
    "zero-width spaces": lambda text: re.sub(r"(\w\w)(\w\w)", "\\1\u200b\\2", text),
    "a byte-order mark": lambda text: f"\ufeff{text}",
    "pictures": lambda text: text.replace(" pays", " 🌊 pays").replace(".\n", " 🎉👩‍🔬.\n"),
    "typewriter quotes": lambda text: text.replace("« ", '"').replace(" »", '"'),
    "lost spaces": lambda text: text.replace(", ", ","),
}


def made(text: str) -> Deck:
    return generate(read_article(text.encode(), "essai.txt", published="2024-03-14"), Options(), nlp()).deck


def made_if_read(text: str) -> Deck | None:
    try:
        return made(text)
    except ArticleError:
        return None


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_gives_a_card_that_is_not_sound(name: str) -> None:
    deck = made_if_read(HOSTILE[name])
    assert deck is None or faults(deck, HOSTILE[name].encode()) == []


@pytest.mark.parametrize("name", DAMAGED)
def test_no_damaged_article_gives_a_card_that_is_not_sound(name: str) -> None:
    text = DAMAGED[name](CLEAN)
    deck = made_if_read(text)
    assert deck is None or faults(deck, text.encode()) == []


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_different_is_read_the_same(name: str) -> None:
    text = HARMLESS[name](CLEAN)
    deck = made(text)
    assert [(card.ask, card.answer.shown) for card in deck.cards] == [(card.ask, card.answer.shown) for card in made(CLEAN).cards]
    assert faults(deck, text.encode()) == []


@pytest.mark.parametrize("name", ["english", "spanish", "german"])
def test_another_language_is_refused(name: str) -> None:
    with pytest.raises(ArticleError, match="not French"):
        made(HOSTILE[name])


@pytest.mark.parametrize("name", ["mail", "pronouns", "names"])
def test_a_text_that_only_its_sender_understands_gives_no_card(name: str) -> None:
    deck = made_if_read(HOSTILE[name])
    assert deck is None or deck.cards == ()


def test_a_passage_in_another_language_gives_no_card() -> None:
    quotes = " ".join(evidence.quote for card in made(HOSTILE["mixed-languages"]).cards for evidence in card.evidence)
    assert quotes
    assert not re.search("Paul Martin|Pablo Ruiz|Petra Blum|We will", quotes)


def test_a_page_is_read_without_its_furniture() -> None:
    deck = made(HOSTILE["page"])
    assert len(deck.cards) >= 5
    assert not re.search("Dupré|Secret|Accueil|script", " ".join(e.quote for card in deck.cards for e in card.evidence))


@pytest.mark.parametrize("text", [CLEAN.replace("\n", " ") * 1200, "a" * 1_000_000, "« " * 90_000, "Le pays " * 24_000])
def test_a_text_too_long_for_an_article_is_refused_or_read(text: str) -> None:
    deck = made_if_read(text)
    assert deck is None or deck.cards == ()
