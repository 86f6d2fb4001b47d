import pytest

from tests.core.match.table import Asked, Row, check, rows_of

TABLE = (
    Asked(
        "acronym",
        "OTAN",
        accept=("Organisation du traité de l'Atlantique nord",),
        others=("ONU", "OCDE"),
        right=(
            "otan",
            "O.T.A.N.",
            "l'OTAN",
            "Organisation du traité de l'Atlantique Nord",
            "organisation du traite de l'atlantic nord",
            "l'Organisation du traité de l'Atlantique nord (OTAN)",
        ),
        almost=("Organisation du traité",),
        wrong=("OTAM", "NATO", "ONU", "OTA"),
    ),
    Asked(
        "acronym",
        "PIB",
        others=("PNB", "IDH"),
        right=("pib", "P.I.B", "le PIB"),
        almost=("Produit intérieur brut",),
        wrong=("produit national brut", "PNB", "PBI", "produit"),
    ),
    Asked(
        "acronym",
        "GDP",
        accept=("gross domestic product",),
        others=("CPI",),
        language="en",
        right=("gdp", "G.D.P.", "gross domestic product", "gross domestic product (GDP)", "gros domestic product"),
        wrong=("GNP", "gross national product"),
    ),
    Asked(
        "acronym",
        "FAIN",
        accept=("Forum africain des infrastructures numériques",),
        others=("BOAE",),
        right=("fain", "F.A.I.N.", "le FAIN", "Forum africain des infrastructures numeriques"),
        almost=("Forum africain", "Forum africain des infrastructures (FAIN)"),
        wrong=("FIAN", "FAIM", "forum", "Forum asiatique des infrastructures numériques"),
    ),
    Asked(
        "acronym",
        "CO2",
        others=("CH4",),
        right=("CO₂", "co2", "le CO2"),
        wrong=("CO", "CO3", "CH4", "dioxyde de carbone"),
    ),
    Asked(
        "acronym",
        "G20",
        others=("G7",),
        right=("G 20", "g20", "G-20", "le G20"),
        wrong=("G7", "G8"),
    ),
    Asked(
        "acronym",
        "EU",
        accept=("European Union",),
        others=("UN", "UK"),
        language="en",
        right=("E.U.", "the EU", "European Union", "European Unions"),
        wrong=("UE", "UN"),
    ),
    Asked(
        "acronym",
        "ORHP",
        accept=("Office régional de l'habitat provençal",),
        others=("ONF",),
        right=("O.R.H.P.", "office régional de l'habitat provençal (ORHP)", "l'ORHP"),
        almost=("Office régional de l'habitat",),
        wrong=("OHRP", "ORP", "ORHPP", "Office"),
    ),
    Asked(
        "acronym",
        "TIC",
        accept=("technologies de l'information et de la communication",),
        others=("IA",),
        right=("tic", "les TIC", "technologies de l'information et de la communication"),
        almost=("technologies de l'information",),
        wrong=("TCI", "tics", "IA"),
    ),
    Asked(
        "acronym",
        "WHO",
        others=("WTO", "IMF"),
        language="en",
        right=("who", "W.H.O.", "the WHO"),
        almost=("World Health Organization",),
        wrong=("WTO", "OMS", "WHA"),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_every_letter_of_an_acronym_counts(row: Row) -> None:
    check(row)
