import pytest

from quiz.core.model import Span
from quiz.generate.model import Bound, Quantity
from quiz.generate.quantities import number_value, quantities_in


def found(text: str) -> list[Quantity]:
    return quantities_in(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "shown", "value", "unit"),
    [
        ("onze délégations", "onze", "11", ""),
        ("2 300 spécialistes", "2 300", "2300", ""),
        ("840 000 enfants", "840 000", "840000", ""),
        ("près de 15 000.", "près de 15 000", "15000", ""),
        ("180 millions d'euros", "180 millions d'euros", "180000000", "euros"),
        ("2,4 milliards d'euros sur cinq", "2,4 milliards d'euros", "2400000000", "euros"),
        ("1,2 milliard de roupies", "1,2 milliard de roupies", "1200000000", "roupies"),
        ("320 000 roupies", "320 000 roupies", "320000", "roupies"),
        ("25 000 francs CFA", "25 000 francs CFA", "25000", "francs CFA"),
        ("5,25 %", "5,25 %", "5.25", "%"),
        ("95 pour cent", "95 pour cent", "95", "%"),
        ("30 000 hectares", "30 000 hectares", "30000", "hectares"),
        ("28 km", "28 km", "28", "km"),
        ("douze jours", "douze jours", "12", "jours"),
        ("cent douze coureurs", "cent douze", "112", ""),
        ("vingt et un pays", "vingt et un", "21", ""),
        ("de 1 à 3 centimètres par an", "de 1 à 3 centimètres par an", "3", "centimètres"),
        ("une centaine d'invités", "une centaine", "100", ""),
        ("au moins 2 000 malades", "au moins 2 000", "2000", ""),
        ("six voix contre trois", "six voix", "6", "voix"),
        ("1 h 35,", "1 h 35", "1 h 35", "h"),
    ],
)
def test_a_quantity_is_read_with_its_unit(text: str, shown: str, value: str, unit: str) -> None:
    first = found(text)[0]
    assert (first.shown, first.value, first.unit) == (shown, value, unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("plus de 600 délégués", Bound.AT_LEAST),
        ("jusqu'à 18 personnes", Bound.AT_MOST),
        ("quelque 1 450 vaccinateurs", Bound.ABOUT),
        ("17 districts", Bound.NONE),
    ],
)
def test_the_words_before_a_number_bound_it(text: str, bound: Bound) -> None:
    assert found(text)[0].bound is bound


@pytest.mark.parametrize("text", ["France 2", "l'article 432-15 du Code", "en 2019 sous le titre", "un pays", "une loi", "la 4e"])
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert [quantity for quantity in found(text) if not quantity.ordinal] == []


@pytest.mark.parametrize(("text", "value"), [("la 4e édition", "4"), ("la troisième fois", "3"), ("au premier rang", "1")])
def test_an_ordinal_is_marked_as_one(text: str, value: str) -> None:
    assert [(quantity.value, quantity.ordinal) for quantity in found(text)] == [(value, True)]


def test_two_percentages_of_a_change_are_two_quantities() -> None:
    assert [quantity.shown for quantity in found("de 5,5 % à 5,25 %")] == ["5,5 %", "5,25 %"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("deux cent quarante", 240),
        ("quatre-vingt-dix-sept", 97),
        ("soixante et onze", 71),
        ("mille neuf cent", 1900),
        ("trois mille", 3000),
        ("nonante-neuf", 99),
        ("chat", None),
    ],
)
def test_numbers_in_words_have_a_value(words: str, value: int | None) -> None:
    assert number_value(words) == value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4,7 millions de francs suisses", "4,7 millions de francs suisses"),
        ("620 millions de dollars taïwanais", "620 millions de dollars taïwanais"),
        ("30 dollars jamais remboursés", "30 dollars"),
        ("900 francs CFA", "900 francs CFA"),
    ],
)
def test_money_is_that_of_a_country(text: str, shown: str) -> None:
    assert [quantity.shown for quantity in quantities_in(text, Span(0, len(text)))] == [shown]
