"""The main clauses of a sentence: subject, verb, what follows, who is cited for it.

Read from the parse and checked on the surface: a subject stands before its verb with nothing but clitics, adverbs and what
commas set off between them. A clause that does not look like that is left alone.
"""

import re
from dataclasses import dataclass, replace

from quiz.core.model import Span
from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN
from quiz.generate.finite import is_finite_at
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Sentence, Token
from quiz.generate.realise import french, lexicon

_CLITICS = frozenset(["ne", "n'", "se", "s'", "le", "la", "l'", "les", "en", "y", "lui", "leur", "me", "nous", "m'"])
_SUBORDINATORS = frozenset(
    re.findall(
        r"[\w']+",
        "qui que qu' dont où si s'il quand lorsque lorsqu' car comme puisque puisqu' laquelle lequel lesquels lesquelles duquel",
    )
)
_ABOUT = ("près", "plus", "moins")
_INSERTED = re.compile(r"^,[^,]*(?:,[^,]*)*,\s?$")
_CITED_AFTER = re.compile(
    r",\s(?:(?:a|ont|avait)\s(?:\w+ment\s|toutefois\s|aussi\s)?(?P<verb>\w+)|(?P<now>[a-zà-ÿ]+))\s"
    r"(?P<who>(?:le\s|la\s|les\s|l'|son\s|sa\s|[A-ZÀ-Ý])[^,;:]{2,90})[.]?$"
)
_ACCORDING = re.compile(r"(?:^|,\s|\s)(?P<whole>[Ss]elon\s(?P<who>[^,;:.]{3,90}))(?=,|\.|;|$)")
_DAYS = frozenset(re.split(r"\W+", f"{WEEKDAY_PATTERN} {MONTH_PATTERN} le soir matin"))
"""Words of a date between a verb of saying and its « que »."""
_DASHED = re.compile(r"\s[–—]\s[^–—;:.]{2,60}\s[–—](?=\s)")
BREAK = re.compile(r"[,;:–—()«»\"]|\.\s*$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that states something.

    `lead` is what stands before the subject, without its comma; `subject` is cut to what can be printed, `whole_subject` is not;
    `clitics` are printed ("ne s'"); `finite` the finite verb; `verb` from it to the last participle or infinitive; `rest` what
    follows up to the end of the clause; `lexical` the verb that says what happened; `words` the finite verb and the rest of the
    verb group as printed ("a", "été créée"); `by` who is cited, "" for the article itself; `reporter` the words that lead to a
    reported clause; `negative` where ne or an equivalent stands.
    """

    sentence: Sentence
    lead: Span
    subject: Span
    whole_subject: Span
    head: Token
    clitics: str
    finite: Token
    verb: Span
    lexical: Token
    rest: Span
    by: str = ""
    reporter: Span | None = None
    words: tuple[str, str] = ("", "")
    passive: bool = False
    compound: bool = False
    negative: bool = False
    owner: Span | None = None
    """Where the thing is named that the subject belongs to: « le Centre, dont [le siège] sera installé … »."""


@per_article
def clauses_in(annotated: Annotated, sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence that state something, in reading order; none of one that is all quotation."""
    tokens = sentence.tokens
    quoted = _quoted(sentence)
    found = []
    for at, token in enumerate(tokens):
        if not is_finite_at(tokens, at) or token.start in quoted or token.mood == "Sub":
            continue
        if clause := clause_at(annotated, sentence, at):
            found.append(clause)
            found += _coordinated(annotated, clause)
    return found


def _coordinated(annotated: Annotated, clause: Clause) -> list[Clause]:
    """Return what a second participle states: « sera exploitée par X et mise en service à l'automne 2032 »."""
    tokens, (finite, tail) = clause.sentence.tokens, clause.words
    first = next((i for i, token in enumerate(tokens) if token is clause.lexical), -1)
    if first < 0 or not tail.endswith(clause.lexical.text):
        return []
    second = next(
        (i for i, t in enumerate(tokens) if t.head == first and t.dep == "conj" and t.form == "Part" and i > first), None
    )
    if second is None or tokens[second - 1].text not in ("et", "puis") or tokens[second].pos != "VERB":
        return []
    token = tokens[second]
    tail = f"{tail.removesuffix(clause.lexical.text)}{token.text}"
    rest = Span(token.end, max(token.end, rest_end(annotated, clause.sentence, tokens, second, clause.sentence.end)))
    if re.search(r"\b(?:son|sa|ses|leurs?)\b", annotated.of(rest)):
        return []
    return [replace(clause, verb=Span(token.start, token.end), lexical=token, rest=rest, words=(finite, tail))]


def _quoted(sentence: Sentence) -> set[int]:
    return {
        sentence.start + at
        for found in re.finditer(r"«[^»]*»?|\"[^\"]*\"?", sentence.text)
        for at in range(found.start(), found.end())
    }


def clause_at(annotated: Annotated, sentence: Sentence, at: int, *, within: bool = False) -> Clause | None:
    """Return the clause of the finite verb at an index; `within` where it may be one that « dont » leads to."""
    tokens = sentence.tokens
    lexical = lexical_verb(tokens, at)
    subject = _subject(tokens, lexical, at)
    if subject is None or tokens[subject].text.startswith("-"):
        return None
    start = _phrase_start(tokens, subject)
    group = group_start(tokens, at)
    if tokens[lexical].dep == "conj" and group > subject and tokens[group - 1].text in ("et", "puis"):
        return _joined(annotated, sentence, (start, subject, at, lexical))
    if group <= subject or not _adjacent(annotated, tokens, subject, group):
        return None
    opening = _opening_word(annotated, tokens, start)
    reported = opening in ("que", "qu'") and _reporter(tokens, start)
    if opening in _SUBORDINATORS and not reported and not (within and opening == "dont"):
        return None
    whole = Span(tokens[start].start, tokens[group - 1].end)
    end = verb_end(tokens, at, lexical)
    by, reporter, stop = _cited(sentence, tokens, (start, at), bool(reported))
    ending = rest_end(annotated, sentence, tokens, end, stop)
    clitics = annotated.text[tokens[group].start : tokens[at].start]
    verb = Span(tokens[at].start, tokens[end].end)
    return Clause(
        sentence,
        Span(sentence.start, tokens[start].start),
        _printed_subject(annotated, whole),
        whole,
        tokens[subject],
        clitics,
        tokens[at],
        verb,
        tokens[lexical],
        Span(tokens[end].end, max(ending, tokens[end].end)),
        by,
        reporter,
        (tokens[at].text, annotated.text[tokens[at].end : tokens[end].end].strip()),
        passive=is_passive(tokens, at, end),
        compound=tokens[at].lemma == "avoir" and end > at,
        negative=bool(re.match(r"(?:ne |n')", clitics)) or bool(re.search(r"\b(?:pas|jamais|aucune?)\b", annotated.of(verb))),
    )


def _joined(annotated: Annotated, sentence: Sentence, where: tuple[int, int, int, int]) -> Clause | None:
    """Return the clause of a second verb: « Elle vise 840 000 enfants et durera douze jours »."""
    start, subject, at, lexical = where
    tokens = sentence.tokens
    first = next((i for i in range(subject + 1, at) if is_finite_at(tokens, i)), None)
    main = clause_at(annotated, sentence, first) if first is not None else None
    if main is None or main.head is not tokens[subject]:
        return None
    end = verb_end(tokens, at, lexical)
    _, _, stop = _cited(sentence, tokens, (start, at), False)
    group = group_start(tokens, at)
    return replace(
        main,
        clitics=annotated.text[tokens[group].start : tokens[at].start],
        finite=tokens[at],
        verb=Span(tokens[at].start, tokens[end].end),
        lexical=tokens[lexical],
        rest=Span(tokens[end].end, max(rest_end(annotated, sentence, tokens, end, stop), tokens[end].end)),
        words=(tokens[at].text, annotated.text[tokens[at].end : tokens[end].end].strip()),
        passive=is_passive(tokens, at, end),
        compound=tokens[at].lemma == "avoir" and end > at,
        negative=bool(re.match(r"(?:ne |n')", annotated.text[tokens[group].start :])),
    )


def lexical_verb(tokens: tuple[Token, ...], at: int) -> int:
    """Return the verb a finite auxiliary helps, or itself."""
    token = tokens[at]
    if token.dep.startswith("aux") and token.head > at and token.head - at <= 6:
        return token.head
    if token.lemma in ("avoir", "être"):
        for step in range(at + 1, min(at + 6, len(tokens))):
            if tokens[step].form == "Part" and tokens[step].pos in ("VERB", "AUX") and tokens[step].text != "été":
                return step
            if tokens[step].pos not in ("ADV", "AUX") and tokens[step].text not in ("pas", "été"):
                break
    return at


def _subject(tokens: tuple[Token, ...], lexical: int, at: int) -> int | None:
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


def _phrase_start(tokens: tuple[Token, ...], subject: int) -> int:
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


def group_start(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index of the first clitic before a finite verb, or its own."""
    start = at
    while start > 0 and tokens[start - 1].text.casefold() in _CLITICS and tokens[start - 1].pos in ("PRON", "ADV", "PART", "DET"):
        start -= 1
    return start


def _adjacent(annotated: Annotated, tokens: tuple[Token, ...], subject: int, group: int) -> bool:
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


def _opening_word(annotated: Annotated, tokens: tuple[Token, ...], start: int) -> str:
    """Return the word a clause opens with: what stands right before its subject, or before a phrase commas set off there."""
    if start == 0:
        return ""
    before = tokens[start - 1].text.casefold()
    if before in _SUBORDINATORS:
        return before
    left = annotated.text[tokens[0].start : tokens[start].start]
    segment = re.split(r"[;:–—]|,\s(?:mais|et|or)\s", left)[-1]
    words = [w.casefold() for w in re.findall(r"\w+'?", segment)]
    return next((word for word in words if word in _SUBORDINATORS), "")


def _reporter(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether « que » right before the clause hangs on a verb of saying."""
    if start < 2 or tokens[start - 1].text.casefold() not in ("que", "qu'"):
        return False
    at = start - 2
    while at > start - 8 and at > 0 and (tokens[at].pos in ("PUNCT", "NUM", "ADV") or tokens[at].text.casefold() in _DAYS):
        at -= 1
    verb = tokens[at].text
    return verb in lexicon.sayings() or any(verb == s.present for s in lexicon.sayings().values())


def _cited(sentence: Sentence, tokens: tuple[Token, ...], where: tuple[int, int], reported: bool) -> tuple[str, Span | None, int]:
    """Return (who is cited, the words that lead to a reported clause, where the clause must stop).

    `where` are the indexes of the subject's first word and of the finite verb.
    """
    start, finite = where
    if reported:
        return "", Span(sentence.start, tokens[start - 1].start), sentence.end
    found = _CITED_AFTER.search(sentence.text)
    told = found and (found["verb"] in lexicon.sayings() or found["now"] in lexicon.sayings_now())
    if found and told and sentence.start + found.start() > tokens[finite].start:
        return found["who"].rstrip(". "), None, sentence.start + found.start()
    according = _ACCORDING.search(sentence.text)
    return (according["who"] if according else ""), None, sentence.end


def verb_end(tokens: tuple[Token, ...], at: int, lexical: int) -> int:
    """Return the index of the last word of the verb group: participle, or infinitive of doit, va, peut."""
    end = max(at, lexical)
    if end == at or tokens[end].text == "été":
        for step in range(at + 1, min(at + 5, len(tokens))):
            if tokens[step].form == "Inf" and tokens[step].pos in ("VERB", "AUX"):
                return step
            if tokens[step].pos not in ("ADV", "PRON") and tokens[step].text.casefold() not in _CLITICS:
                break
    return end


def rest_end(annotated: Annotated, sentence: Sentence, tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """Return where the clause ends: at a mark, a relative, or « et » before another verb."""
    skipped = _inserted_place(annotated, sentence, tokens[end].end)
    for index in range(end + 1, len(tokens)):
        token = tokens[index]
        if token.start < skipped:
            continue
        if token.start >= stop or BREAK.match(annotated.text[token.start :][:2]) or token.text in (".", "?", "!"):
            return token.start
        if token.text.casefold() in ("qui", "dont", "où", "tandis", "alors", "car", "lorsque", "lorsqu'", "mais"):
            return token.start
        if token.text in ("et", "puis") and _verb_follows(tokens, index):
            return token.start
    return min(stop, sentence.end)


def _inserted_place(annotated: Annotated, sentence: Sentence, at: int) -> int:
    """Return where the object begins after « mercredi, à Saguenay, »; `at` where no such insertion stands there."""
    date = next((d for d in annotated.dates if d.span.start - at in (0, 1)), None)
    if date is None:
        return at
    after = annotated.text[date.span.end : sentence.end]
    found = re.match(r",\s(?:à|au|aux|en|lors|dans)\s[^,;:]{1,60},\s(?=le\s|la\s|les\s|l'|une?\s)", after)
    return date.span.end + found.end() if found else at


def _verb_follows(tokens: tuple[Token, ...], index: int) -> bool:
    for token in tokens[index + 1 : index + 4]:
        if token.form == "Fin":
            return True
        if token.text.casefold() not in _CLITICS and token.pos not in ("ADV", "PRON"):
            return token.form == "Part" and token.pos == "VERB"
    return False


def _printed_subject(annotated: Annotated, whole: Span) -> Span:
    found = re.search(r"\s?(?:(?<!\d),|,(?!\d)|[(–—;:])|\s(?:qui|que|dont|où)\s", annotated.of(whole))
    return Span(whole.start, whole.start + found.start()) if found else whole


def is_passive(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether the verb group from its finite verb to its last word is a passive."""
    words = [token.text for token in tokens[at : end + 1]]
    return "été" in words or (tokens[at].lemma == "être" and end > at and any(t.dep == "aux:pass" for t in tokens[at : end + 1]))
