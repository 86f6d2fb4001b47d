"""What was opened, bought, won: a named thing as the object, asked for by its noun: « a inauguré le phare de Kerlo »."""

import re
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.agent import IDLE
from quiz.generate.facts.clausal import agreed, all_clauses, clause_subject, cut_rest, setting_of, turned
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Gender, Number
from quiz.generate.phrases import absolute, hangs
from quiz.generate.realise import frame, french, lexicon

_NAME = r"[A-ZÀ-Ý][\w'’-]+(?: (?:(?:de|du|des|la|le|les|d'|et) ?)?(?:[A-ZÀ-Ý][\w'-]+|\d{1,2}))*"
_OBJECT = re.compile(
    r"\s?(?P<deed>(?:la |le |l')[a-zà-ÿ]+ (?=d[eu'] ?))?(?:de |d')?(?P<det>le |la |l'|son |sa |un |une |du )(?P<noun>[a-zà-ÿ-]+)"
    rf"(?P<more>(?: (?!d[eu]s?\b|et\b|à\b|aux?\b|en\b|pour\b)[a-zà-ÿ-]+){{0,2}}) (?P<of>(?:de la |de l'|de |du |des "
    rf"|d'))?(?P<name>{_NAME})"
    r"(?=[\s,.;]|$)"
)
_SORTS = {
    "body": (FactKind.ACT, AnswerType.ORGANISATION),
    "place": (FactKind.PLACE, AnswerType.PLACE),
    "text": (FactKind.ACT, AnswerType.TITLE),
    "event": (FactKind.EVENT, AnswerType.EVENT),
    "fund": (FactKind.FUND, AnswerType.ORGANISATION),
    "work": (FactKind.ACT, AnswerType.TITLE),
}
_OTHERS = {"concurrent": Gender.M, "rival": Gender.M, "partenaire": Gender.M, "constructeur": Gender.M, "fabricant": Gender.M}
"""Nouns for firms that no list of things holds."""
_LONGEST = 10


def find_objects(annotated: Annotated) -> list[Fact]:
    """Return the facts of which named thing somebody opened, bought or won, in reading order."""
    people = People(annotated)
    facts = [fact for clause in all_clauses(annotated) if (fact := _fact(annotated, people, clause))]
    return sorted(facts, key=lambda fact: fact.evidence[0].start)


def _fact(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« La ministre a inauguré le phare de Kerlo » -> Quel phare la ministre a-t-elle inauguré ?"""
    dated = next((d.span.end for d in annotated.dates if 0 <= d.span.start - clause.rest.start <= 1), clause.rest.start)
    found = _OBJECT.match(annotated.text, dated, clause.sentence.end)
    if found is None or clause.passive or clause.finite.lemma == "être" or clause.lexical.lemma in IDLE or _says(clause, found):
        return None
    noun = lexicon.nouns().get(found["noun"])
    gender = noun.gender if noun else _OTHERS.get(found["noun"], Gender.UNKNOWN)
    if gender is Gender.UNKNOWN or bool(found["deed"]) is not (found["deed"] or "").strip().split(" ")[-1].replace(
        "l'", ""
    ).startswith(_deeds()):
        return None
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    if phrase is None or setting is None or not (phrase.proper or people.named(phrase.text)) or people.named(found["name"]):
        return None
    end = found.end()
    rest = cut_rest(annotated, clause, (Span(dated, end),))
    slots = turned(clause, phrase)
    named = absolute(annotated, Span(found.start("noun"), end))
    if rest is None or slots is None or slots.get("after") or named is None or hangs(named) or len(named.split()) > _LONGEST:
        return None
    asked = f"{french.quel(gender)} {found['noun']}{found['more']}"
    if found["deed"]:
        slots["tail"] = f"{slots['tail']} {found['deed'].strip()}".strip()
        asked = french.join("de", asked)
    elif clause.compound:
        if " " in slots["tail"]:
            return None
        slots["tail"] = agreed(slots["tail"], gender, Number.SINGULAR)
    kind, answer_type = _SORTS.get(noun.sort if noun else "body", (FactKind.ACT, AnswerType.ORGANISATION))
    full = french.with_article(named, gender)
    shown = full if found["of"] or not found["more"] else found["name"]
    return Fact(
        kind,
        (phrase.text, asked, slots["tail"]),
        shown,
        answer_type,
        setting.evidence,
        slots | {"front": asked, "rest": rest, "by": "" if setting.by == phrase.text else setting.by, "lead": setting.lead},
        accept=tuple(form for form in (found["name"], named, full) if form != shown),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("object",),
        weight=0.55,
    )


@cache
def _deeds() -> tuple[str, ...]:
    return tuple(row[0] for row in lexicon.rows("deverbal"))


def _says(clause: Clause, found: re.Match[str]) -> bool:
    """Whether a verb only tells of its object; « a annoncé l'acquisition de » tells a deed."""
    return clause.lexical.text in lexicon.sayings() and not found["deed"]
