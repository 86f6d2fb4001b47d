"""How many parties signed a text named before, and which: « Sept États l'ont signée, à savoir … »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.lists import NUMBERS, is_open, items_of, parallel
from quiz.generate.facts.standing import the_one
from quiz.generate.model import Annotated, Entity, EntityKind, Fact, Gender, Number, Sentence
from quiz.generate.realise import frame, french, lexicon

_SIGNED = re.compile(
    r"^(?P<count>[A-ZÀ-Ý]?[a-zà-ÿ-]+|\d+) (?P<who>pays|États|entreprises|villes|organisations|syndicats|partis|députés) l'ont "
    r"(?P<verb>signé|ratifié|paraphé|adopté|approuvé|rejeté|voté)(?P<fem>e?)"
    r"(?:(?:, à savoir|, soit| :) (?P<items>[^.;]+))?(?=[.;,]|$)"
)
_GENDERS = {"entreprises": Gender.F, "villes": Gender.F, "organisations": Gender.F}


def find_signatories(annotated: Annotated) -> list[Fact]:
    """Return the count of those who signed the text that the sentences before name, and the parties where they are listed."""
    facts = []
    for sentence in annotated.sentences:
        found = _SIGNED.match(sentence.text)
        text = _text_before(annotated, sentence, Gender.F if found["fem"] else Gender.M) if found else None
        if found and text:
            facts += _facts(annotated, sentence, found, text)
    return facts


def _text_before(annotated: Annotated, sentence: Sentence, gender: Gender) -> Entity | None:
    """Return the one text of that gender that the sentence before names."""
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    inside = range(before.start, before.end) if before else range(0)
    named = {e.name: e for e in annotated.entities for m in e.mentions if e.kind is EntityKind.TEXT and m.start in inside}
    entity = next(iter(named.values())) if len(named) == 1 else None
    if entity is None or entity.gender is not gender:
        return None
    return entity if the_one(annotated, entity.name.split()[0], until=sentence.end) else None


def _facts(annotated: Annotated, sentence: Sentence, found: re.Match[str], text: Entity) -> list[Fact]:
    who, count, named = found["who"], found["count"].lower(), f"{text.article}{text.name}"
    evidence = (Span(sentence.start, sentence.end), text.mentions[0])
    done = f"ont {found['verb']} {named}"
    value = NUMBERS.get(count, 0) or (int(count) if count.isdigit() else 0)
    facts = []
    if value or count in ("treize", "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "cent"):
        core = f"combien {french.of(who)} {done}"
        facts.append(_fact(annotated, core, FactKind.NUMBER, (count, AnswerType.NUMBER), evidence))
    items = items_of(found["items"], value) if found["items"] and not is_open(found["items"]) else ()
    if len(items) > 1 and len(items) == value and parallel(items):
        core = f"{french.quel(_GENDERS.get(who, Gender.M), Number.PLURAL)} sont les {count} {who} qui {done}"
        facts.append(_fact(annotated, core, FactKind.SIGNED, (", ".join(items), AnswerType.LIST), evidence, items))
    return facts


def _fact(
    annotated: Annotated,
    core: str,
    kind: FactKind,
    answer: tuple[str, AnswerType],
    evidence: tuple[Span, ...],
    items: tuple[str, ...] = (),
) -> Fact:
    shown = tuple(french.decapitalise(item) if item.split()[0] not in lexicon.country_by_name() else item for item in items)
    slots = {"core": core, "lead": "", "by": ""}
    return Fact(
        kind, (core,), answer[0], answer[1], evidence, slots, items=shown, held_on=frame.held_on(annotated), routes=("surface",),
        weight=0.9,
    )  # fmt: skip
