"""The word lists of quiz/generate/data, read once, when first asked for.

A list is plain text that a linguist may extend: `#` opens a comment, `;` separates columns, one entry a line.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quiz.generate.model import Gender

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that says what a thing is; `sort` is fund, text, body, place, event or work."""

    singular: str
    plural: str
    gender: Gender
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """A word for an office or trade. `unique` where an organisation or country has one holder at a time."""

    word: str
    gender: Gender
    unique: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying. `asked` is the participle a question uses; `clause` whether it takes « que »."""

    participle: str
    present: str
    asked: str
    clause: bool
    reflexive: bool


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO code, name, its article ("le ", "la ", "l'", "les ", ""), other names, adjectives."""

    code: str
    name: str
    article: str
    masculine: str
    feminine: str
    others: tuple[str, ...] = ()


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list as tuples of columns, comments and blank lines left out."""
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    entries = (line for line in lines if line.strip() and not line.startswith("#"))
    return tuple(tuple(column.strip() for column in line.split(";")) for line in entries)


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of one column as a set."""
    return frozenset(row[0] for row in rows(name))


@cache
def nouns() -> dict[str, Noun]:
    """Type nouns by singular and by plural, lower case."""
    found: dict[str, Noun] = {}
    for singular, gender, plural, sort in rows("types"):
        noun = Noun(singular, plural, Gender(gender), sort)
        found.setdefault(singular.casefold(), noun)
        found.setdefault(plural.casefold(), noun)
    return found


@cache
def list_heads() -> dict[str, Gender]:
    """Nouns that an announced list counts, by plural."""
    return {plural: Gender(gender) for plural, gender in rows("list_heads")}


@cache
def offices() -> dict[str, Office]:
    """Offices and trades by either form; a form that is the same for both has no gender."""
    found: dict[str, Office] = {}
    for masculine, feminine, sort in rows("offices"):
        for word, gender in ((masculine, Gender.M), (feminine, Gender.F)):
            shown = Gender.UNKNOWN if masculine == feminine else gender
            found.setdefault(word, Office(word, shown, sort == "post"))
    return found


@cache
def sayings() -> dict[str, Saying]:
    """Verbs of saying by past participle."""
    return {
        participle: Saying(participle, present, asked or participle, takes == "que", takes == "refl")
        for participle, present, takes, asked in rows("saying")
    }


@cache
def honorifics() -> dict[str, Gender]:
    """Titles put before a name, with the gender they show."""
    return {form: Gender("" if gender == "-" else gender) for form, gender in rows("honorifics")}


@cache
def countries() -> tuple[Country, ...]:
    """The countries of the list and the regions with a government, named as the French press names them."""
    usage = {code: (name, others) for code, name, others in rows("country_names")}
    found = []
    for code, article, masculine, feminine in rows("countries"):
        name, others = usage.get(code) or (_territories().get(code, code), "")
        extra = tuple(other.strip() for other in others.split(",") if other.strip())
        found.append(Country(code, name, _spaced(article), masculine, feminine, extra))
    regions = (Country("", name, _spaced(article), masculine, feminine) for name, article, masculine, feminine in rows("regions"))
    return (*found, *regions)


def _spaced(article: str) -> str:
    return {"-": "", "l'": "l'"}.get(article, f"{article} ")


@cache
def _territories() -> dict[str, str]:
    from babel import Locale  # heavy: only the generator pays for it

    return {code: name.replace("’", "'") for code, name in Locale("fr").territories.items()}


@cache
def country_by_name() -> dict[str, Country]:
    """Countries by every name they go by."""
    return {name: country for country in countries() for name in (country.name, *country.others)}


@cache
def country_by_adjective() -> dict[str, Country]:
    """Countries by adjective, singular and plural; an adjective two countries share stands for neither."""
    found: dict[str, Country] = {}
    shared: set[str] = set()
    for country in countries():
        for adjective in {country.masculine, country.feminine}:
            for form in {adjective, adjective if adjective.endswith("s") else f"{adjective}s"}:
                if form in found and found[form] is not country:
                    shared.add(form)
                found[form] = country
    return {form: country for form, country in found.items() if form not in shared and form != "-"}
