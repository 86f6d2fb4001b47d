"""Numbers of a French text with what they count: digits or words, approximator, scale, unit, currency, noun.

Numbers that are part of a date, a name ("France 2") or a reference ("article 432-15") are left alone.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.model import Bound, Quantity, Token

_WORDS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80, "huitante": 80, "nonante": 90,
    "cent": 100, "cents": 100, "mille": 1000,
}  # fmt: skip
_COLLECTIVE = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50,
    "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_SCALES = {"million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12}
_ORDINALS = (
    "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième",
    "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "vingtième",
)  # fmt: skip
_APPROXIMATORS = {
    "près de": Bound.ABOUT, "environ": Bound.ABOUT, "autour de": Bound.ABOUT, "quelque": Bound.ABOUT, "quelques": Bound.ABOUT,
    "à peu près": Bound.ABOUT, "quasiment": Bound.ABOUT, "pas loin de": Bound.ABOUT, "presque": Bound.ABOUT,
    "à peine": Bound.ABOUT, "plus de": Bound.AT_LEAST, "au moins": Bound.AT_LEAST, "pas moins de": Bound.AT_LEAST,
    "au minimum": Bound.AT_LEAST, "moins de": Bound.AT_MOST, "au plus": Bound.AT_MOST, "au maximum": Bound.AT_MOST,
    "jusqu'à": Bound.AT_MOST,
}  # fmt: skip
_OF_COUNTRY = (
    r"(?!jamais|désormais|quelques|moyens|mensuels)[a-zà-ÿ]{2}[a-zà-ÿ-]*?"
    r"(?:ais|aises|ains|aines|iens|iennes|éens|éennes|ois|oises|isses|ques|riens|ratis)\b"
)
"""Whose money it is: dollars taïwanais, francs rwandais."""
_NATIONAL = "dollar|franc|couronne|shilling|peso|dirham|dinar|rouble|won|riyal|rial|roupie|livre"
CURRENCIES = (
    rf"(?:(?:{_NATIONAL})s?\s{_OF_COUNTRY}|dollars?\s(?:US|de Hong Kong)|francs?\s(?:CFA|pacifique)|livres\ssterling"
    rf"|euros?|dollars?|francs?|livres|roupies|couronnes?|(?:{_NATIONAL})s"
    r"|yens?|yuans?|dongs?|ariarys?|nairas?|rands?|reais|zlotys?|forints?|hryvnias?|tenges?|bahts?|ringgits?|kwachas?|cedis?"
    r"|birrs?|shekels?|bolivars?|guaranis?|gourdes?|takas?|rupiahs?|dalasis?|ouguiyas?|meticals?|kwanzas?|levs?|leus?)"
)
_MEASURES = (
    r"(?:kilomètres?(?:-heure|/h)?(?:\s(?:carrés?|cubes?))?|mètres?(?:\s(?:carrés?|cubes?|de haut(?:eur)?|d'altitude))?"
    r"|centimètres?"
    r"|millimètres?|hectares?|litres?|km²|km/h|km|m²|m³|ha|kg|cm|mm|tonnes?|kilos?|kilogrammes?|grammes?"
    r"|(?:méga|giga|téra|kilo)?watts?(?:-?heures?)?|(?:kilo|méga|giga|téra|péta)?octets?|km3|MW|GW|TWh|GWh|MWh|degrés?"
    r"|ans|années|mois|semaines|jours?|heures?|minutes?|secondes?|siècles|points?|barils?|voix)"
)
_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_LETTERS = rf"(?:(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?:(?:-et-|-|\set\s|\s)(?={'|'.join(_WORDS)}))?)+"
_NUMBER = rf"(?P<number>(?:{_DIGITS})(?!\d)|\b{_LETTERS}\b)"
_SCALE = rf"(?:\s(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
_UNIT = (
    r"(?:\s?(?P<percent>%|pour\s?cent\b)|\s?(?P<sign>[€$£])"
    rf"|\s(?:d'|de\s)?(?P<currency>{CURRENCIES})\b|\s(?:d'|de\s)?(?P<measure>{_MEASURES})(?!\w)(?:\set\sdemie?\b)?)?"
)
_BEFORE = rf"(?:(?P<about>{'|'.join(sorted(_APPROXIMATORS, key=len, reverse=True))})\s(?:d')?)?"
_QUANTITY = re.compile(rf"(?<![\w,.'/-]){_BEFORE}(?<![\w/]){_NUMBER}{_SCALE}{_UNIT}", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?<!\w)(?:de\s(?:{_DIGITS})\sà|entre\s(?:{_DIGITS})(?:\s?%)?\set)\s(?P<number>{_DIGITS}){_SCALE}{_UNIT}(?P<rate>\spar\s\w+)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\w,.])(?P<number>\d{1,3}\s(?:h|min)(?:\s\d{2}(?!\d))?(?:\smin)?(?:\s\d{2}\ss\b)?)(?!\w)")
_ORDINAL = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,3}}\s?(?:er|re|ère|e|ème|nd|nde)(?!\w)|(?:{'|'.join(_ORDINALS)})s?\b|première\b"
    rf"|second(?:e)?\b)",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    rf"(?<!\w)(?P<about>(?:près d'|plus d'|moins d'|environ )?une\s)(?P<number>{'|'.join(_COLLECTIVE)})\s(?:de\s|d')",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<about>{'|'.join(sorted(_APPROXIMATORS, key=len, reverse=True))}|plus d'|près d'|moins d')\s?(?:d')?)?"
    r"(?P<number>(?:les\s)?(?:deux|trois|quatre)\s(?:tiers|quarts|cinquièmes|dixièmes)|(?:un|le)\s(?:tiers|quart"
    r"|cinquième|dixième)"
    r"|la\smoitié)(?=\s(?:d[eu]s?\s|d'))",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"\b(?:articles?|art\.|n°|numéros?|pages?|p\.|chapitres?|France|TF|Canal|Radio|Paris|Airbus|Boeing|version|niveau"
    r"|catégorie|route|RN|autoroute|G|A|B)\s?$"
)
_AFTER = re.compile(r"^(?:-\d|\s?[hH]\s?\d|/\d|e\b|er\b)")


def quantities_in(text: str, span: Span, taken: Iterable[Span] = ()) -> list[Quantity]:
    """Return the quantities of `text` between the ends of `span`, in reading order; `taken` are stretches that are dates."""
    used = list(taken)
    found: list[Quantity] = []
    for pattern, make in (
        (_RANGE, _range),
        (_CLOCK, _clock),
        (_COLLECTED, _collective),
        (_FRACTION, _fraction),
        (_QUANTITY, _quantity),
        (_ORDINAL, _ordinal),
    ):
        for match in pattern.finditer(text, span.start, span.end):
            if any(match.start("number") < end and start < match.end() for start, end in ((s.start, s.end) for s in used)):
                continue
            quantity = make(match, text)
            if quantity:
                found.append(quantity)
                used.append(quantity.span)
    return sorted(found, key=lambda quantity: quantity.span.start)


def number_value(words: str) -> int | None:
    """Return the value of a whole number in French words, None where they are none ("deux cent quarante" is 240)."""
    total = part = 0
    for word in re.split(r"[\s-]+", words.casefold()):
        if word == "et":
            continue
        value = _WORDS.get(word)
        if value is None:
            return None
        if value == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif value == 100 or (value == 20 and part % 100 == 4):
            part = max(part, 1) * value if value == 100 else part + 76
        else:
            part += value
    return total + part


_O_CLOCK = re.compile(r"(?:\bvers|\bdès|\bavant|\baprès|\bjusqu'à|matin à|soir à|nuit à|midi à|di à)\s$")
_MOST = 1e18
"""Beyond this a run of digits counts nothing: it is a key or a number of a file."""


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    number = match["number"]
    if _NAMED_BEFORE.search(text[: match.start("number")][-24:]) or _AFTER.search(text[match.end() : match.end() + 4]):
        return None
    value = _value(number)
    bare = not (match["scale"] or match["percent"] or match["sign"] or match["currency"])
    if value is None or (number.casefold() in ("un", "une") and bare and not match["about"]) or (bare and _is_year(match, text)):
        return None
    if (match["measure"] or "").startswith("heure") and _O_CLOCK.search(text[: match.start()][-9:]):
        return None
    scale = _SCALES.get((match["scale"] or "").casefold(), 1)
    unit = match["currency"] or match["measure"] or match["sign"] or ("%" if match["percent"] else "")
    about = (match["about"] or "").casefold()
    return Quantity(
        Span(match.start(), match.end()),
        Span(match.start("number"), match.end("number")),
        match[0].strip(),
        _decimal(value * scale),
        unit,
        currency=bool(match["currency"] or match["sign"]),
        percent=bool(match["percent"]),
        approximator=about,
        bound=_APPROXIMATORS.get(about, Bound.NONE),
    )


def _is_year(match: re.Match[str], text: str) -> bool:
    """Whether a bare number reads as a year: four digits from 1500 to 2099 that count nothing."""
    number = match["number"]
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", number) or match["measure"] or match["about"]:
        return False
    return not re.match(
        r"\s(?!dans|sous|sans|mais|dès|plus|moins|vers|depuis|puis|alors)[a-zà-ÿ]+s\b", text[match.end() : match.end() + 30]
    )


def _value(number: str) -> float | None:
    if number[0].isdigit():
        value = float(re.sub(r"[ .](?=\d{3})", "", number).replace(",", "."))
        return value if value < _MOST else None
    return number_value(number)


def _decimal(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")


def _range(match: re.Match[str], text: str) -> Quantity | None:
    del text
    unit = match["currency"] or match["measure"] or match["sign"] or ("%" if match["percent"] else "")
    if not unit:
        return None
    scale = _SCALES.get((match["scale"] or "").casefold(), 1)
    value = _decimal((_value(match["number"]) or 0) * scale)
    where = Span(match.start(), match.end())
    return Quantity(where, where, match[0], value, unit, currency=bool(match["currency"]), percent=bool(match["percent"]))


def _clock(match: re.Match[str], text: str) -> Quantity | None:
    if re.search(r"(?:\bà|\bvers|\bdès|\bde|\bavant|\baprès)\s$", text[: match.start()][-8:]) and "min" not in match[0]:
        return None
    where = Span(match.start(), match.end())
    return Quantity(where, where, match[0].strip(), match[0].strip(), "h")


def _collective(match: re.Match[str], text: str) -> Quantity | None:
    del text
    where = Span(match.start(), match.end("number"))
    number = Span(match.start("number"), match.end("number"))
    return Quantity(
        where,
        number,
        match[0][: where.end - where.start],
        str(_COLLECTIVE[match["number"].casefold()]),
        approximator="environ",
        bound=Bound.ABOUT,
    )


def _fraction(match: re.Match[str], text: str) -> Quantity | None:
    del text
    words = re.sub(r"^(?:les|le|la)\s", "", match["number"].casefold())
    part = next(value for word, value in _PARTS.items() if words.endswith(word))
    times = next((n for word, n in (("deux", 2), ("trois", 3), ("quatre", 4)) if words.startswith(word)), 1)
    about = (match["about"] or "").casefold()
    return Quantity(
        Span(match.start(), match.end()),
        Span(match.start("number"), match.end("number")),
        match[0],
        _decimal(round(times / part, 4)),
        PART,
        percent=True,
        approximator=about,
        bound=_APPROXIMATORS.get(about, Bound.ABOUT if about else Bound.NONE),
    )


_PARTS = {"moitié": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10, "dixièmes": 10}
PART = "part"
"""The unit of a fraction: « les deux tiers »."""


def _ordinal(match: re.Match[str], text: str) -> Quantity | None:
    del text
    word = match["number"].casefold()
    if word[0].isdigit():
        value = re.match(r"\d+", word)
        number = value[0] if value else ""
    else:
        number = str(next((i for i, name in enumerate(_ORDINALS, 1) if word.startswith(name)), 1 if word == "première" else 2))
    where = Span(match.start(), match.end())
    return Quantity(where, where, match[0], number, ordinal=True)


def with_nouns(quantities: Iterable[Quantity], tokens: tuple[Token, ...]) -> list[Quantity]:
    """Return the quantities with the noun each counts, where a noun follows it ("840 000 enfants")."""
    return [replace(q, noun=_noun_after(q, tokens)) if not q.unit else q for q in quantities]


def _noun_after(quantity: Quantity, tokens: tuple[Token, ...]) -> str:
    for token in tokens:
        if token.start < quantity.span.end:
            continue
        if token.pos in ("ADJ", "ADP", "DET") and token.start <= quantity.span.end + 14:
            continue
        return token.text if token.pos in ("NOUN", "PROPN") else ""
    return ""
