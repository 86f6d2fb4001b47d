"""Who did it: the subject of a clause, or the agent of a passive, as one or several named people, bodies or countries."""

import re
from dataclasses import dataclass

from quiz.core.model import AnswerType, Span
from quiz.generate.facts.lists import count_word, is_open, items_of
from quiz.generate.facts.people import People
from quiz.generate.facts.speakers import speaking_office
from quiz.generate.model import Annotated, Entity, EntityKind
from quiz.generate.realise import french, lexicon
from quiz.generate.realise.kinds import COUNTRY, Kind, kind_of

_ASKABLE = (EntityKind.ORGANISATION, EntityKind.PROGRAMME)
_HEADED = re.compile(r"^(?:[Ll]es )(?P<head>[a-zà-ÿ]+)(?: [a-zà-ÿ]+)? (?P<items>(?:de|d'|du|des) ?.+)$")
_APPOSED = re.compile(r"\s*\([^()]*\)|, [^,]*(?:,|$)")


@dataclass(frozen=True, slots=True)
class Agents:
    """Those who did it. `front` opens the question; `names` are the answer as printed; `plural` whether the verb stays so."""

    front: str
    names: tuple[str, ...]
    type: AnswerType
    plural: bool = False
    naming: tuple[Span, ...] = ()
    accept: tuple[str, ...] = ()


def agents_at(annotated: Annotated, people: People, span: Span) -> Agents | None:
    """Return whom a noun phrase names, with the words to ask for them; None where that is not certain."""
    text = annotated.of(span).strip(" ,")
    if is_open(annotated.text[max(0, span.start - 16) : span.start].rstrip()):
        return None
    several = _several(annotated, people, span, text)
    if several or re.search(r"(?<=\w) et (?=l[ea] |l'|les |[A-Z])", _APPOSED.sub("", text)):
        return several
    return _person(annotated, people, span) or _named(annotated, span)


def _person(annotated: Annotated, people: People, span: Span) -> Agents | None:
    found = people.resolve(span.start, span.end)
    if found is None or not (found.person.holdings or found.person.gender):
        return None
    office, naming = speaking_office(annotated, found.person)
    own = next((h for h in found.person.holdings if span.start <= h.whole.start and h.at.end <= span.end), None)
    if own and own.former and own.gender and len(own.office.split()) < 14:
        office, naming = own.office, ()
    front = f"{french.quel(found.person.gender)} {office}" if office else "qui"
    spans = (*([found.naming] if found.naming else []), *naming)
    return Agents(front, (found.person.name,), AnswerType.PERSON, naming=spans)


def _named(annotated: Annotated, span: Span) -> Agents | None:
    entity = entity_at(annotated, span)
    if entity is None:
        return _described(annotated, span)
    name = f"{entity.article}{entity.name}"
    accept = tuple(form for form in (entity.name, entity.acronym) if form and form != name)
    if entity.kind is EntityKind.PLACE:
        if re.match(r"(?:[Vv]ille|[Cc]ommune|[Rr]égion|[Mm]étropole|[Pp]rovince) d", entity.name):
            return Agents("quelle collectivité", (name,), AnswerType.ORGANISATION, accept=accept)
        country = lexicon.country_by_name().get(entity.name)
        return Agents(COUNTRY.which(), (name,), AnswerType.PLACE, accept=accept) if country and country.code else None
    kind = kind_of(entity) if entity.kind in _ASKABLE else None
    if kind is None or (" " not in entity.name and not entity.acronym):
        return None
    return Agents(kind.which(), (name,), AnswerType.ORGANISATION, accept=accept, naming=_naming(entity, span))


def _described(annotated: Annotated, span: Span) -> Agents | None:
    """A body, place or office named by what it is: « le gouvernement fédéral », « le Secrétaire général de l'ONU »."""
    core = french.decapitalise(_APPOSED.sub("", annotated.of(span)).strip(" ,"))
    found = re.match(r"(?P<det>le |la |l')(?P<head>[\w-]+)(?P<rest> .*)$", core)
    if found is None or len(core.split()) > 12:
        return None
    noun = lexicon.nouns().get(found["head"].casefold())
    proper = re.search(r"[A-ZÀ-Ý]", found["rest"])
    if noun and noun.sort in ("body", "place") and (proper or found["head"] == "gouvernement"):
        kind = Kind(noun.singular, noun.plural, noun.gender)
        return Agents(kind.which(), (core,), AnswerType.ORGANISATION if noun.sort == "body" else AnswerType.PLACE)
    bare = core[found.end("det") :]
    office = next(
        (o for o in lexicon.offices() if bare[0].lower() + bare[1:] == o or (bare[0].lower() + bare[1:]).startswith(f"{o} ")),
        None,
    )
    if office and lexicon.offices()[office].unique and proper:
        return Agents("qui", (core,), AnswerType.TITLE)
    return None


def _naming(entity: Entity, span: Span) -> tuple[Span, ...]:
    """Return where the full name stands, where the phrase itself only has a short one."""
    if any(span.start <= m.start < span.end and m.end - m.start >= len(entity.name) for m in entity.mentions):
        return ()
    long = [m for m in entity.mentions if m.end - m.start >= len(entity.name)]
    return (long[0],) if long else ()


def entity_at(annotated: Annotated, span: Span) -> Entity | None:
    """Return the named thing a noun phrase is: its mention fills the phrase, but for determiner and what commas set off."""
    core = _APPOSED.sub("", annotated.of(span)).strip(" ,")
    core = french.bare(core)
    for entity in annotated.entities:
        if core in (entity.name, entity.acronym) and any(span.start <= m.start < span.end for m in entity.mentions):
            return entity
        if entity.acronym and core == entity.acronym:
            return entity
    apposed = re.match(r"\s*(?:[Uu]ne? )?[^,]{3,40}, (?=l[ea] |l')", annotated.of(span))
    if apposed and re.match(r"\s*[Uu]ne? ", annotated.of(span)):
        return entity_at(annotated, Span(span.start + apposed.end(), span.end))
    return None


def _several(annotated: Annotated, people: People, span: Span, text: str) -> Agents | None:
    persons = tuple(dict.fromkeys(r.person.name for r in people.within(span.start, span.end) if r.naming is None))
    if len(persons) > 1:
        return Agents("qui", persons, AnswerType.LIST) if _only(people, span, text, persons) else None
    headed = _HEADED.match(text)
    items = items_of(headed["items"] if headed else text)
    if len(items) < 2:
        return None
    kind = _common_kind(annotated, headed["head"] if headed else "", items)
    if kind is None:
        return None
    front = kind.which_are(count_word(len(items))) + " qui"
    return Agents(front, tuple(french.decapitalise(item) for item in items), AnswerType.LIST, plural=True)


def _only(people: People, span: Span, text: str, persons: tuple[str, ...]) -> bool:
    """Whether a phrase names these people and nobody else: as many parts as names, each with one."""
    for holding in people.holdings:
        if span.start <= holding.whole.start and holding.whole.end <= span.end:
            text = text.replace(people.annotated.of(holding.whole), holding.name)
    parts = [part for part in re.split(r",? et (?:par )?|, (?:par )?(?=[A-ZÀ-Ý])", text) if part.strip()]
    named = [part for part in parts if any(name in part for name in persons)]
    return len(named) == len(persons) and all(not re.match(r"(?:par )?(?:l[ea]s? |l')", part) or part in named for part in parts)


def _common_kind(annotated: Annotated, head: str, items: tuple[str, ...]) -> Kind | None:
    """Return what all items are: countries, or what their common noun says, or bodies of one sort."""
    if head:
        noun = lexicon.nouns().get(head)
        return Kind(noun.singular, noun.plural, noun.gender) if noun else None
    bares = [french.bare(item) for item in items]
    if all(name in lexicon.country_by_name() for name in bares):
        return COUNTRY
    kinds = {_kind_named(annotated, name) for name in bares}
    return kinds.pop() if len(kinds) == 1 else None


def _kind_named(annotated: Annotated, name: str) -> Kind | None:
    entity = next((e for e in annotated.entities if e.name == name and e.kind in _ASKABLE), None)
    return kind_of(entity) if entity else None


def agreeing(agents: Agents, verb: str) -> str | None:
    """Return a verb phrase as the front takes it: singular after « qui » and « quel », unchanged after « qui sont … qui »."""
    if agents.plural:
        return verb
    if len(agents.names) > 1:
        return french.singular(verb)
    return verb
