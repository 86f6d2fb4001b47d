"""Which place a name means, in any of its languages: CLDR (through babel, loaded when first asked) and our own lists."""

from functools import lru_cache

from quiz.core.match.inflection import stem
from quiz.core.match.lexicon.demonyms import DEMONYMS
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS
from quiz.core.match.lexicon.places import CAPITALS, CITIES, COUNTRY_ALIASES, NEAR, REGIONS, STATE_WORDS
from quiz.core.text import fold

_ARTICLES = FUNCTION_WORDS["fr"] | {"the"}


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    """Return the code of each territory under its folded names in French, English and the language of the deck."""
    from babel import Locale

    names: dict[str, str] = {}
    for one_language in ("fr", "en", language):
        for code, name in Locale(one_language).territories.items():
            for one in name.replace(")", "").split("("):
                names.setdefault(fold(one), code)
    return {_bare(name): code for name, code in names.items() if name} | COUNTRY_ALIASES


@lru_cache(maxsize=256)
def _native(code: str) -> frozenset[str]:
    """Return the folded names of a country in its own languages."""
    from babel import Locale, UnknownLocaleError
    from babel.languages import get_official_languages

    names = set()
    for language in get_official_languages(code, de_facto=True):
        try:
            names.add(fold(Locale.parse(language).territories.get(code, "")))
        except (UnknownLocaleError, ValueError):
            continue
    return frozenset(names - {""})


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    """Return one name for each city and region under all its names."""
    return {
        _bare(name): f"{kind}{group[0]}"
        for kind, groups in (("c:", CITIES), ("r:", REGIONS))
        for group in groups
        for name in group
    }


def _bare(name: str) -> str:
    """Return the name without its article."""
    first, _, rest = name.partition(" ")
    return _bare(rest) if rest and first in _ARTICLES else name


@lru_cache(maxsize=4096)
def identify(name: str, language: str = "fr") -> frozenset[str]:
    """Return what a folded name may mean (country codes, and our own marks for cities and regions); nothing if it is unknown."""
    bare = _bare(name)
    found = {table[bare] for table in (_territories(language), _towns()) if bare in table}
    capital = {f"c:{bare}"} & {f"c:{one}" for one in CAPITALS}
    return frozenset(found or capital or _official(bare, language))


def _official(name: str, language: str) -> set[str]:
    """Return the country of an official name: *République française*, *Royaume d'Espagne*, *French Republic*."""
    found = [word for word in name.split() if word not in _ARTICLES and word not in FUNCTION_WORDS["en"]]
    stated = [word in STATE_WORDS for word in found]
    count = sum(stated)
    if not count or count == len(found) or not (all(stated[:count]) or all(stated[-count:])):
        return set()
    rest = " ".join(found[count:] if stated[0] else found[:-count])
    code = _territories(language).get(rest) if stated[0] else None
    return {code} if code else set(countries_of(rest))


def is_same_place(one: str, other: str) -> bool:
    """Whether two folded names are those of one place."""
    ours, theirs = identify(one), identify(other)
    if ours & theirs:
        return True
    for codes, name in ((ours, _bare(other)), (theirs, _bare(one))):
        if any(code.isalpha() and len(code) == 2 and name in _native(code) for code in codes):
            return True
    return False


def is_near(typed: str, expected: str) -> bool:
    """Whether a folded name is a former name of the place, a part of it, or the adjective of that country."""
    near = NEAR.get(_bare(typed))
    if near is not None and (near == _bare(expected) or identify(near) & identify(expected)):
        return True
    return bool(countries_of(typed) & identify(expected))


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for code, adjectives in DEMONYMS.items():
        for adjective in adjectives:
            for language in ("fr", "en"):
                table.setdefault(stem(adjective, language), set()).add(code)
    return {adjective: frozenset(codes) for adjective, codes in table.items()}


def countries_of(adjective: str) -> frozenset[str]:
    """Return the countries a folded adjective (*coréenne*) belongs to."""
    words = adjective.split()
    last = (
        _adjectives().get(stem(words[-1], "fr"), frozenset()) or _adjectives().get(words[-1], frozenset())
        if words
        else frozenset()
    )
    return (
        last
        if len(words) == 1 or all(word in {"sud", "nord", "south", "north", "neo", "sri"} for word in words[:-1])
        else frozenset()
    )


def is_inside(place: str, larger: str) -> bool:
    """Whether a known place lies in a known country; true where the place is not known."""
    ours = identify(place)
    if any(code.isalpha() and len(code) == 2 for code in ours):
        return False
    countries = {code for capital, code in CAPITALS.items() if identify(capital) & ours}
    return not countries or bool(countries & identify(larger))


def is_country(name: str) -> bool:
    """Whether a folded name is that of a country or of a larger region."""
    return any(":" not in code for code in identify(name))
