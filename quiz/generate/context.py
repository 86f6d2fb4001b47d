"""What a question says so that it can stand alone: which event, and when.

Every phrase returned is ready to print, without final punctuation; "" where the article does not say.
"""

import re

from quiz.core.text import fold
from quiz.generate.calendar import when_words
from quiz.generate.events import is_event_noun
from quiz.generate.headline import heading_of
from quiz.generate.literals import stands
from quiz.generate.model import Annotated, Entity, EntityKind, Event, Fact, PartialDate, Sentence
from quiz.generate.realise import frame, french
from quiz.generate.referents import leaves_open
from quiz.generate.topic import gives_away, says, speaks_of_topic, topic
from quiz.generate.whereabouts import where_phrase

_BACK = re.compile(r"(?<![\w-])(?:(?:la|le|cet?|cette|du|au) |l')(?P<head>[\w-]+)(?![\w-])", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SINCE = re.compile(r"\bdepuis (?:l[ae] |l'|fin |début )?(?:\w+ )?(?:1[89]|20)\d\d(?!\d)")
"""From when on something is counted, which does not say until when."""
_OPENING = 3
"""Sentences at the head of an article that are about its main event without naming it."""
_UNDERWAY = re.compile(
    r"\b(?:depuis quand|\w+(?:era|ira|dra|ura)-t-(?:il|elle)|\w+(?:eront|iront|dront)-(?:ils|elles)|d(?:oit|oivent)-)",
    re.IGNORECASE,
)
"""Questions on what is to come or goes on: only the date they are asked at says how it stood."""


def event_of(annotated: Annotated, sentence: Sentence) -> Event | None:
    """Return the event a sentence belongs to: one it names, one it points back to, else the main one where no other is near."""
    named = [e for e in annotated.events if any(sentence.start <= m.start < sentence.end for m in e.mentions)]
    if named:
        return max(named, key=lambda event: event.main)
    main = frame.main_event(annotated)
    if main is None:
        return None
    if any(is_event_noun(found["head"]) for found in _BACK.finditer(sentence.text)):
        return _last_named(annotated, sentence) or main
    return main if _owns(annotated, main, sentence) else None


def _last_named(annotated: Annotated, sentence: Sentence) -> Event | None:
    """Return the event named last before a sentence, in its block or the one before."""
    near = [
        (mention.start, event)
        for event in annotated.events
        for mention in event.mentions
        if mention.start < sentence.start and sentence.block - _block(annotated, mention.start) <= 1
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _block(annotated: Annotated, offset: int) -> int:
    found = annotated.sentence_at(offset)
    return found.block if found else -9


def _owns(annotated: Annotated, main: Event, sentence: Sentence) -> bool:
    """Whether a sentence that names no event is still about the main one: the only event, or named in the same paragraph."""
    rivals = [e for e in annotated.events if not e.main and not _alias(e, main)]
    return not rivals or any(_block(annotated, m.start) == sentence.block for m in main.mentions)


def _alias(event: Event, main: Event) -> bool:
    """Whether two names look like one event: the same head noun and the same place."""
    return event.head == main.head and (event.place == main.place or not event.place)


def event_when(annotated: Annotated, event: Event) -> str:
    """Return when an event took place, by the month: "en février 2025"; "" where its name holds the year or nothing says."""
    if re.search(r"(?:19|20)\d\d$", event.name):
        return ""
    for date in annotated.dates:
        if date.wording == event.when and date.first.year:
            return when_words(PartialDate(date.first.year, date.first.month))
    return frame.when(annotated)


def standing(
    annotated: Annotated, fact: Fact, core: str, *, lead: str = "", by: str = "", dated: bool = True, bare: bool = False
) -> str | None:
    """Return a question, without its mark, that can be read alone: who says so, which event or subject, and when.

    What `core` names itself is not said again, unless it is `bare`: it names but a place. None where nothing tells what it is
    about.
    """
    sentence = annotated.sentence_at(fact.evidence[0].start)
    if sentence is None:
        return None
    opening = [lead] if lead else []
    if by:
        opening.append(f"selon {french.decapitalise(by)}")
    when = frame.when(annotated)
    open_end = _UNDERWAY.search(core) is not None and not any(word in when for word in re.findall(r"\d{4}", fact.answer))
    date = "" if not (dated or open_end) or _YEAR.search(_SINCE.sub("", f"{core} {lead}")) else when
    named = not leaves_open(core)
    told = named and not bare
    if told and _stands_alone(annotated, core, fact.answer):
        return _dated(_opened(opening, core), date)
    if (
        told
        and speaks_of_topic(annotated, core, fact.answer)
        and _YEAR.search(core)
        and _names_somebody(annotated, core, fact.answer)
    ):
        return _opened(opening, core)
    event = event_of(annotated, sentence)
    if event and fold(french.bare(event.name)) in fold(lead):
        return _dated(_opened(opening, core), event_when(annotated, event) if date else "")
    if event and named and not gives_away(event.name, fact.answer):
        at = event_when(annotated, event) if date else ""
        return _of_event(event, at, opening, core, there=_near(annotated, event, sentence))
    label = topic(annotated, avoid=fact.answer, firm=True, dated=bool(date), plain=named, core=core)
    if not label:
        alone = _names_somebody(annotated, f"{by} {core}", fact.answer) or (told and says(annotated.article.title, core))
        return _dated(_opened(opening, core), date) if alone else None
    if dated and not date and not _YEAR.search(f"{core} {lead}"):
        return None
    return _under(annotated, label, opening, core, date)


def _under(annotated: Annotated, label: str, opening: list[str], core: str, date: str) -> str:
    """Return a question under the label of what the article is about, which is not said where the question says it."""
    if re.search(rf"(?<![\w-]){re.escape(label.split(', ')[0])}(?![\w-])", core):
        return _dated(_opened(opening, core), date)
    heading, where = heading_of(annotated), where_phrase(annotated)
    told = len(heading) > 3 and re.search(rf"(?<!\w){re.escape(fold(heading))}(?!\w)", fold(core))
    if told and where and label.startswith(f"{heading} {where}"):
        named = where.split(" ", 1)[-1] in core
        return _dated(_opened(opening if named else [where, *opening], core), date)
    return _opened([label, *opening], core) if label.startswith("lors ") else f"{label} : {_opened(opening, core)}"


def _of_event(event: Event, at: str, opening: list[str], core: str, *, there: bool) -> str:
    """Return a question with its event: in front where what it tells took place there, else over it, before a colon."""
    if at.startswith("lors "):
        return _opened([at, *opening], core)
    if there and frame.took_place(core):
        return _opened([frame.joined(f"lors {french.of(event.name)}", at), *opening], core)
    return f"{frame.joined(french.bare(event.name), at.removeprefix('en '))} : {_opened(opening, core)}"


def _near(annotated: Annotated, event: Event, sentence: Sentence) -> bool:
    """Whether a paragraph speaks of an event, so that what it tells took place there."""
    return sentence.index < _OPENING or any(_block(annotated, mention.start) == sentence.block for mention in event.mentions)


def _opened(opening: list[str], core: str) -> str:
    parts = [part for part in opening if part]
    return f"{', '.join(parts)}, {core}" if parts else core


def _dated(asked: str, date: str) -> str:
    if not date:
        return asked
    if date.startswith("en "):
        return f"{asked} ({date.removeprefix('en ')})"
    edition = re.match(r"(lors de la .+? édition) (?:du |de la |de l'|d'|de )(.+)$", date)
    return f"{asked}, {edition[1]}" if edition and edition[2] in asked else f"{asked}, {date}"


def _stands_alone(annotated: Annotated, core: str, answer: str) -> bool:
    """Whether a question names a thing that says which, or any name in the words of the title and the opening."""
    if not names_something(annotated, core, answer):
        return False
    return _complement(annotated, core, answer) or speaks_of_topic(annotated, core, answer, least=1)


def names_something(annotated: Annotated, core: str, answer: str) -> bool:
    """Whether a question names a thing that is not its answer: a place, body or work of the article, the heading of its title."""
    heading = heading_of(annotated)
    things = (e for e in annotated.entities if e.kind is not EntityKind.PERSON)
    named = any(_stands(e, core) and _tells(e) and fold(e.name) not in fold(answer) for e in things)
    return named or (len(heading) > 3 and heading in core) or _complement(annotated, core, answer)


def _complement(annotated: Annotated, core: str, answer: str) -> bool:
    """Whether a noun in a question has a proper complement that is nobody's name: « le traité de Nice »."""
    words = re.findall(r"[a-zà-ÿ]+ (?:de |d'|du |des )([A-ZÀ-Ý][a-zà-ÿ][\w-]*)", core)
    people = {word for e in annotated.entities if e.kind is EntityKind.PERSON for word in e.name.split()}
    return any(word not in people and fold(word) not in fold(answer) for word in words)


def _names_somebody(annotated: Annotated, core: str, answer: str) -> bool:
    people = (e for e in annotated.entities if e.kind is EntityKind.PERSON)
    return any(_stands(e, core) and fold(e.name) not in fold(answer) for e in people)


def _tells(entity: Entity) -> bool:
    """Whether a name says enough of what a question is about: several words, a place, or an acronym of its own."""
    told = entity.kind is not EntityKind.OTHER and (" " in entity.name or entity.kind in (EntityKind.PLACE, EntityKind.PROGRAMME))
    return told and not _ANY_BODY.match(entity.name) and not _PRIZE.match(entity.name)


_ANY_BODY = re.compile(r"(?:États|Nations|Parlement|Parti)(?: [a-zà-ÿ]+)?$")
_PRIZE = re.compile(
    r"(?:(?:Grand|Premier|Second) )?[Pp]rix (?:du |de la |de l'|des |d')[a-zà-ÿ -]+$|(?:Grand|Premier|Second) [Pp]rix$"
)
"""What every festival gives, and so says nothing of which."""


def _stands(entity: Entity, core: str) -> bool:
    return any(stands(name, core) for name in (entity.name, entity.acronym) if name)
