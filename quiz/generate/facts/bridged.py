"""An office in one sentence, its holder's name in the next: « La ministre de la Mer estime que … X s'inquiète aussi. »"""

import re
from functools import cache
from itertools import pairwise

from quiz.core.model import Span
from quiz.generate.facts.names import NAME, is_name
from quiz.generate.facts.offices import Holding, head_pattern, holding_of
from quiz.generate.facts.speech import ADVERB, verbs
from quiz.generate.literals import occurrences
from quiz.generate.model import Annotated, Sentence
from quiz.generate.realise import lexicon

_FIRST = 4
"""How many sentences an article takes to say of whom it speaks."""
_REPLY = "a (?:aussitôt )?(?:réagi|répondu|répliqué|dénoncé|critiqué|contesté)|réagit|répond|réplique|dénonce|critique|conteste"
"""What somebody else does, whose name comes next."""
_NEXT = re.compile(rf"(?P<name>{NAME})(?! (?:{_REPLY})\b)(?= (?:a|s'est|s'|se|ne|n')\b| [a-zà-ÿ]+(?:e|t|d) | s'[a-zà-ÿ]+e )")


def bridged(annotated: Annotated, known: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """Return the office of whoever an article speaks of from its start, where it names nobody else there."""
    opening = annotated.sentences[:_FIRST]
    for sentence, after in pairwise(opening):
        told = _speaking().match(sentence.text)
        named = _NEXT.match(after.text)
        if told and named and (found := _joined(annotated, sentence, told, Span(after.start, after.start + named.end("name")))):
            taken = any(h.name == found.name or h.office == found.office for h in known)
            return () if taken else (found,)
    return ()


def _joined(annotated: Annotated, sentence: Sentence, told: re.Match[str], name: Span) -> Holding | None:
    office = lexicon.offices().get(told["head"]) or lexicon.offices().get(told["head"][0].lower() + told["head"][1:])
    text = annotated.of(name)
    if office is None or not office.unique or not is_name(text, annotated, apposed=True):
        return None
    first = next(occurrences(text, annotated.text, len(annotated.article.title)), None)
    if first is None or first.start < sentence.start or _others(annotated, Span(sentence.start, name.start)):
        return None
    determiner = told["det"].strip().lower()
    whole = Span(sentence.start, name.end)
    return holding_of(annotated, office, (determiner, ""), told["rest"] or "", whole, name)


def _others(annotated: Annotated, span: Span) -> bool:
    """Whether a stretch names people."""
    return any(
        span.start <= mention.start < span.end
        for entity in annotated.entities
        if entity.kind.value == "person"
        for mention in entity.mentions
    )


@cache
def _speaking() -> re.Pattern[str]:
    plain, reflexive = verbs(reflexive=False), verbs(reflexive=True)
    verb = rf"(?:(?:a|avait) {ADVERB}(?:{plain.participle})|(?:{plain.present})|s'est {ADVERB}(?:{reflexive.participle}))"
    return re.compile(rf"(?P<det>Le |La |L')(?P<head>{head_pattern()})(?P<rest> [^,;:.«»\"()]{{2,80}}?)? {verb}(?![\w-])")
