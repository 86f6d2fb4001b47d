"""Things named by a common noun and a proper name: le festival Vents d'est, le satellite Iris, la conférence de Lomé.

Names that begin with a capitalised type noun (Fonds Baobab) are read with the other names; these are added to them, the noun as
the first word of the name, the proper part alone as an alias.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quiz.core.model import Span
from quiz.generate.literals import occurrences
from quiz.generate.model import Entity, EntityKind, Sentence
from quiz.generate.realise import lexicon
from quiz.generate.realise.french import with_article
from quiz.generate.witnesses import FUNCTION_WORDS, KIND_OF_SORT

_SORTS = frozenset(["fund", "event", "body", "text"])
_NOT_ALONE = frozenset(
    re.findall(
        r"[\w-]+",
        "plan projet prix bourse politique stratégie modèle corpus budget rapport contrat code édition tour journée semaine "
        "session parti ministère sénat parlement gouvernement tribunal cour parquet équipe direction site secrétariat "
        "bureau conseil commission comité",
    )
)
"""Type nouns after which a capital is seldom the name of the thing itself: le plan France 2030 apart, le ministère Dupont."""
_ARTICLES = frozenset(["le", "la", "les"])
_MAKERS = frozenset(
    re.findall(
        r"[\w-]+",
        "fabricant constructeur éditeur distributeur équipementier géant assureur armateur brasseur cimentier avionneur "
        "transporteur producteur exploitant industriel "
        "énergéticien sidérurgiste spécialiste laboratoire groupe entreprise société opérateur",
    )
)
"""Nouns for a company by its trade, which may have long complements: « le fabricant français de pompes à chaleur Kerlo »."""
_DETERMINER = r"(?<![\w'-])(?:[Ll][ea] |[Ll]'|du |au |de la |de l'|à la |à l'|[Uu]ne? |d'une? |son |sa |cette |ce )"
_PROPER = r"[A-ZÀ-Ý][\w'-]*\w(?: (?:& )?[A-ZÀ-Ý][\w'-]*\w| \d+(?![\w,]))*"
_TAIL = (
    r"(?: (?:des? |du |d'|la )?(?!aussi|toutefois|également|pourtant|cependant|seule?\b|lui|elle|enfin|donc|ainsi|déjà|encore)"
    r"[a-zà-ÿ]{3,}(?=[,;.)]| \(| »|$| (?:a|ont|est|sont|avait|était|sera) ))?"
)
_PLACED = r"(?:de |d'|du |des |à )(?:[Ll][ae] )?[A-ZÀ-Ý][\w'-]*\w(?: [A-ZÀ-Ý][\w'-]*\w)*"


@dataclass(frozen=True, slots=True)
class _Called:
    """A name with its type noun: `alias` is its proper part, "" where that alone names something else."""

    name: str
    alias: str
    noun: lexicon.Noun
    span: Span


def with_called(text: str, sentences: Sequence[Sentence], entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the entities with those that a type noun before a proper name tells of, in order of first mention."""
    found: dict[str, _Called] = {}
    for sentence in sentences:
        for called in (*_by_name(sentence), *_by_trade(text, sentence), *_by_place(sentence)):
            found.setdefault(called.name, called)
    kept = list(entities)
    for called in found.values():
        kept = _added(text, kept, called)
    return tuple(sorted(kept, key=lambda entity: entity.mentions[0].start))


@cache
def _name_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_DETERMINER}(?P<noun>{_nouns(_SORTS)})(?P<more>(?: [a-zà-ÿ-]+){{0,2}}) (?P<name>{_PROPER}{_TAIL})")


@cache
def _place_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_DETERMINER}(?P<noun>{_nouns(frozenset(['event']))})(?P<more>(?: [a-zà-ÿ-]+)?) (?P<name>{_PLACED})")


def _nouns(sorts: frozenset[str]) -> str:
    nouns = {noun.singular for noun in lexicon.nouns().values() if noun.sort in sorts and noun.singular not in _NOT_ALONE}
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))


def _by_name(sentence: Sentence) -> Iterator[_Called]:
    """« le satellite européen Iris » is the satellite Iris."""
    for found in _name_pattern().finditer(sentence.text):
        words = found["more"].split()
        if any(word in FUNCTION_WORDS or _is_verb(sentence, found.start("more"), found.end("more")) for word in words):
            continue
        noun, name = lexicon.nouns()[found["noun"].casefold()], found["name"]
        if name.split()[0].casefold() in FUNCTION_WORDS - _ARTICLES:
            continue
        span = Span(sentence.start + found.start("noun"), sentence.start + found.end("name"))
        yield _Called(f"{noun.singular} {name}", name, noun, span)


@cache
def _trade_pattern() -> re.Pattern[str]:
    trades = "|".join(sorted(_MAKERS))
    return re.compile(
        rf"(?<![\w'-])(?:[Ll][ea] |[Ll]'|du |au )(?P<noun>{trades})(?P<more>(?: [a-zà-ÿ'-]+){{1,7}}) (?P<name>{_PROPER})"
    )


def _by_trade(text: str, sentence: Sentence) -> Iterator[_Called]:
    """« Le fabricant français de pompes à chaleur Kerlo » is the group Kerlo where the text goes on with « le groupe »."""
    for found in _trade_pattern().finditer(sentence.text):
        linked = re.search(r" (?:d'|de|du|des|en|à|au|et|par|pour|avec|chez|sur|qui|que|dans)$", found["more"])
        if linked or _is_verb(sentence, found.start("more"), found.end("more")) or re.fullmatch(r"[A-Z]{1,2}", found["name"]):
            continue
        back = re.search(
            r"(?<![\w-])(?:[Ll]e |du |au |[Ll]'|[Ll]a )(groupe|entreprise|société|compagnie)(?! [A-ZÀ-Ý]| d[eu']| des)(?![\w-])",
            text,
        )
        noun = lexicon.nouns().get(back[1] if back else "entreprise")
        if noun:
            span = Span(sentence.start + found.start("name"), sentence.start + found.end("name"))
            yield _Called(f"{noun.singular} {found['name']}", found["name"], noun, span)


def _is_verb(sentence: Sentence, start: int, end: int) -> bool:
    inside = [token for token in sentence.tokens if start <= token.start - sentence.start < end]
    before = ["", *(token.text.casefold() for token in inside)]
    return any(t.form == "Fin" and word not in ("de", "d'", "du", "des", "à") for t, word in zip(inside, before, strict=False))


def _by_place(sentence: Sentence) -> Iterator[_Called]:
    """« la conférence de Lomé sur les récifs » with all that names it."""
    for found in _place_pattern().finditer(sentence.text):
        if any(word in FUNCTION_WORDS for word in found["more"].split()):
            continue
        noun = lexicon.nouns()[found["noun"].casefold()]
        end = _subject_end(sentence, found.end())
        name = sentence.text[found.start("noun") : end]
        yield _Called(name, "", noun, Span(sentence.start + found.start("noun"), sentence.start + end))


def _subject_end(sentence: Sentence, at: int) -> int:
    """Return where « sur les récifs habités » ends that follows a place: before a mark, a verb or another complement."""
    found = re.compile(r" (?:sur|contre|pour) (?:l[ae]s? |l')?[a-zà-ÿ-]+").match(sentence.text, at)
    if found is None or _is_verb(sentence, found.start(), found.end()) or re.search(r"pour \w+(?:er|ir|re)$", found[0]):
        return at
    end = found.end()
    tokens = [token for token in sentence.tokens if token.start - sentence.start >= end]
    for token in tokens[:3]:
        if not ((token.pos == "ADJ" or token.form == "Part") and token.text.islower() and sentence.text[end] == " "):
            break
        end = token.end - sentence.start
    return end


def _added(text: str, entities: list[Entity], called: _Called) -> list[Entity]:
    """Return the entities with a called thing: in place of the one that has its proper part as name, or as one more."""
    others = [e for e in entities if e.name != called.alias]
    inside = [e for e in others if any(m.start <= called.span.start and called.span.end <= m.end for m in e.mentions)]
    same = next((e for e in entities if called.alias and called.alias == e.name), None)
    if inside or (same and same.kind is EntityKind.PERSON) or any(e.name == called.name for e in entities):
        return entities
    if called.alias and any(_begins(called.alias, entity) for entity in entities):
        return entities
    mentions = _mentions(text, called, entities)
    gender = called.noun.gender
    shown = with_article(called.name, gender)
    kind = KIND_OF_SORT[called.noun.sort]
    aliases = (called.alias,) if called.alias else ()
    made = Entity(kind, called.name, aliases, mentions, gender, article=shown[: len(shown) - len(called.name)])
    if same:
        return [replace(made, acronym=same.acronym) if e is same else e for e in entities if e is same or not _held(e, mentions)]
    return [*(e for e in entities if not _held(e, mentions)), made]


def _begins(alias: str, entity: Entity) -> bool:
    """Whether a proper part is somebody's other name, or the first word of the name of something else."""
    return (entity.kind is EntityKind.PERSON and alias in entity.aliases) or entity.name.startswith(f"{alias} ")


def _held(entity: Entity, mentions: tuple[Span, ...]) -> bool:
    """Whether every mention of an entity is part of a called thing's: « Les Amis » in « l'association Les Amis du port »."""
    return entity.kind is not EntityKind.PERSON and all(
        any(m.start <= own.start and own.end <= m.end for m in mentions) for own in entity.mentions
    )


def _mentions(text: str, called: _Called, entities: list[Entity]) -> tuple[Span, ...]:
    """Return where a thing is named, by its whole name or, apart from the names of others, by its proper part."""
    spans = {(called.span.start, called.span.end)}
    for form in filter(None, (called.name, called.alias)):
        for found in occurrences(form, text):
            inside = any(start <= found.start and found.end <= end for start, end in spans)
            others = (m for e in entities if e.name != called.alias for m in e.mentions)
            if not inside and not any(m.start <= found.start and found.end <= m.end for m in others):
                spans.add((found.start, found.end))
    return tuple(Span(*span) for span in sorted(spans))
