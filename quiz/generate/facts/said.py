"""Who said what: quotations and reported speech, the speaker resolved to a full name."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.names import kind_of
from quiz.generate.facts.people import HEADS, People, Person, Resolved, short_names
from quiz.generate.facts.quoted import quoted_in
from quiz.generate.facts.reported import reported_in
from quiz.generate.facts.scopes import expand, scope_of
from quiz.generate.facts.speech import Form, Speech, quotes_in, told
from quiz.generate.facts.standing import stand_alone, unquoted
from quiz.generate.model import Annotated, EntityKind, Fact, Gender, Sentence
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.realise.quotation import SHORTEST, length, shorten
from quiz.generate.witnesses import FUNCTION_WORDS

_APPOSED = re.compile(r"(?: \([^)]*\))?(?:,|, [^;:«»]{3,200},)?(?: (?:lui|elle)(?: aussi)?,?)? ?(?:ne |n'|s'|se |en |y )?$")
_TAIL = re.compile(
    r"(?:^|[,;:] |\bet |\bmais |\bque |\bqu'|\b[Oo]r )"
    r"((?:[Ii]l|[Ee]lle|[Cc]e dernier|[Cc]ette dernière|(?:[Ll][ea] |[Ll]')[\w'-]+(?: [\w'-]+){0,6}),?) ?$"
)
_DEPENDENT = re.compile(r"\b(?:ce|cette|ces|son|sa|ses|leurs?|dernier|dernière)\b")
_HEADLESS = re.compile(
    r"(?:ne |n'|se |s')?(?:sera|seront|est|sont|a|ont|était|étaient|doit|doivent|peut|va|vont"
    r"|fait|reste|[a-zà-ÿ]{3,}(?:era|eront))\b(?!-)"
)
"""A quotation that opens with its verb: its subject stands outside."""
_LONGEST_OFFICE = 14
_SETTING = re.compile(rf",? ?(?:lors |devant |dans |à |au |aux |en |sur |après |pendant |hier|{WEEKDAY_PATTERN})[^,]{{0,70}}, ")
_BEYOND = re.compile(
    r"(?:, | en |, en |, tout en )[a-zà-ÿ']+ant\b|,? (?:qui|dont|lors|devant|avant|après|alors|tandis) "
    r"|, (?:interrogée?|citée?|jointe?|contactée?|rencontrée?|venue?|assise?|debout|sous|face)\b|; |(?<=[a-zà-ÿ]{3})\. "
)
_RELATIVE = re.compile(r", (?:qui|dont|que|où|après|avant|interrogé|invité|reçu)\b[^,]*$")
"""A relative that is still open where a name stands: « X, qui a rencontré Y, »."""
_PREDICATE = re.compile(
    r"(?: \([^)]*\))?(?:, [^;:«»]{3,160}?,)?(?: (?:ne|se|en|y|lui|,? lui,) ?| n'| s')? ?(?P<verb>[a-zà-ÿ]+(?:e|t|d|a))(?![\w'-])"
)
_LED_IN = re.compile(r"(?:(?:[A-ZÀ-Ý][^,;:«»]{1,60}, )?)")


def find_said(annotated: Annotated) -> list[Fact]:
    """Return one fact a statement with a certain speaker."""
    people = People(annotated)
    facts: dict[str, Fact] = {}
    last: tuple[Sentence, Resolved] | None = None
    for sentence in annotated.sentences:
        speeches = [*quoted_in(annotated, sentence), *reported_in(annotated, sentence)]
        spoken = [(speech, speaker) for speech in speeches if (speaker := _speaker(people, annotated, sentence, speech))]
        going_on = _going_on(annotated, sentence, last) if not speeches else None
        for speech, speaker in [*spoken, *([going_on] if going_on else [])]:
            fact = _fact(annotated, sentence, speech, speaker)
            if fact:
                facts.setdefault(fact.slots["words"][:40], fact)
        quoted = [speaker for speech, speaker in spoken if speech.form is Form.QUOTE]
        last = (sentence, quoted[-1]) if quoted else (sentence, going_on[1]) if going_on else None
    return list(facts.values())


def _going_on(annotated: Annotated, sentence: Sentence, last: tuple[Sentence, Resolved] | None) -> tuple[Speech, Resolved] | None:
    """Return what a sentence that is all quotation goes on with, after words whose speaker is told in the same paragraph."""
    if (
        last is None
        or last[0].passage != sentence.passage
        or not re.fullmatch(r"(?:«[^«»]+»|\"[^\"]+\") ?\.?", sentence.text.strip())
    ):
        return None
    quote = quotes_in(annotated.text, sentence.start, sentence.end)[0]
    person = last[1].person
    resolved = Resolved(person, quote, Span(last[0].start, last[0].end) if last[1].naming is None else last[1].naming)
    return Speech(Form.QUOTE, quote, told(), Span(sentence.start, sentence.start)), resolved


def _speaker(people: People, annotated: Annotated, sentence: Sentence, speech: Speech) -> Resolved | None:
    if speech.pronoun:
        return people.before(sentence.start, speech.gender)
    if speech.loose:
        return _whole_subject(people, annotated, speech.speaker)
    if not speech.back:
        return people.resolve(speech.speaker.start, _phrase_end(annotated, speech.speaker))
    return subject_of(people, annotated, speech.speaker)


def _phrase_end(annotated: Annotated, span: Span) -> int:
    """Return where what names a speaker after the verb ends: before a gerund, a relative, a setting or the next sentence part."""
    text = annotated.of(span)
    setting = _SETTING.match(text)
    start = setting.end() if setting else 0
    found = _BEYOND.search(text, start + 4)
    return span.start + (found.start() if found else len(text))


def _whole_subject(people: People, annotated: Annotated, span: Span) -> Resolved | None:
    """Return the person a whole sentence before a colon is about: « X, maire de Y, ne décolère pas »."""
    for resolved in people.within(span.start, span.end):
        opening = annotated.text[span.start : people.opens(resolved)]
        after = _PREDICATE.match(annotated.text[resolved.at.end : span.end])
        if not _LED_IN.fullmatch(opening):
            return None
        alone = all(other.person is resolved.person for other in people.within(resolved.at.end, span.end))
        ended = resolved.at.end == span.end
        return resolved if alone and (ended or (after and after["verb"] not in FUNCTION_WORDS)) else None
    pronoun = re.match(r"(?:Il|Elle|Ce dernier|Cette dernière) (?!est\b|était\b|y\b|faut\b|s'agit)", annotated.of(span))
    return people.resolve(span.start, span.start + pronoun.end()) if pronoun else None


def subject_of(people: People, annotated: Annotated, span: Span) -> Resolved | None:
    """Return the person whose verb comes next: the last name before it with nothing but an apposition between, or a pronoun."""
    for resolved in reversed(people.within(span.start, span.end)):
        inside = _RELATIVE.search(annotated.text[span.start : resolved.at.start])
        if (
            not inside
            and _APPOSED.fullmatch(annotated.text[resolved.at.end : span.end])
            and not _object(annotated, span, resolved)
        ):
            return resolved
    tail = _TAIL.search(annotated.text[span.start : span.end])
    return people.resolve(span.start + tail.start(1), span.start + tail.end(1)) if tail else None


def _object(annotated: Annotated, span: Span, resolved: Resolved) -> bool:
    """Whether a name before a verb belongs to something else: "le frère de X a dit"."""
    before = annotated.text[span.start : resolved.at.start]
    held = any(h.at.start == resolved.at.start for h in resolved.person.holdings)
    return (
        not held and re.search(r"(?:\bd[eu]|\bdes|\bde la|\bd'|\bà|\bavec|\bpar|\bpour) (?:M\. |Mme |Me )?$", before) is not None
    )


def _fact(annotated: Annotated, sentence: Sentence, speech: Speech, speaker: Resolved) -> Fact | None:
    if not (speaker.person.holdings or _sure(annotated, speaker.person)):
        return None
    said = _words(annotated, speech)
    when = _when(annotated, sentence, speech)
    if said is None or when is None:
        return None
    words, naming = said
    office, office_naming = speaking_office(annotated, speaker.person)
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
    }
    spans = [Span(sentence.start, sentence.end), *([speaker.naming] if speaker.naming else []), *naming, *office_naming]
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
    """Whether a person without an office is one: by what the entities say, an honorific before the name, what they head."""
    if kind_of(person.name, annotated) is EntityKind.PERSON:
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
        quote = None if _HEADLESS.match(text.strip()) else shorten(whole)
        return (quote, ()) if quote else None
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


def speaking_office(annotated: Annotated, person: Person) -> tuple[str, tuple[Span, ...]]:
    """Return the office that « Quel … » may ask by, and what names it: with a country for a minister; "" where none will do."""
    if person.gender is Gender.UNKNOWN:
        return "", ()
    for holding in person.holdings:
        sentence = annotated.sentence_at(holding.whole.start)
        scope = scope_of(holding, annotated, sentence) if sentence and not holding.former else None
        if scope is None and (_DEPENDENT.search(holding.office) or holding.determiner in ("son", "sa", "leur")):
            continue
        office, naming = (scope.office, scope.naming) if scope else expand(holding.office, annotated)
        bare = office == holding.head.word and holding.head.unique
        if len(office.split()) <= _LONGEST_OFFICE and not bare:
            return _placed(annotated, office, person.gender, sentence), (*naming, holding.whole)
    return "", ()


def _placed(annotated: Annotated, office: str, gender: Gender, sentence: Sentence | None) -> str:
    """Return a minister's office with the adjective of the country, where the article makes it certain."""
    state = r"(?:vice-|sous-)?(?:ministre|secrétaire d'État|haute?[- ]commissaire)"
    found = re.match(rf"((?:ancienn?e? )?{state}) (?=de|du|des|d'|à|aux?)", office)
    country = frame.country_of(annotated, sentence) if found and sentence else None
    adjective = country and (country.feminine if gender is Gender.F else country.masculine)
    if not found or not adjective or adjective == "-":
        return office
    return f"{found[1]} {adjective} {office[found.end() :]}"


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that no earlier one covers, in reading order."""
    kept: list[Span] = []
    for span in spans:
        if not any(other.start <= span.start and span.end <= other.end for other in kept):
            kept.append(span)
    yield from sorted(kept, key=lambda span: span.start)
