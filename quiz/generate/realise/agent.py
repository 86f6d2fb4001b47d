"""Questions on who did something: « Quelle banque mettra en place le Fonds Baobab numérique (juin 2025) ? »."""

from quiz.generate.context import standing
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import frame, french


def realise_agent(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the subject with the verb phrase as it stands; None where the question cannot stand alone."""
    slots = fact.slots
    core = slots.get("core") or f"{slots['who']} {slots['verb']} {slots['rest']}".strip()
    asked = standing(annotated, fact, core, by=slots.get("by", ""))
    if asked is None:
        return None
    now = frame.when(annotated)
    if slots.get("tense") in ("Pres", "Fut") and now.startswith("en ") and now[-4:] not in asked:
        asked = f"{asked} ({now.removeprefix('en ')})"
    return Draft(fact, french.typeset(f"{french.capitalise(asked)} ?"), fact.answer, accept=fact.accept, evidence=fact.evidence)
