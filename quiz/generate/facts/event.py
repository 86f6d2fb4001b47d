"""When and where: dates and places that a clause gives for what it tells, and the event at which somebody spoke."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.act import _says, appointed
from quiz.generate.facts.clausal import all_clauses, clause_subject, cut_rest, gives, setting_of, turned, undated
from quiz.generate.facts.people import People, Resolved
from quiz.generate.model import Annotated, DateMention, EntityKind, Fact, Gender, Granularity, Sentence
from quiz.generate.realise import frame, french, lexicon

_FRONTS = {
    Granularity.DAY: "à quelle date", Granularity.YEAR: "en quelle année", Granularity.MONTH: "quand",
    Granularity.SEASON: "quand", Granularity.RANGE: "quand",
}  # fmt: skip
_TURNS = {"depuis": "depuis quand", "jusqu'": "jusqu'à quand", "dès": "dès quand", "à partir de": "à partir de quand"}


def find_dates(annotated: Annotated) -> list[Fact]:
    """Return when things with a name of their own happened or will, one a date of a clause."""
    people = People(annotated)
    facts = []
    for clause in all_clauses(annotated):
        if _says(clause) or not _happens(clause):
            continue
        dates = [d for d in annotated.dates if clause.rest.start <= d.span.start < clause.rest.end and d.wording]
        if len(dates) == 1 and (fact := _date(annotated, people, clause, dates[0])):
            facts.append(fact)
    return facts


_HAPPENING = frozenset(
    re.findall(
        r"\w+",
        "ouvrir débuter commencer prendre démarrer entrer lancer naître mourir fonder créer remporter publier signer adopter "
        "accueillir arriver rendre avoir paraître sortir finir fermer quitter annoncer interdire décider inaugurer devoir",
    )
)


def _happens(clause: Clause) -> bool:
    """Whether a verb tells something that took place at a time: a passive, a reflexive, or a verb of the list."""
    if clause.clitics.strip() in ("s'", "se"):
        return clause.lexical.lemma not in ("agir", "élever", "trouver")
    if clause.lexical.lemma == "avoir":
        return clause.sentence.text[clause.verb.end - clause.sentence.start :].startswith(" lieu")
    return clause.passive or clause.lexical.lemma in _HAPPENING


def _date(annotated: Annotated, people: People, clause: Clause, date: DateMention) -> Fact | None:
    front = _front(clause, date)
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    rest = spare(clause, cut_rest(annotated, clause, (date.span,)))
    slots = turned(clause, phrase) if phrase else None
    if phrase is None or not phrase.proper or setting is None or slots is None:
        return None
    if front is None or rest is None or appointed(clause, rest):
        return None
    if re.search(r"(?:19|20)\d\d", f"{phrase.text} {rest}") or of_a_participle(clause, date.span.start):
        return None
    slots |= {"front": front, "rest": rest, "by": setting.by, "lead": setting.lead, "undated": "1"}
    answer = date.bare if date.granularity is not Granularity.RANGE else date.wording
    return Fact(
        FactKind.DATE,
        (phrase.text, clause.words[1] or clause.words[0], rest),
        answer,
        AnswerType.DATE,
        setting.evidence,
        slots,
        accept=tuple(form for form in (date.wording,) if form != answer),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("clause",),
        weight=0.45 if date.relative else 0.5,
        derived=f"{date.text} + {annotated.published} -> {answer}" if date.relative else "",
    )


def of_a_participle(clause: Clause, at: int) -> bool:
    """Whether a date stands behind a participle that is not the verb's: « s'inscrit dans un accord signé le 18 mai »."""
    inside = (t for t in clause.sentence.tokens if clause.rest.start <= t.start < at)
    return any(t.form == "Part" and t.dep.startswith("acl") for t in inside)


def spare(clause: Clause, rest: str | None) -> str | None:
    """Return what follows the verb, a long adjunct left out where the question is whole without it."""
    if rest is None or len(rest.split()) <= 8:
        return rest
    whole = clause.passive or clause.clitics.strip() in ("s'", "se")
    return "" if whole and re.match(r"(?:en|par|pour|dans|à|au|aux|avec|lors|sur|devant)\b", rest) else rest


def _front(clause: Clause, date: DateMention) -> str | None:
    for start, words in _TURNS.items():
        if date.preposition.startswith(start):
            return None if start == "depuis" and clause.compound else words
    if date.preposition.startswith(("d'ici", "avant", "après", "à l'horizon")):
        return None
    return "quand" if re.match(r"(?:fin|début|mi|courant)\b", date.bare) else _FRONTS[date.granularity]


def find_places(annotated: Annotated) -> list[Fact]:
    """Return where things happened or will: a place named right after the verb."""
    people = People(annotated)
    idle = ("avoir", "participer", "appartenir")
    found = [
        _place(annotated, people, clause, (entity.name, mention))
        for clause in all_clauses(annotated)
        if not _says(clause) and clause.lexical.lemma not in idle
        for entity in annotated.entities
        if entity.kind is EntityKind.PLACE
        for mention in entity.mentions
        if clause.rest.start <= mention.start < clause.rest.end
    ]
    return [fact for fact in found if fact is not None]


def _place(annotated: Annotated, people: People, clause: Clause, place: tuple[str, Span]) -> Fact | None:
    name, mention = place
    before = undated(annotated, Span(clause.rest.start, mention.start)).strip()
    if before not in ("à", "en", "au", "aux", "à La") or (mention.end < clause.rest.end and annotated.text[mention.end] == "-"):
        return None
    start = annotated.text.rfind(before, clause.rest.start, mention.start)
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    rest = spare(clause, cut_rest(annotated, clause, (Span(start, mention.end),)))
    slots = turned(clause, phrase) if phrase else None
    if (
        phrase is None
        or setting is None
        or rest is None
        or slots is None
        or name in phrase.text
        or (before in ("à", "au", "aux") and gives(clause))
    ):
        return None
    country = lexicon.country_by_name().get(name)
    slots |= {"front": "dans quel pays" if country else "où", "rest": rest, "by": setting.by, "lead": setting.lead}
    return Fact(
        FactKind.PLACE,
        (phrase.text, clause.words[1] or clause.words[0], rest),
        f"{country.article}{country.name}" if country else name,
        AnswerType.PLACE,
        setting.evidence,
        slots,
        accept=(f"{before} {name}",),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("clause",),
        weight=0.5,
    )


def find_events(annotated: Annotated) -> list[Fact]:
    """Return at which event somebody spoke: « Lors du Forum …, le vice-ministre …, a souligné que »."""
    people = People(annotated)
    facts: dict[str, Fact] = {}
    for sentence in annotated.sentences:
        event = frame.occasion_in(annotated, sentence)
        noun = _event_noun(event)
        speaker = next((r for r in people.within(sentence.start, sentence.end) if _speaks(annotated, r.at.end)), None)
        if noun and speaker and speaker.person.gender is not Gender.UNKNOWN and event not in facts:
            facts[event] = _spoke(annotated, sentence, (event, noun), speaker)
    return list(facts.values())


def _event_noun(event: str) -> lexicon.Noun | None:
    """Return the noun an event's name begins with."""
    words = french.bare(event).casefold().split()
    nouns = lexicon.nouns()
    found = nouns.get(" ".join(words[:2])) or nouns.get(words[0]) if len(words) > 2 else None
    return found if found and found.sort == "event" else None


def _speaks(annotated: Annotated, at: int) -> bool:
    """Whether a verb of saying follows a name."""
    found = re.match(r",?\s(?:a|avait)\s(?:\w+ment\s|aussi\s|encore\s)?(?P<verb>\w+)", annotated.text[at : at + 60])
    return bool(found) and found is not None and found["verb"] in lexicon.sayings()


def _spoke(annotated: Annotated, sentence: Sentence, event: tuple[str, lexicon.Noun], speaker: Resolved) -> Fact:
    name, noun = event
    person = speaker.person
    feminine = person.gender is Gender.F
    office = person.holdings[0].office if person.holdings else ""
    return Fact(
        FactKind.EVENT,
        (person.name, "s'est exprimé"),
        name,
        AnswerType.EVENT,
        (Span(sentence.start, sentence.end), *([speaker.naming] if speaker.naming else [])),
        {
            "front": f"lors de {french.quel(noun.gender)} {noun.singular}",
            "subject": _introduced(person.name, office, noun.singular),
            "clitics": "s'",
            "verb": "est-elle" if feminine else "est-il",
            "tail": "exprimée" if feminine else "exprimé",
        },
        accept=(french.bare(name),),
        held_on=frame.held_on(annotated),
        routes=("occasion",),
        weight=0.5,
    )


def _introduced(name: str, office: str, noun: str) -> str:
    """Return a name with the office that tells who it is, in commas."""
    return f"{name}, {office}," if office and noun not in office and len(office.split()) <= 8 else name
