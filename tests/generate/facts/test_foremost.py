import pytest

from quiz.generate.facts.foremost import find_foremost
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine, "
    "et il en est fier."
)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le lac Ladoga est le plus grand lac d'Europe.",
            "Quel est le plus grand lac d'Europe (mars 2024) ?",
            "le lac Ladoga",
        ),
        (
            "La Norvège est le premier exportateur mondial de saumon.",
            "Quel pays est le premier exportateur mondial de saumon (mars 2024) ?",
            "la Norvège",
        ),
        (
            "La Turquie, premier producteur mondial de noisettes, en a récolté 600 000 tonnes.",
            "Quel pays est le premier producteur mondial de noisettes (mars 2024) ?",
            "la Turquie",
        ),
    ],
)
def test_what_comes_first_is_asked_by_its_rank(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_foremost, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire est le premier à partir.",
        "C'est le plus grand incendie de l'histoire de la Bretagne.",
        "Anne Le Goff est la première ministre de ce pays.",
        "La Turquie, premier producteur mondial, en a récolté 600 000 tonnes.",
        "L'étude paraît dans le numéro de la revue Ocean Letters, le plus grand journal d'Europe, en mars.",
    ],
)
def test_a_rank_without_a_name_or_a_limit_is_not_asked(sentence: str) -> None:
    assert asked(parsed(LEDE, sentence), find_foremost, realise_turned) == []
