"""Who held an office at the date of the article."""

import re
from dataclasses import replace

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.offices import Holding
from quiz.generate.facts.people import People, short_names
from quiz.generate.facts.scopes import Scope, of_state, scope_of, shared
from quiz.generate.model import Annotated, Fact, Gender, Sentence
from quiz.generate.realise import frame, lexicon
from quiz.generate.topic import topic

_DEPENDENT = re.compile(r"\b(?:ce|cette|ces|son|sa|ses|leurs?|dernier|dernière|celui|celle)\b")
_SPORTS = re.compile(r"(?:sélectionneu|entraîneu|coach|manage|capitaine|préparateur|gardien)")
"""Offices of a team, which needs its sport or its contest to be told."""
_PLAIN = re.compile(
    r"(?:du |de la |de l')(?:dossier|texte|projet|loi|rapport|réforme|proposition|mission|opération|équipe)"
    r"|(?:général|adjoint|délégué|actuel|nouvel?|par intérim|du (?:groupe|parti|jury|club|conseil))\w*(?: \w+)?"
)
"""What says too little of what an office is one of."""


_MISSION = re.compile(r"(?:négociat|médiat|rapporteu|émissaire|facilitat)\w+(?: en chef)?(?: [\w-]+)?$")
"""Offices of one matter, which they do not name."""
_NO_POST = re.compile(
    r"\w+ d'une? |(?:co)?aut(?:eure?|rice) (?:de l'|du |de la )(?:article|étude|livre|ouvrage|texte|rapport|essai|roman|film)\b"
)
"""What someone wrote, or one of many such things, is no office: « auteur d'un livre sur le sujet »."""


def find_roles(annotated: Annotated) -> list[Fact]:
    """Return one fact an office and holder; offices of the past and trades that many have are left to other kinds."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    for holding in people.holdings:
        sentence = annotated.sentence_at(holding.whole.start)
        if sentence is None or holding.former or not holding.head.unique or people.named(holding.name) is None:
            continue
        fact = _fact(holding, annotated, sentence)
        if fact:
            facts.setdefault((fact.anchors[0], fact.answer), fact)
    return list(facts.values())


def _fact(holding: Holding, annotated: Annotated, sentence: Sentence) -> Fact | None:
    # Who speaks for a body is quoted for a day; nobody asks later who it was.
    if _NO_POST.match(f"{holding.head.word} {holding.complement}") or holding.head.word.startswith("porte-parole"):
        return None
    scope = scope_of(holding, annotated, sentence)
    sports = _SPORTS.match(holding.head.word)
    needs_matter = sports or _MISSION.match(holding.office)
    about = _about(holding, annotated) if needs_matter or not scope else ""
    if needs_matter and not about:
        return None
    whole = scope is not None and not needs_matter
    scope = scope or (Scope(holding.office) if about else None)
    if scope is None:
        return None
    if not about and not scope.country and _vague(scope.office) and not shared(scope.office):
        about = _matter(annotated, holding.name)
        about = "" if about.split(", ")[0].casefold() in scope.office.casefold() else about
    scope = _localised(scope, annotated, sentence)
    event = frame.event_in(annotated, sentence) or frame.main_event(annotated)
    slots = {
        "office": scope.office,
        "country": scope.country,
        "determiner": _determiner(holding),
        "event": event.name if event and shared(scope.office) else "",
        "when": frame.when(annotated),
        "about": about,
        "scoped": "1" if whole else "",
    }
    return Fact(
        FactKind.ROLE,
        (scope.office, scope.country, slots["event"]),
        holding.name,
        AnswerType.PERSON,
        (
            Span(sentence.start, max(sentence.end, holding.whole.end)),
            *(span for span in scope.naming if not sentence.start <= span.start < sentence.end),
        ),
        slots,
        accept=tuple(short for short in short_names(holding.name)[:1] if len(holding.name.split()) == 2),
        held_on=frame.held_on(annotated),
        routes=("apposition",),
        weight=0.8,
    )


def _about(holding: Holding, annotated: Annotated) -> str:
    """Return what the article is about and when, for an office that does not say of what it is one; "" where that will not do."""
    bare = (not holding.complement or _PLAIN.fullmatch(holding.complement)) and not _MISSION.match(holding.office)
    owned = holding.determiner in ("son", "sa", "leur", "un", "une") or holding.gender is Gender.UNKNOWN
    if bare or owned or of_state(holding) or shared(holding.office) or _DEPENDENT.search(holding.office):
        return ""
    return _matter(annotated, holding.name)


def _matter(annotated: Annotated, avoid: str) -> str:
    about = topic(annotated, avoid=avoid, firm=True)
    return about if re.search(r"[A-ZÀ-Ý]", about) and frame.when(annotated).startswith("en ") else ""


_PLACED = re.compile(
    r"(?:\w+-)?(?:\w{3,}(?:ois|oise|ais|aise|éen|éenne|ien|ienne)s?|mondiale?|internationale?|inter\w+aine?|pan\w+aine?|africaine?|américaine?"
    r"|romaine?|lémanique|onusien\w*|fédérale?)"
)
"""What says where or how wide, besides the names of countries."""


def _vague(office: str) -> bool:
    """Whether an office is one of a body whose name could be any country's: « directrice de l'Institut régional des eaux »."""
    words = re.findall(r"[\w-]+", office)
    names = [word for word in words if word[:1].isupper()]
    common = all(word.casefold() in lexicon.nouns() or word == "État" for word in names)
    placed = any(_PLACED.fullmatch(word) or word in lexicon.country_by_adjective() for word in words)
    return bool(names) and common and not placed


_LOCAL = re.compile(r"\b(?:police|gendarmerie|province|district|comté|région|état|canton|gouvernorat|wilaya) (?:de |du |d'|des )")


def _localised(scope: Scope, annotated: Annotated, sentence: Sentence) -> Scope:
    """Return the office of a province or district with its country, where the text makes it certain and it is not France."""
    if scope.country or not _LOCAL.search(scope.office) or frame.countries_in(scope.office):
        return scope
    country = frame.country_of(annotated, sentence)
    abroad = country is not None and country.code != "FR" and country is frame.home_of(annotated)
    return replace(scope, country=frame.in_country(country)) if country and abroad else scope


def _determiner(holding: Holding) -> str:
    """The article an office takes in « qui était … »: of its gender; none where that does not show, or for « un »."""
    if holding.determiner in ("un", "une"):
        return ""
    return {Gender.M: "le", Gender.F: "la"}.get(holding.gender, "")
