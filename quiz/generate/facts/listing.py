"""Announced lists: a counted noun, what is said of it, and its members: « repose sur trois principes, à savoir … »."""

import re
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import clauses_in
from quiz.generate.facts.lists import NUMBERS, count_word, is_open, items_of, parallel
from quiz.generate.facts.people import People
from quiz.generate.facts.speakers import subject_of
from quiz.generate.facts.standing import Standing, stand_alone
from quiz.generate.model import Annotated, Fact, Gender, Number, Sentence
from quiz.generate.nominal import nominal_relatives_in
from quiz.generate.phrases import hangs, tidy
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import subject_phrase

_ANNOUNCED = re.compile(r",? (?:à savoir|soit|c'est-à-dire|que sont)(?: :)? (?!\d)|\s?: ")
_PREPOSITION = re.compile(r"(?:^|\s)(?P<preposition>sur|dans|en|à|avec|par|autour de|contre|pour|entre)(?: (?:les|des))?$")
_REPORT = re.compile(r"\b(?:a|ont) (?:\w+ment |également |aussi )?(?P<verb>\w+) qu(?:e |')")
_BY = re.compile(r"^(?:Selon|D'après) (?P<who>[^,]+), ")
_NAMED_WHO = re.compile(
    r"(?:(?:dite?|baptisée?|appelée?|intitulée?|nommée?) « (?P<quoted>[A-ZÀ-Ý][^«»]+?) »)?, qui (?P<verb>[^,]+)$"
)
_SUBJECT = re.compile(
    rf"^(?P<count>(?i:{'|'.join(NUMBERS)})) (?:autres )?(?P<head>[a-zà-ÿ]+) "
    r"(?P<verb>(?:ont|sont|seront|étaient|avaient|doivent|restent) [^,;:«»]+)$"
)
_COMPOUND = re.compile(r"(?:^|\s)(?:a|ont|avait|avaient|aura|auront|aurait)\s(?:\w+ment\s|pas\s)?\w+(?:é|i|u|is|it)(?:e|s|es)?$")
_LEAD = re.compile(r"^(?P<lead>[A-ZÀ-Ý][^,]{2,70}), (?=(?:les? |la |l'|[A-ZÀ-Ý]))")
_PARTED = re.compile(
    rf"(?<![\w'-])(?P<det>une? |l[ea] |l')(?P<what>[a-zà-ÿ][^,;:«»]{{4,70}}?) (?:en|de) (?P<count>{'|'.join(NUMBERS)}) "
    r"(?P<head>points|volets|axes|chapitres|étapes|phases|parties|mesures|piliers|priorités)$"
)
_TOWARDS = re.compile(r"(?:aux? |à la |à l'|pour (?:l[ea]s? |l'))")
_OF_WHAT = frozenset("causes raisons facteurs obstacles conditions motifs problèmes solutions pistes scénarios étapes".split())
"""Nouns that say too little without what they are of."""
_LONGEST_PREFIX = 18
_TELLER = re.compile(
    r", (?:énumère|détaille|liste|résume|précise|explique|cite|indique|note|souligne|rappelle|a (?:énuméré|détaillé|listé|résumé"
    r"|précisé|expliqué|cité|indiqué|noté|souligné|rappelé)) [^,:;«»]{3,60}$"
)
"""Who tells a list, between it and what announces it: « … à trois obstacles, énumère Mme Sok : … »."""


def find_lists(annotated: Annotated) -> list[Fact]:
    """Return one fact an announced list whose count and members agree."""
    people = People(annotated)
    found = (_fact(annotated, people, sentence) for sentence in annotated.sentences)
    return [fact for fact in found if fact]


@cache
def _counted() -> re.Pattern[str]:
    numbers = "|".join(NUMBERS)
    heads = "|".join(sorted(map(re.escape, lexicon.list_heads()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<count>{numbers}|de nombreuses|de nombreux|plusieurs) (?P<before>(?:[a-zà-ÿ]+ ){{0,2}}?)"
        rf"(?P<head>{heads}|[a-zà-ÿ-]{{3,}}[sx])(?![\w-])(?P<after>[^,:;.«»]{{0,60}}?)$"
    )


def _fact(annotated: Annotated, people: People, sentence: Sentence) -> Fact | None:
    for announced in _ANNOUNCED.finditer(sentence.text):
        counted = _counted().search(_TELLER.sub("", sentence.text[: announced.start()]))
        if counted is None:
            fact = _of_subject(annotated, sentence, announced)
            if fact:
                return fact
            continue
        if fact := _of_parts(annotated, sentence, announced):
            return fact
        members = _members(sentence.text[announced.end() :], counted["count"])
        asked = _asked(annotated, people, sentence, counted) if members else None
        if asked:
            return _made(annotated, sentence, members, asked)
    return None


def _of_subject(annotated: Annotated, sentence: Sentence, announced: re.Match[str]) -> Fact | None:
    """« Trois pays ont été admis comme observateurs : l'Angola, le Chili et le Pérou »: who they are, asked with their verb."""
    found = _SUBJECT.match(sentence.text[: announced.start()])
    head = found["head"] if found else ""
    if found is None or head not in lexicon.list_heads() or ":" not in announced[0]:
        return None
    members = _members(sentence.text[announced.end() :], found["count"].casefold())
    at = sentence.start + found.start("verb")
    verb = stand_alone(annotated, Span(at, sentence.start + found.end("verb"))) if members else None
    if verb is None or hangs(verb.text, owned=True) or len(verb.text.split()) > _LONGEST_PREFIX:
        return None
    core = f"{french.quel(lexicon.list_heads()[head], Number.PLURAL)} sont les {found['count'].casefold()} {head} qui {verb.text}"
    return _made(annotated, sentence, members, ({"core": tidy(core), "by": "", "lead": ""}, verb.naming))


def _of_parts(annotated: Annotated, sentence: Sentence, announced: re.Match[str]) -> Fact | None:
    """« … adopté une réforme des statuts en quatre points : … » -> Quels sont les quatre points de la réforme des statuts ?"""
    found = _PARTED.search(sentence.text[: announced.start()])
    gender = lexicon.list_heads().get(found["head"], Gender.UNKNOWN) if found else Gender.UNKNOWN
    members = _members(sentence.text[announced.end() :], found["count"]) if found else ()
    if found is None or gender is Gender.UNKNOWN or not members:
        return None
    what = stand_alone(annotated, Span(sentence.start + found.start("what"), sentence.start + found.end("what")))
    noun = lexicon.nouns().get(found["what"].split()[0])
    shown = {"une ": Gender.F, "un ": Gender.M, "la ": Gender.F, "le ": Gender.M}.get(found["det"]) or (noun and noun.gender)
    if what is None or not shown or hangs(what.text, owned=True) or len(what.text.split()) < 2:
        return None
    thing = french.of(french.with_article(what.text, shown))
    core = f"{french.quel(gender, Number.PLURAL)} sont les {found['count']} {found['head']} {thing}"
    return _made(annotated, sentence, members, ({"core": core, "by": "", "lead": ""}, what.naming))


def _members(text: str, count: str) -> tuple[str, ...]:
    """Return the members of a list, as many as announced; none where it stays open or is no list."""
    end = re.search(r"[;]|\.(?:\s|$)|, (?:afin|ainsi|qui|où|ce qui|a-t-|a |ont )", text)
    plain = text[: end.start()] if end else text
    wanted = NUMBERS.get(count, 0)
    items = items_of(plain, wanted)
    if is_open(plain) or not parallel(items) or (wanted and len(items) != wanted) or len(items) < 2:
        return ()
    return tuple(french.decapitalise(item) for item in items)


def _asked(
    annotated: Annotated, people: People, sentence: Sentence, counted: re.Match[str]
) -> tuple[dict[str, str], tuple[Span, ...]] | None:
    """Return the slots of the question: the counted noun, then what is said of it with « que », « sur lesquels » …"""
    by, naming, start = _source(annotated, people, sentence, counted.start())
    prefix = sentence.text[start : counted.start()].strip()
    lead = _LEAD.match(prefix)
    at = sentence.start + start + (lead.end() if lead else 0)
    preposition = _PREPOSITION.search(annotated.text[at : sentence.start + counted.start()].rstrip())
    end = at + preposition.start() if preposition else sentence.start + counted.start()
    span = Span(at, len(annotated.text[:end].rstrip()))
    tries = (_statement(annotated, span), _clausal(annotated, people, sentence, span))
    standing = next((said for said in tries if said and _whole(said.text, object_=not preposition)), None)
    if standing is None:
        return None
    after = stand_alone(annotated, Span(sentence.start + counted.start("after"), sentence.start + counted.end("after")))
    if after is None:
        return None
    gender = _gender(sentence, sentence.start + counted.start("head"), counted["head"])
    if gender is Gender.UNKNOWN:
        return None
    count = f"{counted['count']} " if counted["count"] in NUMBERS else ""
    goal, more = ("", after.text.strip()) if not _TOWARDS.match(after.text.strip()) else (f" {after.text.strip()}", "")
    noun = tidy(f"{count}{counted['before']}{counted['head']} {more}")
    relative = _relative(preposition["preposition"] if preposition else "", gender)
    said = tidy(french.decapitalise(standing.text)) + goal
    core = f"{french.quel(gender, Number.PLURAL)} sont les {noun} {relative}"
    core = core[:-3] + french.join("que", said) if relative == "que" else f"{core} {said}"
    slots = {"core": core, "by": by, "lead": _dated(annotated, sentence, lead, start)}
    if counted["head"] in _OF_WHAT and not (more or goal):
        slots["bare"] = "1"
    return slots, (*naming, *standing.naming, *after.naming)


def _whole(said: str, *, object_: bool) -> bool:
    """Whether a statement is one that a relative clause can make of the list; `object_` where the list is its object."""
    if hangs(said, owned=True) or not 2 <= len(said.split()) <= _LONGEST_PREFIX:
        return False
    return not re.search(r"[;:«»(),]|ant$", said) and not (object_ and _COMPOUND.search(said))


def _clausal(annotated: Annotated, people: People, sentence: Sentence, span: Span) -> Standing | None:
    """« Dans son rapport, la Cour avance », its subject named in full and what opens the sentence left out."""
    here = [c for c in clauses_in(annotated, sentence) if span.start <= c.finite.start < span.end]
    near = [c for c in nominal_relatives_in(annotated, sentence) if span.start <= c.finite.start < span.end]
    clause = near[-1] if near and near[-1].verb.end >= span.end - 1 else next(iter(here), None)
    phrase = subject_phrase(annotated, people, clause) if clause and not clause.negative else None
    if clause is None or phrase is None:
        return None
    if clause in near:
        return Standing(f"{phrase.text} {clause.clitics}{' '.join(clause.words).strip()}", phrase.naming)
    verb = stand_alone(annotated, Span(clause.finite.start, span.end))
    return Standing(f"{phrase.text} {clause.clitics}{verb.text}", (*phrase.naming, *verb.naming)) if verb else None


def _gender(sentence: Sentence, at: int, head: str) -> Gender:
    """Return the gender of what a list counts: the lexicon's, else the parse's for a plural noun."""
    known = lexicon.list_heads().get(head) or (lexicon.nouns()[head].gender if head in lexicon.nouns() else None)
    token = next((t for t in sentence.tokens if t.start == at), None)
    if known or token is None:
        return known or Gender.UNKNOWN
    return token.gender if token.pos == "NOUN" and token.number is not Number.SINGULAR else Gender.UNKNOWN


def _statement(annotated: Annotated, span: Span) -> Standing | None:
    """Return what is said of the list; of « …, dite « Pacte des rives », qui repose », the named thing and its verb."""
    named = _NAMED_WHO.search(annotated.of(span))
    if named is None:
        return _pronoun(annotated, span) or stand_alone(annotated, span)
    start = span.start + named.start("verb")
    verb = stand_alone(annotated, Span(start, span.end))
    if named["quoted"]:
        noun = lexicon.nouns().get(named["quoted"].split()[0].casefold())
        return Standing(f"{french.with_article(named['quoted'], noun.gender)} {verb.text}") if noun and verb else None
    entity = next((e for e in annotated.entities for m in e.mentions if m.end == span.start + named.start()), None)
    return Standing(f"{entity.article}{entity.name} {verb.text}", verb.naming) if entity and verb else None


def _pronoun(annotated: Annotated, span: Span) -> Standing | None:
    """« Il financera des projets », the pronoun replaced by what it stands for, where the sentence before makes that certain."""
    found = re.match(r"(?:Il|Elle) (?!s'agit|y a|faut|existe)", annotated.of(span))
    sentence = annotated.sentence_at(span.start)
    if found is None or sentence is None:
        return None
    clause = next((c for c in clauses_in(annotated, sentence) if c.subject.start == span.start), None)
    phrase = subject_phrase(annotated, People(annotated), clause) if clause else None
    verb = stand_alone(annotated, Span(span.start + found.end(), span.end))
    return Standing(f"{phrase.text} {verb.text}", (*phrase.naming, *verb.naming)) if phrase and verb else None


def _relative(preposition: str, gender: Gender) -> str:
    """Return "que", "sur lesquels", "dans lesquelles", "auxquels"."""
    plural = "lesquelles" if gender is Gender.F else "lesquels"
    if not preposition:
        return "que"
    return {"à": f"aux{plural[3:]}", "autour de": f"autour des{plural[3:]}", "en": f"dans {plural}"}.get(
        preposition, f"{preposition} {plural}"
    )


def _source(annotated: Annotated, people: People, sentence: Sentence, before: int) -> tuple[str, tuple[Span, ...], int]:
    """Return (who says so, the spans that name them, where what they say starts)."""
    text = sentence.text[:before]
    by = _BY.match(text)
    if by:
        who = "elle" if by["who"] == "elle" else "il" if by["who"] == "lui" else by["who"]
        gender = Gender.F if who == "elle" else Gender.M
        at = sentence.start + by.start("who")
        found = people.before(sentence.start, gender) if who in ("il", "elle") else people.resolve(at, at + len(who))
        if found is None:
            return ("?" if who in ("il", "elle") else tidy(who)), (), by.end()
        return found.person.name, ((found.naming,) if found.naming else ()), by.end()
    report = _REPORT.search(text)
    if report and report["verb"] in lexicon.sayings():
        speaker = subject_of(people, annotated, Span(sentence.start, sentence.start + report.start()))
        naming = (speaker.naming,) if speaker and speaker.naming else ()
        return (speaker.person.name if speaker else "?"), naming, report.end()
    return "", (), 0


def _dated(annotated: Annotated, sentence: Sentence, lead: re.Match[str] | None, start: int) -> str:
    """Return the date that opens the clause, absolute; "" without one."""
    if lead is None:
        return ""
    at = sentence.start + start
    return next((d.wording for d in annotated.dates if at <= d.span.start < at + lead.end()), "")


def _made(
    annotated: Annotated, sentence: Sentence, members: tuple[str, ...], asked: tuple[dict[str, str], tuple[Span, ...]]
) -> Fact | None:
    slots, naming = asked
    if slots["by"] == "?":
        return None
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in naming if not here.start <= span.start < here.end))
    return Fact(
        FactKind.LIST,
        (slots["core"],),
        ", ".join(members),
        AnswerType.LIST,
        tuple(dict.fromkeys(spans)),
        slots,
        items=members,
        held_on=frame.held_on(annotated),
        routes=("announced", count_word(len(members))),
        weight=0.9,
    )
