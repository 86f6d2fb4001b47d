"""The noun a question asks for a thing by: « quel pays », « quelle institution », « quel fonds »."""

from dataclasses import dataclass
from functools import cache

from quiz.generate.model import Entity, EntityKind, Gender, Number
from quiz.generate.realise import french, lexicon


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun to ask by, with its gender and plural."""

    noun: str
    plural: str
    gender: Gender

    def which(self) -> str:
        """Return "quel pays", "quelle institution"."""
        return f"{french.quel(self.gender)} {self.noun}"

    def which_are(self, count: str) -> str:
        """Return "quels sont les deux pays", "quelles sont les trois provinces"."""
        return f"{french.quel(self.gender, Number.PLURAL)} sont les {count} {self.plural}"


COUNTRY = Kind("pays", "pays", Gender.M)
_PLAIN = {
    EntityKind.PROGRAMME: Kind("programme", "programmes", Gender.M),
    EntityKind.TEXT: Kind("texte", "textes", Gender.M),
    EntityKind.ORGANISATION: Kind("organisation", "organisations", Gender.F),
}


@cache
def _supers() -> dict[str, Kind]:
    return {head: Kind(noun, f"{noun}s", Gender(gender)) for head, noun, gender in lexicon.rows("supers")}


def kind_of_name(name: str) -> Kind | None:
    """Return what to ask a name by from the noun it begins with; None where that says nothing."""
    words = name.split()
    if words[:2] == ["Société", "des"]:
        return _PLAIN[EntityKind.ORGANISATION]
    for head in (" ".join(words[:2]).casefold(), words[0].casefold() if words else ""):
        if head in _supers():
            return _supers()[head]
        noun = lexicon.nouns().get(head)
        if noun and noun.sort in ("fund", "text", "event"):
            return Kind(noun.singular, noun.plural, noun.gender)
    return COUNTRY if name in lexicon.country_by_name() else None


def kind_of(entity: Entity) -> Kind | None:
    """Return what to ask an entity by: its head noun where that gives nothing away, else the word for its sort."""
    return kind_of_name(entity.name) or _PLAIN.get(entity.kind)
