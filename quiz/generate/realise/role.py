"""Questions on offices: « Qui était … lors du Sommet …, en février 2025 ? »."""

import re

from quiz.generate.facts.scopes import shared
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import french
from quiz.generate.realise.frame import joined

_LONGEST_OFFICE = 18
_PORTFOLIO = re.compile(
    r"^(?:secrétaire d'État|vice-ministre|ministre déléguée?) [a-zà-ÿ-]+ (?:aux?|à la|à l'|d[eu]s?|de la|de l') ?[A-ZÀ-Ý]"
)
"""A junior minister of one country and one matter: « secrétaire d'État allemande aux Transports »."""


def realise_role(fact: Fact, _annotated: Annotated) -> Draft | None:
    """Ask for the holder of an office at a date; None without a date or occasion."""
    slots = fact.slots
    office, event, when = slots["office"], slots["event"], slots["when"]
    if not when or len(office.split()) > _LONGEST_OFFICE:
        return None
    if shared(office) and not event and not slots["country"] and not _PORTFOLIO.search(office):
        return None
    held = joined(f"lors {french.of(event)}", when) if event else when
    determined = office if shared(office) or not slots["determiner"] else french.join(slots["determiner"], office)
    asked = f"qui était {determined} ({slots['about']}) ?" if slots["about"] else f"qui était {determined} {held} ?"
    opening = f"{slots['country']}, " if slots["country"] else ""
    return Draft(
        fact, french.typeset(french.capitalise(opening + asked)), fact.answer, accept=fact.accept, evidence=fact.evidence
    )
