"""What an article is about, as a label for questions: the event, the thing its title names, or the headline itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.core.text import fold
from quiz.generate.headline import faint_headline, heading_of, headlines, matter_of
from quiz.generate.literals import count, stands
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Entity, EntityKind
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.whereabouts import dateline_town, where_phrase


def topic(
    annotated: Annotated, *, avoid: str = "", firm: bool = False, dated: bool = True, plain: bool = True, core: str = ""
) -> str:
    """Return what the article is about and when, for brackets: "Forum africain des infrastructures numériques, juin 2025".

    The main event, else the thing the title names, else the headline in quotation marks, else what is known besides; the country
    or the town alone last, and not where the label must be `firm`. None that gives `avoid`, the answer, away, and no headline
    that says what the question `core` says. Not `plain`: the headline itself comes first, for a question that leaves open what a
    shorter label does not tell.
    """
    date = re.sub(r"^en ", "", frame.when(annotated)) if dated else ""
    barred = _names_of(annotated, avoid) if avoid else ()
    restated = says(annotated.article.title, core)
    labels = _headings(annotated) if restated else _labels(annotated, firm=firm, plain=plain)
    label = next((told for name in labels if name and (told := _without(name, barred))), "")
    if firm and not label:
        return ""
    if date[-4:] and date[-4:] in label:
        date = ""
    return ", ".join(part for part in (label, date) if part)


def _names_of(annotated: Annotated, answer: str) -> tuple[str, ...]:
    """Return an answer and the other names of what it names."""
    bare = french.bare(answer)
    others = (
        form for e in annotated.entities if e.name == bare for form in (e.acronym, *e.aliases) if form and form[0].isupper()
    )
    return (answer, *others)


_HIDDEN = "[…]"
_FEWEST_LEFT = 5
"""How many words of a headline have to be left where others are hidden."""


def _without(label: str, barred: tuple[str, ...]) -> str:
    """Return a label that gives nothing away: a headline with the answer hidden, if enough of it is left; "" where none is."""
    if not any(gives_away(label, one) for one in barred):
        return label
    if not is_headline(label):
        return ""
    words = {word for one in barred for word in (french.bare(one), *_telling(one))}
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    hidden = re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", _HIDDEN, label)
    hidden = re.sub(rf"{re.escape(_HIDDEN)}(?:[ -]{re.escape(_HIDDEN)})+", _HIDDEN, hidden)
    enough = len(re.findall(r"\w{3,}", hidden)) >= _FEWEST_LEFT and hidden.count(_HIDDEN) == 1
    left = any(stems(hidden) & stems(one) for one in barred)
    return hidden if enough and not left and not any(gives_away(hidden, one) for one in barred) else ""


_RESTATED = 0.6
"""Share of a question's words from which a title says what the question says."""


def says(title: str, core: str) -> bool:
    """Whether a title says most of what a question says."""
    words = stems(core)
    return len(words) > 1 and len(words & stems(title)) >= _RESTATED * len(words)


def gives_away(label: str, answer: str) -> bool:
    """Whether a label holds an answer or all its words are in it; a headline also by one name or figure of it."""
    one, other = fold(french.bare(label)), fold(french.bare(answer))
    if one in other or other in one or (" " in one and stems(one) <= stems(other)):
        return True
    words = (fold(word) for word in _telling(answer)) if is_headline(label) else ()
    return any(word in one and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", one) for word in words)


def _telling(answer: str) -> list[str]:
    return re.findall(r"[A-ZÀ-Ý][\w-]{2,}|\d[\d ,.]*\d|\d", answer)


_AGREEING = 2
"""How many words a question shares with the title and the opening where it is about their matter."""


def speaks_of_topic(annotated: Annotated, core: str, answer: str, *, least: int = _AGREEING) -> bool:
    """Whether a question shares `least` words with the title and the opening, and so tells what it is about."""
    return len((stems(core) - stems(answer)) & _opening(annotated)) >= least


@per_article
def _opening(annotated: Annotated) -> frozenset[str]:
    first = annotated.sentences[min(1, len(annotated.sentences) - 1)].end if annotated.sentences else 0
    return stems(f"{annotated.article.title} {annotated.text[:first]}")


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the longer words of a text, folded and cut to five letters, so that « élues » meets « élue »."""
    return frozenset(word[:5] for word in fold(text).split() if len(word) > 3 or word.isdigit())


def is_headline(label: str) -> bool:
    """Whether a label is a headline in quotation marks."""
    return label.startswith("« ")


def _labels(annotated: Annotated, *, firm: bool, plain: bool) -> Iterator[str]:
    if not plain:
        yield from headlines(annotated)
    yield from _firm_labels(annotated)
    if not firm:
        yield from _places(annotated)


@per_article
def _firm_labels(annotated: Annotated) -> list[str]:
    event, heading = frame.main_event(annotated), heading_of(annotated)
    labels = [french.bare(event.name)] if event else []
    if heading and _names_its_matter(annotated, heading):
        labels.append(heading)
    labels += [*_titled(annotated), *headlines(annotated)]
    faint, country = faint_headline(annotated), frame.country_of(annotated)
    if faint and country:
        labels.append(f"{faint}, {country.name}")
    return [*labels, *_short(annotated, heading)]


def _headings(annotated: Annotated) -> Iterator[str]:
    """Yield what stands over a question that the title itself answers: the event, the words before the colon."""
    event, heading = frame.main_event(annotated), heading_of(annotated)
    if event:
        yield french.bare(event.name)
    if fold(heading) not in map(fold, lexicon.words("sections")):
        yield heading


def _names_its_matter(annotated: Annotated, heading: str) -> bool:
    """Whether a heading has a proper name and something besides: « Tram de Namur », not « Paraguay » or « Val-de-Marne »."""
    listed = ", " in heading and ", " in annotated.article.title
    proper = re.search(r"[A-ZÀ-Ý][A-Za-zà-ÿ]", heading[1:]) and not listed
    place = any(e.kind is EntityKind.PLACE and e.name == heading for e in annotated.entities)
    return bool(proper) and " " in heading and not place and heading not in lexicon.country_by_name()


def _short(annotated: Annotated, heading: str) -> Iterator[str]:
    """Yield shorter labels, which tell less: the heading with its country, the main thing, what the title is about."""
    where = where_phrase(annotated)
    section = fold(heading) in map(fold, lexicon.words("sections"))
    placed = any(word in lexicon.country_by_adjective() for word in heading.split())
    if heading and not section:
        told = not where or placed or heading in where or " " not in heading or _names_its_matter(annotated, heading)
        yield heading if told else f"{heading} {where}"
    yield from _main_things(annotated)
    yield _matter(annotated, where)


@per_article
def _places(annotated: Annotated) -> list[str]:
    country = frame.country_of(annotated)
    titled = [e.name for e in annotated.entities if e.kind is EntityKind.PLACE and e.name in annotated.article.title]
    return [*([country.name] if country else []), *titled, dateline_town(annotated, "")]


def _matter(annotated: Annotated, where: str) -> str:
    """Return what the title is about and where, "séisme de magnitude 5,6 au Népal"; "" where that says too little."""
    matter = matter_of(annotated)
    if not matter or re.search(r"[A-ZÀ-Ý][a-zà-ÿ]", matter) or not where or where.split(" ", 1)[-1] in matter:
        return french.capitalise(matter)
    return french.capitalise(f"{matter} {where}")


_LED = re.compile(
    r"(?:^|[\s'])(?:de|du|des|d'|sous|dans|sur|à|au|aux|par|pour|en|chez|vers|contre)\s?(?:l[ea] |l'|les )?$", re.IGNORECASE
)
"""What leads to a complement, which is only a part of what a title is about."""


def _titled(annotated: Annotated) -> Iterator[str]:
    """Yield what the title is about: a noun with a proper complement that the text repeats, the body that it begins with."""
    title = annotated.article.title
    for found in re.finditer(r"\b[a-zà-ÿ]+(?: [a-zà-ÿ]+)? (?:de |du |d'|des |de la |de l')[A-ZÀ-Ý][\w-]+", title):
        words = re.sub(r"^(?:le|la|les|un|une|au|aux|du|des|de) ", "", found[0])
        led = _LED.search(title[: found.end() - len(words)])
        if words in annotated.text[len(title) :] and not led and not words.startswith(("de ", "du ", "d'")):
            yield french.capitalise(words)
    opened = re.sub(r"^(?:[^:]{3,40} : )?(?:[Ll][ea]s? |[Ll]')?", "", title)
    for entity in main_entities(annotated):
        forms = [form for form in (entity.name, entity.acronym, *entity.aliases) if form and form[0].isupper()]
        thing = entity.kind is not EntityKind.ORGANISATION and any(stands(form, title) for form in forms)
        if thing or any(re.match(rf"(?:[a-zà-ÿ]+ )?{re.escape(form)}(?!\w)", opened) for form in (entity.name, *forms)):
            yield entity.name


def _main_things(annotated: Annotated) -> Iterator[str]:
    """Yield the bodies, programmes and texts that the article comes back to."""
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
