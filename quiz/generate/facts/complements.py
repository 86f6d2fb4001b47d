"""Quantities in the complements of a clause: for how long, how far off, how many of what is created, a second count."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import Setting, all_clauses, clause_subject, cut_rest, has_subject, setting_of, turned, undated
from quiz.generate.facts.counting import TIMES, agreed_tail, counted_noun, front_of, relative_of, years
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Gender, Quantity
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.realise import french, lexicon

_LASTING = re.compile(r"(?:^|\s)(?P<word>pour|pendant|durant)\s(?:une durée de\s|une période de\s)?$")
_AWAY = re.compile(r"(?:^|\s)(?P<at>à)\s$")
_LENGTH = re.compile(r"(?:kilo|centi|milli)?mètres|km")
_RANGE = re.compile(r"(?P<det>une?)\s(?P<noun>[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){0,2}?)\s(?:comprise?\s|située?\s|d'|de\s)?$")
_LIGHT = re.compile(r"(?:en charge|en œuvre|en place|à bien|pour objectif|pour but|pour ambition|au point)?")
_LEADS = re.compile(r"(?:^|\s)(?:que\s|qu')$")


_MENTIONS = frozenset("évoquer citer mentionner avancer avoir être vouloir falloir dire".split())
"""Verbs whose object is a figure that somebody mentions, not what they count."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A quantity of a clause, with what the question on it needs."""

    clause: Clause
    quantity: Quantity
    phrase: Phrase
    setting: Setting
    before: str


def find_complements(annotated: Annotated) -> list[Fact]:
    """Return the facts of quantities that are neither subject nor plain object, in reading order."""
    people = People(annotated)
    facts: dict[int, Fact] = {}
    for clause in all_clauses(annotated):
        for stated in _stated(annotated, people, clause):
            fact = next((found for form in _FORMS if (found := form(annotated, stated))), None)
            if fact:
                facts.setdefault(stated.quantity.span.start, fact)
    for clause in _restricted(annotated):
        for stated in _stated(annotated, people, clause):
            fact = _of_those(annotated, stated)
            if fact:
                facts.setdefault(stated.quantity.span.start, fact)
    return [facts[at] for at in sorted(facts)]


def _stated(annotated: Annotated, people: People, clause: Clause) -> Iterator[_Stated]:
    here = [q for q in annotated.quantities if not q.ordinal and clause.rest.start <= q.span.start < clause.rest.end]
    phrase = clause_subject(annotated, clause) if here else None
    setting = setting_of(annotated, people, clause, phrase) if phrase else None
    if phrase and setting:
        for quantity in here:
            before = undated(annotated, Span(clause.rest.start, quantity.span.start))
            yield _Stated(clause, quantity, phrase, setting, before)


def _asked(annotated: Annotated, stated: _Stated, front: str, hole: Span, *, noun: str = "", shown: str = "") -> Fact | None:
    """Return the question that opens with `front` and leaves the stretch `hole` out."""
    slots = turned(stated.clause, stated.phrase)
    rest = cut_rest(annotated, stated.clause, (hole,))
    if slots is None or rest is None or (slots.get("after") and rest):
        return None
    slots |= {"front": front, "rest": rest}
    anchors = (stated.phrase.text, front, rest)
    return quantity_fact(annotated, stated.quantity, stated.setting, slots, anchors, noun=noun, shown=shown)


def _lasting(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« avait suspendu pour six ans X » -> Pour combien d'années … avait-elle suspendu X ?"""
    found = _LASTING.search(stated.before)
    if not found or not TIMES.search(stated.quantity.unit) or stated.clause.lexical.lemma in ("être", "avoir"):
        return None
    start = stated.clause.rest.start + annotated.of(Span(stated.clause.rest.start, stated.quantity.span.start)).rfind(
        found["word"]
    )
    return _asked(annotated, stated, f"{found['word']} {years(stated.quantity)}", Span(start, stated.quantity.span.end))


def _away(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« interdit toute mine à moins de cinq kilomètres d'un lac » -> À moins de combien de kilomètres d'un lac … ?"""
    quantity = stated.quantity
    found = _AWAY.search(stated.before)
    of = re.compile(r" (?P<of>(?:de la |de l'|du |des |de |d'|au )[^,;:.]{3,60})").match(
        annotated.text, quantity.span.end, stated.clause.rest.end
    )
    where = absolute(annotated, Span(of.start("of"), of.end("of"))) if of else None
    if not found or not of or not where or hangs(where) or not _LENGTH.search(quantity.unit):
        return None
    about = f"{quantity.approximator} " if quantity.approximator.endswith(" de") else ""
    front = f"à {about}combien {french.of(quantity.unit)} {where}"
    shown = re.sub(rf"^{re.escape(about)}", "", quantity.shown) if about else ""
    start = annotated.text.rfind("à", stated.clause.rest.start, quantity.span.start)
    return _asked(annotated, stated, front, Span(start, of.end("of")), shown=shown)


@cache
def _deverbal() -> re.Pattern[str]:
    nouns = "|".join(sorted((re.escape(row[0]) for row in lexicon.rows("deverbal")), key=len, reverse=True))
    return re.compile(
        rf"(?P<det>la |le |l'|une |un )(?P<noun>(?:{nouns})(?: [a-zà-ÿ]+(?:al|elle|ive|ique|née|aire|ée|é))?) (?:de |d')$"
    )


@cache
def _deverbal_gender() -> dict[str, Gender]:
    return {noun: Gender(gender) for noun, gender in lexicon.rows("deverbal")}


def _of_deed(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« a entraîné une charge et la suppression de 640 postes » -> De combien de postes … a-t-elle entraîné la suppression ?"""
    clause, quantity = stated.clause, stated.quantity
    text = annotated.of(Span(clause.rest.start, quantity.span.start))
    found = _deverbal().search(text)
    noun = counted_noun(annotated, clause, quantity) if found else None
    if found is None or noun is None or quantity.value in ("1", "2") or clause.passive:
        return None
    ahead = tidy(undated(annotated, Span(clause.rest.start, clause.rest.start + found.start())))
    joined = ahead.endswith(" et") and not any(
        t.form in ("Fin", "Inf")
        for t in clause.sentence.tokens
        if clause.rest.start <= t.start < clause.rest.start + found.start()
    )
    if not _LIGHT.fullmatch(ahead) and not joined:
        return None
    bare = next(n for n in _deverbal_gender() if found["noun"].startswith(n))
    shown = french.with_article(found["noun"], _deverbal_gender()[bare])
    rest = cut_rest(annotated, clause, (Span(clause.rest.start, noun[1].end),))
    slots = turned(clause, stated.phrase)
    if rest is None or slots is None or slots.get("after"):
        return None
    front = f"de combien {french.of(noun[0])}"
    slots |= {"front": front, "rest": tidy(f"{'' if joined else ahead} {shown} {rest}")}
    return quantity_fact(annotated, quantity, stated.setting, slots, (stated.phrase.text, front, shown), noun=noun[0])


def _between(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« vise une croissance comprise entre 6 % et 8 % » -> Dans quelle fourchette se situe la croissance que … vise ?"""
    quantity, clause = stated.quantity, stated.clause
    found = _RANGE.search(stated.before)
    if not found or not quantity.shown.startswith("entre ") or stated.before[: found.start()].strip():
        return None
    gender = Gender.F if found["det"] == "une" else Gender.M
    noun = re.sub(r" (?:comprise?|située?)$", "", found["noun"])
    relative = relative_of(clause, stated.phrase, gender)
    rest = cut_rest(annotated, clause, (Span(clause.rest.start, quantity.span.end),))
    if relative is None or rest is None or hangs(noun):
        return None
    slots = {"front": f"dans quelle fourchette se situe {french.with_article(noun, gender)}", "verb": relative, "rest": rest}
    return quantity_fact(annotated, quantity, stated.setting, slots, (stated.phrase.text, noun))


def _second(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« a enregistré 6 400 cas et 71 décès » -> Combien de décès … a-t-il enregistrés ?"""
    clause, quantity = stated.clause, stated.quantity
    first = next((q for q in annotated.quantities if clause.rest.start <= q.span.start < clause.rest.end), None)
    noun = counted_noun(annotated, clause, quantity)
    ahead = counted_noun(annotated, clause, first) if first and first is not quantity else None
    if first is None or noun is None or ahead is None or quantity.unit:
        return None
    led = tidy(undated(annotated, Span(clause.rest.start, first.span.start)))
    between = annotated.text[ahead[1].end : quantity.span.start]
    front = front_of(annotated, clause, quantity, noun)
    slots = turned(clause, stated.phrase)
    rest = cut_rest(annotated, clause, (Span(clause.rest.start, noun[1].end),))
    if led or between not in (" et ", ", ") or front is None or slots is None or rest is None or slots.get("after"):
        return None
    if clause.compound and not clause.passive:
        tail = agreed_tail(slots["tail"], quantity, noun[2])
        if tail is None:
            return None
        slots["tail"] = tail
    slots |= {"front": front, "rest": rest}
    return quantity_fact(annotated, quantity, stated.setting, slots, (stated.phrase.text, front, rest), noun=noun[0])


_FORMS: tuple[Callable[[Annotated, _Stated], Fact | None], ...] = (_lasting, _away, _of_deed, _between, _second)


def _restricted(annotated: Annotated) -> Iterator[Clause]:
    """Yield the clauses whose « en » stands for what is counted, or that say « ne … que »: without those words."""
    for sentence in annotated.sentences:
        for clause in clauses_in(annotated, sentence):
            words = clause.clitics.strip().casefold()
            only = re.match(r"\s?qu(?:e |')", annotated.of(clause.rest))
            if words not in ("en", "n'en", "ne", "n'") or (words != "en" and not only):
                continue
            start = clause.rest.start + (only.end() if only else 0)
            rest = Span(start, max(start, clause.rest.end))
            if has_subject(clause):
                yield replace(clause, clitics="en" if "en" in words else "", negative=False, rest=rest)


def _of_those(annotated: Annotated, stated: _Stated) -> Fact | None:
    """« elle en dénombre 39 200 » -> Combien d'entrées … dénombre-t-elle ? « ne compte que 3 écoles » -> Combien d'écoles … ?"""
    clause, quantity = replace(stated.clause, clitics=""), stated.quantity
    said = clause.lexical.lemma in _MENTIONS or clause.finite.text in lexicon.sayings_now()
    if tidy(stated.before) or clause.compound or clause.passive or said or (quantity.percent and stated.clause.clitics):
        return None
    noun = counted_noun(annotated, clause, quantity)
    front = front_of(annotated, clause, quantity, noun) if noun or quantity.unit else None
    hole = Span(quantity.span.start, noun[1].end if noun else quantity.span.end)
    if stated.clause.clitics:
        front, hole = _those(annotated, clause, quantity), quantity.span
        if annotated.text[quantity.span.end : quantity.span.end + 4] in (" de ", " d'u"):
            return None
    return _asked(annotated, replace(stated, clause=clause), front, hole) if front else None


def _those(annotated: Annotated, clause: Clause, quantity: Quantity) -> str | None:
    """Return what asks for a quantity of what the sentence, or the one before, counted last: "combien d'entrées"."""
    near = (clause.sentence.index - 1, clause.sentence.index)
    earlier = [
        q
        for q in annotated.quantities
        if q.span.end <= clause.finite.start
        and not q.ordinal
        and not q.percent
        and (q.currency or q.noun)
        and (s := annotated.sentence_at(q.span.start)) is not None
        and s.index in near
        and s.passage == clause.sentence.passage
    ]
    if not earlier or quantity.unit or quantity.noun:
        return None
    last = earlier[-1]
    if last.currency:
        scaled = re.search(r"million|milliard", quantity.shown)
        return f"combien {french.of(last.unit)}" if scaled and last.unit.isalpha() else None
    return f"combien {french.of(last.noun)}" if last.noun.endswith(("s", "x")) and not TIMES.search(last.noun) else None
