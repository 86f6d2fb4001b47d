"""What is the first, the only or the greatest of its sort: « X est le plus grand lac du … », « X, premier producteur de … »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
from quiz.generate.clauses import Clause
from quiz.generate.facts.clausal import all_clauses, clause_subject, lead_words
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Entity, EntityKind, Fact, Number, Sentence
from quiz.generate.phrases import Phrase, absolute, hangs
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import of_entity

_ADJECTIVE = (
    r"(?:grande?|petite?|gros(?:se)?|haute?|longue?|vieille|vieux|jeune|ancien(?:ne)?|importante?|riche|peuplée?|puissante?"
    r"|rapide)"
)
_TOP = (
    rf"(?:plus {_ADJECTIVE}s? (?:[a-zà-ÿ-]+)|(?:premi(?:er|ère)|second|seconde|deuxième|troisième|quatrième|seule?|unique"
    rf"|principale?)"
    r" (?!ministre|plan|lieu|temps|fois|tour|secrétaire|adjointe?|semestre|trimestre|étape|pas\b)(?:[a-zà-ÿ-]+))"
)
_SUPERLATIVE = re.compile(
    rf"^(?P<det>l[ea] |l')(?P<what>{_TOP}(?: .+)?|[a-zà-ÿ-]+ (?:[a-zà-ÿ-]+ )?l[ea] plus [a-zà-ÿ-]+ .+|numéro (?:un|deux|1|2) .+)$"
)
_APPOSED = re.compile(rf", (?P<det>l[ea] |l')?(?P<what>{_TOP} [^,;:.«»()–—]{{6,110}})(?=[,.;:)])")
_LIMITS = re.compile(
    r"\b(?:d[eu]|des|d'|de la|de l'|en|au|aux|à) ?(?:l[ae] |l')?(?:[a-zà-ÿ]+ ){0,3}[A-ZÀ-Ý]|\b(?:monde|mondiale?"
    r"|mondiaux|planète|histoire|jamais"
    r"|européen\w*|africain\w*|asiatique|américain\w*|français\w*|pays|continent)\b|\bà \w+(?:er|ir|re|oir)\b"
)
_LONGEST = 24


def find_foremost(annotated: Annotated) -> list[Fact]:
    """Return what is first, only or greatest of its sort, in reading order."""
    people = People(annotated)
    facts = [fact for clause in all_clauses(annotated) if (fact := _said_of(annotated, people, clause))]
    for sentence in annotated.sentences:
        facts += _beside(annotated, people, sentence)
    unique = {fold(fact.slots["core"]): fact for fact in facts}
    return sorted(unique.values(), key=lambda fact: fact.evidence[0].start)


def _said_of(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« Le lac Sila est le plus grand lac du Groenland » -> Quel est le plus grand lac du Groenland ?"""
    plain = clause.finite.text in ("est", "était", "sera") and not clause.words[1] and not clause.clitics.strip()
    told = re.compile(r"[^;:.«(–—]+").match(annotated.text, clause.rest.start, clause.sentence.end) if plain else None
    what = absolute(annotated, Span(clause.rest.start, told.end())) if told else None
    phrase = clause_subject(annotated, clause) if what else None
    lead = lead_words(annotated, clause)
    if what is None or phrase is None or not (not lead or re.fullmatch(r"à \d+ ans", lead)):
        return None
    what = re.split(r", (?!jamais)(?:devant|derrière|avec|et|mais|selon|qui|dont|où|après)\b", what)[0]
    found = _SUPERLATIVE.match(what)
    return _made(annotated, people, clause.sentence, found, phrase, clause.finite.text) if found else None


def _beside(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[Fact]:
    """« la Turquie, premier producteur mondial de noisettes » -> Quel pays est le premier producteur mondial de noisettes ?"""
    for found in _APPOSED.finditer(sentence.text):
        end = sentence.start + found.start()
        phrase = _named_before(annotated, people, sentence, end)
        what = re.split(r" (?:avec|devant|derrière|et) ", found["what"])[0]
        det = found["det"] or ("la " if re.match(r"première|seconde|seule |principale ", what) else "le ")
        shown = _SUPERLATIVE.match(french.join(det.strip(), what) if det.strip() != "l'" else f"l'{what}")
        if phrase and shown and not (re.match(r"plus", what) and not found["det"]):
            fact = _made(annotated, people, sentence, shown, phrase, "est")
            if fact:
                yield fact


def _named_before(annotated: Annotated, people: People, sentence: Sentence, end: int) -> Phrase | None:
    """Return the thing, country or person whose name stands right before an offset."""
    person = next((r for r in people.within(sentence.start, end) if r.at.end == end), None)
    if person:
        return Phrase(person.person.name, person.person.gender, Number.SINGULAR, (), proper=True)
    entity: Entity | None = next((e for e in annotated.entities if any(m.end == end for m in e.mentions)), None)
    if entity is None or entity.kind is EntityKind.PERSON:
        return None
    before = annotated.text[sentence.start : end - len(entity.name)]
    led = re.search(
        r"(?:\b(?:à|en|de|du|des|aux?|vers|pour|dans|par|avec|selon|chez)|\bd')\s?(?:l[ea] |l')?(?:[a-zà-ÿ]+ )?$", before
    )
    if led and not (_country(entity) and led[0].strip() in ("en", "au", "aux", "à")):
        return None
    return of_entity(entity)


def _country(entity: Entity) -> bool:
    return entity.name in lexicon.country_by_name()


def _made(
    annotated: Annotated, people: People, sentence: Sentence, found: re.Match[str], phrase: Phrase, verb: str
) -> Fact | None:
    what = f"{found['det']}{found['what']}".strip(" ,")
    named = bool(re.search(r"[A-ZÀ-Ý]", phrase.text))
    bare = fold(french.bare(phrase.text))
    if not named or not _LIMITS.search(what) or hangs(_unranked(what)) or len(what.split()) > _LONGEST or bare in fold(what):
        return None
    if re.search(r"\b(?:mondiale?|européen(?:ne)?|africaine?|asiatique|français|française)$", what) and not re.search(
        r" (?:de|d'|des|du) ?", what
    ):
        return None
    person = people.named(phrase.text)
    if person:
        front, kind = "qui", AnswerType.PERSON
    elif french.bare(phrase.text) in lexicon.country_by_name():
        front, kind = "quel pays", AnswerType.PLACE
    else:
        front, kind = _which(found["det"], phrase), AnswerType.TERM
    core, date = f"{front} {verb} {what}", frame.when(annotated)
    anywhere = re.search(r"\b(?:mondiale?|du monde|au monde|de la planète)\b", what) and re.match(r"en \w", date)
    slots = {"core": f"{core} ({date.removeprefix('en ')})", "alone": "1"} if anywhere else {"core": core}
    here = Span(sentence.start, sentence.end)
    naming = tuple(span for span in phrase.naming if not here.start <= span.start < here.end)
    return Fact(
        FactKind.DEFINITION,
        (what,),
        phrase.text,
        kind,
        (here, *naming),
        slots,
        accept=tuple(form for form in (french.bare(phrase.text),) if form != phrase.text),
        held_on=frame.held_on(annotated),
        routes=("superlative",),
        weight=0.75,
    )


def _which(determiner: str, phrase: Phrase) -> str:
    if determiner == "l'":
        return french.quel(phrase.gender)
    return "quelle" if determiner == "la " else "quel"


def _unranked(what: str) -> str:
    """Return a superlative without its own ordinal, which points to nothing."""
    return re.sub(r"^l[ea]? ?'?(?:premi(?:er|ère)|seconde?|deuxième|troisième|seule?) ", "", what)
