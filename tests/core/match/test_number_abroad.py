import pytest

from tests.core.match.table import Asked, Row, check, rows_of

TABLE = (
    Asked(
        "number",
        "twenty-one",
        others=("12", "twelve"),
        language="en",
        right=("21", "twenty one", "about 21", "21 people"),
        almost=("more than 21", "21st"),
        wrong=("12", "twenty-two", "1"),
    ),
    Asked(
        "number",
        "more than 300",
        others=("3,000",),
        language="en",
        right=("300", "over 300", "three hundred", "300 people", "at least 300"),
        wrong=("less than 300", "3,000", "fewer than 300", "350"),
    ),
    Asked(
        "number",
        "16",
        language="de",
        right=("sechzehn", "16 Länder"),
        wrong=("60", "sechzig"),
    ),
    Asked(
        "number",
        "fünfundzwanzig",
        others=("52",),
        language="de",
        right=("25", "funfundzwanzig"),
        wrong=("52", "zweiundfünfzig"),
    ),
    Asked(
        "number",
        "veintidós",
        language="es",
        right=("22", "veintidos"),
        wrong=("veintitrés", "12"),
    ),
    Asked(
        "number",
        "half a million",
        language="en",
        right=("500,000", "500 000", "0.5 million", "500000 people"),
        wrong=("5 million", "half"),
    ),
    Asked(
        "number",
        "1.2 million",
        others=("12 million",),
        language="en",
        right=("1,200,000", "1.2m", "one point two million", "about 1.2 million"),
        wrong=("12 million", "1.2 billion", "1.2"),
    ),
    Asked(
        "number",
        "seventy-five percent",
        language="en",
        right=("75%", "75 percent", "three quarters", "75 per cent"),
        almost=("75",),
        wrong=("57%",),
    ),
    Asked(
        "number",
        "7 million",
        language="en",
        right=("7m", "seven million", "7,000,000", "about 7 million people", "almost 7 million"),
        almost=("over 7 million",),
        wrong=("7 billion", "70 million", "7"),
    ),
    Asked(
        "number",
        "two thirds",
        language="en",
        right=("2/3", "two-thirds"),
        almost=("66%",),
        wrong=("one third", "three quarters", "3/2"),
    ),
    Asked(
        "number",
        "hundert",
        language="de",
        right=("100", "einhundert"),
        wrong=("tausend", "110"),
    ),
    Asked(
        "number",
        "tres",
        others=("trece",),
        language="es",
        right=("3", "tres países"),
        wrong=("trece", "treinta"),
    ),
    Asked(
        "number",
        "first",
        others=("second",),
        language="en",
        right=("1st", "the first"),
        almost=("1", "one"),
        wrong=("second",),
    ),
    Asked(
        "number",
        "15 minutes",
        language="en",
        right=("fifteen minutes", "15 min", "900 seconds"),
        almost=("15",),
        wrong=("15 hours", "50 minutes"),
    ),
    Asked(
        "number",
        "2 Milliarden",
        language="de",
        right=("zwei Milliarden", "2 Mrd.", "2.000.000.000"),
        wrong=("2 Millionen", "3 Milliarden"),
    ),
    Asked(
        "number",
        "treinta y dos",
        language="es",
        right=("32",),
        wrong=("treinta y tres", "23"),
    ),
    Asked(
        "number",
        "forty-two",
        others=("24",),
        language="en",
        right=("42", "fourty two", "42 people", "almost 42"),
        almost=("42nd", "over 42"),
        wrong=("twenty-four", "24", "4.2"),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_a_number_is_exact_in_other_tongues(row: Row) -> None:
    check(row)
