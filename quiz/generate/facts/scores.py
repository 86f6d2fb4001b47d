"""By what score a match was won or lost: « X a battu Y 27-25 », « X s'est imposé 3-1 face à Y », « X s'est incliné (2-1) »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.clausal import all_clauses, clause_subject, cut_rest, setting_of, turned
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact
from quiz.generate.realise import frame

_BEAT = re.compile(
    r"(?:batt|renvers|domin|vainc|vaincu|élimin|écras|surclass|étrill|corrig|terrass|défai|surpri|écart|balay|devanc|humili"
    r"|impos|inclin|perd|cèd|céd|gagn|remport|qualifi|neutralis|tenu|concéd|débord|maîtris)"
)
_SCORE = re.compile(r"(?<![\d-])(?P<score>\d{1,3}-\d{1,3}(?:, ?\d{1,2}-\d{1,2}){0,4})(?![\d-])")
_REACH = 70
_RIVAL = re.compile(r"\b(?:contre|face à|devant|l[ea] |l'|les |[A-ZÀ-Ý])")


def find_scores(annotated: Annotated) -> list[Fact]:
    """Return the facts of by what score somebody beat somebody, in reading order."""
    people = People(annotated)
    facts = [fact for clause in all_clauses(annotated) if (fact := _fact(annotated, people, clause))]
    return sorted(facts, key=lambda fact: fact.evidence[0].start)


def _fact(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« Le Cameroun a battu l'Angola 27-25 » -> Sur quel score le Cameroun a-t-il battu l'Angola ?"""
    stop = min(clause.sentence.end, max(clause.rest.end, clause.verb.end + _REACH))
    found = _SCORE.search(annotated.text, clause.verb.end, stop)
    if found is None or not _BEAT.match(clause.lexical.text) or clause.negative or clause.passive:
        return None
    between = annotated.text[clause.verb.end : found.start()]
    bracket = found.start() > clause.rest.end - 1 or annotated.text[found.start() - 1] == "("
    if re.search(r"[;:.]|\b(?:avant|puis|après)\b", between) or between.count(",") > 1:
        return None
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    slots = turned(clause, phrase) if phrase else None
    hole = () if bracket else (Span(found.start(), found.end()),)
    rest = cut_rest(annotated, clause, hole)
    if phrase is None or setting is None or slots is None or slots.get("after") or not rest or not _RIVAL.search(rest):
        return None
    score = found["score"]
    return Fact(
        FactKind.NUMBER,
        (phrase.text, "score", rest),
        score,
        AnswerType.TERM,
        setting.evidence,
        slots | {"front": "sur quel score", "rest": rest, "by": setting.by, "lead": setting.lead},
        accept=(score.replace("-", " à "),) if "," not in score else (),
        held_on=frame.held_on(annotated),
        routes=("score",),
        weight=0.75,
    )
