"""Gap sentences for what no question tells: sentences of the text that stand alone, one figure hidden."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
from quiz.generate.clauses import clauses_in
from quiz.generate.context import names_something
from quiz.generate.facts.clausal import clause_subject, cut_rest, setting_of, usable, verb_words
from quiz.generate.facts.people import People
from quiz.generate.facts.standing import stand_alone
from quiz.generate.filters import LONGEST_ASK, prompt
from quiz.generate.model import Annotated, Draft, EntityKind, Fact, Options, Quantity, Sentence
from quiz.generate.phrases import hangs, tidy
from quiz.generate.rank import score
from quiz.generate.realise import frame, french
from quiz.generate.strict import FILTERS
from quiz.generate.topic import topic

SHARE = 5
"""At most one card in so many is a gap sentence."""
_CONNECTED = re.compile(
    r"^L[ea] [a-zà-ÿ]+, |^(?:Présidente?|Directeur|Directrice|Maire|Patronn?e?|En poste)\b"
    r"|^(?:Mais|Et|Or|Si|Car|Donc|Ainsi|Enfin|Puis|Aussi|Toutefois|Cependant|Pourtant|En effet|En outre|Par ailleurs|De plus"
    r"|Au contraire|Dès lors|De son côté|Pour sa part|Parmi|Selon|Il|Elle|Ils|Elles|On|Nous|Ce|C'|Cela|Son|Sa|Ses|Leurs?)\b"
)
_OPEN = re.compile(
    r"\b(?:restante?s?|même|derni(?:er|ère)s?|parmi eux|parmi elles|voici|voilà|version|siècle|alors|donc)\b"
    r"|(?:^|, )(?:l'homme|la femme|l'intéressée?)\b",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 9, 28


def supplemented(drafts: Sequence[Draft], annotated: Annotated, options: Options, *, barred: Sequence[Span] = ()) -> list[Draft]:
    """Return the drafts with a few gap sentences for stretches of the text that none of them quotes, in the order of the text.

    Sentences in `barred`, which the article contradicts, are left alone.
    """
    if options.kinds and FactKind.OTHER not in options.kinds:
        return list(drafts)
    room = min(max(1, len(drafts) // (SHARE - 1)), options.most - len(drafts))
    told = [*barred, *(span for draft in drafts for span in draft.evidence)]
    free = [s for s in annotated.sentences if not any(s.start < span.end and span.start < s.end for span in told)]
    more = sorted(_sound(annotated, free), key=lambda draft: -score(draft, annotated))[: max(0, room)]
    if not more and room > 0:
        shown = fold(" ".join(f"{prompt(draft)} {draft.answer}" for draft in drafts))
        others = (s for s in annotated.sentences if not any(s.start < span.end and span.start < s.end for span in barred))
        more = [draft for draft in _sound(annotated, others) if fold(draft.answer) not in shown][:1]
    return sorted([*drafts, *more], key=lambda draft: draft.evidence[0].start)


def _sound(annotated: Annotated, sentences: Iterable[Sentence]) -> Iterator[Draft]:
    """Yield at most one gap sentence for each sentence, if no filter objects to it."""
    for sentence in sentences:
        gaps = (*_gaps(annotated, sentence), *_clause_gaps(annotated, sentence))
        sound = (draft for draft in gaps if not any(check(draft, annotated) for check in FILTERS))
        yield from islice(sound, 1)


def _gaps(annotated: Annotated, sentence: Sentence) -> Iterator[Draft]:
    """Yield the gap sentences of a sentence: with a figure hidden."""
    standing = None if _CONNECTED.match(sentence.text) else stand_alone(annotated, Span(sentence.start, sentence.end))
    text = tidy(standing.text).rstrip(". ") if standing else ""
    unclear = (
        re.search(r"[«\"?!:;–—]", text) or _OPEN.search(text) or any(t.text == "en" and t.pos == "PRON" for t in sentence.tokens)
    )
    unclear = unclear or _opens_bare(sentence) or not re.search(r"[.!](?: ?[)»])?$", sentence.text)
    if standing is None or unclear or hangs(text) or not _SHORTEST <= len(text.split()) <= _LONGEST:
        return
    if sentence.tokens and sentence.tokens[0].pos != "PROPN" and not re.match(r"[A-ZÀ-Ý]{2}", text):
        text = text[:1].lower() + text[1:]
    for answer, kind in _hidden(annotated, sentence):
        dated = _dated(annotated, text, answer)
        answer = answer if answer in dated else answer[:1].lower() + answer[1:]
        fits = len(dated.split()) <= LONGEST_ASK
        if fits and dated.count(answer) == 1 and re.search(r"(?<=[\s'])[A-ZÀ-Ý]\w+", dated.replace(answer, "")):
            yield _draft(annotated, sentence, dated, answer, kind, standing.naming)


def _clause_gaps(annotated: Annotated, sentence: Sentence) -> Iterator[Draft]:
    """Yield the gap sentences of a clause alone, its subject named: « Il a été condamné à [trois ans] … »."""
    people = People(annotated)
    whole = re.search(r"[.!](?: ?[)»])?$", sentence.text)
    for clause in clauses_in(annotated, sentence) if whole else ():
        phrase = clause_subject(annotated, people, clause) if usable(clause) and clause.reporter is None else None
        setting = setting_of(annotated, people, clause, phrase) if phrase else None
        rest = cut_rest(annotated, clause, ()) if setting else None
        if phrase is None or setting is None or not rest or hangs(f"{phrase.text} {rest}") or _opens_bare(sentence):
            continue
        finite, tail = verb_words(clause, phrase.gender)
        told = tidy(f"{phrase.text} {clause.clitics}{finite} {tail} {rest}")
        text = ", ".join(part for part in (f"selon {setting.by}" if setting.by else "", setting.lead, told) if part)
        if re.search(r"[«\"?!:;–—]", text) or _OPEN.search(text) or not _SHORTEST <= len(text.split()) <= _LONGEST:
            continue
        for answer, kind in _hidden(annotated, sentence):
            dated = _dated(annotated, text, answer)
            if answer in rest and dated.count(answer) == 1 and len(dated.split()) <= LONGEST_ASK:
                yield _draft(annotated, sentence, dated, answer, kind, phrase.naming)


def _opens_bare(sentence: Sentence) -> bool:
    """Whether a sentence is about something that was named before: « L'inventaire attribue … », « La famille conserve … »."""
    words = sentence.tokens[:3]
    plain = len(words) == 3 and words[0].text.casefold() in ("le", "la", "l'") and words[1].text.islower()
    return plain and (words[2].form == "Fin" or words[2].text in ("ne", "n'", "se", "s'"))


def _dated(annotated: Annotated, text: str, answer: str) -> str:
    """Return a sentence with what it is about and the date the article speaks at, where it holds neither; "" where not known."""
    date = frame.when(annotated)
    yearly = re.search(r"(?:19|20)\d\d", text) is not None
    about = topic(annotated, avoid=answer, firm=True, dated=not yearly and not date.startswith("lors "))
    place = any(e.kind is EntityKind.PLACE and re.match(rf"{re.escape(e.name)}(?:,|$)", about) for e in annotated.entities)
    if about and not place and fold(about.split(",")[0]) not in fold(text):
        text = f"{text} ({about})"
    elif not about or not names_something(annotated, text, answer):
        return ""
    if re.search(r"(?:19|20)\d\d", text):
        return text
    if date.startswith("lors "):
        return f"{date}, {text}"
    return f"{text} ({date.removeprefix('en ')})" if date else ""


def _hidden(annotated: Annotated, sentence: Sentence) -> Iterator[tuple[str, AnswerType]]:
    _, quantities = annotated.within(sentence)
    for quantity in quantities:
        if re.search(r"\b(?:entre|de) [\d .,]+ (?:et|à) $", annotated.text[sentence.start : quantity.span.start]):
            continue
        if not quantity.ordinal and _telling(quantity) and (quantity.unit or quantity.noun) and quantity.unit != "ans":
            yield quantity.shown, AnswerType.MONEY if quantity.currency else AnswerType.NUMBER


def _telling(quantity: Quantity) -> bool:
    return quantity.currency or quantity.percent or len(re.sub(r"\D", "", quantity.value)) >= 3


def _draft(annotated: Annotated, sentence: Sentence, text: str, answer: str, kind: AnswerType, naming: tuple[Span, ...]) -> Draft:
    here = Span(sentence.start, sentence.end)
    evidence = (here, *(span for span in naming if not here.start <= span.start < here.end))
    fact = Fact(
        FactKind.OTHER,
        (fold(text),),
        answer,
        kind,
        evidence,
        held_on=frame.held_on(annotated),
        routes=("sentence",),
        weight=0.3,
    )
    at = text.index(answer)
    gap = answer if at else french.capitalise(answer)
    shown = french.capitalise(text)[:at] + f"{{{{{gap}}}}}" + text[at + len(answer) :]
    cloze = french.typeset(f"{shown}.")
    return Draft(fact, "", answer, cloze=cloze, evidence=evidence)
