"""What is told without a verb: « D'une capacité de 600 tonnes, l'usine … », « Originaire de Chine, … », « Coût : … »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import Setting, all_clauses, clause_subject
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Gender, Modality, Number, Quantity, Sentence
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.realise import frame, french, lexicon

_MEASURED = {
    "coût": Gender.M, "budget": Gender.M, "montant": Gender.M, "investissement": Gender.M, "poids": Gender.M, "prix": Gender.M,
    "diamètre": Gender.M, "débit": Gender.M, "rendement": Gender.M, "capital": Gender.M, "tirage": Gender.M,
    "capacité": Gender.F, "superficie": Gender.F, "surface": Gender.F, "longueur": Gender.F, "hauteur": Gender.F,
    "largeur": Gender.F, "profondeur": Gender.F, "durée": Gender.F, "valeur": Gender.F, "puissance": Gender.F,
    "population": Gender.F, "production": Gender.F, "altitude": Gender.F, "envergure": Gender.F, "autonomie": Gender.F,
}  # fmt: skip
"""What may be measured of a thing."""
_OF_MEASURE = re.compile(
    rf"(?P<open>^|, |\s)(?P<led>[Dd]'une? )(?P<noun>{'|'.join(_MEASURED)})(?P<more>(?: [a-zà-ÿ]+| de [a-zà-ÿ]+){{0,2}}?)"
    r" (?:estimée? |évaluée? )?(?:de |d'|à )$"
)
_ORIGIN = re.compile(r"^(?:Originaire|Natif|Native) (?P<of>de la |de l'|de |du |d'|des )(?P<place>[A-ZÀ-Ý][\w' -]{2,40}), ")
_FRAGMENT = re.compile(
    r"^(?:(?P<noun>Coût|Prix|Montant|Budget|Investissement|Durée)(?P<more>(?: [a-zà-ÿ]+){0,2})|(?P<aim>Objectif|But|Bilan)) : "
)
_CONTINGENT = re.compile(r"(?:an|mois|jour|semaine|heure|nuit|match|siècle)s?\b")


def find_verbless(annotated: Annotated) -> list[Fact]:
    """Return what openings, adjuncts and fragments tell, in reading order."""
    people = People(annotated)
    facts = []
    for sentence in annotated.sentences:
        clause = next((c for c in all_clauses(annotated) if c.sentence is sentence and not c.reporter), None)
        phrase = clause_subject(annotated, clause) if clause else None
        if clause and phrase:
            facts += [*_measures(annotated, people, clause, phrase), *_origin(annotated, clause, phrase)]
        facts += _fragments(annotated, sentence)
    return facts


def _measures(annotated: Annotated, people: People, clause: Clause, phrase: Phrase) -> Iterator[Fact]:
    """« D'une capacité de 600 tonnes, l'usine … », « L'usine, d'une capacité de 600 tonnes, … » -> Quelle est la capacité …"""
    for quantity in annotated.quantities:
        if not clause.sentence.start <= quantity.span.start < clause.subject.start and not (
            clause.subject.end <= quantity.span.start < clause.whole_subject.end
        ):
            continue
        start = clause.sentence.start if quantity.span.start < clause.subject.start else clause.subject.end
        found = _OF_MEASURE.search(annotated.text[start : quantity.span.start])
        if found is None or quantity.ordinal or people.named(phrase.text) or found.start() > 0:
            continue
        noun = french.with_article(f"{found['noun']}{found['more']}", _MEASURED[found["noun"]])
        core = f"{french.quel(_MEASURED[found['noun']])} est {noun} {french.of(phrase.text)}"
        if not hangs(core, owned=True):
            yield _counted(annotated, clause.sentence, quantity, core, phrase.naming)


def _origin(annotated: Annotated, clause: Clause, phrase: Phrase) -> Iterator[Fact]:
    """« Originaire de Chine, la punaise diabolique … » -> De quel pays la punaise diabolique est-elle originaire ?"""
    found = _ORIGIN.match(clause.sentence.text)
    if found is None or phrase.gender is Gender.UNKNOWN or phrase.number is Number.PLURAL:
        return
    country = lexicon.country_by_name().get(found["place"])
    front = "de quel pays" if country else "d'où"
    answer = f"{country.article}{country.name}" if country else found["place"]
    verb = french.inverted("est", french.subject_pronoun(phrase.gender, phrase.number))
    native = "originaire" if found[0].startswith("Originaire") else "natif" if phrase.gender is Gender.M else "native"
    yield _fact(
        annotated,
        clause.sentence,
        f"{front} {phrase.text} {verb} {native}",
        (answer, AnswerType.PLACE),
        tuple(s for s in phrase.naming if not clause.sentence.start <= s.start < clause.sentence.end),
        accept=(found["place"], f"{found['of']}{found['place']}"),
    )


def _fragments(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Coût : 14,8 millions d'euros. » -> À combien s'élève le coût du projet ? « Objectif : 300 écoles. »"""
    found = _FRAGMENT.match(sentence.text)
    first = next((q for q in annotated.quantities if sentence.start <= q.span.start < sentence.end), None)
    if found is None or first is None or first.span.start != sentence.start + found.end():
        return
    if found["noun"]:
        if not first.unit:
            return
        noun = f"{found['noun'].casefold()}{found['more']}"
        gender = Gender.F if noun.startswith("durée") else Gender.M
        core = f"{french.quel(gender)} est {french.with_article(noun, gender)} {_spoken_of(annotated, sentence)}"
    else:
        core = _aimed_at(annotated, sentence, first)
    if core:
        yield _counted(annotated, sentence, first, core, ())


_LAST = re.compile(r" (?P<of>(?:du |de la |de l'|des )[a-zà-ÿ' -]{8,60})[.]?$")


def _spoken_of(annotated: Annotated, sentence: Sentence) -> str:
    """Return what the sentence before ends with, which a fragment goes on about: « … le financement du futur stade. »"""
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    found = _LAST.search(before.text) if before and before.passage == sentence.passage else None
    of = found["of"] if found else ""
    plain = len(of.split()) > 2 and not hangs(of) and not re.search(r"\b(?:qui|que|dont|où|et|à|par|pour|en)\b", of)
    return of if plain else "du projet"


def _aimed_at(annotated: Annotated, sentence: Sentence, quantity: Quantity) -> str:
    """Return what asks for the number of what a fragment counts: « quel nombre de victimes … »; "" where it counts nothing."""
    end = re.compile(r"[^,;.]*").match(annotated.text, quantity.span.end, sentence.end)
    what = absolute(annotated, Span(quantity.span.end, end.end())) if end else None
    noun = tidy(re.sub(r"^ ?(?:de |d')", "", what)) if what else ""
    if quantity.unit or not noun or hangs(noun) or _CONTINGENT.match(noun) or len(noun.split()) > 12:
        return ""
    bilan = sentence.text.startswith("Bilan")
    return f"combien {french.of(noun)} compte-t-on" if bilan else f"quel nombre {french.of(noun)} est visé"


def _counted(annotated: Annotated, sentence: Sentence, quantity: Quantity, core: str, naming: tuple[Span, ...]) -> Fact:
    outside = tuple(s for s in naming if not sentence.start <= s.start < sentence.end)
    setting = Setting("", "", (Span(sentence.start, sentence.end), *outside), Modality.ASSERTED)
    return quantity_fact(annotated, quantity, setting, {"core": core, "bare": "1"}, (core,), weight=0.5)


def _fact(
    annotated: Annotated,
    sentence: Sentence,
    core: str,
    answer: tuple[str, AnswerType],
    naming: tuple[Span, ...],
    *,
    accept: tuple[str, ...],
) -> Fact:
    return Fact(
        FactKind.PLACE,
        (core,),
        answer[0],
        answer[1],
        (Span(sentence.start, sentence.end), *naming),
        {"core": core, "bare": "1"},
        accept=accept,
        held_on=frame.held_on(annotated),
        routes=("verbless",),
        weight=0.5,
    )
