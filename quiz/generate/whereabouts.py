"""Where an article takes place: the one town it is about, its country as a phrase."""

import re

from quiz.core.model import Span
from quiz.core.text import fold
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.headline import heading_of
from quiz.generate.literals import occurrences
from quiz.generate.model import Annotated, BlockKind, EntityKind
from quiz.generate.realise import frame, lexicon


def where_phrase(annotated: Annotated) -> str:
    """Return the country of an article, or its town, as a phrase: "à Madagascar"; "" where not certain."""
    country = frame.country_of(annotated)
    if country is None:
        return dateline_town(annotated, "à ")
    opening = annotated.text[: annotated.sentences[min(2, len(annotated.sentences) - 1)].end] if annotated.sentences else ""
    opening = frame.NATIONALITY.sub("", opening)
    named = any(form != "-" and form in opening for form in (country.name, country.masculine, country.feminine, *country.others))
    return frame.in_country(country) if named else ""


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


def dateline_town(annotated: Annotated, preposition: str) -> str:
    """Return the town of the dateline, or ""."""
    dateline = next((b for b in annotated.article.blocks if b.kind is BlockKind.DATELINE), None)
    text = annotated.text[dateline.start : dateline.end] if dateline else ""
    city = re.match(r"[A-ZÀ-Ý][\w' -]+?(?=\s?[,–—(]|\s-)", text)
    known = city and not re.match(rf"(?:Publié|Post|Mis|Paru|Le |Par |{WEEKDAY_PATTERN})", city[0], re.IGNORECASE)
    return f"{preposition}{city[0].title()}" if city and known and not re.search(r"\d", city[0]) else ""
