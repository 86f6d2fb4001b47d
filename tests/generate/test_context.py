"""What is said around a question so that it stands alone."""

import pytest

from quiz.core.model import FactKind
from quiz.generate.facts.event import find_dates
from quiz.generate.model import Options
from quiz.generate.realise.turned import realise_turned
from quiz.generate.supplement import supplemented
from quiz.generate.topic import topic
from tests.generate.parsed import asked, parsed

_REEF = "La Ligue des récifs a replanté dix mille coraux. La Ligue des récifs recrute. La Ligue des récifs grandit."


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Climat : des coraux replantés", "« Climat : des coraux replantés »"),
        ("La Ligue sous la gare de Brisance", "« La Ligue sous la gare de Brisance »"),
        ("Fouilles sous le parking de la gare de Brisance", "Ligue des récifs"),
        ("La Ligue des récifs fête dix ans", "Ligue des récifs"),
    ],
)
def test_the_topic_is_the_headline_where_no_thing_opens_it_and_the_text_comes_back_to_it(title: str, label: str) -> None:
    assert topic(parsed(_REEF, "La gare de Brisance est fermée.", title=title), firm=True) == f"{label}, mars 2024"


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ("Luc Brisance", "Ligue des récifs"),
        ("12", "« La Ligue sous la gare de Brisance »"),
    ],
)
def test_a_headline_that_gives_the_answer_away_is_no_label(answer: str, label: str) -> None:
    annotated = parsed(_REEF, "La gare de Brisance est fermée.", title="La Ligue sous la gare de Brisance")
    assert topic(annotated, avoid=answer, firm=True) == f"{label}, mars 2024"


def test_a_headline_is_no_label_for_what_it_says_itself() -> None:
    annotated = parsed(_REEF, "La gare de Brisance est fermée.", title="Chantier : la Ligue sous la gare de Brisance")
    assert topic(annotated, core="quelle ligue est sous la gare de Brisance", firm=True) == "Chantier, mars 2024"


def test_when_something_without_a_name_takes_place_is_not_asked() -> None:
    text = "Le phare de Morlande sera rénové. Les travaux débuteront en mars 2025 à Brisance."
    assert asked(parsed(text, title="Phare de Morlande : un chantier"), find_dates, realise_turned) == []


def test_what_began_in_february_began_before_november() -> None:
    text = "L'idée d'une ligue des récifs est née en février, après la tempête."
    dates = [date.wording for date in parsed(text, published="2024-11-06").dates]
    assert dates == ["en février 2024"]


def test_a_sentence_about_a_thing_named_before_is_no_gap_sentence() -> None:
    text = "L'inventaire attribue aux décharges du pays 9 millions de tonnes de sable et de vase par an."
    drafts = supplemented([], parsed(text, title="Phare de Morlande : un chantier"), Options())
    assert [draft for draft in drafts if draft.fact.kind is FactKind.OTHER] == []


@pytest.mark.parametrize(
    ("title", "answer", "label"),
    [
        (
            "Récifs : Luc Brisance met en garde la Ligue contre la fermeture de la gare",
            "Luc Brisance",
            "« Récifs : […] met en garde la Ligue contre la fermeture de la gare »",
        ),
        (
            "Récifs : les marins de Brisance demandent 12 millions pour rouvrir la gare fermée",
            "12 millions",
            "« Récifs : les marins de Brisance demandent […] pour rouvrir la gare fermée »",
        ),
        ("Luc Brisance fermé à la gare", "Luc Brisance", "Ligue des récifs"),
    ],
)
def test_what_a_headline_gives_away_is_hidden_in_it_where_enough_is_left(title: str, answer: str, label: str) -> None:
    annotated = parsed(
        _REEF,
        "La gare de Brisance est fermée, et Luc Brisance met la Ligue en garde depuis que les marins sont rentrés.",
        title=title,
    )
    assert topic(annotated, avoid=answer, firm=True) == f"{label}, mars 2024"


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("La sonde est partie vers Mars avec trois instruments.", []),
        ("La sonde partira le 3 Mars vers la mer.", ["le 3 mars 2024"]),
    ],
)
def test_the_planet_is_no_month(sentence: str, dates: list[str]) -> None:
    assert [date.wording for date in parsed(sentence, published="2024-01-06").dates] == dates
