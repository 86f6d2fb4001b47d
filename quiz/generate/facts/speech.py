"""What someone says, as a text gives it, and the forms of the verbs that introduce it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from quiz.core.model import Span
from quiz.generate.model import Gender, Sentence
from quiz.generate.realise import lexicon
from quiz.generate.realise.lexicon import Saying

_QUOTE = re.compile(r"«(?P<guillemets>[^«»]+)»|\"(?P<straight>[^\"]+)\"|“(?P<curly>[^“”]+)”")
ADVERB = (
    r"(?:(?:\w+ment|toutefois|aussi|encore|ensuite|ainsi|enfin|d'emblée|à son tour|pour sa part|de son côté|alors|d'ailleurs"
    r"|néanmoins|pourtant|cependant|en outre|lui aussi|elle aussi|au contraire|même|déjà|d'abord|dès lors|par ailleurs|en effet"
    r"|quant à lui|quant à elle|volontiers|d'entrée|tout de suite|de nouveau|à nouveau|en revanche|plus tard|ironiquement) )*"
)


class Form(StrEnum):
    """How the words are given."""

    QUOTE = "quote"
    CLAUSE = "clause"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Speech:
    """Something said. `words` is the quotation without its marks, the clause after « que », or the object of the verb.

    `more` is what a quotation goes on with after « , souffle-t-elle, ». `speaker` is the stretch to resolve: a noun phrase, or
    empty at the place of a pronoun of that `gender`; `back` where the speaker stands before the verb, so that the name nearest
    to it counts; `loose` where no verb of saying tells, and only the subject of the whole sentence will do. `past` where the
    verb tells of an earlier time: « avait dit », « disait ».
    """

    form: Form
    words: Span
    verb: Saying
    speaker: Span
    gender: Gender = Gender.UNKNOWN
    pronoun: bool = False
    back: bool = False
    loose: bool = False
    past: bool = False
    more: Span | None = None


def quotes_in(text: str, start: int, end: int) -> list[Span]:
    """Return the quotations between two offsets, without their marks."""
    return [Span(*found.span(found.lastgroup or 0)) for found in _QUOTE.finditer(text, start, end)]


def inside_quote(text: str, sentence: Sentence, at: int) -> bool:
    """Whether an offset stands inside a quotation."""
    return any(quote.start <= at < quote.end for quote in quotes_in(text, sentence.start, sentence.end))


@dataclass(frozen=True, slots=True)
class Verbs:
    """The forms of the verbs of saying: patterns of them, and the verb of each form, of the plain or of the reflexive ones."""

    participle: str
    present: str
    imperfect: str
    infinitive: str
    by_form: dict[str, Saying]


@cache
def verbs(*, reflexive: bool) -> Verbs:
    """Return the forms of the plain verbs (a dit, dit, disait), or of the reflexive ones (réjoui, réjouit)."""
    chosen = [saying for saying in lexicon.speaking() if saying.reflexive is reflexive]
    forms: dict[str, Saying] = {}
    for saying in chosen:
        for form in (*saying.participles, saying.present, saying.imperfect, saying.infinitive):
            forms.setdefault(form, saying)
    return Verbs(
        _either(form for saying in chosen for form in saying.participles),
        _either(saying.present for saying in chosen),
        _either(saying.imperfect for saying in chosen),
        _either(saying.infinitive for saying in chosen),
        forms,
    )


def _either(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, filter(None, set(forms))), key=lambda form: (-len(form), form)))


def told() -> Saying:
    """The verb a question uses where the text has none: a déclaré."""
    return lexicon.sayings()["déclaré"]
