import pytest

from quiz.generate.facts.boxes import find_boxed
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = (
    "Les producteurs de Morlaix ont ramassé cet automne moins de moules que l'an dernier, et la récolte de la baie est mauvaise. "
    "Les pêcheurs de la baie en sont inquiets."
)


@pytest.mark.parametrize(
    ("line", "ask", "answer"),
    [
        ("4 900 t : prix moyen de la moule", "À combien s'élevait le prix moyen de la moule", "4 900 tonnes"),
        ("Grand Prix : Marée haute, d'Ana Ruiz (Chili)", "Quelle œuvre d'Ana Ruiz a reçu le Grand Prix", "Marée haute"),
        ("Meilleure joueuse : Anne Le Goff (Bretagne)", "Qui a été désignée meilleure joueuse", "Anne Le Goff"),
    ],
)
def test_a_line_of_a_box_is_asked_for_its_figure_or_name(line: str, ask: str, answer: str) -> None:
    found = asked(
        parsed(LEDE, line, LEDE, title="Baie de Morlaix : la récolte des moules divisée par deux"), find_boxed, realise_turned
    )
    assert [told for question, told in found if question.startswith(ask)] == [answer], found


def test_a_figure_is_asked_by_the_sentence_that_explains_it() -> None:
    text = "C'est la part des ports de Bretagne qui ont fermé depuis la guerre."
    annotated = parsed(LEDE, f"Un chiffre : 68 %. {text}", title="Baie de Morlaix : la récolte des moules divisée par deux")
    ((ask, answer),) = asked(annotated, find_boxed, realise_turned)
    assert ask.startswith("Quelle est la part des ports de Bretagne qui ont fermé depuis la guerre")
    assert answer == "68 %"


@pytest.mark.parametrize(
    "line",
    [
        "14 juin 2022 : perquisition au siège de la ville",
        "1928 : entrée au musée de la baie",
        "Prix du scénario : non attribué",
        "3 : le nombre de la page",
        "Meilleure recette : la soupe",
    ],
)
def test_a_line_without_a_winner_or_a_unit_is_left(line: str) -> None:
    assert asked(parsed(LEDE, line, LEDE, title="Baie de Morlaix : la récolte"), find_boxed, realise_turned) == []


def test_a_price_is_that_of_what_the_sentence_before_ends_on() -> None:
    text = "Le conseil a voté mardi le plan de relance du port de pêche. Coût : 14,8 millions d'euros."
    annotated = parsed(LEDE, text, title="Baie de Morlaix : la récolte des moules divisée par deux")
    ((ask, answer),) = asked(annotated, find_boxed, realise_turned)
    assert ask.startswith("À combien s'élevait le coût du port de pêche (")
    assert answer == "14,8 millions d'euros"
