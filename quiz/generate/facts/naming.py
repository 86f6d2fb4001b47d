"""What a thing is called: « un programme de formation, baptisé « Alizé » », « un fonds d'aide, le Fonds Grand Vent »."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.clausal import all_clauses, clause_subject
from quiz.generate.facts.signed import rest_of
from quiz.generate.model import Annotated, EntityKind, Fact, Gender, Number, Sentence
from quiz.generate.phrases import tidy
from quiz.generate.realise import frame, french, lexicon

_SORTS = frozenset(["fund", "text", "event", "body"])
_CALLED = r"(?:baptisé|dénommé|appelé|intitulé|surnommé|nommé|dit)(?P<fem>e?)"
_NAME = r"« ?(?P<name>[A-ZÀ-Ý][^«»]{2,60}?) ?»"
_TYPED = re.compile(r"« ?(?P<name>(?P<head>[a-zà-ÿ]+) [^«»]{4,60}?) ?»")
_ADOPTED = re.compile(r"\b(?:adopt|sign|endoss|conclu|ratifi|approuv)\w*")
_DETERMINER = r"(?<![\w'-])(?:un |une |d'un |d'une )"
_LONGEST = 14


def find_named(annotated: Annotated) -> list[Fact]:
    """Return one fact a thing that is described and given its name."""
    facts: dict[str, Fact] = {}
    for sentence in annotated.sentences:
        for name, core, naming, type_ in (
            *_baptised(annotated, sentence), *_apposed(annotated, sentence), *_texts(annotated, sentence),
        ):  # fmt: skip
            facts.setdefault(name, _fact(annotated, sentence, (name, type_), core, naming))
    return list(facts.values())


Found = tuple[str, str, tuple[Span, ...], AnswerType]


@cache
def _heads() -> str:
    nouns = {noun.singular for noun in lexicon.nouns().values() if noun.sort in _SORTS}
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))


def _baptised(annotated: Annotated, sentence: Sentence) -> Iterator[Found]:
    """« La ville a lancé en mai un programme de formation, baptisé « Alizé » » -> Comment s'appelle le programme … que …?"""
    pattern = re.compile(rf"{_DETERMINER}(?P<head>{_heads()})(?P<more>[^,;:«»]{{0,90}}?),? {_CALLED} {_NAME}")
    for found in pattern.finditer(sentence.text):
        noun = lexicon.nouns()[found["head"].casefold()]
        if bool(found["fem"]) != (noun.gender is Gender.F):
            continue
        more = (
            rest_of(annotated, Span(sentence.start + found.start("more"), sentence.start + found.end("more")))
            if found["more"]
            else ("", ())
        )
        if more is None:
            continue
        thing = french.with_article(f"{noun.singular} {more[0]}".strip(), noun.gender)
        maker = _maker(annotated, sentence, sentence.start + found.start())
        if maker is None and not re.search(r"[A-ZÀ-Ý]", more[0]):
            continue
        made, naming = maker or ("", ())
        head, _, tail = thing.partition(" avec ")
        core = f"comment s'appelle {head} {made}{' avec ' + tail if tail else ''}" if made else f"comment s'appelle {thing}"
        if len(core.split()) <= 2 * _LONGEST:
            yield tidy(found["name"]), tidy(core), (*more[1], *naming), AnswerType.TITLE


def _maker(annotated: Annotated, sentence: Sentence, at: int) -> tuple[str, tuple[Span, ...]] | None:
    """Return « lancé par le Réseau … » where the clause says who launched or created what follows its verb."""
    for clause in all_clauses(annotated):
        if clause.sentence is not sentence or not clause.compound or not 0 <= at - clause.rest.start < 40:
            continue
        verb = clause.lexical.text
        between = annotated.text[clause.rest.start : at].strip()
        dated = [d for d in annotated.dates if clause.rest.start <= d.span.start < at]
        phrase = clause_subject(annotated, clause)
        if (
            phrase is None
            or not re.match(r"(?:lanc|cré|présent|fond|inaugur|dévoil|mont|ouvert|propos)", verb)
            or (between and not dated)
        ):
            continue
        return f"que {phrase.text} {clause.words[0]} {clause.words[1]}".replace("que a", "qu'a").replace(
            "que e", "qu'e"
        ), phrase.naming
    return None


def _apposed(annotated: Annotated, sentence: Sentence) -> Iterator[Found]:
    """« un fonds de dotation ouvert aux ports, le Fonds Grand Vent » -> Comment s'appelle le fonds de dotation ouvert … ?"""
    for entity in annotated.entities:
        if entity.kind not in (EntityKind.PROGRAMME, EntityKind.TEXT, EntityKind.ORGANISATION, EntityKind.EVENT):
            continue
        for mention in entity.mentions:
            if not sentence.start <= mention.start < sentence.end:
                continue
            before = annotated.text[sentence.start : mention.start]
            found = re.search(rf"{_DETERMINER}(?P<head>{_heads()})(?P<more> [^,;:«»]{{5,90}}), (?:le |la |l')$", before)
            after = annotated.text[mention.end : mention.end + 2]
            if found is None or not re.match(r"[,.;]| \(", after) or entity.number is Number.PLURAL:
                continue
            start = sentence.start + found.start("more")
            kind = re.match(r" (?:de |d')[a-zà-ÿ]+(?= )", found["more"])
            more = rest_of(annotated, Span(start, sentence.start + found.end("more")))
            more = more or (rest_of(annotated, Span(start, start + kind.end())) if kind else None)
            noun = lexicon.nouns()[found["head"].casefold()]
            if (
                more
                and len(more[0].split()) <= _LONGEST
                and not set(more[0].split()) & set(entity.name.split()) - {"de", "des", "du"}
            ):
                thing = french.with_article(f"{noun.singular} {more[0]}", noun.gender)
                yield f"{entity.article}{entity.name}", f"comment s'appelle {thing}", more[1], AnswerType.TITLE


def _texts(annotated: Annotated, sentence: Sentence) -> Iterator[Found]:
    """« s'est achevée par l'adoption d'une « charte des fonds » » at the main event: its name in small letters."""
    event = frame.main_event(annotated)
    for found in _TYPED.finditer(sentence.text):
        noun = lexicon.nouns().get(found["head"])
        if event is None or noun is None or noun.sort != "text" or not _ADOPTED.search(sentence.text):
            continue
        here = any(sentence.start <= m.start < sentence.end for m in event.mentions)
        if here and found["head"] not in event.name:
            name = french.with_article(found["name"], noun.gender)
            yield name, f"comment s'appelle le texte adopté lors {french.of(event.name)}", (), AnswerType.TITLE


def _fact(annotated: Annotated, sentence: Sentence, answer: tuple[str, AnswerType], core: str, naming: tuple[Span, ...]) -> Fact:
    here = Span(sentence.start, sentence.end)
    spans = (here, *(span for span in naming if not here.start <= span.start < here.end))
    bare = french.bare(answer[0])
    return Fact(
        FactKind.FUND,
        (core,),
        answer[0],
        answer[1],
        tuple(dict.fromkeys(spans)),
        {"core": core},
        accept=(bare,) if bare != answer[0] else (),
        held_on=frame.held_on(annotated),
        routes=("called",),
        weight=0.8,
    )
