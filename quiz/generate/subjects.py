"""Who or what a clause is about, as a phrase that can be printed without its article."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.context import event_of
from quiz.generate.events import is_event_noun
from quiz.generate.facts.people import People, Resolved
from quiz.generate.facts.standing import the_one
from quiz.generate.headline import heading_of
from quiz.generate.model import Annotated, Entity, EntityKind, Gender, Number, Sentence
from quiz.generate.phrases import Phrase, absolute, determined, fuller, hangs
from quiz.generate.realise import french, lexicon
from quiz.generate.reference import country_meant, meant, spelt_out
from quiz.generate.somebody import OF_PEOPLE, SOMEBODY, done_to_things, thing_named, thing_told

_IMPERSONAL = re.compile(r"(?:s'agi|fau|existe|suffi|reste|semble|convien|y a|s'avère|apparaît)")
_DETERMINER = re.compile(r"^(?P<det>le |la |les |l'|un |une |des |du |ce |cet |cette |ces |son |sa |ses |leurs? )", re.IGNORECASE)
_SHOWN = {
    "le": Gender.M, "un": Gender.M, "ce": Gender.M, "cet": Gender.M, "la": Gender.F, "une": Gender.F, "cette": Gender.F,
}  # fmt: skip
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "institution décision mesure texte document accord initiative chiffre homme femme institut pays organisation événement "
        "objectif opération annonce intéressé intéressée dispositif rencontre groupe",
    )
)
"""Nouns that say too little without a complement."""
_TITLED = frozenset(["projet", "procès", "affaire"])
"""Nouns that the heading of the title names."""
_PERSONAL = frozenset(
    re.findall(
        r"[\w-]+",
        "livre roman film album œuvre mari femme épouse époux père mère fils fille frère sœur carrière mort décès obsèques "
        "avocat avocate élève disque recueil essai thèse vie enfance compagne compagnon biographie visage nom discours homologue",
    )
)
"""What people have and things have not."""
_OF_SEVERAL = re.compile(
    r"(?:la |l'|le |les )(?:famille|clan|maison|couple|époux|dynastie|fratrie|fondation|groupe|société|entreprise"
    r"|affaire|loi|plan|rapport"
    r"|méthode|prix|camp|équipe|gouvernement|administration|procès|commission|liste) ",
    re.IGNORECASE,
)
"""Nouns whose name is a person's, though they are none: « la famille Vauquelin »."""
_WITHIN_ONE = re.compile(
    r"les [a-zà-ÿ-]+s (?:[a-zà-ÿ-]+ )?(?:entre [^,]+ et |(?:de|du|des|d'|de la|de l') ?[^,]+ et (?:de|du|des|d'))"
)
"""Plurals that join two complements: « les échanges entre la France et le Vietnam »."""
_LONGEST = 14
_COUNTED = re.compile(
    r"(?:[Pp]lus|[Mm]oins|[Pp]rès|[Ee]nviron|[Qq]uelque|[Aa]u moins|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Dd]ix|\d)\b"
)
"""What opens a subject that is a number of things: nobody asks where « plus de 300 habitants » live."""


def subject_phrase(annotated: Annotated, people: People, clause: Clause) -> Phrase | None:
    """Return the subject of a clause, named in full; None where it is not certain what it is."""
    word = annotated.of(clause.subject).casefold()
    number = number_of(clause)
    if clause.owner is not None:
        return _belonging(annotated, clause, clause.owner)
    if word in french.PRONOUNS:
        verb = f"{clause.clitics}{clause.finite.text}"
        return None if word == "il" and _IMPERSONAL.match(verb) else _antecedent(annotated, people, clause)
    left = annotated.text[clause.subject.end : clause.whole_subject.end]
    if number is Number.PLURAL and (_LISTED.match(left) or re.match(r"\s?\([^()]*\) et ", left)):
        return None
    joined = " et " in word and number is Number.PLURAL and not _WITHIN_ONE.match(word)
    mixed = re.search(r" et (?:la |le |l')", word) and number is Number.SINGULAR
    if clause.head.pos == "PRON" or joined or mixed:
        return _both(annotated, clause) if joined else None
    person = _person(annotated, people, clause) if number is not Number.PLURAL else None
    if person and not re.match(r"(?:de|d'|du|la|le)\s", person.person.name):
        naming = (person.naming,) if person.naming else ()
        return Phrase(person.person.name, person.person.gender, Number.SINGULAR, naming, proper=True)
    return _noun(annotated, people, clause, number)


_LISTED = re.compile(r", (?:(?:de|du|des|à|en) |d'|l[ea]s? |l')?[^,]{2,40}(?:, [^,]{2,40})* et ")
"""What follows the first of several subjects, or of several complements of one."""
_PAIR = re.compile(
    r"(?P<one>(?:(?P<a>l[ea]|les|un|une) |l')?[^,;:«»()]{2,50}) et (?P<two>(?:(?P<b>l[ea]|les|un|une) |l')?[^,;:«»()]{2,50})",
    re.IGNORECASE,
)


def _both(annotated: Annotated, clause: Clause) -> Phrase | None:
    """Return two subjects as they stand, where both are definite: « le gouvernement colombien et les Commandos du Caquetá »."""
    text = absolute(annotated, clause.subject)
    found = _PAIR.fullmatch(text) if text else None
    if text is None or found is None or hangs(text) or text.count(" et ") > 1 or len(text.split()) > _LONGEST:
        return None
    shown = [_SHOWN.get((found[name] or "").casefold(), Gender.UNKNOWN) for name in ("a", "b")]
    plural = any((found[name] or "").casefold() == "les" for name in ("a", "b"))
    if Gender.M not in shown and (plural or Gender.UNKNOWN in shown):
        return None
    if not all(re.match(r"l[ea]s? |l'|[A-ZÀ-Ý]", found[name], re.IGNORECASE) for name in ("one", "two")):
        return None
    gender = Gender.M if Gender.M in shown else Gender.F
    proper = all(re.search(r"[A-ZÀ-Ý]", found[name][2:]) for name in ("one", "two"))
    return Phrase(french.decapitalise(text), gender, Number.PLURAL, (), proper)


def _belonging(annotated: Annotated, clause: Clause, owner: Span) -> Phrase | None:
    """Return « le siège » of « le Centre …, dont le siège sera installé » as « le siège du Centre … »."""
    text = absolute(annotated, clause.subject)
    entity = next((e for e in annotated.entities for m in e.mentions if m.end == owner.end), None)
    whole = of_entity(entity) if entity else None
    found = _DETERMINER.match(text) if text else None
    if text is None or whole is None or found is None or hangs(text) or re.search(r"\b(?:de|du|des) |\bd'", text):
        return None
    bare, number = text[found.end() :], number_of(clause)
    gender = _gender(clause, found["det"].strip().casefold(), bare)
    if gender is Gender.UNKNOWN:
        return None
    return Phrase(f"{determined(bare, gender, number)} {french.of(whole.text)}", gender, number, whole.naming, proper=True)


def _person(annotated: Annotated, people: People, clause: Clause) -> Resolved | None:
    """Return the person a subject is, by name or office, or by the name a comma puts beside the office."""
    if _OF_SEVERAL.match(annotated.of(clause.subject)) or thing_named(annotated, clause):
        return None
    inserted = annotated.text[clause.subject.end : clause.whole_subject.end]
    found = _BESIDE.match(inserted)
    if found:
        at = clause.subject.end + found.end()
        here = [r for r in people.within(at, clause.whole_subject.end) if r.at.start == at]
        if here:
            return here[0]
    return people.resolve(clause.subject.start, clause.subject.end)


_BESIDE = re.compile(
    r"(?:\s?\([^)]*\))?,\s(?:(?:l'|le |la )?(?:(?!(?:par|pour|avec|chez|sans|et|dont|qui|que|selon|en|sur|sous|contre)\s)"
    r"[a-zà-ÿ-]+\s){1,3})?(?:M\. |Mme |Me |Dr )?(?=[A-ZÀ-Ý])"
)
"""What leads to the name that commas set beside a subject; « , peint par X, » sets none beside it."""


def number_of(clause: Clause) -> Number:
    """Return the number a finite verb shows."""
    text = clause.finite.text
    single = clause.finite.number is Number.SINGULAR or re.search(r"(?:[tv]ient|\bment|sent)$", text)
    return Number.PLURAL if text.endswith("nt") and not single else Number.SINGULAR


def _noun(annotated: Annotated, people: People, clause: Clause, number: Number) -> Phrase | None:
    apposed = _apposed_name(annotated, clause) or _given_name(annotated, clause)
    if apposed:
        return of_entity(apposed)
    text = absolute(annotated, clause.subject)
    if not text or len(text.split()) > _LONGEST or ("«" in text and "»" not in text):
        return None
    event = _back_to_event(annotated, clause, text)
    if event:
        return event
    entity = _entity_at(annotated, text) or _pointed(annotated, clause, text)
    if entity:
        return of_entity(entity)
    found = _DETERMINER.match(text)
    determiner = found["det"].strip().casefold() if found else ""
    bare = text[found.end() :] if found else french.decapitalise(text)
    if determiner in ("son", "sa"):
        return _owned(annotated, people, clause, bare)
    vague = re.search(r"\b(?:certaine?s|plusieurs|quelques)\b", text.casefold())
    if determiner in ("des", "ses", "leur", "leurs") or hangs(bare) or vague:
        return None
    if determiner == "les" and number is Number.SINGULAR:
        return Phrase(text, Gender.M, number, (), proper=True) if bare[:1].isupper() else None
    gender = _gender(clause, determiner, bare)
    return _specified(annotated, clause, bare, determiner, gender, number)


_POINTER = re.compile(
    r"(?:le |la |l'|cet |cette |ce )(?P<head>[a-zà-ÿ-]+)(?: (?P<people>[a-zà-ÿ-]+(?:ais|ois|ien|éen|ain|and|ol)e?))?",
    re.IGNORECASE,
)


def _pointed(annotated: Annotated, clause: Clause, text: str) -> Entity | None:
    """Return the one thing named before that « le groupe », « le groupe lyonnais », « le festival » points back to."""
    found = _POINTER.fullmatch(text)
    known = found is not None and found["head"].casefold() in lexicon.nouns()
    entity = the_one(annotated, found["head"], until=clause.sentence.end) if found and known else None
    called = (
        entity is not None
        and (entity.aliases or entity.kind in (EntityKind.PROGRAMME, EntityKind.TEXT))
        and entity.gender is not Gender.UNKNOWN
    )
    return entity if entity and called and entity.mentions[0].start < clause.sentence.start else None


def _owned(annotated: Annotated, people: People, clause: Clause, bare: str) -> Phrase | None:
    """Return « son budget » as the budget of the named thing that the sentence before is about."""
    before = _previous(annotated, clause.sentence)
    owners = _main_clauses(annotated, before) if before and clause.subject.start == clause.sentence.start else []
    owner = subject_phrase(annotated, people, owners[0]) if owners else None
    gender = clause.head.gender
    if owner is None or not owner.proper or before is None or gender is Gender.UNKNOWN or people.named(owner.text):
        return None
    if bare.split()[0].casefold() in _PERSONAL or people.within(before.start, before.end):
        return None
    naming = (*owner.naming, Span(before.start, before.end))
    return Phrase(f"{determined(bare, gender)} {french.of(owner.text)}", gender, Number.SINGULAR, naming, proper=True)


_LOOSE_COUNT = re.compile(r"(?:seule?|simple|autre|même|(?:bonne |petite )?\w+aine (?:de|d')|millions?|milliards?|poignée)\b")
"""What is said of so many, or of another: « une bonne centaine d'habitants »."""


def _specified(annotated: Annotated, clause: Clause, bare: str, determiner: str, gender: Gender, number: Number) -> Phrase | None:
    """Return a noun phrase made definite, with the complement the text gave it before where it stands bare."""
    if bare.casefold() in _TITLED and not fuller(annotated, bare, clause.sentence.start) and heading_of(annotated):
        bare = f"{bare} {heading_of(annotated)}"
    proper = bool(re.search(r"[A-ZÀ-Ý]", bare))
    naming: tuple[Span, ...] = ()
    if not determiner:
        return _undetermined(bare, gender, number, proper=proper)
    if not proper and len(bare.split()) == 1 and number is Number.SINGULAR:
        country = country_meant(annotated, bare, clause.sentence)
        if country:
            return country
        full = fuller(annotated, bare, clause.sentence.start)
        full = None if full and bare.casefold() in lexicon.offices() and not re.search(r"[A-ZÀ-Ý]", full[0]) else full
        other = None if full else meant(annotated, bare, clause.sentence.start)
        if full:
            bare, naming, proper = full[0], (full[1],), bool(re.search(r"[A-ZÀ-Ý]", full[0]))
        elif other:
            bare, gender, naming = other[0], other[1], (other[2],)
        elif determiner in ("ce", "cet", "cette") or (determiner in ("un", "une") and bare.casefold() in _EMPTY):
            return None
    pointed = determiner == "ces" and len(bare.split()) == 1 and not naming
    if pointed or (determiner in ("un", "une") and SOMEBODY.match(bare)) or _LOOSE_COUNT.match(bare):
        return None
    if gender is Gender.UNKNOWN and number is Number.SINGULAR:
        return None if determiner != "l'" else Phrase(f"l'{bare}", gender, number, naming, proper)
    return Phrase(determined(spelt_out(annotated, bare), gender, number), gender, number, naming, proper)


def _undetermined(bare: str, gender: Gender, number: Number, *, proper: bool) -> Phrase | None:
    """Return a subject without an article: a name, or « chaque élève »; None for a number of things."""
    if re.match(r"[Cc]haque ", bare) and gender is not Gender.UNKNOWN:
        return Phrase(french.decapitalise(bare), gender, Number.SINGULAR, (), proper)
    return Phrase(bare, gender, number, (), proper) if bare[:1].isupper() and not _COUNTED.match(bare) else None


def _gender(clause: Clause, determiner: str, bare: str) -> Gender:
    if determiner in _SHOWN:
        return _SHOWN[determiner]
    head = lexicon.nouns().get(bare.split()[0].casefold())
    return head.gender if head else clause.head.gender


def _apposed_name(annotated: Annotated, clause: Clause) -> Entity | None:
    """Return the thing a comma puts beside an indefinite subject: « Un nouveau dispositif, le Fonds Horizon bleu, »."""
    indefinite = re.match(r"(?:un|une)\s", annotated.of(clause.subject), re.IGNORECASE)
    if clause.subject.end == clause.whole_subject.end or not indefinite:
        return None
    after = re.match(r",\s(?:le |la |l')", annotated.text[clause.subject.end : clause.whole_subject.end])
    start = clause.subject.end + after.end() if after else -1
    return next((e for e in annotated.entities if any(m.start == start for m in e.mentions)), None)


def _given_name(annotated: Annotated, clause: Clause) -> Entity | None:
    """Return the thing a subject is called right after it: « Le texte final, baptisé Charte de Lomé, »."""
    inserted = annotated.text[clause.subject.end : clause.whole_subject.end]
    found = re.match(r",\s(?:baptisée?|dite?|intitulée?|appelée?|nommée?)\s(?:«\s)?", inserted)
    start = clause.subject.end + found.end() if found else -1
    return next((e for e in annotated.entities if any(m.start == start for m in e.mentions)), None)


_BACK = re.compile(
    r"(?:le |la |l'|cet |cette |ce )(?P<head>[a-zà-ÿ]+)(?: (?:internationale?|mondiale?|annuelle?))?"
    r"(?: (?:de|à) (?P<place>[A-ZÀ-Ý][\w-]+))?",
    re.IGNORECASE,
)


def _back_to_event(annotated: Annotated, clause: Clause, text: str) -> Phrase | None:
    """Return the event that « l'événement », « la conférence de Paris » points back to."""
    found = _BACK.fullmatch(text)
    if not found or not is_event_noun(found["head"]):
        return None
    event = event_of(annotated, clause.sentence)
    if event is None or (found["place"] and found["place"] not in event.name):
        return None
    gender = Gender.F if event.name.startswith("la ") else Gender.M
    noun = lexicon.nouns().get(event.head)
    return Phrase(event.name, noun.gender if noun else gender, Number.SINGULAR, event.evidence, proper=True)


def _entity_at(annotated: Annotated, text: str) -> Entity | None:
    """Return the thing a phrase is by name or acronym, where it is nothing more."""
    forms = [form for form in (text, french.bare(text)) if form[:1].isupper()]
    things = [e for e in annotated.entities if e.kind is not EntityKind.PERSON]
    return next((e for e in things for form in forms if form in (e.name, e.acronym, *e.aliases)), None)


def of_entity(entity: Entity) -> Phrase | None:
    """Return a thing by its full name."""
    gender = entity.gender
    country = lexicon.country_by_name().get(entity.name)
    if country:
        gender = Gender.F if country.article == "la " or (entity.name.endswith("e") and country.article == "l'") else Gender.M
        number = Number.PLURAL if country.article == "les " else Number.SINGULAR
        return Phrase(f"{country.article}{country.name}", gender, number, (), proper=True)
    if entity.article == "la ":
        gender = Gender.F
    elif entity.article == "le ":
        gender = Gender.M
    article = entity.article.casefold()
    return Phrase(f"{article}{entity.name}", gender, entity.number, (entity.mentions[0],), proper=True)


def named_after(annotated: Annotated, sentence: Sentence, at: int) -> Phrase | None:
    """Return the thing named right after the first comma that follows `at`, with its article or without."""
    comma = re.compile(r"[^,]*, (?:le |la |l')?").match(annotated.text, at, sentence.end)
    here = [
        e
        for e in annotated.entities
        if comma and e.kind is not EntityKind.PERSON and any(m.start == comma.end() for m in e.mentions)
    ]
    acronym = re.compile(r"[A-Z]{2,8}\b").match(annotated.text, comma.end()) if comma else None
    here += [e for e in annotated.entities if acronym and e.acronym == acronym[0]]
    return of_entity(here[0]) if here else None


def _antecedent(annotated: Annotated, people: People, clause: Clause) -> Phrase | None:
    """Return what a subject pronoun stands for: the subject of the sentence before, if it agrees and no other does."""
    gender, number = french.PRONOUNS[annotated.of(clause.subject).casefold()]
    earlier = [c for c in clauses_in(annotated, clause.sentence) if c.finite.start < clause.finite.start]
    same = [c for c in earlier if c.head.pos != "PRON"]
    if re.search(r"[a-zà-ÿ»] ?[:–—] ?$", annotated.text[clause.sentence.start : clause.subject.start]) and not earlier:
        return None
    told = any(t.form == "Fin" and t.start < clause.subject.start for t in clause.sentence.tokens)
    if told and not same and not any(annotated.of(c.subject).casefold() in french.PRONOUNS for c in earlier):
        return None
    before = _previous(annotated, clause.sentence)
    for candidate in ([same[-1]] if same else []) + (_main_clauses(annotated, before) if before else []):
        if candidate.head.text == "qui":
            continue
        again = annotated.of(candidate.subject).casefold()
        if again in french.PRONOUNS and (
            again != annotated.of(clause.subject).casefold() or candidate.sentence is clause.sentence
        ):
            continue
        phrase = subject_phrase(annotated, people, candidate)
        if phrase and clause.lexical.lemma in OF_PEOPLE and not people.named(phrase.text):
            break
        if phrase and gender in (phrase.gender, _shown(annotated, candidate)) and phrase.number is number:
            naming = tuple(phrase.naming) or (Span(candidate.sentence.start, candidate.sentence.end),)
            return Phrase(phrase.text, phrase.gender, phrase.number, naming, phrase.proper)
        return None
    thing = _opening_thing(annotated, before) if before and number is Number.SINGULAR else None
    if thing:
        return thing if thing.gender is gender else None
    told_of = clause.lexical.lemma in OF_PEOPLE
    person = None if not told_of and thing_told(before, gender) else people.resolve(clause.subject.start, clause.subject.end)
    if person and number is Number.SINGULAR and not done_to_things(clause.lexical, passive=clause.passive):
        return Phrase(person.person.name, gender, number, (person.naming,) if person.naming else (), proper=True)
    return None


def _shown(annotated: Annotated, clause: Clause) -> Gender:
    """Return the gender a subject shows in the text, whatever it is printed as: « le traité » for a convention."""
    found = _DETERMINER.match(annotated.of(clause.subject))
    return _SHOWN.get(found["det"].strip().casefold(), Gender.UNKNOWN) if found else Gender.UNKNOWN


_OPENED = re.compile(r"(?:[A-ZÀ-Ý][^,;:.«»]{2,80}, )?(?:[Ll][ea] |[Ll]')")
_GOES_ON = re.compile(
    r"(?:\s\([^()]*\)|\s[–—]\s[^–—.;]{2,60}\s[–—]|, [^,.;]{2,80},)?\s(?:ne |n'|s'|se )?"
    r"(?:a|est|sera|doit|va|avait|était|aura|\w{3,}era)\b"
)


def _opening_thing(annotated: Annotated, sentence: Sentence) -> Phrase | None:
    """Return the thing named at the head of a sentence, before its verb: « Bras du traité, le fonds X – dit Y – sera … »."""
    for entity in annotated.entities:
        for mention in entity.mentions:
            if entity.kind is EntityKind.PERSON or not sentence.start <= mention.start < sentence.end:
                continue
            led = _OPENED.fullmatch(annotated.text, sentence.start, mention.start)
            if led and _GOES_ON.match(annotated.text, mention.end, sentence.end):
                return of_entity(entity)
    return None


def _previous(annotated: Annotated, sentence: Sentence) -> Sentence | None:
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    return before if before and before.passage == sentence.passage else None


def _main_clauses(annotated: Annotated, sentence: Sentence) -> list[Clause]:
    return [c for c in clauses_in(annotated, sentence) if c.reporter is None][:1]
