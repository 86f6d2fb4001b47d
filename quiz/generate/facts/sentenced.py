"""Who was sentenced to what: « le tribunal a condamné X à N euros d'amende », « X écope de deux ans de prison »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Gender, Quantity, Sentence
from quiz.generate.realise import frame, french
from quiz.generate.topic import main_entities

_CONDEMNED = re.compile(r"\b(?:a|ont) (?:aussi |également |finalement )?condamné (?P<who>[^;:«»]{3,90}?) à (?=\d|[a-z])")
_RECEIVES = re.compile(
    r"(?<=[\w,] )(?:(?:écope|écopé) d|a été (?:\w+ment )?condamnée? à |est condamnée? à |devra (?:payer|verser) )(?:e |'|(?=\w))"
)
_PENALTY = re.compile(
    r"(?: (?:de |d')(?P<what>prison|réclusion(?: criminelle)?|emprisonnement|amende|dommages et intérêts"
    r"|travaux d'intérêt général))?"
    r"(?P<how> (?:ferme|avec sursis))?"
)
_NEXT = re.compile(r"(?:, (?:dont \w+ (?:ferme|avec sursis)(?:, )?)?| et (?:à |de |d')?)")
_YEARS = re.compile(r"(?:ans|années|mois|jours)$")


@dataclass(frozen=True, slots=True)
class _Guilty:
    """Who was sentenced: `name` as printed in the middle of a sentence, its gender, and what names it in full."""

    name: str
    gender: Gender
    naming: tuple[Span, ...] = ()


def find_sentenced(annotated: Annotated) -> list[Fact]:
    """Return one fact a penalty whose convict has a name: how long, how much."""
    people = People(annotated)
    facts = []
    for sentence in annotated.sentences:
        for guilty, at, when in _sentences(annotated, people, sentence):
            facts += [
                _fact(annotated, sentence, guilty, quantity, found, when)
                for quantity, found in _penalties(annotated, sentence, at)
            ]
    return facts


def _sentences(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[tuple[_Guilty, int, str]]:
    """Yield (who, where the penalty stands, the day as printed) for each sentence passed in a sentence of the text."""
    text = annotated.text
    active = _CONDEMNED.search(text, sentence.start, sentence.end)
    if active:
        guilty = _guilty(annotated, people, Span(active.start("who"), active.end("who")))
        if guilty:
            yield guilty, active.end(), _day(annotated, Span(active.start(), active.end()))
        return
    received = _RECEIVES.search(text, sentence.start, sentence.end)
    if received:
        guilty = _guilty(annotated, people, Span(sentence.start, received.start()), subject=True)
        if guilty:
            yield guilty, received.end(), _day(annotated, Span(sentence.start, received.end()))


def _day(annotated: Annotated, span: Span) -> str:
    return next((d.wording for d in annotated.dates if span.start <= d.span.start < span.end and d.first.day), "")


def _guilty(annotated: Annotated, people: People, span: Span, *, subject: bool = False) -> _Guilty | None:
    """Return the person or body a phrase names; None where it names several or none."""
    named = {r.person.name: r for r in people.within(span.start, span.end) if not subject or _governs(annotated, r.at, span)}
    if len(named) > 1:
        return None
    for name, resolved in named.items():
        if resolved.person.gender is Gender.UNKNOWN:
            return None
        return _Guilty(name, resolved.person.gender, (resolved.naming,) if resolved.naming else ())
    bodies = {e.name: (e, m) for e in main_entities(annotated) for m in e.mentions if span.start <= m.start < span.end}
    if len(bodies) != 1:
        return None
    entity, mention = next(iter(bodies.values()))
    ends = re.fullmatch(r"\W*(?:, [^,]+,)?\s?", annotated.text[mention.end : span.end])
    if entity.gender is Gender.UNKNOWN or ends is None:
        return None
    return _Guilty(f"{entity.article}{entity.name}", entity.gender)


def _governs(annotated: Annotated, at: Span, span: Span) -> bool:
    """Whether a name is the subject of the verb that comes next: only an apposition between, no preposition before."""
    after = re.fullmatch(r"(?:, [^,;]+,)?,?\s?(?:a )?", annotated.text[at.end : span.end])
    before = re.search(r"\b(?:d[eu]|des|d'|à|au|avec|par|pour|contre) ?$", annotated.text[span.start : at.start])
    return after is not None and before is None


def _penalties(annotated: Annotated, sentence: Sentence, at: int) -> Iterator[tuple[Quantity, re.Match[str]]]:
    """Yield each quantity of a penalty with what it is of: « deux ans de prison avec sursis et 200 000 euros d'amende »."""
    while True:
        quantity = next((q for q in annotated.quantities if q.span.start == at and at < sentence.end), None)
        found = _PENALTY.match(annotated.text, quantity.span.end, sentence.end) if quantity else None
        if quantity is None or found is None:
            return
        if (found["what"] or found["how"]) and (quantity.currency or _YEARS.search(quantity.unit)):
            yield quantity, found
        further = _NEXT.match(annotated.text, found.end(), sentence.end)
        if further is None:
            return
        at = further.end()


def _fact(annotated: Annotated, sentence: Sentence, guilty: _Guilty, quantity: Quantity, found: re.Match[str], when: str) -> Fact:
    what, how = found["what"] or ("prison" if found["how"] else ""), found["how"] or ""
    woman = guilty.gender is Gender.F
    if quantity.currency:
        front = "à combien d'euros" if quantity.unit == "euros" else f"à combien {french.of(quantity.unit)}"
    else:
        front = f"à combien {french.of('années' if quantity.unit.startswith('an') else quantity.unit)}"
    verb = f"a-t-{'elle' if woman else 'il'} été condamné{'e' if woman else ''}"
    core = " ".join(part for part in (f"{front} {french.of(what)}{how}", guilty.name, verb, when) if part)
    here = Span(sentence.start, sentence.end)
    return Fact(
        FactKind.NUMBER,
        (core,),
        quantity.shown,
        AnswerType.MONEY if quantity.currency else AnswerType.NUMBER,
        tuple(dict.fromkeys((here, *(s for s in guilty.naming if not here.start <= s.start < here.end)))),
        {"core": core},
        held_on=frame.held_on(annotated),
        routes=("sentence",),
        weight=0.85,
    )
