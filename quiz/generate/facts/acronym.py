"""What an acronym that the text spells out stands for."""

import re
from dataclasses import replace

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.acronyms import Acronym, acronyms_apart, acronyms_in, without_nationality
from quiz.generate.model import Annotated, Fact, Gender, Sentence
from quiz.generate.realise import lexicon

KNOWN_TO_ALL = frozenset(
    re.findall(
        r"\w+",
        "IA AI UE ONU USA PDG ONG TIC FMI OMS UNESCO UNICEF OTAN PIB TVA PME SNCF URSS BCE OMC CIA FBI NASA HLM RN PS LR CO2 VIH "
        "ADN TGV RDC RCA EU UK CNIL CNRS ESA CIO INSEE EDF RATP CGT CFDT MEDEF FIFA UEFA CHU CAF RSA SMIC ENA SAMU GIEC OCDE "
        "AIEA HCR CPI CEDEAO ARS DGSE PV QR JO ISO FED VTT CV BD CD DVD SMS GPS USB PC",
    )
)
"""Acronyms that nobody needs to learn from an article, or that have too many readings to ask about."""


def find_acronyms(annotated: Annotated) -> list[Fact]:
    """Return a fact for each acronym spelt out, the first time it is."""
    facts: dict[str, Fact] = {}
    for sentence in annotated.sentences:
        for pair in acronyms_in(annotated.text, Span(sentence.start, sentence.end)):
            if pair.short.upper() not in KNOWN_TO_ALL and pair.long[0].isupper() and len(pair.long.split()) > 1:
                facts.setdefault(pair.short, _fact(pair, sentence, annotated))
    body = [Span(sentence.start, sentence.end) for sentence in annotated.sentences]
    for pair in acronyms_apart(annotated.text, body, facts):
        here, other = annotated.sentence_at(pair.long_at.start), annotated.sentence_at(pair.short_at.start)
        if here and other and pair.short not in KNOWN_TO_ALL:
            fact = _fact(pair, here, annotated)
            more = () if other is here else (Span(other.start, other.end),)
            plain = without_nationality(pair.long)
            accept = (pair.long,) if plain != pair.long else ()
            apart = replace(fact, answer=plain, accept=accept, evidence=(*fact.evidence, *more), routes=("initials", "apart"))
            facts.setdefault(pair.short, apart)
    return list(facts.values())


def _fact(pair: Acronym, sentence: Sentence, annotated: Annotated) -> Fact:
    head = lexicon.nouns().get(pair.long.split()[0].casefold())
    entity = next((e for e in annotated.entities if e.acronym == pair.short), None)
    uses = annotated.text.count(pair.short)
    return Fact(
        FactKind.ACRONYM,
        (pair.short,),
        pair.long,
        AnswerType.ACRONYM if head is None else AnswerType.ORGANISATION,
        (Span(sentence.start, sentence.end),),
        {
            "short": pair.short,
            "sort": head.singular if head else "",
            "gender": (head.gender if head else Gender.UNKNOWN).value,
            "article": entity.article if entity else "",
        },
        routes=("initials",) if pair.exact else ("brackets",),
        weight=0.45 + 0.05 * min(uses, 4) - (0 if pair.exact else 0.1),
    )
