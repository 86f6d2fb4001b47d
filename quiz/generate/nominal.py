"""What stands behind a common noun and states something of it: « la coca, qui couvrait … », « un accord prévoyant … »."""

import re
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.clauses import Clause, stated
from quiz.generate.finite import is_finite_at
from quiz.generate.heads import SUBORDINATORS
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Number, Sentence, Token
from quiz.generate.realise import lexicon
from quiz.generate.verbs import group_start, lexical_verb

_LONGEST = 9


@per_article
def nominal_relatives_in(annotated: Annotated, sentence: Sentence) -> list[Clause]:
    """Return the clauses of « qui » right after the noun phrase or the person that it stands for."""
    tokens, found = sentence.tokens, []
    for at, token in enumerate(tokens):
        if token.text.casefold() != "qui" or at < 2:
            continue
        verb = next((i for i in range(at + 1, min(at + 5, len(tokens))) if is_finite_at(tokens, i)), None)
        if verb is None or group_start(tokens, verb) != at + 1 or tokens[verb].mood == "Sub":
            continue
        clause = _clause(annotated, sentence, at, verb)
        if clause is not None:
            found.append(clause)
    return found + [clause for at in range(2, len(tokens) - 1) if (clause := _present(annotated, sentence, at))]


def _present(annotated: Annotated, sentence: Sentence, at: int) -> Clause | None:
    """Return what a present participle right after a singular noun phrase states: « un accord prévoyant le désarmement de … »."""
    tokens = sentence.tokens
    finite, head = lexicon.stative().get(tokens[at].text), tokens[at].head
    if finite is None or head >= at or tokens[head].pos not in ("NOUN", "PROPN") or tokens[at - 1].text.casefold() == "en":
        return None
    named = _phrase(annotated, tokens, head, at - 1)
    if named is None or tokens[head].number is Number.PLURAL or tokens[at - 1].pos == "CCONJ":
        return None
    verb = replace(tokens[at], text=finite, form="Fin", tense="Pres", number=Number.SINGULAR)
    clause = stated(annotated, sentence, (at, at), named, stop=_before_verb(sentence, at))
    return replace(clause, finite=verb, lexical=verb, words=(finite, ""), passive=False, compound=False)


def _before_verb(sentence: Sentence, at: int) -> int:
    """Return where the verb of the clause around a participle begins; the end of the sentence where it stands before."""
    tokens = sentence.tokens
    for step in range(at + 1, len(tokens)):
        if tokens[step].text.casefold() in SUBORDINATORS:
            break
        if is_finite_at(tokens, step):
            return tokens[group_start(tokens, step)].start
    return sentence.end


def _clause(annotated: Annotated, sentence: Sentence, at: int, verb: int) -> Clause | None:
    tokens = sentence.tokens
    lexical = lexical_verb(tokens, verb)
    named = _antecedent(annotated, tokens, at, lexical)
    if named is None:
        return None
    span, head = named
    plural = tokens[verb].text.endswith("nt") and tokens[verb].number is not Number.SINGULAR
    if plural is not (head.number is Number.PLURAL):
        return None
    return stated(annotated, sentence, (at + 1, verb), (span, head))


def _antecedent(annotated: Annotated, tokens: tuple[Token, ...], at: int, lexical: int) -> tuple[Span, Token] | None:
    """Return (where the phrase that « qui » stands for is, its head): the noun the verb hangs on, and all up to « qui »."""
    head = tokens[lexical].head
    if not tokens[lexical].dep.startswith("acl") or head >= at or tokens[head].pos not in ("NOUN", "PROPN"):
        return None
    last = at - 2 if tokens[at - 1].text == "," else at - 1
    return _phrase(annotated, tokens, head, last)


def _phrase(annotated: Annotated, tokens: tuple[Token, ...], head: int, last: int) -> tuple[Span, Token] | None:
    """Return (the noun phrase from its determiner to `last`, its head) where it is one that can be printed."""
    start = head
    while start and tokens[start - 1].pos in ("DET", "ADJ", "NUM"):
        start -= 1
    span = Span(tokens[start].start, tokens[last].end)
    text = annotated.of(span)
    whole = last >= head and len(text.split()) <= _LONGEST and not re.search(r"[,;:«»\"()–—]", text)
    return (span, tokens[head]) if whole and not any(t.form == "Fin" for t in tokens[start : last + 1]) else None
