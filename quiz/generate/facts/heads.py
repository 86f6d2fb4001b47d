"""Who is at the head of what, told by a verb: « X, qui dirige le ministère », « l'association que préside X »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.names import NAME, is_name, own_name, titled
from quiz.generate.facts.people import HEADS
from quiz.generate.facts.scopes import expand
from quiz.generate.facts.signed import rest_of
from quiz.generate.model import Annotated, Fact, Sentence
from quiz.generate.realise import frame, french

_SINCE = r"(?:depuis (?:le |l'|plus de )?[\w-]+(?: [\w-]+){0,2}? )?"
_THING = r"(?P<thing>(?:le |la |l'|les )[^,.;:«»()]{4,80}?)"
_AFTER = re.compile(rf"(?P<who>{NAME}), qui (?P<verb>{HEADS}) {_SINCE}{_THING}(?=\s?[,.;(»]|$)")
_DETERMINER = re.compile(r"(?<![\w'])(?:[Ll]e |[Ll]a |[Ll]')(?=\w)")


def find_heads(annotated: Annotated) -> list[Fact]:
    """Return one fact a person who heads something with a name, at the date of the article."""
    before = re.compile(
        rf",? que (?P<verb>{HEADS}) (?:(?:le |la |l')[a-zà-ÿ' -]{{3,40}}? )?(?:(?:{titled()}) )?(?P<who>{NAME})(?=\s?[,.;(»]|$)"
    )
    facts: list[Fact] = []
    for sentence in annotated.sentences:
        at = sentence.start
        for found in _AFTER.finditer(sentence.text):
            facts += _fact(annotated, sentence, found, Span(at + found.start("thing"), at + found.end("thing")))
        for found in before.finditer(sentence.text):
            thing = _thing_before(sentence, found.start())
            facts += _fact(annotated, sentence, found, thing) if thing else ()
    return list({fact.slots["core"]: fact for fact in facts}.values())


def _thing_before(sentence: Sentence, at: int) -> Span | None:
    """Return the noun phrase that ends before a relative: from the first determiner that no verb and no mark follows."""
    left = re.sub(r"\s?\([^()]*\)$", "", sentence.text[:at])
    end = sentence.start + len(left)
    for found in _DETERMINER.finditer(left):
        start = sentence.start + found.start()
        verbs = any(t.form == "Fin" or t.pos == "AUX" for t in sentence.tokens if start <= t.start < end)
        if not verbs and not re.search(r"[,;:«»()]|\bpar\b", left[found.start() :]):
            return Span(start, end)
    return None


def _fact(annotated: Annotated, sentence: Sentence, found: re.Match[str], span: Span) -> Iterator[Fact]:
    name, thing = own_name(found["who"], annotated), rest_of(annotated, span)
    when = frame.when(annotated)
    if thing is None or not thing[0] or not is_name(name, annotated, apposed=True) or not when.startswith("en "):
        return
    full, naming = expand(thing[0], annotated)
    full = french.decapitalise(full)
    if not re.search(r"[A-ZÀ-Ý]", full) or not re.match(r"(?:l[ea]s? |l')", full):
        return
    here = Span(sentence.start, sentence.end)
    outside = (span for span in (*thing[1], *naming) if not here.start <= span.start < here.end)
    yield Fact(
        FactKind.ROLE,
        (found["verb"], full),
        name,
        AnswerType.PERSON,
        tuple(dict.fromkeys((here, *outside))),
        {"core": f"qui {_imperfect(found['verb'])} {full} {when}"},
        held_on=frame.held_on(annotated),
        routes=("apposition",),
        weight=0.75,
    )


def _imperfect(verb: str) -> str:
    """Return "dirigeait" for dirige, "conduisait" for conduit."""
    if verb == "conduit":
        return "conduisait"
    return f"{verb}ait" if verb.endswith("ge") else f"{verb.removesuffix('e')}ait"
