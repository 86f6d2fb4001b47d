"""Making a clause stand alone: pointers named, relative dates printed in full, acronyms written out; or giving up."""

import re
from dataclasses import dataclass

from quiz.core.model import Span
from quiz.generate.literals import occurrences
from quiz.generate.model import Annotated, Entity, EntityKind, Granularity
from quiz.generate.phrases import loose
from quiz.generate.realise import frame, french, lexicon

_POINTERS = re.compile(
    r"(?<![\w-])(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|ces dernières|lui|eux|ils|elles?"
    r"|notre|nos|nous|là-bas|(?<!d')ici|celui|celle|ceux|celles|leurs?|lequel|laquelle|y)(?![\w-])",
    re.IGNORECASE,
)
_IMPERSONAL = (
    r"s'agit|s'agissait|ne s'agit|y a|n'y a|y avait|faut|faudra|fallait|existe|n'existe|suffit"
    r"|est (?:nécessaire|possible|temps|essentiel)"
)
_INNER = re.compile(r"(?<=\w{3})(?:,? (?:mais|et|car|parce|puis|afin|tout en) (?:qu'|que )?|,? puisqu')(?:ils?|elles?)(?![\w-])")
_IL = re.compile(rf"(?<![\w-])(?:il|qu'il|-t-il)(?! (?:{_IMPERSONAL}))")
_THEIRS = re.compile(
    r"(?P<whose>\b(?:aux|les|des) [a-zà-ÿ' -]{3,60}? (?:[a-zà-ÿ0-9 %]+ )?(?:à|de|dans|sur|pour|par|avec|selon)) leurs? "
)
"""« leur » with its owners in the same words: aux communes de consacrer 2 % de leur budget."""
_POSSESSIVE = re.compile(r"^(?:son|sa|ses|leurs?)\b|(?<![\w-])(?:son|sa|ses)(?= [\w-]+(?: [\w-]+)?$)", re.IGNORECASE)
_DEMONSTRATIVE = re.compile(
    r"(?<![\w-])(?:ce|cet|cette|ces) (?!qui\b|que\b|dont\b|sont\b|n'est\b)(?P<head>[\w-]+)", re.IGNORECASE
)
_DEFINITE = re.compile(
    r"(?<![\w-])(?P<det>(?i:le |la |l'|du |au |de la |à la |de l'|à l'|cette |cet |ce ))(?P<head>[A-ZÀ-ÝŒa-zà-ÿœ][\w-]+)"
    r"(?=(?P<rest>[^\w\s]|\s[\w'-]+|\s?$|\s« \w))"
)
_ADJECTIVE = (
    r"[\w-]+(?:ique|al|ale|aux|ales|ien|ienne|ain|aine|ais|aise|aire|if|ive|el|elle|eux|euse|ois|oise|éen|éenne|ible"
    r"|able|é|ée|ant|ante"
    r"|urel|urelle|ent|ente|in|ine|or|en|bre|bles?)s?"
)
_COMPLETED = re.compile(rf"^\s(?:de|du|des|d'\w*|sur|pour|contre|qui|que|dont|où|(?:« )?[A-ZÀ-Ý][\w-]*|{_ADJECTIVE})$")
_FINITE = (
    r"(?:a|ont|est|sont|sera|serait|doit|devrait|peut|pourrait|va|avait|était|ne|se|n'\w+|s'\w+"
    r"|[\w-]+(?:ait|aient|era|eront|erait))\b"
)
_SUBJECT = re.compile(
    rf"^(?P<det>les? |la |l')(?P<head>[a-zà-ÿœ][\w-]+)(?= (?:{_FINITE}|(?!{_ADJECTIVE}\b|(?:de|entre|contre|comme) )"
    r"[a-zà-ÿ]+e(?:nt)? ))"
)
_ANY_TEXT = frozenset(("texte", "accord", "document"))
_TREATIES = frozenset(("traité", "convention", "pacte", "charte", "protocole", "accord"))
"""Nouns for one and the same thing: « la Convention de Nice » goes on as « le traité »."""
_AGREEING = re.compile(r"\b(?:est|était|sera|serait|été|soit) \w+e\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """A clause that needs nothing else, and the spans that name what it names."""

    text: str
    naming: tuple[Span, ...] = ()


def stand_alone(annotated: Annotated, span: Span) -> Standing | None:
    """Return the words of `span` as they can be read without the article; None where a pointer stays open.

    What stands inside quotation marks is left as it is.
    """
    text = _absolute_dates(annotated, span)
    if text is None:
        return None
    bare = _THEIRS.sub(r"\g<whose> ", _INNER.sub(" ", unquoted(text)))
    if _POINTERS.search(bare) or _IL.search(bare) or _POSSESSIVE.search(bare):
        return None
    return _named(annotated, text, span.end)


def unquoted(text: str) -> str:
    """Return a text with its quotations cut to their first letter."""
    return _QUOTATION.sub(r"« \1 »", text)


_QUOTATION = re.compile(r"[«\"]\s*(\w?).*?[»\"]")


def _absolute_dates(annotated: Annotated, span: Span) -> str | None:
    """Return the words of `span` with every relative date printed in full; None where one is not resolved."""
    out, at = "", span.start
    for date in annotated.dates:
        if not span.start <= date.span.start < span.end or not date.relative:
            continue
        if not date.wording and not loose(annotated, date):
            return None
        before = annotated.text[at : date.span.start]
        compared = before.endswith("à ") and date.granularity is Granularity.YEAR
        out += before + (date.bare if compared else date.wording) if date.wording else before.rstrip()
        at = date.span.end
    return out + annotated.text[at : span.end]


def _named(annotated: Annotated, text: str, until: int) -> Standing | None:
    """Replace what points back (la charte, cette loi, le forum) by the one thing of that kind that the article names."""
    naming: list[Span] = []
    for found in list(_DEFINITE.finditer(unquoted(text))):
        pointing = found["det"].strip().lower() in ("ce", "cet", "cette")
        if not pointing and _COMPLETED.match(found["rest"]):
            continue
        if found["head"][0].isupper() and (found["head"].casefold() not in lexicon.nouns() or found["head"].isupper()):
            continue
        if not pointing and found["head"].casefold() not in lexicon.nouns() and found["head"] not in _ANY_TEXT:
            full = _in_full(annotated, found["head"])
            if full and annotated.of(full) not in text:
                text = re.sub(
                    rf"{re.escape(found['det'])}{found['head']}(?![\w-])", found["det"] + annotated.of(full), text, count=1
                )
                naming.append(full)
            continue
        entity = the_one(annotated, found["head"], until=until) or _main_event(annotated, found["head"], text)
        if entity is None:
            return None
        phrase = f"{found['det']}{found['head']}"
        text = text.replace(phrase, _determined(found["det"], entity), 1)
        naming.append(entity.mentions[0])
    subject = _SUBJECT.match(text)
    if subject and subject["head"] not in lexicon.words("generic"):
        full = _in_full(annotated, subject["head"])
        if full is None:
            return None
        text = text[: subject.start("head")] + annotated.of(full) + text[subject.end("head") :]
        naming.append(full)
    return None if _DEMONSTRATIVE.search(unquoted(text)) else Standing(text, tuple(naming))


def _in_full(annotated: Annotated, head: str) -> Span | None:
    """Return where the article gives a noun its proper name, always the same: « delta du Mékong »."""
    ends = ((span, _PROPER_COMPLEMENT.match(annotated.text, span.end)) for span in occurrences(head, annotated.text))
    found = [Span(span.start, complement.end()) for span, complement in ends if complement]
    return found[0] if len({annotated.of(span) for span in found}) == 1 else None


_PROPER_COMPLEMENT = re.compile(r" (?:du |de la |de l'|des |de |d')[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*")


def _main_event(annotated: Annotated, head: str, text: str) -> Entity | None:
    """Return the main event for « la conférence », « le sommet », « l'événement », where nothing has to agree with it anew."""
    noun = lexicon.nouns().get(head.casefold())
    event = frame.main_event(annotated)
    if event is None or not event.mentions or noun is None or noun.sort != "event" or _AGREEING.search(text):
        return None
    return Entity(
        EntityKind.EVENT, french.bare(event.name), mentions=event.mentions, article=event.name[: -len(french.bare(event.name))]
    )


def _determined(determiner: str, entity: Entity) -> str:
    """Return the name of an entity after the determiner or contraction that a pointer had."""
    full = entity.article + entity.name
    first = determiner.strip().lower()
    if first in ("du", "de la", "de l'"):
        return french.of(full)
    if first in ("au", "à la", "à l'"):
        return french.at(full)
    return french.capitalise(full) if determiner[0].isupper() else full


def the_one(annotated: Annotated, head: str, *, until: int | None = None) -> Entity | None:
    """Return the one named thing whose name begins with this noun; None where there are none or several.

    What is named only from the offset `until` on is no rival of what was named before: « le pacte » points back.
    """
    if head.casefold() in _ANY_TEXT:
        texts = {
            entity.name: entity
            for entity in annotated.entities
            if entity.kind is EntityKind.TEXT and entity.mentions and " " in entity.name
        }
        return next(iter(texts.values())) if len(texts) == 1 else None
    kinds = (EntityKind.TEXT, EntityKind.EVENT, EntityKind.PROGRAMME, EntityKind.ORGANISATION)
    found = {
        entity.name: entity
        for entity in annotated.entities
        if entity.kind in kinds
        and " " in entity.name
        and entity.name.split()[0].casefold() == head.casefold()
        and entity.mentions
    }
    if not found and head.casefold() in _TREATIES:
        found = {e.name: e for e in annotated.entities if e.kind is EntityKind.TEXT and e.name.split()[0].casefold() in _TREATIES}
    if len(found) > 1 and until is not None:
        found = {name: entity for name, entity in found.items() if entity.mentions and entity.mentions[0].start < until}
    return next(iter(found.values())) if len(found) == 1 else None
