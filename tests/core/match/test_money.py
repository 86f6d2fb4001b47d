import pytest

from tests.core.match.table import Asked, Row, check, rows_of

TABLE = (
    Asked(
        "money",
        "500 millions d'euros",
        others=("5 milliards d'euros",),
        right=(
            "500 M€",
            "500 millions €",
            "cinq cents millions d'euros",
            "500000000 euros",
            "0,5 milliard d'euros",
            "un demi-milliard d'euros",
            "environ 500 millions d'euros",
            "EUR 500m",
        ),
        almost=("500 millions", "plus de 500 millions d'euros"),
        wrong=("500 millions de dollars", "500 milliards d'euros", "50 millions d'euros", "500", "500 euros"),
    ),
    Asked(
        "money",
        "109 milliards d'euros",
        others=("110 milliards d'euros",),
        right=(
            "109 Mds€",
            "109 milliards d’euros",
            "109 mds d'euros",
            "cent neuf milliards d'euros",
            "près de 109 milliards d'euros",
        ),
        almost=("109 milliards",),
        wrong=(
            "environ 110 milliards d'euros",
            "110 milliards d'euros",
            "190 milliards d'euros",
            "environ 100 milliards d'euros",
        ),
    ),
    Asked(
        "money",
        "$2.5 billion",
        others=("$25 million",),
        language="en",
        right=(
            "2.5 billion dollars",
            "$2.5bn",
            "2.5bn USD",
            "$2,500,000,000",
            "two and a half billion dollars",
            "US$2.5 billion",
        ),
        almost=("2.5 billion",),
        wrong=("$2.5 million", "€2.5 billion", "$25 million"),
    ),
    Asked(
        "money",
        "30 euros",
        right=("30 €", "trente euros", "30€", "30,00 €"),
        almost=("30",),
        wrong=("30 dollars", "13 euros"),
    ),
    Asked(
        "money",
        "180 millions d'euros",
        others=("18 millions d'euros",),
        right=("180 M€", "180 millions d’euros", "€180 million", "180m€", "180 000 000 d'euros"),
        almost=("180 millions", "180 millions d'euros sur cinq ans"),
        wrong=("180 millions de francs CFA", "180 milliards d'euros", "18 millions d'euros", "108 millions d'euros"),
    ),
    Asked(
        "money",
        "320 000 roupies",
        right=("320000 roupies", "trois cent vingt mille roupies"),
        almost=("320 000",),
        wrong=("320 000 dollars", "32 000 roupies"),
    ),
    Asked(
        "money",
        "150 000 euros",
        others=("6,4 millions d'euros",),
        right=("150 k€", "150000€", "cent cinquante mille euros", "une amende de 150 000 euros"),
        almost=("150 000",),
        wrong=("15 000 euros", "150 000 $"),
    ),
    Asked(
        "money",
        "5,9 milliards de dollars",
        right=("5,9 G$", "5.9 milliards $", "5,9 Md$"),
        almost=("5,9 milliards", "environ 6 milliards de dollars"),
        wrong=(
            "5,9 millions de dollars",
            "5,9 milliards de dollars canadiens",
            "59 milliards de dollars",
            "6 milliards de dollars",
        ),
    ),
    Asked(
        "money",
        "3,2 millions de dollars",
        right=("3,2 M$", "3.2 millions $", "3 200 000 dollars", "trois millions deux cent mille dollars"),
        almost=("3,2 millions",),
        wrong=("3,2 millions d'euros", "32 millions de dollars", "3,2 milliards de dollars", "environ 3 millions de dollars"),
    ),
    Asked(
        "money",
        "1,2 milliard de roupies",
        right=("1,2 Md de roupies", "1 200 millions de roupies", "un milliard deux cents millions de roupies"),
        almost=("1,2 milliard",),
        wrong=("1,2 milliard d'euros", "12 milliards de roupies"),
    ),
    Asked(
        "money",
        "£40",
        language="en",
        right=("40 pounds", "£40", "forty pounds"),
        almost=("40", "40 quid"),
        wrong=("$40", "£14"),
    ),
    Asked(
        "money",
        "2 000 francs CFA",
        right=("2000 FCFA", "2 000 F CFA", "deux mille francs CFA"),
        wrong=("2000 francs", "2 000 euros"),
    ),
    Asked(
        "money",
        "7,9 milliards de dollars",
        right=("7,9 Md$", "7,9 milliards $", "7.9 milliards de dollars"),
        almost=("7,9 milliards", "près de 8 milliards de dollars"),
        wrong=(
            "7,9 milliards d'euros",
            "79 milliards de dollars",
            "7,9 millions de dollars",
            "8 milliards de dollars",
            "$7.9 billion",
        ),
    ),
    Asked(
        "money",
        "25 000 euros",
        others=("3,6 millions d'euros",),
        right=("25 000 €", "25k€", "vingt-cinq mille euros", "25000 EUR", "25 000 euros d'amende", "25.000€"),
        almost=("25 000",),
        wrong=("2 500 euros", "25 000 dollars", "52 000 euros"),
    ),
    Asked(
        "money",
        "5 cents",
        language="en",
        right=("five cents",),
        wrong=("5 dollars", "50 cents"),
    ),
)


@pytest.mark.parametrize("row", rows_of(TABLE), ids=str)
def test_an_amount_is_exact_with_its_currency(row: Row) -> None:
    check(row)
