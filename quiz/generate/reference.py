"""What a short definite noun phrase refers back to: « le pays », « l'opération », « la fermeture de Gdynia »."""

import re
from functools import cache

from quiz.core.model import Span
from quiz.generate.model import Annotated, Gender, Number, Sentence
from quiz.generate.phrases import Phrase, fuller
from quiz.generate.realise import frame, french, lexicon

_LANDS = frozenset(("pays", "royaume", "république", "archipel", "émirat", "sultanat"))
_SHORT = re.compile(r"(?P<head>[a-zà-ÿ-]+) (?:de |d')(?P<place>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*)$")


@cache
def hyponyms() -> dict[str, tuple[str, ...]]:
    """Return what a text calls a thing after its first mention: the general noun, with the nouns it may stand for."""
    return {general: tuple(noun.strip() for noun in special.split(",")) for general, special in lexicon.rows("hypernyms")}


def country_meant(annotated: Annotated, noun: str, sentence: Sentence) -> Phrase | None:
    """Return the country that « le pays » is, the one the article is about; None where its sentence names another."""
    if noun.casefold() not in _LANDS:
        return None
    titled = list(frame.countries_in(annotated.article.title))
    country = titled[0] if len(titled) == 1 else frame.country_of(annotated)
    if country is None or country.article == "les " or set(frame.countries_in(sentence.text)) - {country}:
        return None
    feminine = country.article == "la " or (country.article == "l'" and country.name.endswith("e"))
    naming = _named_at(annotated, country)
    return Phrase(f"{country.article}{country.name}", Gender.F if feminine else Gender.M, Number.SINGULAR, naming, proper=True)


def _named_at(annotated: Annotated, country: lexicon.Country) -> tuple[Span, ...]:
    """Return where the text first names a country, by its name or its adjective."""
    forms = (country.name, *country.others, country.masculine, country.feminine)
    found = (re.search(rf"(?<![\w-]){re.escape(form)}s?(?![\w-])", annotated.text) for form in forms if form)
    sentence = next((s for at in found if at and (s := annotated.sentence_at(at.start()))), None)
    return (Span(sentence.start, sentence.end),) if sentence else ()


def meant(annotated: Annotated, noun: str, before: int) -> tuple[str, Gender, Span] | None:
    """Return (phrase without its article, its gender, where it stands) of the one thing that a general noun goes back to.

    « l'opération » is « campagne nationale de vaccination » where the text names one campaign before and no other operation.
    """
    found: dict[str, tuple[str, Gender, Span]] = {}
    for special in hyponyms().get(noun.casefold(), ()):
        gender = _gender(annotated, special)
        full = fuller(annotated, special, before) if gender is not Gender.UNKNOWN else None
        if full and full[1].start < before:
            found[special] = (full[0], gender, full[1])
    lede = annotated.sentences[min(2, len(annotated.sentences) - 1)].end if annotated.sentences else 0
    told = [thing for thing in found.values() if thing[2].start < lede]
    return told[0] if len(told) == 1 and len(found) <= 2 else None


def _gender(annotated: Annotated, noun: str) -> Gender:
    known = lexicon.nouns().get(noun)
    if known:
        return known.gender
    seen = {t.gender for s in annotated.sentences for t in s.tokens if t.pos == "NOUN" and t.text.casefold() == noun}
    seen.discard(Gender.UNKNOWN)
    return seen.pop() if len(seen) == 1 else Gender.UNKNOWN


def spelt_out(annotated: Annotated, phrase: str) -> str:
    """Return « fermeture de Gdynia » as « fermeture de l'usine de Gdynia » where the text says elsewhere what closed there."""
    short = _SHORT.search(phrase)
    if short is None or _is_town(short["head"]):
        return phrase
    between = r"(?:de (?:la |l'|son |sa )|du |d'une? |d')(?P<thing>[a-zà-ÿ-]+(?: [a-zà-ÿ]+)?) (?P<of>de |d'|à )"
    pattern = rf"(?<![\w-]){re.escape(short['head'])} {between}{re.escape(short['place'])}(?![\w-])"
    said = {found["thing"] + " " + found["of"]: found for found in re.finditer(pattern, annotated.text)}
    if len(said) != 1:
        return phrase
    found = next(iter(said.values()))
    gender = _gender(annotated, found["thing"].split()[0])
    if gender is Gender.UNKNOWN:
        return phrase
    whole = french.of(french.with_article(f"{found['thing']} {found['of']}{short['place']}", gender))
    return f"{phrase[: short.start()]}{short['head']} {whole}"


def _is_town(head: str) -> bool:
    noun = lexicon.nouns().get(head)
    return noun is not None and noun.sort in ("place", "body", "event", "text")
