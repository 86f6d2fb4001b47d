"""Questions on acronyms: « Que signifie le sigle BAL, qui désigne une banque (delta du Mékong, novembre 2025) ? »."""

from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import french
from quiz.generate.topic import topic

_A = {"m": "un ", "f": "une ", "": ""}


def realise_acronym(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask what an acronym stands for, with what sort of thing it names and what the article is about; None without either."""
    about = topic(annotated, avoid=fact.answer)
    sort = _A[fact.slots["gender"]] + fact.slots["sort"] if fact.slots["sort"] else ""
    if not about:
        return None
    named = f", qui désigne {sort}" if sort else ""
    ask = f"Que signifie le sigle {fact.slots['short']}{named} ({about}) ?"
    accept = (*fact.accept, *((fact.slots["article"] + fact.answer,) if fact.slots["article"] else ()))
    return Draft(fact, french.typeset(ask), fact.answer, accept=accept, evidence=fact.evidence)
