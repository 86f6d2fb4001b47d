"""Which place a name means, in any of its languages: CLDR and our own lists."""

from collections.abc import Mapping
from functools import lru_cache

from quiz.core.match.lexicon.demonyms import DEMONYMS, TWO_WORD_DEMONYMS
from quiz.core.match.lexicon.grammar import FUNCTION_WORDS
from quiz.core.match.lexicon.places import (
    CAPITALS,
    CITIES,
    COUNTRIES_OF_CITIES,
    COUNTRY_ALIASES,
    FORMER,
    NEAR,
    REGIONS,
    STATE_WORDS,
)
from quiz.core.match.lexicon.territories import names_in

_ISLANDS = frozenset({"ile", "iles", "island", "islands"})
_ENGLISH_ENDINGS = ("ss", "sh", "ch", "ian", "ean", "ese", "i")
_HEIGHTS = frozenset({"mont", "mount", "monte"})
_ARTICLES = FUNCTION_WORDS["fr"] | {"the"}


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    """Return the code of each territory under its folded names in French, English and the language of the deck."""
    names: dict[str, str] = {}
    for one_language in ("fr", "en", language):
        for name, code in names_in(one_language).items():
            names.setdefault(_bare(name), code)
    return {name: code for name, code in names.items() if name and name not in FORMER} | COUNTRY_ALIASES


@lru_cache(maxsize=1)
def _own_names() -> dict[str, str]:
    """Return the code of each country under its names in its own languages."""
    return names_in("own")


def _is_code(mark: str) -> bool:
    """Whether a mark is the code of a country, not of a region of the world or a town of ours."""
    return len(mark) == 2 and mark.isalpha()


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    """Return one mark for each city and region under all its names."""
    lists = (("c:", CITIES), ("r:", REGIONS))
    return {_bare(name): f"{kind}{group[0]}" for kind, groups in lists for group in groups for name in group}


def _bare(name: str) -> str:
    """Return the name without its article."""
    first, _, rest = name.partition(" ")
    return _bare(rest) if rest and first in _ARTICLES else name


@lru_cache(maxsize=4096)
def identify(name: str, language: str = "fr") -> frozenset[str]:
    """Return what a folded name may mean (country codes, and our own marks for cities and regions); nothing if it is unknown."""
    bare = _bare(name)
    found = {table[bare] for table in (_territories(language), _towns()) if bare in table}
    if not found:
        first, _, rest = bare.partition(" ")
        rest = _bare(rest)
        if first in _ISLANDS and rest in _territories(language):
            found = {_territories(language)[rest]}
        elif first in _HEIGHTS and is_region(rest):
            found = {_towns()[rest]}
    capital = {f"c:{bare}"} if bare in CAPITALS else set()
    return frozenset(found or capital or _official(bare, language))


def _official(name: str, language: str) -> set[str]:
    """Return the country of an official name: *République française*, *Royaume d'Espagne*, *French Republic*."""
    found = [word for word in name.split() if word not in _ARTICLES and word not in FUNCTION_WORDS["en"]]
    stated = [word in STATE_WORDS for word in found]
    count = sum(stated)
    if not count or count == len(found) or not (all(stated[:count]) or all(stated[-count:])):
        return set()
    if not stated[0]:
        return set(countries_of(" ".join(found[:-count])))
    code = _territories(language).get(_bare(name.partition(found[count - 1])[2].strip()))
    return {code} if code else set(countries_of(" ".join(found[count:])))


def is_same_place(one: str, other: str, language: str = "fr") -> bool:
    """Whether two folded names are those of one place."""
    ours, theirs = identify(one, language), identify(other, language)
    former = FORMER.get(_bare(one))
    if ours & theirs or (former and former == FORMER.get(_bare(other))):
        return True
    return _own_names().get(_bare(other)) in ours or _own_names().get(_bare(one)) in theirs


def is_near(typed: str, expected: str, language: str = "fr") -> bool:
    """Whether a folded name is a former name of the place, a part of it, or the adjective of that country."""
    place = identify(expected, language)
    if _was_called(typed, expected, FORMER | NEAR, language) or _was_called(expected, typed, FORMER, language):
        return True
    return bool(countries_of(typed) & place)


def _was_called(name: str, place: str, names: Mapping[str, str], language: str) -> bool:
    """Whether a name stands in a table for that place."""
    now = names.get(_bare(name))
    return now is not None and (now == _bare(place) or bool(identify(now, language) & identify(place, language)))


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for code, adjectives in DEMONYMS.items():
        for adjective in adjectives:
            for form in _forms(adjective):
                table.setdefault(form, set()).add(code)
    for adjective, code in TWO_WORD_DEMONYMS.items():
        first, _, second = adjective.partition(" ")
        for form in _forms(second):
            table.setdefault(f"{first} {form}", set()).add(code)
    return {adjective: frozenset(codes) for adjective, codes in table.items()}


def _forms(adjective: str) -> set[str]:
    """Return the masculine, feminine and plural of an adjective."""
    if adjective.endswith(_ENGLISH_ENDINGS):
        return {adjective, f"{adjective}s"}
    feminine = f"{adjective}ne" if adjective.endswith("en") else f"{adjective}e"
    if adjective.endswith("o"):
        feminine = f"{adjective[:-1]}a"
    return {form + plural for form in (adjective, feminine) for plural in ("", "s")}


def countries_of(adjective: str) -> frozenset[str]:
    """Return the countries a folded adjective (*coréenne*, *sud coréen*) belongs to."""
    return _adjectives().get(adjective, frozenset())


def are_country_and_adjective(one: str, other: str, language: str) -> bool:
    """Whether two folded words belong to one country: *Europe* and *européen*, *français* and *French*."""
    ours, theirs = countries_of(one), countries_of(other)
    if ours and theirs:
        return bool(ours & theirs)
    return (bool(ours) and _belongs(other, ours, language)) or (bool(theirs) and _belongs(one, theirs, language))


def _belongs(name: str, codes: frozenset[str], language: str) -> bool:
    return bool(codes & (identify(name, language) | identify(NEAR.get(name, name), language)))


def is_inside(place: str, larger: str, language: str = "fr") -> bool:
    """Whether a known place lies in a known country; true where the place is not known."""
    ours = identify(place, language)
    if any(_is_code(code) for code in ours):
        return False
    countries = {code for capital, code in CAPITALS.items() if identify(capital) & ours}
    countries |= {COUNTRIES_OF_CITIES[mark[2:]] for mark in ours if mark[2:] in COUNTRIES_OF_CITIES}
    return not countries or bool(countries & identify(larger, language))


def is_country(name: str, language: str = "fr") -> bool:
    """Whether a folded name is that of a country or of a larger region."""
    return any(":" not in code for code in identify(name, language))


def is_region(name: str) -> bool:
    """Whether a folded name is that of a sea, river, mountain or region."""
    return _towns().get(_bare(name), "").startswith("r:")
