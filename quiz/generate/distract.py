"""Wrong options for multiple choice: of the same fine type, from the same article, never right; none rather than bad ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from random import Random

from quiz.core.model import AnswerType, FactKind
from quiz.core.text import fold
from quiz.generate.facts.people import People
from quiz.generate.filters import outside_quotes, prompt, proof
from quiz.generate.literals import starts
from quiz.generate.model import Annotated, Draft, Entity, EntityKind
from quiz.generate.realise import lexicon
from quiz.generate.realise.kinds import kind_of
from quiz.generate.spread import wrong_dates, wrong_numbers

WANTED = 3
FEWEST = 2
LENGTH = 0.25
"""How much longer or shorter than the answer an option may be."""
_ARTICLE = re.compile(r"^(?:le |la |les |l')")
_ASKED = re.compile(r"\b[Qq]uel(?:le)? (?!est\b|était\b)([\w-]+)")
"""« Quel président a déclaré… », « quelle agence… »: the noun fits the answer, and gives it away where it fits no other."""


def with_choices(drafts: Sequence[Draft], annotated: Annotated) -> list[Draft]:
    """Return the drafts, those for which the article offers good wrong options with them."""
    people = People(annotated)
    return [replace(draft, choices=choices(draft, annotated, people)) for draft in drafts]


def choices(draft: Draft, annotated: Annotated, people: People) -> tuple[str, ...]:
    """Return two or three wrong options in a seeded order, or none."""
    if draft.items or draft.cloze or draft.fact.kind is FactKind.ACRONYM:
        return ()
    rng = Random(sha256(fold(prompt(draft)).encode()).digest())
    match draft.fact.answer_type:
        case AnswerType.PERSON if _ASKED.search(outside_quotes(draft.ask)):
            return ()
        case AnswerType.PERSON:
            found = _persons(draft, people)
        case AnswerType.NUMBER | AnswerType.MONEY:
            return wrong_numbers(draft, annotated, rng)
        case AnswerType.DATE:
            return wrong_dates(draft, annotated, rng)
        case AnswerType.PLACE:
            found = _places(draft, annotated)
        case AnswerType.ORGANISATION:
            found = _bodies(draft, annotated)
        case _:
            return ()
    fit = [option for option in dict.fromkeys(found) if _fits(option, draft, annotated)]
    rng.shuffle(fit)
    return tuple(fit[:WANTED]) if len(fit) >= FEWEST else ()


def _fits(option: str, draft: Draft, annotated: Annotated) -> bool:
    """Whether an option is wrong for certain, not shown, and no longer or shorter than the answer by more than a quarter."""
    right = {fold(form) for form in (draft.answer, *draft.accept)}
    shown = fold(_ARTICLE.sub("", option)) in fold(prompt(draft))
    near = abs(len(option) - len(draft.answer)) <= max(3, LENGTH * len(draft.answer))
    shares = fold(option) in fold(draft.answer) or fold(draft.answer) in fold(option)
    return near and not shown and not shares and fold(option) not in right and option not in _also_true(draft, annotated)


def _also_true(draft: Draft, annotated: Annotated) -> frozenset[str]:
    """Names that stand beside the answer in its proof: they may be right too."""
    text = proof(draft, annotated)
    return frozenset(entity.name for entity in annotated.entities if entity.name in text and entity.name != draft.answer)


def _persons(draft: Draft, people: People) -> Iterable[str]:
    """The other people of the article, of the same gender as the answer where the question shows it."""
    right = people.named(draft.answer)
    shows = re.search(r"\b[Qq]uel(?:le)?\b|\b[lL](?:[ea] |')", prompt(draft)) is not None
    for person in people.persons:
        same = right is None or not shows or person.gender is right.gender
        if person.name != draft.answer and same and person.holdings:
            yield person.name


def _places(draft: Draft, annotated: Annotated) -> Iterable[str]:
    """Other places: countries beside a country, towns beside a town."""
    country = _ARTICLE.sub("", draft.answer) in lexicon.country_by_name()
    for entity in annotated.entities:
        town = entity.name in lexicon.country_by_name() or _goes_to(annotated, entity.name)
        if entity.kind is EntityKind.PLACE and town and (entity.name in lexicon.country_by_name()) is country:
            known = lexicon.country_by_name().get(entity.name)
            article = known.article if known else entity.article
            yield f"{article}{entity.name}" if _ARTICLE.match(draft.answer) else entity.name


def _goes_to(annotated: Annotated, name: str) -> bool:
    """Whether a text speaks of what is done « à » a place, by its whole name."""
    text = annotated.text
    places = (at for at in starts(name, text) if _TO.search(text, max(0, at - 3), at))
    return any(not _GOES_ON.match(text, at + len(name)) for at in places)


_TO = re.compile(r"\bà \Z")
_GOES_ON = re.compile(r"[\w'-]")


def _bodies(draft: Draft, annotated: Annotated) -> Iterable[str]:
    """Other organisations that the same noun asks for."""
    name = _ARTICLE.sub("", draft.answer)
    kinds = (EntityKind.ORGANISATION, EntityKind.PROGRAMME)
    right = next((entity for entity in annotated.entities if entity.name == name and entity.kind in kinds), None)
    for entity in annotated.entities:
        alike = right is not None and entity.kind is right.kind and kind_of(entity) == kind_of(right)
        option = f"{entity.article}{entity.name}"
        dressed = bool(_ARTICLE.match(option)) is bool(_ARTICLE.match(draft.answer))
        if alike and dressed and " " in entity.name and _asked_alike(draft, name, entity):
            yield option


def _asked_alike(draft: Draft, name: str, other: Entity) -> bool:
    """Whether the noun of the question, where it has one, asks for another body as well as for the right one."""
    noun, kind = _ASKED.search(outside_quotes(draft.ask)), kind_of(other)
    if noun is None or (kind is not None and kind.noun == noun[1]):
        return True
    return {fold(each.split()[0]) for each in (name, other.name)} == {fold(noun[1])}
