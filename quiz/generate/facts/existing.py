"""How many there are: « Il existe quatre sérotypes de la dengue », « On compte 64 lacs au Groenland », « Il y a … »."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.amounts import quantity_fact
from quiz.generate.facts.clausal import cut_rest, setting_of
from quiz.generate.facts.counting import counted_noun, is_filling
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact
from quiz.generate.phrases import tidy
from quiz.generate.realise import french

_BEING = {
    ("il", "existe"): "existe-t-il",
    ("on", "compte"): "compte-t-on",
    ("on", "dénombre"): "dénombre-t-on",
    ("on", "recense"): "recense-t-on",
    ("on", "trouve"): "trouve-t-on",
}
"""What asks how many there are, by the subject and the verb that say so."""
_FEWEST = 3


def find_existing(annotated: Annotated) -> list[Fact]:
    """Return the facts of how many of something there are, in reading order."""
    people = People(annotated)
    facts = [_fact(annotated, people, clause) for s in annotated.sentences for clause in clauses_in(annotated, s)]
    return [fact for fact in facts if fact is not None]


def _fact(annotated: Annotated, people: People, clause: Clause) -> Fact | None:
    """« Il existe quatre sérotypes de la dengue » -> Combien de sérotypes de la dengue existe-t-il ?"""
    asked = _BEING.get((annotated.of(clause.subject).casefold(), clause.finite.text))
    plain = not clause.words[1] and not clause.negative and not clause.clitics.strip()
    quantity = next((q for q in annotated.quantities if clause.rest.start <= q.span.start < clause.rest.end), None)
    if (
        asked is None
        or not plain
        or quantity is None
        or quantity.ordinal
        or quantity.unit
        or int(float(quantity.value)) < _FEWEST
    ):
        return None
    noun = counted_noun(annotated, clause, quantity)
    if noun is None or not is_filling(tidy(annotated.of(Span(clause.rest.start, quantity.span.start)))):
        return None
    rest = cut_rest(annotated, clause, (Span(quantity.span.start, noun[1].end),))
    setting = setting_of(annotated, people, clause, None)
    if rest is None or setting is None or re.search(r"\b(?:types?|sortes?|manières?|façons?)$", noun[0]):
        return None
    slots = {"front": f"combien {french.of(noun[0])}", "verb": asked, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (noun[0], asked, rest), noun=noun[0])
