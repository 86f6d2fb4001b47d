"""Who did it: the subject of a clause, or the agent of a passive, where it is a person, an organisation or a country."""

import re
from dataclasses import replace

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.agent import masculine
from quiz.generate.facts.clausal import Setting, all_clauses, clause_subject, cut_rest, setting_of, turned, undated, verb_words
from quiz.generate.facts.people import People, short_names
from quiz.generate.model import Annotated, Entity, EntityKind, Fact, Gender, Number
from quiz.generate.phrases import Phrase, tidy
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import number_of, of_entity

_EMPTY_VERBS = frozenset(["être", "avoir", "rester", "sembler", "devenir", "paraître", "pouvoir", "figurer", "appeler"])
_KINDS = {
    EntityKind.EVENT: (FactKind.EVENT, AnswerType.EVENT),
    EntityKind.PROGRAMME: (FactKind.FUND, AnswerType.ORGANISATION),
    EntityKind.TEXT: (FactKind.ACT, AnswerType.TITLE),
}


def find_acts(annotated: Annotated) -> list[Fact]:
    """Return the facts of who did what, in reading order."""
    people = People(annotated)
    found = [f for c in all_clauses(annotated) for f in (_by_subject(annotated, people, c), *_by_agent(annotated, people, c))]
    return [fact for fact in found if fact is not None]


def _by_subject(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« Ndèye Fatou Sagna a présenté Kaddu » -> Qui a présenté Kaddu ?"""
    if _says(clause) or clause.lexical.lemma in _EMPTY_VERBS or clause.reporter:
        return None
    clause = _whole_list(annotated, clause)
    rest = cut_rest(annotated, clause, ())
    if not rest or not _says_enough(rest) or _broken(annotated, clause) or re.match(r"(?:comme|que|qu')\b", rest):
        return None
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    if phrase is None or setting is None:
        return None
    beside = clause.verb.start != clause.finite.start and clause.passive
    rest = without_purpose(rest)
    person = people.named(phrase.text)
    if beside and not any(e.name == phrase.text for e in annotated.events):
        return None
    if person and appointed(clause, rest):
        return None
    if person:
        return _made(annotated, clause, setting, "qui", rest, (person.name, FactKind.ACT, AnswerType.PERSON))
    event = next((e for e in annotated.events if e.name == phrase.text), None)
    noun = lexicon.nouns().get(event.head) if event else None
    if event and noun:
        which = f"{french.quel(noun.gender)} {noun.singular}"
        return _made(annotated, clause, setting, which, rest, (event.name, FactKind.EVENT, AnswerType.EVENT))
    entity = _entity_of(annotated, phrase)
    asked = _which(entity) if entity else None
    if entity is None or asked is None or (asked == "quel pays" and not _singles_out(rest)):
        return None
    kind, answer_type = _KINDS.get(entity.kind, (FactKind.ACT, AnswerType.ORGANISATION))
    return _made(annotated, clause, setting, asked, rest, (phrase.text, kind, answer_type))


def _says_enough(rest: str) -> bool:
    """Whether more than a word follows a verb, an elided article counting as one: « l'élection »."""
    return len(rest.split()) >= 2 or bool(re.match(r"l'\w{4,}", rest))


def without_purpose(rest: str) -> str:
    """Return a verb's complements without what it was done for, where two words or more are left."""
    found = re.search(r"\s(?:pour|afin de|afin d')\s?(?!avoir|être|objectif)[\w'-]+(?:er|ir|re)\b.*$", rest)
    return rest[: found.start()] if found and len(rest[: found.start()].split()) >= 2 else rest


def appointed(clause: Clause, rest: str) -> bool:
    """Whether a clause names somebody to an office that it does not tell."""
    named = re.match(r"(?:ré)?(?:nomm|élu|désign|réélu)", clause.lexical.text)
    return bool(named) and not any(word in rest.split() for word in lexicon.offices())


def _whole_list(annotated: Annotated, clause: Clause) -> Clause:
    """Return a clause cut in a list of names with the rest of the list: « telles qu'OpenAI, Microsoft et Google »."""
    after = annotated.text[clause.rest.end : clause.sentence.end]
    found = re.match(r"(?:, [A-ZÀ-Ý][\w' -]{1,40}?)* et [A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*(?=[.,;])", after)
    if not found or not re.search(r"[A-ZÀ-Ý][\w-]+$", annotated.of(clause.rest)):
        return clause
    return replace(clause, rest=Span(clause.rest.start, clause.rest.end + found.end()))


def _singles_out(rest: str) -> bool:
    """Whether a verb phrase holds what fits one country only: a number or a name."""
    return bool(re.search(r"\d|(?<=[\s'])[A-ZÀ-Ý][a-zà-ÿ]", rest))


def _broken(annotated: Annotated, clause: Clause) -> bool:
    """Whether what follows the comma that ends a clause belongs to it: the rest of a list, an object after an insertion."""
    after = annotated.text[clause.rest.end : clause.sentence.end]
    if not undated(annotated, clause.rest).strip():
        return True
    listed = re.match(r",\s(?:[^,;.«»]{2,60},\s)*[^,;.«»]{2,60}\set\s[^,;.«»]{2,60}[,;.]", after)
    return bool(listed) and not _ASIDE.match(after)


_ASIDE = re.compile(
    r",\s(?:qui|dont|où|que|a|ont|selon|soit|contre|et|mais|alors|tandis|afin|pour|après|avant|lors|avec|sans|par|\w+ant"
    r"|\w+ée?s?)\s"
)


def _says(clause: Clause) -> bool:
    return clause.lexical.text in lexicon.sayings() or clause.lexical.text in lexicon.sayings_present()


def _which(entity: Entity) -> str | None:
    """Return "quelle banque", "quel pays": the type noun a name begins with; None where it has none."""
    if entity.name in lexicon.country_by_name():
        return "quel pays"
    noun = lexicon.nouns().get(entity.name.split()[0].casefold())
    if noun is None or entity.number is Number.PLURAL or " " not in entity.name:
        return None
    if noun.singular in ("union", "instance", "assemblée", "initiative", "chambre"):
        return "quelle organisation"
    return f"{french.quel(noun.gender)} {noun.singular}"


def _entity_of(annotated: Annotated, phrase: Phrase) -> Entity | None:
    name = french.bare(phrase.text)
    return next((e for e in annotated.entities if e.name in (name, phrase.text) and e.kind is not EntityKind.PERSON), None)


def _made(
    annotated: Annotated, clause: Clause, setting: Setting, front: str, rest: str, answer: tuple[str, FactKind, AnswerType]
) -> Fact | None:
    shown, kind, answer_type = answer
    verb = tidy(" ".join(verb_words(clause, Gender.F if front.startswith("quelle") else Gender.M)))
    if front == "qui" and clause.finite.lemma == "être":
        single = masculine(verb)
        if single is None:
            return None
        verb = single
    clitics = clause.clitics.strip()
    if number_of(clause) is Number.PLURAL:
        single = french.singular(f"{clause.clitics}{verb} {rest}")
        if single is None:
            return None
        verb, clitics, rest = single, "", ""
    slots = {"front": front, "clitics": clitics, "verb": verb, "rest": rest, "by": setting.by, "lead": setting.lead}
    return Fact(
        kind,
        (front, verb, rest),
        shown,
        answer_type,
        setting.evidence,
        slots,
        accept=_accepted(annotated, shown, answer_type),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("clause",),
        weight=0.5,
    )


def _accepted(annotated: Annotated, shown: str, answer_type: AnswerType) -> tuple[str, ...]:
    if answer_type is AnswerType.PERSON:
        return short_names(shown)[:1] if len(shown.split()) == 2 else ()
    bare = french.bare(shown)
    others = next((e.aliases for e in annotated.entities if e.name == bare), ())
    return tuple(form for form in (bare, *others) if form and form != shown)


def _by_agent(annotated: Annotated, people: People, clause: Clause) -> list[Fact]:
    """« a été emporté en 1908 par le lieutenant Armand Desvignes » -> Par qui le trône a-t-il été emporté en 1908 ?"""
    if not clause.passive:
        return []
    found = re.search(r"(?:^|\s)(?P<par>par\s)(?P<who>.+)$", annotated.of(clause.rest), re.DOTALL)
    if not found:
        return []
    start = clause.rest.start + found.start("who")
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    agent = _agent(annotated, people, Span(start, clause.rest.end))
    if phrase is None or setting is None or agent is None:
        return []
    front, shown, answer_type, end = agent
    rest = cut_rest(annotated, clause, (Span(clause.rest.start + found.start("par"), end),))
    slots = turned(clause, phrase)
    if rest is None or slots is None:
        return []
    slots |= {"front": front, "rest": rest, "by": setting.by, "lead": setting.lead}
    fact = Fact(
        FactKind.ACT,
        (phrase.text, clause.words[1], rest),
        shown,
        answer_type,
        setting.evidence,
        slots,
        accept=_accepted(annotated, shown, answer_type),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("passive",),
        weight=0.6,
    )
    return [fact]


def _agent(annotated: Annotated, people: People, span: Span) -> tuple[str, str, AnswerType, int] | None:
    """Return (question word, agent, how it is marked, where its phrase ends); None for one that has no name or is several."""
    text = annotated.of(span)
    if re.search(r"\set\s(?:par\s|l[ea]\s|l'|[A-Z])", text):
        return None
    for entity in annotated.entities:
        for mention in entity.mentions:
            lead = annotated.text[span.start : mention.start]
            if not span.start <= mention.start < span.end or len(lead.split()) > 6:
                continue
            if entity.kind is EntityKind.PERSON and re.search(r"\b(?:de|du|des|d'|avec)\s?(?:la |l')?$", lead):
                return None
            if entity.kind is EntityKind.PERSON and people.named(entity.name):
                return "par qui", entity.name, AnswerType.PERSON, mention.end
            called = _CALLED.fullmatch(lead)
            noun = lexicon.nouns().get(called["noun"]) if called else None
            if called and noun and noun.gender is not Gender.UNKNOWN:
                return (
                    f"par {french.quel(noun.gender)} {noun.singular}",
                    annotated.of(mention),
                    AnswerType.ORGANISATION,
                    mention.end,
                )
            if found := _headed(lead):
                return f"par {found}", annotated.of(Span(span.start, mention.end)), AnswerType.ORGANISATION, mention.end
            asked = _agent_noun(entity, lead)
            phrase = of_entity(entity)
            if asked and phrase:
                return f"par {asked}", phrase.text, AnswerType.ORGANISATION, mention.end
    return _by_name_given(text, span) or _proper_noun(annotated, span)


def _by_name_given(text: str, span: Span) -> tuple[str, str, AnswerType, int] | None:
    """Return an agent by the name it is given: « un groupe baptisé Lapis9 »."""
    called = _CALLED.match(text)
    noun = lexicon.nouns().get(called["noun"]) if called else None
    name = re.compile(r"[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)*").match(text, called.end()) if called else None
    if called is None or noun is None or name is None or noun.gender is Gender.UNKNOWN:
        return None
    end = span.start + name.end() + (2 if text[name.end() : name.end() + 2] == " »" else 0)
    return f"par {french.quel(noun.gender)} {noun.singular}", name[0], AnswerType.ORGANISATION, end


_CALLED = re.compile(r"une? (?P<noun>[a-zà-ÿ-]+)(?: [a-zà-ÿ-]+)? (?:baptisé|appelé|nommé|dénommé|surnommé|intitulé)e? (?:« )?")
_PROPER_NOUN = re.compile(
    r"(?:le |la |l')(?P<noun>[a-zà-ÿ-]+)(?: [a-zà-ÿ-]+)? (?:de |d'|du )[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý][\w-]*)*(?=$|\s?[,.;])"
)


def _proper_noun(annotated: Annotated, span: Span) -> tuple[str, str, AnswerType, int] | None:
    """Return an agent that no entity is: a type noun with a proper complement, « le traité de Victoria »."""
    found = _PROPER_NOUN.match(annotated.of(span))
    noun = lexicon.nouns().get(found["noun"]) if found else None
    if not found or noun is None or noun.gender is Gender.UNKNOWN:
        return None
    asked = f"par {french.quel(noun.gender)} {noun.singular}"
    return asked, found[0], AnswerType.ORGANISATION, span.start + found.end()


def _headed(lead: str) -> str | None:
    """Return "quel tribunal" for « le tribunal correctionnel de [Marseille] », whose name is the whole phrase."""
    found = re.match(r"^(?:le|la|l'|un|une)\s?(?P<noun>[a-zà-ÿ-]+)(?:\s[a-zà-ÿ'-]+)*\s(?:de\s|d'|du\s|de\sla\s|de\sl')$", lead)
    noun = lexicon.nouns().get(found["noun"]) if found else None
    return f"{french.quel(noun.gender)} {noun.singular}" if noun and noun.gender is not Gender.UNKNOWN else None


def _agent_noun(entity: Entity, lead: str) -> str | None:
    """Return "quelle entreprise coréenne" from the words before a name, else the noun the name begins with."""
    found = re.match(r"^(?:le|la|l'|un|une)\s?(?P<noun>[a-zà-ÿ-]+)(?P<more>(?:\s[a-zà-ÿ-]+)*)\s(?:«\s)?$", lead)
    noun = lexicon.nouns().get(found["noun"]) if found else None
    if found and noun:
        return f"{french.quel(noun.gender)} {noun.singular}{found['more']}" if noun.gender is not Gender.UNKNOWN else None
    return _which(entity) if re.fullmatch(r"(?:le |la |l'|les )?", lead) else None
