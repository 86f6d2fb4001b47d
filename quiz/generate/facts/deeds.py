"""Whom a sentence makes the subject of what: names, what commas set off after them, and the predicate that follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz.core.model import Span
from quiz.generate.clauses import clauses_in
from quiz.generate.facts.actors import Actor, actors_in, person_actor
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import Predicate, predicate_after
from quiz.generate.model import Annotated, Gender, Number, Sentence
from quiz.generate.realise import french, lexicon
from quiz.generate.somebody import done_to_things
from quiz.generate.subjects import subject_phrase

_SUBORDINATE = re.compile(
    r"\b(?:que|qu'|si|s'il|quand|lorsque|lorsqu'|comme|puisque|dont|où|parce|bien|afin|tandis|alors|lequel|laquelle)\b",
    re.IGNORECASE,
)
_RELATIVES = (", qui ", ", dont ", ", où ", ", que ", ", qu'")
_GOVERNED = re.compile(r"(?:\b(?:de|du|des|la|à|au|aux|chez|dans|pour|selon|sur|entre|contre|comme)|d'|l') ?$")
_RELATIVE = re.compile(r"(?:\s\([^()]*\))?(?:,\s(?P<office>[^,]{3,70}))?,\squi\s")
_LONGEST_ASIDE = 170


@dataclass(frozen=True, slots=True)
class Deed:
    """What an actor does. `aside` is what commas set off between the two, without its commas; `other` a second subject."""

    actor: Actor
    predicate: Predicate
    aside: Span | None = None
    other: Actor | None = None
    relative: bool = False


def deeds_in(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[Deed]:
    """Yield the actors that are the subject of a main clause, with what is said of them."""
    actors = actors_in(annotated, sentence)
    for actor in actors:
        told = _relatives(annotated, sentence, actor) or _cleft(annotated, sentence, actor)
        if told and _in_words(annotated, sentence, told.start):
            yield Deed(actor, told, relative=True)
        if not _opens_clause(annotated, sentence, actor.at.start):
            part = _part_of(annotated, sentence, actor)
            if part:
                yield part
            continue
        other = next((o for o in actors if annotated.text[actor.at.end : o.at.start] in (" et ", ", et ")), None)
        if other and any(o.at.end + 2 == actor.at.start and annotated.text[o.at.end] == "," for o in actors):
            continue
        found = _predicate_of(annotated, sentence, other or actor)
        if found and _in_words(annotated, sentence, found[0].start):
            yield Deed(actor, *found, other)
    yield from _pronouns(annotated, people, sentence)


_CLEFT = re.compile(
    r"(?:^|[;:,] |Et |Mais )[Cc]'est (?:(?:aussi|notamment|donc|enfin) )?(?:(?:une? |l[ea] |l')[^,;:«»]{3,60}, )?$"
)
_WHO = re.compile(r"(?:\s\([^()]*\))?(?:, [^;:«»]{3,140}?,)? qui ")


def _cleft(annotated: Annotated, sentence: Sentence, actor: Actor) -> Predicate | None:
    """« C'est une chimiste tunisienne, X, recrutée en 2019, qui a trouvé la parade »: what X did."""
    found = _WHO.match(annotated.text, actor.at.end, sentence.end)
    if found is None or not _CLEFT.search(annotated.text[sentence.start : actor.at.start]):
        return None
    return predicate_after(annotated, sentence, found.end())


def _part_of(annotated: Annotated, sentence: Sentence, actor: Actor) -> Deed | None:
    """« Le comité de politique monétaire de la Banque … a décidé » -> Le comité de politique monétaire de quelle banque …"""
    before = annotated.text[sentence.start : actor.at.start]
    contracted = annotated.of(actor.at).startswith("du ")
    found = re.search(r"(?:^|(?<=, ))(?P<head>(?:[Ll][ea] |[Ll]')[a-zà-ÿ][^,;:«»()]{2,48}?) (?P<of>de )?$", before)
    if (
        found is None
        or actor.asked == "qui"
        or actor.is_person
        or bool(found["of"]) == contracted
        or not _opens_clause(annotated, sentence, sentence.start + found.start())
    ):
        return None
    head = french.decapitalise(found["head"].strip())
    if _has_verb(sentence, sentence.start + found.start(), actor.at.start) or len(head.split()) > 6 or head.split()[0] == "les":
        return None
    told = _predicate_of(annotated, sentence, actor)
    asked = replace(actor, asked=f"{head} de {actor.asked}", gender=Gender.UNKNOWN)
    return Deed(asked, *told) if told else None


def _predicate_of(annotated: Annotated, sentence: Sentence, actor: Actor) -> tuple[Predicate, Span | None] | None:
    """Return what follows a subject, at once or after brackets and what commas set off, and what those hold."""
    apposed = ", " in annotated.of(actor.at) or annotated.text[sentence.start : actor.at.start].endswith(", ")
    for at, aside in _openings(annotated, sentence, actor.at.end):
        if aside and not apposed and not aside.strip(" ,"):
            continue
        if not aside.startswith(_RELATIVES) and _has_verb(sentence, actor.at.end, at):
            return None
        predicate = predicate_after(annotated, sentence, at)
        if predicate:
            return predicate, Span(at - len(aside) + 2, at - 2) if len(aside) > 4 else None
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


def _pronouns(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[Deed]:
    """Yield « Il », « Elle » at the head of a sentence where the person is certain."""
    found = re.match(r"(?:[^,;:«»\"]{3,50}, )?(?P<word>[Ii]l|[Ee]lle) ", sentence.text)
    if found is None or french.PRONOUNS[found["word"].casefold()][1] is not Number.SINGULAR:
        return
    at = Span(sentence.start + found.start("word"), sentence.start + found.end("word"))
    resolved = people.resolve(at.start, at.end)
    predicate = predicate_after(annotated, sentence, at.end + 1)
    if resolved and resolved.person.gender is Gender.UNKNOWN:
        return
    if _thing_before(annotated, people, sentence, found["word"].casefold()):
        return
    opens = bool(resolved and predicate and resolved.naming) and _opens_clause(annotated, sentence, at.start)
    if predicate and done_to_things(predicate.lexical, passive=predicate.passive):
        return
    if opens and resolved and predicate and not _means_a_thing(annotated, people, at, sentence):
        yield Deed(person_actor(people, resolved, at), predicate)


_SUBJECT = re.compile(r"(?:[^,;:«»\"]{3,110}, )?(?P<det>Une? |une? |[Ll]a |[Ll]e |[Ll]'|[Cc]ette |[Cc]e )(?P<noun>[a-zà-ÿ-]+)")


def _thing_before(annotated: Annotated, people: People, sentence: Sentence, pronoun: str) -> bool:
    """Whether the sentence before has a thing of the pronoun's gender for its subject: « Une proposition … Elle … »."""
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    found = _SUBJECT.match(before.text) if before and before.block == sentence.block else None
    if before is None or found is None or found["noun"] in lexicon.offices():
        return False
    feminine = found["det"].strip().casefold() in ("une", "la", "cette")
    named = people.within(before.start + found.start("noun"), before.start + found.end("noun") + 24)
    elided = found["det"].casefold() == "l'"
    return (elided or feminine is (pronoun == "elle")) and not named


def _means_a_thing(annotated: Annotated, people: People, at: Span, sentence: Sentence) -> bool:
    """Whether a pronoun agrees with the thing that the sentence before is about."""
    clause = next((c for c in clauses_in(annotated, sentence) if c.subject.start == at.start), None)
    phrase = subject_phrase(annotated, people, clause) if clause else None
    return phrase is not None and people.named(phrase.text) is None


def _opens_clause(annotated: Annotated, sentence: Sentence, start: int) -> bool:
    """Whether a noun phrase stands where the subject of a main clause does: first, or after a comma that closes what opened."""
    before = annotated.text[sentence.start : start]
    clause = re.split(r"[;:]\s", before)[-1]
    if not clause.strip():
        return _in_words(annotated, sentence, start)
    return (
        (clause.endswith(", ") or clause in ("Et ", "Mais ", "Or "))
        and not _SUBORDINATE.search(clause)
        and _in_words(annotated, sentence, start)
    )


def _in_words(annotated: Annotated, sentence: Sentence, at: int) -> bool:
    """Whether an offset is outside quotation marks."""
    before = annotated.text[sentence.start : at]
    return before.count("«") == before.count("»") and before.count('"') % 2 == 0
