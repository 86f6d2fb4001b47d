"""Small articles annotated without a parser: words are cut at spaces, names found by their spelling alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.annotate import annotate
from quiz.generate.article import read_article
from quiz.generate.model import Annotated, Entity, EntityKind, Event, Token
from quiz.generate.realise import french


class Words:
    """An Nlp that knows where words are and nothing else."""

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        for sentence in sentences:
            yield tuple(_token(found) for found in re.finditer(r"[\w-]+'?|[^\w\s]", sentence))


def _token(found: re.Match[str]) -> Token:
    return Token(found[0], found[0].lower(), "", "", 0, found.start(), found.end())


def article(
    *paragraphs: str,
    title: str = "Ce qui se dit dans la ville et sur le port de la région",
    published: str = "2025-06-20",
    events: Sequence[str] = (),
    entities: Mapping[str, EntityKind] | None = None,
) -> Annotated:
    """Return an article of these paragraphs, annotated; the first of `events` is the main one.

    `events` and `entities` are named with their article ("le Forum", "la Charte").
    """
    text = "\n\n".join([title, *paragraphs]) + "\n"
    annotated = annotate(read_article(text.encode(), "essai.txt", published=published), Words())
    named = tuple(_entity(annotated.text, name, kind) for name, kind in (entities or {}).items())
    held = tuple(_event(annotated.text, name, main=name == events[0]) for name in events)
    return replace(annotated, events=held or annotated.events, entities=(*named, *annotated.entities))


def _entity(text: str, name: str, kind: EntityKind) -> Entity:
    bare = french.bare(name)
    return Entity(kind, bare, mentions=_mentions(text, bare), article=name[: -len(bare)])


def _event(text: str, name: str, *, main: bool) -> Event:
    bare = french.bare(name)
    return Event(name, french.at(name), head=bare.split()[0].lower(), mentions=_mentions(text, bare), main=main)


def _mentions(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in re.finditer(re.escape(name), text))
