"""Reading quantities: numbers with their bound, near-word, unit, currency and what is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from quiz.core.match.counting import ONE, Count, is_one, read_count, tokens
from quiz.core.match.lexicon import units
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it was said.

    `values` holds more than one reading where a comma may group or mark decimals; `bound` is +1 (plus de), -1 (moins de) or 0;
    `unit` is a currency or a dimension, `noun` what is counted; `factor` turns the value into the dimension's base unit.
    `start` and `end` are indices into the tokens of the text.
    """

    values: frozenset[Fraction]
    ordinal: bool = False
    is_part: bool = False
    about: bool = False
    bound: int = 0
    unit: str = ""
    factor: Fraction = Fraction(1)
    noun: str = ""
    start: int = 0
    end: int = 0


_MORE, _LESS, _ABOUT = (tuple(f" {text}" for text in texts) for texts in (units.MORE, units.LESS, units.ABOUT))
_AFTER_MORE, _AFTER_LESS, _AFTER_ABOUT = (
    tuple(f"{text} " for text in texts) for texts in (units.AFTER_MORE, units.AFTER_LESS, units.AFTER_ABOUT)
)
_LINKS = re.compile(r"( (?:les|des|de|d|la|le|a|the|\$|€|£|quelque))+$")
_CENTS = [[word] for word in units.CENTS]
_SHARES = frozenset({Fraction(1, 2), Fraction(1, 4)})
_WITH_CENTS = frozenset({"EUR", "USD", "GBP", "CHF", "CAD", "AUD"})
_AROUND = {word for phrase in (*units.MORE, *units.LESS, *units.ABOUT) for word in phrase.split()} | set(units.CURRENCIES)
"""Words before a number that belong to it."""


@lru_cache(maxsize=2048)
def quantities(text: str, language: str = "fr") -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order. *Un* and *une* count only where there is no other number."""
    found = tokens(text, language)
    out: list[Quantity] = []
    at = 0
    while at < len(found):
        count, end = read_count(found, at, language)
        if count is not None:
            out.append(_dressed(found, at, end, count, out[-1].end if out else 0, language))
        has_coins = count is not None and found[end : end + 1] in _CENTS
        at = max(end + has_coins, at + 1)
    if not out:
        alone = [at for at, token in enumerate(found) if is_one(token, language)]
        return tuple(_dressed(found, at, at + 1, ONE, 0, language) for at in alone[:1])
    return tuple(_cents(_durations(_halves(found, _ratios(found, out)))))


def is_bare_quantity(text: str, language: str = "fr") -> bool:
    """Whether a text is one number with its unit, currency or bound, and nothing else."""
    found = quantities(text, language)
    if len(found) != 1 or found[0].noun or found[0].ordinal:
        return False
    told = tokens(text, language)
    before, after = [[token for token in part if token.isalpha()] for part in (told[: found[0].start], told[found[0].end :])]
    return all(token in _AROUND for token in before) and (not after or bool(found[0].unit and len(after) <= 2))


def _ratios(found: Sequence[str], out: list[Quantity]) -> list[Quantity]:
    """Join *3 sur 4*, *3/4* and *one in four* into one part."""
    joined: list[Quantity] = []
    for quantity in out:
        if joined and not quantity.ordinal and _is_ratio(found, joined[-1], quantity):
            before = joined.pop()
            values = frozenset(a / b for a in before.values for b in quantity.values if b)
            quantity = Quantity(
                values,
                is_part=True,
                about=before.about,
                bound=before.bound,
                noun=quantity.noun,
                start=before.start,
                end=quantity.end,
            )
        joined.append(quantity)
    return joined


def _halves(found: Sequence[str], out: list[Quantity]) -> list[Quantity]:
    """Join *une heure et demie*, *deux heures et quart* and *two years and a half* into one quantity."""
    joined: list[Quantity] = []
    for quantity in out:
        before = joined[-1] if joined else None
        if before is not None and before.unit and quantity.values <= _SHARES and _goes_on(found[before.end : quantity.start]):
            joined.pop()
            share = next(iter(quantity.values))
            quantity = replace(before, values=frozenset(value + share for value in before.values), end=quantity.end)
        joined.append(quantity)
    return joined


def _goes_on(between: Sequence[str]) -> bool:
    """Whether a unit and an *et* stand between a number and its half."""
    told = [token for token in between if token not in ("a", "une")]
    return len(told) == 2 and told[0] in units.UNITS | units.CURRENCIES and told[1] in ("et", "and", "und", "y")


def _durations(found: Sequence[Quantity]) -> list[Quantity]:
    """Join *1 h 35*, *1 min 10 s* and *2 heures 30 minutes* into one time, in minutes."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        smaller = before is not None and before.unit == "time" and _is_smaller(quantity, before)
        if before is not None and smaller:
            joined.pop()
            factor = quantity.factor if quantity.unit else before.factor / 60
            values = frozenset(a * before.factor + b * factor for a in before.values for b in quantity.values)
            quantity = replace(before, values=values, factor=Fraction(1), end=quantity.end)
        joined.append(quantity)
    return joined


def _cents(found: Sequence[Quantity]) -> list[Quantity]:
    """Join *3 euros 50* and *3 € 50* into one amount."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if before is not None and before.unit in _WITH_CENTS and _are_cents(quantity, before):
            joined.pop()
            values = frozenset(a + b / 100 for a in before.values for b in quantity.values)
            quantity = replace(before, values=values, end=quantity.end)
        joined.append(quantity)
    return joined


def _are_cents(quantity: Quantity, before: Quantity) -> bool:
    is_bare = quantity.unit in ("", before.unit) and not (quantity.noun or quantity.bound or quantity.ordinal or quantity.is_part)
    return is_bare and quantity.start - before.end == 1 and all(0 < value < 100 for value in quantity.values)


def _is_smaller(quantity: Quantity, before: Quantity) -> bool:
    """Whether a quantity goes on with the time before it, in the next smaller unit."""
    if quantity.start - before.end > 2 or quantity.noun or not all(value < 60 for value in quantity.values):
        return False
    return (quantity.unit == "time" and quantity.factor < before.factor) or (not quantity.unit and before.factor < 1)


def _is_ratio(found: Sequence[str], before: Quantity, after: Quantity) -> bool:
    if not any(after.values):
        return False
    between = found[before.end : after.start]
    return between == ["/"] or (bool(between) and between[-1] in ("sur", "in", "de") and len(between) <= 2 and between != ["de"])


def _dressed(found: Sequence[str], start: int, end: int, count: Count, floor: int, language: str) -> Quantity:
    """Return the number with what stands around it: sign, bound, near-word, unit, noun."""
    before = [token for token in found[max(floor, start - 5) : start] if token != "'"]
    after = [token for token in found[end : end + 5] if token not in "'.)("]
    lead, tail = " ".join(before), " ".join(after)
    unit, factor, noun, length = _unit(before, after, language)
    tail = " ".join(after[length:]) or tail
    bound = _bound(lead, tail)
    values = count.values
    if _is_negative(before, found[start - 2] if start > 1 else ""):
        values = frozenset(-value for value in values)
    return Quantity(
        values=values,
        ordinal=count.ordinal,
        is_part=count.part,
        about=count.about or _ends(lead, _ABOUT) or _starts(tail, _AFTER_ABOUT),
        bound=bound,
        unit=unit,
        factor=factor,
        noun=noun,
        start=start,
        end=end,
    )


def _is_negative(before: Sequence[str], further: str) -> bool:
    """Whether the number has a minus sign, that is not the hyphen of a range."""
    if not before or before[-1] not in ("-", "moins", "minus"):
        return False
    if before[-2:-1] in (["au"], ["du"]):
        return False
    return before[-1] != "-" or not (further and (further[0].isdecimal() or further.isalpha()))


def _bound(lead: str, tail: str) -> int:
    if not (lead or tail):
        return 0
    if _ends(lead, _MORE) or _starts(tail, _AFTER_MORE):
        return 1
    return -1 if _ends(lead, _LESS) or _starts(tail, _AFTER_LESS) else 0


def _ends(lead: str, phrases: tuple[str, ...]) -> bool:
    stripped = _LINKS.sub("", f" {lead}")
    return f" {lead}".endswith(phrases) or f" {stripped.strip()}".endswith(phrases)


def _starts(tail: str, phrases: tuple[str, ...]) -> bool:
    return f"{tail} ".startswith(phrases)


def _unit(before: Sequence[str], after: Sequence[str], language: str) -> tuple[str, Fraction, str, int]:
    """Return (dimension or currency, factor, noun, tokens used after the number)."""
    if before and before[-1] in units.CURRENCIES and len(before[-1]) in (1, 3):
        return units.CURRENCIES[before[-1]], Fraction(1), "", 0
    skipped = 0
    while skipped < len(after) and after[skipped] in {"de", "d", "of", "us"}:
        skipped += 1
    if list(after[skipped : skipped + 2]) in (["pour", "cent"], ["per", "cent"], ["por", "ciento"]):
        return "percent", Fraction(1), "", skipped + 2
    if skipped >= len(after):
        return "", Fraction(1), "", 0
    word = after[skipped]
    if word in units.CURRENCIES:
        country = after[skipped + 1] if skipped + 1 < len(after) else ""
        return units.COUNTRY_OF_DOLLAR.get(country, units.CURRENCIES[word]), Fraction(1), "", skipped + 1
    if word in units.HUNDREDTHS or word in units.CENTS:
        currency = units.HUNDREDTHS.get(word) or ("USD" if language == "en" else "EUR")
        return currency, Fraction(1, 100), "", skipped + 1
    if word in units.UNITS:
        dimension, factor = units.UNITS[word]
        further = after[skipped + 1 : skipped + 3]
        if len(further) == 2 and further[0] in ("/", "par", "per"):
            dimension += f"/{further[1][0]}"
        return dimension, factor, "", skipped + 1
    is_noun = word.isalpha() and word not in FUNCTION_WORDS["fr"] and word not in FUNCTION_WORDS["en"]
    return "", Fraction(1), word if is_noun else "", skipped + 1 if is_noun else 0
