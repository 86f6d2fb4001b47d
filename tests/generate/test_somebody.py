import pytest

from quiz.generate.somebody import is_human


@pytest.mark.parametrize("noun", ["grimpeur", "sénatrice", "colombienne", "ministre", "pianiste", "habitante", "pharmacologue"])
def test_a_noun_for_people_is_told_by_the_lexicon_or_its_ending(noun: str) -> None:
    assert is_human(noun)


@pytest.mark.parametrize(
    "noun", ["page", "duel", "décret", "gouvernement", "musée", "quartier", "société", "fontaine", "amendement"]
)
def test_a_thing_is_nobody(noun: str) -> None:
    assert not is_human(noun)
