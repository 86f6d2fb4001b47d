import pytest

from tests.generate.parsed import parsed


def test_the_parliament_of_a_country_is_no_event() -> None:
    annotated = parsed("Le Congrès américain a voté une aide de 4 milliards, et le Congrès des pêcheurs du Valdor s'en réjouit.")
    assert [event.name for event in annotated.events] == ["le Congrès des pêcheurs du Valdor"]


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("Le Nigeria a récupéré 119 bronzes en février.", "février 2024"),
        ("Le Nigeria a annoncé la visite d'un roi en février.", "février 2025"),
    ],
)
def test_what_is_done_was_done_before_it_was_told(sentence: str, bare: str) -> None:
    assert [date.bare for date in parsed(sentence, published="2024-12-14").dates] == [bare]


def test_a_planet_is_no_month() -> None:
    assert (
        parsed(
            "La sonde du Valdor étudiera le climat et l'atmosphère de Mars pendant les deux ans de son voyage.",
            published="2024-12-14",
        ).dates
        == ()
    )


def test_a_date_looks_back_or_forward_as_the_verb_beside_it_does() -> None:
    annotated = parsed(
        "Le Valdor, qui assurera la présidence du forum en mars, a créé en juillet un ministère des lagunes.",
        "Le Valdor assurera la présidence du forum en juillet.",
        published="2024-11-14",
    )
    assert [date.bare for date in annotated.dates if "juillet" in date.text] == ["juillet 2024", "juillet 2025"]
