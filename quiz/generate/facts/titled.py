"""What works, exhibitions and themes are called: « l'enquête, « Les murs de papier », a reçu … », « sous le thème « … » »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.context import event_of
from quiz.generate.facts.clausal import clause_subject, cut_rest, setting_of, turned, usable
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import predicate_after
from quiz.generate.facts.wording import reworded
from quiz.generate.model import Annotated, Fact, Gender, Sentence
from quiz.generate.realise import frame, french, lexicon

_QUOTED = r"(?:« ?(?P<name>[^«»]{3,80}?) ?»|\"(?P<plain>[^\"]{3,80}?)\")"
_THEME = re.compile(
    rf"(?:sous le|(?:a|avait|avec) pour|autour du|sur le|au) (?P<word>thème|slogan|mot d'ordre)(?: de| :)? {_QUOTED}"
)
_UNDER = re.compile(
    rf"(?P<participle>[a-zà-ÿ]+(?:é|i|u|is|it)(?:e|s|es)?)(?P<when> en (?:19|20)\d\d)?"
    rf" sous le (?P<word>titre|nom|surnom) {_QUOTED}"
)
_WORK = re.compile(
    rf"(?P<det>[Ll]'|[Ll][ae] |[Ss]on |[Ss]a |[Uu]ne? )(?P<noun>[a-zà-ÿ]+)(?P<more>(?: [a-zà-ÿ'-]+){{0,4}}?),? {_QUOTED},?"
)
_FRAME = re.compile(r"(?P<phrase>dans le cadre|à l'occasion|lors) (?:de la |de l'|du |de )$")
_BY = re.compile(r"\b(?P<noun>[a-zà-ÿ]+) (?:d'une? |de la |du |de l')[^,«»]{3,40}, (?P<who>[A-ZÀ-Ý][^,«»]+), $")
_LONGEST = 12


def find_titled(annotated: Annotated) -> list[Fact]:
    """Return what named works, themes and exhibitions are called."""
    people = People(annotated)
    facts: list[Fact] = []
    for sentence in annotated.sentences:
        facts += [*_themes(annotated, sentence), *_works(annotated, sentence), *_under(annotated, people, sentence)]
        for clause in clauses_in(annotated, sentence):
            facts += _framed(annotated, people, clause)
    return [fact for fact in facts if len(fact.answer.split()) <= _LONGEST]


def _themes(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Placée sous le thème « … », la rencontre … » -> Quel était le thème du Forum … ?"""
    event = event_of(annotated, sentence)
    for found in _THEME.finditer(sentence.text):
        if event is not None:
            core = f"quel était le {found['word']} {french.of(event.name)}"
            yield _made(annotated, sentence, core, found["name"] or found["plain"], event.evidence)


def _works(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« l'enquête, « Les murs de papier », a reçu le prix … » -> Quel est le titre de l'enquête qui a reçu le prix … ?"""
    for found in _WORK.finditer(sentence.text):
        noun = lexicon.nouns().get(found["noun"])
        predicate = predicate_after(annotated, sentence, sentence.start + found.end() + 1)
        if noun is None or noun.sort != "work" or predicate is None or noun.gender is Gender.UNKNOWN:
            continue
        rest = reworded(annotated, Span(predicate.rest.start, predicate.parts[-1]))
        verb = annotated.of(Span(predicate.start, predicate.verb.end))
        if rest is None or len(rest.text.split()) < 3 or predicate.attributive:
            continue
        more = re.sub(r" (?:intitulé|baptisé|appelé|nommé|titré)e?$", "", found["more"])
        whole = french.with_article(found["noun"] + more, noun.gender)
        core = f"quel est le titre {french.of(whole)} qui {verb} {rest.text}"
        yield _made(annotated, sentence, core, found["name"] or found["plain"], rest.naming)


def _under(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[Fact]:
    """« la thèse d'une historienne, Clarisse Ateba, soutenue en 2019 sous le titre « … » » -> Sous quel titre …"""
    for found in _UNDER.finditer(sentence.text):
        before = _BY.search(sentence.text[: found.start()])
        noun = lexicon.nouns().get(before["noun"]) if before else None
        if before is None or noun is None or noun.sort != "work" or people.named(before["who"]) is None:
            continue
        whole = french.with_article(f"{noun.singular} {french.of(before['who'])}", noun.gender)
        pronoun = "elle" if noun.gender is Gender.F else "il"
        core = f"sous quel {found['word']} {whole} a-t-{pronoun} été {found['participle']}{found['when'] or ''}"
        yield _made(annotated, sentence, core, found["name"] or found["plain"], ())


def _framed(annotated: Annotated, people: People, clause: Clause) -> Iterator[Fact]:
    """« sera exposé à Lyon …, dans le cadre de l'exposition « Assises » » -> Dans le cadre de quelle exposition …"""
    if not usable(clause) or clause.reporter is not None:
        return
    start = clause.rest.start
    for found in _WORK.finditer(annotated.text, start, min(clause.sentence.end, clause.rest.end + 80)):
        noun = lexicon.nouns().get(found["noun"])
        before = annotated.text[start : found.start("noun")]
        phrase = _FRAME.search(before)
        if noun is None or noun.sort not in ("event", "work", "fund") or phrase is None or found["more"]:
            continue
        subject = clause_subject(annotated, clause)
        setting = setting_of(annotated, people, clause, subject)
        slots = turned(clause, subject) if subject else None
        rest = cut_rest(annotated, clause, (Span(start + phrase.start(), found.end()),))
        if subject is None or setting is None or slots is None or rest is None:
            continue
        front = f"{phrase['phrase']} de {french.quel(noun.gender)} {noun.singular}"
        core_slots = slots | {"front": front, "rest": rest, "by": setting.by, "lead": setting.lead}
        yield _fact(annotated, core_slots, (subject.text, front), found["name"] or found["plain"], setting.evidence)


def _made(annotated: Annotated, sentence: Sentence, core: str, answer: str, naming: tuple[Span, ...]) -> Fact:
    here = Span(sentence.start, sentence.end)
    outside = [span for span in naming if not here.start <= span.start < here.end]
    return _fact(annotated, {"core": core}, (core,), answer, (here, *outside))


def _fact(annotated: Annotated, slots: dict[str, str], anchors: tuple[str, ...], answer: str, evidence: tuple[Span, ...]) -> Fact:
    return Fact(
        FactKind.DEFINITION,
        anchors,
        answer.strip(),
        AnswerType.TITLE,
        evidence,
        slots,
        held_on=frame.held_on(annotated),
        routes=("quotation marks",),
        weight=0.6,
    )
