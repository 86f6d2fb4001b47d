"""What a thing is, and what it is called: « X est le … », « X, un corpus qui … », « Ce modèle, appelé « X », … »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.clausal import all_clauses, clause_subject, setting_of
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, EntityKind, Fact, Gender, Sentence
from quiz.generate.phrases import absolute, hangs, tidy
from quiz.generate.realise import frame, french, lexicon

_TELLING = re.compile(r"\b(?:qui|que|dont|où|auquel|à laquelle|auxquels|par lequel|plus|pour)\b")
_NAMED = r"(?:«\s?(?P<name>[^«»]{2,60}?)\s?»|\"(?P<plain>[^\"]{2,60}?)\")"
_CALLED = re.compile(rf"^\s?,\s(?:appelée?|dite?|baptisée?|nommée?|surnommée?|intitulée?)\s{_NAMED},\s?$")
_BRACKET = re.compile(r"(?P<name>(?:l'|la |le )[\w'-]+(?: [\w'-]+){0,3}) \((?P<what>une? [^()]{12,110})\)")
_BESIDE = re.compile(
    r"(?<![\w«])(?P<name>[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý][\w-]*){0,3}),? ?(?P<mark>,|–|—) "
    r"(?P<det>une?|le plus|la plus|le premier|la première) (?P<what>(?!des? |d')[a-zà-ÿ][^,;:.–—«»()]{12,160})"
)
_CONSISTS = re.compile(
    rf"\b(?P<det>la |le |l')(?P<noun>[a-zà-ÿ-]+) {_NAMED}\s?:\s(?P<what>[a-zà-ÿ]+(?:er|ir|re|oir)\s[^.;:«»]{{12,180}})"
)
_ALIAS = re.compile(
    r"(?<![\w-])(?!L[ae]s? )(?P<head>[A-ZÀ-Ý][a-zà-ÿ]+) (?P<rest>[^().;:«»]{8,110}) "
    r"\((?P<alias>[A-ZÀ-Ý][a-zà-ÿ]+ [^()]{3,50})\)"
)
_SUBJECT = re.compile(r"(?:ce |cet |cette |le |la |l'|une? )(?P<noun>[a-zà-ÿ].*)$", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:ce|cette|celui|celle|nous|son|sa)\b")
_SHORTEST = 5
_LONGEST = 30


def find_definitions(annotated: Annotated) -> list[Fact]:
    """Return what things are and are called, in reading order."""
    people = People(annotated)
    facts = [*_copular(annotated, people), *_called(annotated)]
    for sentence in annotated.sentences:
        facts += _bracketed(annotated, people, sentence)
        for find in (_beside, _consisting, _aliased):
            facts += find(annotated, sentence)
    return sorted(facts, key=lambda fact: fact.evidence[0].start)


def _copular(annotated: Annotated, people: People) -> Iterator[Fact]:
    """« Le taux directeur est le taux auquel … » -> Comment appelle-t-on le taux auquel … ?"""
    for clause in all_clauses(annotated):
        if not _is_copula(clause):
            continue
        what = absolute(annotated, _to_end(annotated, clause)) or ""
        found = re.match(r"(?P<det>le |la |l'|les |une? |des )(?P<noun>[\w-]+)", what)
        phrase = clause_subject(annotated, clause)
        if not found or phrase is None or people.named(phrase.text) or _POINTING.search(what) or " et " in phrase.text:
            continue
        core = _asked(what, found, proper=phrase.proper or bool(re.search(r"[A-ZÀ-Ý]", phrase.text)))
        if core and _SHORTEST <= len(what.split()) <= _LONGEST and fold(french.bare(phrase.text)) not in fold(core):
            yield _made(annotated, clause.sentence, core, phrase.text, naming=phrase.naming, timeless=True)


def _is_copula(clause: Clause) -> bool:
    """Whether a clause is plain « X est … » with nothing before X."""
    plain = clause.finite.text in ("est", "sont") and not clause.words[1] and not clause.clitics.strip()
    return plain and clause.lead.start == clause.lead.end


def _to_end(annotated: Annotated, clause: Clause) -> Span:
    """Return what follows the verb up to the next strong mark: a definition runs on over commas."""
    rest = annotated.text[clause.verb.end : clause.sentence.end]
    stop = re.search(r"[;:«(–—]|\.\s*$", rest)
    return Span(clause.verb.end, clause.verb.end + (stop.start() if stop else len(rest)))


def _asked(what: str, found: re.Match[str], *, proper: bool) -> str | None:
    """Return « quelle maladie … se transmet » for an indefinite predicate, else « comment appelle-t-on »."""
    if found["det"] in ("le ", "la ", "l'", "les "):
        if (
            proper
            and found["det"] != "les "
            and re.search(r"\bl[ea] (?:plus|première?|seule?|deuxième|troisième|principale?)\b", what)
        ):
            return None
        return f"comment appelle-t-on {what}" if _TELLING.search(what) else None
    relative = re.match(r"une?\s(?P<noun>[^,]+?),?\squi\s(?P<verb>.+)$", what)
    if relative is None:
        return None
    gender = Gender.F if what.startswith("une") else Gender.M
    return f"{french.quel(gender)} {relative['noun']} {relative['verb']}"


def _called(annotated: Annotated) -> Iterator[Fact]:
    """« Ce modèle, appelé « Espace pour l'eau », consiste à … » -> Comment s'appelle le modèle qui consiste à … ?"""
    for clause in all_clauses(annotated):
        found = _CALLED.match(re.sub(r",+\s?$", ",", annotated.text[clause.subject.end : clause.verb.start]))
        subject = _SUBJECT.match(annotated.of(clause.subject))
        rest = absolute(annotated, _to_end(annotated, clause))
        if not found or not subject or not rest or hangs(rest) or clause.head.gender is Gender.UNKNOWN:
            continue
        noun = french.with_article(subject["noun"], clause.head.gender)
        core = f"comment s'appelle {noun} qui {clause.clitics}{annotated.of(clause.verb)} {rest}"
        yield _made(annotated, clause.sentence, core, found["name"] or found["plain"])


def _bracketed(annotated: Annotated, people: People, sentence: Sentence) -> Iterator[Fact]:
    """« l'IA verticale (une IA spécialisée pour chaque secteur) » -> Comment appelle-t-on une IA spécialisée … ?"""
    for found in _BRACKET.finditer(sentence.text):
        if not hangs(found["what"]):
            by, naming = _source(annotated, people, sentence)
            core = f"comment appelle-t-on {found['what']}"
            yield _made(annotated, sentence, core, found["name"], naming=naming, weight=0.4, by=by)


def _source(annotated: Annotated, people: People, sentence: Sentence) -> tuple[str, tuple[Span, ...]]:
    """Return who a sentence cites with « Selon », and the spans that name them."""
    main = next(iter(clauses_in(annotated, sentence)), None)
    setting = setting_of(annotated, people, main, None) if main else None
    return (setting.by, setting.evidence) if setting else ("", ())


def _beside(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Kaddu, un corpus vocal ouvert qui … » -> Comment s'appelle le corpus vocal ouvert qui … ?"""
    for found in _BESIDE.finditer(sentence.text):
        name, determiner = found["name"], found["det"]
        entity = next((e for e in annotated.entities if e.name == name), None)
        noun = lexicon.nouns().get(found["what"].split()[0])
        if re.search(r"(?:\b(?:du|de la|de|des)|\bd'|\bl') ?$", sentence.text[: found.start()]):
            continue
        if (entity and entity.kind is EntityKind.PERSON) or name in lexicon.country_by_name() or hangs(found["what"]):
            continue
        what = tidy(re.split(r"\sdotée?s?\sde\s", found["what"])[0])
        superlative = determiner not in ("un", "une")
        ranked = superlative and not (noun and noun.sort == "fund")
        if ranked or len(what.split()) < 4 or not (superlative or re.search(r"\b(?:qui|pour|de)\b", what)):
            continue
        article = determiner if superlative else {"un": "le", "une": "la"}[determiner]
        asked = "quel est" if article.startswith("le") else "quelle est"
        core = f"{asked} {french.join(article, what)}" if superlative else f"comment s'appelle {french.join(article, what)}"
        funded = (noun is not None and noun.sort == "fund") or "fonds" in what.split()[:3]
        kind = FactKind.FUND if superlative and funded else FactKind.DEFINITION
        yield _made(annotated, sentence, core, name, kind=kind)


def _consisting(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« la stratégie « Fabriquer au Vietnam » : créer … » -> Comment s'appelle la stratégie qui consiste à créer … ?"""
    for found in _CONSISTS.finditer(sentence.text):
        what = tidy(re.split(r",\s(?:tout en|en|afin|pour)\s", found["what"])[0])
        if not hangs(what):
            core = f"comment s'appelle {found['det']}{found['noun']} qui consiste à {what}"
            yield _made(annotated, sentence, core, found["name"] or found["plain"])


def _aliased(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« la Convention des Nations Unies … (Convention de Hanoï) » -> Quel autre nom porte la Convention des Nations Unies … ?"""
    for found in _ALIAS.finditer(sentence.text):
        noun = lexicon.nouns().get(found["head"].casefold())
        if noun is None or found["alias"].split()[0] != found["head"] or noun.gender is Gender.UNKNOWN:
            continue
        full = french.with_article(f"{found['head']} {found['rest']}", noun.gender)
        alias = french.with_article(found["alias"], noun.gender)
        yield _made(annotated, sentence, f"sous quel autre nom connaît-on {full}", alias)


def _made(
    annotated: Annotated,
    sentence: Sentence,
    core: str,
    answer: str,
    *,
    kind: FactKind = FactKind.DEFINITION,
    naming: tuple[Span, ...] = (),
    weight: float = 0.55,
    timeless: bool = False,
    by: str = "",
) -> Fact:
    here = Span(sentence.start, sentence.end)
    outside = [span for span in naming if not here.start <= span.start < here.end]
    shown = french.decapitalise(answer)
    return Fact(
        kind,
        (core,),
        shown,
        AnswerType.TERM,
        (here, *outside),
        {"core": core, "alone": "1" if timeless else "", "by": by},
        accept=tuple(form for form in (french.bare(shown),) if form != shown),
        held_on=frame.held_on(annotated),
        routes=("definition",),
        weight=weight,
    )
