"""People and bodies by their full names: « M. Guyot » is Étienne Guyot, « la CDS » is the Caisse de sauvegarde."""

import re

from quiz.core.model import Span
from quiz.generate.facts.acronym import KNOWN_TO_ALL
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated
from quiz.generate.realise import french

_UNITS = frozenset(("CFA", "HT", "TTC"))
_LETTERS = re.compile(r"(?<![\w'-])(?P<before>[\w-]+'|[\w-]+ )?(?P<letters>[A-Z]{3,6})(?![\w-])")


def with_full_names(annotated: Annotated, span: Span, text: str, naming: list[Span]) -> str | None:
    """Return the words of a span with its people and bodies by their full names; what names them is added to `naming`.

    None where letters stand in it that the article does not spell out, or cannot stand as they do once spelt out.
    """
    for resolved in People(annotated).within(span.start, span.end):
        short, full = annotated.of(resolved.at), resolved.person.name
        if resolved.naming is None or full in text:
            continue
        pattern = rf"(?<![\w-])(?:(?:MM?\.|Mme|Mlle|Me|Dr|Pre?) )?{re.escape(short)}(?![\w-])"
        changed = re.sub(pattern, full, text, count=1)
        if changed != text:
            naming.append(resolved.naming)
            text = re.sub(rf"\b([Dd]e|[Qq]ue) (?={re.escape(full)})", _elided, changed)
    return _spelt_out(annotated, text, naming)


def _elided(found: re.Match[str]) -> str:
    """Return de or que as it stands before a name: « l'élection d'Ian Boucard »."""
    return f"{found[1][:-1]}'" if french.elides(found.string[found.end() :]) else found[0]


def _spelt_out(annotated: Annotated, text: str, naming: list[Span]) -> str | None:
    """Return words with acronyms spelt out where that changes nothing before them."""
    for found in reversed(list(_LETTERS.finditer(text))):
        letters = found["letters"]
        entity = next((e for e in annotated.entities if e.acronym == letters and e.name != letters), None)
        if letters in KNOWN_TO_ALL | _UNITS or (entity is not None and entity.name in text):
            continue
        elided = (found["before"] or "").endswith("'")
        if entity is None or french.elides(entity.name) is not elided or not entity.mentions:
            return None
        text = text[: found.start("letters")] + entity.name + text[found.end("letters") :]
        naming.append(entity.mentions[0])
    return text
