"""Deeds told by a participle: « l'événement, présidé par X et Y », « créé en 1997 par X, le Tour … »; asked towards the doer."""

import re
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.agents import Agents, agents_at
from quiz.generate.facts.people import People
from quiz.generate.facts.signed import rest_of
from quiz.generate.model import Annotated, Entity, EntityKind, Fact, Sentence
from quiz.generate.phrases import tidy
from quiz.generate.realise import frame, french, lexicon

_STATES = {
    "présidé": "présidait",
    "dirigé": "dirigeait",
    "coprésidé": "coprésidait",
    "piloté": "pilotait",
    "coordonné": "coordonnait",
}
_AGENT_END = re.compile(
    r", (?:a|ont|est|sont|sera|seront|va) |,? (?:qui|dont|où|puis|avant|après|pour|afin|en \d|à|dans|sur|sous|lors)\b"
    r"|[;:«»]|(?<!\bM)(?<!\bDr)\.|$"
)
_DOCUMENT = frozenset(("text", "fund"))


def find_turned_round(annotated: Annotated) -> list[Fact]:
    """Return one fact a participle with its agent, where both what was done and who did it have a name."""
    people = People(annotated)
    facts: list[Fact] = []
    for sentence in annotated.sentences:
        for found in _pattern().finditer(sentence.text):
            fact = _fact(annotated, people, sentence, found)
            facts += [fact] if fact else []
    return facts


@cache
def _pattern() -> re.Pattern[str]:
    participles = "|".join(sorted(map(re.escape, lexicon.words("agentive")), key=len, reverse=True))
    inflected = rf"(?P<participle>(?:{participles}))(?:e?s?)"
    return re.compile(
        rf"(?:(?<=, )|^|(?<=\w ))(?i:{inflected})(?! \w+ par soi)"
        rf"(?P<between>(?: (?:en|à|le|au|dans|avec)(?:(?! et )[^,;:.«»]){{1,60}}?)?)"
        rf",? par (?=l[ea]s? |l'|une? |deux |trois |M\. |Mme |[A-ZÀ-Ý])"
    )


def _disagrees(found: re.Match[str], thing: str) -> bool:
    """Whether a participle is masculine and the noun before it is not: « Banque Atlantique, mené par … » is a boat."""
    return thing.casefold().startswith(("la ", "une ")) and not found[0].lstrip(" ,").split()[0].rstrip(",").endswith(("e", "es"))


def _fact(annotated: Annotated, people: People, sentence: Sentence, found: re.Match[str]) -> Fact | None:
    if re.search(r"\b(?:été|est|sont|était|étaient|sera|seront|être|a|ont|n'a) (?:\w+ment )?$", sentence.text[: found.start()]):
        return None
    thing = _thing(annotated, sentence, found)
    agents = _agents(annotated, people, sentence, found) if thing else None
    between = rest_of(annotated, Span(sentence.start + found.start("between"), sentence.start + found.end("between")))
    if thing is None or agents is None or between is None or _disagrees(found, thing[0]):
        return None
    core = tidy(f"{agents.front} {_verb(annotated, agents, found['participle'].lower(), thing[0])} {thing[0]} {between[0]}")
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in (*thing[1], *agents.naming) if not here.start <= span.start < here.end))
    return Fact(
        FactKind.ACT,
        (core[-60:],),
        ", ".join(agents.names),
        agents.type,
        tuple(dict.fromkeys(spans)),
        {"core": core, "lead": "", "by": ""},
        items=agents.names if len(agents.names) > 1 else (),
        accept=agents.accept,
        held_on=frame.held_on(annotated),
        routes=("participle",),
        weight=0.7,
    )


def _verb(annotated: Annotated, agents: Agents, participle: str, thing: str) -> str:
    """Return the verb that the participle stands for: the past of a deed, the imperfect of an office still held."""
    event = any(event.name == thing for event in annotated.events)
    if participle in _STATES and not event:
        return _STATES[participle][:-1] + "ent" if agents.plural else _STATES[participle]
    return f"{'ont' if agents.plural else 'a'} {participle}"


def _thing(annotated: Annotated, sentence: Sentence, found: re.Match[str]) -> tuple[str, tuple[Span, ...]] | None:
    """Return what was done: the name just before the participle, or the subject that a participle at the start describes."""
    before = sentence.text[: found.start()]
    at = sentence.start + found.start()
    if not before.strip():
        return _subject(annotated, sentence, found.end())
    plain = re.fullmatch(r"(?P<thing>L(?:es? |a |')[\w-]+(?: [\w-]+){0,2}), ", before)
    if plain and not re.match(r"(?:Le|La|L'|Les) ?(?:événement|rencontre|sommet|conférence|forum)", before):
        return french.decapitalise(plain["thing"]), ()
    if re.search(r"(?:^|[\s,])(?:[Ll]'événement|[Ll]a rencontre|[Ll]e sommet|[Ll]a conférence|[Ll]e forum), $", before):
        event = frame.main_event(annotated)
        return (event.name, event.evidence) if event else None
    entity = next((e for e in annotated.entities for m in e.mentions if _leads_to(annotated, m.end, at)), None)
    return (f"{entity.article}{entity.name}", ()) if entity and _nameable(entity) else None


def _leads_to(annotated: Annotated, end: int, at: int) -> bool:
    """Whether only brackets, a comma, or an earlier participle stand between a name and the participle at `at`."""
    between = annotated.text[end:at] if end <= at <= end + 60 else "."
    return re.fullmatch(r"(?: \([^)]*\))?,? ?(?:\w+(?:é|i|u)e?s? [^,.;:]{2,30} et )?", between) is not None


def _subject(annotated: Annotated, sentence: Sentence, after: int) -> tuple[str, tuple[Span, ...]] | None:
    """Return the named thing that a participle at the start of a sentence describes: its subject, after a comma."""
    for entity in annotated.entities:
        for mention in entity.mentions:
            if not sentence.start + after < mention.start < sentence.end or not _nameable(entity):
                continue
            lead = sentence.text[after : mention.start - sentence.start]
            if re.search(r", (?:les? |la |l')$", lead) and lead.count(",") <= 3:
                return f"{entity.article}{entity.name}", (entity.mentions[0],)
    return None


def _nameable(entity: Entity) -> bool:
    return entity.kind not in (EntityKind.PERSON, EntityKind.PLACE) and (" " in entity.name or bool(entity.acronym))


def _agents(annotated: Annotated, people: People, sentence: Sentence, found: re.Match[str]) -> Agents | None:
    start = sentence.start + found.end()
    rest = sentence.text[found.end() :]
    end = _AGENT_END.search(rest)
    names = rest[: end.start()] if end else rest
    if not found.start():
        names = re.split(r", (?=(?:les? |la |l')(?:[A-ZÀ-Ý]|\w+ \w+))", names)[0]
    agents = agents_at(annotated, people, Span(start, start + len(names.rstrip(" ,"))))
    return agents or _document(annotated, Span(start, start + len(names.rstrip(" ,"))))


def _document(annotated: Annotated, span: Span) -> Agents | None:
    """Return a treaty or law as what founded something: « créée par le traité de Victoria »."""
    text = annotated.of(span).split(",")[0]
    noun = lexicon.nouns().get(french.bare(text).split()[0].casefold()) if text.strip() else None
    if noun is None or noun.sort not in _DOCUMENT or not re.search(r"[A-ZÀ-Ý\d]", text[1:]) or len(text.split()) > 8:
        return None
    return Agents(
        f"{french.quel(noun.gender)} {noun.singular}", (text.strip(),), AnswerType.TITLE, accept=(french.bare(text.strip()),)
    )
