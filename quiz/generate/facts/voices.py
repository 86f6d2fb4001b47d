"""Who can be asked for as a speaker: a person by name and office, or a body: « selon l'Institut X », « a dit l'ONG »."""

import re
from dataclasses import dataclass

from quiz.core.model import AnswerType, Span
from quiz.generate.facts.speech import Speech
from quiz.generate.model import Annotated, Entity, EntityKind, Gender, Number, Sentence
from quiz.generate.realise import french, lexicon

_OPENING = re.compile(
    r"\s?(?:(?:dans|par|lors|de son côté|pour sa part|également|aussi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)"
    r"(?: [\w'-]+){0,4},? )?(?P<det>[Ll]e |[Ll]a |[Ll]')?(?=[A-ZÀ-Ýa-zà-ÿ])"
)
_BARE = re.compile(
    r"\s?(?:[Ll]'|[Ll]e |[Ll]a )(?P<noun>[a-zà-ÿ]+|ONG)(?=[ ,.]*$| (?:dans|lors|sur|par|lundi|mardi|mercredi|jeudi|vendredi)\b)"
)
_BODIES = frozenset(
    "organisation ong association agence institut institution observatoire syndicat fédération fondation confédération ministère "
    "comité commission collectif autorité organisme".split()
)
_MEDIA = re.compile(
    r"(?:AFP|Reuters|AP|Associated Press|BFM\w*|RTL|RMC|TF1|CNN|BBC|France ?[Ii]nfo|France \d|Mediapart|Europe 1|[Ll]e "
    r"|[Ll]a |[Ll]es |L'(?:Équipe|Express|Obs|Humanité)|Libération|Agence (?:France|Ecofin|de presse))"
)
"""Who only passes on what others say."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as an answer. `noun` is what asks for it (« Quelle organisation »), "" for « Qui »; `office` a person's."""

    name: str
    kind: AnswerType
    noun: str = ""
    office: str = ""
    gender: Gender = Gender.UNKNOWN
    post: bool = False
    accept: tuple[str, ...] = ()
    naming: tuple[Span, ...] = ()
    named: bool = True


def body_of(annotated: Annotated, sentence: Sentence, speech: Speech) -> Voice | None:
    """Return the body that speaks: named right where a speaker is told, or the one the sentence before names."""
    if speech.pronoun or speech.loose:
        return None
    text = annotated.of(speech.speaker)
    named = _subject(annotated, speech) if speech.back else _named_at(annotated, speech.speaker)
    if named:
        return _voice(annotated, *named)
    bare = None if speech.back else _BARE.match(text)
    before = annotated.sentences[sentence.index - 1] if bare and bare["noun"].casefold() in _BODIES and sentence.index else None
    if before is None or before.passage != sentence.passage:
        return None
    spans = {e.name: (e, m) for e in _bodies(annotated) for m in e.mentions if before.start <= m.start < before.end}
    if len(spans) != 1:
        return None
    entity, mention = next(iter(spans.values()))
    return _voice(annotated, entity, mention, Span(before.start, before.end))


def _named_at(annotated: Annotated, span: Span) -> tuple[Entity, Span] | None:
    """Return the body a stretch begins with, after its article and the time or place of speaking."""
    opening = _OPENING.match(annotated.of(span))
    if opening is None:
        return None
    at = span.start + opening.end()
    return next(((e, m) for e in _bodies(annotated) for m in e.mentions if m.start == at and m.end <= span.end + 1), None)


def _subject(annotated: Annotated, speech: Speech) -> tuple[Entity, Span] | None:
    """Return the body whose verb comes next: nothing but its article before it, nothing but an acronym after it."""
    text, span = annotated.text, speech.speaker
    for entity in _bodies(annotated):
        for mention in entity.mentions:
            if not span.start <= mention.start < mention.end <= span.end:
                continue
            led = re.fullmatch(r"(?:[^,;:«»]{3,60}, )?(?:[Ll]e |[Ll]a |[Ll]')?", text[span.start : mention.start])
            ended = re.fullmatch(r"(?: \([^)]*\))?(?:, [^,;:«»]{3,80},)?(?: ne| n'| s'| se)? ?", text[mention.end : span.end])
            if led and ended:
                return entity, mention
    return None


def _bodies(annotated: Annotated) -> list[Entity]:
    """Return the named bodies that may speak for themselves: singular, no media, no country."""
    return [
        e
        for e in annotated.entities
        if e.kind is EntityKind.ORGANISATION
        and e.number is Number.SINGULAR
        and (" " in e.name or e.acronym or e.name.isupper())
        and not _MEDIA.match(e.name)
        and e.name not in lexicon.country_by_name()
    ]


def _voice(annotated: Annotated, entity: Entity, mention: Span, naming: Span | None = None) -> Voice:
    """Return a body as an answer; `naming` is more evidence beside the mention, which may be an acronym."""
    noun = lexicon.nouns().get(entity.name.split()[0].casefold())
    body = noun if noun and noun.sort == "body" else None
    full = [m for m in entity.mentions if annotated.of(m) == entity.name]
    unnamed = full[:1] if annotated.of(mention) != entity.name else []
    return Voice(
        f"{entity.article}{entity.name}" if entity.article else entity.name,
        AnswerType.ORGANISATION,
        f"{french.capitalise(french.quel(body.gender))} {body.singular}" if body else "Quelle organisation",
        gender=body.gender if body else Gender.F,
        accept=tuple(form for form in (entity.acronym, entity.name) if form),
        naming=(*([naming] if naming else []), *unnamed),
    )
