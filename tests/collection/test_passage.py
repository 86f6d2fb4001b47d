"""The place in an article that a card comes from."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quiz.collection.passage import GAP, MAX_AROUND, find_passage
from quiz.core.model import Answer, AnswerType, ArticleRef, Card, CardId, Evidence, Item, Question, Span
from quiz.core.session import Passage

ARTICLE = "Le titre\n\nLe sommet a réuni 58 pays. La France y était.\n\nEntre-temps.\n\nLa Chine a signé.\n"


def passage(tmp_path: Path, *evidence: Evidence, text: str = ARTICLE) -> Passage | None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8", newline="")
    answer = Answer(AnswerType.NUMBER, (Item(("58",)),))
    card = Card(CardId("x"), Question("Combien ?"), answer, evidence=evidence)
    article = ArticleRef("a", "a.txt", title="Sommet", url="https://example.org")
    return find_passage(tmp_path / "d.yaml", [article], card)


def quoted(found: Passage | None) -> list[str]:
    assert found is not None
    return [found.text[span.start : span.end] for span in found.spans]


def test_the_passage_is_the_paragraph_of_the_quote(tmp_path: Path) -> None:
    found = passage(tmp_path, Evidence("a", "réuni 58 pays"))
    assert found == Passage("Sommet", "Le sommet a réuni 58 pays. La France y était.", (Span(12, 25),), "https://example.org")
    assert quoted(found) == ["réuni 58 pays"]


def test_quotes_of_two_paragraphs_are_shown_with_a_gap_between(tmp_path: Path) -> None:
    found = passage(tmp_path, Evidence("a", "58 pays […] La Chine"))
    assert found is not None
    assert found.text == f"Le sommet a réuni 58 pays. La France y était.{GAP}La Chine a signé."
    assert quoted(found) == ["58 pays", "La Chine"]


def test_two_quotes_of_one_paragraph_show_it_once(tmp_path: Path) -> None:
    found = passage(tmp_path, Evidence("a", "La France"), Evidence("a", "58 pays"))
    assert found is not None
    assert found.text.count("sommet") == 1
    assert quoted(found) == ["58 pays", "La France"]


def test_a_card_without_a_quote_that_stands_has_no_passage(tmp_path: Path) -> None:
    assert passage(tmp_path) is None
    assert passage(tmp_path, Evidence("b", "58 pays")) is None
    assert passage(tmp_path, Evidence("a", "59 pays")) is None


def test_a_missing_article_gives_no_passage(tmp_path: Path) -> None:
    card = Card(CardId("x"), Question("Q ?"), Answer(AnswerType.TEXT, (Item(("a",)),)), evidence=(Evidence("a", "Q"),))
    assert find_passage(tmp_path / "d.yaml", [ArticleRef("a", "gone.txt")], card) is None


@given(before=st.integers(0, 3000), after=st.integers(0, 3000), blank=st.sampled_from(["", " ", "mot "]))
def test_a_very_long_paragraph_is_cut_around_the_quote(before: int, after: int, blank: str) -> None:
    from quiz.collection.passage import _paragraphs

    text = (blank or "x") * before + "QUOTE" + (blank or "x") * after
    at = text.index("QUOTE")
    shown, (span,) = _paragraphs(text, [Span(at, at + 5)])
    assert shown[span.start : span.end] == "QUOTE"
    assert len(shown) <= 5 + 2 * MAX_AROUND
    assert shown in text
