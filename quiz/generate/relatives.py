"""What relative clauses state of a named thing: « le Programme X (PX), qui servira … », « le Centre, dont le siège sera … »."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clause_at, stated
from quiz.generate.finite import is_finite_at
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Entity, EntityKind, Number, Sentence
from quiz.generate.realise import lexicon
from quiz.generate.verbs import group_start

_LINK = re.compile(r"(?:\s\([^()]*\))?(?:\s»)?,?\s(?P<word>qui|dont)\s")
_ARTICLE = re.compile(r"(?:(?<=[\s('])|^)(?:[Ll][ea] |[Ll]'|[Ll]es )(?:« )?$")
_COMPLEMENT = re.compile(r"(?P<head>[\w-]+)(?: [a-zà-ÿ]+)? (?:de la |de l'|du |des |de |d'|d'une? )(?:« )?$")
_WITHIN = re.compile(r"\b(?:en|à|au|aux|vers|depuis|dans|pour|sur|avec|contre) (?:l[ae]s? |l')?$")
"""What leads to a country that a relative clause may say nothing of: « la guerre en Syrie, qui … »."""
_TELLING = frozenset(
    "lancement création adoption signature ratification publication présentation inauguration ouverture annonce place œuvre "
    "coup soutien aide sein cadre profit faveur financement".split()
)
"""Nouns of which a named thing may be the complement and still be what « qui » stands for."""
_KINDS = frozenset((EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.TEXT, EntityKind.EVENT, EntityKind.OTHER))


@per_article
def relatives_in(annotated: Annotated, sentence: Sentence) -> list[Clause]:
    """Return what relative clauses state of the named things right before them, as clauses of their own."""
    found: list[Clause] = []
    for entity in annotated.entities:
        for mention in entity.mentions if entity.kind in _KINDS or entity.name in lexicon.country_by_name() else ():
            if sentence.start <= mention.start and mention.end < sentence.end:
                found += _after(annotated, sentence, entity, mention)
    named = {clause.finite.start for clause in found}
    return found + [clause for clause in _plain(annotated, sentence) if clause.finite.start not in named]


_CLEFT = re.compile(
    r"^C'(?:est|était) (?P<who>(?!ce |ça |pour |par |en |à |au |dans |avec |là |ainsi )[^,;:«»]{3,70}?)"
    r"(?P<aside>,[^;:«»]{3,90},)? qui "
)
_OPENING = re.compile(r"^(?P<who>(?:L[ea]s? |L'|Une? )[^,;:«»()]{3,80}), qui ")


def _plain(annotated: Annotated, sentence: Sentence) -> Iterator[Clause]:
    """Yield what « C'est X, Y, qui … » and « La famille X, qui …, a promis » state of X."""
    for pattern in (_CLEFT, _OPENING):
        found = pattern.match(sentence.text)
        first = next((i for i, t in enumerate(sentence.tokens) if found and t.start >= sentence.start + found.end()), None)
        if found is None or first is None:
            continue
        start, end = sentence.start + found.start("who"), sentence.start + found.end("who")
        inside = [i for i, t in enumerate(sentence.tokens) if start <= t.start < end]
        if any(is_finite_at(sentence.tokens, i) for i in inside):
            continue
        clause = _qui(annotated, sentence, first, Span(start, end))
        if clause and (pattern is _CLEFT or _same_number(clause)):
            yield replace(clause, whole_subject=Span(start, sentence.start + found.end() - len(" qui ")))


def _same_number(clause: Clause) -> bool:
    plural = clause.finite.text.endswith("nt") and clause.finite.number is not Number.SINGULAR
    return plural is clause.sentence.text.startswith("Les ")


def _after(annotated: Annotated, sentence: Sentence, entity: Entity, mention: Span) -> Iterator[Clause]:
    """Yield the clause that « qui » or « dont » opens right after a name."""
    link = _LINK.match(annotated.text, mention.end, sentence.end)
    before = annotated.text[sentence.start : mention.start]
    if link is None or before.count("«") != before.count("»") + before[-2:].count("«") or '"' in before:
        return
    if entity.name in lexicon.country_by_name() and _WITHIN.search(before):
        return
    led = _COMPLEMENT.search(before)
    if led and led["head"] not in _TELLING:
        return
    first = next((i for i, t in enumerate(sentence.tokens) if t.start >= link.end()), None)
    if first is None:
        return
    article = _ARTICLE.search(before)
    named = Span(mention.start - (len(article[0]) if article else 0), mention.end)
    clause = (_qui if link["word"] == "qui" else _dont)(annotated, sentence, first, named)
    if clause and (link["word"] == "dont" or _agrees(clause, entity)):
        yield clause


def _agrees(clause: Clause, entity: Entity) -> bool:
    plural = clause.finite.text.endswith("nt") and clause.finite.number is not Number.SINGULAR
    return plural is (entity.number is Number.PLURAL)


def _qui(annotated: Annotated, sentence: Sentence, first: int, named: Span) -> Clause | None:
    tokens = sentence.tokens
    at = next((i for i in range(first, min(first + 4, len(tokens))) if is_finite_at(tokens, i)), None)
    head = next((t for t in tokens if named.start <= t.start < named.end and t.pos in ("NOUN", "PROPN", "X", "ADJ")), None)
    if at is None or head is None or group_start(tokens, at) != first or tokens[at].mood == "Sub":
        return None
    return stated(annotated, sentence, (first, at), (named, head))


def _dont(annotated: Annotated, sentence: Sentence, first: int, named: Span) -> Clause | None:
    """Return the clause of « dont le siège sera installé … », which belongs to what is named before."""
    tokens = sentence.tokens
    if tokens[first].text.casefold() not in ("le", "la", "l'", "les"):
        return None
    at = next((i for i in range(first, len(tokens)) if is_finite_at(tokens, i)), None)
    clause = clause_at(annotated, sentence, at, within=True) if at is not None else None
    if clause is None or clause.subject.start != tokens[first].start or clause.by:
        return None
    return replace(clause, lead=Span(sentence.start, sentence.start), owner=named)
