import pytest

from quiz.generate.facts.heads import find_heads
from quiz.generate.facts.role import find_roles
from quiz.generate.facts.said import find_said
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.said import realise_said
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_TITLE = "Lagunes du Togo : un texte et des chiffres"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Le débat a été vif, a reconnu Akofa Mensah, qui dirige depuis mars le ministère togolais de la Pêche.",
            [("Qui dirigeait le ministère togolais de la Pêche en mars 2024 ?", "Akofa Mensah")],
        ),
        (
            "Le tournoi est organisé par l'Association des pêcheurs de Lomé (APL), que préside l'ancien marin Jan Meyer.",
            [("Qui présidait l'Association des pêcheurs de Lomé en mars 2024 ?", "Jan Meyer")],
        ),
        (
            "Le débat a été vif, a reconnu la Togolaise Akofa Mensah, qui dirige le ministère togolais de la Pêche.",
            [("Qui dirigeait le ministère togolais de la Pêche en mars 2024 ?", "Akofa Mensah")],
        ),
        ("Akofa Mensah, qui dirige les débats, a souri.", []),
    ],
)
def test_whoever_heads_a_body_by_name_is_asked_for(sentence: str, found: list[tuple[str, str]]) -> None:
    assert _heads(sentence) == found


def _heads(sentence: str) -> list[tuple[str, str]]:
    return asked(parsed(sentence, title=_TITLE), find_heads, realise_turned)


def test_whoever_heads_a_body_may_be_cited() -> None:
    sentence = "« On ne pêche pas avec des communiqués », a ironisé en séance Akofa Mensah, qui dirige le ministère de la Pêche."
    assert [answer for _, answer in asked(parsed(sentence, title=_TITLE), find_said, realise_said)] == ["Akofa Mensah"]


def test_the_founder_of_the_firm_is_that_of_the_one_firm_named() -> None:
    text = "Le groupe Kerlo a été jugé à Brest. Yann Le Goff, le fondateur du groupe, a parlé devant les juges."
    found = asked(parsed(text, title="Justice : le groupe Kerlo jugé"), find_roles, realise_role)
    assert found == [("Qui était le fondateur du groupe Kerlo en mars 2024 ?", "Yann Le Goff")]
