"""Reported speech: « X a affirmé que … », « X dénonce une mesure « … » », « X dit craindre … », « selon X, … »."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.core.model import Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.speech import ADVERB, Form, Speech, inside_quote, quotes_in, verbs
from quiz.generate.model import Annotated, Gender, Sentence
from quiz.generate.realise import lexicon

_INSERTION = (
    r"(?: (?:pour sa part|de son côté|également|aussi|à son tour|toutefois|par ailleurs|en outre|au passage|d'ailleurs))?"
    rf"(?:,? (?:lors|dans|devant|au|à|en|sur|après|pendant|{WEEKDAY_PATTERN})[^,;:«»\"]{{0,60}},?)?"
)
_SOURCE = r"(?:(?P<pronoun>elle|lui)|(?P<who>(?=M\. |Mme |[A-ZÀ-Ý]|l[ea] |l')[^«»\":;]+?))"
_OPENED = re.compile(
    rf"(?:Selon|Pour|D'après|Aux yeux de|De l'avis de) {_SOURCE}, "
    r"(?=(?:l[ea]s? |l'|une? |il |des |du |de la |en |[A-ZÀ-Ý]|[«\"] ?)\S)"
)
_VERBLESS = r"(?:(?! (?:est|a|ont|sont|sera|ne|se|était) )[^«»\":;,])"
_CLOSED = re.compile(
    r",? (?:selon|d'après) (?P<who>(?:M\. |Mme |[A-ZÀ-Ý]|l[ea] |l')"
    rf"{_VERBLESS}{{3,90}}?(?:, {_VERBLESS}{{3,60}})?)\.?$"
)
_ENDING = re.compile(
    r",? (?:a-t-(?:il|elle)\b|selon |a (?:\w+ment )?(?:indiqué|annoncé|précisé|ajouté|déclaré)\b"
    r"|bien qu|tandis qu|alors qu|même si |quoiqu|sans (?:toutefois )?(?:préciser|donner|citer))"
)
_JUDGED = re.compile(
    r"\b(?:devrai\w+|doi(?:t|vent)|fau(?:t|drait|dra)|pourrai\w+|risqu\w+|serai\w+|trop|meilleure?s?|pire|inutiles?|justes?|urgente?"
    r"|nécessaires?|essentielle?|indispensables?|danger\w*|échec|succès)\b"
)
"""What makes « selon X » an opinion and no information."""
_WISHES = (
    r"(?:espérer|vouloir|craindre|croire|souhaiter|redouter|regretter|ignorer|attendre|comprendre|refuser|compter|savoir"
    r"|avoir|être)"
)


def reported_in(annotated: Annotated, sentence: Sentence) -> Iterator[Speech]:
    """Yield what a sentence reports of what someone said."""
    yield from _reported(annotated.text, sentence)
    yield from _according(annotated.text, sentence)


@cache
def _report() -> re.Pattern[str]:
    plain, reflexive = verbs(reflexive=False), verbs(reflexive=True)
    return re.compile(
        rf"(?<![\w-])(?:s'(?:est|était) {ADVERB}(?P<repast>{reflexive.participle})|(?:s'|se )(?P<renow>{reflexive.present})"
        rf"|(?<!s')(?<!se )(?:(?P<have>a|ait|avait)(?:, [^,]{{3,40}},)? {ADVERB}(?P<past>{plain.participle})"
        rf"|(?P<now>{plain.present})))"
        rf"(?![\w-])(?P<after>{_INSERTION} (?P<que>qu(?:e |'))| (?P<wish>(?:ne pas )?{_WISHES}) |[^«»\"]{{0,80}}[«\"])"
    )


def _reported(text: str, sentence: Sentence) -> Iterator[Speech]:
    """Le ministre a affirmé que …. La secrétaire générale dénonce une mesure « … ». X dit craindre …"""
    taken = sentence.start
    for found in _report().finditer(text, sentence.start, sentence.end):
        if found.start() < taken or inside_quote(text, sentence, found.start()):
            continue
        again, plain = found["repast"] or found["renow"], found["past"] or found["now"]
        verb = verbs(reflexive=bool(again)).by_form[again or plain]
        form = Form.CLAUSE if found["que"] else Form.OBJECT
        if (
            (form is Form.CLAUSE and not verb.clause)
            or (form is Form.OBJECT and verb.acts)
            or (found["wish"] and not verb.clause)
        ):
            continue
        start = found.end() if found["que"] else found.end(found_verb(found))
        end = _clause_end(text, start, sentence.end)
        taken = end
        yield Speech(form, Span(start, end), verb, Span(sentence.start, found.start()), back=True, past=found["have"] == "avait")


def found_verb(found: re.Match[str]) -> str:
    """Return the name of the group that holds the verb."""
    return next(name for name in ("repast", "renow", "past", "now") if found[name])


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where a clause ends: at the end of its sentence, or before an inserted « , a-t-il ajouté »."""
    inserted = _ENDING.search(text[start:end])
    stop = start + inserted.start() if inserted else end
    return len(text[:stop].rstrip(" .;"))


def _according(text: str, sentence: Sentence) -> Iterator[Speech]:
    """Selon X, économiste au cabinet Y, la banque …. Pour X, coordinateur de Y, la charte …. Selon elle, il s'agit …"""
    found = _OPENED.match(text[sentence.start : sentence.end])
    reports = found is None or found[0].startswith(("Selon", "D'après"))
    judged = _JUDGED.search(text[sentence.start : sentence.end])
    verb = lexicon.sayings()["indiqué" if reports and not judged else "estimé"]
    if found is None:
        closed = _CLOSED.search(text[sentence.start : sentence.end])
        if closed and not re.search(r"[«»\"]", sentence.text):
            words = Span(sentence.start, sentence.start + closed.start())
            yield Speech(Form.CLAUSE, words, verb, Span(sentence.start + closed.start("who"), sentence.start + closed.end("who")))
        return
    start = sentence.start + found.end()
    words, form = Span(start, _clause_end(text, start, sentence.end)), Form.CLAUSE
    quotes = quotes_in(text, start, sentence.end)
    if len(quotes) > 1 and quotes[0].start <= start + 2:
        return
    if len(quotes) == 1 and quotes[0].start <= start + 2 and sentence.end - quotes[0].end <= 3:
        words, form = quotes[0], Form.QUOTE
    if found["pronoun"]:
        gender = Gender.F if found["pronoun"] == "elle" else Gender.M
        yield Speech(form, words, verb, Span(sentence.start, sentence.start), gender, pronoun=True)
    else:
        yield Speech(form, words, verb, Span(sentence.start + found.start("who"), sentence.start + found.end("who")))
