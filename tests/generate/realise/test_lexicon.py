from quiz.generate.model import Gender
from quiz.generate.realise import lexicon


def test_every_list_parses() -> None:
    for path in sorted(lexicon.DATA.glob("*.txt")):
        found = lexicon.rows(path.stem)
        assert found, path.name
        assert len({len(row) for row in found}) == 1, path.name


def test_offices_know_their_gender_and_whether_one_person_holds_them() -> None:
    offices = lexicon.offices()
    assert offices["directrice"].gender is Gender.F
    assert offices["ministre"].gender is Gender.UNKNOWN
    assert offices["ministre"].unique
    assert not offices["sociologue"].unique


def test_countries_are_named_as_the_press_names_them() -> None:
    names = lexicon.country_by_name()
    assert names["Vietnam"].article == "le "
    assert names["Viet Nam"].name == "Vietnam"
    assert names["Comores"].article == "les "
    assert names["Madagascar"].article == ""


def test_an_adjective_of_two_countries_stands_for_neither() -> None:
    adjectives = lexicon.country_by_adjective()
    assert adjectives["togolaise"].name == "Togo"
    assert adjectives["français"].name == "France"
    assert "congolais" not in adjectives


def test_every_country_has_a_french_name() -> None:
    assert all(len(country.name) > 2 for country in lexicon.countries())
