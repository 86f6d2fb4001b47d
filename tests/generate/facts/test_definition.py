import pytest

from quiz.generate.facts.acronym import find_acronyms
from quiz.generate.facts.definition import find_definitions
from quiz.generate.realise.acronym import realise_acronym
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le taux directeur est le taux auquel les banques se refinancent auprès de la banque centrale.",
            "Comment appelle-t-on le taux auquel les banques se refinancent auprès de la banque centrale ?",
            "le taux directeur",
        ),
        (
            "La rougeole est une maladie virale très contagieuse, qui se transmet par voie respiratoire.",
            "Quelle maladie virale très contagieuse se transmet par voie respiratoire ?",
            "la rougeole",
        ),
        (
            "Ce modèle, appelé « Espace pour l'eau », consiste à laisser certaines terres inondées.",
            "Récifs, mars 2024 : comment s'appelle le modèle qui consiste à laisser certaines terres inondées ?",
            "Espace pour l'eau",
        ),
        (
            "Elle reflète la stratégie « Grandir ici » : créer des chantiers dans chaque port du pays.",
            "Récifs, mars 2024 : comment s'appelle la stratégie qui consiste à créer des chantiers dans chaque port du pays ?",
            "Grandir ici",
        ),
        (
            "La Convention des Nations Unies sur les récifs (Convention de Brest) est ouverte.",
            "Sous quel autre nom connaît-on la Convention des Nations Unies sur les récifs (mars 2024) ?",
            "la Convention de Brest",
        ),
    ],
)
def test_a_thing_is_asked_by_what_it_is(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_definitions, realise_turned)


@pytest.mark.parametrize(
    "sentence", ["Le chantier est un succès.", "Paul Le Goff est le maire qui a tout voulu ici.", "La mer est belle."]
)
def test_an_opinion_or_an_office_is_no_definition(sentence: str) -> None:
    assert asked(parsed(LEDE, sentence), find_definitions, realise_turned) == []


def test_an_acronym_is_asked_with_what_it_names() -> None:
    text = "La Banque ouest-africaine d'équipement (BOAE) mettra en place un fonds."
    ((ask, answer),) = asked(parsed(LEDE, text), find_acronyms, realise_acronym)
    assert ask == "Que signifie le sigle BOAE, qui désigne une banque (Récifs, mars 2024) ?"
    assert answer == "Banque ouest-africaine d'équipement"


def test_an_acronym_that_everybody_knows_is_not_asked() -> None:
    assert find_acronyms(parsed(LEDE, "L'Organisation des Nations Unies (ONU) a réagi hier.")) == []
