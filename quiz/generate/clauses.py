"""The main clauses of a sentence: subject, verb, what follows, who is cited for it.

Read from the parse and checked on the surface: a subject stands before its verb with nothing but clitics, adverbs and what
commas set off between them. A clause that does not look like that is left alone.
"""

import re
from dataclasses import dataclass, replace

from quiz.core.model import Span
from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN
from quiz.generate.extents import extent
from quiz.generate.finite import is_finite_at
from quiz.generate.heads import (
    SUBORDINATORS,
    is_adjacent,
    is_asserted,
    opening_word,
    phrase_start,
    plain_subject,
    set_off_subject,
    subject_of,
)
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Sentence, Token
from quiz.generate.realise import lexicon
from quiz.generate.verbs import group_start, group_words, is_passive, lexical_verb, verb_end

_CITED_AFTER = re.compile(
    r",\s(?:(?:a|ont|avait)\s(?:\w+ment\s|toutefois\s|aussi\s)?(?P<verb>\w+)|(?P<now>[a-zà-ÿ]+))\s"
    r"(?P<who>(?:le\s|la\s|les\s|l'|son\s|sa\s|[A-ZÀ-Ý])[^,;:]{2,90})[.]?$"
)
_ACCORDING = re.compile(r"(?:^|,\s|\s)(?P<whole>[Ss]elon\s(?P<who>[^,;:.]{3,90}))(?=,|\.|;|$)")
_DAYS = frozenset(re.split(r"\W+", f"{WEEKDAY_PATTERN} {MONTH_PATTERN} le soir matin"))
"""Words of a date between a verb of saying and its « que »."""


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
    asides: tuple[Span, ...] = ()
    """What commas set off in the verb group or behind it, and is not printed: « a jugé[, jeudi,] que »."""


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
    reach = extent(annotated, clause.sentence, second, second, clause.sentence.end)
    rest = Span(token.end, max(token.end, reach.end))
    if re.search(r"\b(?:son|sa|ses|leurs?)\b", annotated.of(rest)):
        return []
    return [
        replace(clause, verb=Span(token.start, token.end), lexical=token, rest=rest, words=(finite, tail), asides=reach.asides)
    ]


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
    group = group_start(tokens, at)
    subject = _subject(annotated, tokens, at, lexical)
    if subject is None or tokens[subject].text.startswith("-") or _cites(sentence, tokens, group, at):
        return None
    start = phrase_start(tokens, subject)
    if tokens[lexical].dep == "conj" and tokens[group - 1].text in ("et", "puis"):
        return _joined(annotated, sentence, (start, subject, at))
    opening = opening_word(annotated, tokens, start)
    reported = opening in ("que", "qu'") and _reporter(tokens, start)
    asserted = is_asserted(tokens, start) and tokens[subject].pos != "PRON"
    if opening in SUBORDINATORS and not (reported or asserted or (within and opening == "dont")):
        return None
    whole = Span(tokens[start].start, tokens[group - 1].end)
    by, reporter, stop = _cited(sentence, tokens, (start, at), bool(reported))
    lead = Span(tokens[start].start if asserted or _is_second(tokens, start) else sentence.start, tokens[start].start)
    clause = stated(annotated, sentence, (group, at), (whole, tokens[subject]), lead=lead, stop=stop)
    return replace(clause, subject=_printed_subject(annotated, whole), by=by, reporter=reporter)


def _is_second(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether « et » or « mais » joins a clause to another, whose words are not its opening."""
    joined = start > 1 and tokens[start - 1].text.casefold() in ("et", "mais", "puis")
    return joined and any(is_finite_at(tokens, i) for i in range(start - 1))


_WITNESS = re.compile(r", (?:a|ont) \w+ (?:une?|des|le|la) (?:journaliste|correspondant|photographe|source|témoin)")


def _cites(sentence: Sentence, tokens: tuple[Token, ...], group: int, at: int) -> bool:
    """Whether a verb after a comma says who saw what stands before: « …, a constaté une journaliste »."""
    return tokens[group - 1].text == "," and bool(_WITNESS.match(sentence.text, tokens[at].start - sentence.start - 2))


def stated(
    annotated: Annotated,
    sentence: Sentence,
    verb: tuple[int, int],
    subject: tuple[Span, Token],
    *,
    lead: Span | None = None,
    stop: int = 0,
) -> Clause:
    """Return what a verb states of a subject (its span, its head). `verb`: the indexes of the first clitic and the finite verb.

    What follows goes no further than `stop`, the end of the sentence where it is 0.
    """
    tokens, (first, at) = sentence.tokens, verb
    lexical = lexical_verb(tokens, at)
    end = verb_end(tokens, at, lexical)
    reach = extent(annotated, sentence, at, end, stop or sentence.end)
    clitics = annotated.text[tokens[first].start : tokens[at].start]
    words = (tokens[at].text, group_words(annotated.text, tokens, at, end))
    return Clause(
        sentence,
        lead or Span(sentence.start, sentence.start),
        subject[0],
        subject[0],
        subject[1],
        clitics,
        tokens[at],
        Span(tokens[at].start, tokens[end].end),
        tokens[lexical],
        Span(tokens[end].end, max(reach.end, tokens[end].end)),
        words=words,
        passive=is_passive(tokens, at, end),
        compound=tokens[at].lemma == "avoir" and end > at,
        negative=bool(re.match(r"(?:ne |n')", clitics)) or bool(re.search(r"\b(?:pas|jamais|aucune?)\b", words[1])),
        asides=reach.asides,
    )


def _subject(annotated: Annotated, tokens: tuple[Token, ...], at: int, lexical: int) -> int | None:
    """Return the head of the subject where it stands before its verb as a subject does; of a second verb, the first one's."""
    subject, group = subject_of(tokens, lexical, at), group_start(tokens, at)
    shared = tokens[lexical].dep == "conj" and group > 0 and tokens[group - 1].text in ("et", "puis")
    if subject is not None and group > subject and (shared or is_adjacent(annotated, tokens, subject, group)):
        return subject
    found = set_off_subject(tokens, at)
    return plain_subject(tokens, at) if found is None else found


def _joined(annotated: Annotated, sentence: Sentence, where: tuple[int, int, int]) -> Clause | None:
    """Return the clause of a second verb: « Elle vise 840 000 enfants et durera douze jours »."""
    start, subject, at = where
    tokens = sentence.tokens
    first = next((i for i in range(subject + 1, at) if is_finite_at(tokens, i)), None)
    main = clause_at(annotated, sentence, first) if first is not None else None
    if main is None or main.head is not tokens[subject]:
        return None
    _, _, stop = _cited(sentence, tokens, (start, at), False)
    clause = stated(annotated, sentence, (group_start(tokens, at), at), (main.subject, main.head), lead=main.lead, stop=stop)
    return replace(clause, whole_subject=main.whole_subject, by=main.by, reporter=main.reporter)


def _reporter(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether « que » right before the clause hangs on a verb of saying."""
    if start < 2 or tokens[start - 1].text.casefold() not in ("que", "qu'"):
        return False
    at = start - 2
    while at > start - 8 and at > 0 and (tokens[at].pos in ("PUNCT", "NUM", "ADV") or tokens[at].text.casefold() in _DAYS):
        at -= 1
    verb = tokens[at].text
    if verb == "savoir" and tokens[at - 1].lemma == "faire":
        return True
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
    offset = tokens[finite].start - sentence.start
    segment = sentence.text[sentence.text.rfind(";", 0, offset) + 1 :].split(";")[0]
    according = _ACCORDING.search(segment)
    return (according["who"] if according else ""), None, sentence.end


_TAIL = re.compile(
    r"\s?(?:(?<!\d),|,(?!\d)|[(–—;:])|\s(?:qui|que|dont|où)\s|\s(?:reliant|comprenant|regroupant|réunissant|rassemblant)\s"
)
"""What in a subject is told besides, and not printed with it."""


def _printed_subject(annotated: Annotated, whole: Span) -> Span:
    found = re.search(
        r"\s?(?:(?<!\d),|,(?!\d)|[(–—;:])|\s(?:qui|que|dont|où)\s|(?<=[a-zà-ÿ]) (?<=\w )(?:reliant|comprenant|regroupant)\s",
        annotated.of(whole),
    )
    return Span(whole.start, whole.start + found.start()) if found else whole
