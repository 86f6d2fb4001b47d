"""What a title gives as labels for questions: itself, the words before its colon, the phrase that says what it is about."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.core.text import fold
from quiz.generate.literals import stands
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Token
from quiz.generate.phrases import hangs, phrase_end, tidy
from quiz.generate.realise import french, lexicon

_LONGEST = 4
_OUTER = re.compile(r"(?P<core>.+) (?:de la |de l'|du |des |de |d').+$")
_EMPTY = frozenset(
    re.findall(
        r"[\w-]+",
        "an année mois semaine jour heure minute siècle fois veille lendemain lundi mardi mercredi jeudi vendredi samedi "
        "dimanche nombre centaine dizaine vingtaine trentaine cinquantaine millier million milliard moitié tiers quart majorité "
        "plupart partie fin début coup chose monde suite cas point face pays ville région gens homme femme personne facture note "
        "prix prise mise place question raison cause effet avis relais défi histoire page numéro revanche victoire défaite "
        "baisse hausse joueur joueuse champion championne favori favorite leader star patron patronne président présidente "
        "ministre maire directeur directrice député députée sénateur sénatrice chef cheffe responsable responsables",
    )
)
"""Heads that say nothing of what an article is about, or whom it is about."""


@per_article
def matter_of(annotated: Annotated) -> str:
    """Return the first noun phrase of the title that says what the article is about, without its article; "" without one.

    One with a proper name comes before one without; names of people alone and counts say too little.
    """
    phrases = list(dict.fromkeys(_phrases(annotated)))
    named = [phrase for phrase in phrases if re.search(r"[A-ZÀ-Ý][a-zà-ÿ]", phrase)]
    return next(iter([*named[:1], *phrases]), "")


def _phrases(annotated: Annotated) -> list[str]:
    tokens, title = annotated.headline, annotated.article.title
    found, at = [], 0
    while at < len(tokens):
        token = tokens[at]
        if token.pos != "NOUN" or not token.text[:1].isalpha():
            at += 1
            continue
        last = _before_verb(tokens, at, phrase_end(tokens, at))
        if _tells(token) and not _counted(tokens, at):
            text = tidy(title[token.start : tokens[last].end])
            if _full(text) and not hangs(text) and not re.search(r"[«»\"]", text):
                found.append(_brief(text))
        at = max(at, last) + 1
    return found


def _full(phrase: str) -> bool:
    """Whether a phrase has a complement or a name, or is long: a noun and one adjective may be a noun and its verb."""
    words = phrase.split()
    return len(words) > 2 or (len(words) == 2 and words[1][:1].isupper())


def _before_verb(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return the last word before a verb: the present of a headline often looks like a participle."""
    return next((i - 1 for i in range(first + 1, last + 1) if tokens[i].pos in ("VERB", "AUX")), last)


def _tells(head: Token) -> bool:
    word = head.text.casefold()
    return len(word) > 2 and word not in _EMPTY and word.removesuffix("s") not in _EMPTY and word not in lexicon.words("generic")


def _counted(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and (tokens[at - 1].pos == "NUM" or tokens[at - 1].text.isdigit())


def _brief(phrase: str) -> str:
    """Return a phrase without its last complements, where it is long."""
    while len(phrase.split()) > _LONGEST and (found := _OUTER.match(phrase)):
        phrase = found["core"]
    return phrase


_SHORT_TITLE = 7
_HEADING = re.compile(r"(?P<label>[^:.!?«»|]{2,48}?)(?:\s?[:|]\s|\s[–—]\s|\. (?=(?:« )?[A-ZÀ-Ý\d]))")


def heading_of(annotated: Annotated) -> str:
    """Return the words a title puts before a colon or full stop: "Train Québec–Saguenay", "Plouarn"; "" without such."""
    title = annotated.article.title
    if re.fullmatch(r"[A-ZÀ-Ý][\w' -]+ / [\w' -]+", title) and len(title.split()) <= _SHORT_TITLE:
        return title.replace(" / ", ", ")
    found = _HEADING.match(title)
    label = found["label"] if found and len(found["label"].split()) <= 5 else ""
    return "" if label.isupper() and len(label) > 4 else label


_FEWEST_WORDS, _MOST_WORDS = 4, 16
"""Words of a headline that may be a label: fewer tell too little, more are too long to stand before a question."""
_LOOSE_TIME = re.compile(
    r"\b(?:hier|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|derni\w+|prochaine?|cette année)\b",
    re.IGNORECASE,
)


_FAULTY = re.compile(
    r"\b(?:[Ll]e|[Uu]n) (?:1[èe]re|première|seconde)\b|\b[Ll]a (?:1er|premier|second)\b|\b(?:de|à) les? (?![\w']+r\b)"
    r"|\b(?:députée?|maire|sénat\w+|président\w*|ministre) du [A-ZÀ-Ý][a-zà-ÿ]+ [A-ZÀ-Ý][a-zà-ÿ]+ [a-zà-ÿ]"
)
"""What a hurried headline gets wrong: « Le 1ère mission », « la députée du Anne Dupont quitte »."""


@per_article
def headlines(annotated: Annotated) -> list[str]:
    """Return the headline in quotation marks, then its halves, where they say what the text is about."""
    return [f"« {_nested(part)} »" for part in _parts(annotated) if _says_it(annotated, part)]


@per_article
def faint_headline(annotated: Annotated) -> str:
    """Return a headline that only plays on what the text is about, in quotation marks: « La revanche des puces »; or ""."""
    whole = next(_parts(annotated), "")
    return f"« {_nested(whole)} »" if whole and not _says_it(annotated, whole) and _shared(annotated, whole) else ""


def _parts(annotated: Annotated) -> Iterator[str]:
    """Yield a title without the name of its section, and its halves, where they have as many words as a label may."""
    title = re.sub(r"^[A-ZÀ-Ý -]{4,}\. (?=\S)", "", annotated.article.title).rstrip(" .")
    title = re.sub(r" \([^()]*\)$", "", title)
    halves = [half for half in re.split(r" ?: | ; |\. ", title) if half != title]
    for part in (title, *reversed(halves)):
        words = re.findall(r"\w[\w'-]*", part)
        if _FEWEST_WORDS <= len(words) <= _MOST_WORDS and not _LOOSE_TIME.search(part) and not _FAULTY.search(part):
            yield part


def _says_it(annotated: Annotated, part: str) -> bool:
    """Whether a headline says what the text is about: half of its words stand in the opening, or a name and half in the text."""
    telling, title = _stems(part), len(annotated.article.title)
    opening = annotated.text[title : annotated.sentences[min(1, len(annotated.sentences) - 1)].end] if annotated.sentences else ""
    proper = re.search(r"(?<=[a-zà-ÿ,] )(?:d'|l')?[A-ZÀ-Ý][\w-]+", part) is not None
    named = proper or any(form and stands(form, part) for e in annotated.entities for form in (e.name, e.acronym, *e.aliases))
    near = len(telling) > 1 and 2 * len(telling & _stems(opening)) >= len(telling)
    return near or (named and _shared(annotated, part))


def _shared(annotated: Annotated, part: str) -> bool:
    telling = _stems(part)
    return len(telling) > 1 and 2 * len(telling & _stems(annotated.text[len(annotated.article.title) :])) >= len(telling)


@lru_cache(maxsize=32)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in fold(text).split() if len(word) > 3)


def _nested(part: str) -> str:
    """Return a text that can stand in « »: its own quotation marks become “ ”."""
    inner = re.sub(r"« ?([^«»]*?) ?»|\"([^\"]*)\"|“([^”]*)”", lambda found: f"“{found[1] or found[2] or found[3]}”", part)
    return french.capitalise(re.sub(r"[«»\"]", "", inner))
