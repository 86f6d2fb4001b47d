"""Sums and votes that a sentence gives in an aside: the amount of a loan, what a thing costs, a firm's results, a tally."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.clausal import all_clauses, clause_subject, cut_rest, turned
from quiz.generate.facts.people import People
from quiz.generate.facts.scopes import expand, main_body
from quiz.generate.model import Annotated, Fact, Gender, Quantity, Sentence
from quiz.generate.phrases import absolute, hangs, tidy
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import named_after

_GRANTS = {
    "crédit": Gender.M, "prêt": Gender.M, "emprunt": Gender.M, "don": Gender.M, "budget": Gender.M, "investissement": Gender.M,
    "financement": Gender.M, "subvention": Gender.F, "enveloppe": Gender.F, "aide": Gender.F, "dotation": Gender.F,
    "avance": Gender.F, "contribution": Gender.F,
}  # fmt: skip
_GRANT = re.compile(rf"(?<![\w'-])(?:un|une|d'un|d'une) (?P<noun>{'|'.join(_GRANTS)})(?P<more>(?: [a-zà-ÿ]+)?) (?:de |d')$")
_PURPOSE = re.compile(
    r" (?P<words>(?:destinée?|consacrée?|réservée?|affectée?) (?:à |au |aux |pour )[^,.;:«»()]{5,90}"
    r"|en faveur (?:de |du |des |d')[^,.;:]{5,70})"
)
_COST = r"(?P<noun>coût|budget|montant)(?P<more>(?: total| global| estimé)?) (?:estimé )?(?:à |de |d')$"
_COST_AFTER = re.compile(rf"pour un {_COST}")
_COST_BEFORE = re.compile(rf"^D'un {_COST}")
_RESULT = re.compile(
    r"(?P<noun>bénéfice(?: net| brut)?|résultat (?:net|opérationnel|d'exploitation)|chiffre d'affaires|perte nette"
    r"|endettement net|dette nette|excédent|déficit)(?P<owner> (?:de |du |d'|de la |de l')[^,.;:]{2,40}?)?(?= |,)"
)
_REACHED = re.compile(
    r"(?:s'établi\w+ à|s'est établie? à|s'élev\w+ à|s'élèv\w+ à|s'est élevée? à|atteint|atteignant|atteindre"
    r"|ressort(?:i|ir)? à|s'affiche à|, à) $"
)
_PERIOD = re.compile(
    r"\bau (?:premier|deuxième|second|troisième|quatrième) (?:semestre|trimestre)(?! \d)|\bsur (?:l'exercice|l'année)(?= )"
)
_TALLY = re.compile(
    r"(?:, )?\bpar (?P<score>[\w-]+ voix contre [\w-]+)(?: voix)?(?: et [\w-]+ abstentions?)?"
    r"(?: (?:au|à|à la) [A-ZÀ-Ý][^,.;]{3,50})?,?"
)
_OPENING_TALLY = re.compile(
    r"(?:^|, )[Pp]ar (?P<score>(?:\d+|[a-z-]+) voix contre [\w-]+)(?: voix)?(?:(?: et|,) [\w-]+ abstentions?)?, $"
)
_ALONE = re.compile(r"\bvoix contre une, celle (?P<of>de l'|de la |du |d'|de )(?P<who>[A-ZÀ-Ý][^,.;:]{2,40}?)(?=\s?[,.;:]|$)")
_STOP = re.compile(r"[.;:«»]|, (?:qui|dont|où|mais|tandis|alors|contre)\b")
_KINDS = {AnswerType.PERSON: FactKind.ACT, AnswerType.PLACE: FactKind.SIGNED}
_LONGEST = 22
_LONG = 12
_BACKED = re.compile(r" (?:défendu|porté|présenté|déposé|soutenu|proposé|voulu|introduit)e?s? par .*$")
"""Who stands behind a text, which a long question does without."""


def find_sums(annotated: Annotated) -> list[Fact]:
    """Return the sums and tallies that no clause has as its object, in reading order."""
    people = People(annotated)
    facts: dict[tuple[int, str], Fact] = {}
    for quantity in annotated.quantities:
        sentence = annotated.sentence_at(quantity.span.start)
        if sentence is None or not quantity.currency:
            continue
        for core, naming in (
            *_granted(annotated, sentence, quantity),
            *_costs(annotated, people, sentence, quantity),
            *_results(annotated, sentence, quantity),
        ):
            shown = quantity.shown[0].lower() + quantity.shown[1:]
            facts.setdefault((quantity.span.start, ""), _fact(annotated, sentence, core, (shown, AnswerType.MONEY), naming))
    for clause in all_clauses(annotated):
        for core, score, naming in (*_tallies(annotated, people, clause), *_led(annotated, clause)):
            facts.setdefault(
                (clause.sentence.start, score), _fact(annotated, clause.sentence, core, (score, AnswerType.TEXT), naming)
            )
    return [facts[key] for key in sorted(facts)]


def _granted(annotated: Annotated, sentence: Sentence, quantity: Quantity) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« un crédit de 84 millions destiné à rénover le port » -> Quel est le montant du crédit destiné à rénover le port ?"""
    found = _GRANT.search(annotated.text[sentence.start : quantity.span.start])
    purpose = _PURPOSE.match(annotated.text, quantity.span.end, sentence.end)
    if found is None or purpose is None:
        return
    words = absolute(annotated, Span(purpose.start("words"), purpose.end("words")))
    if words is None or hangs(words) or len(words.split()) > _LONGEST or not re.search(r"[A-ZÀ-Ý]", words):
        return
    full, naming = expand(words, annotated)
    grant = french.with_article(f"{found['noun']}{found['more']}", _GRANTS[found["noun"]])
    yield f"quel est le montant {french.of(grant)} {full}", naming


def _costs(
    annotated: Annotated, people: People, sentence: Sentence, quantity: Quantity
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« a été conçu par X, pour un coût total de N », « D'un coût global de N, le programme … »: what the subject costs."""
    before = annotated.text[sentence.start : quantity.span.start]
    after, opening = _COST_AFTER.search(before), _COST_BEFORE.match(before)
    found = after or opening
    if found is None:
        return
    clause = next((c for c in all_clauses(annotated) if c.sentence is sentence), None)
    phrase = clause_subject(annotated, clause) if clause else None
    if opening and phrase is None:
        phrase = named_after(annotated, sentence, quantity.span.end)
    if phrase is None or not phrase.proper or people.named(phrase.text):
        return
    extent = re.match(r" sur [\w-]+ ans", annotated.text[quantity.span.end : sentence.end])
    noun = f"{found['noun']}{found['more'].replace(' estimé', '')}"
    yield f"quel est le {noun} {french.of(phrase.text)}{extent[0] if extent else ''}", phrase.naming


def _results(annotated: Annotated, sentence: Sentence, quantity: Quantity) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """« Le chiffre d'affaires du groupe a progressé de 7 %, pour s'établir à N » -> À combien s'est établi le chiffre … ?"""
    before = annotated.text[sentence.start : quantity.span.start]
    named = list(_RESULT.finditer(before))
    sums = [q for q in annotated.quantities if q.currency and named and sentence.start + named[-1].start() < q.span.start]
    body = main_body(annotated)
    if not named or not _REACHED.search(before) or sums[0] is not quantity or body is None or "«" in before:
        return
    found = named[-1]
    owner, owned = (found["owner"] or "").strip(), body.article + body.name
    if owner and french.bare(re.sub(r"^(?:de la |de l'|de |du |d')", "", owner)).split()[0] not in {
        *owned.split(),
        *body.aliases,
    }:
        return
    period = _PERIOD.search(before) or (_PERIOD.search(annotated.sentences[0].text) if sentence.index < 3 else None)
    year = str(annotated.published.year) if annotated.published and period else ""
    if not period:
        return
    ending = "e" if found["noun"].startswith(("perte", "dette")) else ""
    noun = french.with_article(found["noun"], Gender.F if ending else Gender.M)
    yield f"à combien s'est établi{ending} {noun} {french.of(owned)} {period[0]} {year}".strip(), (body.mentions[0],)


def _tallies(annotated: Annotated, people: People, clause: Clause) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """« Le Sénat a adopté, par 48 voix contre 46, la loi … » -> Par combien de voix contre combien le Sénat a-t-il adopté … ?"""
    start = clause.rest.start
    found = _TALLY.search(annotated.text, start, clause.sentence.end)
    stop = _STOP.search(annotated.text, found.end() if found else start, clause.sentence.end)
    if found is None or stop is None or re.search(r"[.;:]", annotated.text[start : found.start()]):
        return
    score = found["score"]
    elected = _elected(annotated, people, Span(clause.verb.start, found.start()))
    if elected:
        yield f"par combien de voix contre combien {elected[0]}", score, elected[1]
        return
    phrase = clause_subject(annotated, clause)
    slots = turned(clause, phrase) if phrase else None
    parts = [absolute(annotated, Span(start, found.start())), absolute(annotated, Span(found.end(), stop.start()))]
    if phrase is None or slots is None or slots.get("after") or None in parts:
        return
    rest = tidy(" ".join(part for part in parts if part))
    rest = _BACKED.sub("", rest) if len(rest.split()) > _LONG else rest
    full, naming = expand(rest, annotated)
    if not full or hangs(full, owned=True) or len(full.split()) > _LONGEST:
        return
    core = " ".join(
        p
        for p in (
            "par combien de voix contre combien",
            slots["subject"],
            f"{slots['clitics']} {slots['verb']}".strip(),
            slots["tail"],
            full,
        )
        if p
    )
    yield core, score, (*phrase.naming, *naming)


def _led(annotated: Annotated, clause: Clause) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """« Par 24 voix contre 19, le Sénat a adopté la loi … » -> Par combien de voix contre combien le Sénat a-t-il adopté … ?"""
    found = _OPENING_TALLY.search(annotated.of(clause.lead))
    phrase = clause_subject(annotated, clause) if found and clause.compound else None
    slots = turned(clause, phrase) if phrase else None
    rest = cut_rest(annotated, clause, ())
    if found is None or phrase is None or slots is None or not rest or slots.get("after"):
        return
    verb = f"{slots['clitics']} {slots['verb']}".strip()
    yield f"par combien de voix contre combien {slots['subject']} {verb} {slots['tail']} {rest}", found["score"], phrase.naming


def find_opposed(annotated: Annotated) -> list[Fact]:
    """« a été adopté par douze voix contre une, celle du Valdor » -> Quel pays a voté contre …, the subject of the clause?"""
    facts = []
    for clause in all_clauses(annotated):
        found = _ALONE.search(annotated.text, clause.verb.start, clause.sentence.end)
        country = lexicon.country_by_name().get(found["who"]) if found else None
        phrase = clause_subject(annotated, clause) if country else None
        if country and phrase and phrase.proper and clause.passive:
            answer = (f"{country.article}{country.name}", AnswerType.PLACE)
            facts.append(
                _fact(annotated, clause.sentence, f"quel pays a été le seul à voter contre {phrase.text}", answer, phrase.naming)
            )
    return facts


def _elected(annotated: Annotated, people: People, span: Span) -> tuple[str, tuple[Span, ...]] | None:
    """« ont élu à leur tête l'Espagnole Ana Ruiz » -> Ana Ruiz a-t-elle été élue à la tête de the body the article is about."""
    found = re.match(r"(?:a|ont) (?:ré)?élu à (?:sa|leur) tête ", annotated.of(span))
    body = main_body(annotated)
    named = people.within(span.start, span.end) if found and body else []
    if len(named) != 1 or body is None or named[0].person.gender is Gender.UNKNOWN:
        return None
    person = named[0].person
    verb = "a-t-elle été élue" if person.gender is Gender.F else "a-t-il été élu"
    return f"{person.name} {verb} à la tête {french.of(body.article + body.name)}", (person.naming, body.mentions[0])


def find_elected(annotated: Annotated) -> list[Fact]:
    """« ont élu à leur tête l'Espagnole Ana Ruiz » -> Qui a été élu à la tête de the body the article is about?"""
    people, body = People(annotated), main_body(annotated)
    facts = []
    for sentence in annotated.sentences:
        found = re.search(r"(?:a|ont) (?:ré)?élu à (?:sa|leur) tête ", sentence.text)
        stop = re.compile(r"[,.;]").search(annotated.text, sentence.start + found.end()) if found else None
        named = people.within(sentence.start + found.end(), stop.start()) if found and stop else []
        if body and len(named) == 1:
            core = f"qui a été élu à la tête {french.of(body.article + body.name)}"
            facts.append(_fact(annotated, sentence, core, (named[0].person.name, AnswerType.PERSON), (body.mentions[0],)))
    return facts


def _fact(annotated: Annotated, sentence: Sentence, core: str, answer: tuple[str, AnswerType], naming: tuple[Span, ...]) -> Fact:
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in naming if not here.start <= span.start < here.end))
    return Fact(
        _KINDS.get(answer[1], FactKind.NUMBER),
        (core,),
        answer[0],
        answer[1],
        tuple(dict.fromkeys(spans)),
        {"core": core},
        held_on=frame.held_on(annotated),
        routes=("aside",),
        weight=0.75,
    )
