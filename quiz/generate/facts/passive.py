"""By whom, and to whom: the agent of a passive or participle, and who is entrusted with a thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.actors import Actor, actors_in
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import words_of
from quiz.generate.facts.wording import reworded, source_of
from quiz.generate.model import Annotated, Fact, Gender, Modality, Number, Sentence, Token
from quiz.generate.phrases import Phrase
from quiz.generate.realise import frame, french
from quiz.generate.subjects import of_entity, subject_phrase

_BY = re.compile(r"(?:(?P<by>par )|(?P<to>(?<=\s)à |au ))$")
_BRACKET = r"(?:\s\([^()]*\))?"
_JOINED = re.compile(
    _BRACKET
    + r"(?:,[^,;.]{0,60})?,? (?:et|ou|ainsi que) (?:par |le |la |l'|de |du |d'|à |au |avec |[A-Z])|"
    + _BRACKET
    + r", par "
)
_LISTED = re.compile(_BRACKET + r", (?:le |la |l')[^,;.]{2,60}(?:, [^,;.]{2,60})* et (?=le |la |l')")
_STATES = words_of("présider coprésider diriger piloter gérer animer détenir posséder contrôler composer commander administrer")
"""Verbs whose participle says how things are, not what happened."""
_LASTING = words_of("financer soutenir porter mener conduire appuyer organiser exploiter encadrer parrainer")
"""Verbs whose participle says either, by the tense of the clause it stands in."""
_ENTRUSTED = words_of("confier attribuer remettre décerner céder vendre adjuger accorder transférer octroyer")
_SLIGHT = words_of("représenter accompagner entourer interroger questionner suivre précéder joindre contacter citer")
"""Verbs whose agent is not worth asking for."""


def find_passives(annotated: Annotated) -> list[Fact]:
    """Return one fact a passive or participle whose agent, or whose beneficiary, has a name."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    for sentence in annotated.sentences:
        clauses = clauses_in(annotated, sentence)
        actors = actors_in(annotated, sentence)
        for actor in (*actors, *_pairs(annotated, actors)):
            fact = _fact(annotated, people, sentence, clauses, actor)
            if fact:
                facts.setdefault((fact.answer, fact.slots["core"]), fact)
    return list(facts.values())


def _pairs(annotated: Annotated, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Yield two actors that « et » joins as one: par la Fondation … et par l'Agence …"""
    for first, second in pairwise(actors):
        between = annotated.text[first.at.end : second.at.start]
        if not re.fullmatch(rf"{_BRACKET} et (?:par )?", between) or first.kind is not second.kind:
            continue
        asked = {AnswerType.PERSON: "quelles deux personnes", AnswerType.ORGANISATION: "quelles deux organisations"}.get(
            first.kind
        )
        if asked:
            items = (first.answer, second.answer)
            at = Span(first.at.start, second.at.end)
            naming = first.naming or second.naming
            yield replace(first, asked=asked, answer=" et ".join(items), kind=AnswerType.LIST, at=at, accept=items, naming=naming)


def _fact(annotated: Annotated, people: People, sentence: Sentence, clauses: list[Clause], actor: Actor) -> Fact | None:
    linked = _linked(annotated, sentence, actor)
    if linked is None:
        return None
    at, preposition, gap = linked
    if (
        sentence.tokens[at].lemma in _SLIGHT
        or (preposition == "par") == (sentence.tokens[at].lemma in _ENTRUSTED)
        or is_shared(annotated, sentence, actor)
    ):
        return None
    between = reworded(annotated, gap)
    by = source_of(annotated, sentence)
    if between is None or by is None:
        return None
    opening = french.join("à", actor.asked) if preposition == "à" else f"par {actor.asked}"
    for core, naming in _cores(annotated, people, sentence, clauses, at):
        words = " ".join(part for part in (opening, core, between.text) if part)
        if len(words.split()) <= 24:
            return _made(annotated, sentence, actor, words, (*naming, *between.naming), (sentence.tokens[at].text, by))
    return None


def _linked(annotated: Annotated, sentence: Sentence, actor: Actor) -> tuple[int, str, Span] | None:
    """Return (index of the participle, par or à, what stands between it and the preposition)."""
    before = annotated.text[sentence.start : actor.at.start]
    contracted = annotated.of(actor.at).startswith(("au ", "aux "))
    found = _BY.search(before)
    if found is None and not contracted:
        return None
    stop = sentence.start + (found.start() if found else len(before))
    preposition = "par" if found and found["by"] else "à"
    for at in range(len(sentence.tokens) - 1, -1, -1):
        token = sentence.tokens[at]
        if token.end > stop:
            continue
        if re.search(r",(?!\d)|[;:()«»\"]", annotated.text[token.end : stop]) or token.form == "Fin" or stop - token.end > 90:
            return None
        if token.form == "Part" and token.pos in ("VERB", "ADJ"):
            return at, preposition, Span(token.end, stop)
    return None


def is_shared(annotated: Annotated, sentence: Sentence, actor: Actor) -> bool:
    """Whether others are named beside an actor: one of several is no answer."""
    before = annotated.text[sentence.start : actor.at.start]
    listed = _LISTED.match(annotated.text, actor.at.end, sentence.end)
    if listed and not any(t.form == "Fin" for t in sentence.tokens if actor.at.end <= t.start < listed.end()):
        return True
    return bool(_JOINED.match(annotated.text, actor.at.end, sentence.end)) or bool(
        re.search(r"(?:\bet|,|\bnotamment|\bdont) (?:par |à |au )?$", before)
    )


def _cores(
    annotated: Annotated, people: People, sentence: Sentence, clauses: list[Clause], at: int
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield the subject and passive verb of a question, turned round, with what names the subject."""
    participle = sentence.tokens[at]
    own = next(
        (c for c in clauses if c.passive and c.verb.start < participle.start <= c.verb.end and c.lexical is participle), None
    )
    if own is not None:
        phrase = subject_phrase(annotated, people, own) or _possessed(annotated, people, own)
        if phrase and phrase.gender is not Gender.UNKNOWN and _fits(participle.text, phrase):
            tail = annotated.text[own.finite.end : own.verb.end].strip()
            tail = re.sub(r"\b(?:également|ensuite|finalement|aussi) ", "", tail)
            yield _turned(phrase, own.clitics, own.finite.text, tail), phrase.naming
        return
    yield from _reduced(annotated, people, sentence, clauses, at)


def _turned(phrase: Phrase, clitics: str, finite: str, tail: str) -> str:
    pronoun = french.subject_pronoun(phrase.gender, phrase.number)
    return f"{phrase.text} {clitics}{french.inverted(finite, pronoun)} {tail}".strip()


def _reduced(
    annotated: Annotated, people: People, sentence: Sentence, clauses: list[Clause], at: int
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« Créée en 1984 par le traité de Victoria, la BMOI … », « Les doses, financées par …, ont été livrées »."""
    participle = sentence.tokens[at]
    phrase, clause = _owner(annotated, people, sentence, clauses, participle)
    if phrase is None or phrase.gender is Gender.UNKNOWN or not _fits(participle.text, phrase):
        return
    finite = _auxiliary(participle.lemma, phrase.number, clause)
    if finite:
        tail = participle.text[:1].lower() + participle.text[1:]
        yield _turned(phrase, "", finite, f"été {tail}" if finite in ("a", "ont") else tail), phrase.naming


def _owner(
    annotated: Annotated, people: People, sentence: Sentence, clauses: list[Clause], participle: Token
) -> tuple[Phrase | None, Clause | None]:
    """Return what a participle belongs to: the subject of its clause, or a named thing right before its comma."""
    before = annotated.text[sentence.start : participle.start]
    after = next((c for c in clauses if c.whole_subject.start > participle.end), None)
    if not before.strip() or re.fullmatch(r"(?:Initialement|Aujourd'hui|Déjà|Longtemps) ", before):
        if after and _first(annotated, sentence, after):
            return subject_phrase(annotated, people, after), after
        return _named_after(annotated, sentence, participle), after
    if not before.endswith(", "):
        return None, None
    stop = participle.start - 2
    holder = next((c for c in clauses if c.subject.start < stop and stop - 12 <= c.subject.end <= stop), None)
    if holder and re.fullmatch(r"(?:\s\([^()]*\))?", annotated.text[holder.subject.end : stop]):
        return subject_phrase(annotated, people, holder), holder
    main = clauses[0] if clauses else None
    for entity in annotated.entities:
        for mention in entity.mentions:
            near = sentence.start <= mention.start and mention.end <= stop and entity.article
            if near and re.fullmatch(r"(?:\s\([^()]*\))?", annotated.text[mention.end : stop]):
                return of_entity(entity), main
    return None, None


def _named_after(annotated: Annotated, sentence: Sentence, participle: Token) -> Phrase | None:
    """Return the thing named right after the first comma that follows a participle."""
    comma = re.compile(r"[^,]*,\s(?:le |la |l')").match(annotated.text, participle.end, sentence.end)
    named = [e for e in annotated.entities if comma and any(m.start == comma.end() for m in e.mentions)]
    return of_entity(named[0]) if named else None


def _first(annotated: Annotated, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause follows the opening participle at once."""
    between = annotated.text[sentence.start : clause.subject.start]
    return between.endswith(", ") and not re.search(r"[;:]|\b(?:qui|que|dont|où)\b", between)


def _fits(participle: str, phrase: Phrase) -> bool:
    """Whether a participle agrees with a noun phrase."""
    plural = participle.endswith("s") and not participle.endswith(("is", "us"))
    feminine = participle.rstrip("s").endswith("e")
    return feminine is (phrase.gender is Gender.F) and (
        plural is (phrase.number is Number.PLURAL) or participle.endswith(("is", "us"))
    )


def _auxiliary(lemma: str, number: Number, clause: Clause | None) -> str:
    """Return the finite verb that a reduced passive stands for: est, était, a (été)."""
    plural = number is Number.PLURAL
    past = clause is not None and (clause.compound or clause.finite.tense in ("Imp", "Past"))
    if lemma in _STATES or (lemma in _LASTING and not past):
        if past:
            return "étaient" if plural else "était"
        return "sont" if plural else "est"
    return "ont" if plural else "a"


def _possessed(annotated: Annotated, people: People, clause: Clause) -> Phrase | None:
    """« Sa direction »: the noun with its owner, the subject of the sentence before."""
    found = re.fullmatch(r"(?P<det>Son|Sa) (?P<noun>[\w-]+(?: [a-zà-ÿ-]+)?)", annotated.of(clause.subject))
    before = annotated.sentences[clause.sentence.index - 1] if clause.sentence.index else None
    if found is None or before is None or before.passage != clause.sentence.passage:
        return None
    for earlier in clauses_in(annotated, before):
        owner = subject_phrase(annotated, people, earlier)
        if owner is None or owner.number is Number.PLURAL or people.named(owner.text):
            return None
        gender = Gender.F if found["det"] == "Sa" else clause.head.gender
        text = french.with_article(f"{found['noun']} {french.of(owner.text)}", gender)
        return Phrase(text, gender, Number.SINGULAR, (*owner.naming, Span(before.start, before.end)), owner.proper)
    return None


def _made(
    annotated: Annotated, sentence: Sentence, actor: Actor, core: str, naming: tuple[Span, ...], told: tuple[str, str]
) -> Fact:
    here = Span(sentence.start, sentence.end)
    several = actor.kind is AnswerType.LIST
    outside = [s for s in (actor.naming, *naming) if s is not None and not here.start <= s.start < here.end]
    return Fact(
        FactKind.ACT,
        (core,),
        actor.answer,
        actor.kind,
        (here, *outside),
        {"core": core, "verb": told[0], "by": told[1]},
        items=actor.accept if several else (),
        accept=() if several else actor.accept,
        modality=Modality.PLANNED if re.search(r"\b(?:sera|seront|doit|doivent)-", core) else Modality.ASSERTED,
        held_on=frame.held_on(annotated),
        routes=("agent",),
        weight=0.6 if sentence.index < 2 else 0.55,
    )
