import pytest

from quiz.core.model import Span
from quiz.generate.article import read_article
from quiz.generate.sentences import passages, sentences_in, split


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Il pleut. Elle sort.", 2),
        ("M. Kpodar a parlé. Mme Verhoef a répondu.", 2),
        ("Le Dr. Sow et J. Dupont sont venus.", 1),
        ("Le 30 nov. 2023 fut long. Puis vint la nuit.", 2),
        ("« C'est la première fois. Je le dis », a déclaré Linda Griffin.", 1),
        ("Il a déclaré : « Nous vivons une révolution. » Il est parti.", 2),
        ('"Pas à pas. Toujours", dit-il. Elle rit.', 2),
        ("Un écart de 3.5 points. Rien de plus.", 2),
        ("Est-ce fini ? Non : rien ne l'est.", 2),
        ("Il a dit « oui. Puis il est parti.", 2),
        ("Le site example.org est ouvert depuis lundi.", 1),
        ("Rien", 1),
    ],
)
def test_a_text_is_parted_where_its_sentences_end(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts


def test_a_quotation_that_ends_a_sentence_keeps_its_mark() -> None:
    assert sentences("Il a dit : « Non. » Elle aussi.")[0].endswith("»")


def test_short_paragraphs_go_on_from_one_another_and_a_heading_parts_them() -> None:
    one = "Le port est calme depuis que les bateaux sont rentrés."
    text = f"# Un essai pour le port\n\n{one} {one}\n\n{one}\n\n## La suite\n\n{one} {one} {one}\n\n{one}\n"
    article = read_article(text.encode(), "essai.md")
    blocks = [block for block, _ in sentences_in(article)]
    assert passages(article, blocks) == [0, 0, 0, 1, 1, 1, 2]
