import pytest

from quiz.core.snapshot import snapshot
from quiz.errors import MissingExtra
from quiz.generate.article import read_article
from quiz.generate.model import Options
from quiz.generate.nlp import SpacyNlp
from quiz.generate.pipeline import generate
from tests.golden.cases import Case, cases, made


@pytest.fixture(scope="module")
def nlp() -> SpacyNlp:
    try:
        return SpacyNlp()
    except MissingExtra as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_an_article_makes_the_cards_of_its_golden_file(case: Case, nlp: SpacyNlp) -> None:
    assert made(case) == case.expected


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_every_quote_stands_at_its_offsets_in_the_snapshot(case: Case, nlp: SpacyNlp) -> None:
    raw = case.article.replace("'", "’").encode()
    deck = generate(read_article(raw, "a.txt", published=case.options["published"]), Options(), nlp).deck
    text = snapshot(raw)
    assert deck.cards
    for card in deck.cards:
        assert card.evidence
        for evidence in card.evidence:
            assert [text[span.start : span.end] for span in evidence.at] == [evidence.quote]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_the_same_article_makes_the_same_deck(case: Case, nlp: SpacyNlp) -> None:
    article = read_article(case.article.encode(), "a.txt", published=case.options["published"])
    assert generate(article, Options(), nlp).deck == generate(article, Options(), nlp).deck


def test_the_cap_holds(nlp: SpacyNlp) -> None:
    case = cases()[0]
    article = read_article(case.article.encode(), "a.txt", published=case.options["published"])
    assert len(generate(article, Options(most=2), nlp).deck.cards) == 2
