"""Where a clause ends: at a mark, a relative, or « et » before another verb; what commas set off inside it does not end it."""

import re
from dataclasses import dataclass
from functools import cache

from quiz.core.model import Span
from quiz.generate.finite import is_finite_at
from quiz.generate.model import Annotated, Sentence, Token
from quiz.generate.realise import lexicon
from quiz.generate.verbs import CLITICS, after_aside, group_start, verb_follows

BREAK = re.compile(r"[,;:–—()«»\"]|\.\s*$")
_ENDING = frozenset(["qui", "dont", "où", "tandis", "alors", "car", "lorsque", "lorsqu'", "mais"])
_CORE = ("obj", "iobj", "xcomp", "ccomp", "obl:arg", "obl:agent")
_NO_ASIDE = frozenset(["qui", "dont", "où", "que", "qu'", "et", "ou", "ni", "mais", "puis", "soit", "comme", "donc"])
_KEPT_WORDS = 5


@dataclass(frozen=True, slots=True)
class Extent:
    """Where what follows a verb ends, and what in it is left out when it is printed: asides, or their commas alone."""

    end: int
    asides: tuple[Span, ...] = ()


def extent(annotated: Annotated, sentence: Sentence, at: int, end: int, stop: int) -> Extent:
    """Return how far a clause goes whose finite verb is at `at` and whose verb group ends at `end`; no further than `stop`."""
    tokens = sentence.tokens
    skipped = _inserted_place(annotated, sentence, tokens[end].end)
    asides = _inside_group(tokens, at, end)
    for index in range(end + 1, len(tokens)):
        token = tokens[index]
        if token.start < skipped:
            continue
        if token.text == "," and (close := _aside_end(annotated, tokens, (at, end), index)) and tokens[close].start < stop:
            asides += _left_out(annotated, tokens, index, close)
            skipped = tokens[close].end
            continue
        if token.text in ("«", '"') and (close := _quotation_end(annotated, sentence, token.start)):
            skipped = close
            continue
        if token.start >= stop or BREAK.match(annotated.text[token.start :][:2]) or token.text in (".", "?", "!"):
            return Extent(token.start, asides)
        joined = token.text in ("et", "puis") and _leads_on(tokens, index)
        if joined or token.text.casefold() in _ENDING or _relative_que(tokens, end, index):
            return Extent(token.start, asides)
    return Extent(min(stop, sentence.end), asides)


_QUOTED = re.compile(r"«\s?(?P<guillemets>[^«».;!?]{2,90}?)\s?»|\"(?P<straight>[^\".;!?]{2,90})\"")
_LONGEST_QUOTATION = 12


def _quotation_end(annotated: Annotated, sentence: Sentence, at: int) -> int:
    """Return where a short quotation or a title within the clause ends: « une pétition « Naître ici » »; 0 for a long one."""
    found = _QUOTED.match(annotated.text, at, sentence.end)
    words = (found["guillemets"] or found["straight"]).split() if found else []
    return found.end() if found and len(words) <= _LONGEST_QUOTATION else 0


def _relative_que(tokens: tuple[Token, ...], end: int, at: int) -> bool:
    """Whether « que » opens a relative: « une charte que vingt pays ont signée »."""
    if tokens[at].text.casefold() not in ("que", "qu'"):
        return False
    if tokens[end].text in lexicon.sayings() or tokens[end].text in (*lexicon.sayings_now(), "savoir", "entendre"):
        return False
    return tokens[at - 1].text == "»" or (tokens[at].pos == "PRON" and tokens[at - 1].pos in ("NOUN", "PROPN"))


def _leads_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether « et » leads to another verb, at once or after a subject of its own: « … et une élection a été organisée »."""
    if tokens[at - 1].pos == "NUM" and tokens[at + 1 : at + 2] and tokens[at + 1].text in ("un", "une", "onze"):
        return False
    if verb_follows(tokens, at):
        return True
    if at + 1 >= len(tokens) or tokens[at + 1].pos not in ("DET", "PROPN", "NUM"):
        return False
    for step in range(at + 2, min(at + _LONGEST_SUBJECT, len(tokens))):
        if is_finite_at(tokens, step):
            return tokens[group_start(tokens, step) - 1].pos in ("NOUN", "PROPN", "ADJ")
        if tokens[step].pos in ("PUNCT", "SCONJ", "PRON", "CCONJ") and tokens[step].text.casefold() not in CLITICS:
            return False
    return False


_LONGEST_SUBJECT = 9


def _inside_group(tokens: tuple[Token, ...], at: int, end: int) -> tuple[Span, ...]:
    first = after_aside(tokens, at + 1)
    return (Span(tokens[at + 1].start, tokens[first - 1].end),) if at + 1 < first <= end else ()


def _aside_end(annotated: Annotated, tokens: tuple[Token, ...], verb: tuple[int, int], comma: int) -> int:
    """Return the comma that closes what another set off before the verb had all it governs; 0 where it set nothing off."""
    after = after_aside(tokens, comma)
    if after == comma or after >= len(tokens) or not _sets_off(annotated, tokens, comma):
        return 0
    at, end = verb
    if any(
        t.pos == "CCONJ" and any(w.form == "Inf" for w in tokens[i + 1 : i + 3]) for i, t in enumerate(tokens[:comma]) if i > end
    ):
        return 0
    told = [t for t in tokens[end + 1 : comma] if t.pos not in ("ADV", "PUNCT") and not _in_date(annotated, t)]
    if tokens[comma + 1].pos == "PROPN" and tokens[after].pos == "DET" and _wants_object(tokens, end, comma):
        return after - 1
    light = [t.pos for t in told] == ["ADP", "NOUN"]
    chained = bool(told) and tokens[comma - 1].pos == "VERB" and any(t.form == "Inf" for t in told)
    if chained and tokens[after].pos in ("DET", "NUM"):
        return after - 1
    return after - 1 if _goes_on(tokens, after, {at, end}, comma, bare=not told or light) else 0


def _wants_object(tokens: tuple[Token, ...], end: int, comma: int) -> bool:
    """Whether a verb says nothing without an object, and had none so far: « a coprésidé avec la ministre, … »."""
    led = end + 1 < comma and tokens[end + 1].pos == "ADP"
    return led and tokens[end].lemma in _needy() and not any(t.dep == "obj" and t.head == end for t in tokens[end:comma])


@cache
def _needy() -> frozenset[str]:
    return frozenset(entry.split()[0] for (entry,) in lexicon.rows("transitive")) | {"coprésider", "présider", "signer"}


def _in_date(annotated: Annotated, token: Token) -> bool:
    return any(date.span.start <= token.start < date.span.end for date in annotated.dates)


def _sets_off(annotated: Annotated, tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a comma opens an adverbial, a date, or a name beside the noun before it."""
    first = tokens[comma + 1]
    if first.text.casefold() in _NO_ASIDE or tokens[comma + 2].text == "savoir":
        return False
    named = first.pos == "PROPN" and tokens[comma - 1].pos in ("NOUN", "ADJ") and first.dep != "conj"
    return first.pos in ("ADP", "ADV") or named or _in_date(annotated, first)


def _goes_on(tokens: tuple[Token, ...], after: int, verbs: set[int], comma: int, *, bare: bool) -> bool:
    """Whether what stands behind an aside belongs to the verb: its object, or what else it cannot do without."""
    first = tokens[after]
    if first.text.casefold() in _NO_ASIDE - {"que", "qu'"} or first.pos not in ("DET", "NUM", "ADP", "SCONJ", "PROPN", "ADV"):
        return False
    governors = verbs | {i for i in range(max(verbs) + 1, comma) if tokens[i].form == "Inf"}
    top = _top(tokens, after)
    led = tokens[top].head in governors and tokens[top].dep.startswith(_CORE)
    return led or (bare and (tokens[top].head in governors or first.text.casefold() in ("que", "qu'")))


def _top(tokens: tuple[Token, ...], at: int) -> int:
    """Return the highest word above the one at `at` that does not stand before it."""
    for _ in range(len(tokens)):
        head = tokens[at].head
        if head == at or (head < at and not tokens[at].dep.startswith(("det", "case", "nummod", "mark", "amod", "advmod"))):
            break
        at = head
    return at


def _left_out(annotated: Annotated, tokens: tuple[Token, ...], comma: int, close: int) -> tuple[Span, ...]:
    """Return what is not printed of an aside: its commas where it is short and says when or where, else all of it."""
    words = tokens[comma + 1 : close]
    kept = len(words) <= _KEPT_WORDS and (_in_date(annotated, words[0]) or words[0].text.casefold() in ("à", "en", "au", "aux"))
    if kept:
        return (Span(tokens[comma].start, tokens[comma].end), Span(tokens[close].start, tokens[close].end))
    return (Span(tokens[comma].start, tokens[close].end),)


def _inserted_place(annotated: Annotated, sentence: Sentence, at: int) -> int:
    """Return where the object begins after « mercredi, à Saguenay, »; `at` where no such insertion stands there."""
    date = next((d for d in annotated.dates if d.span.start - at in (0, 1)), None)
    if date is None:
        return at
    after = annotated.text[date.span.end : sentence.end]
    found = re.match(r",\s(?:à|au|aux|en|lors|dans)\s[^,;:]{1,60},\s(?=le\s|la\s|les\s|l'|une?\s)", after)
    return date.span.end + found.end() if found else at
