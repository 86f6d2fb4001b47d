import re

import pytest

from quiz.generate.facts.refused import find_refused
from quiz.generate.realise import french
from quiz.generate.realise.signed import realise_signed
from tests.generate.parsed import asked, parsed

_CHARTER = "Les délégués ont adopté la Charte de Brest, qui protège les récifs."


@pytest.mark.parametrize(
    ("before", "sentence", "ask", "answer"),
    [
        (_CHARTER, "Le Ghana a refusé de s'y associer.", "Quel pays a refusé de s'associer à la Charte de Brest", "le Ghana"),
        (
            _CHARTER,
            "Le Togo attend ; le Ghana et le Tchad, dont les ports sont fermés, se sont abstenus.",
            "Quels sont les deux pays qui se sont abstenus sur la Charte de Brest",
            "le Ghana et le Tchad",
        ),
        (
            _CHARTER,
            "Présents comme observateurs, le Ghana et le Tchad ne se sont pas joints au texte.",
            "Quels sont les deux pays qui ne se sont pas joints à la Charte de Brest",
            "le Ghana et le Tchad",
        ),
        (
            "À Lomé, dix pays se sont engagés à fermer leurs mines de sable.",
            "Le Ghana et le Tchad n'ont pas pris cet engagement.",
            "",
            "",
        ),
        (
            "À Lomé, dix pays se sont engagés à fermer toute mine de sable.",
            "Le Ghana et le Tchad n'ont pas pris cet engagement.",
            "Quels sont les deux pays qui n'ont pas pris l'engagement de fermer toute mine de sable",
            "le Ghana et le Tchad",
        ),
        (
            "Les délégués ont adopté une « charte des récifs habités ».",
            "Le Ghana a refusé de la signer.",
            "Quel pays a refusé de signer la « charte des récifs habités »",
            "le Ghana",
        ),
    ],
)
def test_who_kept_out_of_a_text_is_asked_as_the_text_says_it(before: str, sentence: str, ask: str, answer: str) -> None:
    found = [
        (french.capitalise(re.sub(r"^Récifs, mars 2024 : | \(.*| \?$", "", q)), a)
        for q, a in asked(parsed(f"{before} {sentence}"), find_refused, realise_signed)
    ]
    assert found == ([(ask, answer)] if ask else [])


@pytest.mark.parametrize(
    "sentence", ["Le Ghana s'est abstenu.", "Certains ont refusé de le signer.", "Il a refusé de s'y associer."]
)
def test_nothing_is_asked_without_a_text_or_a_name(sentence: str) -> None:
    assert asked(parsed(f"Le port est fermé. {sentence}"), find_refused, realise_signed) == []
