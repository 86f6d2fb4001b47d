"""Which event was held where and when: « le Forum des ports, ouvert à Lomé le 10 mars »; asked for its name, place and date."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.model import Annotated, Event, Fact, Gender, PartialDate, Sentence
from quiz.generate.realise import frame, french, lexicon

_HELD = re.compile(
    r"(?:\s\([^()]*\))?,? (?:qui )?(?:s'est |a été |est )?"
    r"(?P<verb>organisé|tenu|ouvert|achevé|réuni|clos|déroulé|conclu)(?P<fem>e?)"
    r"(?P<rest>,? [^.;:«»]{0,90}?)(?=, (?:a|ont|s'est|est|qui|dont|pour|par|les?|la|un|une)\b|, l'|[.;:«»]|$)"
)
_PLACE = re.compile(
    r"(?:^|[\s,])(?P<prep>à|au) (?P<place>(?:La |Le )?[A-ZÀ-Ý][\w'-]+(?:-[A-ZÀ-Ýa-z][\w'-]+)*)(?![\w'-])(?! [A-ZÀ-Ý])"
)
_SAID = {"ouvert": "ouvert", "achevé": "achevé", "clos": "achevé", "conclu": "achevé"}
_NOUN_SORT = "event"


def find_held(annotated: Annotated) -> list[Fact]:
    """Return, for each event whose own sentence says where and when it was held, what it is called, where and when."""
    facts = [fact for event in annotated.events for fact in _of(annotated, event)]
    return list({(fact.kind, fact.answer): fact for fact in reversed(facts)}.values())[::-1]


def _of(annotated: Annotated, event: Event) -> Iterator[Fact]:
    for mention in event.mentions:
        sentence = annotated.sentence_at(mention.start)
        found = _HELD.match(annotated.text, mention.end, sentence.end) if sentence else None
        noun = lexicon.nouns().get(french.bare(event.name).split()[0].casefold())
        if sentence is None or found is None or noun is None or noun.sort != _NOUN_SORT:
            continue
        if bool(found["fem"]) is not (noun.gender is Gender.F):
            continue
        stretch = Span(found.start("rest"), found.end("rest"))
        place = _PLACE.search(annotated.of(stretch))
        dates = [d for d in annotated.dates if stretch.start <= d.span.start < stretch.end and d.wording and d.first.month]
        if len(dates) != 1 or _ahead(annotated, dates[0].first):
            continue
        verb = f"s'est {_SAID.get(found['verb'], 'tenu')}{found['fem']}"
        which = f"{french.quel(noun.gender)} {noun.singular}"
        where = f"{place['prep']} {place['place']}" if place else ""
        told = place is not None and place["place"] not in event.name
        if told and place:
            yield _fact(
                annotated, sentence, FactKind.EVENT, f"{which} {verb} {where} {dates[0].wording}", (event.name, AnswerType.EVENT)
            )
            core = f"dans quelle ville {verb} {event.name} {dates[0].wording}"
            yield _fact(annotated, sentence, FactKind.PLACE, core, (place["place"], AnswerType.PLACE), accept=(where,))
        answer = dates[0].bare if dates[0].first == dates[0].last else dates[0].wording
        front = "à quelle date" if dates[0].first.day and dates[0].first == dates[0].last else "quand"
        if not re.search(r"(?:19|20)\d\d", event.name):
            yield _fact(
                annotated,
                sentence,
                FactKind.DATE,
                f"{front} {verb} {event.name}",
                (answer, AnswerType.DATE),
                said=dates[0].text if dates[0].relative else "",
            )
        return


def _ahead(annotated: Annotated, first: PartialDate) -> bool:
    """Whether a date lies after the publication."""
    known = annotated.published
    return known is not None and (first.year, first.month, first.day) > (known.year, known.month or 12, known.day or 31)


def _fact(
    annotated: Annotated,
    sentence: Sentence,
    kind: FactKind,
    core: str,
    answer: tuple[str, AnswerType],
    *,
    accept: tuple[str, ...] = (),
    said: str = "",
) -> Fact:
    shown, type_ = answer
    slots = {"core": core, "alone": "1", **({"undated": "1"} if kind is FactKind.DATE else {})}
    bare = french.bare(shown)
    return Fact(
        kind,
        (core,),
        shown,
        type_,
        (Span(sentence.start, sentence.end),),
        slots,
        accept=accept or ((bare,) if bare != shown else ()),
        held_on=frame.held_on(annotated),
        routes=("held",),
        weight=0.85,
        derived=f"{said} + {annotated.published} -> {shown}" if said else "",
    )
