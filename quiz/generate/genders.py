"""The gender that an article shows of a bare name: « la start-up lyonnaise Corallis », « Corallis … Elle emploie … »."""

import re

from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Gender
from quiz.generate.realise import lexicon

_MASCULINE = frozenset(("le", "un", "du", "au", "son", "ce", "cet"))
_FEMININE = frozenset(("la", "une", "sa", "cette"))
_NAME = re.compile(r"[A-ZÀ-Ý][\w'.-]*(?: [A-ZÀ-Ý&][\w'.-]*){0,3}")


@per_article
def gender_shown(annotated: Annotated, name: str) -> Gender:
    """Return the gender that the words around a name show of it, wherever the article does; UNKNOWN where none or both."""
    if not _NAME.fullmatch(name):
        return Gender.UNKNOWN
    text, shown = annotated.text, re.escape(name)
    found = [*_by_noun(text, shown), *_by_participle(text, shown), *_by_pronoun(text, shown)]
    genders = {gender for gender in found if gender}
    return genders.pop() if len(genders) == 1 else Gender.UNKNOWN


def _by_noun(text: str, name: str) -> list[Gender]:
    """« la start-up lyonnaise X », « X, le géant de »."""
    word = r"(?P<det>[Ll]e |[Ll]a |[Ll]'|[Uu]ne? |[Dd]u |[Aa]u |[Cc]ette )(?P<noun>[a-zà-ÿ-]+)"
    before = re.finditer(rf"(?<![\w'-]){word}(?: (?!de |du |des |à |au |en |et |par |pour )[a-zà-ÿ-]+)? {name}(?![\w-])", text)
    after = re.finditer(rf"(?<![\w-]){name}(?: \([^()]*\))?, {word}(?= )", text)
    return [_of_noun(found["det"], found["noun"]) for found in (*before, *after)]


def _of_noun(determiner: str, noun: str) -> Gender:
    word = determiner.strip().casefold()
    if word in _MASCULINE:
        return Gender.M
    if word in _FEMININE:
        return Gender.F
    known = lexicon.nouns().get(noun)
    return known.gender if known else Gender.UNKNOWN


def _by_participle(text: str, name: str) -> list[Gender]:
    """« X a été fondée », « X s'est dit »."""
    told = re.finditer(
        rf"(?<![\w-]){name} (?:a été|avait été|est|s'est|sera|était) (?P<done>[a-zà-ÿ]+(?:é|i|u|ée|ie|ue))(?![\w-])", text
    )
    return [Gender.F if found["done"].endswith("e") else Gender.M for found in told]


def _by_pronoun(text: str, name: str) -> list[Gender]:
    """« X a levé 4 millions. Elle emploie … »: a sentence that begins with the name, and one with a pronoun."""
    told = re.finditer(
        rf"(?:^|[.!?»] |\n){name} (?:ne |n'|se |s')?[a-zà-ÿ][^.!?\n]*\. (?P<word>Elle|Il) (?!faut|s'agit|y a|est \w+ (?:que|de))",
        text,
    )
    return [Gender.F if found["word"] == "Elle" else Gender.M for found in told]
