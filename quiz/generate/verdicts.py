"""True or false: a statement of the article as it is, or with one thing changed that makes it false for certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from quiz.core.model import AnswerType
from quiz.core.text import fold
from quiz.generate.facts.people import People
from quiz.generate.focus import Focus, Worth, strangers
from quiz.generate.gaps import fact_of, labelled
from quiz.generate.literals import count
from quiz.generate.model import Annotated, Bound, Draft, Gender
from quiz.generate.realise import french, lexicon
from quiz.generate.spread import YEARS, clearly_other
from quiz.generate.statements import Statement

TRUE, FALSE = "vrai", "faux"
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


_SOME = r"(?:des|de|certaine?s|plusieurs|quelques|beaucoup|une?|d'autres|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
"""What tells of some of many."""


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in a statement, and what makes it false in its place."""

    right: str
    wrong: str


def deed(statement: Statement) -> Focus | None:
    """Return the main verb as what is asked for, where it has an opposite.

    None where it has none, or is hedged, or told of some of many: others may have done the opposite."""
    if not statement.asserted or next(_opposites(statement), None) is None:
        return None
    verb, subject = statement.clause.lexical.text, statement.clause.subject
    printed = statement.sentence.text[subject.start - statement.sentence.start :]
    told = re.search(rf"\b{_SOME} (?:[\w'-]+ )?{re.escape(statement.clause.head.text)}\b", statement.text)
    some = told or re.match(rf"{_SOME}(?![\w-])", printed, re.IGNORECASE)
    return Focus(verb, AnswerType.BOOLEAN, Worth.DEED) if not some and count(verb, statement.text) == 1 else None


def true_card(annotated: Annotated, statement: Statement, focus: Focus) -> Draft | None:
    """Return « Vrai ou faux » on a statement as the article makes it; None where it could not be read alone."""
    return _card(annotated, statement, focus.worth, Change(focus.text, focus.text), TRUE)


def false_card(annotated: Annotated, statement: Statement, focus: Focus) -> Draft | None:
    """Return « Vrai ou faux » on a statement made false; None where no change makes it so for certain."""
    change = next(iter(_changes(annotated, statement, focus)), None)
    return _card(annotated, statement, focus.worth, change, FALSE) if change else None


def _card(annotated: Annotated, statement: Statement, worth: float, change: Change, verdict: str) -> Draft | None:
    told = labelled(annotated, statement, change.right)
    if told is None or not statement.asserted or strangers(annotated, told.text):
        return None
    if count(change.right, told.text) != 1 or count(change.right, told.label):
        return None
    text = told.text.replace(change.right, change.wrong, 1)
    ask = f"Vrai ou faux : {text} ({told.label})." if told.label else f"Vrai ou faux : {text}."
    false = verdict == FALSE
    derived = f"{change.right} -> {verdict}"
    fact = fact_of(annotated, statement, (verdict, AnswerType.BOOLEAN), "verdict", weight=worth / 2, derived=derived)
    note = french.typeset(f"{french.capitalise(change.right)}, et non {change.wrong}.") if false else ""
    return Draft(fact, french.typeset(ask), verdict, evidence=fact.evidence, note=note)


def _changes(annotated: Annotated, statement: Statement, focus: Focus) -> Iterator[Change]:
    """Yield what makes a statement false: the opposite deed, another figure, another person in the office, another year."""
    rng = Random(sha256(fold(statement.text).encode()).digest())
    if focus.type is AnswerType.BOOLEAN:
        yield from _opposites(statement)
    elif focus.quantity is not None:
        bound = focus.quantity.bound
        wrong = clearly_other(focus.text, annotated, rng, up=bound is not Bound.AT_MOST, down=bound is not Bound.AT_LEAST)
        yield from [Change(focus.text, wrong)] if wrong else []
    elif focus.type is AnswerType.PERSON:
        yield from (Change(focus.text, other) for other in _others(annotated, statement, focus.text))
    elif focus.type is AnswerType.DATE and statement.clause.lexical.lemma in lexicon.words("once"):
        yield from _other_years(annotated, focus.text, rng)


def _others(annotated: Annotated, statement: Statement, name: str) -> list[str]:
    """Return the people of the article with an office that the right one does not have, of the same gender, elsewhere named."""
    people = People(annotated)
    right = people.named(name)
    if right is None or right.gender is Gender.UNKNOWN or not right.holdings:
        return []
    offices = {holding.office for holding in right.holdings}
    return sorted(
        person.name
        for person in people.persons
        if person.gender is right.gender
        and person.holdings
        and not offices & {holding.office for holding in person.holdings}
        and person.name.split()[-1] not in statement.sentence.text
    )


def _other_years(annotated: Annotated, date: str, rng: Random) -> Iterator[Change]:
    """Yield a date with a year some way off, on the same side of the publication, that the article has nowhere."""
    found, published = _YEAR.search(date), annotated.published
    if found is None or published is None:
        return
    year, told = int(found[0]), published.year
    steps = [step * way for step in YEARS[1:] for way in (-1, 1)]
    rng.shuffle(steps)
    for other in (year + step for step in steps):
        if (other < told) is (year < told) and (other > told) is (year > told) and str(other) not in annotated.text:
            yield Change(date, date.replace(found[0], str(other)))
            return


def _opposites(statement: Statement) -> Iterator[Change]:
    """Yield the main verb with its opposite, in the same form."""
    verb = statement.clause.lexical.text
    follows = statement.text.partition(verb)[2]
    for one, other, needed in lexicon.rows("opposites"):
        ending = verb.removeprefix(one)
        fits = verb.startswith(one) and ending in ("", "e", "s", "es") and re.match(rf" ?{needed}", follows)
        if fits and other != verb:
            yield Change(verb, other + ("" if ending == "s" and other.endswith("s") else ending))
