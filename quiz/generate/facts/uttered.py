"""Which words said are worth a question, and whether they stand alone: whole sentences, nothing that points out of them."""

import re
from dataclasses import dataclass
from functools import cache

from quiz.generate.literals import either
from quiz.generate.realise import french, lexicon
from quiz.generate.witnesses import FUNCTION_WORDS

_SUBJECT = re.compile(
    r"(?:je |j'|tu |ils? |elles? |on |l'on |nous |vous |ce (?:n'|ne |sont|sera|serait|qui|que|qu')|c'|cela |ça |personne |rien )",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"(?:l[ea]s? |l'|une? |des |du |notre |nos |votre |vos |mon |ma |mes |leurs? |sa |son |ses |cet? |cette |ces |chaque "
    r"|aucune? |plusieurs |tou(?:te)?s les |\d+ |deux |trois |quatre |cinq |six |dix |cent |[A-ZÀ-Ý])",
)
_ADVERBIAL = re.compile(
    r"(?:avec|dans|en|pour|par|sur|à|au|aux|selon|depuis|si|s'il|quand|lorsque|sans|grâce|face|malgré|après|avant|là où"
    r"|d'ici|aujourd'hui|demain|hier|quoi que|même si|tant que|dès que|puisque|comme|parmi|jusqu'|mais|et|car|donc|or|là"
    r"|bien sûr|ici)\b[^,]{0,90}, ",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:mais|et|car|donc|or|puis) (?=[\w'])", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:qui|que|qu'\w*|dont|où|tant|car|puisque)\b[^,]*$")
_IMPERSONAL = (
    r"(?:ne )?(?:n'y|m'|s'agi\w*|y [ae]\w*|faut|faudr\w+|fallait|existe|suffi\w*|reste|vaut|semble|nous (?:faut|reste)"
    r"|(?:est|était|sera|serait) (?:pas |très |trop |\w+ment )?(?:temps|\w+ (?:d[e'] ?|qu[e'] ?)))"
)
_MODAL = "peut|peuvent|doit|doivent|va|vont|faut|pouvons|devons|allons|veut|voulons|veux|pourrait|pas"
_PRONOUN = re.compile(
    rf"(?<![\w'-])(?:(?:ils|elles?|il(?! {_IMPERSONAL})|lui|eux|celui-ci|celle-ci|ceux-ci|celles-ci)(?![\w'-])"
    rf"|(?:{_MODAL}) l'(?!hiver|avenir|atelier|étranger|escalier)\w+(?:er|ir)\b"
    r"|(?:je|on|nous|vous|tu|qui|ne) (?:l'|l[ea]s? )\w|je l'(?=ai\b)"
    r"|(?:d'|s'|y |n'|on |nous |j')en (?=(?:a|ai|ont|avons|est|sont|veut|parle|parlons)\b))",
    re.IGNORECASE,
)
"""What stands for something named before; « il » where it can be nothing but impersonal is none."""
_NAMED = re.compile(
    r"(?:\b(?i:l[ea]s?|une?|des|du|aux?|nos|notre|vos|votre|mes|mon|ma|ses|sa|son|leurs?|ces|cet|cette|deux|trois|\d+) "
    r"|\b[ldLD]')(?=[a-zà-ÿœ]{4,})"
    r"|[a-zà-ÿ,] [A-ZÀ-Ý][\w-]{2,}"
)
_THIS = re.compile(
    r"(?<![\w'-])(?:(?:ça|cela)(?! fai(?:t|sait) |\w)|celui-là|celle-là"
    r"|(?:cet?|cette|ces) (?!sont\b|ser\w+\b|qui\b|que\b|qu'|dont\b|ne\b|n')"
    r"(?:même )?(?P<noun>[a-zà-ÿœ]+))",
    re.IGNORECASE,
)
_OPENS_THIS = re.compile(
    r"(?:c'(?:est|était|sera)|ce n'(?:est|était)|ce (?:sera|serait|sont)|ce ne sont)\b(?! (?:pas )?à )", re.IGNORECASE
)
_FAR = re.compile(r"\b(?:cet?|cette|ces) [\w' ]{3,30}-là\b", re.IGNORECASE)
_OF_NOW = frozenset(
    "pays matin soir jour monde type genre moment année semaine mois point stade titre cas dernier dernière".split()
)
_OWN = re.compile(r"(?:son|sa|ses|leurs?) (?=[a-zà-ÿ])", re.IGNORECASE)
_FEWEST_TELLING = 2


@cache
def _finite() -> re.Pattern[str]:
    plain = "c'est|ne|se|a|ai|ont|est|sont|sera|seront|était|étaient|avait|peut|peuvent|doit|doivent|va|vont|faut|font|fait"
    forms = rf"{plain}|{either(sorted(lexicon.present_forms()))}|\w{{3,}}(?:ait|aient|era|eront|erait)"
    return re.compile(rf"(?<![\w'-])(?:(?:{forms})(?![\w-])|n'|s'(?=[aeéêh]))")


@cache
def _light() -> frozenset[str]:
    return frozenset(word for (row,) in lexicon.rows("light") for word in row.split())


def is_sentence(words: str) -> bool:
    """Whether words quoted from the middle of a sentence are one themselves: a subject and its verb."""
    text = words.strip()
    if _SUBJECT.match(text):
        return True
    led = _ADVERBIAL.match(text) or _JOINED.match(text)
    if led and is_sentence(text[led.end() :]):
        return True
    if not _NOUN_PHRASE.match(text):
        return False
    verbs = (found.start() for found in _finite().finditer(text, 3))
    return any(not _RELATIVE.search(text[:at]) for at in verbs)


def as_sentence(words: str) -> str | None:
    """Return quoted words with a capital where they are a sentence; None where they are a piece of one."""
    text = words.strip()
    if not re.match(r"[a-zà-ÿœ]", text):
        return text
    return french.capitalise(text) if is_sentence(text) else None


def tells(words: str) -> bool:
    """Whether words say something that somebody may want to know: two words at least that are of their subject alone."""
    said = {word.casefold() for word in re.findall(r"[\w-]+", re.sub(r"\b[\wà-ÿ]{1,2}'", " ", words))}
    telling = {word for word in said if len(word) > 2 or word.isdigit()} - FUNCTION_WORDS - _light()
    return sum(not word.endswith("ment") or len(word) < 8 for word in telling) >= _FEWEST_TELLING


@dataclass(frozen=True, slots=True)
class Pointers:
    """What in words said stands for something outside them: nouns after « ce » and « cela », and personal pronouns."""

    shown: tuple[str, ...]
    personal: tuple[str, ...]


def pointers(words: str) -> Pointers:
    """Return what points out of words said; a pronoun does where no noun or name stands before it in the same words."""
    text = re.sub(r"\([^()]*\)", "", words)
    shown = [(found["noun"] or found[0]).casefold() for found in _THIS.finditer(text)]
    shown += [found[0].casefold()] if (found := _OPENS_THIS.match(text)) else []
    loose = [found[0].strip() for found in _PRONOUN.finditer(text) if not _NAMED.search(text[: found.start()])]
    owned = [found[0].strip()] if (found := _OWN.match(text)) else []
    far = [found[0] for found in _FAR.finditer(text)]
    return Pointers(tuple(word for word in shown if word not in _OF_NOW), (*loose, *owned, *far))
