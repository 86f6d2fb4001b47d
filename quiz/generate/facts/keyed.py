"""Key figures and dates of a list: « - Réserves de change : 7,9 milliards de dollars », « • 1962 : première demande … »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.dates import Context, dates_in
from quiz.generate.facts.predicate import words_of
from quiz.generate.model import Annotated, Block, BlockKind, Fact, Gender, Granularity, Number
from quiz.generate.phrases import hangs, tidy
from quiz.generate.quantities import quantities_in
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.topic import topic

_ITEM = re.compile(r"(?:[-•*▪–—]\s?|\d{1,2}[.)]\s)?(?P<key>[^:;.!?«»]{3,60}?)\s?:\s(?P<value>\S.*)", re.DOTALL)
_YEAR = re.compile(r"(?:En |en )?(?P<year>(?:1[5-9]|20)\d\d)$")
_SINGULAR = words_of("taux prix cours pays fonds accès coût poids temps corps succès procès congrès choix indice")
_ORDINAL = re.compile(r"(?:premi(?P<premier>er|ère)|(?P<other>second|prochain)(?P<e>e?)) [a-zà-ÿ]")
_FEMININE = re.compile(r"(?:tion|sion|té|ure|ance|ence|ette|esse|ise|ade|tude)$")
_LONGEST = 10


def find_keyed(annotated: Annotated) -> list[Fact]:
    """Return the facts of list items that give a thing and its figure or date."""
    facts = []
    for block in annotated.article.blocks:
        found = _ITEM.match(annotated.of(Span(block.start, block.end))) if block.kind is BlockKind.ITEM else None
        if found:
            fact = _dated(annotated, block, found) if _YEAR.match(found["key"]) else _figure(annotated, block, found)
            facts += [fact] if fact else []
    return facts


def _figure(annotated: Annotated, block: Block, found: re.Match[str]) -> Fact | None:
    """« Réserves de change : 7,9 milliards de dollars, soit … » -> À combien s'élevaient les réserves de change … ?"""
    key, at = tidy(found["key"]), block.start + found.start("value")
    span = Span(at, block.end)
    agreed = agreement(annotated, key)
    if agreed is None or hangs(re.sub(r"^[Pp]rochaine? ", "", key)) or len(key.split()) > _LONGEST:
        return None
    plain = key[0].lower() + key[1:] if key[1:2].islower() or " " in key[:3] else key
    named = f"{french.with_article(plain, *agreed)}{_owner(annotated, block, key)}"
    gender, number = agreed
    date = next(iter(dates_in(annotated.text, span, Context(annotated.published, future=True))), None)
    if date and date.span.start == at and date.wording and date.granularity is Granularity.DAY:
        planned = f"prévu{'e' if gender is Gender.F else ''}"
        return _made(
            annotated, block, f"à quelle date était {planned} {named}", date.bare, AnswerType.DATE, relative=date.relative
        )
    quantity = next((q for q in quantities_in(annotated.text, span, ()) if q.span.start == at), None)
    if quantity is None or quantity.ordinal or not (quantity.currency or quantity.percent):
        return None
    if quantity.currency:
        front = f"à combien s'élevai{'en' if number is Number.PLURAL else ''}t"
    else:
        front = f"{french.quel(gender, number)} étai{'en' if number is Number.PLURAL else ''}t"
        if number is Number.PLURAL:
            return None
    return _made(
        annotated, block, f"{front} {named}", quantity.shown, AnswerType.MONEY if quantity.currency else AnswerType.NUMBER
    )


_PERIOD = re.compile(
    r"\b(?:du|de l') ?(?P<words>(?:premier|deuxième|troisième|quatrième|second|dernier) (?:semestre|trimestre)|exercice)\b"
)


def _owner(annotated: Annotated, block: Block, key: str) -> str:
    """Return whose figures a list gives, and of what time, where the sentence that announces it says: " du premier semestre"."""
    blocks = annotated.article.blocks
    at = blocks.index(block)
    before = next((b for b in reversed(blocks[:at]) if b.kind is not BlockKind.ITEM), None)
    intro = annotated.text[before.start : before.end] if before else ""
    period = _PERIOD.search(intro) if intro.endswith(":") else None
    return f" {period[0]}" if period and not re.search(r"(?:19|20)\d\d", key) else ""


def _dated(annotated: Annotated, block: Block, found: re.Match[str]) -> Fact | None:
    """« 1962 : première demande de restitution, restée sans réponse » -> De quelle année date la première demande … ?"""
    value = tidy(re.split(r"[,;(]", found["value"])[0]).rstrip(".")
    ordinal = _ORDINAL.match(value)
    year = _YEAR.match(found["key"])
    if not ordinal or not year or hangs(value.split(" ", 1)[-1]) or not 2 < len(value.split()) <= _LONGEST:
        return None
    feminine = ordinal["premier"] == "ère" or bool(ordinal["e"])
    named = french.with_article(value, Gender.F if feminine else Gender.M)
    return _made(annotated, block, f"de quelle année date {named}", year["year"], AnswerType.DATE)


def agreement(annotated: Annotated, key: str) -> tuple[Gender, Number] | None:
    """Return gender and number of the noun a key begins with; None where its gender does not show and matters."""
    ordinal = _ORDINAL.match(key[0].lower() + key[1:])
    words = key.split()
    if ordinal:
        return Gender.F if ordinal["premier"] == "ère" or ordinal["e"] else Gender.M, Number.SINGULAR
    head = words[0].casefold()
    if head.endswith(("s", "x")) and head not in _SINGULAR:
        return Gender.UNKNOWN, Number.PLURAL
    noun = lexicon.nouns().get(head)
    seen = [
        t.gender for s in annotated.sentences for t in s.tokens if t.text.casefold() == head and t.gender is not Gender.UNKNOWN
    ]
    gender = noun.gender if noun else seen[0] if seen else Gender.F if _FEMININE.search(head) else Gender.UNKNOWN
    return (gender, Number.SINGULAR) if gender is not Gender.UNKNOWN else None


def _made(annotated: Annotated, block: Block, core: str, answer: str, kind: AnswerType, *, relative: bool = False) -> Fact | None:
    about = topic(annotated, avoid=answer)
    if not about or not re.search(r"[A-ZÀ-Ý]", about):
        return None
    return Fact(
        FactKind.DATE if kind is AnswerType.DATE else FactKind.NUMBER,
        (core,),
        answer,
        kind,
        (Span(block.start, block.end),),
        {"core": f"{core} ({about})", "alone": "1"},
        held_on=frame.held_on(annotated),
        routes=("list item",),
        weight=0.6,
        derived=f"{annotated.of(Span(block.start, block.end))} + {annotated.published} -> {answer}" if relative else "",
    )
