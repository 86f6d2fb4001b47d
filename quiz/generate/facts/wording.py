"""The words of a stretch of text as a question can print them: dates absolute or gone, pointers named, asides left out."""

import re
from collections.abc import Iterator

from quiz.core.model import Span
from quiz.generate.facts.standing import Standing, stand_alone
from quiz.generate.model import Annotated, Granularity, Number, Sentence
from quiz.generate.phrases import hangs, tidy
from quiz.generate.realise import french, lexicon

_BRACKET = re.compile(r"\s\([^()]*\)")
_SOURCE = re.compile(r"(?:^|[\s,;])(?:[Ss]elon|[Dd]'après|[Aa] en croire|[Àà] en croire)\s(?P<who>[^,;:.()]{2,90})(?=[,;.(]|$)")
_TOLD = re.compile(
    r",\s(?P<have>a|ont|avait|s'est)\s(?:\w+ment\s)?(?P<verb>\w+)\s"
    r"(?P<who>(?:le |la |l'|les |[A-Z])[^,;:.]{2,90})[^;:]*\.?$"
)
_LONGEST_SOURCE = 9
_SOURCES = frozenset("porte-parole police présidence mairie préfecture presse justice défense armée famille diplomatie".split())
_TWO_DAYS = re.compile(r"\ble \d{1,2}(?:er)? [a-zéû]+(?: \d{4})? le \d{1,2}")
_SET_OFF = re.compile(r"^((?:le|en|du|les) [^,]{3,40}?(?:1[5-9]|20)\d\d), (?=l[ea]s? |l'|une? |des |du |\d)")
"""A date that commas part from its verb: both commas go."""
_OWN = {
    Number.SINGULAR: re.compile(r"(?<![\w-])(?:son|sa|ses)(?![\w-])"),
    Number.PLURAL: re.compile(r"(?<![\w-])leurs?(?![\w-])"),
}
_HANGING = re.compile(r"\s(?:et|ou|de|d'|du|des|à|au|en|par|pour|dont|soit|la|le|les|que|un|une)$")


def reworded(annotated: Annotated, span: Span, *, owned: Number = Number.UNKNOWN) -> Standing | None:
    """Return the words of a span, ready to print; None where something in them points outside, or a quotation is cut.

    `owned`: the number of the subject the question asks for, whose son, sa, ses or leur may stand; unknown where none may.
    """
    texts: list[str] = []
    naming: list[Span] = []
    for part in _parts(annotated, span, owned=owned):
        words = annotated.of(part)
        if owned and _OWN[owned].fullmatch(words.strip()):
            texts.append(words.strip())
        elif words.strip():
            standing = stand_alone(annotated, part)
            if standing is None:
                return None
            texts.append(standing.text)
            naming += standing.naming
    text = tidy(" ".join(texts))
    text = _SET_OFF.sub(r"\1 ", text) if annotated.of(span).lstrip().startswith(",") else text
    if _TWO_DAYS.search(text):
        return None
    if hangs(text, owned=True) or _HANGING.search(f" {text}") or text.count("«") != text.count("»") or text.count('"') % 2:
        return None
    return Standing(re.sub(r'"([^"]*)"', r"« \1 »", text), tuple(naming))


def _parts(annotated: Annotated, span: Span, *, owned: Number) -> Iterator[Span]:
    """Yield the stretches of a span: possessives alone, and no weekday that nothing resolves, for it says nothing that lasts."""
    cuts = [
        (date.span, False)
        for date in annotated.dates
        if span.start <= date.span.start < span.end and not date.wording and date.granularity is Granularity.DAY
    ]
    cuts += [(Span(found.start(), found.end()), False) for found in _BRACKET.finditer(annotated.text, span.start, span.end)]
    if owned:
        words = _OWN[owned].finditer(annotated.text, span.start, span.end)
        cuts += [(Span(found.start(), found.end()), True) for found in words if not _quoted(annotated, span, found.start())]
    at = span.start
    for cut, kept in sorted(cuts, key=lambda pair: pair[0].start):
        yield Span(at, max(at, cut.start))
        if kept:
            yield cut
        at = min(cut.end, span.end)
    yield Span(at, span.end)


def _quoted(annotated: Annotated, span: Span, at: int) -> bool:
    before = annotated.text[span.start : at]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1


def source_of(annotated: Annotated, sentence: Sentence, verb: int = -1) -> str | None:
    """Return who a sentence cites for what it says, "" for nobody; None where that cannot be printed.

    « Selon X, … », « …, d'après X », « …, a annoncé X »: what is asked must name the source too. `verb` is where the verb asked
    about begins, which cites nobody.
    """
    cited = [found["who"] for found in _SOURCE.finditer(sentence.text)]
    after = _TOLD.search(sentence.text)
    if after and after["verb"] in lexicon.sayings() and sentence.start + after.start("have") != verb and _speaks(after["who"]):
        cited.append(after["who"])
    if not cited:
        return ""
    start = annotated.text.index(cited[0], sentence.start)
    standing = reworded(annotated, Span(start, start + len(cited[0]))) if len(cited) == 1 else None
    fit = standing is not None and not re.match(r"(?:elle|lui|eux|elles|moi|nous)\b", standing.text)
    return standing.text if standing and fit and len(standing.text.split()) <= _LONGEST_SOURCE else None


def _speaks(who: str) -> bool:
    """Whether a noun phrase can be a source: a name, an office, a body."""
    words = french.bare(who).split()
    noun = lexicon.nouns().get(words[0].casefold()) if words else None
    named = bool(words) and (words[0][:1].isupper() or words[0] in lexicon.offices() or " ".join(words[:2]) in lexicon.offices())
    return named or (noun is not None and noun.sort == "body") or (bool(words) and words[0] in _SOURCES)
