"""What makes a question stand alone: the date it holds at, the event it was said at, the country it is about."""

import re
from collections import Counter
from functools import cache, lru_cache

from quiz.generate.calendar import when_words
from quiz.generate.literals import count
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, BlockKind, Event, PartialDate, Sentence
from quiz.generate.realise import french, lexicon
from quiz.generate.realise.lexicon import Country

_DELEGATION = re.compile(r"(?:délégation|gouvernement|diplomatie) (\w+)")
_OCCASION = re.compile(r"\b[Ll]ors (?P<det>du |de la |de l'|des )(?P<rest>[^,;:«»()]+?)(?=,| a | ont | que | qu'|\.|$)")
_FULL = {"du": "le ", "de la": "la ", "de l'": "l'", "des": "les "}
_LONGEST_PHRASE = 12
_DONE = re.compile(
    r"\b(?:a|ont|avait|avaient|s'est)(?:-t-elles?|-t-ils?|-ils|-elles)?"
    r" (?:pas |\w+ment |été )*[\w-]+(?:é|i|u|is|it|ert)e?s?\b"
)
_EDITION = re.compile(r"\b(\d+e|première|deuxième|troisième|quatrième|cinquième|dixième) édition\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def when(annotated: Annotated) -> str:
    """Return the month or year the article speaks at, with its preposition ("en juin 2025"); "" where not known."""
    published = annotated.published
    if published is not None:
        return when_words(PartialDate(published.year, published.month))
    main = main_event(annotated)
    if main is None:
        return ""
    year = _YEAR.search(main.when) or _YEAR.search(main.name)
    if year:
        return main.when if _YEAR.search(main.when) else f"en {year[0]}"
    edition = _EDITION.search(annotated.text)
    return f"lors de la {edition[1]} édition {french.of(main.name)}" if edition else ""


def held_on(annotated: Annotated) -> str:
    """Return the ISO date the article speaks at, or ""."""
    return str(annotated.published) if annotated.published else ""


def main_event(annotated: Annotated) -> Event | None:
    """Return the event the article reports on; None where it goes on to report from another one."""
    main = next((event for event in annotated.events if event.main), None)
    if main is None or any(_elsewhere(annotated, main, event) for event in annotated.events if not event.main):
        return None
    return main


def _elsewhere(annotated: Annotated, main: Event, event: Event) -> bool:
    """Whether another meeting than the main one, under no other name of it, is named in a paragraph without it."""
    noun = lexicon.nouns().get(event.head)
    mine, other = (frozenset(re.findall(r"\w{2,}", one.name.casefold())) for one in (main, event))
    if noun is None or noun.sort != "event" or other <= mine or mine <= other or event.head != main.head:
        return False
    blocks = {s.block for m in main.mentions if (s := annotated.sentence_at(m.start))}
    return any((s := annotated.sentence_at(m.start)) is not None and s.block not in blocks for m in event.mentions)


def event_in(annotated: Annotated, sentence: Sentence) -> Event | None:
    """Return the last event a sentence names after « lors de », « à l'occasion de », « à la tribune de »; else None.

    The last: « dans le cadre de la Semaine X et lors du Forum Y » is said at the forum.
    """
    here = [
        (mention.start, event)
        for event in annotated.events
        for mention in event.mentions
        if sentence.start <= mention.start < sentence.end
        and re.search(
            r"\b[Ll]ors (?:du |de la |de l'|des |de )(?:la |le |l'|les )?$", annotated.text[sentence.start : mention.start]
        )
    ]
    return max(here, key=lambda pair: pair[0])[1] if here else None


def occasion_in(annotated: Annotated, sentence: Sentence) -> str:
    """Return the event at which a sentence says that something was said or done, with its article; "" where it names none.

    A named event, the main one for « lors de la conférence », or a meeting named by a full phrase (la table ronde sur …).
    """
    event = event_in(annotated, sentence)
    if event:
        return event.name
    found = _OCCASION.search(sentence.text)
    noun = next((lexicon.nouns().get(head) for head in _heads(found["rest"])) if found else iter(()), None)
    if found is None or noun is None or (noun.sort != "event" and found["rest"] not in ("événement", "évènement")):
        return _main_name(annotated) if found and found["rest"].rstrip() in ("événement", "évènement") else ""
    phrase = found["rest"].strip()
    if len(phrase.split()) < 4:
        return _main_name(annotated) if len(phrase.split()) == 1 else ""
    return f"{_FULL[found['det'].strip()]}{phrase}" if len(phrase.split()) <= _LONGEST_PHRASE else ""


def _heads(phrase: str) -> list[str]:
    words = phrase.split()
    return [" ".join(words[:2]), words[0]] if words else []


def _main_name(annotated: Annotated) -> str:
    event = main_event(annotated)
    return event.name if event else ""


def joined(named: str, date: str) -> str:
    """Return an event phrase and a date, the date left out where the phrase holds its year."""
    year = _YEAR.search(date)
    if date.startswith("lors "):
        return date
    if not date or (year and year[0] in named):
        return named
    return f"{named}, {date}" if named else date


def took_place(core: str) -> bool:
    """Whether a question tells of a deed that is done, and so may have taken place at an event: a signé, a-t-elle été confiée."""
    return _DONE.search(core) is not None


def country_of(annotated: Annotated, sentence: Sentence | None = None) -> Country | None:
    """Return the country of the nearest stretch that names one: sentence, paragraph, article, by name or adjective.

    None where that stretch names several, none of them a delegation's or far ahead: a country is never guessed.
    """
    if sentence is not None:
        delegation = _DELEGATION.search(sentence.text)
        if delegation and delegation[1] in lexicon.country_by_adjective():
            return lexicon.country_by_adjective()[delegation[1]]
        block = annotated.article.blocks[sentence.block]
        for near in (countries_in(sentence.text), countries_in(annotated.text[block.start : block.end])):
            if near:
                return _nearest(near, home_of(annotated), sentence)
    return home_of(annotated)


def _nearest(near: Counter[Country], home: Country | None, sentence: Sentence) -> Country | None:
    """Return the country of a stretch that names some: the article's, else the only one where no other is the article's."""
    if home in near:
        return home
    alone = next(iter(near)) if len(near) == 1 else None
    opened = alone and re.match(rf"(?:En|Au|Aux|À) (?:{re.escape(alone.name)})(?![\w-])", sentence.text)
    return alone if home is None or opened else None


@per_article
def home_of(annotated: Annotated) -> Country | None:
    """Return the country an article is about: the one its title or dateline names, else the one named far more than others."""
    dateline = next((b for b in annotated.article.blocks if b.kind is BlockKind.DATELINE), None)
    for stretch in (annotated.article.title, annotated.text[dateline.start : dateline.end] if dateline else ""):
        named = countries_in(NATIONALITY.sub("", stretch))
        if len(named) == 1:
            return next(iter(named))
    counts = Counter(countries_in(annotated.text))
    counts.update(dict.fromkeys(countries_in(annotated.article.title), 2))
    counts.update(host for found in _HOST.findall(annotated.text) if (host := lexicon.country_by_name().get(found)))
    return _foremost(counts) or (_foremost(counts + _homes(annotated.text)) if max(counts.values(), default=0) < _OFTEN else None)


_HOST = re.compile(
    r"\b(?:[Aa]mbassad\w+ [\w' ]{3,40}?|[ÉE]tat|[Gg]ouvernement) (?:au|en|aux|du|de la|de l') ?"
    r"([A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?)"
)
"""Where an embassy stands, and whose State or government a text speaks of."""
_OFTEN = 2
NATIONALITY = re.compile(r"(?<![\w-])[a-zà-ÿ-]+(?= [A-ZÀ-Ý])")
"""A word before a name, which may tell where that comes from: « l'allemand Harz », « le français Cemoi »."""


def _foremost(counts: Counter[Country]) -> Country | None:
    """Return the country named often enough, and twice as often as any other."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return ranked[0][0]


@lru_cache(maxsize=64)
def _homes(text: str) -> Counter[Country]:
    """Return how many things that only one country has a text names; not to be changed."""
    homes = lexicon.country_by_home()
    return Counter(home for name, home in homes.items() if name in text and count(name, text))


@cache
def _none_named() -> Counter[Country]:
    """Return every country, named not once; not to be changed."""
    return Counter(dict.fromkeys(lexicon.country_by_name().values(), 0))


@lru_cache(maxsize=512)
def countries_in(text: str) -> Counter[Country]:
    """Return how often a text names each country, by name or adjective; the counter is shared and not to be changed."""
    found = _none_named().copy()
    for name, country in lexicon.country_by_name().items():
        if name in text:
            found[country] += count(name, text)
    adjectives = lexicon.country_by_adjective()
    for word in re.findall(r"(?<![\w-])[\w-]+", text):
        if word in adjectives:
            found[adjectives[word]] += 1
    return +found


def in_country(country: Country) -> str:
    """Return "au Togo", "en France", "à Madagascar", "aux Pays-Bas"."""
    if country.article == "le ":
        return f"en {country.name}" if french.elides(country.name) else f"au {country.name}"
    if country.article == "les ":
        return f"aux {country.name}"
    if not country.article:
        return f"en {country.name}" if country.name in ("Israël", "Haïti") else f"à {country.name}"
    return f"en {country.name}"
