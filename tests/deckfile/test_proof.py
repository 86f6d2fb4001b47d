"""Quotes are verified against their article when a deck is loaded."""

from pathlib import Path

import pytest

from quiz.core.snapshot import sha256
from quiz.deckfile.load import load_deck

HEAD = "format: 1\ntitle: Essai\n"
QUESTION = "ask: Qui ?\n  answer: Ana\n"

ARTICLE = "Ana a signé l'accord.\n\nBo a refusé de le signer.\nUn été à Séoul.\n"


def library(folder: Path, evidence: str, *, article: bytes | None = ARTICLE.encode(), sha: str = "") -> Path:
    if article is not None:
        (folder / "a.txt").write_bytes(article)
    path = folder / "essai.yaml"
    digest = f", sha256: {sha}" if sha else ""
    path.write_text(
        f"{HEAD}articles: {{a: {{file: a.txt{digest}}}}}\ncards:\n- {QUESTION}  evidence: {evidence}\n", encoding="utf-8"
    )
    return path


@pytest.mark.parametrize(
    "evidence",
    [
        "{article: a, quote: Ana a signé, at: [0, 11]}",
        "{article: a, quote: Ana a signé}",
        "{article: a, quote: 'Ana a signé […] Bo a refusé', at: [[0, 11], [23, 34]]}",
        "{article: a, quote: 'Ana a signé […] Bo a refusé'}",
        "{article: a, quote: 'Bo a refusé […] Ana a signé', at: [[23, 34], [0, 11]]}",
        "{article: a, quote: un e\u0301te\u0301}".replace("un", "Un"),
        "[{article: a, quote: Ana a signé}, {article: a, quote: Un été}]",
    ],
)
def test_a_quote_that_stands_is_asked(tmp_path: Path, evidence: str) -> None:
    loaded = load_deck(library(tmp_path, evidence, sha=sha256(ARTICLE)))
    assert (len(loaded.deck.cards), loaded.set_aside, loaded.warnings) == (1, (), ())


@pytest.mark.parametrize(
    ("evidence", "article", "what"),
    [
        ("{article: a, quote: Ana a refusé}", ARTICLE.encode(), "its quote does not stand in the article “a”"),
        ("{article: a, quote: ANA A SIGNÉ}", ARTICLE.encode(), "its quote does not stand in the article “a”"),
        ("{article: a, quote: 'Ana a signé […] Ana a refusé'}", ARTICLE.encode(), "its quote does not stand in the article “a”"),
        ("{article: a, quote: '[…]'}", ARTICLE.encode(), "its quote does not stand in the article “a”"),
        ("[{article: a, quote: Ana a signé}, {article: a, quote: Ana}]", b"Ana", "its quote does not stand in the article “a”"),
        ("{article: a, quote: Ana}", None, "the article “a” cannot be read: No such file or directory"),
        ("{article: a, quote: Ana}", b"Ana \xe9", "the article “a” cannot be read: it is not UTF-8 text"),
    ],
)
def test_a_quote_that_does_not_stand_sets_its_card_aside(tmp_path: Path, evidence: str, article: bytes | None, what: str) -> None:
    loaded = load_deck(library(tmp_path, evidence, article=article))
    assert loaded.deck.cards == ()
    assert [(each.card.ask, each.what.line) for each in loaded.set_aside] == [("Qui ?", 5)]
    assert what in str(loaded.set_aside[0].what)


def test_a_quote_found_elsewhere_stands_with_a_warning(tmp_path: Path) -> None:
    loaded = load_deck(library(tmp_path, "{article: a, quote: Bo a refusé, at: [0, 11]}"))
    assert len(loaded.deck.cards) == 1
    assert [str(each).split(": ", 1)[1] for each in loaded.warnings] == [
        "the quote stands elsewhere in the article than “at” says (quiz check --fix takes note)"
    ]


def test_an_article_that_changed_is_a_warning(tmp_path: Path) -> None:
    loaded = load_deck(library(tmp_path, "{article: a, quote: Bo a refusé}", sha="0" * 64))
    assert "has changed since the deck was made" in str(loaded.warnings[0])


def test_an_article_too_large_or_no_file_sets_its_cards_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.deckfile.proof.MAX_ARTICLE_BYTES", 10)
    path = library(tmp_path, "{article: a, quote: Bo a refusé}")
    assert "it is too large" in str(load_deck(path).set_aside[0].what)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").mkdir()
    assert "it is not a file" in str(load_deck(path).set_aside[0].what)
