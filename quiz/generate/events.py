"""Named events an article reports on, with where and when, and which of them is the main one."""

import re
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.model import Annotated, DateMention, Entity, EntityKind, Event, Granularity, Sentence
from quiz.generate.realise import lexicon
from quiz.generate.realise.french import at as after_a
from quiz.generate.realise.french import elides

_LEDE = 2
_PLACE = re.compile(r"\s(?P<prep>à|au|aux|en)\s(?P<place>[A-ZÀ-Ý][\w'-]+(?:[ -](?:de |du |d')?[A-ZÀ-Ý][\w'-]+)*)")


def events_in(annotated: Annotated) -> tuple[Event, ...]:
    """Return the named events in order of first mention; at most one is `main`."""
    held = (entity for entity in annotated.entities if entity.kind is EntityKind.EVENT and not _is_parliament(entity.name))
    found = [_event(annotated, entity) for entity in held]
    events = sorted(found, key=lambda event: event.mentions[0].start)
    main = _main(annotated, events)
    if main is None:
        return tuple(events)
    same = [event for event in events if event is not main and _is_alias(event, main)]
    mentions = tuple(sorted({*main.mentions, *(m for event in same for m in event.mentions)}, key=lambda m: m.start))
    whole = replace(main, main=True, mentions=mentions)
    return tuple(whole if event is main else event for event in events if event not in same)


def _is_parliament(name: str) -> bool:
    """Whether a congress is the parliament of a country: « le Congrès américain »."""
    found = re.fullmatch(r"Congrès(?: (?P<of>[a-zà-ÿ-]+))?", name)
    return found is not None and (not found["of"] or found["of"] in lexicon.country_by_adjective())


def _is_alias(event: Event, main: Event) -> bool:
    """Whether another name is the main event's, shortened: its head and place, and no word of its own."""
    words = frozenset(re.findall(r"\w+", event.name.casefold()))
    return event.head == main.head and event.place == main.place and words <= frozenset(re.findall(r"\w+", main.name.casefold()))


def _event(annotated: Annotated, entity: Entity) -> Event:
    first = entity.mentions[0]
    sentence = annotated.sentence_at(first.start)
    place = _place(annotated.text, first, sentence)
    name = entity.name
    if place and place.startswith("à ") and place[2:] not in name and not re.search(r"\d{4}$", name):
        name = f"{name} {'d' + chr(39) if elides(place[2:]) else 'de '}{place[2:]}"
    shown = f"{entity.article}{name}"
    when = _when(annotated, sentence) if sentence else None
    evidence = (Span(sentence.start, sentence.end),) if sentence else (first,)
    head = entity.name.split()[0].casefold()
    return Event(shown, after_a(shown), place, when.wording if when else "", head, evidence, entity.mentions)


def _place(text: str, mention: Span, sentence: Sentence | None) -> str:
    if sentence is None:
        return ""
    found = _PLACE.match(text, mention.end)
    return f"{found['prep']} {found['place']}" if found and found.end() <= sentence.end else ""


def _when(annotated: Annotated, sentence: Sentence) -> DateMention | None:
    """Return the day or range of days a sentence gives, the finest first."""
    dates, _ = annotated.within(sentence)
    order = (Granularity.RANGE, Granularity.DAY, Granularity.MONTH)
    fit = [d for d in dates if d.granularity in order and d.wording and d.first.month]
    return min(fit, key=lambda d: order.index(d.granularity), default=None)


def _main(annotated: Annotated, events: list[Event]) -> Event | None:
    """Return the event of the lede or title that the text speaks of most; none where only later paragraphs name one."""
    if not annotated.sentences:
        return None
    opening = [s for s in annotated.sentences if s.index < _LEDE or s.block == _second_block(annotated)]
    horizon = opening[-1].end
    early = [e for e in events if e.mentions[0].start < horizon or e.name.split(" ", 1)[-1] in annotated.article.title]
    return max(
        early, key=lambda e: (not _is_frame(annotated, e), bool(e.when), len(e.mentions), -e.mentions[0].start), default=None
    )


def _second_block(annotated: Annotated) -> int:
    """Return the index of the second paragraph: the lede, where the first only sums up what follows."""
    return next((s.block for s in annotated.sentences if s.block != annotated.sentences[0].block), -1)


def _is_frame(annotated: Annotated, event: Event) -> bool:
    """Whether an event is only what another was part of: « dans le cadre de la Semaine … »."""
    before = annotated.text[max(0, event.mentions[0].start - 24) : event.mentions[0].start].casefold()
    return "cadre d" in before or "marge d" in before


def is_event_noun(word: str) -> bool:
    """Whether a noun names a sort of event: sommet, forum, conférence."""
    noun = lexicon.nouns().get(word.casefold())
    return (noun is not None and noun.sort == "event") or word.casefold() in ("événement", "évènement")
