"""What words said are about, where the sentence itself says so: « interrogé sur la grève du port », « à propos du traité »."""

import re

from quiz.core.model import Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.speech import quotes_in
from quiz.generate.facts.standing import Standing, stand_alone
from quiz.generate.model import Annotated, Sentence
from quiz.generate.realise import french

_OF = re.compile(r"(?:à propos|au sujet|s'agissant|en réaction|à l'issue) (?=d[eu]s? |de |d'(?!une? ))", re.IGNORECASE)
_ON = re.compile(
    r"(?:(?:interrogée?|questionnée?|interpellée?|relancée?)(?: [\w' ]{3,40}?)? (?:sur|à propos de)|concernant|commentant"
    r"|évoquant|saluant|réagissant à|sur la question de|en référence à) (?=l[ea]s? |l'|une? |des )",
    re.IGNORECASE,
)
_END = re.compile(
    rf" ?[,;:.«»\"()–—]| (?:qui|que|qu'\w*|dont|où|lors|devant|auprès|{WEEKDAY_PATTERN}|a|ont|est|sont|était) "
    r"| à (?:l'AFP|la presse)| dans (?:un|une|le|la|les colonnes) |$"
)
_LONGEST, _SHORTEST = 12, 2


def spoken_of(annotated: Annotated, sentence: Sentence) -> Standing | None:
    """Return what the words of a sentence are about, as it follows « à propos »: "du recours au 49-3"; None without such."""
    quotes = quotes_in(annotated.text, sentence.start, sentence.end)
    for pattern in (_OF, _ON):
        for found in pattern.finditer(annotated.text, sentence.start, sentence.end):
            if any(quote.start <= found.start() < quote.end for quote in quotes):
                continue
            end = _END.search(annotated.text, found.end() + 2, sentence.end)
            span = Span(found.end(), end.start() if end else sentence.end)
            phrase = stand_alone(annotated, span)
            if phrase and _SHORTEST < len(phrase.text.split()) <= _LONGEST:
                return phrase if pattern is _OF else Standing(french.of(phrase.text), phrase.naming)
    return None
