"""People of whom an article tells an age and no office."""

import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.model import Draft, Fact
from quiz.generate.strict import private_life
from tests.generate.parsed import parsed


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Luc Brisance, 34 ans, a livré des repas pendant deux ans à Brest.", True),
        (
            "Luc Brisance, maire de Brest, a livré des repas pendant deux ans à Brest. Luc Brisance, 34 ans, est né à Brest.",
            False,
        ),
        ("Luc Brisance a livré des repas pendant deux ans à Brest.", False),
    ],
)
def test_deeds_of_a_witness_are_not_asked(text: str, *, private: bool) -> None:
    annotated = parsed(text)
    evidence = (Span(annotated.sentences[-1].start, annotated.sentences[-1].end),)
    fact = Fact(FactKind.ACT, ("x",), "Luc Brisance", AnswerType.PERSON, evidence)
    draft = Draft(fact, "Qui a livré des repas à Brest (mars 2024) ?", "Luc Brisance", evidence=evidence)
    assert (private_life(draft, annotated) is not None) is private
