"""Who held an office at the date of the article."""

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.offices import Holding
from quiz.generate.facts.people import People, short_names
from quiz.generate.facts.scopes import scope_of, shared
from quiz.generate.model import Annotated, Fact, Gender, Sentence
from quiz.generate.realise import frame


def find_roles(annotated: Annotated) -> list[Fact]:
    """Return one fact an office and holder; offices of the past and trades that many have are left to other kinds."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    for holding in people.holdings:
        sentence = annotated.sentence_at(holding.whole.start)
        if sentence is None or holding.former or not holding.head.unique or people.named(holding.name) is None:
            continue
        fact = _fact(holding, annotated, sentence)
        if fact:
            facts.setdefault((fact.anchors[0], fact.answer), fact)
    return list(facts.values())


def _fact(holding: Holding, annotated: Annotated, sentence: Sentence) -> Fact | None:
    scope = scope_of(holding, annotated, sentence)
    if scope is None:
        return None
    event = frame.event_in(annotated, sentence) or frame.main_event(annotated)
    slots = {
        "office": scope.office,
        "country": scope.country,
        "determiner": _determiner(holding),
        "event": event.name if event and shared(scope.office) else "",
        "when": frame.when(annotated),
    }
    return Fact(
        FactKind.ROLE,
        (scope.office, scope.country, slots["event"]),
        holding.name,
        AnswerType.PERSON,
        (Span(sentence.start, sentence.end), *(span for span in scope.naming if not sentence.start <= span.start < sentence.end)),
        slots,
        accept=tuple(short for short in short_names(holding.name)[:1] if len(holding.name.split()) == 2),
        held_on=frame.held_on(annotated),
        routes=("apposition",),
        weight=0.8,
    )


def _determiner(holding: Holding) -> str:
    """The article an office takes in « qui était … »: that of its gender, none where the gender does not show."""
    return {Gender.M: "le", Gender.F: "la"}.get(holding.gender, "")
