"""Which noun is the subject of a verb, and whether it stands where a subject does.

By the parse first; on the surface where the parse loses it: at the head of the sentence, or before what commas set off.
"""

import re

from quiz.generate.finite import is_finite_at
from quiz.generate.model import Annotated, Number, Token
from quiz.generate.realise import french
from quiz.generate.verbs import group_start

SUBORDINATORS = frozenset(
    re.findall(
        r"[\w']+",
        "qui que qu' dont où si s'il quand lorsque lorsqu' car comme puisque puisqu' laquelle lequel lesquels lesquelles duquel",
    )
)
_WHILE = (("alors", "que"), ("tandis", "que"), ("parce", "que"), ("après", "que"), ("depuis", "que"), ("puis", "que"))
_ASSERTING = frozenset(["car", "puisque", "puisqu'"])
"""What leads to a clause that states something all the same: « alors que X a apporté son soutien à … »."""
_ABOUT = ("près", "plus", "moins")
_INSERTED = re.compile(r"^,[^,]*(?:,[^,]*)*,\s?$")
_DASHED = re.compile(r"\s[–—]\s[^–—;:.]{2,60}\s[–—](?=\s)")


def subject_of(tokens: tuple[Token, ...], lexical: int, at: int) -> int | None:
    """Return the head of the subject: the verb's own, else that of the verb it is joined to."""
    above = tokens[lexical].dep == "conj" or tokens[at].dep == "cop"
    for verb in {lexical: None, at: None, **({tokens[lexical].head: None} if above else {})}:
        for index, token in enumerate(tokens):
            if token.head == verb and token.dep.startswith("nsubj") and index < at:
                return index
    owner = tokens[tokens[lexical].head]
    if tokens[lexical].dep.startswith("acl") and lexical == at and owner.pos == "NOUN" and tokens[lexical].head < at:
        return tokens[lexical].head
    return _surface_subject(tokens, at)


def _surface_subject(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return the noun or pronoun a sentence opens with where its verb follows at once, whatever the parse calls it."""
    group = group_start(tokens, at)
    if group == 0:
        return None
    if tokens[group - 1].text.casefold() in french.PRONOUNS and group <= 2:
        return group - 1
    first = next((i for i, t in enumerate(tokens[:group]) if t.pos in ("NOUN", "PROPN")), None)
    simple = all(t.pos in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "ADV", "X") for t in tokens[:group])
    return first if first is not None and simple and tokens[0].pos != "ADP" else None


def plain_subject(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return the head of a noun phrase with its article that stands right before a verb, after a strong mark or first of all."""
    group = group_start(tokens, at)
    start = max((i + 1 for i in range(group) if tokens[i].text in (";", ":", "–", "—")), default=0)
    if start == group or any(t.pos == "PUNCT" for t in tokens[start:group]):
        return None
    plural = tokens[at].text.endswith("nt") and tokens[at].number is not Number.SINGULAR
    head = _plain_head(tokens, start, group)
    shown = tokens[start].text.casefold() in _PLURALS
    return head if head is not None and start and plural is shown else None


def set_off_subject(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return the head of the noun phrase that commas part from its verb: « La profession, réunie mardi à Cancon, réclame »."""
    group = group_start(tokens, at)
    named = group > 3 and tokens[group - 1].pos == tokens[group - 2].pos == "PROPN"
    if group < 3 or not (tokens[group - 1].text == "," or named):
        return None
    segments = _segments(tokens, group if named else group - 1)
    for n, (first, last) in enumerate(segments[:-1]):
        head = _plain_head(tokens, first, last)
        if head is None:
            if first == last or not _leads(tokens[first]):
                return None
            continue
        if any(_states(tokens, *segment) for segment in segments[n + 1 :]):
            return None
        plural = tokens[at].text.endswith("nt") and tokens[at].number is not Number.SINGULAR
        shown = tokens[first].text.casefold() in _PLURALS
        return head if plural is shown else None
    return None


_PLURALS = frozenset(["les", "des", "ces", "deux", "trois", "quatre", "cinq", "plusieurs"])


def _segments(tokens: tuple[Token, ...], end: int) -> list[tuple[int, int]]:
    """Return (first word, the comma after the last) of what commas part before `end`, from the last strong mark on."""
    start = max((i + 1 for i in range(end) if tokens[i].text in (";", ":", "–", "—", "«", "»", '"')), default=0)
    commas = [*(i for i in range(start, end) if tokens[i].text == ","), end]
    return list(zip([start, *(i + 1 for i in commas)], commas, strict=False))


def _states(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a stretch between commas has a verb of its own that no relative opens."""
    relative = first < last and tokens[first].text.casefold() in ("qui", "dont", "où", "que", "qu'")
    return not relative and any(is_finite_at(tokens, i) for i in range(first, last))


def _leads(token: Token) -> bool:
    """Whether a word opens what stands before a subject: a preposition, an adverb, a participle."""
    return token.pos in ("ADP", "ADV", "CCONJ") or token.form == "Part" or token.text.casefold() in ("du", "des", "au", "aux")


def _plain_head(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    """Return the head of what can be nothing but a noun phrase with its article; None for anything else."""
    words = tokens[first:last]
    if first == 0 and words and all(t.pos == "PROPN" and t.text[:1].isupper() for t in words):
        return first
    determined = bool(words) and words[0].text.casefold() in {*_ARTICLES, *_PLURALS}
    if not determined or any(is_finite_at(tokens, i) for i in range(first, last)):
        return None
    if any(t.text in ("«", "»", '"') or t.text.casefold() in SUBORDINATORS or t.pos == "PRON" for t in words):
        return None
    return next((i for i in range(first, last) if tokens[i].pos in ("NOUN", "PROPN")), None)


_ARTICLES = frozenset(["le", "la", "l'", "un", "une", "ce", "cet", "cette"])


def phrase_start(tokens: tuple[Token, ...], subject: int) -> int:
    """Return the index of the first word of the noun phrase with that head."""
    start = subject
    while start > 0:
        before = tokens[start - 1]
        inside = before.pos in ("DET", "NUM", "ADJ", "X") or (before.pos == "PROPN" and tokens[start].pos == "PROPN")
        about = before.text.casefold() in ("quelque", "quelques", "environ")
        of = (
            before.text.casefold() in ("de", "d'")
            and start > 1
            and tokens[start - 2].text.casefold() in ("près", "plus", "moins")
        )
        if of:
            start -= 1
        elif before.text.casefold() == "au" and tokens[start].text in ("moins", "plus", "total"):
            pass
        elif before.text in ",;:" or not (inside or about or before.text.casefold() in _ABOUT):
            break
        start -= 1
    return start


def is_adjacent(annotated: Annotated, tokens: tuple[Token, ...], subject: int, group: int) -> bool:
    """Whether only the rest of the subject, or what commas set off, stands between its head and the verb group."""
    between = _DASHED.sub("", annotated.text[tokens[subject].end : tokens[group].start])
    between = re.sub(r"(?<=\d),(?=\d)", ".", between)
    if "," not in between:
        own = range(subject + 1, group)
        return not any(is_finite_at(tokens, i) for i in own) and not re.search(r"[;:–—]", between)
    comma = between.index(",")
    limit = tokens[subject].end + comma
    if any(t.form == "Fin" and t.start < limit for t in tokens[subject + 1 : group]):
        return False
    return bool(_INSERTED.match(between[comma:].rstrip()))


def is_asserted(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether what leads to the clause that begins at `start` says that it is so: « alors que », « parce que », « car »."""
    if start == 0:
        return False
    before = tokens[start - 1].text.casefold()
    pair = (tokens[start - 2].text.casefold(), before.replace("qu'", "que")) if start > 1 else ("", "")
    return before in _ASSERTING or pair in _WHILE


def opening_word(annotated: Annotated, tokens: tuple[Token, ...], start: int) -> str:
    """Return the word a clause opens with: what stands right before its subject, or before a phrase commas set off there."""
    if start == 0:
        return ""
    before = tokens[start - 1].text.casefold()
    if before in SUBORDINATORS:
        return before
    left = annotated.text[tokens[0].start : tokens[start].start]
    segment = re.split(r"[;:–—]|,\s(?:mais|et|or)\s", left)[-1]
    words = [w.casefold() for w in re.findall(r"\w+'?", segment)]
    return next((word for word in words if word in SUBORDINATORS), "")
