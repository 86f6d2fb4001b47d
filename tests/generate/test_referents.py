"""Nouns that only the article explains."""

import pytest

from quiz.core.model import AnswerType, FactKind
from quiz.generate.model import Draft, Fact
from quiz.generate.referents import unnamed_referent
from tests.generate.articles import article

_ARTICLE = article("La campagne a commencé dans les îles du Nord.", title="Vaccins : une campagne dans les îles")


def refused(ask: str) -> bool:
    fact = Fact(FactKind.NUMBER, (), "dix", AnswerType.NUMBER, ())
    return unnamed_referent(Draft(fact, ask, "dix"), _ARTICLE) is not None


@pytest.mark.parametrize(
    "ask",
    [
        "Togo, mars 2024 : à combien le fleuve est-il monté ?",
        "De combien la production a-t-elle baissé (Togo, mars 2024) ?",
        "Qui a confié à Lomé l'ouvrage (mars 2024) ?",
        "Combien d'enfants la campagne vise-t-elle (mars 2024) ?",
        "« Vaccins : une campagne dans les îles », mars 2024 : combien de bateaux la compagnie a-t-elle loués ?",
    ],
)
def test_a_bare_noun_that_nothing_names_is_refused(ask: str) -> None:
    assert refused(ask)


@pytest.mark.parametrize(
    "ask",
    [
        "« Vaccins : une campagne dans les îles », mars 2024 : combien d'enfants la campagne vise-t-elle ?",
        "À combien le niveau du lac Togo est-il monté ?",
        "Qui a été élu à l'unanimité à la tête de la Ligue (mars 2024) ?",
        "Fleuve Mono, mars 2024 : à combien le fleuve est-il monté ?",
        "Qui a déclaré : « Le fleuve monte » (Togo, mars 2024) ?",
        "Quelle est la production agricole du Togo ?",
    ],
)
def test_a_noun_that_the_card_names_is_fine(ask: str) -> None:
    assert not refused(ask)
