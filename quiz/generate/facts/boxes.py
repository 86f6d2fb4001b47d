"""Boxes of figures and prizes: « 4 900 t : récolte de 2025 », « Le chiffre : 68 %. C'est la part des … », « Grand Prix : … »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.keyed import agreement
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Block, BlockKind, Fact, Number, Quantity, Sentence
from quiz.generate.phrases import hangs, tidy
from quiz.generate.quantities import quantities_in
from quiz.generate.realise import frame, french
from quiz.generate.referents import leaves_open
from quiz.generate.topic import is_headline, topic

_BULLET = r"(?:[-•*▪–—►]\s?)?"
_VALUE_FIRST = re.compile(rf"{_BULLET}(?P<value>\d[^:]{{0,40}}?)\s?:\s(?P<key>[a-zà-ÿ][^:;.!?«»]{{3,110}}?)\.?$")
_PRIZE = re.compile(
    rf"{_BULLET}(?P<prize>(?:Grand )?(?:Prix|Médaille|Palme|Coupe|Trophée|César|Lion|Ours|Oscar|Molière|Borj|Étalon"
    rf"|Léopard|Meilleure?)"
    r"\b[^:.!?]{0,50}?)\s?:\s(?P<value>[A-ZÀ-Ý«][^:;]{2,90}?)\.?$"
)
_IT_IS = re.compile(
    r"^(?:C'est|Ce sont|Il s'agit d[eu']|Soit) ?(?P<what>(?:l[ea] |l')?(?:part|nombre|pourcentage|proportion|montant"
    r"|somme|taux|prix|coût"
    r"|quantité|âge moyen|durée)\b[^.;:]{8,150})"
)
_PRICED = re.compile(
    r"(?P<key>(?:Coût|Budget|Montant|Facture|Enveloppe|Investissement|Rançon|Dotation|Prix|Loyer|Amende|Préjudice|Recette|Déficit|Dette)"
    r"(?: [a-zà-ÿ][^:.!?«»]{0,40})?)\s?: (?P<value>[^:!?«»]{3,70}?)\.?$"
)
_UNITS = (("t", "tonnes"), ("ha", "hectares"), ("€/kg", "euros le kilo"), ("€", "euros"), ("km", "kilomètres"))
"""Units as boxes shorten them, and in full."""
_LONGEST = 18


def find_boxed(annotated: Annotated) -> list[Fact]:
    """Return the facts of lines that give a figure and what it is of, or a prize and who won it."""
    facts = []
    for block in annotated.article.blocks:
        line = annotated.text[block.start : block.end]
        if block.kind is BlockKind.ITEM:
            valued, prize = _VALUE_FIRST.match(line), _PRIZE.match(line)
            fact = _valued(annotated, block, valued) if valued else _won(annotated, block, prize) if prize else None
            facts += [fact] if fact else []
    told = (find(annotated, sentence) for sentence in annotated.sentences for find in (_explained, _priced))
    return [*facts, *(fact for fact in told if fact)]


def _valued(annotated: Annotated, block: Block, found: re.Match[str]) -> Fact | None:
    """« 4 900 t : récolte de noisettes de 2025 » -> À combien s'élevait la récolte de noisettes de 2025 ?"""
    key = tidy(re.split(r", (?:contre|soit|en|dont|qui)\b", found["key"])[0])
    agreed = agreement(annotated, key)
    if agreed is None or agreed[1] is Number.PLURAL or hangs(key) or not 1 < len(key.split()) <= _LONGEST:
        return None
    value = found["value"].strip()
    counted = quantities_in(annotated.text, Span(block.start, block.start + found.end("value")), ())
    if not (any(q.unit or q.currency for q in counted) or re.search(r"\d\s?(?:t|ha|€|\$|%|€/kg)$", value)):
        return None
    short = next((unit for unit, _ in _UNITS if re.search(rf"\d\s?{re.escape(unit)}$", value)), "")
    shown = re.sub(rf"\s?{re.escape(short)}$", f" {dict(_UNITS)[short]}", value) if short else value
    named = french.with_article(key, *agreed)
    return _made(annotated, Span(block.start, block.end), f"à combien s'élevait {named}", (shown, AnswerType.NUMBER), value)


def _explained(annotated: Annotated, sentence: Sentence) -> Fact | None:
    """« Le chiffre : 68 %. » « C'est la part des communes qui … » -> Quelle est la part des communes qui … ?"""
    found = _IT_IS.match(sentence.text)
    quantity = _figure_before(annotated, sentence) if found else None
    if found is None or quantity is None:
        return None
    what = tidy(re.split(r", (?:d'après|selon|soit|contre|en hausse|en baisse)\b", found["what"])[0])
    what = what if re.match(r"l[ea] |l'", what) else f"le {what}"
    if hangs(what) or len(what.split()) > _LONGEST + 6:
        return None
    front = "quelle est" if re.match(r"la |l'(?:aide)", what) else "quel est"
    kind = AnswerType.MONEY if quantity.currency else AnswerType.NUMBER
    start = quantity.span.start
    return _made(annotated, Span(start, sentence.end), f"{front} {what}", (quantity.shown, kind), "")


def _priced(annotated: Annotated, sentence: Sentence) -> Fact | None:
    """« … du futur stade. Coût : 14 millions d'euros. » -> À combien s'élevait le coût du futur stade (mars 2024) ?"""
    found = _PRICED.match(sentence.text)
    agreed = agreement(annotated, found["key"]) if found else None
    before = annotated.sentences[sentence.index - 1] if sentence.index else None
    thing = _LAST_THING.search(before.text) if before and before.block == sentence.block else None
    if found is None or agreed is None or agreed[1] is Number.PLURAL or before is None:
        return None
    span = Span(sentence.start + found.start("value"), sentence.end)
    quantity = next((q for q in quantities_in(annotated.text, span, ()) if q.span.start == span.start and q.currency), None)
    if quantity is None:
        return None
    named = french.with_article(found["key"][0].lower() + found["key"][1:], *agreed)
    core = f"à combien s'élevait {named}{thing['of'] if thing else ''}"
    headed = is_headline(topic(annotated, avoid=quantity.shown, plain=False, core=core))
    here = Span(before.start if thing else sentence.start, sentence.end)
    return _made(annotated, here, core, (quantity.shown, AnswerType.MONEY), "") if thing or headed else None


_LAST_THING = re.compile(r"(?P<of> (?:du|de la|des) [a-zà-ÿ' -]{4,40}| de l'[a-zà-ÿ' -]{4,40})\.$")
"""What the last words of a sentence are about, whose price follows: « le plan de financement du futur stade. »"""


def _figure_before(annotated: Annotated, sentence: Sentence) -> Quantity | None:
    """Return the one quantity of the line or the short sentence right before a sentence."""
    block = annotated.article.blocks[sentence.block]
    if sentence.start == block.start and sentence.block:
        before = annotated.article.blocks[sentence.block - 1]
        span = Span(before.start, before.end)
    else:
        last = annotated.sentences[sentence.index - 1] if sentence.index else None
        if last is None or last.block != sentence.block:
            return None
        span = Span(last.start, last.end)
    found = quantities_in(annotated.text, span, ())
    return found[0] if len(found) == 1 and span.end - span.start < 60 else None


def _won(annotated: Annotated, block: Block, found: re.Match[str]) -> Fact | None:
    """« Grand Prix : Marée haute, d'Ana Ruiz (Chili) » -> Quelle œuvre a reçu le Grand Prix ?"""
    prize, value = tidy(found["prize"]), tidy(re.sub(r"\s\([^)]*\)", "", found["value"]))
    if re.match(r"(?:non|aucun|pas)\b", value, re.IGNORECASE):
        return None
    people = People(annotated)
    first = re.split(r", ", value)[0].strip("« »")
    by = re.search(r", (?:de |d')(?P<who>[A-ZÀ-Ý].+)$", value)
    person = people.named(first)
    best = re.match(r"Meilleur(?P<e>e?)\b", prize)
    if best:
        gender = "e" if best["e"] else ""
        if not person and not re.fullmatch(r"(?:[A-ZÀ-Ý][\w'-]+ ){1,3}[A-ZÀ-Ý][\w'-]+", first):
            return None
        core, kind = f"qui a été désigné{gender} {prize[0].lower()}{prize[1:]}", AnswerType.PERSON
    elif person or (not by and re.fullmatch(r"(?:[A-ZÀ-Ý][\w'-]+ ){1,3}[A-ZÀ-Ý][\w'-]+", first)):
        core, kind = f"qui a reçu le {prize}", AnswerType.PERSON
    elif by:
        core, kind = f"quelle œuvre {french.of(by['who'])} a reçu le {prize}", AnswerType.TITLE
    else:
        return None
    core = core.replace("le Médaille", "la médaille").replace("le Coupe", "la Coupe").replace("le Palme", "la Palme")
    return _made(annotated, Span(block.start, block.end), core, (first, kind), "")


def _made(annotated: Annotated, span: Span, core: str, answer: tuple[str, AnswerType], accept: str) -> Fact | None:
    shown, kind = answer
    about = topic(annotated, avoid=shown, plain=not leaves_open(core), core=core)
    if not about or not re.search(r"[A-ZÀ-Ý]", about):
        return None
    return Fact(
        FactKind.ACT if kind in (AnswerType.PERSON, AnswerType.TITLE) else FactKind.NUMBER,
        (core,),
        shown,
        kind,
        (span,),
        {"core": f"{core} ({about})", "alone": "1"},
        accept=(accept,) if accept and accept != shown else (),
        held_on=frame.held_on(annotated),
        routes=("box",),
        weight=0.65,
        derived=f"{accept} = {shown}" if accept and accept != shown else "",
    )
