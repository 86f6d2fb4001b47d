"""The words of a speech as a question can print them, and when they were said."""

import re

from quiz.core.model import Span
from quiz.generate.facts.speech import Form, Speech, quotes_in
from quiz.generate.facts.standing import Standing, stand_alone, unquoted
from quiz.generate.facts.uttered import as_sentence, is_sentence
from quiz.generate.model import Annotated, Sentence
from quiz.generate.realise import frame, french
from quiz.generate.realise.quotation import SHORTEST, length, shorten
from quiz.generate.witnesses import FUNCTION_WORDS

_HEADLESS = re.compile(
    r"(?:ne |n'|se |s')?(?:sera|seront|est|sont|a|ont|était|étaient|doit|doivent|peut|va|vont"
    r"|fait|reste|[a-zà-ÿ]{3,}(?:era|eront))\b(?!-)"
)
"""A quotation that opens with its verb: its subject stands outside."""


def words_of(annotated: Annotated, speech: Speech) -> Standing | None:
    """Return what was said, ready to print, and the spans that name what it names."""
    if speech.form is Form.QUOTE:
        return _quoted(annotated, speech)
    span = _object(annotated, speech.words) if speech.form is Form.OBJECT else _clause(annotated, speech.words)
    standing = stand_alone(annotated, span) if span else None
    more = stand_alone(annotated, speech.more) if speech.more and standing else None
    if span is None or standing is None or (speech.more and more is None):
        return None
    text = f"{standing.text} {more.text}" if more else standing.text
    opens = span.start == _sentence_start(annotated, span)
    if length(text) < SHORTEST or ((speech.more or opens) and not is_sentence(_with_first_words(text))):
        return None
    return Standing(_lowered(annotated, text) if opens else text, (*standing.naming, *(more.naming if more else ())))


_LINKED = re.compile(r"(?:Mais|Et|Or|Donc|Car) (?=[a-zà-ÿœ])")
"""What ties a quotation to words that are not quoted with it."""


def _with_first_words(text: str) -> str:
    """Return a text with each quotation cut to its verb where it opens with one, else to a letter."""

    def first(found: re.Match[str]) -> str:
        verb = _HEADLESS.match(found[1])
        return verb[0] if verb else "x"

    return re.sub(r"[«\"]\s*([^«»\"]*)[»\"]", first, text)


def _quoted(annotated: Annotated, speech: Speech) -> Standing | None:
    """Return a quotation that is a whole sentence, cut to a length one can read."""
    text = annotated.of(speech.words)
    more = annotated.of(speech.more).strip() if speech.more else ""
    whole = f"{text.rstrip(' ,')}{'. ' if more[0].isupper() else ', '}{more}" if more else text
    whole = french.capitalise(_LINKED.sub("", whole.strip())) if _LINKED.match(whole.strip()) else whole
    sentence = None if _HEADLESS.match(text.strip()) else as_sentence(whole)
    quote = shorten(sentence) if sentence else None
    torn = quote and quote.endswith("[…]") and not is_sentence(quote)
    return Standing(quote) if quote and not torn else None


_OPENS_OBJECT = re.compile(
    r" (?:« |\"|une? |l[ea]s? |l'|des |d'une? |du |de la |(?:ne pas )?[a-zà-ÿ]+(?:er|ir|re|oir) "
    r"|(?:très |plutôt )?(?:prêt|favorable)e? )"
)
_LONGEST_OBJECT = 16


def _object(annotated: Annotated, span: Span) -> Span | None:
    """Return what a verb takes without « que »: a noun phrase, an infinitive or words in quotation marks, else None."""
    text = annotated.of(span)
    adverb = re.match(r"(?: (?:au contraire|aussi|\w+ment|toutefois|en outre|pour sa part))+(?= )", text)
    start = span.start + (adverb.end() if adverb else 0)
    rest = annotated.text[start : span.end]
    return Span(start + 1, span.end) if _OPENS_OBJECT.match(rest) and length(unquoted(rest)) <= _LONGEST_OBJECT else None


_QUOTED_FIRST = re.compile(r"(?:«[^«»]+»|\"[^\"]+\")(?=, )")


def _clause(annotated: Annotated, span: Span) -> Span:
    """Return a clause without what the text adds to words it quotes: « « … », principale puissance du monde »."""
    found = _QUOTED_FIRST.match(annotated.of(span))
    return Span(span.start, span.start + found.end()) if found and length(found[0]) > SHORTEST else span


_SMALL = FUNCTION_WORDS | frozenset("aucun aucune rien personne beaucoup près plus moins quelque quelques environ au".split())


def _lowered(annotated: Annotated, text: str) -> str:
    """Return words that open a sentence as they follow « que »: a name keeps its capital."""
    word = re.match(r"[A-ZÀ-Ý][a-zà-ÿœ]*(?![\w'-])", text)
    small = word is not None and word[0].casefold() in _SMALL
    common = word is not None and re.search(rf"(?<![\w'-]){word[0].casefold()}(?![\w'-])", annotated.text)
    return text[0].lower() + text[1:] if common or small else french.decapitalise(text)


def _sentence_start(annotated: Annotated, span: Span) -> int:
    """Return where the sentence of a span begins."""
    sentence = annotated.sentence_at(span.start)
    return sentence.start if sentence else -1


def when_said(annotated: Annotated, sentence: Sentence, speech: Speech) -> str | None:
    """Return when it was said: at the article's date, or on another date of the sentence; None for one that cannot be told."""
    quotes = quotes_in(annotated.text, sentence.start, sentence.end)
    spoken = [*quotes, speech.words]
    published = annotated.published
    for date in annotated.dates:
        outside = sentence.start <= date.span.start < sentence.end and not any(q.start <= date.span.start < q.end for q in spoken)
        told = date.wording and date.preposition not in ("depuis", "dès", "d'ici à", "avant", "jusqu'en", "d'ici")
        if outside and told and published and (date.first.year, date.first.month) != (published.year, published.month):
            apposed = re.search(
                r"\b(?:depuis|née?|fondée?|créée?|ancien\w*|élue?|nommée?|de)\b[^,]*$",
                annotated.text[sentence.start : date.span.start],
            )
            if not apposed and date.first.year and date.last <= published:
                return date.wording if date.wording.startswith(("en ", "le ")) else None
    return frame.when(annotated)
