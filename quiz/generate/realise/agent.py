"""Questions on who did something: « Quelle banque mettra en place le Fonds Baobab numérique (juin 2025) ? »."""

import re

from quiz.generate.context import standing
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import frame, french
from quiz.generate.topic import topic

_OWN_DATE = re.compile(r"(?:en|le|[a-zéû]{3,9}) (?:1[5-9]|20)\d\d(?!\d)")
_DATED = re.compile(r"\ble \d{1,2}(?:er)? [a-zéû]+ (?:19|20)\d\d\b")


def realise_agent(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the subject with the verb phrase as it stands; None where the question cannot stand alone."""
    slots = fact.slots
    aside = f", {slots['aside']}," if slots.get("aside") else ""
    core = slots.get("core") or f"{slots['who']}{aside} {slots['verb']} {slots['rest']}".strip()
    lead = slots.get("lead", "")
    asked = standing(annotated, fact, core, lead=lead, by=slots.get("by", ""), dated=not _OWN_DATE.search(lead))
    if asked is None and _DATED.search(core):
        label = topic(annotated, avoid=fact.answer, dated=False)
        asked = f"{label} : {core}" if label else None
    if asked is None:
        return None
    asked = re.sub(r"^(lors [^:]+?) : ", r"\1, ", asked)
    now = frame.when(annotated)
    if now.startswith("en ") and now[-4:] not in asked and not _OWN_DATE.search(f"{lead} {slots.get('rest', core)}"):
        asked = f"{asked} ({now.removeprefix('en ')})"
    return Draft(
        fact,
        french.typeset(f"{french.capitalise(asked)} ?"),
        fact.answer,
        items=fact.items,
        accept=fact.accept,
        evidence=fact.evidence,
    )
