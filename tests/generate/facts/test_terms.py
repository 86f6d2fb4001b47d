import pytest

from quiz.generate.facts.terms import find_terms
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
            "Un récif artificiel est un massif de béton qui attire les poissons.",
            "Comment appelle-t-on un massif de béton qui attire les poissons ?",
            "un récif artificiel",
        ),
        (
            "La mérule, aussi appelée « lèpre des maisons », est une maladie transmise par un champignon.",
            "Comment appelle-t-on la maladie transmise par un champignon, aussi appelée « lèpre des maisons » ?",
            "la mérule",
        ),
        (
            "Les zoonoses sont des maladies qui se transmettent des animaux aux humains.",
            "Comment appelle-t-on les maladies qui se transmettent des animaux aux humains ?",
            "les zoonoses",
        ),
        (
            "Le pergélisol désigne un sol gelé en permanence pendant au moins deux ans.",
            "Quel terme désigne un sol gelé en permanence pendant au moins deux ans ?",
            "le pergélisol",
        ),
        (
            "On appelle étiage le niveau le plus bas d'une rivière.",
            "Comment appelle-t-on le niveau le plus bas d'une rivière ?",
            "étiage",
        ),
        (
            "Le servage se caractérise par le travail forcé des paysans au profit d'un seigneur.",
            "Qu'est-ce qui se caractérise par le travail forcé des paysans au profit d'un seigneur ?",
            "le servage",
        ),
        (
            "Les médecins craignent une anémie, c'est-à-dire une baisse du nombre de globules rouges dans le sang.",
            "Comment appelle-t-on une baisse du nombre de globules rouges dans le sang ?",
            "l'anémie",
        ),
        (
            "Qu'est-ce qu'une lagune ? Une étendue d'eau qui est séparée de la mer par un cordon de sable.",
            "Comment appelle-t-on une étendue d'eau qui est séparée de la mer par un cordon de sable ?",
            "une lagune",
        ),
        (
            "Le biniou, instrument à vent de la Bretagne intérieure, est joué dans les noces.",
            "Comment appelle-t-on l'instrument à vent de la Bretagne intérieure ?",
            "le biniou",
        ),
    ],
)
def test_a_common_noun_is_asked_by_what_it_means(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_terms, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le port est une chance qui ne se présente qu'une fois pour la ville.",
        "La ministre, une avocate qui parle breton, a visité le port de Brest.",
        "Le bateau, un voilier construit à Brest, a coulé.",
        "La crue est une vague provoquée par la rupture de la digue qui la retenait.",
        "Ce port est un endroit qui plaît aux enfants de la ville.",
    ],
)
def test_what_is_judged_named_before_or_a_person_is_not_defined(sentence: str) -> None:
    before = "La ville a acheté un bateau à la région."
    assert asked(parsed(LEDE, before, sentence), find_terms, realise_turned) == []
