import pytest

from tests.core.match.table import Asked, Row, check, rows_of

TABLE = (
    Asked(
        "list",
        "Rome ; Paris ; Berlin",
        others=("Madrid ; Lisbonne",),
        right=(
            "Berlin, Paris et Rome",
            "Rome Paris Berlin",
            "rome\nparis\nberlin",
            "- Rome\n- Paris\n- Berlin",
            "Roma, Paris, Berlin",
            "Rome / Paris / Berlin",
            "Rome, Pariss, Berlin",
            "1. Rome 2. Paris 3. Berlin",
            "Rome + Paris + Berlin",
        ),
        almost=("Rome; Paris", "Rome, Paris, Berlin, Vienne", "Rome ou Paris ou Berlin"),
        wrong=(
            "Rome",
            "Rome, Paris, Madrid",
            "Rome, Paris, Berlin, Vienne, Oslo",
            "Madrid et Lisbonne",
            "je ne sais pas",
            "",
            "Londres",
        ),
    ),
    Asked(
        "list",
        "liberté ; égalité ; fraternité",
        right=("Liberté, Égalité, Fraternité", "liberte egalite fraternite", "égalité, liberté et fraternité"),
        almost=("liberté et égalité", "liberté, égalité, fraternité, laïcité", "liberté, égalité, paternité"),
        wrong=("liberté", "liberté, égalité, solidarité"),
    ),
    Asked(
        "list",
        "apples ; oranges",
        language="en",
        right=("oranges and apples", "apple and orange"),
        almost=("apples", "apples, oranges and pears"),
        wrong=("apples, pears", "bananas"),
    ),
    Asked(
        "list",
        "Emmanuel Macron ; Olaf Scholz",
        right=("Macron et Scholz", "Scholz, Macron", "Olaf Scholz, Emmanuel Macron"),
        almost=("Macron",),
        wrong=("Macron et Merkel", "Emmanuel et Olaf"),
    ),
    Asked(
        "list",
        "Ministère de la Santé ; Ministère de l'Éducation",
        right=(
            "ministères de la Santé et de l'Éducation",
            "Santé et Éducation",
            "Ministère de l'Éducation et ministère de la Santé",
        ),
        almost=("ministère de la Santé",),
        wrong=("santé, culture",),
    ),
    Asked(
        "list",
        "recherche et développement ; formation",
        right=(
            "formation, recherche et développement",
            "recherche et développement, formation",
            "recherche & développement et formation",
        ),
        almost=("formation",),
    ),
    Asked(
        "list",
        "Ghana ; Tchad",
        others=("Togo ; Bénin",),
        right=("le Ghana et le Tchad", "Tchad, Ghana", "Chad and Ghana", "Tchad / Ghana", "Ghana; Tchade", "Gana et Tchad"),
        almost=("Ghana", "Ghana, Tchad et Togo"),
        wrong=("Ghana et Niger", "Togo et Bénin"),
    ),
    Asked(
        "list",
        "Androy ; Anosy ; Atsimo-Andrefana",
        right=(
            "Anosy, Androy et Atsimo-Andrefana",
            "Androy Anosy Atsimo-Andrefana",
            "l'Androy, l'Anosy et l'Atsimo Andrefana",
            "Androi, Anosi, Atsimo-Andrefana",
        ),
        almost=("Androy, Anosy", "Anosy, Atsimo-Andrefana"),
        wrong=("Androy", "Androy, Anosy, Analamanga"),
    ),
    Asked(
        "list",
        "transparence des algorithmes ; hébergement local des données ; droit de recours",
        right=(
            "la transparence des algorithmes, l'hébergement local des données et le droit de recours",
            "droit de recours, transparence des algorithmes, hébergement local des données",
        ),
        almost=("transparence des algorithmes et droit de recours",),
        wrong=(
            "transparence, hébergement local et droit de recours",
            "transparence des algorithmes",
            "transparence des algorithmes, hébergement local des données, droit à l'oubli",
        ),
    ),
    Asked(
        "list",
        "éwé ; wolof ; haoussa",
        right=("wolof, haoussa, ewe", "l'éwé, le wolof et le haoussa", "ewé wolof haussa"),
        almost=("éwé et wolof",),
        wrong=("wolof", "éwé, wolof, swahili"),
    ),
    Asked(
        "list",
        "1789 ; 1830 ; 1848",
        right=("1848, 1830, 1789", "1789 1830 1848"),
        almost=("1789 et 1830",),
        wrong=("1789, 1830, 1871", "1789"),
    ),
    Asked(
        "list",
        "red ; green ; blue",
        language="en",
        right=("blue, green and red", "RED GREEN BLUE"),
        almost=("red and green", "red, green, blue, yellow"),
        wrong=("red", "red, green, yellow"),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_a_list_wants_all_its_items(row: Row) -> None:
    check(row)
