"""People known by a former office or a trade: told apart by what they did, or by where they work."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.agent import find_agents
from quiz.generate.facts.offices import Holding
from quiz.generate.facts.people import People, Person
from quiz.generate.facts.scopes import expand
from quiz.generate.model import Annotated, Fact, Gender
from quiz.generate.realise import frame, french

_OWN = re.compile(r"\b(?:ce|cette|ces|son|sa|ses|leurs?|dernier|dernière)\b")
_EMPLOYER = re.compile(r"^(?P<trade>.+?) (?:chez|au cabinet|au sein d[eu]) (?P<name>[A-ZÀ-Ý].*)$")
_LONGEST_OFFICE = 12


def find_bearers(annotated: Annotated) -> list[Fact]:
    """Return what people did, asked by the former office or the trade they have, and whom people of a trade work for."""
    people = People(annotated)
    acts = find_agents(annotated)
    facts: list[Fact] = []
    for holding in people.holdings:
        person = people.named(holding.name)
        if person is None or (holding.head.unique and not holding.former) or _OWN.search(holding.office):
            continue
        facts += [fact for act in acts if (fact := _by_office(annotated, holding, person, act))]
        facts += [fact for fact in [_employer(annotated, holding)] if fact]
    return facts


def _by_office(annotated: Annotated, holding: Holding, person: Person, act: Fact) -> Fact | None:
    """« L'ancien directeur de X, Y, a été condamné à … » asks « Quel ancien directeur de X a été condamné à … ? »."""
    here = annotated.sentence_at(holding.whole.start)
    there = annotated.sentence_at(act.evidence[0].start)
    if act.answer != person.name or here is None or here != there or act.slots.get("who", "qui") != "qui":
        return None
    office, naming = expand(holding.office, annotated)
    if person.gender is Gender.UNKNOWN or len(office.split()) > _LONGEST_OFFICE or "verb" not in act.slots:
        return None
    verb = _agreeing(act.slots["verb"], person.gender)
    core = f"{french.quel(person.gender)} {office} {verb} {act.slots.get('rest', '')}".strip()
    spans = tuple(dict.fromkeys((*act.evidence, *(s for s in naming if not here.start <= s.start < here.end))))
    return Fact(
        FactKind.ROLE,
        (core[:80],),
        act.answer,
        AnswerType.PERSON,
        spans,
        {"core": core, "lead": "", "by": act.slots.get("by", "")},
        accept=act.accept,
        modality=act.modality,
        held_on=act.held_on,
        routes=("apposition", *act.routes),
        weight=0.7,
    )


def _agreeing(verb: str, gender: Gender) -> str:
    """Return a verb phrase, masculine after « qui », as it agrees after « quelle »: a été entendue, s'est engagée."""
    if gender is not Gender.F:
        return verb
    return re.sub(r"((?:\bété|\best|\bétait|\bsera) (?:\w+ment )?\w+(?:é|i|u|is|it|rt))(?=$| )", r"\1e", verb, count=1)


def _employer(annotated: Annotated, holding: Holding) -> Fact | None:
    """« X, analyste chez Y » asks « Pour quelle organisation travaillait X, analyste ? »."""
    found = _EMPLOYER.match(holding.office)
    sentence = annotated.sentence_at(holding.whole.start)
    when = frame.when(annotated)
    if found is None or sentence is None or holding.former or not when.startswith("en "):
        return None
    core = f"pour quelle organisation travaillait {holding.name}, {found['trade']}, {when}"
    return Fact(
        FactKind.ROLE,
        (core[:80],),
        found["name"],
        AnswerType.ORGANISATION,
        (Span(sentence.start, sentence.end),),
        {"core": core, "lead": "", "by": ""},
        held_on=frame.held_on(annotated),
        routes=("apposition",),
        weight=0.6,
    )
