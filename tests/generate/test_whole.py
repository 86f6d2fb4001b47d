import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate import whole
from quiz.generate.model import Annotated, Draft, Fact
from tests.generate.articles import article
from tests.generate.parsed import parsed


def _article(text: str) -> Annotated:
    return article(text, published="2024-03-14")


def _draft(annotated: Annotated, ask: str, answer: str = "42", kind: FactKind = FactKind.NUMBER) -> Draft:
    block = annotated.article.blocks[-1]
    evidence = (Span(block.start, block.end),)
    return Draft(Fact(kind, ("x",), answer, AnswerType.NUMBER, evidence), ask, answer, evidence=evidence)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Corallis versera 42 euros à la Morlande, à condition que le phare rouvre.", FactKind.ACT),
        ("Corallis versera 42 euros à la Morlande si la digue est finie.", FactKind.NUMBER),
        ("Corallis versera 42 euros à la Morlande, sauf en cas de tempête.", FactKind.DATE),
        ("Corallis versera 42 euros aux ports de Morlande, à l'exception de Brisance.", FactKind.NUMBER),
        ("Corallis ne versera 42 euros à la Morlande que s'il est réélu.", FactKind.NUMBER),
    ],
)
def test_a_condition_is_not_left_out(text: str, kind: FactKind) -> None:
    annotated = _article(text)
    draft = _draft(annotated, "Quelle somme Corallis versera-t-elle à la Morlande ?", kind=kind)
    assert whole.condition_lost(draft, annotated) == "a condition is lost"


@pytest.mark.parametrize(
    ("text", "ask", "kind"),
    [
        ("Corallis versera 42 euros, sauf à Brisance.", "Combien Corallis versera-t-elle, sauf à Brisance ?", FactKind.NUMBER),
        ("« Si la digue tient, tout tient », dit-elle aux 42 marins.", "À combien de marins parle-t-elle ?", FactKind.NUMBER),
        ("Corallis a interdit la pêche en 2018, sauf à Brisance.", "En quelle année Corallis a-t-elle agi ?", FactKind.DATE),
        ("Corallis a versé 42 euros.", "Combien Corallis a-t-elle versé ?", FactKind.NUMBER),
    ],
)
def test_a_condition_that_is_asked_quoted_or_beside_the_point_may_stand(text: str, ask: str, kind: FactKind) -> None:
    annotated = _article(text)
    assert whole.condition_lost(_draft(annotated, ask, kind=kind), annotated) is None


@pytest.mark.parametrize(
    ("ask", "torn"),
    [
        ("De combien les ventes de corail ont-elles chuté par rapport ?", True),
        ("De combien les ventes ont-elles chuté au troisième trimestre par rapport (mars 2024) ?", True),
        ("De combien les ventes de corail ont-elles chuté par rapport à 2022 ?", False),
    ],
)
def test_a_comparison_has_two_halves(ask: str, torn: bool) -> None:
    annotated = _article("Les ventes ont chuté de 42 %.")
    assert bool(whole.compared_to_nothing(_draft(annotated, ask), annotated)) is torn


@pytest.mark.parametrize(
    ("ask", "stray"),
    [
        ("Qui l'a remplacée en mars 2024 ?", True),
        ("Récifs, mars 2024 : quel tribunal les a condamnés ?", True),
        ("Qui la dirigera en 2025 ?", True),
        ("Quel pays la Morlande a-t-elle affronté ?", False),
        ("Qui a vendu le phare de Brisance ?", False),
        ("Quelle agence a demandé le 15 mars 2024 le retrait du sérum ?", False),
    ],
)
def test_a_pronoun_before_the_verb_stands_for_something(ask: str, stray: bool) -> None:
    annotated = _article("Le phare a été vendu.")
    assert bool(whole.stray_pronoun(_draft(annotated, ask), annotated)) is stray


@pytest.mark.parametrize(
    ("ask", "answer", "people"),
    [
        ("Récifs, mars 2024 : que recevra Ana Ruiz à Brisance ?", "les élus locaux", True),
        ("Qu'a reçu Ana Ruiz à Brisance ?", "la visite d'un sénateur", False),
        ("Qui Ana Ruiz recevra-t-elle à Brisance ?", "les élus locaux", False),
    ],
)
def test_people_are_asked_for_by_who(ask: str, answer: str, people: bool) -> None:
    annotated = _article("Ana Ruiz recevra les élus locaux.")
    assert bool(whole.people_asked_as_things(_draft(annotated, ask, answer), annotated)) is people


@pytest.mark.parametrize(
    ("ask", "answer", "bare"),
    [
        ("Combien le phare coûtera-t-il ?", "438 millions", True),
        ("Combien d'euros le phare coûtera-t-il ?", "438 millions", False),
        ("Combien le phare coûtera-t-il ?", "438 millions d'euros", False),
        ("Combien de lampes la ville vend-elle ?", "12 millions", False),
    ],
)
def test_a_sum_says_its_currency(ask: str, answer: str, bare: bool) -> None:
    annotated = _article("Le phare coûtera 438 millions d'euros.")
    assert bool(whole.without_currency(_draft(annotated, ask, answer), annotated)) is bare


@pytest.mark.parametrize(
    ("ask", "torn"),
    [
        ("Récifs, mars 2024 : par qui l'archipel est-il considéré ?", True),
        ("Par qui l'archipel est-il considéré comme le plus menacé (mars 2024) ?", False),
        ("Ligue des récifs : à combien la facture a-t-elle doublé ?", True),
        ("Ligue des récifs : de combien la facture a-t-elle baissé ?", False),
    ],
)
def test_what_a_verb_needs_stays_with_it(ask: str, *, torn: bool) -> None:
    annotated = parsed("L'archipel est connu.")
    fact = Fact(FactKind.NUMBER, ("x",), "dix", AnswerType.NUMBER, ())
    assert (whole.torn_from_its_verb(Draft(fact, ask, "dix"), annotated) is not None) is torn


@pytest.mark.parametrize(
    ("text", "ask", "half"),
    [
        (
            "Ana Ruiz et Luc Even ont gagné la course de Brest. Ana Ruiz est partie.",
            "Qui a gagné la course de Brest (mars 2024) ?",
            True,
        ),
        ("Ana Ruiz a gagné la course de Brest.", "Qui a gagné la course de Brest (mars 2024) ?", False),
        (
            "Ana Ruiz et Luc Even ont gagné la course de Brest.",
            "Avec Luc Even, qui a gagné la course de Brest (mars 2024) ?",
            False,
        ),
    ],
)
def test_what_two_did_is_not_asked_of_one(text: str, ask: str, *, half: bool) -> None:
    annotated = parsed(text)
    first = annotated.sentences[0]
    evidence = (Span(first.start, first.end),)
    fact = Fact(FactKind.ACT, ("x",), "Ana Ruiz", AnswerType.PERSON, evidence)
    assert (whole.half_of_a_pair(Draft(fact, ask, "Ana Ruiz", evidence=evidence), annotated) is not None) is half
