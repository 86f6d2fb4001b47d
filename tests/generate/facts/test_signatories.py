import pytest

from quiz.generate.facts.signatories import find_signatories
from quiz.generate.facts.signed import find_signed
from quiz.generate.realise.signed import realise_signed
from tests.generate.parsed import asked, parsed

_TEXT = "La Convention sur la protection des lagunes a été ouverte à la signature samedi."
_NAMED = "la Convention sur la protection des lagunes (mars 2024) ?"
_TITLE = "Lagunes du Togo : un texte et des chiffres"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Trois pays l'ont signée, à savoir le Togo, le Ghana et le Bénin.",
            [
                (f"Combien de pays ont signé {_NAMED}", "trois"),
                (f"Quels sont les trois pays qui ont signé {_NAMED}", "le Togo, le Ghana et le Bénin"),
            ],
        ),
        ("Quatorze États l'ont ratifiée.", [(f"Combien d'États ont ratifié {_NAMED}", "quatorze")]),
        ("Trois pays l'ont signé.", []),
        ("Trois pays l'ont signée, dont le Togo et le Ghana.", [(f"Combien de pays ont signé {_NAMED}", "trois")]),
    ],
)
def test_those_who_signed_the_text_before_are_counted_and_named(sentence: str, found: list[tuple[str, str]]) -> None:
    assert asked(parsed(f"{_TEXT} {sentence}", title=_TITLE), find_signatories, realise_signed) == found


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "L'avenant a été signé jeudi par le ministre. La Ville de Lomé, dont la chaise est restée vide, a refusé de signer.",
            "Lagunes du Togo, mars 2024 : quelle collectivité a refusé de signer l'avenant ?",
            "la Ville de Lomé",
        ),
        (
            "L'accord a été signé le 2 mars 2024 à Lomé par la ministre, Akofa Mensah, et par son homologue, Jan Meyer.",
            "Lagunes du Togo : qui a signé l'accord le 2 mars 2024 à Lomé ?",
            "Akofa Mensah et Jan Meyer",
        ),
    ],
)
def test_a_text_without_a_name_is_told_by_the_title(text: str, question: str, answer: str) -> None:
    assert (question, answer) in asked(parsed(text, title=_TITLE), find_signed, realise_signed)
