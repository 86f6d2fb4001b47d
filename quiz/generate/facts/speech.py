"""Where a text quotes or reports what someone said: the words, the verb, and the stretch that names the speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from quiz.core.model import Span
from quiz.generate.model import Annotated, Gender, Sentence
from quiz.generate.realise import lexicon
from quiz.generate.realise.lexicon import Saying

_QUOTE = re.compile(r"«(?P<guillemets>[^«»]+)»|\"(?P<straight>[^\"]+)\"")
_ADVERB = (
    r"(?:(?:\w+ment|toutefois|aussi|encore|ensuite|ainsi|enfin|d'emblée|à son tour|pour sa part|alors|d'ailleurs|néanmoins"
    r"|cependant|en outre|lui aussi|elle aussi|au contraire) )*"
)
_INSERTION = (
    r"(?: (?:pour sa part|de son côté|également|aussi|à son tour))?"
    r"(?:,? (?:lors|dans|devant|au|à|en|sur|après|pendant|lundi|mardi|mercredi|jeudi|vendredi)[^,;:«»\"]{0,60},?)?"
)


_ACCORDING = re.compile(
    r"(?:Selon|Pour|D'après) (?:(?P<pronoun>elle|lui)|(?P<who>(?=[A-ZÀ-Ý]|l[ea] |l')[^«»\":;]+?)), "
    r"(?=(?:l[ea]s? |l'|un |une |il )\S)"
)


_ENDING = re.compile(
    r",? (?:a-t-(?:il|elle)\b|selon |a (?:\w+ment )?(?:indiqué|annoncé|précisé|ajouté|déclaré)\b"
    r"|bien qu|tandis qu|alors qu|même si |quoiqu|sans (?:toutefois )?(?:préciser|donner|citer))"
)


class Form(StrEnum):
    """How the words are given."""

    QUOTE = "quote"
    CLAUSE = "clause"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Speech:
    """Something said. `words` is the quotation without its marks, the clause after « que », or the object of the verb.

    `speaker` is the stretch to resolve: a noun phrase, or empty at the place of a pronoun of that `gender`; `back` where the
    speaker stands before the verb, so that the name nearest to it counts.
    """

    form: Form
    words: Span
    verb: Saying
    speaker: Span
    gender: Gender = Gender.UNKNOWN
    pronoun: bool = False
    back: bool = False


def quotes_in(text: str, start: int, end: int) -> list[Span]:
    """Return the quotations between two offsets, without their marks."""
    return [
        Span(found.start("guillemets"), found.end("guillemets"))
        if found["guillemets"]
        else Span(found.start("straight"), found.end("straight"))
        for found in _QUOTE.finditer(text, start, end)
    ]


def speeches_in(annotated: Annotated, sentence: Sentence) -> Iterator[Speech]:
    """Yield what a sentence quotes or reports."""
    text = annotated.text
    for quote in quotes_in(text, sentence.start, sentence.end):
        found = _inverted(text, quote, sentence) or _introduced(text, quote, sentence)
        if found:
            yield found
    yield from _reported(text, sentence)
    yield from _according(text, sentence)


@cache
def _presents() -> dict[str, Saying]:
    return {saying.present: saying for saying in reversed(lexicon.sayings().values())}


@cache
def _verbs() -> tuple[str, str]:
    """The participles and the present forms, as patterns, the longest first."""
    participles, presents = (sorted(map(re.escape, forms), key=len, reverse=True) for forms in (lexicon.sayings(), _presents()))
    return "|".join(participles), "|".join(presents)


@cache
def _inversion() -> re.Pattern[str]:
    past, now = _verbs()
    return re.compile(
        rf"\s?[»\"]?\s?,?\s(?:(?:a|s'est)(?P<who>-t-(?:il|elle))? {_ADVERB}(?P<past>{past})"
        rf"|(?:s')?(?P<now>{now})(?P<whom>(?:-t)?-(?:il|elle))?)(?![\w-])"
    )


@cache
def _introduction() -> re.Pattern[str]:
    past, now = _verbs()
    return re.compile(rf"(?:\ba {_ADVERB}(?P<past>{past})|\b(?P<now>{now}))\b[^«»\":;]{{0,60}} ?: ?[«\"]$")


@cache
def _report() -> re.Pattern[str]:
    past, now = _verbs()
    return re.compile(
        rf"(?<![\w-])(?P<refl>s'est |s'|se )?"
        rf"(?:(?<!s')(?<!se )(?:a |ait |avait |a, [^,]{{3,40}}, )?{_ADVERB}(?P<past>{past})|(?P<now>{now}))"
        rf"(?P<after>{_INSERTION} (?P<que>qu(?:e |'))|[^«»\"]{{0,80}}[«\"])"
    )


def _inverted(text: str, quote: Span, sentence: Sentence) -> Speech | None:
    """« … », a prévenu la gouverneure. « … », raconte-t-elle."""
    found = _inversion().match(text, quote.end)
    if found is None or found.end() > sentence.end:
        return None
    verb = lexicon.sayings()[found["past"]] if found["past"] else _presents()[found["now"]]
    pronoun = found["who"] or found["whom"]
    if pronoun:
        gender = Gender.F if pronoun.endswith("elle") else Gender.M
        return Speech(Form.QUOTE, quote, verb, Span(sentence.start, sentence.start), gender, pronoun=True)
    return Speech(Form.QUOTE, quote, verb, Span(found.end(), sentence.end))


def _introduced(text: str, quote: Span, sentence: Sentence) -> Speech | None:
    """Le ministre a affirmé : « … ». Et elle de conclure : « … »."""
    before = text[sentence.start : quote.start]
    found = _introduction().search(before)
    if found is None:
        return None
    verb = lexicon.sayings()[found["past"]] if found["past"] else _presents()[found["now"]]
    return Speech(Form.QUOTE, quote, verb, Span(sentence.start, sentence.start + found.start()), back=True)


def _reported(text: str, sentence: Sentence) -> Iterator[Speech]:
    """Le ministre a affirmé que …. La secrétaire générale dénonce une mesure « … »."""
    taken = sentence.start
    for found in _report().finditer(text, sentence.start, sentence.end):
        if found.start() < taken or not (found["past"] or found["now"]) or _quoted(text, sentence, found.start()):
            continue
        if found["past"] and not re.search(r"\b(?:a|ait|avait)(?:,[^,]+,)? |s'est ", found[0]):
            continue
        verb = lexicon.sayings()[found["past"]] if found["past"] else _presents()[found["now"]]
        form = Form.CLAUSE if found["que"] else Form.OBJECT
        if verb.reflexive != bool(found["refl"]) or (form is Form.CLAUSE and not verb.clause):
            continue
        start = found.end() if found["que"] else found.end("past" if found["past"] else "now")
        end = _clause_end(text, start, sentence.end)
        taken = end
        yield Speech(form, Span(start, end), verb, Span(sentence.start, found.start()), back=True)


def _quoted(text: str, sentence: Sentence, at: int) -> bool:
    """Whether an offset stands inside a quotation."""
    return any(quote.start <= at < quote.end for quote in quotes_in(text, sentence.start, sentence.end))


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where a clause ends: at the end of its sentence, or before an inserted « , a-t-il ajouté »."""
    inserted = _ENDING.search(text[start:end])
    stop = start + inserted.start() if inserted else end
    return len(text[:stop].rstrip(" .;"))


def _according(text: str, sentence: Sentence) -> Iterator[Speech]:
    """Selon X, économiste au cabinet Y, la banque …. Pour X, coordinateur de Y, la charte …. Selon elle, il s'agit …"""
    found = _ACCORDING.match(text[sentence.start : sentence.end])
    if found is None:
        return
    start = sentence.start + found.end()
    words = Span(start, _clause_end(text, start, sentence.end))
    verb = lexicon.sayings()["estimé"]
    if found["pronoun"]:
        gender = Gender.F if found["pronoun"] == "elle" else Gender.M
        yield Speech(Form.CLAUSE, words, verb, Span(sentence.start, sentence.start), gender, pronoun=True)
    else:
        yield Speech(Form.CLAUSE, words, verb, Span(sentence.start + found.start("who"), sentence.start + found.end("who")))
