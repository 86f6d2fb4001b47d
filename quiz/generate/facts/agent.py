"""Who did what: the subject of a clause, kept with its verb phrase word for word."""

import re
from collections.abc import Iterator

from quiz.core.model import FactKind, Span
from quiz.generate.clauses import PRONOUNS
from quiz.generate.facts.act import find_acts
from quiz.generate.facts.actors import Actor, actors_in, person_actor
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import Predicate, predicate_after, words_of
from quiz.generate.facts.wording import reworded
from quiz.generate.model import Annotated, Fact, Gender, Modality, Number, Sentence
from quiz.generate.realise import frame, french, lexicon

_SUBORDINATE = re.compile(
    r"\b(?:que|qu'|si|s'il|quand|lorsque|lorsqu'|comme|puisque|dont|où|parce|bien|afin|tandis|alors|lequel|laquelle)\b",
    re.IGNORECASE,
)
_RELATIVES = (", qui ", ", dont ", ", où ", ", que ", ", qu'")
_INSERTED = re.compile(
    r" (?:également|aussi|toutefois|notamment|finalement|ensuite|cependant|par ailleurs|en outre|pour sa part|de son côté"
    r"|à son tour|au contraire|en effet|d'abord|désormais)(?= )"
)
_GOVERNED = re.compile(r"(?:\b(?:de|du|des|la|à|au|aux|chez|dans|pour|selon|sur|entre|contre|comme)|d'|l') ?$")
_RELATIVE = re.compile(r"(?:\s\([^()]*\))?(?:,\s(?P<office>[^,]{3,70}))?,\squi\s")
_OPEN = re.compile(r"(?:le relais|part|partie|lieu|appel|place|la relève|la suite|acte|état|face)(?! (?:de|du|des|d'|à|au)\b)")
"""Objects that leave open of what."""
_NAMED_TO = frozenset(["nommer", "élire", "désigner", "choisir", "recruter", "promouvoir", "réélire"])
_LONGEST_ASIDE = 170
_IDLE = words_of(
    "avoir être rester sembler paraître devenir venir aller dire vouloir savoir pouvoir devoir faire croire penser espérer tenir",
    "estimer juger connaître réagir sourire attendre comprendre chercher essayer continuer commencer voir regarder trouver",
    "figurer montrer évoquer profiter souhaiter rêver préférer reconnaître témoigner ressembler appeler parler aimer",
)
"""Verbs that leave too little to ask about, or open."""
_OBJECTS = frozenset(["le", "la", "l'", "les", "en", "y", "lui", "leur", "me", "nous", "m'", "vous"])
_SHORTEST_REST = 3
_LONGEST = 22


def find_agents(annotated: Annotated) -> list[Fact]:
    """Return one fact a clause whose subject is a person, a body or a place by name."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    known = known_acts(annotated)
    for sentence in annotated.sentences:
        for actor, predicate in subjects_in(annotated, people, sentence):
            fact = _fact(annotated, actor, predicate)
            if fact and (fact.answer, sentence.start, "") not in known:
                facts.setdefault((fact.answer, fact.slots["verb"]), fact)
    return list(facts.values())


def known_acts(annotated: Annotated) -> set[tuple[str, int, str]]:
    """Return (answer, where its sentence starts, "par" or "") of what the clauses told already."""
    return {
        (fact.answer, fact.evidence[0].start, "par" if fact.slots["front"].startswith("par ") else "")
        for fact in find_acts(annotated)
    }


def subjects_in(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[tuple[Actor, Predicate]]:
    """Yield the actors that are the subject of a main clause, with what is said of them."""
    for actor in actors_in(annotated, people, sentence):
        told = _relatives(annotated, sentence, actor)
        if told and _in_words(annotated, sentence, told.start):
            yield actor, told
        if not _opens_clause(annotated, sentence, actor.at.start):
            continue
        predicate = _predicate_of(annotated, sentence, actor)
        if predicate and _in_words(annotated, sentence, predicate.start):
            yield actor, predicate
    yield from _pronouns(annotated, people, sentence)


def _predicate_of(annotated: Annotated, sentence: Sentence, actor: Actor) -> Predicate | None:
    """Return what follows a subject: at once, or after brackets and what commas set off."""
    apposed = ", " in annotated.of(actor.at) or annotated.text[sentence.start : actor.at.start].endswith(", ")
    for at, aside in _openings(annotated, sentence, actor.at.end):
        if aside and not apposed and not aside.strip(" ,"):
            continue
        if not aside.startswith(_RELATIVES) and _has_verb(sentence, actor.at.end, at):
            return None
        predicate = predicate_after(annotated, sentence, at)
        if predicate:
            return predicate
    return None


def _openings(annotated: Annotated, sentence: Sentence, end: int) -> Iterator[tuple[int, str]]:
    """Yield where a verb may begin after a noun phrase, with the aside before it: after a space, or after each comma near by."""
    text = annotated.text
    bracket = re.compile(r"\s\([^()]*\)").match(text, end)
    start = bracket.end() if bracket else end
    if text[start : start + 1] == " ":
        yield start + 1, ""
    elif text[start : start + 1] == ",":
        for comma in re.compile(r",\s").finditer(text, start, min(sentence.end, start + _LONGEST_ASIDE)):
            aside = text[start : comma.end()]
            if aside.count("«") == aside.count("»") and not re.search(r"[;:]", aside):
                yield comma.end(), aside


def _has_verb(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= token.start < end and token.form == "Fin" for token in sentence.tokens)


def _relatives(annotated: Annotated, sentence: Sentence, actor: Actor) -> Predicate | None:
    """Return what « , qui … » right after a name, or after its office, says of it."""
    if _GOVERNED.search(annotated.text[sentence.start : actor.at.start]) or annotated.of(actor.at).startswith(("du ", "au ")):
        return None
    found = _RELATIVE.match(annotated.text, actor.at.end, sentence.end)
    if found is None or (found["office"] and not (actor.is_person and holds_office(found["office"]))):
        return None
    return predicate_after(annotated, sentence, found.end())


def holds_office(phrase: str) -> bool:
    """Whether a phrase after a name says who it is: « chef de mission à Fort-Dauphin », « de l'Université de Toliara »."""
    words = french.bare(phrase).split()
    if re.match(r"(?:de |du |d')", phrase):
        return len(words) <= 7
    return bool(words) and (words[0] in lexicon.offices() or " ".join(words[:2]) in lexicon.offices())


def _pronouns(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[tuple[Actor, Predicate]]:
    """Yield « Il », « Elle » at the head of a sentence where the person is certain."""
    found = re.match(r"(?:[^,;:«»\"]{3,50}, )?(?P<word>[Ii]l|[Ee]lle) ", sentence.text)
    if found is None or PRONOUNS[found["word"].casefold()][1] is not Number.SINGULAR:
        return
    at = Span(sentence.start + found.start("word"), sentence.start + found.end("word"))
    resolved = people.resolve(at.start, at.end)
    predicate = predicate_after(annotated, sentence, at.end + 1)
    if resolved and predicate and resolved.naming and _opens_clause(annotated, sentence, at.start):
        yield person_actor(people, resolved, at), predicate


def _opens_clause(annotated: Annotated, sentence: Sentence, start: int) -> bool:
    """Whether a noun phrase stands where the subject of a main clause does: first, or after a comma that closes what opened."""
    before = annotated.text[sentence.start : start]
    clause = re.split(r"[;:]\s", before)[-1]
    if not clause.strip():
        return _in_words(annotated, sentence, start)
    return clause.endswith(", ") and not _SUBORDINATE.search(clause) and _in_words(annotated, sentence, start)


def _in_words(annotated: Annotated, sentence: Sentence, at: int) -> bool:
    """Whether an offset is outside quotation marks."""
    before = annotated.text[sentence.start : at]
    return before.count("«") == before.count("»") and before.count('"') % 2 == 0


def _fact(annotated: Annotated, actor: Actor, predicate: Predicate) -> Fact | None:
    verb = _verb(annotated, actor, predicate)
    if verb is None or (actor.is_person and not predicate.passive and _is_saying(predicate.lexical.text)):
        return None
    fit = []
    for end in predicate.parts:
        rest = reworded(annotated, Span(predicate.rest.start, end), owned=True)
        if rest and _tells(rest.text, predicate) and len(f"{actor.asked} {verb} {rest.text}".split()) <= _LONGEST:
            fit.append(rest)
    if not fit:
        return None
    brief = [rest for rest in fit if len(rest.text.split()) > _SHORTEST_REST + (0 if re.search(r"[A-ZÀ-Ý]", rest.text) else 1)]
    rest = brief[-1] if brief else fit[0]
    return _made(
        annotated,
        actor,
        predicate,
        {"who": actor.asked, "verb": verb, "rest": rest.text, "tense": predicate.finite.tense},
        rest.naming,
    )


def _is_saying(word: str) -> bool:
    return word in lexicon.sayings() or any(word == saying.present for saying in lexicon.sayings().values())


def _tells(rest: str, predicate: Predicate) -> bool:
    """Whether a verb phrase says enough: more than a word or two after an empty verb, nothing that only the subject could own."""
    words = rest.split()
    if _OPEN.match(rest):
        return False
    if predicate.lexical.lemma in _NAMED_TO and not re.match(r"(?:à la tête|au poste|à la présidence|comme|[a-zà-ÿ]{6,})", rest):
        return False
    if predicate.passive and words:
        return len(words) >= 2
    return len(words) >= _SHORTEST_REST and not re.match(r"(?:que|qu'|comment|si|pourquoi)\b", rest)


def _verb(annotated: Annotated, actor: Actor, predicate: Predicate) -> str | None:
    """Return the verb group as the question puts it; None where an object pronoun or an idle verb stands in it."""
    idle = predicate.lexical.lemma in _IDLE and not predicate.passive
    if predicate.attributive or idle or set(predicate.clitics.split()) & _OBJECTS:
        return None
    text = re.sub(r"\s+", " ", annotated.of(Span(predicate.start, predicate.verb.end)))
    text = _INSERTED.sub("", text)
    if predicate.finite.text.endswith("nt") and predicate.finite.text not in (
        "tient",
        "vient",
        "obtient",
        "soutient",
        "maintient",
    ):
        return None
    if predicate.finite.mood == "Cnd":
        return None
    if (actor.is_person or actor.asked == "quel pays") and _agrees(predicate) and actor.gender is not Gender.M:
        return masculine(text)
    return text


def _agrees(predicate: Predicate) -> bool:
    return predicate.finite.lemma == "être" or predicate.passive or "s'" in predicate.clitics or "se" in predicate.clitics


def masculine(verb: str) -> str | None:
    """Return a verb group whose last word agrees with « qui »: est arrivée -> est arrivé; None where it is not certain how."""
    head, _, last = verb.rpartition(" ")
    for feminine, form in (
        ("ée", "é"),
        ("ie", "i"),
        ("ue", "u"),
        ("ise", "is"),
        ("ite", "it"),
        ("erte", "ert"),
        ("ainte", "aint"),
    ):
        if last.endswith(feminine):
            return f"{head} {last[: -len(feminine)]}{form}"
    return None if last.endswith("e") else verb


def _made(annotated: Annotated, actor: Actor, predicate: Predicate, slots: dict[str, str], naming: tuple[Span, ...]) -> Fact:
    sentence = predicate.sentence
    here = Span(sentence.start, sentence.end)
    outside = [s for s in (actor.naming, *naming) if s is not None and not here.start <= s.start < here.end]
    future = predicate.finite.tense == "Fut"
    return Fact(
        FactKind.ACT,
        (slots["verb"], slots["rest"]),
        actor.answer,
        actor.kind,
        (here, *outside),
        slots,
        accept=actor.accept,
        negative=bool(re.match(r"n[e']", predicate.clitics)),
        modality=Modality.PLANNED if future else Modality.ASSERTED,
        held_on=frame.held_on(annotated),
        routes=("subject",),
        weight=_weight(annotated, sentence),
    )


def _weight(annotated: Annotated, sentence: Sentence) -> float:
    """The lede first, then the first sentence of a paragraph."""
    first = sentence.index == 0 or annotated.sentences[sentence.index - 1].block != sentence.block
    return 0.75 if sentence.index < 2 else 0.6 if first else 0.5
