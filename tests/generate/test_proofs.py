"""Every card is proven by its article, as the code that loads and checks decks sees it, which the generator does not use."""

from pathlib import Path

import pytest

from quiz.deckfile.check import Rule, check_deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import load_deck
from quiz.generate.article import read_article
from quiz.generate.model import Options
from quiz.generate.pipeline import generate
from tests.generate.parsed import nlp
from tests.generate.soundness import faults

ROOT = Path(__file__).parents[2]
ARTICLES = sorted([*(ROOT / "bench" / "data" / "articles").glob("*.txt"), *(ROOT / "seeds").glob("*.txt")])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_no_quote_fails_its_card(article: Path, tmp_path: Path) -> None:
    raw = article.read_bytes()
    deck = generate(read_article(raw, article.name), Options(), nlp()).deck
    path = tmp_path / "deck.yaml"
    (tmp_path / article.name).write_bytes(raw)
    path.write_text(dump_deck(deck), "utf-8")
    loaded = load_deck(path)
    assert loaded.set_aside == ()
    assert loaded.deck.cards
    assert [str(finding) for finding in check_deck(path) if finding.rule is not Rule.SAME_QUESTION] == []
    assert faults(loaded.deck, raw) == []
