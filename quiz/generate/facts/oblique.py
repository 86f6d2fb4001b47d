"""With whose help, at whose request, for what reason: what a clause adds by a fixed phrase and a name."""

import re
from dataclasses import dataclass, replace

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.actors import Actor, actors_in
from quiz.generate.facts.clausal import clause_subject, cut_rest, gives, setting_of, turned, usable
from quiz.generate.facts.passive import is_shared
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact
from quiz.generate.phrases import hangs, tidy
from quiz.generate.realise import frame, french, lexicon

_PHRASES = (
    "à la demande|à l'initiative|à l'invitation|à l'appel|sur proposition|sur décision|sur ordre|sous l'égide|sous la présidence"
    "|sous la direction|sous la conduite|sous l'autorité|sous le parrainage|avec le soutien|avec l'aide|avec l'appui"
    "|avec le concours|par l'entremise|par l'intermédiaire|par le biais|au nom|pour le compte|au profit|au sein|auprès"
)
_OF = re.compile(rf"(?:^|(?<=[\s,]))(?P<phrase>{_PHRASES}) (?P<of>de |d')?$")
_WITH = re.compile(
    r"(?:^|(?<=[\s,]))(?P<phrase>en (?:partenariat|collaboration|coopération|association) avec|grâce à|conformément à) ?$"
)
_CAUSE = re.compile(
    r"(?:^|,?\s)(?P<phrase>en raison|à cause|du fait|à la suite|par crainte|par manque) "
    r"(?P<of>de la |de l'|de |d'|du |des )(?P<what>[^,;:.«»()]+)"
)
_LACK = re.compile(r",?\s(?P<what>faute (?:de |d')[^,;:.«»()]+)")
_CUT = re.compile(
    r"\s(?:qui|que|dont|où|survenue?s?|tombée?s?|intervenue?s?|annoncée?s?|observée?s?|depuis|lors|la veille|le lendemain)\b.*$"
)
_OPEN_SUBJECT = re.compile(r"\b(?:restante?s?|précité|susdit|concernée?s?)\b")
_IN_PART = re.compile(
    r"\b(?:principalement|notamment|surtout|essentiellement|majoritairement|entre autres|en partie),?[^,]{0,40}$"
)
"""What says that there are others too."""
_LONGEST = 8
_LONGEST_ASKED = 21


@dataclass(frozen=True, slots=True)
class _Added:
    """What a clause adds: the words that ask for it, the answer, and the stretch that the question leaves out."""

    front: str
    answer: str
    type: AnswerType
    hole: Span
    accept: tuple[str, ...] = ()
    naming: tuple[Span, ...] = ()


def find_obliques(annotated: Annotated) -> list[Fact]:
    """Return what fixed phrases add to clauses, in reading order."""
    people = People(annotated)
    facts: list[Fact] = []
    for clause in (c for sentence in annotated.sentences for c in clauses_in(annotated, sentence)):
        if not usable(replace(clause, negative=False)) or clause.reporter is not None or clause.lexical.text in lexicon.sayings():
            continue
        for added in (*_named(annotated, clause), *_causes(annotated, clause)):
            fact = _fact(annotated, people, clause, added)
            if fact:
                facts.append(fact)
    return facts


def _fact(annotated: Annotated, people: People, clause: Clause, added: _Added) -> Fact | None:
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    slots = turned(clause, phrase) if phrase else None
    rest = cut_rest(annotated, clause, (added.hole,))
    if phrase is None or setting is None or slots is None or rest is None or (slots.get("after") and rest):
        return None
    if (not clause.passive and not rest and not clause.negative) or _OPEN_SUBJECT.search(phrase.text):
        return None
    if len(f"{added.front} {phrase.text} {rest}".split()) > _LONGEST_ASKED:
        return None
    here = Span(clause.sentence.start, clause.sentence.end)
    naming = tuple(span for span in added.naming if not here.start <= span.start < here.end)
    return Fact(
        {AnswerType.TEXT: FactKind.OTHER, AnswerType.PLACE: FactKind.PLACE}.get(added.type, FactKind.ACT),
        (phrase.text, added.front, rest),
        added.answer,
        added.type,
        (*setting.evidence, *naming),
        slots | {"front": added.front, "rest": rest, "by": setting.by, "lead": setting.lead},
        accept=added.accept,
        negative=clause.negative,
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("phrase",),
        weight=0.55,
    )


def _named(annotated: Annotated, clause: Clause) -> list[_Added]:
    """« allongé à la demande de l'Union … » -> À la demande de quelle union …"""
    found = []
    for actor in actors_in(annotated, clause.sentence):
        before = annotated.text[clause.rest.start : actor.at.start]
        if not clause.rest.start <= actor.at.start < clause.rest.end + 60 or "," in before[:-_AFTER_COMMA]:
            continue
        phrase = None if _IN_PART.search(before) else _phrase(annotated, clause, actor, before)
        if phrase and not is_shared(annotated, clause.sentence, actor):
            words, start = phrase
            naming = (actor.naming,) if actor.naming else ()
            hole = Span(clause.rest.start + start, actor.at.end)
            found.append(_Added(words, actor.answer, actor.kind, hole, actor.accept, naming))
    return found


_AFTER_COMMA = 34
"""A fixed phrase may be set off by the comma that ends the clause, so near the name at most."""


def _phrase(annotated: Annotated, clause: Clause, actor: Actor, before: str) -> tuple[str, int] | None:
    """Return (the question's opening, where the phrase starts) of the fixed phrase that leads to a name."""
    contracted = annotated.of(actor.at).startswith("du ")
    within = re.search(r"(?:^|(?<=\s))(?:à |dans )$", before)
    if within and within[0].startswith("à") and gives(clause):
        return None
    if actor.kind is AnswerType.PLACE and actor.asked != "quel pays" and (within or annotated.of(actor.at).startswith("au ")):
        return f"dans {actor.asked}", within.start() if within else len(before)
    of = _OF.search(before)
    if of and bool(of["of"]) != contracted:
        return f"{of['phrase']} {french.of(actor.asked)}", of.start()
    within = _WITH.search(before)
    if within and not contracted:
        return f"{within['phrase']} {actor.asked}", within.start()
    return None


def _causes(annotated: Annotated, clause: Clause) -> list[_Added]:
    """« raccourcie en raison de la neige » -> Pour quelle raison … ? « , faute d'autorisation » likewise."""
    stop = min(clause.sentence.end, clause.rest.end + 70)
    text = annotated.text[clause.rest.start : stop]
    for pattern in (_CAUSE, _LACK):
        found = pattern.search(text)
        if found is None or (found.start() < clause.rest.end - clause.rest.start - 1) == ("," in text[: found.start()]):
            continue
        what = tidy(_CUT.sub("", found["what"]))
        answer = what if pattern is _LACK else _with_article(found["of"], what)
        if hangs(answer) or not 1 < len(answer.split()) <= _LONGEST or re.search(r"\b(?:a|ont|est|sont|et)\b", answer):
            continue
        hole = Span(clause.rest.start + found.start(), clause.rest.start + found.end())
        accept = () if pattern is _LACK else (f"{found['phrase']} {found['of']}{what}",)
        return [_Added("pour quelle raison", answer, AnswerType.TEXT, hole, accept)]
    return []


def _with_article(of: str, what: str) -> str:
    """Return what « de » governs with the article it stands for: du -> le, des -> les, d' -> none."""
    return {"du ": "le ", "des ": "les ", "de la ": "la ", "de l'": "l'"}.get(of, "") + what
