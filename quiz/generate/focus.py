"""What a statement can be asked about: a figure, a name, a date or a place of it, that may be hidden or changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.core.model import AnswerType
from quiz.generate.literals import count, either, stands
from quiz.generate.model import Annotated, Entity, EntityKind, Granularity, Quantity
from quiz.generate.realise import lexicon
from quiz.generate.statements import Statement


class Worth:
    """How much it is worth knowing a thing, 0 to 1; set by reading gap sentences of the development articles.

    SUM: a sum, a share, a number of three digits and more. DEED: whether a thing was adopted or rejected. NAME: of a body or a
    thing, and what somebody was condemned to. FEW: what is worth counting, however few.
    """

    SUM = 1.0
    PERSON = 0.8
    DEED = 0.75
    NAME = 0.7
    NUMBER = 0.6
    DATE = 0.5
    FEW = 0.5
    PLACE = 0.45


@dataclass(frozen=True, slots=True)
class Focus:
    """The words of a statement that are asked for. `derived` says how they follow where the sentence does not have them."""

    text: str
    type: AnswerType
    worth: float
    quantity: Quantity | None = None
    derived: str = ""


_ENOUGH = 10
"""Words that tell who or what is meant, so that a name may be asked for."""


def focuses(annotated: Annotated, statement: Statement) -> list[Focus]:
    """Return what can be asked for in a statement, the best first; each stands in it once, and nothing else says it."""
    found = [*_figures(annotated, statement), *_names(annotated, statement), *_called(statement), *_dates(annotated, statement)]
    found = [focus for at, focus in enumerate(found) if focus.text not in [other.text for other in found[:at]]]
    told = statement.asserted and len(statement.text.split()) >= _ENOUGH
    fit = [
        focus
        for focus in found
        if (told or focus.quantity is not None)
        and count(focus.text, statement.text) == 1
        and not _listed(statement.text, focus.text)
    ]
    return sorted(fit, key=lambda focus: -focus.worth)


def _around(text: str, words: str) -> tuple[str, str]:
    """Return what stands before and after words that a text holds."""
    before, _, after = text.partition(words)
    return before, after


def _figures(annotated: Annotated, statement: Statement) -> Iterator[Focus]:
    _, quantities = annotated.within(statement.sentence)
    for quantity in quantities:
        if quantity.shown not in statement.text or quantity.ordinal or not (quantity.unit or quantity.noun):
            continue
        before, after = _around(statement.text, quantity.shown)
        worth = _figure_worth(quantity, after)
        if worth and not (_BEFORE.search(before) or _AFTER.match(after) or quantity.shown.casefold() in _ARTICLES):
            yield Focus(quantity.shown, AnswerType.MONEY if quantity.currency else AnswerType.NUMBER, worth, quantity)


_BEFORE = re.compile(
    r"\b(?:entre|de) [\d .,%]+ (?:et|à) $|\b(?:les|des|ces|aux|ses|leurs|sur|contre|une?|l[ea]|chaque|chapitre|article) $"
    r"|\bâgée?s? d.{0,4}$|\b(?:moins|au-delà de|au-dessus de|au-dessous de|en dessous de|sous) $"
)
_AFTER = re.compile(r" °| pages?\b| (?:et|à|ou) (?:\d|demie?)| h\b|h\d| heures? (?:\d|[,.]|$)|/|-\w| sur \w")
"""What stands beside half a range, an age, a time of day, a share, a number that the text takes for known."""
_ARTICLES = frozenset(("un", "une", "zéro", "mille"))
_TIMES = frozenset(("ans", "années", "année", "mois", "semaines", "jours", "jour", "heures", "minutes", "secondes", "siècles"))
_CONDEMNED = re.compile(
    r" (?:de (?:prison|réclusion|détention|suspension)|d'(?:inéligibilité|emprisonnement)|ferme|avec sursis)(?!\w)"
)
_COUNTED = frozenset("morts blessés victimes pays États voix délégations communes candidats arrestations".split())
"""What is worth counting, however few."""


def _figure_worth(quantity: Quantity, after: str) -> float:
    """Return how much a figure is worth knowing; 0 for a handful of anything, and for a stretch of time but a sentence."""
    digits = len(re.sub(r"\D", "", quantity.value))
    if quantity.unit in _TIMES:
        return Worth.NAME if _CONDEMNED.match(after) else 0.0
    if quantity.currency or quantity.percent or digits > 2:
        return Worth.SUM
    return Worth.NUMBER if digits == 2 else Worth.FEW if quantity.noun in _COUNTED else 0.0


_TYPES = {
    EntityKind.PERSON: AnswerType.PERSON, EntityKind.ORGANISATION: AnswerType.ORGANISATION, EntityKind.PLACE: AnswerType.PLACE,
    EntityKind.PROGRAMME: AnswerType.TITLE, EntityKind.TEXT: AnswerType.TITLE, EntityKind.EVENT: AnswerType.EVENT,
}  # fmt: skip


def _names(annotated: Annotated, statement: Statement) -> Iterator[Focus]:
    text = statement.text
    for entity in annotated.entities:
        kind, name = _TYPES.get(entity.kind), entity.name
        if kind is None or not name[:1].isupper() or not stands(name, text):
            continue
        if kind is AnswerType.PERSON:
            if " " in name and _identified(text, name):
                yield Focus(name, kind, Worth.PERSON)
        elif kind is AnswerType.PLACE:
            if _placed(statement, name):
                yield Focus(name, kind, Worth.PLACE)
        elif " " in name and not _common(entity) and not _half(text, name) and not _OWNED.search(name):
            yield Focus(name, kind, Worth.NAME)


_OWNED = re.compile(r" (?:son|sa|ses|leurs?) ")
"""What shows that a name was read on into its sentence."""


def _common(entity: Entity) -> bool:
    """Whether a name is half of a common noun, of which a country has one: « Parlement », « Conseil d'État »."""
    return len(re.findall(r"[A-ZÀ-Ý]", entity.name)) < 2 and len(entity.name.split()) < 3


def _half(text: str, name: str) -> bool:
    """Whether a name is the end or the beginning of a longer one: Haute École de santé."""
    before, after = _around(text, name)
    return bool(re.search(r"(?:[\w'-] |^)[A-ZÀ-Ý][a-zà-ÿ]+ $", before) or re.match(r" [A-ZÀ-Ý]|-", after))


_OFFICE_AFTER = re.compile(
    r", (?:l[ea] |l'|un |une |ancien|ex-|président|direct|ministre|maire|chef|porte|fondat|professeur|chercheu|avocat)"
)
_LED_BY = re.compile(r"(?:^|[\s'])(?:l[ea] |l'|un |une )(?P<office>[a-zà-ÿA-ZÀ-Ý-]+(?: [\w'-]+){0,8}),? (?:(?:Dr|Me|Pre?) )?$")
_TRADE = re.compile(r"[a-zà-ÿ]{3,}(?:eur|euse|rice|iste|logue|ien|ienne|aire|ier|ière|ant|ante|crate|mane|pède|rgien|logiste)$")
_NO_OFFICE = re.compile(
    r"(?:^|[\s'])(?:de|d'|du|par|à|avec|contre|pour|que|et|selon|chez|ou|dont|comme|en|sur|sous|vers|entre|sans),? $"
    r"|\b(?:a|est|sont|ont|\w+é|\w+era) $"
)


def _identified(text: str, name: str) -> bool:
    """Whether the rest of a statement says who a person is: office, trade or nation stands beside the name."""
    before, after = _around(text, name)
    led = None if _NO_OFFICE.search(before) else _LED_BY.search(before)
    return bool(_OFFICE_AFTER.match(after)) or (led is not None and _is_office(led["office"]))


def strangers(annotated: Annotated, text: str) -> bool:
    """Whether a text names somebody without saying who that is."""
    people = (e.name for e in annotated.entities if e.kind is EntityKind.PERSON and " " in e.name)
    return any(stands(name, text) and not _identified(text, name) for name in people)


def _is_office(phrase: str) -> bool:
    words = phrase.split()
    return any(word in lexicon.offices() or _TRADE.match(word) for word in words) or words[-1][:1].isupper()


_LED_TO_PLACE = re.compile(r"\w (?:à|à l[ae]|en|au|aux|dans l[ea]) $|^(?:à|en|au|aux) $")
_TELLS_PLACE = re.compile(
    r",? (?:et|l[ea]|capitale|chef-lieu|près|au|en|dans|à|où|qui) | [a-zà-ÿ]+(?:ale?|aine?|aise?|ique)\b|-|,? [A-ZÀ-Ý]"
)


def _placed(statement: Statement, name: str) -> bool:
    """Whether a place says where the one thing happened, and nothing right behind it tells which it is."""
    before, after = _around(statement.text, name)
    led = _LED_TO_PLACE.search(before) is not None and _TELLS_PLACE.match(after) is None
    return led and statement.clause.lexical.lemma in lexicon.words("settled")


_NAME = (
    r"(?P<name>(?!(?:Europe|État|République|Union)\b)[A-ZÀ-Ý][\w'-]*(?: (?:(?:de|du|des|la|le|les|et) )?[A-ZÀ-Ý\d][\w'-]*){0,4})"
)


@cache
def _namers() -> tuple[tuple[re.Pattern[str], AnswerType], ...]:
    """Return the patterns of names that a common noun leads to, each with how they are marked."""
    body, thing = (either(noun for noun, sort in lexicon.rows("namers") if sort == wanted) for wanted in ("body", "thing"))
    return (
        (re.compile(rf"\b{body}(?: (?!de\b|du\b)[a-zà-ÿ-]+)? {_NAME}(?![\w-])"), AnswerType.ORGANISATION),
        (re.compile(rf"\b{thing} (?:« )?{_NAME}(?![\w-])"), AnswerType.TITLE),
    )


def _called(statement: Statement) -> Iterator[Focus]:
    """Yield the names that a common noun leads to: « la coopérative Coquaquitaine »."""
    for pattern, kind in _namers():
        yield from (Focus(found["name"], kind, Worth.NAME) for found in pattern.finditer(statement.text))


YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


_COMPARED = re.compile(r"\b(?:qu'|contre [^,]{1,40} |par rapport à |comparé à )(?:en |à )?$")
"""What leads to the other side of a comparison."""


def _dates(annotated: Annotated, statement: Statement) -> Iterator[Focus]:
    """Yield the date of a statement that holds but one: in another year than the article's, or of what is yet to come."""
    dates, _ = annotated.within(statement.sentence)
    told = annotated.published.year if annotated.published else 0
    for date in dates:
        plain = date.granularity is not Granularity.RANGE and date.first == date.last and bool(date.wording)
        year = YEAR.search(date.bare)
        if not plain or year is None or date.bare not in statement.text or len(YEAR.findall(statement.text)) != 1:
            continue
        compared = _COMPARED.search(_around(statement.text, date.bare)[0])
        if not compared and (int(year[0]) != told or statement.ahead):
            derived = f"{date.text} + {annotated.published} -> {date.bare}" if date.relative else ""
            yield Focus(date.bare, AnswerType.DATE, Worth.DATE, derived=derived)


_LINK = r"(?:(?:de|à|par|avec|pour) )?(?:l[ea]s? |l'|du |des |au |d')?"


def _listed(text: str, words: str) -> bool:
    """Whether a name is one of several of its kind, any of which would do: « la Chine, {{l'Inde}} et le Brésil »."""
    before, after = _around(text, words)
    joined = re.search(rf"[A-ZÀ-Ý][\w'-]*(?: [a-zà-ÿ]+)?,? (?:et|ou) {_LINK}$", before)
    return words[:1].isupper() and bool(joined or re.match(rf"(?:,| et| ou| comme) {_LINK}[A-ZÀ-Ý]", after))
