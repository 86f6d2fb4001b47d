"""Noun phrases that stand alone: cut to what can be printed, dates made absolute, pronouns and bare nouns given their names."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.model import Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, DateMention, Gender, Granularity, Number, Sentence, Token
from quiz.generate.realise import french, lexicon

_BRACKETS = re.compile(r"\s\([^()]*\)")
_ADVERBS = re.compile(
    r"(?<![\w'-])(?:également|aussi|notamment|toutefois|cependant|par ailleurs|désormais|d'abord|ensuite|finalement|encore"
    r"|actuellement|aujourd'hui|en outre|de son côté|pour sa part|d'ores et déjà|déjà|enfin|ainsi|à ce jour|à cette occasion"
    r"|par conséquent|quant à (?:lui|elle|eux|elles)|justement|précisément|en revanche|pourtant|à (?:elle|lui|eux|elles)"
    r" seule?s?|à l'inverse|du reste"
    r"|au contraire|en effet|certes)\s?(?![\w'-])",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?<![\w-])(?:ils?|elles?|lui|eux)(?![\w-])"
    r"|(?<![\w'-])(?:celui|celle|ceux|celles|ce|cet|cette|ces|celui-ci|celle-ci|ceux-ci|derni(?:er|ère)(?! [a-zà-ÿ]+"
    r" (?:du|de la|des|de l'|d'|de) ?[A-ZÀ-Ýa-zà-ÿ])|je|nous|vous|notre|nos"
    r"|votre|vos|mon|ma|mes|ici|là|y|en question|premier(?! ministre)|second|seconde|suivante?|précédente?|autres?"
    r"|même)(?![\w'-])",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?<![\w'-])(?:son|sa|ses|leurs?)(?![\w'-])", re.IGNORECASE)
_NOUN_TAIL = frozenset(["de", "d'", "du", "des", "contre", "pour", "sur", "à", "au", "aux", "entre"])
_CLOSED = frozenset(["de", "d'", "du", "des", "contre"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as printed in the middle of a sentence, with its agreement and the spans that name it."""

    text: str
    gender: Gender
    number: Number
    naming: tuple[Span, ...] = ()
    proper: bool = False


def absolute(annotated: Annotated, span: Span) -> str | None:
    """Return the words of a span with dates made absolute, brackets and loose adverbs gone; None where a date is unresolved."""
    out, at = "", span.start
    for date in annotated.dates:
        if not span.start <= date.span.start < span.end:
            continue
        if not date.wording and not loose(annotated, date):
            return None
        out += annotated.text[at : date.span.start]
        plain = re.search(r"(?:\bde |\bd'|\bdepuis )$", out) or (out.endswith("à ") and date.granularity is Granularity.YEAR)
        out += date.bare if plain and date.bare else _in_place(date)
        at = min(date.span.end, span.end)
    out += annotated.text[at : span.end]
    return tidy(out)


_LOOSE_DAY = re.compile(
    rf"(?:(?:ce|le) )?(?:{WEEKDAY_PATTERN}|hier|aujourd'hui)(?: (?:matin|soir|midi|après-midi|dernier))?(?: (?:matin|soir))?"
)
_HELD = re.compile(
    r"(?:^|[\s(])(?:de|du|des|depuis|dès|avant|après|jusqu'à|jusqu'au|à|au|entre|pour|et|ou|d'ici|la nuit de|la journée de)\s?$",
    re.IGNORECASE,
)


def loose(annotated: Annotated, date: DateMention) -> bool:
    """Whether a day that cannot be told may be left out: « a accusé mardi le ministère », where the month is enough."""
    before = annotated.text[max(0, date.span.start - 14) : date.span.start]
    return bool(_LOOSE_DAY.fullmatch(date.text.strip())) and not _HELD.search(before)


def _in_place(date: DateMention) -> str:
    """Return a date as the complement of a noun where it is one: « les plans de 2021 », « la loi du 24 décembre 2020 »."""
    noun = re.match(r"(?:de|du)\s", date.text)
    if not noun or (date.granularity is Granularity.RANGE and " à " in date.text):
        return date.wording
    bare = date.bare.removeprefix("le ")
    if bare.startswith(("du ", "de ", "en ")):
        return bare
    return f"du {bare}" if date.granularity in (Granularity.DAY, Granularity.SEASON) else f"de {bare}"


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """Return text without brackets, loose adverbs and doubled spaces."""
    text = _STRAIGHT.sub(r"« \1 »", _ADVERBS.sub("", _BRACKETS.sub("", text)))
    return _BEFORE_COMMA.sub(",", _SPACES.sub(" ", text).strip(" ,;:–—"))


_STRAIGHT = re.compile(r'"([^"]*)"')
_SPACES = re.compile(r"\s+")
_BEFORE_COMMA = re.compile(r"\s+,")
_GUILLEMETS = re.compile(r"«[^»]*»")


@lru_cache(maxsize=8192)
def hangs(text: str, *, owned: bool = False) -> bool:
    """Whether words point outside the text; possessives may where `owned`, their owner being named beside them."""
    outside = _GUILLEMETS.sub("", text)
    return bool(_LOOSE.search(outside)) or (not owned and bool(_OWN.search(outside)))


def phrase_end(tokens: tuple[Token, ...], head: int) -> int:
    """Return the index of the last word of the noun phrase headed at `head`: adjectives, « de » complements, names."""
    last, step = head, head + 1
    while step < len(tokens):
        token, word = tokens[step], tokens[step].text.casefold()
        if token.text[0] in ',;:.!?()«»"[]–—' or token.form == "Fin" or token.pos in ("AUX", "PRON", "ADV", "SCONJ", "CCONJ"):
            break
        if word in _CLOSED and _nominal(tokens, step + 1):
            pass
        elif (
            token.pos == "ADP"
            or (token.pos == "DET" and word == token.text and tokens[step - 1].pos != "ADP")
            or (token.pos == "VERB" and token.form != "Part")
        ):
            break
        elif token.pos != "DET":
            last = step
        step += 1
    return last


def _nominal(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].pos in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "X") and tokens[at].form != "Inf"


def agreement(head: Token, determiner: str) -> tuple[Gender, Number]:
    """Return gender and number of a noun, from its determiner first, the lexicon next, the parse last."""
    word = determiner.casefold().strip()
    noun = lexicon.nouns().get(head.text.casefold())
    gender = {"le": Gender.M, "un": Gender.M, "du": Gender.M, "au": Gender.M, "la": Gender.F, "une": Gender.F}.get(word)
    if gender is None:
        gender = noun.gender if noun else head.gender
    plural = word in ("les", "des", "ces", "ses", "aux", "leurs") or (not word and head.number is Number.PLURAL)
    return gender, Number.PLURAL if plural or (head.number is Number.PLURAL and word == "") else Number.SINGULAR


@per_article
def _nouns(annotated: Annotated) -> dict[str, list[tuple[Sentence, int]]]:
    """Where each noun of an article stands, by the noun in lower case: its sentence and its place among the words of that."""
    found: dict[str, list[tuple[Sentence, int]]] = defaultdict(list)
    for sentence in annotated.sentences:
        for at, token in enumerate(sentence.tokens):
            if token.pos in ("NOUN", "PROPN"):
                found[token.text.casefold()].append((sentence, at))
    return found


def fuller(annotated: Annotated, noun: str, before: int) -> tuple[str, Span] | None:
    """Return the fullest earlier phrase with that noun ("le musée" -> "musée Saint-Irénée") and where it stands.

    None where the text has none before the offset.
    """
    found: dict[str, Span] = {}
    for sentence, at in _nouns(annotated).get(noun.casefold(), ()):
        last = phrase_end(sentence.tokens, at)
        if last == at or (at and sentence.tokens[at - 1].text.casefold() in ("chaque", "autre", "plusieurs", "nouveau")):
            continue
        if sentence.tokens[last].form == "Part" and last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos == "ADP":
            last -= 1
        text = tidy(annotated.of(Span(sentence.tokens[at].start, sentence.tokens[last].end)))
        if not hangs(text) and len(text.split()) <= 9:
            found.setdefault(text, Span(sentence.start, sentence.end))
    earlier = {text: span for text, span in found.items() if span.start < before}
    if noun.casefold() in _MANY:
        earlier = {text: span for text, span in earlier.items() if _prominent(annotated, text, span, before)}
    if not earlier:
        return None
    best = max(earlier, key=lambda text: (-earlier[text].start, len(text)))
    return best, earlier[best]


_MANY = frozenset("club équipe société entreprise groupe association formation film livre roman prix candidat joueur".split())
"""Nouns of which an article often names several, though each has its own name only once."""


def _prominent(annotated: Annotated, text: str, said: Span, before: int) -> bool:
    """Whether « le club » may stand for a club named before: in its paragraph, first of all, as a subject, or more than once."""
    there, here = annotated.sentence_at(said.start), annotated.sentence_at(before)
    if there is None or here is None or there.index == 0 or there.block == here.block:
        return True
    return annotated.text.count(text) > 1 or text in annotated.of(said)[: len(text) + 4] or text in annotated.article.title


def name_of(annotated: Annotated, start: int, sentence: Sentence) -> str:
    """Return the entity name that begins at `start`, or ""."""
    for entity in annotated.entities:
        if any(mention.start == start and mention.end <= sentence.end for mention in entity.mentions):
            return entity.name
    return ""


def determined(noun: str, gender: Gender, number: Number = Number.SINGULAR) -> str:
    """Return a bare noun phrase with its definite article."""
    return french.with_article(noun, gender, number)
