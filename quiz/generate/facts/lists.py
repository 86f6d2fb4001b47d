"""Enumerations: « la Chine, la France et l'Inde » cut into items, counted, told open or closed."""

import re

from quiz.generate.realise import lexicon

NUMBERS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
}  # fmt: skip
_PREPOSITION = re.compile(r"^(?:et |ou )?(?:à l'|à la |aux? |de l'|de la |du |des |de |d'|par |pour )")
_BRACKETED = re.compile(r"\s*\([^()]*\)")


def items_of(text: str, count: int = 0) -> tuple[str, ...]:
    """Return the items of an enumeration, brackets dropped, without « et »; one item where it is none.

    Commas in brackets and quotation marks do not separate; the last « et » announces the last item, or whichever « et » makes
    `count` items. An item that repeats the preposition of all loses it.
    """
    plain = _BRACKETED.sub("", text).strip().rstrip(".;: ")
    cuts = [
        found
        for found in re.finditer(r",? et (?=\S)", plain)
        if plain[: found.start()].count("«") == plain[: found.start()].count("»")
    ]
    tries = [_cut(plain, found) for found in reversed(cuts)] or [_commas(plain)]
    chosen = next((items for items in tries if len(items) == count), tries[0])
    return tuple(_without_shared([item for item in chosen if item]))


def _cut(text: str, found: re.Match[str]) -> list[str]:
    return [*_commas(text[: found.start()]), text[found.end() :].strip()]


def _commas(text: str) -> list[str]:
    parts, depth, quoted, start = [], 0, False, 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        quoted = (quoted or char == "«") and char != "»"
        if char == "," and not depth and not quoted:
            parts.append(text[start:at])
            start = at + 1
    return [part.strip() for part in [*parts, text[start:]]]


def _without_shared(items: list[str]) -> list[str]:
    """Drop the preposition that every item opens with: « à la pêche, à l'aquaculture », « de Ca Mau, de Vinh Long »."""
    if len(items) < 2 or not all(_PREPOSITION.match(item) for item in items):
        return items
    return [_PREPOSITION.sub(_article, item) for item in items]


def _article(found: re.Match[str]) -> str:
    """Return what a preposition leaves: au -> le, aux -> les, à la -> la, de -> nothing."""
    word = found[0].removeprefix("et ").removeprefix("ou ").strip()
    return {
        "au": "le ",
        "aux": "les ",
        "à la": "la ",
        "à l'": "l'",
        "du": "le ",
        "de la": "la ",
        "de l'": "l'",
        "des": "les ",
    }.get(word, "")


def is_open(text: str) -> bool:
    """Whether words open a partial list: dont, notamment, tels que."""
    lowered = f" {text.casefold()} "
    return any(f" {marker} " in lowered or lowered.rstrip().endswith(f" {marker}") for marker in lexicon.words("partial"))


def count_word(count: int) -> str:
    """Return a small number in words."""
    return next((word for word, value in NUMBERS.items() if value == count), str(count))


def parallel(items: tuple[str, ...]) -> bool:
    """Whether items look like members of one list: alike in how they open, none a clause, none too long."""
    if len(items) < 2 or any(len(item.split()) > 14 or not item for item in items):
        return False
    shapes = {_shape(item) for item in items}
    return len(shapes) == 1 or (shapes <= {"article", "capital"} and all(re.search(r"[A-ZÀ-Ý]", item) for item in items))


def _shape(item: str) -> str:
    if re.match(r"(?:les? |la |l')", item):
        return "article"
    if re.match(r"(?:une? |des |d')", item):
        return "indefinite"
    if re.match(r"[«\"]", item):
        return "quoted"
    return "capital" if item[:1].isupper() else "bare"
