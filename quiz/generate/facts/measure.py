"""How long, how high, how many times: dimensions beside a noun, and ordinals of « c'est la troisième fois que »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.clauses import clauses_in
from quiz.generate.facts.people import People
from quiz.generate.model import Annotated, Fact, Gender, Quantity, Sentence
from quiz.generate.phrases import hangs, tidy
from quiz.generate.realise import frame, french
from quiz.generate.subjects import subject_phrase

_DIMENSIONS = {
    "long": ("longueur", Gender.F), "haut": ("hauteur", Gender.F), "large": ("largeur", Gender.F),
    "profond": ("profondeur", Gender.F), "vaste": ("superficie", Gender.F), "lourd": ("poids", Gender.M),
}  # fmt: skip
_ADJECTIVE = re.compile(r"(?P<word>[Ll]ong(?:ue)?|[Hh]aute?|[Ll]arge|[Pp]rofonde?|[Vv]aste|[Ll]ourde?)s?\sde\s$")
_TIME = re.compile(r"^C'(?:est|était)\s(?:également\s|ainsi\s|donc\s)?la\s(?P<nth>[\w]+)\sfois\sque\s(?P<what>[^,;:.]{12,140})")


def find_measures(annotated: Annotated) -> list[Fact]:
    """Return dimensions and ordinals, in reading order."""
    people = People(annotated)
    facts = [fact for q in annotated.quantities if q.unit and (fact := _dimension(annotated, people, q))]
    facts += [fact for sentence in annotated.sentences for fact in _times(annotated, sentence)]
    return facts


def _dimension(annotated: Annotated, people: People, quantity: Quantity) -> Fact | None:
    """« la 6e étape du Tour de l'Atlas, longue de 187 kilomètres » -> Quelle est la longueur de la 6e étape … ?"""
    found = _ADJECTIVE.search(annotated.text[max(0, quantity.span.start - 16) : quantity.span.start])
    sentence = annotated.sentence_at(quantity.span.start)
    if not found or sentence is None:
        return None
    at = quantity.span.start - len(found[0])
    owner = _lead_owner(annotated, people, sentence) if at == sentence.start else _noun_before(annotated, sentence, at)
    key = next((k for k in _DIMENSIONS if found["word"].casefold().startswith(k)), "")
    if owner is None or not key:
        return None
    noun, gender = _DIMENSIONS[key]
    core = f"{french.quel(gender)} est {french.with_article(noun, gender)} {french.of(owner[0])}"
    return Fact(
        FactKind.NUMBER,
        (owner[0], noun),
        quantity.shown,
        AnswerType.NUMBER,
        (Span(sentence.start, sentence.end), *owner[1]),
        {"core": core},
        held_on=frame.held_on(annotated),
        routes=("adjective",),
        weight=0.55,
    )


def _lead_owner(annotated: Annotated, people: People, sentence: Sentence) -> tuple[str, tuple[Span, ...]] | None:
    """Return the subject that an opening adjective belongs to."""
    main = next(iter(clauses_in(annotated, sentence)), None)
    phrase = subject_phrase(annotated, people, main) if main else None
    if phrase is None:
        return None
    return phrase.text, tuple(span for span in phrase.naming if not sentence.start <= span.start < sentence.end)


def _noun_before(annotated: Annotated, sentence: Sentence, at: int) -> tuple[str, tuple[Span, ...]] | None:
    """Return the definite noun phrase that a comma parts from the adjective."""
    before = annotated.text[sentence.start : at].removesuffix(", ")
    for found in reversed(list(re.finditer(r"(?<![\w'-])(?:la |le |l')(?=[\da-zà-ÿ])", before))):
        text = tidy(before[found.start() :])
        if re.search(r"\b(?:de|d'|à)\s?$", before[: found.start()]):
            continue
        whole = re.search(r"[A-ZÀ-Ý]", text) and not hangs(text) and len(text.split()) <= 9 and "," not in text
        return (text, ()) if whole else None
    return None


def _times(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« C'est la troisième fois que le monde organise … » -> a cloze on the ordinal."""
    found = _TIME.match(sentence.text)
    if not found or found["nth"] in ("première", "dernière", "seule") or hangs(found["what"]):
        return
    event, date = frame.main_event(annotated), frame.when(annotated)
    if event is None and not date:
        return
    opening = frame.joined(f"lors {french.of(event.name)}" if event else "", date)
    cloze = f"{french.capitalise(opening)} : c'est la {{{{{found['nth']}}}}} fois que {tidy(found['what'])}."
    yield Fact(
        FactKind.NUMBER,
        (found["what"],),
        found["nth"],
        AnswerType.NUMBER,
        (Span(sentence.start, sentence.end),),
        {"cloze": cloze},
        held_on=frame.held_on(annotated),
        routes=("ordinal",),
        weight=0.6,
    )
