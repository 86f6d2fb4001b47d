"""What an article tells does not depend on the order of paragraphs that do not refer to each other, nor on one more of them.

The day of publication is given: an article that leaves it out is dated by what it tells.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.generate.annotate import annotate
from quiz.generate.article import read_article
from quiz.generate.ids import fact_identity
from quiz.generate.model import Options
from quiz.generate.pipeline import propose, sift
from quiz.generate.sources import SOURCES
from tests.generate.parsed import nlp, parsed

TITLE = "Ce que retiennent les lecteurs de la côte en mars"
PARAGRAPHS = (
    "L'Agence des côtes du Valdor a lancé le 4 mars 2024 le Fonds pour les phares habités (FPH), doté de 40 millions d'euros.",
    "La maire de Rade-Neuve, Maud Kerbrat, a inauguré le 2 février 2024 le musée des Marées, qui compte 312 tableaux.",
    "« Les récifs n'attendront pas dix ans de plus pour être protégés », a dit Lê Quang Dung, directeur de l'Institut de Hanoï.",
    "Le Togo et le Ghana ont signé le 9 mars 2024 à Lisbonne un accord sur la pêche au thon dans la mer du Sud.",
    "L'Union des pêcheurs de Saint-Amer (UPSA) a refusé de signer la Charte des quais, selon le port de Saint-Amer.",
    "Le tribunal de Grand-Havre a condamné l'armateur Paul Lagune à deux ans de prison pour fraude aux aides à la pêche.",
    "Le Pacte des lagunes repose sur trois principes : la transparence des prises, l'abri des pontes et le partage des données.",
    "Selon la préfecture de Brumaire, 4 300 personnes ont défilé à Brumaire le 3 mars 2024 contre le projet de port.",
    "La Banque des îles, qui rassemble douze pays de la région, a été créée en 1987 par le traité de Corail.",
    "Fatou Sow, présidente de la Ligue des jardins, a reçu le prix Verger 2023 à Dakar devant trois cents invités.",
    "Le pont de Vasière, qui mesure 1 250 mètres, a coûté 310 millions d'euros à la région de Vasière.",
    "Le Conseil des ports de Lagune-sur-Mer a adopté par 14 voix contre 3 un plan de 18 millions d'euros pour le quai nord.",
    "La romancière Anna Blumenthal a publié en 2022 « Les Sables bleus », un roman qui a été traduit en 15 langues.",
    "L'ingénieure Kim Min-jun dirige depuis janvier 2020 le laboratoire Haemil de Busan, qui emploie 85 chercheurs.",
)
articles = st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=6, unique=True)


def facts(paragraphs: Sequence[str]) -> set[str]:
    """What is found, whatever of it becomes a card: caps may well prefer one fact to another."""
    annotated = parsed(*paragraphs, title=TITLE)
    return {fact_identity(fact) for extract, _ in SOURCES for fact in extract(annotated)}


def sound(paragraphs: Sequence[str]) -> set[tuple[str, str]]:
    """(question, answer) of every draft that no filter objects to."""
    text = "\n\n".join([TITLE, *paragraphs]) + "\n"
    annotated = annotate(read_article(text.encode(), "essai.txt", published="2024-03-14"), nlp())
    return {(draft.ask, draft.answer) for draft in sift(propose(annotated, Options())[0], annotated)[0]}


@pytest.fixture
def examples(long_profile: bool) -> int:
    return 300 if long_profile else 8


def test_every_paragraph_tells_something() -> None:
    assert [paragraph for paragraph in PARAGRAPHS if not facts([paragraph])] == []


def test_the_order_of_paragraphs_that_do_not_refer_to_each_other_changes_no_fact(examples: int) -> None:
    @settings(max_examples=examples)
    @given(articles.flatmap(lambda chosen: st.tuples(st.just(chosen), st.permutations(chosen))))
    def holds(drawn: tuple[list[str], list[str]]) -> None:
        assert facts(drawn[0]) == facts(drawn[1])

    holds()


def test_another_paragraph_takes_no_fact_away(examples: int) -> None:
    @settings(max_examples=examples)
    @given(articles, st.sampled_from(PARAGRAPHS))
    def holds(chosen: list[str], other: str) -> None:
        rest = [paragraph for paragraph in chosen if paragraph != other]
        assert facts(rest) <= facts([*rest, other])
        assert {answer for _, answer in sound(rest)} <= {answer for _, answer in sound([*rest, other])}

    holds()


def test_a_thing_named_later_takes_no_place_of_the_one_pointed_back_to() -> None:
    told = (
        "En mars 2024, les provinces du nord ont adopté une feuille de route, dite « Pacte des trois rives ». "
        "La province d'An Giang ne s'y est pas jointe."
    )
    assert facts([told]) <= facts([told, PARAGRAPHS[6]])
