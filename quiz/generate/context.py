"""What a question says so that it can stand alone: which event, and when.

Every phrase returned is ready to print, without final punctuation; "" where the article does not say.
"""

import re
from collections.abc import Iterator

from quiz.core.model import Span
from quiz.core.text import fold
from quiz.generate.calendar import WEEKDAY_PATTERN, when_words
from quiz.generate.events import is_event_noun
from quiz.generate.headline import matter_of
from quiz.generate.literals import count, occurrences, stands
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, BlockKind, Entity, EntityKind, Event, Fact, PartialDate, Sentence
from quiz.generate.realise import frame, french, lexicon

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


def event_when(annotated: Annotated, event: Event) -> str:
    """Return when an event took place, by the month: "en février 2025"; "" where its name holds the year or nothing says."""
    if re.search(r"(?:19|20)\d\d$", event.name):
        return ""
    for date in annotated.dates:
        if date.wording == event.when and date.first.year:
            return when_words(PartialDate(date.first.year, date.first.month))
    return frame.when(annotated)


def topic(annotated: Annotated, *, avoid: str = "", firm: bool = False, dated: bool = True) -> str:
    """Return what the article is about and when, for brackets: "Forum africain des infrastructures numériques, juin 2025".

    The main event, else the heading of the title, else, unless it must be `firm`, the country or the town. None that holds
    `avoid`, the answer.
    """
    date = re.sub(r"^en ", "", frame.when(annotated)) if dated else ""
    labels = (name for name in _labels(annotated, firm=firm) if name)
    label = next((name for name in labels if not avoid or not _overlap(name, avoid)), "")
    if firm and not label:
        return ""
    if date[-4:] and date[-4:] in label:
        date = ""
    return ", ".join(part for part in (label, date) if part)


def _labels(annotated: Annotated, *, firm: bool) -> Iterator[str]:
    event = frame.main_event(annotated)
    if event:
        yield french.bare(event.name)
    title, country = annotated.article.title, frame.country_of(annotated)
    label = heading_of(annotated)
    proper = re.search(r"[A-ZÀ-Ý][A-Za-zà-ÿ]", label[1:])
    where = _where(annotated)
    section = fold(label) in map(fold, lexicon.words("sections"))
    placed = any(word in lexicon.country_by_adjective() for word in label.split())
    telling = where and not section and not placed and label not in where and (" " in label or country)
    if label and (proper or telling):
        yield label if proper or label in where else f"{label} {where}"
    yield from _main_things(annotated)
    if label and not proper and not section:
        yield label
    if firm:
        yield _matter(annotated, where)
        return
    if country:
        yield country.name
    titled = [e for e in annotated.entities if e.kind is EntityKind.PLACE and e.name in title]
    yield from (entity.name for entity in titled)
    yield _town(annotated, "")


def _matter(annotated: Annotated, where: str) -> str:
    """Return what the title is about and where, "séisme de magnitude 5,6 au Népal"; "" where that says too little."""
    matter = matter_of(annotated)
    if not matter or re.search(r"[A-ZÀ-Ý][a-zà-ÿ]", matter) or not where or where.split(" ", 1)[-1] in matter:
        return french.capitalise(matter)
    return french.capitalise(f"{matter} {where}")


def _where(annotated: Annotated) -> str:
    """Return the country of an article, or its town, as a phrase: "à Madagascar"; "" where not certain."""
    country = frame.country_of(annotated)
    if country is None:
        return _town(annotated, "à ")
    opening = annotated.text[: annotated.sentences[min(2, len(annotated.sentences) - 1)].end] if annotated.sentences else ""
    opening = frame.NATIONALITY.sub("", opening)
    named = any(form != "-" and form in opening for form in (country.name, country.masculine, country.feminine, *country.others))
    return frame.in_country(country) if named else ""


_SHORT_TITLE = 7
_HEADING = re.compile(r"(?P<label>[^:.!?«»|]{2,48}?)(?:\s?[:|]\s|\s[–—]\s|\. (?=(?:« )?[A-ZÀ-Ý\d]))")


def heading_of(annotated: Annotated) -> str:
    """Return the words a title puts before a colon or full stop: "Train Québec–Saguenay", "Plouarn"; "" without such."""
    title = annotated.article.title
    if re.fullmatch(r"[A-ZÀ-Ý][\w' -]+ / [\w' -]+", title) and len(title.split()) <= _SHORT_TITLE:
        return title.replace(" / ", ", ")
    found = _HEADING.match(title)
    label = found["label"] if found and len(found["label"].split()) <= 5 else ""
    return "" if label.isupper() and len(label) > 4 else label


def town_of(annotated: Annotated) -> tuple[str, Span] | None:
    """Return the one town an article is about, with where it is named: the title's, its heading's, else the opening's."""
    title, lede = annotated.article.title, annotated.sentences[0].text if annotated.sentences else ""
    heading = heading_of(annotated)
    lone = re.fullmatch(r"(?:L[ae] |Les |L')?[A-ZÀ-Ý][\w'-]+(?: (?:sur|en|lès|les) [A-ZÀ-Ý][\w'-]+)?", heading)
    if lone and not _other_than_a_town(annotated, heading):
        at = annotated.text.find(heading)
        return (heading, Span(at, at + len(heading))) if at >= 0 else None
    for stretch in (title, lede):
        towns = {name for name in re.findall(rf"(?<![\w'-])(?={_TOWN})({_TOWN})", stretch) if _is_town(annotated, name)}
        if len(towns) > 1:
            return None
        if towns:
            name = towns.pop()
            found = next(occurrences(name, annotated.text, len(title)), None)
            at = found.start if found else annotated.text.find(name)
            return name, Span(at, at + len(name))
    return None


_TOWN_HALL = "[Vv]ille|commune|mairie|maire|bourgmestre|conseil municipal|préfecture|agglomération|métropole"
_TOWN = r"[A-ZÀ-Ý][\w'-]+(?: (?:sur|en|lès|les|la) [A-ZÀ-Ý][\w'-]+| [A-ZÀ-Ý][\w'-]+){0,2}"


def _is_town(annotated: Annotated, name: str) -> bool:
    """Whether a text speaks of what is done in a place, or of its town hall, by this name."""
    placed = rf"(?:\b[àÀ]|\b(?:{_TOWN_HALL}) (?:de|d')) ?{re.escape(name)}(?![\w-])"
    return re.search(placed, annotated.text) is not None and not _other_than_a_town(annotated, name)


def _other_than_a_town(annotated: Annotated, name: str) -> bool:
    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.EVENT, EntityKind.PROGRAMME, EntityKind.TEXT)
    known = name in lexicon.country_by_name() or fold(name) in map(fold, lexicon.words("sections"))
    return known or any(name in (e.name, *e.aliases, e.acronym) for e in annotated.entities if e.kind in kinds)


def _town(annotated: Annotated, preposition: str) -> str:
    """Return the town of the dateline, or ""."""
    dateline = next((b for b in annotated.article.blocks if b.kind is BlockKind.DATELINE), None)
    text = annotated.text[dateline.start : dateline.end] if dateline else ""
    city = re.match(r"[A-ZÀ-Ý][\w' -]+?(?=\s?[,–—(]|\s-)", text)
    known = city and not re.match(rf"(?:Publié|Post|Mis|Paru|Le |Par |{WEEKDAY_PATTERN})", city[0], re.IGNORECASE)
    return f"{preposition}{city[0].title()}" if city and known and not re.search(r"\d", city[0]) else ""


_LED = re.compile(
    r"(?:^|[\s'])(?:de|du|des|d'|sous|dans|sur|à|au|aux|par|pour|en|chez|vers|contre)\s?(?:l[ea] |l'|les )?$", re.IGNORECASE
)
"""What leads to a complement, which is only a part of what a title is about."""


def _main_things(annotated: Annotated) -> Iterator[str]:
    """Yield what the title is about: a noun with a proper complement that the text repeats, the body it names by its acronym."""
    title = annotated.article.title
    for found in re.finditer(r"\b[a-zà-ÿ]+(?: [a-zà-ÿ]+)? (?:de |du |d'|des |de la |de l')[A-ZÀ-Ý][\w-]+", title):
        words = re.sub(r"^(?:le|la|les|un|une|au|aux|du|des|de) ", "", found[0])
        led = _LED.search(title[: found.end() - len(words)])
        if words in annotated.text[len(title) :] and not led and not words.startswith(("de ", "du ", "d'")):
            yield french.capitalise(words)
    yield from (entity.name for entity in main_entities(annotated))
    yield from _main_firm(annotated)


def _main_firm(annotated: Annotated) -> Iterator[str]:
    """Yield the body of one word that the text names again and again, far more than any other: « Nuvarex »."""
    bodies = [e for e in annotated.entities if e.kind is EntityKind.ORGANISATION and " " not in e.name and len(e.name) > 3]
    title = annotated.article.title
    ranked = sorted(((len(e.mentions) * (1 + (e.name in title)), -title.find(e.name), e.name) for e in bodies), reverse=True)
    often = [times for times, *_ in ranked[:2]]
    led = ranked and ranked[0][2] in title
    if ranked and often[0] > _OFTEN and (led or 2 * sum(often[1:]) <= often[0]) and ranked[0][2] not in lexicon.country_by_home():
        yield ranked[0][2]


_NAMED = frozenset((EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.EVENT, EntityKind.TEXT))
_OFTEN = 3


@per_article
def main_entities(annotated: Annotated) -> list[Entity]:
    """Return the bodies, programmes and texts that the title names, or the opening names and the text comes back to."""
    if not annotated.sentences:
        return []
    title, opening = annotated.article.title, annotated.sentences[min(1, len(annotated.sentences) - 1)].end
    found = []
    for entity in annotated.entities:
        forms = [
            form for form in (entity.name, entity.acronym, *entity.aliases) if (form and form[0].isupper()) or form == entity.name
        ]
        whole = entity.kind in _NAMED and " " in entity.name and entity.name not in lexicon.country_by_name()
        times = sum(count(form, annotated.text) for form in forms if form)
        titled = any(stands(form, title) for form in forms if form)
        if whole and (titled or (times >= _OFTEN and entity.mentions[0].start < opening)):
            found.append((titled, times, entity))
    return [entity for *_, entity in sorted(found, key=lambda row: row[:2], reverse=True)]


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
    date = "" if not dated or _YEAR.search(f"{core} {lead}") else frame.when(annotated)
    if not bare and names_something(annotated, core, fact.answer):
        return _dated(_opened(opening, core), date)
    if not bare and _YEAR.search(core) and _names_somebody(annotated, core, fact.answer):
        return _opened(opening, core)
    event = event_of(annotated, sentence)
    if event and fold(french.bare(event.name)) in fold(lead):
        return _dated(_opened(opening, core), event_when(annotated, event) if date else "")
    if event and not _overlap(event.name, fact.answer):
        at = event_when(annotated, event) if date else ""
        return _of_event(event, at, opening, core, there=_near(annotated, event, sentence))
    label = topic(annotated, avoid=fact.answer, firm=True, dated=bool(date))
    if not label:
        return _dated(_opened(opening, core), date) if _names_somebody(annotated, f"{by} {core}", fact.answer) else None
    if dated and not date and not _YEAR.search(f"{core} {lead}"):
        return None
    return _under(annotated, label, opening, core, date)


def _under(annotated: Annotated, label: str, opening: list[str], core: str, date: str) -> str:
    """Return a question under the label of what the article is about, which is not said where the question says it."""
    if re.search(rf"(?<![\w-]){re.escape(label.split(', ')[0])}(?![\w-])", core):
        return _dated(_opened(opening, core), date)
    heading, where = heading_of(annotated), _where(annotated)
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
    return sentence.index < _OFTEN or any(_block(annotated, mention.start) == sentence.block for mention in event.mentions)


def _overlap(name: str, answer: str) -> bool:
    """Whether a name gives the answer away, or the other way round."""
    one, other = fold(french.bare(name)), fold(french.bare(answer))
    return one in other or other in one


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


def names_something(annotated: Annotated, core: str, answer: str) -> bool:
    """Whether a question names a thing that is not its answer: a place, body or work of the article, the heading of its title."""
    heading = heading_of(annotated)
    things = (e for e in annotated.entities if e.kind is not EntityKind.PERSON)
    named = any(_tells(e) and _stands(e, core) and fold(e.name) not in fold(answer) for e in things)
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
    if re.match(r"(?:États|Nations|Parlement|Parti)(?: [a-zà-ÿ]+)?$", entity.name) or _PRIZE.match(entity.name):
        return False
    return entity.kind is not EntityKind.OTHER and (" " in entity.name or entity.kind in (EntityKind.PLACE, EntityKind.PROGRAMME))


_PRIZE = re.compile(
    r"(?:(?:Grand|Premier|Second) )?[Pp]rix (?:du |de la |de l'|des |d')[a-zà-ÿ -]+$|(?:Grand|Premier|Second) [Pp]rix$"
)
"""What every festival gives, and so says nothing of which."""


def _stands(entity: Entity, core: str) -> bool:
    return any(stands(name, core) for name in (entity.name, entity.acronym) if name)
