"""Quantities deep inside a complement, which goes to the front with them: « Pour l'embauche de combien de bergers … ? »."""

import re

from quiz.core.model import Span
from quiz.generate.calendar import MONTH_PATTERN
from quiz.generate.clauses import Clause
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import Setting, all_clauses, clause_subject, cut_rest, setting_of, turned
from quiz.generate.facts.counting import TIMES, agreed_tail, counted_noun, front_of, of_what, years
from quiz.generate.facts.people import People
from quiz.generate.finite import is_finite_at
from quiz.generate.model import Annotated, Fact, Quantity
from quiz.generate.parts import Part, parts_of
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.quantities import PART
from quiz.generate.realise import french
from quiz.generate.verbs import infinitive

_LONGEST_BEFORE = 8
_LONGEST = 26
_FEW = 12
_TORN = r"[,;:«»\"()–—]| (?:qui|que|dont|où|et|ou) "
_OF = r"(?:^|\s)(?:de|d')\s?$"
_DATED = re.compile(rf"\b(?:{MONTH_PATTERN})\b|\b(?:19|20)\d\d\b")
_DETERMINED = re.compile(r"(?:^|\s)(?:les|des|aux|ces|ses|leurs|chacun|chaque|du|au|le|la)\s?$")
_INMOST = re.compile(r"(?:^|\s)(?P<prep>à|de|d'|sur|dans|pour|avec|par)\s?$")
_OBJECT = re.compile(r"(?:l[ea]s? |l')[\w'-]+(?: [\w'-]+){0,4} (?:de|d')\s?")
_MENTIONS = frozenset("évoquer citer mentionner avancer vouloir falloir dire parler rappeler être avoir".split())
"""Verbs whose complement holds a figure that somebody mentions."""


def find_fronted(annotated: Annotated) -> list[Fact]:
    """Return the facts of quantities that a complement holds behind its first words, in reading order."""
    people = People(annotated)
    facts: dict[int, Fact] = {}
    for clause in all_clauses(annotated):
        held = [q for q in annotated.quantities if clause.rest.start <= q.span.start < clause.rest.end]
        phrase = clause_subject(annotated, clause) if held and infinitive(clause.lexical) not in _MENTIONS else None
        setting = setting_of(annotated, people, clause, phrase) if phrase else None
        for part in parts_of(clause) if phrase and setting else ():
            inside = [q for q in held if part.span.start <= q.span.start < part.span.end and not _set_off(clause, q)]
            if inside and phrase and setting:
                fact = _fact(annotated, clause, part, inside[0], phrase, setting)
                if fact:
                    facts.setdefault(inside[0].span.start, fact)
    return [facts[at] for at in sorted(facts)]


def _set_off(clause: Clause, quantity: Quantity) -> bool:
    return any(aside.start <= quantity.span.start < aside.end - 1 for aside in clause.asides)


def _fact(annotated: Annotated, clause: Clause, part: Part, quantity: Quantity, phrase: Phrase, setting: Setting) -> Fact | None:
    """« est mise en place pour l'embauche de 500 bergers » -> Pour l'embauche de combien de bergers … est-elle mise en place ?"""
    asked = _asked(annotated, clause, quantity)
    object_first = not part.prep and quantity.span.start == part.span.start
    found = _taken(annotated, clause, part, quantity, asked[:2]) if asked and not object_first else None
    found = _object(annotated, clause, quantity) if object_first else found
    slots = turned(clause, phrase) if found else None
    if asked is None or found is None or slots is None or slots.get("after"):
        return None
    front, hole = found
    if object_first and clause.compound:
        noun = counted_noun(annotated, clause, quantity)
        tail = agreed_tail(slots["tail"], quantity, noun[2] if noun else None)
        if tail is None:
            return None
        slots["tail"] = tail
    rest = cut_rest(annotated, clause, (hole,))
    if rest is None or hangs(rest, owned=True):
        return None
    if setting.by:
        rest = re.sub(r"(?:^|\s)selon .*$", "", rest)
    if len(f"{front} {phrase.text} {slots['tail']} {rest}".split()) > _LONGEST:
        return None
    slots |= {"front": front, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (phrase.text, front, rest), noun=asked[2], weight=0.2)


def _object(annotated: Annotated, clause: Clause, quantity: Quantity) -> tuple[str, Span] | None:
    """Return (what asks for an object behind other complements, where it stands): « met en chantier, d'ici à 2035, 980 km »."""
    noun = counted_noun(annotated, clause, quantity)
    front = front_of(annotated, clause, quantity, noun) if not clause.passive else None
    ahead = [p for p in parts_of(clause) if p.span.start < quantity.span.start]
    if front is None or not ahead or any(not p.prep for p in ahead):
        return None
    kind = of_what(annotated, quantity)
    used = len(kind) if front.endswith(kind) else 0
    return front, Span(quantity.span.start, noun[1].end if noun and not quantity.unit else quantity.span.end + used)


def _taken(
    annotated: Annotated, clause: Clause, part: Part, quantity: Quantity, asked: tuple[str, int]
) -> tuple[str, Span] | None:
    """Return (what goes to the front, what it leaves): a whole complement, or of an object or infinitive the inmost phrase."""
    before = _without_asides(annotated, clause, Span(part.span.start, quantity.span.start))
    if before in ("de", "d'") and _of_object(annotated, clause, part):
        return french.of(asked[0]), Span(part.span.start, asked[1])
    if not before or not _is_plain(clause, part, before):
        return None
    words, end = asked
    infinitive_led = any(t.form == "Inf" for t in part.tokens[:3])
    if part.prep and not (infinitive_led and part.prep in ("de", "à")):
        whole = Span(part.span.start, max(part.span.end, end))
        after = _unquoted(absolute(annotated, Span(end, whole.end)))
        if after is None or hangs(after, owned=True) or re.search(r"[;:«»\"()]| et ", f"{after} "):
            return None
        return tidy(f"{_led(before, words)} {after}"), whole
    found = _INMOST.search(annotated.text[part.span.start : quantity.span.start])
    if found is None or quantity.percent or not (infinitive_led or _OBJECT.fullmatch(before)):
        return None
    led = {"d'": "de"}.get(found["prep"], found["prep"])
    if (infinitive_led and led == "de") or annotated.text[end : end + 4] == " et ":
        return None
    front = french.of(words) if led == "de" else f"{led} {words}"
    return front, Span(part.span.start + found.start("prep"), end)


def _of_object(annotated: Annotated, clause: Clause, part: Part) -> bool:
    """Whether « de » leads on from a definite object right before it, whatever the parse attaches it to."""
    ahead = next((p for p in parts_of(clause) if p.span.end + 1 == part.span.start and not p.prep), None)
    return ahead is not None and bool(_OBJECT.fullmatch(f"{annotated.of(ahead.span)} de"))


def _without_asides(annotated: Annotated, clause: Clause, span: Span) -> str | None:
    pieces, at = [], span.start
    for aside in clause.asides:
        if span.start <= aside.start < span.end:
            pieces.append(Span(at, aside.start))
            at = aside.end
    texts = [_unquoted(absolute(annotated, piece)) for piece in (*pieces, Span(at, span.end)) if piece.end > piece.start]
    return None if None in texts else " ".join(text for text in texts if text)


def _unquoted(text: str | None) -> str | None:
    """Return words without the marks of a quotation, which are the source's and not the fact's."""
    return re.sub(r"\s?»|«\s?|\"", "", text) if text is not None else None


def _led(before: str, asked: str) -> str:
    """Return the words before a quantity with what asks for it: « pour l'embauche de », « combien de bergers »."""
    lead = re.sub(_OF, "", before)
    return f"{lead} {french.of(asked)}" if lead != before else f"{before} {asked}"


def _is_plain(clause: Clause, part: Part, before: str) -> bool:
    """Whether a complement can leave its place: one phrase, no clause or date in it, no determiner before its quantity."""
    inside = [i for i, t in enumerate(clause.sentence.tokens) if part.span.start <= t.start < part.span.end]
    torn = _DATED.search(before) or _DETERMINED.search(before) or re.search(_TORN, f" {before} ")
    fits = 2 <= len(before.split()) <= _LONGEST_BEFORE and not torn and not hangs(before)
    return fits and not any(is_finite_at(clause.sentence.tokens, i) for i in inside)


def _asked(annotated: Annotated, clause: Clause, quantity: Quantity) -> tuple[str, int, str] | None:
    """Return (the words that ask for a quantity, where what they ask for ends, what is counted)."""
    if quantity.ordinal or quantity.value in ("1", "2"):
        return None
    if quantity.percent and quantity.unit == PART:
        return None
    if quantity.percent:
        return "quel pourcentage", quantity.span.end, ""
    if quantity.currency:
        kind = of_what(annotated, quantity)
        return f"combien {french.of(quantity.unit)}{kind}", quantity.span.end + len(kind), ""
    if quantity.unit and TIMES.search(quantity.unit):
        return years(quantity), quantity.span.end, ""
    noun = counted_noun(annotated, clause, quantity)
    small = quantity.value.isdigit() and int(quantity.value) < _FEW
    if noun and not quantity.unit and not small:
        return f"combien {french.of(noun[0])}", noun[1].end, noun[0]
    return (f"combien {french.of(quantity.unit)}", quantity.span.end, "") if quantity.unit else None
