"""Gap sentences: a statement with what it is about in front, and what is asked for hidden."""

import re
from dataclasses import dataclass

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
from quiz.generate.focus import YEAR, Focus
from quiz.generate.literals import count
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import frame, french
from quiz.generate.referents import leaves_open
from quiz.generate.statements import Statement
from quiz.generate.topic import is_headline, topic


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what it is about and when: `label` to stand before it or in brackets behind it, "" where it needs none."""

    label: str
    text: str


def labelled(annotated: Annotated, statement: Statement, hidden: str) -> Told | None:
    """Return a statement with its label, which may not tell what is `hidden`; None where nothing says what it is about."""
    text, date = statement.text, frame.when(annotated)
    yearly = YEAR.search(text) is not None
    if date.startswith("lors ") and not yearly:
        return Told("", f"{date}, {text}")
    new = _NEW_THING.search(text) is not None
    about = topic(annotated, avoid=hidden, firm=True, dated=not yearly, plain=not (new or leaves_open(text)), core=text)
    if not about or (new and not is_headline(about)):
        return None
    if fold(about.split(",")[0]) not in fold(text):
        label = french.capitalise(about)
        return Told(label, text) if yearly or YEAR.search(about) else Told(label, _dated(text, date)) if date else None
    return Told("", text) if yearly else Told("", _dated(text, date)) if date else None


_NEW_THING = re.compile(
    r"\b(?:le (?:nouvel|nouveau|futur|premier|prochain)|la (?:nouvelle|future|première|prochaine)) [a-zà-ÿ-]+"
    r"(?! (?:d[eu]|des|d'|[A-ZÀ-Ý«]|[a-zà-ÿ-]+(?:ique|al|ale|ien|ienne|ais|aise|aire|if|ive|el|elle|eux|euse)\b))",
    re.IGNORECASE,
)
"""« le nouvel équipement »: a thing that only the article names, or its headline."""


def _dated(text: str, date: str) -> str:
    return f"{text} ({date.removeprefix('en ')})"


def gap_sentence(annotated: Annotated, statement: Statement, focus: Focus) -> Draft | None:
    """Return a statement with the focus hidden; None where it could not be read alone."""
    told = labelled(annotated, statement, focus.text)
    if told is None:
        return None
    shown = f"{told.label} : {told.text}" if told.label else french.capitalise(told.text)
    answer = focus.text if focus.text in shown else french.capitalise(focus.text)
    if count(answer, shown) != 1 or not re.search(r"(?<=[\s'])[A-ZÀ-Ý]\w+|^[A-ZÀ-Ý]", shown.replace(answer, "")):
        return None
    cloze = french.typeset(f"{shown.replace(answer, f'{{{{{answer}}}}}')}.")
    fact = fact_of(annotated, statement, (answer, focus.type), "gap", weight=focus.worth / 2, derived=focus.derived)
    return Draft(fact, "", answer, cloze=cloze, evidence=fact.evidence)


def fact_of(
    annotated: Annotated, statement: Statement, answer: tuple[str, AnswerType], route: str, *, weight: float, derived: str = ""
) -> Fact:
    """Return what a card made of a statement proves; its identity is the sentence and the answer, not the wording."""
    here = Span(statement.sentence.start, statement.sentence.end)
    evidence = (here, *(span for span in statement.naming if not here.start <= span.start < here.end))
    return Fact(
        FactKind.OTHER,
        (route, fold(statement.sentence.text)),
        *answer,
        evidence,
        held_on=frame.held_on(annotated),
        routes=(route,),
        weight=weight,
        derived=derived,
    )
