"""Acronyms that a text spells out: « Nom long (SIGLE) », « SIGLE (nom long) », or both apart where the letters leave no doubt."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.model import Span
from quiz.generate.realise import lexicon

_SHORT = r"[A-ZÀ-Ý][A-ZÀ-Ýa-z&.-]{1,9}"
_LONG_FIRST = re.compile(r"\s\((?P<short>" + _SHORT + r")\)")
_SHORT_FIRST = re.compile(r"(?<![\w-])(?P<short>[A-Z]{2,8})\s\((?P<long>[A-Za-zÀ-ÿ][^()]{6,110})\)")
_SMALL = frozenset(
    re.findall(r"\w+", "de du des d l le la les et à a au aux en pour sur contre dans par the of and for s un une sans")
)
_WORD = re.compile(r"[\wÀ-ÿ]+")
_DETERMINED = re.compile(r"(?:^|\s)(?:le|la|du|au|les|des|un|une)\s$|[ld]'$", re.IGNORECASE)
_CLAUSE = re.compile(r"\s(?:a|ont|est|sont|qui|que|sera|parmi|avec|dans|par|avoir|être|ayant|chez|lors|afin|à)\s")
_FURTHEST = 140
_BREAK = re.compile(r"[,;:!?«»\"()\n]|\.\s")


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and the name it stands for. `exact` where its letters are the initials of the name's words."""

    short: str
    long: str
    short_at: Span
    long_at: Span
    exact: bool


def acronyms_in(text: str, span: Span) -> list[Acronym]:
    """Return the acronyms spelt out between the ends of `span`, in reading order."""
    pairs = [_before(text, match, span.start) for match in _LONG_FIRST.finditer(text, span.start, span.end)]
    found = [pair for pair in pairs if pair is not None]
    for match in _SHORT_FIRST.finditer(text, span.start, span.end):
        if initials_match(match["short"], match["long"]):
            long_at = Span(match.start("long"), match.end("long"))
            found.append(Acronym(match["short"], match["long"], Span(match.start("short"), match.end("short")), long_at, True))
    return found


def _before(text: str, match: re.Match[str], floor: int) -> Acronym | None:
    """Return the name that ends where the bracket opens: by its initials, else from the nearest capitalised head."""
    short = match["short"]
    if sum(c.isupper() for c in short) < 2:
        return None
    left = text[max(floor, match.start() - _FURTHEST) : match.start()]
    breaks = [b.end() for b in _BREAK.finditer(left)]
    left = left[breaks[-1] :] if breaks else left
    starts = [w.start() for w in _WORD.finditer(left) if w[0].casefold() not in _SMALL or (w[0][0].isupper() and w.start())]
    exact = next((at for at in reversed(starts) if initials_match(short, left[at:])), None)
    at = exact if exact is not None else _capitalised_head(left, starts)
    if at is None:
        return None
    long = left[at:]
    start = match.start() - len(long)
    where = Span(match.start("short"), match.end("short"))
    return Acronym(short, long, where, Span(start, match.start()), exact is not None)


def _capitalised_head(left: str, starts: list[int]) -> int | None:
    """Return where the last capitalised word after a determiner begins, if a name of several words starts there."""
    for at in starts:
        if left[at].isupper() and _DETERMINED.search(left[:at]) and len(left[at:].split()) >= 3 and not _CLAUSE.search(left[at:]):
            return at
    return None


_ALONE = re.compile(r"(?<![\w'’-])[A-Z]{4,7}(?![\w'-])|(?<=[lLdD]')[A-Z]{4,7}(?![\w'-])")
_NAME = re.compile(r"(?<=[\s'])(?=((?!(?:L[ea]s?|Une?|D[ue]s?|Aux?) )[A-ZÀ-Ý][a-zà-ÿ-]+(?: (?:d'|l')?[\wà-ÿ'-]+){2,11}))")


def acronyms_apart(text: str, spans: Sequence[Span], known: Collection[str]) -> list[Acronym]:
    """Return the acronyms that stand alone in a text and whose letters are the initials of one name that stands elsewhere in it.

    `spans` are its sentences, `known` the acronyms it spells out in brackets. A nationality may stand among the words.
    """
    wanted = {match[0]: Span(*match.span()) for match in reversed(list(_ALONE.finditer(text))) if match[0] not in known}
    names: dict[str, dict[str, Span]] = {}
    for span in spans if wanted else ():
        for match in _NAME.finditer(text, span.start, span.end):
            for short in (short for short in wanted if short[0] == _plain(match[1][0]).upper()):
                if (long := _spelt(short, match[1])) and _DETERMINED.search(text[max(0, match.start() - 4) : match.start()]):
                    names.setdefault(short, {}).setdefault(long, Span(match.start(), match.start() + len(long)))
    lone = {short: next(iter(found.items())) for short, found in names.items() if len(found) == 1}
    return [Acronym(short, long, wanted[short], at, True) for short, (long, at) in lone.items()]


def _spelt(short: str, words: str) -> str:
    """Return the beginning of `words` that an acronym stands for; "" where none is."""
    ends = [match.end() for match in _WORD.finditer(words) if match[0].casefold() not in _SMALL]
    fit = (words[:end] for end in ends if initials_match(short, without_nationality(words[:end])))
    return next((long for long in fit if len(long.split()) > 2), "")


def without_nationality(name: str) -> str:
    """Return a name without the adjectives of countries, which a text may add and the letters leave out."""
    return " ".join(word for word in name.split() if word not in lexicon.country_by_adjective())


def initials_match(short: str, long: str) -> bool:
    """Whether the letters of `short` are the initials of the words of `long`: every content word, small words where they help."""
    letters = [c for c in _plain(short) if c.isalpha()]
    words = [_plain(w) for w in _WORD.findall(long)]
    if not letters or not words or words[0][0] != letters[0] or (words[0] in _SMALL and not long[0].isupper()):
        return False
    return _fits(letters, words)


def _fits(letters: list[str], words: list[str]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if letters and word[0] == letters[0] and _fits(letters[1:], rest):
        return True
    return word in _SMALL and _fits(letters, rest)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
