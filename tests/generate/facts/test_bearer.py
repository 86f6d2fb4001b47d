import pytest

from quiz.generate.facts import bearer
from quiz.generate.facts.bearer import find_bearers
from quiz.generate.model import Gender
from quiz.generate.realise.signed import realise_signed
from tests.generate.articles import article

_LEDE = "Le musée de la Mer a ouvert jeudi à Port-Lumière un chantier de trois ans qui est consacré aux récifs de la baie."


def test_people_of_a_trade_are_asked_by_whom_they_work_for() -> None:
    annotated = article(_LEDE, "Nick Reiners, analyste senior chez Eurasia Group, est venu à Paris.", published="2024-03-14")
    drafts = [realise_signed(fact, annotated) for fact in find_bearers(annotated)]
    found = [(draft.ask.replace("\u202f", " "), draft.answer) for draft in drafts if draft]
    assert ("Pour quelle organisation travaillait Nick Reiners, analyste senior, en mars 2024 ?", "Eurasia Group") in found


@pytest.mark.parametrize(
    ("verb", "gender", "agreed"),
    [
        ("a été entendu", Gender.F, "a été entendue"),
        ("s'est engagé", Gender.F, "s'est engagée"),
        ("a été entendu", Gender.M, "a été entendu"),
        ("a présenté", Gender.F, "a présenté"),
        ("a été finalement élu", Gender.F, "a été finalement élue"),
    ],
)
def test_the_participle_agrees_with_the_office(verb: str, gender: Gender, agreed: str) -> None:
    assert bearer._agreeing(verb, gender) == agreed
