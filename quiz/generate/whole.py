"""Filters that hold a question against the sentence it was made from: no condition, exception or comparison left out."""

import re

from quiz.core.model import AnswerType, FactKind
from quiz.generate.filters import outside_quotes, prompt
from quiz.generate.model import Annotated, Draft, EntityKind, Filter
from quiz.generate.somebody import is_human

_CONDITION = re.compile(
    r"(?:,? )(?P<word>à condition (?:que|qu'|de|d')|sous réserve|à moins qu(?:e |')|sauf (?:si|en cas)|pourvu qu(?:e |')"
    r"|(?:que |uniquement |seulement |même )?s(?:i (?:l[ea]s? |l'|elles? |une? |aucune? |son |sa |ses |leurs? |cet|la )|'ils? )"
    r"|tant qu(?:e |')|faute de quoi|le cas échéant)"
)
_EXCEPTION = re.compile(
    r",? (?P<word>sauf|à l'exception|hormis|excepté|à l'exclusion|hors)\b(?! de (?:portée|danger|question|prix))"
)
_TOLD_FREELY = (FactKind.SAID, FactKind.ROLE, FactKind.ACRONYM, FactKind.DEFINITION, FactKind.EVENT)
_COUNTED = (FactKind.NUMBER, FactKind.LIST, FactKind.SIGNED)


def condition_lost(draft: Draft, annotated: Annotated) -> str | None:
    """What is so only on a condition, or with an exception, is not asked without it."""
    if draft.fact.kind in _TOLD_FREELY or not draft.evidence:
        return None
    here = outside_quotes(annotated.of(draft.evidence[0]))
    found = _CONDITION.search(here)
    if found is None and draft.fact.kind in _COUNTED:
        found = _EXCEPTION.search(here)
    if found is None or found["word"].strip() in prompt(draft) or found["word"].strip() in draft.answer:
        return None
    return "a condition is lost"


_REMAINDER = re.compile(r"(?<![\w'-])(?:par rapport|de moins que|de plus que|plus que|autant que|aussi \w+ que)(?= ?[(?,])")


def compared_to_nothing(draft: Draft, _annotated: Annotated) -> str | None:
    """A comparison has its second half."""
    return "a phrase is torn apart" if draft.ask and _REMAINDER.search(outside_quotes(prompt(draft))) else None


_STRAY = re.compile(
    r"(?:^|: |, )(?:qui|quel(?:le)?s? [\w'-]+(?: (?!a |ont |est |sont )[\w'-]+){0,2}) (?:(?:la|le|les|lui|leur|y|en) |l')"
    r"(?:a|ont|avait|était|devait|aura|\w+(?:era|ira|dra))\b",
    re.IGNORECASE,
)


def stray_pronoun(draft: Draft, _annotated: Annotated) -> str | None:
    """« Qui l'a remplacée … ? » replaces nobody that the question names."""
    return "a pronoun has no antecedent" if draft.ask and _STRAY.search(outside_quotes(prompt(draft))) else None


_SCALED = re.compile(r"(?:millions?|milliards?)$")


def without_currency(draft: Draft, _annotated: Annotated) -> str | None:
    """« 438 millions » of what: answer or question say it."""
    bare = draft.fact.answer_type in (AnswerType.NUMBER, AnswerType.MONEY) and _SCALED.search(draft.answer)
    counted = re.search(r"\bcombien d(?:e |')|\bquel nombre\b", prompt(draft), re.IGNORECASE)
    return "the sum has no currency" if draft.ask and bare and not counted else None


_WHAT = re.compile(r"(?:^|: |, )(?:que |qu')", re.IGNORECASE)
_NOUN = re.compile(r"(?:l[ea]s? |l'|une? |des |\d+ )?(?P<noun>[a-zà-ÿ-]+)")


def people_asked_as_things(draft: Draft, _annotated: Annotated) -> str | None:
    """« Que recevra le ministre ? » is not answered by « les élus locaux »."""
    found = _NOUN.match(draft.answer) if draft.ask and _WHAT.search(outside_quotes(prompt(draft))) else None
    return "the answer is a person" if found and is_human(found["noun"].removesuffix("s")) else None


_AS = re.compile(r"\b(?:considérée?s?|perçue?s?|décrite?s?|qualifiée?s?|dépeinte?s?)(?= ?[(?]| (?!comme\b|de\b|d'|par\b))")
_TIMES_OVER = re.compile(r"\b[Àà] combien\b.*\b(?:doublé|triplé|quadruplé|décuplé)", re.IGNORECASE)
"""Verbs that say themselves by how much: what « à » leads to is the sum reached, not what is asked."""


def torn_from_its_verb(draft: Draft, _annotated: Annotated) -> str | None:
    """« considéré » keeps what something is considered to be, and nothing doubles « à » a sum: « a doublé, à 9 millions »."""
    text = outside_quotes(prompt(draft))
    return "a phrase is torn apart" if draft.ask and (_AS.search(text) or _TIMES_OVER.search(text)) else None


_NAME = r"[A-ZÀ-Ý][\w'-]+(?: (?:(?:de|da|di|van|von|ben|el|al|le|la|du) )?[A-ZÀ-Ý][\w'-]+)+"
_PAIR = re.compile(rf"({_NAME}) et (?:(?:M\.|Mme|Me) )?({_NAME})")


def half_of_a_pair(draft: Draft, annotated: Annotated) -> str | None:
    """What two people did is asked of both: « Ana Ruiz et Luc Even ont gagné » is no card on either."""
    if draft.items or draft.fact.kind is FactKind.ROLE or not draft.evidence:
        return None
    here, shown = annotated.of(draft.evidence[0]), f"{prompt(draft)} {draft.answer}"
    names = {e.name for e in annotated.entities if e.kind is EntityKind.PERSON and e.name in here}
    pairs = [(one, two) for one, two in _PAIR.findall(here) if any(one in name or two in name for name in names)]
    return "others did it too" if any((one in shown) != (two in shown) for one, two in pairs) else None


WHOLE: list[Filter] = [
    condition_lost,
    compared_to_nothing,
    stray_pronoun,
    without_currency,
    people_asked_as_things,
    torn_from_its_verb,
    half_of_a_pair,
]
