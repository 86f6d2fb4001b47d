"""What a question says so that it can stand alone: which event, and when.

Every phrase returned is ready to print, without final punctuation; "" where the article does not say.
"""

import re
from collections.abc import Iterator

from quiz.core.text import fold
from quiz.generate.calendar import when_words
from quiz.generate.events import is_event_noun
from quiz.generate.model import Annotated, BlockKind, DateMention, EntityKind, Event, Fact, Granularity, PartialDate, Sentence
from quiz.generate.realise import frame, french

_BACK = re.compile(r"(?<![\w-])(?:(?:la|le|cet?|cette|du|au) |l')(?P<head>[\w-]+)(?![\w-])", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_POINTS = frozenset(("", "le", "en", "à la", "à", "du", "de", "au"))


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


def dates_of(annotated: Annotated, sentence: Sentence) -> tuple[DateMention, ...]:
    """Return the resolved dates of a sentence."""
    return tuple(date for date in annotated.within(sentence)[0] if date.wording)


def when(annotated: Annotated, sentence: Sentence) -> str:
    """Return the date at which what a sentence tells took place, from the sentence itself: "le 5 février 2025"."""
    points = [d for d in dates_of(annotated, sentence) if d.preposition in _POINTS]
    finest = (Granularity.DAY, Granularity.RANGE, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR)
    return min(points, key=lambda d: finest.index(d.granularity)).wording if points else ""


def event_when(annotated: Annotated, event: Event) -> str:
    """Return when an event took place, by the month: "en février 2025"; "" where its name holds the year or nothing says."""
    if re.search(r"(?:19|20)\d\d$", event.name):
        return ""
    for date in annotated.dates:
        if date.wording == event.when and date.first.year:
            return when_words(PartialDate(date.first.year, date.first.month))
    return frame.when(annotated)


def setting(annotated: Annotated, sentence: Sentence) -> str:
    """Return event and date in one phrase: "au Sommet d'action de l'IA de Paris, en février 2025"; else the date alone.

    The date is the sentence's own where it has one, else the event's, else the month of publication.
    """
    event = event_of(annotated, sentence)
    own = when(annotated, sentence)
    if event is None:
        return own or frame.when(annotated)
    date = event_when(annotated, event) if not own or own == event.when else own
    return f"{event.at}, {date}" if date else event.at


def aside(annotated: Annotated, sentence: Sentence) -> str:
    """Return the setting for brackets: "Sommet d'action de l'IA de Paris, février 2025" or "février 2025"."""
    event = event_of(annotated, sentence)
    date = re.sub(r"^en ", "", event_when(annotated, event) if event else when(annotated, sentence) or frame.when(annotated))
    name = re.sub(r"^(?:le |la |les |l')", "", event.name) if event else ""
    return ", ".join(part for part in (name, date) if part)


def topic(annotated: Annotated, *, avoid: str = "", firm: bool = False, dated: bool = True) -> str:
    """Return what the article is about and when, for brackets: "Forum africain des infrastructures numériques, juin 2025".

    The main event, else the heading of the title, else, unless it must be `firm`, the country or the town. None that holds
    `avoid`, the answer.
    """
    date = re.sub(r"^en ", "", frame.when(annotated)) if dated else ""
    labels = (name for name in _labels(annotated, firm=firm) if name)
    label = next((name for name in labels if fold(name) not in fold(avoid) and fold(avoid or "-") not in fold(name)), "")
    if firm and not label:
        return ""
    if date[-4:] and date[-4:] in label:
        date = ""
    return ", ".join(part for part in (label, date) if part)


def _labels(annotated: Annotated, *, firm: bool) -> Iterator[str]:
    event = frame.main_event(annotated)
    if event:
        yield re.sub(r"^(?:le |la |les |l')", "", event.name)
    heading = re.match(r"(?P<label>[^:.!?«»]{3,48}?)\s:\s", annotated.article.title)
    if heading and len(heading["label"].split()) <= 5:
        yield heading["label"]
    if firm:
        return
    country = frame.country_of(annotated)
    if country:
        yield country.name
    titled = [e for e in annotated.entities if e.kind is EntityKind.PLACE and e.name in annotated.article.title]
    yield from (entity.name for entity in titled)
    dateline = next((b for b in annotated.article.blocks if b.kind is BlockKind.DATELINE), None)
    if dateline:
        city = re.match(r"[A-ZÀ-Ý][\w' -]+?(?=\s?[,–—(]|\s-)", annotated.text[dateline.start : dateline.end])
        yield city[0].title() if city else ""


def standing(annotated: Annotated, fact: Fact, core: str, *, lead: str = "", by: str = "", dated: bool = True) -> str | None:
    """Return a question, without its mark, that can be read alone: who says so, which event or subject, and when.

    What `core` names itself is not said again. None where nothing tells what it is about.
    """
    sentence = annotated.sentence_at(fact.evidence[0].start)
    if sentence is None:
        return None
    opening = [lead] if lead else []
    if by:
        opening.append(f"selon {french.decapitalise(by)}")
    date = "" if not dated or _YEAR.search(f"{core} {lead}") else frame.when(annotated)
    if _names_something(core, fact.answer):
        return _dated(_opened(opening, core), date)
    event = event_of(annotated, sentence)
    if event and fold(french.bare(event.name)) not in fold(fact.answer):
        named = f"lors {french.of(event.name)}"
        return _opened([frame.joined(named, event_when(annotated, event) if date else ""), *opening], core)
    label = topic(annotated, avoid=fact.answer, firm=True, dated=bool(date))
    if not label or (dated and not date and not _YEAR.search(core)):
        return None
    return f"{label} : {_opened(opening, core)}"


def _opened(opening: list[str], core: str) -> str:
    parts = [part for part in opening if part]
    return f"{', '.join(parts)}, {core}" if parts else core


def _dated(asked: str, date: str) -> str:
    if not date:
        return asked
    return f"{asked} ({date.removeprefix('en ')})" if date.startswith("en ") else f"{asked}, {date}"


def _names_something(core: str, answer: str) -> bool:
    """Whether a question names a thing that is not its answer: a capitalised word after the first."""
    words = [w for w in re.findall(r"(?<=[\s'])[A-ZÀ-Ý][\w-]+", core) if fold(w) not in fold(answer)]
    return bool(words)
