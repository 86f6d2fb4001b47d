import pytest

from quiz.generate.facts.sums import find_elected, find_sums
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_FIRM = "Le fabricant breton de voiles légères Kerlo ferme une usine. Le groupe perd de l'argent depuis mars."
_BODY = "La Fédération mondiale de char à voile (FMCV) tourne la page. La FMCV a un siège, et la FMCV a des dettes."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le conseil a voté un crédit de 12 millions d'euros destiné à rénover le phare de Brest.",
            "Quel est le montant du crédit destiné à rénover le phare de Brest (mars 2024) ?",
            "12 millions d'euros",
        ),
        (
            "Le bénéfice net du groupe a reculé de 5 % au premier semestre, pour s'établir à 40 millions d'euros.",
            "À combien s'est établi le bénéfice net du groupe Kerlo au premier semestre 2024 ?",
            "40 millions d'euros",
        ),
        (
            "D'un coût global de 3 millions d'euros sur deux ans, le Fonds Grand Vent est financé par la région.",
            "Quel est le coût global du Fonds Grand Vent sur deux ans (mars 2024) ?",
            "3 millions d'euros",
        ),
    ],
)
def test_a_sum_is_asked_with_what_it_is_for(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(_FIRM, sentence, title="Kerlo ferme"), find_sums, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le conseil a voté un crédit de 12 millions d'euros destiné à rénover le phare.",
        "Le bénéfice net du groupe s'est établi à 40 millions d'euros.",
        "Le chiffre d'affaires de la banque Morvan atteint 40 millions d'euros au premier semestre.",
    ],
)
def test_a_sum_of_what_is_not_named_is_not_asked(sentence: str) -> None:
    assert asked(parsed(_FIRM, sentence, title="Kerlo ferme"), find_sums, realise_turned) == []


def test_who_was_elected_and_by_how_many_votes_is_asked() -> None:
    sentence = "Réunis à Brest, ses membres ont élu à leur tête l'Espagnole Ana Ruiz, par 18 voix contre 12 au Suisse Jan Meyer."
    annotated = parsed(_BODY, f"{sentence} Mme Ruiz a promis des comptes.", title="La FMCV a une présidente")
    body = "la Fédération mondiale de char à voile (mars 2024) ?"
    assert asked(annotated, find_elected, realise_turned) == [(f"Qui a été élu à la tête de {body}", "Ana Ruiz")]
    tally = f"Par combien de voix contre combien Ana Ruiz a-t-elle été élue à la tête de {body}"
    assert (tally, "18 voix contre 12") in asked(annotated, find_sums, realise_turned)


def test_a_long_tally_leaves_out_who_stood_behind_the_text() -> None:
    text = (
        "Le Parlement du Valdor a rejeté, par 71 voix contre 48, le projet de taxe exceptionnelle sur les bénéfices de la pêche "
        "défendu par le gouvernement d'Ana Ruiz."
    )
    questions = asked(parsed(_BODY, text), find_sums, realise_turned)
    assert "le projet de taxe exceptionnelle sur les bénéfices de la pêche" in questions[0][0]
    assert "défendu" not in questions[0][0]
