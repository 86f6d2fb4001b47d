"""What relative clauses state of what common nouns name: « les plantations de coca, qui couvraient 48 000 hectares »."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause, stated
from quiz.generate.finite import is_finite_at
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Number, Sentence, Token
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
    return found


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
    start = head
    while start and tokens[start - 1].pos in ("DET", "ADJ", "NUM"):
        start -= 1
    last = at - 2 if tokens[at - 1].text == "," else at - 1
    span = Span(tokens[start].start, tokens[last].end)
    text = annotated.of(span)
    whole = last >= head and len(text.split()) <= _LONGEST and not re.search(r"[,;:«»\"()–—]", text)
    return (span, tokens[head]) if whole and not any(t.form == "Fin" for t in tokens[start : last + 1]) else None
