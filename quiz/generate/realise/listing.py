"""Questions on lists: « Quels sont les trois principes sur lesquels la Charte de Lomé repose ? »."""

from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import french
from quiz.generate.realise.signed import enumeration, stand


def realise_list(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for all members; None where the question could not stand alone, or would be too long."""
    asked = stand(fact, annotated)
    if asked is None:
        return None
    ask = french.typeset(f"{french.capitalise(asked)} ?")
    return Draft(fact, ask, enumeration(fact.items), items=fact.items, evidence=fact.evidence)
