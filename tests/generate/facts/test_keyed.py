import pytest

from quiz.generate.facts.keyed import find_keyed
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = (
    "Le comité de la Banque australe des récifs (BAR) a décidé mercredi de relever le taux directeur des prêts aux ports de la "
    "région. La BAR attend une reprise de la pêche dans les eaux du Nord. La BAR reste prudente pour la suite."
)


@pytest.mark.parametrize(
    ("item", "ask", "answer"),
    [
        (
            "- Réserves de change : 7,9 milliards de dollars, soit 11 mois",
            "À combien s'élevaient les réserves de change",
            "7,9 milliards de dollars",
        ),
        ("- Taux directeur : 5,25 %", "Quel était le taux directeur", "5,25 %"),
        (
            "- Prochaine réunion du comité : le 23 avril",
            "À quelle date était prévue la prochaine réunion du comité",
            "le 23 avril 2024",
        ),
        (
            "- 1962 : première demande de restitution, restée sans réponse",
            "De quelle année date la première demande de restitution",
            "1962",
        ),
    ],
)
def test_a_key_is_asked_for_its_figure(item: str, ask: str, answer: str) -> None:
    annotated = parsed(_LEDE, item, title="La BAR relève son taux directeur")
    found = asked(annotated, find_keyed, realise_turned)
    assert [key for question, key in found if question.startswith(ask)] == [answer]


@pytest.mark.parametrize("item", ["- Bilan : trois blessés", "- Son budget : 3 millions d'euros", "1. Mehari Tesfay en 4 h 51"])
def test_what_has_no_plain_figure_or_points_elsewhere_is_left(item: str) -> None:
    annotated = parsed(_LEDE, item, title="La BAR relève son taux directeur")
    assert asked(annotated, find_keyed, realise_turned) == []
