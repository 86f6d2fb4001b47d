import pytest

from tests.core.match.table import Asked, Row, check, rows_of

TABLE = (
    Asked(
        "boolean",
        "vrai",
        others=("faux",),
        right=("Vrai.", "VRAI", "oui", "yes", "c'est vrai", "exact", "je pense que c'est vrai", "v"),
        wrong=("faux", "non", "pas faux", "F", "ce n'est pas vrai", "vrai, non ?", "?", "AT&T", "t shirt"),
    ),
    Asked(
        "boolean",
        "false",
        others=("true",),
        language="en",
        right=("False", "no", "f", "it's false", "wrong", "faux", "nope"),
        wrong=("true", "not false", "I don't know"),
    ),
    Asked(
        "boolean",
        "non",
        others=("oui",),
        right=("non", "faux", "Non, c'est faux", "n"),
        wrong=("oui",),
    ),
    Asked(
        "boolean",
        "faux",
        accept=("F",),
        others=("vrai",),
        right=("faux", "c'est faux", "non", "FAUX!", "no", "je crois que c'est faux"),
        wrong=("vrai", "pas vrai", "faux ou vrai", "oui"),
    ),
    Asked(
        "boolean",
        "true",
        others=("false",),
        language="en",
        right=("yes", "T", "correct", "vrai", "it is true"),
        wrong=("not true", "false", "true or false"),
    ),
    Asked(
        "boolean",
        "oui",
        others=("non",),
        right=("vrai", "ouais", "Oui !"),
        wrong=("non", "oui et non"),
    ),
    Asked(
        "boolean",
        "wahr",
        others=("falsch",),
        language="de",
        right=("ja", "richtig"),
        wrong=("falsch", "nicht wahr"),
    ),
    Asked(
        "boolean",
        "vrai",
        others=("faux",),
        right=("oui bien sûr",),
        almost=("vrais",),
        wrong=("pas du tout", "c'est faux", "non, c'est vrai", ""),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_true_or_false_is_marked_however_it_is_said(row: Row) -> None:
    check(row)
