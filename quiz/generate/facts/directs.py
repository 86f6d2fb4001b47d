"""What was demanded, adopted, built: an object that has no name, asked for by « que »: « réclame une enquête indépendante »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.actors import actors_in
from quiz.generate.facts.clausal import all_clauses, clause_subject, cut_rest, setting_of, undated
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import words_of
from quiz.generate.model import Annotated, Fact
from quiz.generate.parts import Part, parts_of
from quiz.generate.phrases import Phrase, absolute, hangs
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import number_of
from quiz.generate.verbs import infinitive

_DEEDS = words_of(
    "réclamer exiger adopter approuver rejeter inaugurer lancer construire bâtir créer fonder instaurer interdire autoriser",
    "supprimer abandonner annuler suspendre remporter obtenir recevoir décrocher découvrir inventer publier dévoiler racheter",
    "acheter vendre céder signer ratifier abolir rétablir installer ouvrir fermer détruire restaurer rénover produire fabriquer",
    "exporter importer organiser accueillir financer imposer fournir développer préparer conclure trouver demander promettre",
    "revendiquer nationaliser privatiser voter dissoudre valider invalider infliger prononcer contester menacer soutenir",
    "défendre",
)
"""Verbs of deeds, whose object is worth knowing."""
_ANNOUNCED = words_of("annoncer proposer prévoir")
"""Verbs whose object is worth knowing where it is a new thing."""
_INDEFINITE = re.compile(r"(?:une?|d'une?) ")
_DETERMINED = re.compile(r"(?:une?|l[ea]s?|des) |l'", re.IGNORECASE)
_EMPTY = re.compile(
    r"(?:une?|l[ea]s?|des|l')\s?(?:partie|part|série|sorte|type|forme|ensemble|fois|place|rôle|question|idée|sens|main|œil|voix"
    r"|parole|nombre|dizaine|centaine|millier|occasion|chose|fait|air|temps|point|pas|but|son|aide|besoin|situation|possibilité)\b"
)
_FEWEST, _MOST = 3, 9
_LONGEST = 24


def find_directs(annotated: Annotated) -> list[Fact]:
    """Return what the deeds of a text were done to, in reading order."""
    people = People(annotated)
    return [fact for clause in all_clauses(annotated) if (fact := _fact(annotated, people, clause))]


def _fact(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« La profession réclame la réautorisation d'un insecticide » -> Que réclame la profession ?"""
    part = _object(annotated, clause)
    answer = _shown(annotated, part.span) if part else ""
    phrase = clause_subject(annotated, clause) if answer else None
    setting = setting_of(annotated, people, clause, phrase) if phrase else None
    if part is None or phrase is None or setting is None or setting.by or phrase.number is not number_of(clause):
        return None
    rest = cut_rest(annotated, clause, (part.span,))
    if rest is None or hangs(rest) or re.match(r"(?:et|ou|que|qu'|dont|par)\b", rest) or _any_holder(phrase):
        return None
    core = _core(clause, phrase, rest)
    if len(core.split()) > _LONGEST or not re.search(r"[A-ZÀ-Ý]", f"{phrase.text} {rest} {annotated.article.title}"):
        return None
    return Fact(
        FactKind.ACT,
        (phrase.text, clause.lexical.text, answer),
        answer,
        AnswerType.TERM,
        setting.evidence,
        {"core": core, "lead": setting.lead, "by": "", "bare": "1"},
        accept=(french.bare(answer),),
        modality=setting.modality,
        held_on=frame.held_on(annotated),
        routes=("direct",),
        weight=0.35,
    )


def _any_holder(phrase: Phrase) -> bool:
    """Whether a subject is an office with nobody's name: « le président »."""
    words = french.bare(phrase.text).split()
    return len(words) == 1 and words[0].casefold() in lexicon.offices()


def _core(clause: Clause, phrase: Phrase, rest: str) -> str:
    """Return « qu'a réclamé la profession à Cancon »: the subject behind the verb, which agrees with no « que »."""
    verb = " ".join(clause.words).strip()
    return " ".join(word for word in (french.join("que", verb), phrase.text, rest) if word)


def _object(annotated: Annotated, clause: Clause) -> Part | None:
    """Return the object of a verb that does something, right behind it."""
    if clause.passive or clause.negative or clause.clitics.strip() or not _does(annotated, clause):
        return None
    parts = [p for p in parts_of(clause) if undated(annotated, p.span).strip(" ,")]
    first = parts[0] if parts else None
    if first is None or first.prep or not _DETERMINED.match(annotated.of(first.span)):
        return None
    if undated(annotated, Span(clause.rest.start, first.span.start)).strip(" ,"):
        return None
    named = any(first.span.start <= a.at.start < first.span.start + 4 for a in actors_in(annotated, clause.sentence))
    counted = any(first.span.start <= q.span.start < first.span.end for q in annotated.quantities)
    torn = first.tokens[-1].form == "Part" and len(parts) > 1
    return None if named or counted or torn else first


def _does(annotated: Annotated, clause: Clause) -> bool:
    lemma = infinitive(clause.lexical)
    if lemma in _ANNOUNCED:
        return bool(_INDEFINITE.match(annotated.of(clause.rest).strip()))
    return lemma in _DEEDS


def _shown(annotated: Annotated, span: Span) -> str:
    """Return an object as an answer: its words, as many as say what it is; "" for one that says too little or points outside."""
    text = absolute(annotated, span)
    if (
        not text
        or hangs(text)
        or re.search(r"\b(?:M|Mme|Me|Dr)\b", text)
        or _EMPTY.match(text)
        or re.search(r"[;:«»\"()]|, ", text)
    ):
        return ""
    return text if _FEWEST <= len(text.split()) <= _MOST else ""
