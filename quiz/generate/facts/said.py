"""Who said what: quotations and reported speech, the speaker resolved to a full name."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.inserted import inserted_in
from quiz.generate.facts.names import kind_of
from quiz.generate.facts.people import HEADS, People, Person, Resolved, short_names
from quiz.generate.facts.quoted import quoted_in
from quiz.generate.facts.reported import reported_in
from quiz.generate.facts.sayers import sayers
from quiz.generate.facts.speakers import Floor, speaking_office, spoken_in
from quiz.generate.facts.speech import Form, Speech, quotes_in, told
from quiz.generate.facts.spoken_of import spoken_of
from quiz.generate.facts.uttered import tells
from quiz.generate.facts.voices import Voice, body_of
from quiz.generate.facts.words_said import when_said, words_of
from quiz.generate.model import Annotated, EntityKind, Fact, Sentence
from quiz.generate.realise import frame, lexicon
from quiz.generate.realise.quotation import length


def find_said(annotated: Annotated) -> list[Fact]:
    """Return one fact a statement with a certain speaker."""
    people = People(annotated)
    facts: dict[str, Fact] = {}
    floor: Floor | None = None
    for sentence in annotated.sentences:
        before = floor
        speeches = [*quoted_in(annotated, sentence), *reported_in(annotated, sentence)]
        speeches += [] if _told_whole(speeches) else inserted_in(annotated, sentence)
        spoken, floor = spoken_in(people, annotated, sentence, speeches, floor)
        if not speeches and (more := _going_on(annotated, sentence, before)):
            spoken, floor = [more], Floor(sentence, more[1], quoted=True)
        told_by = {id(speech) for speech, _ in spoken}
        bodies = ((speech, body_of(annotated, sentence, speech)) for speech in speeches if id(speech) not in told_by)
        found = [_fact(annotated, sentence, speech, _person_says(annotated, speaker)) for speech, speaker in spoken]
        found += [_fact(annotated, sentence, speech, body) for speech, body in bodies if body]
        for fact in filter(None, found):
            facts.setdefault(fact.slots["words"][:40], fact)
    return list(facts.values())


def _told_whole(speeches: list[Speech]) -> bool:
    """Whether a sentence tells already what somebody said in words of a sentence's length."""
    return any(speech.form is Form.CLAUSE or speech.words.end - speech.words.start > _LONG for speech in speeches)


_LONG = 120
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


def _person_says(annotated: Annotated, speaker: Resolved) -> Voice | None:
    """Return a person as the answer of a question; None for one who may be none."""
    person = speaker.person
    if not (person.holdings or _sure(annotated, person)):
        return None
    office, office_naming = speaking_office(annotated, person)
    return Voice(
        person.name,
        AnswerType.PERSON,
        office=office,
        gender=person.gender,
        post=any(holding.head.unique for holding in person.holdings),
        accept=tuple(short for short in short_names(person.name)[:1] if len(person.name.split()) == 2),
        naming=(*([speaker.naming] if speaker.naming else []), *office_naming),
        named=speaker.naming is None,
    )


def _fact(annotated: Annotated, sentence: Sentence, speech: Speech, voice: Voice | None) -> Fact | None:
    said, when = words_of(annotated, speech), when_said(annotated, sentence, speech)
    if voice is None or said is None or when is None or not tells(said.text):
        return None
    about = spoken_of(annotated, sentence)
    slots = {
        "form": speech.form.value,
        "verb": speech.verb.participle if speech.form is not Form.QUOTE else speech.verb.asked,
        "reflexive": "s'" if speech.verb.reflexive and speech.form is not Form.QUOTE else "",
        "words": said.text,
        "office": voice.office,
        "gender": voice.gender.value,
        "event": frame.occasion_in(annotated, sentence),
        "when": when,
        "past": "1" if speech.past else "",
        "about": about.text if about else "",
        "post": "1" if voice.post else "",
        "who": voice.noun,
    }
    spans = [Span(sentence.start, sentence.end), *voice.naming, *said.naming, *(about.naming if about else ())]
    return Fact(
        FactKind.SAID,
        (speech.form.value, said.text[:60]),
        voice.name,
        voice.kind,
        tuple(_apart(spans)),
        slots,
        accept=voice.accept,
        held_on=frame.held_on(annotated),
        routes=("named",) if voice.named else ("resolved",),
        weight=0.8 if speech.form is Form.QUOTE else 0.6,
    )


def _sure(annotated: Annotated, person: Person) -> bool:
    """Whether a person without an office is one: by what the entities say, a verb of saying, an honorific, what they head."""
    if kind_of(person.name, annotated) is EntityKind.PERSON or person.name in sayers(annotated):
        return True
    titles = "|".join(map(re.escape, lexicon.honorifics()))
    name = re.escape(person.name)
    return re.search(rf"(?:{titles}) {name}|{name}, qui (?:{HEADS}) ", annotated.text) is not None


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that no earlier one covers, in reading order."""
    kept: list[Span] = []
    for span in spans:
        if not any(other.start <= span.start and span.end <= other.end for other in kept):
            kept.append(span)
    yield from sorted(kept, key=lambda span: span.start)
