"""Full names of people as they stand in a text: capitals, particles, no determiner."""

import re
from functools import cache

from quiz.generate.literals import either
from quiz.generate.model import Annotated, EntityKind
from quiz.generate.realise import lexicon

_CAP = r"(?:[A-ZÀ-ÖØ-ÞĐ][\w'’]*(?:-\w+)*)"
_PARTICLE = r"(?:de|del|della|di|da|do|dos|du|van|von|der|den|ten|ter|al|el|ben|bin|ibn|y)"
NAME = rf"{_CAP}(?: (?:{_PARTICLE} ){{0,2}}{_CAP}){{1,4}}"
"""Two to five capitalised words, particles between them."""

_ACRONYM = re.compile(r"[A-ZÀ-Ý]{3,}")


@cache
def titled() -> str:
    """Return a pattern of the honorifics."""
    return either(lexicon.honorifics())


def is_name(text: str, annotated: Annotated, *, apposed: bool = False) -> bool:
    """Whether a run of capitalised words can be a person: not a country, an organisation, a place or an acronym.

    One that stands in apposition may be a person whatever the entities say of it.
    """
    words = text.split()
    capitals = apposed and len(words[-1]) > 3 and not _ACRONYM.fullmatch(words[0])
    if not re.fullmatch(NAME, text) or any(_ACRONYM.fullmatch(word) for word in (words[:-1] if capitals else words)):
        return False
    if re.match(r"[A-ZÀ-Ý]{2,} (?:de|du|des|d')(?: |$)", text):
        return False
    if words[-1] in lexicon.words("firms") or (not apposed and re.fullmatch(r"(?:Le|La|Les) [\w-]+", text)):
        return False
    first = text.split()[0].casefold().rstrip("s")
    if first in lexicon.nouns() or first.split("'")[0] in ("l", "d"):
        return False
    if any(form in lexicon.country_by_name() for form in (text, text.split()[0])):
        return False
    return apposed or kind_of(text, annotated) in (None, EntityKind.PERSON)


def own_name(text: str, annotated: Annotated) -> str:
    """Return a run of capitals without the people's name before the person's: « la Tahitienne | Hina Teri »."""
    persons = (e.name for e in annotated.entities if e.kind is EntityKind.PERSON and text.endswith(f" {e.name}"))
    return next((name for name in persons if " " in name), text)


def kind_of(name: str, annotated: Annotated) -> EntityKind | None:
    """Return what the entities say a name names, if anything."""
    return next((entity.kind for entity in annotated.entities if name in (entity.name, *entity.aliases)), None)
