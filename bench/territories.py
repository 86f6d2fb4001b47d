"""Write the names of the world's territories, as the marker reads them, from CLDR: python -m bench.territories

Reading them from CLDR takes some hundred milliseconds, which the first answer about a place would wait for.
"""

from pathlib import Path
from textwrap import wrap

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from quiz.core.text import fold

LANGUAGES = ("fr", "en", "de", "es", "vi")
TARGET = Path(__file__).parents[1] / "quiz" / "core" / "match" / "lexicon" / "territories.py"
HEAD = '''"""Names of countries and regions of the world in the languages of decks, and countries in their own. All folded.

Made from CLDR (Unicode licence) by `python -m bench.territories`. Names of one territory are parted by commas.
"""

from quiz.core.match.lexicon.reading import by_name

TEXTS = {
'''


def names(language: str) -> dict[str, list[str]]:
    """Return the folded names of each territory: *Myanmar (Birmanie)* has two."""
    found = {}
    for code, name in Locale.parse(language).territories.items():
        folded = [fold(one) for one in str(name).replace(")", "").split("(")]
        found[str(code)] = [one for one in folded if one]
    return found


def own_names(code: str) -> list[str]:
    """Return the names of a country in its official languages."""
    if not (len(code) == 2 and code.isalpha()):
        return []
    found = []
    for language in get_official_languages(code, de_facto=True):
        try:
            found += [fold(str(Locale.parse(language).territories.get(code, "")))]
        except UnknownLocaleError:
            continue
    return [name for name in dict.fromkeys(found) if name and name.isascii()]


def text_of(table: dict[str, list[str]]) -> str:
    """Return a table as the text of a lexicon."""
    groups = " | ".join(f"{code}: {', '.join(found)}" for code, found in sorted(table.items()) if found)
    return "\n".join(f"        {line}" for line in wrap(groups, 116, break_long_words=False, break_on_hyphens=False))


def main() -> None:
    """Write the lexicon."""
    tables = {language: names(language) for language in LANGUAGES}
    tables["own"] = {code: own_names(code) for code in tables["fr"]}
    parts = [f'    "{language}": """\n{text_of(table)}\n        """,\n' for language, table in tables.items()]
    tail = '''}


def names_in(language: str) -> dict[str, str]:
    """Return the code of each territory under its names in one language, or in their own ("own"); empty for others."""
    return by_name(" ".join(TEXTS.get(language, "").split()))
'''
    TARGET.write_text(HEAD + "".join(parts) + tail, "utf-8")


if __name__ == "__main__":
    main()
