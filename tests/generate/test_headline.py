"""The label of a title: what the article is about."""

import pytest

from quiz.generate.headline import faint_headline, headlines, matter_of
from tests.generate.parsed import parsed

_BODY = "Le port est calme depuis que les bateaux des pêcheurs du Nord sont rentrés de la longue campagne de cet hiver."


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Au Népal, un séisme de magnitude 5,6 fait plus d'une centaine de morts", "séisme de magnitude 5,6"),
        ("Après une année d'attente, Alix Girard inaugure le pont Kasar", "pont Kasar"),
        ("Paul Le Goff démissionne", ""),
        ("Un port ferme", ""),
    ],
)
def test_the_matter_is_the_first_telling_phrase(title: str, label: str) -> None:
    assert matter_of(parsed(_BODY, title=title)) == label


def test_a_title_that_is_a_sentence_is_one_of_the_sentences_and_the_last() -> None:
    annotated = parsed(_BODY, title="La cour de Douai donne raison aux pêcheurs")
    assert [sentence.text for sentence in annotated.sentences] == [
        _BODY,
        "La cour de Douai donne raison aux pêcheurs",
    ]
    assert annotated.sentence_at(3) is annotated.sentences[-1]
    assert annotated.sentence_at(annotated.text.index("port")) is annotated.sentences[0]


def test_a_title_without_a_verb_is_no_sentence() -> None:
    assert len(parsed(_BODY, title="Un accord sur les récifs").sentences) == 1


@pytest.mark.parametrize(
    ("title", "found", "faint"),
    [
        ("Un accord sur les pêcheurs du Nord à Brisance", ["« Un accord sur les pêcheurs du Nord à Brisance »"], ""),
        (
            "Pêche : les bateaux du Nord rentrent",
            ["« Pêche : les bateaux du Nord rentrent »", "« Les bateaux du Nord rentrent »"],
            "",
        ),
        ("La revanche des pêcheurs calmes", ["« La revanche des pêcheurs calmes »"], ""),
        ("La revanche des oubliés", [], ""),
        ("SCIENCES. Le port “calme” des pêcheurs (suite)", ["« Le port “calme” des pêcheurs »"], ""),
        ("Les pêcheurs du Nord rentrent mardi", [], ""),
    ],
)
def test_a_headline_is_a_label_where_the_text_shares_its_words(title: str, found: list[str], faint: str) -> None:
    annotated = parsed(_BODY, title=title)
    assert list(headlines(annotated)) == found
    assert faint_headline(annotated) == faint


def test_a_headline_that_plays_on_its_matter_needs_a_country_beside_it() -> None:
    far = "Le vent souffle. La mer monte. " * 3
    annotated = parsed(far, "La revanche était belle et les bateaux verts.", title="La revanche des bateaux verts")
    assert list(headlines(annotated)) == []
    assert faint_headline(annotated) == "« La revanche des bateaux verts »"
