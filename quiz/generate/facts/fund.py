"""Funds, programmes, laws and treaties: what a named one does, is endowed with, or is; asked towards its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.signed import rest_of
from quiz.generate.facts.standing import stand_alone
from quiz.generate.model import Annotated, Entity, EntityKind, Fact, Gender, Sentence
from quiz.generate.phrases import hangs, tidy
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.realise.lexicon import Noun

_FINITE = (
    r"(?:ne |n'|se |s'|ne s'|y )*(?:a|ont|est|sont|sera|seront|va|vont|doit|doivent|peut|avait|était|devrait"
    r"|[a-zà-ÿ]{2,}(?:era|eront|ira|dra|tra)"
    r"|vise|prévoit|permet|finance|soutient|consiste|repose|appelle|interdit|autorise|oblige|impose|rassemble|réunit|concerne"
    r"|recommande|demande|exige|réclame|exhorte|encourage|invite|propose|garantit|définit|fixe|crée|reconnaît|proclame)\b"
)
_TAIL = re.compile(
    r"^(?P<sigle> \([^)]*\))?"
    r"(?P<apposed>,? (?P<participle>(?:doté|lancé|créé|abondé|financé|adopté|fondé|conçu|destiné|consacré)e?s?) [^,;:.]{4,120},)?"
    rf"(?P<who>,? qui)? (?P<verb>{_FINITE}.*)$",
    re.DOTALL,
)
_CUT = re.compile(r"[;:–—]|\.(?:\s|$)|, (?:qui|dont|où|mais|car|alors|ce qui|tandis|soit|selon|a |ont |contre|afin)")
_ENDOWED = re.compile(r"^(?: \([^)]*\))?,? (?P<words>dotée? (?:de|d'|à hauteur de) ?(?:[^,;.–()]|[,.](?=\d)){6,70})")
_OPENING = re.compile(
    r"^(?P<words>[Dd]otée? (?:de|d') ?(?:[^,;]|,(?=\d)){6,60}), (?:il|elle) (?P<verb>(?:[a-zà-ÿ]+ra|est|a|doit) [^.;:]+)"
)
_SUPERLATIVE = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*)(?: \([^)]*\))? [–—-] "
    r"(?P<what>l[ea] (?:plus |premi[eè]re? |principale? |deuxième )[^–—,.;]{6,110}?)\s?(?=[–—,.;]| -)"
)
_CREATION = re.compile(
    r"(?P<who>(?:[Ll][ea] |[Ll]')[^,;:.]{3,80}?) a (?P<adverb>\w+ment )?"
    r"(?P<verb>proposé|annoncé|demandé|réclamé|décidé|approuvé|salué)(?: de)? la création d'(?:un |une )$"
)
_OPEN = re.compile(r"^(?:est|sont|sera) (?:plus|moins|aussi) |\b(?:le relais|la relève|la suite|effet|lieu)(?! d(?:e|u|es|')\b)")
_LONGEST = 22


@dataclass(frozen=True, slots=True)
class Named:
    """A programme or text as it stands in a sentence: `name` without article, `noun` it is asked by, `full` the answer."""

    name: str
    full: str
    noun: Noun
    start: int
    end: int
    described: str = ""
    accept: tuple[str, ...] = ()


def find_funds(annotated: Annotated) -> list[Fact]:
    """Return one fact a thing told of a named programme or text."""
    facts: dict[tuple[str, str], Fact] = {}
    for sentence in annotated.sentences:
        for named in _named(annotated, sentence):
            for core, spans in _told(annotated, sentence, named):
                facts.setdefault((named.full, core[:50]), _fact(annotated, sentence, named, core, spans))
        for named, core, spans in _superlatives(annotated, sentence):
            facts.setdefault((named.full, core[:50]), _fact(annotated, sentence, named, core, spans))
    return list(facts.values())


def _superlatives(annotated: Annotated, sentence: Sentence) -> Iterator[tuple[Named, str, tuple[Span, ...]]]:
    """« Horizon Europe – le plus grand fonds mondial … – » asks: Quel est le plus grand fonds mondial … ?"""
    for found in _SUPERLATIVE.finditer(sentence.text):
        at = sentence.start
        noun = next((lexicon.nouns()[w] for w in found["what"].split() if w in lexicon.nouns()), None)
        what = stand_alone(annotated, Span(at + found.start("what"), at + found.end("what")))
        if noun is None or what is None or len(what.text.split()) > _LONGEST:
            continue
        named = Named(found["name"], found["name"], noun, at + found.start("name"), at + found.end("name"))
        yield named, f"{french.quel(noun.gender)} est {what.text.strip()}", what.naming


def _named(annotated: Annotated, sentence: Sentence) -> Iterator[Named]:
    """Yield the programmes and texts a sentence names: « le Fonds Baobab », « l'initiative mondiale … « Current AI » »."""
    for entity in annotated.entities:
        if entity.kind not in (EntityKind.PROGRAMME, EntityKind.TEXT):
            continue
        for mention in entity.mentions:
            if sentence.start <= mention.start and mention.end <= sentence.end:
                named = _noun(annotated, sentence, entity, mention)
                if named:
                    yield named
    for found in _quoted_pattern().finditer(sentence.text):
        noun = lexicon.nouns()[found["head"].casefold()]
        end = sentence.start + found.end()
        yield Named(found["name"].strip(), found["name"].strip(), noun, sentence.start + found.start(), end, tidy(found["more"]))


@cache
def _quoted_pattern() -> re.Pattern[str]:
    nouns = {noun.singular for noun in lexicon.nouns().values() if noun.sort in ("fund", "text")}
    heads = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:l[ea] |l'|L[ea] |L'|une? |ce |cette |cet )(?P<head>{heads})(?P<more>(?: [\w'-]+){{0,6}}?),? "
        r"(?:(?:appelée?|dite?|baptisée?|intitulée?|nommée?) )?«\s?(?P<name>[A-ZÀ-Ý][^«»]{2,60}?)\s?»,?"
    )


def _noun(annotated: Annotated, sentence: Sentence, entity: Entity, mention: Span) -> Named | None:
    """Return how to ask for an entity: by the noun its name begins with, or that stands right before it (programme K-Bridge)."""
    words = entity.name.split()
    noun = lexicon.nouns().get(words[0].casefold())
    before = re.search(r"([\w-]+) $", annotated.text[sentence.start : mention.start])
    outer = lexicon.nouns().get(before[1].casefold()) if before else None
    start = mention.start
    if noun is None and outer and outer.sort in ("fund", "text") and before:
        noun, start = outer, sentence.start + before.start()
        full = french.with_article(f"{outer.singular} {entity.name}", outer.gender)
    else:
        full = f"{entity.article}{entity.name}"
    if noun is None or noun.sort not in ("fund", "text") or (len(words) < 2 and start == mention.start):
        return None
    accept = tuple(form for form in (entity.name, entity.acronym) if form and form != full)
    return Named(entity.name, full, noun, start, mention.end, accept=accept)


def _told(annotated: Annotated, sentence: Sentence, named: Named) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield (question without mark, what names what it names) for each thing a sentence tells of it."""
    which = f"{french.quel(named.noun.gender)} {named.noun.singular}{' ' + named.described if named.described else ''}"
    after = annotated.text[named.end : sentence.end]
    yield from _subject(annotated, sentence, named, which, after)
    yield from _endowed(annotated, sentence, named, which, after)
    yield from _created(annotated, sentence, named)


def _subject(
    annotated: Annotated, sentence: Sentence, named: Named, which: str, after: str
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« le Fonds X (SIGLE), créé en 2022, a confirmé … »: quel fonds, créé en 2022, a confirmé …"""
    before = annotated.text[sentence.start : named.start]
    found = _TAIL.match(after)
    opens = re.search(r"(?:^|, |: |^[^,]+, )(?:[Ll][ea] |[Ll]'|[Uu]ne? )?$", before) is not None
    if found is None or not (opens or found["who"]):
        return
    stop = _CUT.search(found["verb"])
    verb = Span(named.end + found.start("verb"), named.end + found.start("verb") + (stop.start() if stop else len(found["verb"])))
    said = _kept(annotated, verb)
    if said is None:
        return
    apposed = (
        rest_of(annotated, Span(named.end + found.start("participle"), named.end + found.end("apposed") - 1))
        if found["apposed"]
        else None
    )
    middle = f", {apposed[0]}," if apposed and len(apposed[0].split()) <= 12 else ""
    yield _undoubled(tidy(f"{which}{middle} {said[0]}")), (*said[1], *(apposed[1] if apposed else ()))


def _undoubled(core: str) -> str:
    """« quel satellite est un satellite de 900 kilos qui mesure » is « quel satellite de 900 kilos mesure »."""
    return re.sub(r"^(quel(?:le)? (?P<noun>[\w-]+)) est une? (?P=noun) ((?:de |d')[^,]*? |)qui ", r"\1 \3", core)


def _kept(annotated: Annotated, span: Span) -> tuple[str, tuple[Span, ...]] | None:
    text = annotated.of(span).rstrip(" .,")
    standing = stand_alone(annotated, Span(span.start, span.start + len(text)))
    if standing is None or _OPEN.search(standing.text):
        return None
    if hangs(standing.text, owned=True) or not 3 <= len(standing.text.split()) <= _LONGEST:
        return None
    return standing.text, standing.naming


def _endowed(
    annotated: Annotated, sentence: Sentence, named: Named, which: str, after: str
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« le Fonds X, doté de 180 millions d'euros », « Doté de …, il sera réservé … » in the sentence after."""
    found = _ENDOWED.match(after)
    if found:
        words = stand_alone(annotated, Span(named.end + found.start("words"), named.end + found.end("words")))
        if words:
            yield f"{which} est {words.text.strip()}", words.naming
    following = next((s for s in annotated.sentences if s.index == sentence.index + 1 and s.passage == sentence.passage), None)
    opening = _OPENING.match(following.text) if following else None
    rivals = {n.full for n in _named(annotated, sentence)}
    if following and opening and len(rivals) == 1:
        verb = stand_alone(annotated, Span(following.start + opening.start("verb"), following.start + opening.end("verb")))
        if verb and len(verb.text.split()) <= _LONGEST and not hangs(verb.text, owned=True):
            told = f"{which}, {opening['words'][0].lower()}{opening['words'][1:]}, {verb.text}"
            yield told, (Span(following.start, following.end), *verb.naming)


def _created(annotated: Annotated, sentence: Sentence, named: Named) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« X a proposé la création d'un Fonds Y »: De quel fonds X a-t-il proposé la création ?"""
    before = annotated.text[sentence.start : named.start]
    found = _CREATION.search(before)
    if found is None:
        return
    who = stand_alone(annotated, Span(sentence.start + found.start("who"), sentence.start + found.end("who")))
    head = french.bare(who.text).split()[0] if who else ""
    office = lexicon.offices().get(head.lower())
    noun = lexicon.nouns().get(head.lower())
    gender = _shown(found["who"]) or (office.gender if office else noun.gender if noun else Gender.UNKNOWN)
    if who is None or gender is Gender.UNKNOWN or " et " in who.text:
        return
    pronoun = "elle" if gender is Gender.F else "il"
    which = f"{french.quel(named.noun.gender)} {named.noun.singular}"
    yield (
        f"{french.of(which)} {french.decapitalise(who.text)} a-t-{pronoun} {found['adverb'] or ''}{found['verb']} la création",
        who.naming,
    )


def _shown(phrase: str) -> Gender:
    determiner = phrase.split()[0].lower()
    return {"le": Gender.M, "la": Gender.F}.get(determiner, Gender.UNKNOWN)


def _fact(annotated: Annotated, sentence: Sentence, named: Named, core: str, naming: tuple[Span, ...]) -> Fact:
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in naming if not here.start <= span.start < here.end))
    return Fact(
        FactKind.FUND,
        (core[:80],),
        named.full,
        AnswerType.TITLE if named.noun.sort == "text" else AnswerType.ORGANISATION,
        tuple(dict.fromkeys(spans)),
        {"core": core, "lead": "", "by": ""},
        accept=named.accept,
        negative=bool(re.search(r"\b(?:ne|n')\b", core)),
        held_on=frame.held_on(annotated),
        routes=("surface",),
        weight=0.8,
    )
