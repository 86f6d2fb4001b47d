"""Who lost a final: « X a remporté le tournoi en battant en finale Y »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.people import People
from quiz.generate.facts.signed import rest_of
from quiz.generate.model import Annotated, Fact, Sentence
from quiz.generate.realise import frame, french

_WON = re.compile(
    r"\b(?:a|ont) (?:\w+ment )?(?:gagné|remporté)(?P<middle> [^;:«»]{2,80}?)"
    r",? en (?:battant|dominant|écartant)(?: nettement)? en finale "
)
_THING = re.compile(r"(?:^|\s)(?P<thing>(?:le |la |l')[^,]+)$")
_FIRST = re.compile(r"(?:(?:le |la |l')[\w-]+(?: [a-zà-ÿ-]+)? )?$")


def find_contests(annotated: Annotated) -> list[Fact]:
    """Return one fact a final whose winner and loser have names."""
    people = People(annotated)
    return [fact for sentence in annotated.sentences if (fact := _lost(annotated, people, sentence))]


def _lost(annotated: Annotated, people: People, sentence: Sentence) -> Fact | None:
    found = _WON.search(sentence.text)
    thing = _THING.search(found["middle"]) if found else None
    if found is None or thing is None:
        return None
    at = sentence.start
    winners = people.within(at, at + found.start())
    losers = people.within(at + found.end(), sentence.end)
    start = at + found.start("middle") + thing.start("thing")
    named = rest_of(annotated, Span(start, start + len(thing["thing"])))
    if len({w.person.name for w in winners}) != 1 or not losers or named is None or not re.search(r"[A-ZÀ-Ý]", named[0]):
        return None
    loser = losers[0]
    if not _FIRST.fullmatch(annotated.text[at + found.end() : loser.at.start]):
        return None
    here = Span(at, sentence.end)
    naming = (*named[1], *(r.naming for r in (winners[0], loser) if r.naming))
    return Fact(
        FactKind.ACT,
        (named[0], "finale"),
        loser.person.name,
        AnswerType.PERSON,
        tuple(dict.fromkeys((here, *(s for s in naming if not here.start <= s.start < here.end)))),
        {"core": f"qui a été battu en finale {french.of(named[0])} par {winners[0].person.name}"},
        held_on=frame.held_on(annotated),
        routes=("final",),
        weight=0.8,
    )
