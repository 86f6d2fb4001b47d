"""Who kept out of a text: refused to join or sign it, did not take a pledge, abstained; the polarity as the text has it."""

import re
from collections.abc import Iterator

from quiz.core.model import FactKind, Span
from quiz.generate.facts.agents import Agents, agents_at
from quiz.generate.facts.people import People
from quiz.generate.facts.signed import rest_of
from quiz.generate.model import Annotated, EntityKind, Fact, Sentence
from quiz.generate.realise import frame, french, lexicon

_INSERTED = r"(?:, (?:dont|qui|présent\w*|elle|lui|eux|elles)\b[^,;]{0,90}, |,? )"
_ASIDE = r"(?:(?:pour sa part|pour leur part|en revanche|finalement|quant à \w+|toutefois|également) )?"
_SUBJECT = (
    r"(?:(?:Présent|Invité|Conviée?|Venu|Représenté|Signataire|Membre)[^,;:]{0,70}, )?"
    r"(?P<subject>(?:[Ll][ea]s? |[Ll]'|[A-ZÀ-Ý]|[Ss]eule?s? (?:l[ea]s? |l'))[^;:«»]{1,120}?)"
)
_SIGNING = "parapher|signer|ratifier|endosser|soutenir|voter|rejoindre|approuver|adopter"
_REFUSED = re.compile(
    rf"^{_SUBJECT}{_INSERTED}(?P<aux>a|ont) {_ASIDE}refusé de (?P<what>s'y (?:associer|joindre|rallier)"
    rf"|(?:le|la|les|l'|de l')\s?(?P<verb>{_SIGNING}))(?= ?[.,;]|$)"
)
_APART = re.compile(
    rf"^{_SUBJECT}{_INSERTED}ne (?:s'est|se sont) pas (?P<what>jointe?s?|associée?s?|ralliée?s?)"
    r" (?:au texte|à l'accord|au document|à ce texte)(?= ?[.,;]|$)"
)
_UNPLEDGED = re.compile(rf"^{_SUBJECT}{_INSERTED}n'(?P<aux>a|ont) pas (?P<what>pris|souscrit à) cet engagement(?= ?[.,;]|$)")
_ABSTAINED = re.compile(rf"^{_SUBJECT}{_INSERTED}(?:s'est|se sont) {_ASIDE}(?P<what>abstenue?s?)(?= ?[.,;]|$)")
_TYPED = re.compile(r"« (?P<name>(?P<head>[a-zà-ÿ]+) [^«»]{4,60}?) »")
_PLEDGE = re.compile(
    r"\b(?:se sont engagés|s'est engagée?|s'engagent|s'engage) à (?P<what>[a-zà-ÿ]+(?:er|ir|re) [^.;:«»]{6,110})"
)
_JOINING = {"associer": "s'associer", "joindre": "se joindre", "rallier": "se rallier"}
_BACK = 4


def find_refused(annotated: Annotated) -> list[Fact]:
    """Return one fact a party or several that kept out of a text or pledge."""
    people = People(annotated)
    facts = [f for s in annotated.sentences for part in _parts(s) if (f := _fact(annotated, people, s, part))]
    return list({fact.slots["core"]: fact for fact in facts}.values())


def _parts(sentence: Sentence) -> Iterator[Span]:
    """Yield the parts of a sentence between semicolons."""
    at = sentence.start
    for part in re.split(r"(?<=;) ", sentence.text):
        yield Span(at, at + len(part))
        at += len(part) + 1


def _fact(annotated: Annotated, people: People, sentence: Sentence, part: Span) -> Fact | None:
    text = annotated.of(part)
    for pattern in (_REFUSED, _APART, _UNPLEDGED, _ABSTAINED):
        found = pattern.match(text)
        start = found.start("subject") if found else 0
        agents = agents_at(annotated, people, Span(part.start + start, part.start + found.end("subject"))) if found else None
        told = _predicate(annotated, sentence, pattern, found, agents) if found and agents else None
        if told and agents:
            return _made(annotated, sentence, agents, *told)
    return None


def _predicate(
    annotated: Annotated, sentence: Sentence, pattern: re.Pattern[str], found: re.Match[str], agents: Agents
) -> tuple[str, tuple[Span, ...], bool] | None:
    """Return (verb phrase to ask with, what names its object, whether it is denied)."""
    have, reflexive = ("ont", "se sont") if agents.plural else ("a", "s'est")
    if pattern is _UNPLEDGED:
        pledge = _pledge(annotated, sentence)
        return (f"n'{have} pas pris {pledge[0]}", pledge[1], True) if pledge else None
    document = _document(annotated, sentence)
    if document is None:
        return None
    name, naming = document
    if pattern is _ABSTAINED:
        return f"{reflexive} {_agreed('abstenu', agents)} sur {name}", naming, False
    if pattern is _APART:
        stem = re.sub(r"e?s?$", "", found["what"]) if not found["what"].startswith("joint") else "joint"
        return f"ne {reflexive} pas {_agreed(stem, agents)} {french.at(name)}", naming, True
    joining = next((form for word, form in _JOINING.items() if word in found["what"]), "")
    return (
        (f"{have} refusé de {joining} {french.at(name)}" if joining else f"{have} refusé de {found['verb']} {name}"),
        naming,
        False,
    )


def _agreed(participle: str, agents: Agents) -> str:
    feminine = agents.front.startswith(("quelle ", "quelles "))
    return participle + ("e" if feminine else "") + ("s" if agents.plural else "")


def _document(annotated: Annotated, sentence: Sentence) -> tuple[str, tuple[Span, ...]] | None:
    """Return the text spoken of: the one named last in this sentence or those just before, by name or in quotation marks."""
    for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
        near = annotated.sentences[index]
        stop = near.end if index < sentence.index else near.start + len(near.text) // 2
        texts = [
            (m.start, e)
            for e in annotated.entities
            for m in e.mentions
            if e.kind is EntityKind.TEXT and near.start <= m.start < stop
        ]
        if texts:
            entity = max(texts, key=lambda pair: pair[0])[1]
            return f"{entity.article}{entity.name}", (Span(near.start, near.end),)
        for found in _TYPED.finditer(near.text):
            noun = lexicon.nouns().get(found["head"])
            if noun and noun.sort == "text":
                return french.with_article(f"« {found['name']} »", noun.gender).replace("l'«", "l' «"), (
                    Span(near.start, near.end),
                )
    return None


def _pledge(annotated: Annotated, sentence: Sentence) -> tuple[str, tuple[Span, ...]] | None:
    """« 74 pays se sont engagés à colmater les fuites » in the sentence before is l'engagement de colmater les fuites."""
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    found = _PLEDGE.search(before.text) if before else None
    rest = (
        rest_of(annotated, Span(before.start + found.start("what"), before.start + found.end("what")))
        if before and found
        else None
    )
    if before is None or rest is None:
        return None
    return f"l'engagement {french.of(rest[0])}", (Span(before.start, before.end), *rest[1])


def _made(annotated: Annotated, sentence: Sentence, agents: Agents, said: str, naming: tuple[Span, ...], negative: bool) -> Fact:
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in (*agents.naming, *naming) if not here.start <= span.start < here.end))
    core = f"{agents.front} {said}"
    return Fact(
        FactKind.SIGNED,
        (core[-60:],),
        ", ".join(agents.names),
        agents.type,
        tuple(dict.fromkeys(spans)),
        {"core": core, "lead": "", "by": ""},
        items=agents.names if len(agents.names) > 1 else (),
        accept=agents.accept,
        negative=negative,
        held_on=frame.held_on(annotated),
        routes=("surface",),
        weight=0.85,
    )
