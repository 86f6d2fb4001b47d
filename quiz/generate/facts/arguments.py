"""What any complement of a verb answers: « a été arrêté en Allemagne » -> Dans quel pays … a-t-il été arrêté ?

The parse says where a complement begins and ends; what it holds must be nothing but a quantity, a name or a place after
its preposition. Other modules ask for the same by surer marks: where both do, one card is left of the two.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.actors import Actor, actors_in
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import Setting, agreed, all_clauses, clause_subject, cut_rest, gives, setting_of, turned, undated
from quiz.generate.facts.counting import TIMES, agreed_tail, counted_noun, front_of, of_what, percent_front, shared, years
from quiz.generate.facts.passive import is_shared
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import words_of
from quiz.generate.model import Annotated, EntityKind, Fact, Gender, Number, Quantity
from quiz.generate.nominal import nominal_relatives_in
from quiz.generate.parts import Part, parts_of
from quiz.generate.phrases import Phrase, hangs
from quiz.generate.realise import french, lexicon

_LONGEST = 24
_FEW = 12
"""A count up to which it says little: how many parts, days, places."""
_IDLE = words_of("être avoir sembler paraître devenir rester appeler nommer dire estimer juger croire penser vouloir falloir")
"""Verbs after which a name or a date says what something is, or nothing."""
_ALONE = words_of(
    "mourir naître fermer ouvrir rouvrir commencer débuter démarrer disparaître arriver partir entrer sortir monter"
)
_OPEN_REST = re.compile(
    r"(?:le relais|part|lieu|appel|la relève|la suite|acte|état|face|la page|le pas)(?! (?:de|du|des|d'|à|au)\b)"
)
_HANGING = re.compile(r"\b(?:destinée?s?|liée?s?|relative?s?|relatif|dédiée?s?|consacrée?s?|confiée?s?|située?s?)$")
_PREPOSITIONS = frozenset(["à", "de", "par", "avec", "contre", "pour", "sur", "chez", "dans", "en", "sous", "devant", "face"])


@dataclass(frozen=True, slots=True)
class _Told:
    """A complement of a clause, with what the question on it needs."""

    clause: Clause
    part: Part
    phrase: Phrase
    setting: Setting


def find_arguments(annotated: Annotated) -> list[Fact]:
    """Return what the complements of clauses answer, in reading order."""
    people = People(annotated)
    facts = []
    for clause in (*all_clauses(annotated), *_relatives(annotated)):
        phrase = clause_subject(annotated, clause)
        phrase = None if phrase and _HANGING.search(phrase.text) else phrase
        setting = setting_of(annotated, people, clause, phrase) if phrase else None
        if phrase is None or setting is None or clause.reporter is not None:
            continue
        for part in parts_of(clause):
            told = _Told(clause, part, phrase, setting)
            fact = next((found for form in _FORMS if (found := form(annotated, told))), None)
            if fact:
                facts.append(fact)
    return facts


def _relatives(annotated: Annotated) -> Iterator[Clause]:
    for sentence in annotated.sentences:
        yield from nominal_relatives_in(annotated, sentence)


def _slots(annotated: Annotated, told: _Told, front: str, hole: Span, *, whole: bool = False) -> dict[str, str] | None:
    """Return the pieces of the question that opens with `front` and leaves `hole` out; None where it would not be a sentence.

    `whole`: the hole is the object, so that nothing else need follow the verb.
    """
    slots, rest = turned(told.clause, told.phrase), cut_rest(annotated, told.clause, (hole,))
    if slots is None or rest is None or (slots.get("after") and rest):
        return None
    if _OPEN_REST.match(rest) or (not rest and not whole and not _complete(told.clause)):
        return None
    if hangs(rest, owned=_is_named(annotated, told.phrase)):
        return None
    slots |= {"front": front, "rest": rest}
    asked = " ".join(slots.get(name, "") for name in ("front", "subject", "verb", "tail", "after", "rest"))
    return slots if len(asked.split()) <= _LONGEST else None


def _is_named(annotated: Annotated, phrase: Phrase) -> bool:
    """Whether a subject is a name and nothing more, so that « son » behind it can only be its own."""
    return french.bare(phrase.text) in {name for e in annotated.entities for name in (e.name, e.acronym)}


def _complete(clause: Clause) -> bool:
    """Whether a verb says enough on its own: a passive, a reflexive, one that has no object."""
    return clause.passive or clause.clitics.strip() in ("se", "s'") or clause.lexical.lemma in _ALONE


# --- quantities -------------------------------------------------------------------------------------------------------


def _quantity(annotated: Annotated, told: _Told) -> Fact | None:
    """« a réduit de 71,4 % le risque » -> De combien … a-t-il réduit le risque ?"""
    quantity = next((q for q in annotated.quantities if q.span.start == told.part.inner and not q.ordinal), None)
    if quantity is None or quantity.value in ("1", "2") or quantity.span.start in _dated(annotated):
        return None
    noun = counted_noun(annotated, told.clause, quantity)
    if told.part.prep:
        front, end = _governed(annotated, told.clause, told.part.prep, quantity, noun[0] if noun else "")
        hole = Span(told.part.span.start, noun[1].end if noun and not quantity.unit else end)
        slots = _slots(annotated, told, front, hole) if front else None
    else:
        slots = _object(annotated, told, quantity) if _opens(annotated, told) else None
    if slots is None:
        return None
    anchors = (told.phrase.text, slots["front"], slots["rest"])
    weight = 0.3 if not quantity.unit and len(quantity.value) < 3 and int(quantity.value) <= _FEW else 0.5
    return quantity_fact(annotated, quantity, told.setting, slots, anchors, noun=noun[0] if noun else "", weight=weight)


def _dated(annotated: Annotated) -> frozenset[int]:
    return frozenset(date.span.start for date in annotated.dates)


def _governed(annotated: Annotated, clause: Clause, prep: str, quantity: Quantity, noun: str) -> tuple[str, int]:
    """Return (the words that ask for a quantity after a preposition, where what they ask for ends); "" where nothing will do."""
    kind, end = of_what(annotated, quantity), quantity.span.end
    if prep not in _PREPOSITIONS and prep not in ("pendant", "durant"):
        return "", end
    if quantity.unit and TIMES.search(quantity.unit):
        return f"{prep} {years(quantity)}{kind}", end + len(kind)
    if quantity.currency:
        asked = f"{prep} combien {french.of(quantity.unit)}{kind}" if kind else f"{prep} combien" if prep in ("à", "de") else ""
        return (asked or (f"{prep} quelle somme" if prep in ("avec", "pour", "contre") else "")), end + len(kind)
    if quantity.percent and prep == "à":
        return percent_front(clause), end
    if quantity.percent:
        return ("de combien" if prep == "de" else ""), end
    if noun and not quantity.unit:
        return f"{prep} combien {french.of(noun)}", end
    if quantity.unit and prep in ("à", "de", "sur"):
        return f"{prep} combien {french.of(quantity.unit)}", end
    return "", end


def _object(annotated: Annotated, told: _Told, quantity: Quantity) -> dict[str, str] | None:
    clause, noun = told.clause, counted_noun(annotated, told.clause, quantity)
    front = front_of(annotated, clause, quantity, noun)
    if front is None or clause.lexical.lemma in ("être", "dire"):
        return None
    kind = of_what(annotated, quantity)
    used = len(kind) if front.endswith(kind) else 0
    whole = shared(annotated, quantity) if quantity.percent else ""
    if whole:
        front, used = f"{front} {whole.strip()}", len(whole)
    hole = Span(quantity.span.start, noun[1].end if noun and not quantity.unit else quantity.span.end + used)
    slots = _slots(annotated, told, front, hole, whole=True)
    if slots and clause.compound and not clause.passive:
        tail = agreed_tail(slots["tail"], quantity, noun[2] if noun else None, front=front)
        return slots | {"tail": tail} if tail else None
    return slots


# --- names ------------------------------------------------------------------------------------------------------------


def _name(annotated: Annotated, told: _Told) -> Fact | None:
    """« a été arrêté par la police de Besançon » -> Par quelle police … ? « a nommé Léa Morel » -> Qui … a-t-il nommé ?"""
    part, clause = told.part, told.clause
    if _says(clause) or not _opens(annotated, told):
        return None
    actor = next((a for a in actors_in(annotated, clause.sentence) if part.span.start <= a.at.start < part.span.end), None)
    if actor is None or clause.lexical.lemma in _IDLE or is_shared(annotated, clause.sentence, actor):
        return None
    if annotated.text[part.inner : actor.at.start].strip() and actor.at.start != part.span.start:
        return None
    if part.prep not in ("", *_PREPOSITIONS) or (actor.at.end < part.span.end and _goes_on(annotated, actor, part)):
        return None
    if (
        part.prep in ("en", "dans")
        or (part.prep == "par" and _of_another(clause, part))
        or (part.prep == "de" and not actor.is_person)
    ):
        return None
    hole = Span(part.span.start, max(part.span.end, actor.at.end))
    slots = _slots(annotated, told, f"{part.prep} {actor.asked}".strip(), hole, whole=not part.prep)
    if slots is None or (not part.prep and not _agrees_with(slots, clause, actor)):
        return None
    return _fact(told, FactKind.ACT, actor.answer, actor.kind, slots, accept=actor.accept, naming=actor.naming)


def _of_another(clause: Clause, part: Part) -> bool:
    """Whether « par X » says who did what a participle tells, not the verb: « a inauguré une usine pilotée par X »."""
    between = (t for t in clause.sentence.tokens if clause.rest.start <= t.start < part.span.start)
    return not clause.passive or any(t.form == "Part" for t in between)


def _goes_on(annotated: Annotated, actor: Actor, part: Part) -> bool:
    """Whether more belongs to a name than what commas set off."""
    return not re.match(r"\s?[,(]", annotated.text[actor.at.end : part.span.end])


def _agrees_with(slots: dict[str, str], clause: Clause, actor: Actor) -> bool:
    """Make the participle agree with the object that now stands before it; False where it is not certain how."""
    if clause.passive or actor.number is Number.PLURAL:
        return False
    if clause.compound:
        if actor.gender is Gender.UNKNOWN or " " in slots["tail"] or (actor.is_person and actor.gender is not Gender.M):
            return False
        slots["tail"] = agreed(slots["tail"], actor.gender, Number.SINGULAR)
    return True


def _opens(annotated: Annotated, told: _Told) -> bool:
    """Whether a complement has a preposition, or is the object: nothing but dates stands between it and the verb."""
    before = Span(told.clause.rest.start, told.part.span.start)
    return bool(told.part.prep) or not undated(annotated, before).strip(" ,")


# --- places -----------------------------------------------------------------------------------------------------------

_IN_COUNTRY = re.compile(r"(?:en|au|aux|à) (?P<name>[A-ZÀ-Ý][\w' -]+)")
_IN_PLACE = re.compile(
    r"(?:dans|à|au|sur|en) ?(?:le |la |l')?(?P<type>[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?) (?:de la |de l'|du |des |de |d')?"
    r"(?P<name>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*)"
)
_PLACES = {
    **dict.fromkeys("district département quartier village canton port hameau stade théâtre lycée hôpital".split(), Gender.M),
    **dict.fromkeys("ville province région commune localité préfecture île vallée gare capitale".split(), Gender.F),
}


def _place(annotated: Annotated, told: _Told) -> Fact | None:
    """« a été arrêté en Allemagne » -> Dans quel pays … ? « s'est tenue à Villepinte » -> Où … ?"""
    part, clause = told.part, told.clause
    text = re.split(r",|\s\(", annotated.of(part.span))[0]
    asked = _where(annotated, part, text)
    held = clause.lexical.lemma == "avoir" and annotated.of(clause.rest).strip().startswith("lieu")
    if asked is None or (clause.lexical.lemma in ("être", "avoir", "rester") and not held) or _vague(told.phrase):
        return None
    right_after = part.span.start <= clause.rest.start + 1
    if part.prep == "à" and (gives(clause) or (right_after and not _moves(clause))):
        return None
    front, answer, accept = asked
    slots = _slots(annotated, told, front, Span(part.span.start, max(part.span.end, part.span.start + len(text))))
    if slots is None:
        return None
    return _fact(told, FactKind.PLACE, answer, AnswerType.PLACE, slots, accept=accept)


def _moves(clause: Clause) -> bool:
    """Whether a verb right before « à » takes a place there: it is passive or reflexive, or has no object of its own."""
    return _complete(clause) or clause.finite.lemma == "être" or clause.lexical.lemma in ("avoir", "tenir", "débuter")


def _where(annotated: Annotated, part: Part, text: str) -> tuple[str, str, tuple[str, ...]] | None:
    country = _IN_COUNTRY.fullmatch(text)
    if country and country["name"] in lexicon.country_by_name():
        found = lexicon.country_by_name()[country["name"]]
        return "dans quel pays", f"{found.article}{found.name}", (found.name, text)
    placed = _IN_PLACE.fullmatch(text)
    if placed and placed["type"] in _PLACES:
        gender = _PLACES[placed["type"]]
        full = re.sub(r"^(?:dans|à|sur|en) ?", "", text)
        front = f"{'à' if part.prep == 'à' else 'dans'} {french.quel(gender)} {placed['type']}"
        return front, placed["name"], (full, text)
    towns = {e.name for e in annotated.entities if e.kind is EntityKind.PLACE}
    if part.prep == "à" and text[2:] in towns:
        return "où", text[2:], (text,)
    return None


def _vague(phrase: Phrase) -> bool:
    """Whether a subject is too plain to ask where or when of it."""
    return not phrase.proper and len(phrase.text.split()) < 3


# --- the fact --------------------------------------------------------------------------------------------------------


def _says(clause: Clause) -> bool:
    return clause.lexical.text in lexicon.sayings() or clause.finite.text in lexicon.sayings_now()


def _fact(
    told: _Told,
    kind: FactKind,
    answer: str,
    answer_type: AnswerType,
    slots: dict[str, str],
    *,
    accept: tuple[str, ...] = (),
    naming: Span | None = None,
) -> Fact:
    here = Span(told.clause.sentence.start, told.clause.sentence.end)
    outside = () if naming is None or here.start <= naming.start < here.end else (naming,)
    return Fact(
        kind,
        (told.phrase.text, slots["front"], slots["rest"]),
        answer,
        answer_type,
        (*told.setting.evidence, *outside),
        slots | {"by": told.setting.by, "lead": told.setting.lead},
        accept=accept,
        modality=told.setting.modality,
        routes=("complement",),
        weight=0.5,
    )


_FORMS: tuple[Callable[[Annotated, _Told], Fact | None], ...] = (_quantity, _place, _name)
