"""The fact of a quantity, and what funds are endowed with."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.clausal import Setting, lowered
from quiz.generate.model import Annotated, EntityKind, Fact, Gender, Modality, Quantity
from quiz.generate.phrases import Phrase
from quiz.generate.realise import frame
from quiz.generate.subjects import of_entity

_ENDOWED = re.compile(r"(?P<word>[Dd]otée?s?)\s(?:de|d')\s?(?:un budget de\s)?$")


def endowments(annotated: Annotated) -> list[Fact]:
    """« le Fonds Baobab numérique, doté de 180 millions d'euros » -> De quelle somme le Fonds … est-il doté ?"""
    facts = []
    for quantity in annotated.quantities:
        before = annotated.text[: quantity.span.start]
        sentence = annotated.sentence_at(quantity.span.start)
        found = _ENDOWED.search(before[-40:])
        if not quantity.currency or not found or sentence is None:
            continue
        owner = _owner(annotated, Span(sentence.start, quantity.span.start - len(found[0])), sentence.index)
        if owner is None:
            continue
        phrase, naming = owner
        extent = re.match(r"\ssur\s[\w-]+\sans", annotated.text[quantity.span.end :])
        slots = {
            "front": "de quelle somme",
            "subject": phrase.text,
            "verb": "est-elle" if phrase.gender is Gender.F else "est-il",
            "tail": "dotée" if phrase.gender is Gender.F else "doté",
            "rest": extent[0].strip() if extent else "",
        }
        if phrase.gender is Gender.UNKNOWN:
            slots |= {"subject": "", "verb": "est", "after": phrase.text}
        setting = Setting("", "", (Span(sentence.start, sentence.end), *naming), Modality.ASSERTED)
        facts.append(quantity_fact(annotated, quantity, setting, slots, (phrase.text, "doté"), weight=0.75))
    return facts


def _owner(annotated: Annotated, span: Span, index: int) -> tuple[Phrase, tuple[Span, ...]] | None:
    """Return the named fund, body or programme that stands right before a participle, or in the sentence before."""
    sorts = (EntityKind.PROGRAMME, EntityKind.ORGANISATION)
    here = [(m.end, e) for e in annotated.entities for m in e.mentions if e.kind in sorts and span.start <= m.start < span.end]
    if here:
        entity = max(here, key=lambda pair: pair[0])[1]
        phrase = of_entity(entity)
        return (phrase, ()) if phrase else None
    before = annotated.sentences[index - 1] if index else None
    if before is None or span.end - span.start > 3:
        return None
    there = [
        (m.start, e, m)
        for e in annotated.entities
        for m in e.mentions
        if e.kind in sorts and before.start <= m.start < before.end
    ]
    if len({e.name for _, e, _ in there}) != 1:
        return None
    phrase = of_entity(there[0][1])
    return (phrase, (Span(before.start, before.end),)) if phrase and phrase.gender is not Gender.UNKNOWN else None


def quantity_fact(
    annotated: Annotated,
    quantity: Quantity,
    setting: Setting,
    slots: dict[str, str],
    anchors: tuple[str, ...],
    *,
    noun: str = "",
    shown: str = "",
    weight: float = 0.6,
) -> Fact:
    """Return the fact that a quantity is the answer to the question of these slots; `noun` what it counts."""
    shown = shown or quantity.shown[0].lower() + quantity.shown[1:]
    bare = re.sub(rf"^{re.escape(quantity.approximator)}\s", "", shown) if quantity.approximator else shown
    accept = tuple(dict.fromkeys(text for text in (bare, f"{shown} {noun}".strip() if noun else "") if text and text != shown))
    return Fact(
        FactKind.NUMBER,
        tuple(lowered(anchor) for anchor in anchors if anchor),
        shown,
        AnswerType.MONEY if quantity.currency else AnswerType.NUMBER,
        setting.evidence,
        slots | {"by": setting.by, "lead": setting.lead},
        accept=accept,
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("clause",),
        weight=weight,
    )
