"""What a text tells as someone's words without quoting them: « L'État paiera la digue, a annoncé le préfet X. »"""

import re
from collections.abc import Iterator

from quiz.core.model import Span
from quiz.generate.facts.quoted import inversion, told_by
from quiz.generate.facts.speech import Form, Speech, inside_quote
from quiz.generate.model import Annotated, Sentence
from quiz.generate.realise import lexicon

_FEWEST = 4
_NO_CLAUSE = re.compile(r"\s*(?:[«\"]|(?:Et|Mais|Or|Car|Voire|Selon|Pour|D'après|Quant|Interrogée?|Comme|Si)\b|$)")
"""What opens a quotation, or words that hang on what stands before or are somebody else's."""
_NAMED = re.compile(r" (?:[^,;:«»\"()]{0,60}? )?(?:l[ea] |l'|une? |M\. |Mme |Me |[A-ZÀ-Ý])")
_ENDED = re.compile(r"(?P<who>[^,;:«»\"()]{2,90}(?: \([^)]*\))?(?:, [^,;:«»\"]{3,80})?)\.?$")
_BETWEEN = re.compile(
    r"(?P<who>[^,;:«»\"()]{0,70}(?:, (?:l[ea] |l')?[a-zà-ÿ-]+ (?:de |du |des |d'|à |aux? )[^,;:«»\"()]{2,60})?), (?=\S)"
)
"""Whoever speaks, with an office after the name, before the words go on."""


def inserted_in(annotated: Annotated, sentence: Sentence) -> Iterator[Speech]:
    """Yield what a sentence tells as said, where the verb and its subject stand after it or between commas within it."""
    text = annotated.text
    for found in inversion(inner=True).finditer(text, sentence.start, sentence.end):
        head = Span(sentence.start, found.start())
        if inside_quote(text, sentence, found.start()) or _NO_CLAUSE.match(text[head.start : head.end]):
            continue
        speech = _speech(text, sentence, head, found)
        if speech and speech.verb.clause:
            yield speech
            return


def _speech(text: str, sentence: Sentence, head: Span, found: re.Match[str]) -> Speech | None:
    words = text[head.start : head.end]
    if words.count('"') % 2 or words.count("«") != words.count("»"):
        return None
    plain = told_by(head, found, head, sentence.start)
    whole = len(words.split()) >= _FEWEST
    if plain.pronoun and not text[found.end() : sentence.end].strip(" ."):
        return _clause(plain, head) if whole else None
    if not plain.pronoun and not _NAMED.match(text, found.end(), sentence.end):
        return None
    ended = _ENDED.match(text, found.end(), sentence.end)
    if ended and whole and not plain.pronoun:
        return _clause(told_by(head, found, Span(*ended.span("who")), sentence.start), head)
    between = _BETWEEN.match(text, found.end(), sentence.end)
    if between is None:
        return None
    rest = Span(between.end(), len(text[: sentence.end].rstrip(" .")))
    return _clause(told_by(head, found, Span(*between.span("who")), sentence.start), head, rest)


def _clause(speech: Speech, head: Span, more: Span | None = None) -> Speech:
    verb = speech.verb if speech.verb.clause else lexicon.sayings().get(speech.verb.asked, speech.verb)
    return Speech(Form.CLAUSE, head, verb, speech.speaker, speech.gender, speech.pronoun, past=speech.past, more=more)
