"""Some of a set: « Trois des cinq écoles ont fermé » -> Combien des cinq écoles ont fermé ?"""

import re
from itertools import pairwise

from quiz.core.model import Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import all_clauses, clause_subject, cut_rest, setting_of, turned, undated
from quiz.generate.facts.counting import agreed_tail, counted_noun, is_filling
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Quantity
from quiz.generate.phrases import absolute, hangs, tidy

_OF = re.compile(r" (?P<of>des|de (?:ses|leurs)|sur (?:les|ses|leurs)) ")
_ONE = frozenset(["1"])


def find_parts(annotated: Annotated) -> list[Fact]:
    """Return how many of a set did something, or had something done to them, in reading order."""
    people = People(annotated)
    pairs = [(few, every, of) for few, every in pairwise(annotated.quantities) if (of := _joint(annotated, few, every))]
    facts: dict[int, Fact] = {}
    for clause in all_clauses(annotated) if pairs else ():
        for few, every, of in pairs:
            fact = _of_subject(annotated, people, clause, (few, every, of)) or _of_object(
                annotated, people, clause, (few, every, of)
            )
            if fact:
                facts.setdefault(few.span.start, fact)
    return [facts[at] for at in sorted(facts)]


_Pair = tuple[Quantity, Quantity, str]
"""How many, of how many, and what joins the two in a question: "des", "de ses"."""


def _joint(annotated: Annotated, few: Quantity, every: Quantity) -> str:
    found = _OF.fullmatch(annotated.text, few.span.end, every.span.start)
    whole = not (few.unit or every.unit or few.ordinal or every.ordinal) and few.value not in _ONE
    return re.sub(r"^sur (?:les)?", "des" if found and "les" in found["of"] else "de ", found["of"]) if found and whole else ""


def _of_subject(annotated: Annotated, people: People, clause: Clause, pair: _Pair) -> Fact | None:
    """« Trois des cinq commerces du bourg avaient fermé »."""
    few, every, of = pair
    first = annotated.text[clause.sentence.start : few.span.start]
    if clause.subject.start not in (few.span.start, every.span.start) or not re.fullmatch(r"(?:[^;:]*, )?", first):
        return None
    whole = absolute(annotated, Span(every.span.start, clause.subject.end))
    rest = cut_rest(annotated, clause, ())
    setting = setting_of(annotated, people, clause, None)
    plural = clause.finite.text.endswith("nt")
    if not whole or hangs(whole) or rest is None or setting is None or not plural:
        return None
    front = f"combien {of} {whole}"
    slots = {"front": front, "clitics": clause.clitics.strip(), "verb": tidy(annotated.of(clause.verb)), "rest": rest}
    return quantity_fact(annotated, few, setting, slots, (front, slots["verb"], rest))


def _of_object(annotated: Annotated, people: People, clause: Clause, pair: _Pair) -> Fact | None:
    """« a fermé sept de ses neuf centrales à charbon »."""
    few, every, of = pair
    if not clause.rest.start <= few.span.start < clause.rest.end:
        return None
    noun = counted_noun(annotated, clause, every)
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    slots = turned(clause, phrase) if phrase else None
    before = tidy(undated(annotated, Span(clause.rest.start, few.span.start)))
    rest = cut_rest(annotated, clause, (Span(few.span.start, noun[1].end),)) if noun else None
    if phrase is None or noun is None or setting is None or slots is None or rest is None or not is_filling(before):
        return None
    if clause.compound and not clause.passive:
        tail = agreed_tail(slots["tail"], few, noun[2])
        if tail is None:
            return None
        slots["tail"] = tail
    slots |= {"front": f"combien {of} {annotated.of(every.span)} {noun[0]}", "rest": rest}
    return quantity_fact(annotated, few, setting, slots, (phrase.text, slots["front"], rest))
