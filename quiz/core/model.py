"""Decks and cards as values.

A `Card` is one thing asked, the unit that is scheduled. A cloze text with two gaps is two sibling cards that share their text.
"""

from dataclasses import field
from enum import StrEnum
from typing import NewType

from quiz.values import value

CardId = NewType("CardId", str)


class FactKind(StrEnum):
    """What sort of fact a card asks about."""

    ROLE = "role"
    SAID = "said"
    SIGNED = "signed"
    FUND = "fund"
    EVENT = "event"
    DATE = "date"
    NUMBER = "number"
    ACRONYM = "acronym"
    LIST = "list"
    DEFINITION = "definition"
    ACT = "act"
    PLACE = "place"
    OTHER = "other"


class AnswerType(StrEnum):
    """How an answer is marked."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    ACRONYM = "acronym"
    TITLE = "title"
    LIST = "list"
    TERM = "term"
    TEXT = "text"
    BOOLEAN = "boolean"


class Strictness(StrEnum):
    """What a deck may ask to be marked more strictly than other decks are."""

    ACCENTS = "accents"
    """An answer that lacks an accent, or has a wrong one, is almost right."""
    ORDER = "order"
    """Every list must come in its order."""


@value
class Span:
    """Characters `start` to `end` (exclusive), in code points."""

    start: int
    end: int


@value
class Evidence:
    """The exact quote that supports a card.

    `at` are offsets into the snapshot of the article, one span or several joined by […] in the quote; empty where not recorded.
    `derived` says how the answer follows from the quote where it does not stand in it.
    """

    article: str
    quote: str
    at: tuple[Span, ...] = ()
    derived: str = ""


@value
class ArticleRef:
    """An article a deck quotes.

    `file` is relative to the deck; `sha256` is of the snapshot; `published` is YYYY[-MM[-DD]] or empty. `made` names the cards
    that were made of it last, by the ends of their ids, also those that its author has deleted since.
    """

    key: str
    file: str
    sha256: str = ""
    published: str = ""
    title: str = ""
    url: str = ""
    made: tuple[str, ...] = ()


@value
class Item:
    """One right answer: every spelling counted right, the first of which is displayed."""

    accepted: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The spelling shown to the learner."""
        return self.accepted[0]


@value
class Answer:
    """What is marked against: one item, or several that must all be given (a list). `reject` are answers that must be wrong."""

    type: AnswerType
    items: tuple[Item, ...]
    reject: tuple[str, ...] = ()
    ordered: bool = False

    @property
    def shown(self) -> str:
        """The answer as shown to the learner; the items of a list joined by commas."""
        return ", ".join(item.shown for item in self.items)


@value
class Question:
    """A question as asked."""

    ask: str


@value
class Cloze:
    """A sentence with a hidden span. `text` is without the braces; `gap` counts from 1 among the siblings of the text."""

    text: str
    span: Span
    gap: int = 1


@value
class Made:
    """Who made the card and the fingerprints of its text and of what stood around it then.

    A different print now means that a person has edited it. `around` is "" where it was not recorded.
    """

    by: str
    print: str
    around: str = ""


@value
class Card:
    """One thing asked.

    `id` is empty for a hand-written card that has none yet; `line` is where it stands in its file, 0 if nowhere:
    two cards that differ in nothing else are equal.
    """

    id: CardId
    prompt: Question | Cloze
    answer: Answer
    choices: tuple[str, ...] = ()
    fact: FactKind = FactKind.OTHER
    hint: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    as_of: str = ""
    until: str = ""
    tags: tuple[str, ...] = ()
    made: Made | None = None
    line: int = field(default=0, compare=False)

    @property
    def ask(self) -> str:
        """The question as shown: a cloze shows its text with the hidden span as […]."""
        match self.prompt:
            case Question(ask):
                return ask
            case Cloze(text, span):
                return f"{text[: span.start]}[…]{text[span.end :]}"


@value
class Deck:
    """A named set of cards in one file. `name` is the file's stem, unique in a library; drafts are never asked."""

    name: str
    title: str
    cards: tuple[Card, ...]
    language: str = "fr"
    articles: tuple[ArticleRef, ...] = ()
    drafts: tuple[Card, ...] = ()
    strict: tuple[Strictness, ...] = ()

    def article(self, key: str) -> ArticleRef | None:
        """Return the article of that key."""
        return next((article for article in self.articles if article.key == key), None)
