"""The words that ask for a quantity: what is counted, in which unit, and how its participle agrees."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.clausal import agreed
from quiz.generate.model import Annotated, Gender, Number, Quantity, Token
from quiz.generate.phrases import Phrase, hangs, phrase_end
from quiz.generate.realise import french

_MADE_OF = re.compile(r" (?:à|en) (?!la |le |l'|les |un |une |des |cause|partir|raison)[a-zà-ÿ]{3,}(?: [a-zà-ÿ]+)?(?=\s?[.,;)])")
"""What a thing runs on or is made of belongs to its noun: « forages à énergie solaire »."""
_DOING = re.compile(r" (?!(?:d|pend|dur|av|import|suffis|étudi|habit|enseign|dirige|assist|passant|command)ants?\b)\w{3,}ant$")
TIMES = re.compile(r"(?:ans|années|mois|semaines|jours?|heures?|minutes?|secondes?|h)$")


def front_of(annotated: Annotated, clause: Clause, quantity: Quantity, noun: tuple[str, Span, Token] | None) -> str | None:
    """Return the words that ask for a quantity as the object of a verb: "combien d'enfants", "quelle somme"; None without any."""
    verb = clause.lexical.lemma
    kind = of_what(annotated, quantity)
    if noun is not None and not quantity.unit:
        return f"combien {french.of(noun[0])}"
    if quantity.percent:
        return "quel pourcentage"
    if quantity.currency:
        return (
            "combien" if verb in ("coûter", "valoir") else f"combien {french.of(quantity.unit)}{kind}" if kind else "quelle somme"
        )
    if TIMES.search(quantity.unit):
        return "combien de temps" if verb in ("durer", "prendre", "attendre") else years(quantity) + kind if kind else None
    if quantity.unit and verb in ("mesurer", "peser"):
        return "combien"
    return f"combien {french.of(quantity.unit)}" + kind if quantity.unit else None


def years(quantity: Quantity) -> str:
    """Return "combien d'années" for ans, "combien de mois" for mois."""
    return f"combien {french.of('années' if quantity.unit.startswith('an') else quantity.unit)}"


def of_what(annotated: Annotated, quantity: Quantity) -> str:
    """Return what a sum or time is of: " de prison", " de dommages et intérêts"."""
    found = re.match(r"\s(?:de\s|d')[a-zà-ÿ]+(?:\set\s[a-zà-ÿ]+(?=[,.;\s]))?", annotated.text[quantity.span.end :])
    return found[0] if found and not re.search(r"\b(?:plus|moins|ici|avance|retard)\b", found[0]) else ""


def agreed_tail(tail: str, quantity: Quantity, noun: Token | None) -> str | None:
    """Return the participle agreeing with the object now before it; None where its gender is not certain."""
    if quantity.currency:
        return agreed(tail, Gender.F, Number.SINGULAR)
    if quantity.percent:
        return tail
    if noun is None or noun.gender is Gender.UNKNOWN or " " in tail:
        return None
    return agreed(tail, noun.gender, Number.PLURAL)


def counted_noun(annotated: Annotated, clause: Clause, quantity: Quantity) -> tuple[str, Span, Token] | None:
    """Return (what is counted, where it stands, its head): "enfants âgés de 6 mois à 9 ans"."""
    tokens = clause.sentence.tokens
    start = next((i for i, t in enumerate(tokens) if t.start >= quantity.span.end), None)
    if start is None or quantity.unit or not annotated.text[quantity.span.end : tokens[start].start].isspace():
        return None
    head = next((i for i in range(start, min(start + 3, len(tokens))) if tokens[i].pos in ("NOUN", "PROPN")), None)
    if head is None or any(t.pos not in ("ADJ", "ADP") for t in tokens[start:head]):
        return None
    end = tokens[phrase_end(tokens, head)].end
    aged = re.match(r"\sâgée?s\sde\s(?:\S+(?:\smois|\sans)?\sà\s)?\S+\s(?:ans|mois)", annotated.text[tokens[head].end :])
    span = Span(tokens[start].start, tokens[head].end + aged.end() if aged else min(end, max(clause.rest.end, tokens[head].end)))
    text = re.sub(r"^(?:de\s|d')", "", annotated.of(span))
    made_of = None if aged else _MADE_OF.match(annotated.text, span.end, clause.sentence.end)
    if made_of:
        span, text = Span(span.start, made_of.end()), f"{text}{made_of[0]}"
    return None if hangs(text) or _DOING.search(text) else (text, span, tokens[head])


def relative_of(clause: Clause, phrase: Phrase, gender: Gender) -> str | None:
    """Return « que la Facilité verte a confirmée »: the participle agrees with the noun before."""
    tail = clause.words[1]
    if clause.clitics.strip() or clause.passive:
        return None
    if clause.compound:
        tail = agreed(tail, gender, Number.SINGULAR) if " " not in tail else ""
        if not tail:
            return None
    return f"{french.join('que', phrase.text)} {clause.words[0]} {tail}".strip()


def preposition_start(annotated: Annotated, clause: Clause, quantity: Quantity, word: str) -> int:
    """Return where the preposition before a quantity stands."""
    left = annotated.text[clause.rest.start : quantity.span.start].rstrip()
    return clause.rest.start + max(left.rfind(word), left.rfind("d'") if word == "de" else -1)
