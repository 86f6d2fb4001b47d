"""Questions that put the question word first and turn the subject round: « Combien d'enfants la campagne vise-t-elle ? »."""

import re
from collections.abc import Mapping

from quiz.core.model import FactKind
from quiz.generate.context import standing
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import french


def realise_turned(fact: Fact, annotated: Annotated) -> Draft | None:
    """Put a question together from its slots; None where it cannot stand alone.

    In this order: lead and by open it, then front (the question word), subject, clitics, verb, tail, after (a subject behind its
    verb), rest; or as one piece, core; or a whole cloze. `undated` keeps the date out, for a question
    that asks for it; `alone` says that it holds at all times; `bare` wants what the article is about said over it.
    """
    slots = fact.slots
    if slots.get("cloze"):
        return Draft(fact, "", fact.answer, cloze=french.typeset(slots["cloze"]), evidence=fact.evidence)
    core = slots.get("core") or _core(slots)
    lead, by = slots.get("lead", ""), slots.get("by", "")
    dated = not slots.get("undated")
    bare = fact.kind in (FactKind.DATE, FactKind.PLACE) and not re.search(
        r"[A-ZÀ-Ý]", slots.get("subject") or slots.get("after", "X")
    )
    subject = slots.get("subject") or slots.get("after", "")
    bare = bare or (fact.kind in (FactKind.DATE, FactKind.PLACE) and bool(re.match(r"l(?:a|es?) prochaine?s? [\w-]+$", subject)))
    bare = bare or bool(slots.get("bare"))
    asked = core if slots.get("alone") else standing(annotated, fact, core, lead=lead, by=by, dated=dated, bare=bare)
    if asked is None:
        return None
    return Draft(
        fact,
        french.typeset(f"{french.capitalise(asked)} ?"),
        fact.answer,
        items=fact.items,
        accept=fact.accept,
        evidence=fact.evidence,
    )


def _core(slots: Mapping[str, str]) -> str:
    clitics = slots.get("clitics", "")
    verb = f"{clitics}{slots['verb']}" if clitics.endswith("'") else f"{clitics} {slots['verb']}"
    words = [slots["front"], slots.get("subject", ""), verb, slots.get("tail", ""), slots.get("after", ""), slots.get("rest", "")]
    return " ".join(word.strip() for word in words if word.strip())
