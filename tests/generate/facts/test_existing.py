import pytest

from quiz.generate.facts.existing import find_existing
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine, "
    "et il en est fier."
)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("Il existe en effet quatre familles de coraux.", "combien de familles de coraux existe-t-il ?", "quatre"),
        ("On compte 64 lacs salés au Sénégal.", "combien de lacs salés compte-t-on au Sénégal", "64"),
    ],
)
def test_what_there_is_is_counted(sentence: str, ask: str, answer: str) -> None:
    found = asked(parsed(LEDE, sentence), find_existing, realise_turned)
    assert any(ask.casefold() in question.casefold() and answer == told for question, told in found), found


@pytest.mark.parametrize(
    "sentence", ["Il existe deux sortes de coraux.", "On ne compte pas 30 coraux.", "Il existe 40 % de coraux morts."]
)
def test_what_is_denied_or_hardly_counted_is_not_asked(sentence: str) -> None:
    assert asked(parsed(LEDE, sentence), find_existing, realise_turned) == []
