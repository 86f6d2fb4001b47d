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
    Asked(
        "list",
        "Québec ; Stoneham ; Hébertville ; Alma ; Saguenay",
        right=(
            "Québec, Stoneham, Hébertville, Alma et Saguenay",
            "Alma, Saguenay, Québec, Stoneham, Hebertville",
            "Stonham, Hébertville, Alma, Saguenay, Québec",
        ),
        almost=(
            "Québec, Alma, Saguenay",
            "Québec, Stoneham, Hébertville, Alma",
            "Québec, Stoneham, Hébertville, Alma, Saguenay, Montréal",
        ),
        wrong=("Québec, Alma", "Québec, Stoneham, Hébertville, Alma, Montréal", "Montréal"),
    ),
    Asked(
        "list",
        "pêche durable ; aquaculture ; énergies marines",
        right=(
            "la pêche durable, l'aquaculture et les énergies marines",
            "énergie marine, pêche durable et aquaculture",
            "\u2022 aquaculture\n\u2022 \xe9nergies marines\n\u2022 p\xeache durable",
        ),
        almost=("aquaculture, pêche durable",),
        wrong=("pêche durable", "pêche, aquaculture, énergies marines", "pêche durable, aquaculture, énergies fossiles"),
    ),
    Asked(
        "list",
        "Allemagne ; Japon ; Canada",
        others=("France ; Italie",),
        right=("Germany, Japan, Canada", "le Japon, le Canada et l'Allemagne", "Allemagne Japon Canada"),
        almost=("Japon et Canada",),
        wrong=("Japon, Canada, France", "l'Allemagne", "Tokyo, Berlin, Ottawa", "France, Italie"),
    ),
    Asked(
        "list",
        "détournement de fonds publics ; faux en écriture",
        right=("faux en écriture et détournement de fonds publics",),
        almost=("détournement de fonds publics", "faux en écriture", "détournement de fonds et faux en écriture"),
        wrong=("corruption", "détournement de fonds publics, corruption"),
    ),
    Asked(
        "list",
        "Mercury ; Venus ; Earth ; Mars",
        language="en",
        right=("Mars, Earth, Venus and Mercury", "mercury venus earth mars"),
        almost=("Mercury, Venus, Mars",),
        wrong=("Mercury", "Mercury, Venus, Earth, Jupiter"),
    ),
    Asked(
        "list",
        "Adenauer ; Erhard",
        language="de",
        right=("Erhard und Adenauer", "Ehrhard, Adenauer"),
        almost=("Adenauer",),
        wrong=("Adenauer, Kohl",),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_a_list_wants_all_its_items(row: Row) -> None:
    check(row)
