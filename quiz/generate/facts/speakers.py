"""Who speaks: a name, an office or a pronoun beside the words said, or whoever has the floor; and by what office to ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.core.model import Span
from quiz.generate.calendar import WEEKDAY_PATTERN
from quiz.generate.facts.people import People, Person, Resolved
from quiz.generate.facts.scopes import expand, scope_of
from quiz.generate.facts.speech import Form, Speech
from quiz.generate.model import Annotated, Gender, Sentence
from quiz.generate.realise import frame
from quiz.generate.witnesses import FUNCTION_WORDS

_DEPENDENT = re.compile(r"\b(?:ce|cette|ces|son|sa|ses|leurs?|dernier|dernière)\b")
_LONGEST_OFFICE = 14
_APPOSED = re.compile(r"(?: \([^)]*\))?(?:,|, [^;:«»]{3,200},)?(?: (?:lui|elle)(?: aussi)?,?)? ?(?:ne |n'|s'|se |en |y )?$")
_TAIL = re.compile(
    r"(?:^|[,;:] |\bet |\bmais |\bque |\bqu'|\b[Oo]r )"
    r"((?:[Ii]l|[Ee]lle|[Cc]e dernier|[Cc]ette dernière|(?:[Ll][ea] |[Ll]')[\w'-]+(?: [\w'-]+){0,6}),?) ?$"
)
_SETTING = re.compile(rf",? ?(?:lors |devant |dans |à |au |aux |en |sur |après |pendant |hier|{WEEKDAY_PATTERN})[^,]{{0,70}}, ")
_BEYOND = re.compile(
    r"(?:, | en |, en |, tout en )[a-zà-ÿ']+ant\b|,? (?:qui|dont|lors|devant|avant|après|alors|tandis) "
    r"|, (?:interrogée?|citée?|jointe?|contactée?|rencontrée?|venue?|assise?|debout|sous|face)\b|; |(?<=[a-zà-ÿ]{3})\. "
)
_RELATIVE = re.compile(r", (?:qui|dont|que|où|après|avant|interrogé|invité|reçu)\b[^,]*$")
"""A relative that is still open where a name stands: « X, qui a rencontré Y, »."""
_PREDICATE = re.compile(
    r"(?: \([^)]*\))?(?:, [^;:«»]{3,160}?,)?(?: (?:ne|se|en|y|lui|,? lui,) ?| n'| s')? ?"
    r"(?P<verb>[a-zà-ÿ]+(?:e|t|d|a)|a (?:pas )?[a-zà-ÿ]+(?:é|i|u|is|it|rt))(?![\w'-])"
)
_LED_IN = re.compile(r"(?:(?:[A-ZÀ-Ý][^,;:«»]{1,60}, )?)")

_BACK = 3


@dataclass(frozen=True, slots=True)
class Floor:
    """Who spoke last, in which sentence, and whether the words were quoted; `speaker` is None for someone who cannot be told."""

    sentence: Sentence
    speaker: Resolved | None
    quoted: bool


def spoken_in(
    people: People, annotated: Annotated, sentence: Sentence, speeches: Sequence[Speech], floor: Floor | None
) -> tuple[list[tuple[Speech, Resolved]], Floor | None]:
    """Return the speeches of a sentence whose speaker is certain, and who has the floor after it.

    Whoever speaks keeps the floor for « a-t-il ajouté »; words of someone who cannot be told take it away.
    """
    spoken = []
    for speech in sorted(speeches, key=lambda speech: speech.words.start):
        speaker = _told_in(people, annotated, sentence, speech, floor)
        if speaker:
            spoken.append((speech, speaker))
            floor = Floor(sentence, speaker, speech.form is Form.QUOTE)
        elif speech.form is Form.QUOTE:
            floor = Floor(sentence, None, quoted=True)
    return spoken, floor


def _by_pronoun(people: People, sentence: Sentence, floor: Floor | None, gender: Gender) -> Resolved | None:
    """Return who « a-t-il ajouté » is: whoever has the floor, else the one person of that gender named before."""
    kept = _keeps_floor(people, sentence, floor, gender)
    stranger = floor is not None and floor.speaker is None and floor.sentence.index == sentence.index - 1
    return kept or (None if stranger else people.before(sentence.start, gender))


def _keeps_floor(people: People, sentence: Sentence, floor: Floor | None, gender: Gender) -> Resolved | None:
    """Return whoever spoke shortly before in the same paragraph, where nobody else of that gender was named since."""
    if floor is None or floor.speaker is None or floor.sentence.passage != sentence.passage:
        return None
    if sentence.index - floor.sentence.index > _BACK:
        return None
    person = floor.speaker.person
    named = [found.person for found in people.within(floor.sentence.end, sentence.start)]
    others = [other for other in named if other is not person and gender in (other.gender, Gender.UNKNOWN)]
    if others or (Gender.UNKNOWN not in (gender, person.gender) and gender is not person.gender):
        return None
    return Resolved(person, floor.speaker.at, person.naming)


def _told_in(people: People, annotated: Annotated, sentence: Sentence, speech: Speech, floor: Floor | None) -> Resolved | None:
    if speech.pronoun:
        return _by_pronoun(people, sentence, floor, speech.gender)
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
