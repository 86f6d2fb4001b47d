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
    """A verb of saying. `asked` is the participle a question uses; `clause` if it takes « que »; `acts` if it does more than say.

    `infinitive` and `imperfect` are "" where the verb has none that introduces a quotation.
    """

    participle: str
    present: str
    asked: str
    clause: bool
    reflexive: bool
    acts: bool = False
    infinitive: str = ""
    imperfect: str = ""

    @property
    def participles(self) -> tuple[str, ...]:
        """The participle, with its feminine after « s'est »."""
        return (self.participle, f"{self.participle}e") if self.reflexive else (self.participle,)


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO code, name, its article ("le ", "la ", "l'", "les ", ""), other names, adjectives."""

    code: str
    name: str
    article: str
    masculine: str
    feminine: str
    others: tuple[str, ...] = ()


@cache
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
def present_forms() -> frozenset[str]:
    """Forms of the present, third person, that a parser may take for nouns or adjectives."""
    return frozenset(form for (row,) in rows("present") for form in row.split())


@cache
def stative() -> dict[str, str]:
    """Present participles of verbs that say what a thing is like, with their present."""
    return {row[0]: row[1] for row in rows("stative")}


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
def speaking() -> tuple[Saying, ...]:
    """All verbs that may introduce what someone says, in the order of the list."""
    return tuple(_saying(row) for row in rows("saying"))


def _saying(row: tuple[str, ...]) -> Saying:
    participle, present, takes, asked, irregular = row
    infinitive, imperfect = irregular.split(",") if irregular else _regular(participle)
    kinds = (takes == "que", takes == "refl", takes == "act")
    return Saying(participle, present, asked or participle, *kinds, infinitive.strip("-"), imperfect.strip("-"))


def _regular(participle: str) -> tuple[str, str]:
    """Return (infinitive, imperfect) of a verb in -er by its participle: lancer, lançait; plonger, plongeait."""
    stem = participle.removesuffix("é")
    if stem == participle:
        return "", ""
    soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
    return f"{stem}er", f"{soft}ait"


@cache
def sayings() -> dict[str, Saying]:
    """The verbs that do no more than say, by past participle."""
    found: dict[str, Saying] = {}
    for saying in speaking():
        for participle in () if saying.acts else saying.participles:
            found.setdefault(participle, saying)
    return found


@cache
def sayings_present() -> frozenset[str]:
    """Verbs of saying by the third person singular of the present."""
    return frozenset(saying.present for saying in sayings().values())


@cache
def sayings_now() -> frozenset[str]:
    """Verbs of saying by the third person of the present, singular and plural."""
    single = sayings_present()
    return frozenset(single | {f"{form}nt" for form in single if form.endswith("e")})


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
def country_by_home() -> dict[str, Country]:
    """Countries by what only they have: institutions, parties, towns."""
    by_code = {country.code: country for country in countries() if country.code}
    return {name.strip(): by_code[code] for code, names in rows("homes") for name in names.split(",")}


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
