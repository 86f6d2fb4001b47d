import pytest

from quiz.core.model import Span
from quiz.generate.dates import Context, dates_in
from quiz.generate.model import DateMention, PartialDate

FRIDAY = PartialDate(2025, 6, 20)


def found(text: str, published: PartialDate | None = FRIDAY, *, future: bool = False) -> list[DateMention]:
    return dates_in(text, Span(0, len(text)), Context(published, future))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("du 10 au 13 février 2025", "du 10 au 13 février 2025"),
        ("du 17 au 19 juin", "du 17 au 19 juin 2025"),
        ("du 28 juin au 2 juillet 2025", "du 28 juin au 2 juillet 2025"),
        ("les 10 et 11 février 2025", "les 10 et 11 février 2025"),
        ("le 1er mai 2024", "le 1er mai 2024"),
        ("mercredi 5 février", "le 5 février 2025"),
        ("le 23 avril", "le 23 avril 2025"),
        ("jusqu'au 3 septembre", "jusqu'au 3 septembre 2025"),
        ("depuis le 3 mai", "depuis le 3 mai 2025"),
        ("en mars 2027", "en mars 2027"),
        ("depuis mars 2021", "depuis mars 2021"),
        ("en août dernier", "en août 2024"),
        ("en mai dernier", "en mai 2025"),
        ("en juillet prochain", "en juillet 2025"),
        ("en janvier", "en janvier 2025"),
        ("fin 2026", "fin 2026"),
        ("à la fin de 2026", "fin 2026"),
        ("avant la fin de 2026", "avant fin 2026"),
        ("d'ici à 2035", "d'ici à 2035"),
        ("d'ici à 2028 dans le cadre", "d'ici à 2028"),
        ("dès 2027", "dès 2027"),
        ("en 1984", "en 1984"),
        ("entre 2012 et 2017", "entre 2012 et 2017"),
        ("de 2009 à 2018", "de 2009 à 2018"),
        ("de 2018-2019", "en 2018-2019"),
        ("à l'automne 2032", "à l'automne 2032"),
        ("l'été dernier", "à l'été 2024"),
        ("au premier trimestre 2026", "au premier trimestre 2026"),
        ("jeudi soir", "le 19 juin 2025"),
        ("vendredi", "le 20 juin 2025"),
        ("vendredi dernier", "le 13 juin 2025"),
        ("lundi prochain", "le 23 juin 2025"),
        ("hier", "le 19 juin 2025"),
        ("l'an dernier", "en 2024"),
        ("par rapport à 2019", "à 2019"),
        ("depuis le printemps dernier", "depuis le printemps 2025"),
        ("jusqu'en 2030", "jusqu'en 2030"),
        ("fixée au 12 janvier 2026", "au 12 janvier 2026"),
        ("à partir de l'an prochain", "à partir de 2026"),
        ("depuis l'an dernier", "depuis 2024"),
        ("l'année prochaine", "en 2026"),
        ("le mois dernier", "en mai 2025"),
        ("d'ici à la fin de l'année", "d'ici à la fin de 2025"),
    ],
)
def test_a_date_is_printed_absolute(text: str, wording: str) -> None:
    assert [date.wording for date in found(text)] == [wording]


@pytest.mark.parametrize(
    ("text", "future", "wording"),
    [
        ("mardi", True, "le 24 juin 2025"),
        ("mardi", False, "le 17 juin 2025"),
        ("en novembre", True, "en novembre 2025"),
        ("jusqu'en décembre", False, "jusqu'en décembre 2025"),
        ("en février", True, "en février 2026"),
        ("en février", False, "en février 2025"),
        ("depuis août", True, "depuis août 2024"),
    ],
)
def test_the_tense_of_the_sentence_tells_before_from_after(text: str, future: bool, wording: str) -> None:
    assert found(text, future=future)[0].wording == wording


@pytest.mark.parametrize("text", ["mardi", "hier", "en août dernier", "le mois dernier", "cette année", "l'été dernier"])
def test_nothing_is_guessed_without_a_publication_date(text: str) -> None:
    assert [date.wording for date in found(text, None)] == [""]


def test_a_month_is_not_guessed_from_a_year() -> None:
    assert found("en août dernier", PartialDate(2025))[0].wording == ""


@pytest.mark.parametrize(
    "text",
    ["chaque vendredi", "l'article 432-15", "2 300 spécialistes", "le mai 68", "1 500 euros", "en 2 500 exemplaires"],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_date_keeps_the_texts_granularity_and_preposition() -> None:
    (date,) = found("depuis mars 2021")
    assert (date.granularity.value, date.preposition, date.bare, date.relative) == ("month", "depuis", "mars 2021", False)


def test_abbreviated_months_are_months() -> None:
    assert found("le 30 nov. 2023")[0].first == PartialDate(2023, 11, 30)


def test_a_past_day_of_the_month_of_publication_is_of_that_month() -> None:
    text = "le 26 novembre"
    (mention,) = dates_in(text, Span(0, len(text)), Context(PartialDate(2019, 11), past=True))
    assert mention.wording == "le 26 novembre 2019"
