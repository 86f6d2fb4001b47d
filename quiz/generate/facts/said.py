"""Who said what: quotations and reported speech, the speaker resolved to a full name."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.names import kind_of
from quiz.generate.facts.people import HEADS, People, Person, Resolved, short_names
from quiz.generate.facts.quoted import quoted_in
from quiz.generate.facts.reported import reported_in
from quiz.generate.facts.sayers import sayers
from quiz.generate.facts.speakers import Floor, speaking_office, spoken_in
from quiz.generate.facts.speech import Form, Speech, quotes_in, told
from quiz.generate.facts.spoken_of import spoken_of
from quiz.generate.facts.standing import stand_alone, unquoted
from quiz.generate.facts.uttered import as_sentence, is_sentence, tells
from quiz.generate.model import Annotated, EntityKind, Fact, Sentence
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.realise.quotation import SHORTEST, length, shorten

_HEADLESS = re.compile(
    r"(?:ne |n'|se |s')?(?:sera|seront|est|sont|a|ont|était|étaient|doit|doivent|peut|va|vont"
    r"|fait|reste|[a-zà-ÿ]{3,}(?:era|eront))\b(?!-)"
)
"""A quotation that opens with its verb: its subject stands outside."""


def find_said(annotated: Annotated) -> list[Fact]:
    """Return one fact a statement with a certain speaker."""
    people = People(annotated)
    facts: dict[str, Fact] = {}
    floor: Floor | None = None
    for sentence in annotated.sentences:
        before = floor
        speeches = [*quoted_in(annotated, sentence), *reported_in(annotated, sentence)]
        spoken, floor = spoken_in(people, annotated, sentence, speeches, floor)
        if not speeches and (more := _going_on(annotated, sentence, before)):
            spoken, floor = [more], Floor(sentence, more[1], quoted=True)
        for speech, speaker in spoken:
            fact = _fact(annotated, sentence, speech, speaker)
            if fact:
                facts.setdefault(fact.slots["words"][:40], fact)
    return list(facts.values())


_QUOTED_WHOLE = re.compile(r"(?:«[^«»]+»|\"[^\"]+\") ?\.?")


def _going_on(annotated: Annotated, sentence: Sentence, floor: Floor | None) -> tuple[Speech, Resolved] | None:
    """Return what a sentence that is all quotation goes on with, after words whose speaker is told just before."""
    if floor is None or floor.speaker is None or not floor.quoted or not _QUOTED_WHOLE.fullmatch(sentence.text.strip()):
        return None
    if floor.sentence.index != sentence.index - 1:
        return None
    quote = quotes_in(annotated.text, sentence.start, sentence.end)[0]
    if floor.sentence.block != sentence.block and _is_crosshead(annotated, quote):
        return None
    said, speaker = floor.sentence, floor.speaker
    resolved = Resolved(speaker.person, quote, Span(said.start, said.end) if speaker.naming is None else speaker.naming)
    return Speech(Form.QUOTE, quote, told(), Span(sentence.start, sentence.start)), resolved


_LONGEST_CROSSHEAD = 9


def _is_crosshead(annotated: Annotated, quote: Span) -> bool:
    """Whether a paragraph of nothing but quoted words is a crosshead: short, or said again in the text."""
    words = annotated.of(quote).strip(" .")
    return length(words) <= _LONGEST_CROSSHEAD or annotated.text.count(words) > 1


def _fact(annotated: Annotated, sentence: Sentence, speech: Speech, speaker: Resolved) -> Fact | None:
    if not (speaker.person.holdings or _sure(annotated, speaker.person)):
        return None
    said = _words(annotated, speech)
    when = _when(annotated, sentence, speech)
    if said is None or when is None:
        return None
    words, naming = said
    if not tells(words):
        return None
    office, office_naming = speaking_office(annotated, speaker.person)
    about = spoken_of(annotated, sentence)
    occasion = frame.occasion_in(annotated, sentence)
    slots = {
        "form": speech.form.value,
        "verb": speech.verb.participle if speech.form is not Form.QUOTE else speech.verb.asked,
        "reflexive": "s'" if speech.verb.reflexive and speech.form is not Form.QUOTE else "",
        "words": words,
        "office": office,
        "gender": speaker.person.gender.value,
        "event": occasion,
        "when": when,
        "past": "1" if speech.past else "",
        "about": about.text if about else "",
        "post": "1" if any(holding.head.unique for holding in speaker.person.holdings) else "",
    }
    told_by = [speaker.naming] if speaker.naming else []
    spans = [Span(sentence.start, sentence.end), *told_by, *naming, *(about.naming if about else ()), *office_naming]
    return Fact(
        FactKind.SAID,
        (speech.form.value, words[:60]),
        speaker.person.name,
        AnswerType.PERSON,
        tuple(_apart(spans)),
        slots,
        accept=tuple(short for short in short_names(speaker.person.name)[:1] if len(speaker.person.name.split()) == 2),
        held_on=frame.held_on(annotated),
        routes=("named",) if speaker.naming is None else ("resolved",),
        weight=0.8 if speech.form is Form.QUOTE else 0.6,
    )


def _when(annotated: Annotated, sentence: Sentence, speech: Speech) -> str | None:
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


def _sure(annotated: Annotated, person: Person) -> bool:
    """Whether a person without an office is one: by what the entities say, a verb of saying, an honorific, what they head."""
    if kind_of(person.name, annotated) is EntityKind.PERSON or person.name in sayers(annotated):
        return True
    titles = "|".join(map(re.escape, lexicon.honorifics()))
    name = re.escape(person.name)
    return re.search(rf"(?:{titles}) {name}|{name}, qui (?:{HEADS}) ", annotated.text) is not None


def _words(annotated: Annotated, speech: Speech) -> tuple[str, tuple[Span, ...]] | None:
    """Return what was said, ready to print, and the spans that name what it names."""
    text = annotated.of(speech.words)
    if speech.form is Form.QUOTE:
        more = annotated.of(speech.more).strip() if speech.more else ""
        whole = f"{text.rstrip(' ,')}{'. ' if more[0].isupper() else ', '}{more}" if more else text
        sentence = None if _HEADLESS.match(text.strip()) else as_sentence(whole)
        quote = shorten(sentence) if sentence else None
        torn = quote and quote.endswith("[…]") and not is_sentence(quote)
        return (quote, ()) if quote and not torn else None
    if speech.form is Form.OBJECT:
        adverb = re.match(r"(?: (?:au contraire|aussi|\w+ment|toutefois|en outre|pour sa part))+(?= )", text)
        span = Span(speech.words.start + (adverb.end() if adverb else 0), speech.words.end)
        if (
            not re.match(
                r" (?:« |\"|une? |l[ea]s? |l'|des |d'une? |du |de la |(?:ne pas )?[a-zà-ÿ]+(?:er|ir|re|oir) )", annotated.of(span)
            )
            or length(unquoted(annotated.of(span))) > 16
        ):
            return None
        span = Span(span.start + 1, span.end)
    else:
        span = speech.words
    standing = stand_alone(annotated, span)
    if standing is None or length(standing.text) < SHORTEST:
        return None
    opens = span.start == sentence_start(annotated, span)
    return french.decapitalise(standing.text) if opens else standing.text, standing.naming


def sentence_start(annotated: Annotated, span: Span) -> int:
    """Return where the sentence of a span begins."""
    sentence = annotated.sentence_at(span.start)
    return sentence.start if sentence else -1


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that no earlier one covers, in reading order."""
    kept: list[Span] = []
    for span in spans:
        if not any(other.start <= span.start and span.end <= other.end for other in kept):
            kept.append(span)
    yield from sorted(kept, key=lambda span: span.start)
