"""What the generator passes from stage to stage: Article, Annotated, Fact, Draft.

Every `Span` of these values is in the article's normalised text (`Article.text`); `quiz.generate.deck` alone maps evidence back
to the snapshot. Names of entities, dates and events are printed forms, in French.
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from quiz.core.model import AnswerType, Deck, FactKind, Span
from quiz.generate.normalise import Normalised


class BlockKind(StrEnum):
    """What a line or paragraph of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    CREDIT = "credit"
    SOURCE = "source"
    DATELINE = "dateline"
    FURNITURE = "furniture"


MINED = frozenset({BlockKind.PARAGRAPH})
"""Blocks whose sentences are annotated and may hold facts."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the article; `start` to `end` without the white space around it."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as it is known: year, year and month, or year, month and day; 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it: no 32 January, no 30 February."""
        return 0 <= self.month <= 12 and (not self.day or self.day <= monthrange(self.year or 2000, self.month)[1])


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read. `key` names it in the deck; `file` is the path or name it was read from.

    `published` is None where neither the caller nor the text says; `language` is "fr".
    """

    key: str
    file: str
    normalised: Normalised
    blocks: tuple[Block, ...]
    title: str = ""
    published: PartialDate | None = None
    language: str = "fr"

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.normalised.text

    @property
    def snapshot(self) -> str:
        """The text that evidence is quoted from."""
        return self.normalised.snapshot


class Gender(StrEnum):
    """Grammatical gender, where it shows."""

    M = "m"
    F = "f"
    UNKNOWN = ""


class Number(StrEnum):
    """Grammatical number, where it shows."""

    SINGULAR = "s"
    PLURAL = "p"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its parse. `head` is an index into the sentence's tokens (its own for the root).

    `pos`, `dep`, `form` (Fin, Part, Inf), `mood` and `tense` are Universal Dependencies' words, "" where absent;
    `label` is the named-entity label (PER, LOC, ORG, MISC) or "".
    """

    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    gender: Gender = Gender.UNKNOWN
    number: Number = Number.UNKNOWN
    form: str = ""
    mood: str = ""
    tense: str = ""
    person: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a mined block. `index` counts through the article, `block` is an index into the article's blocks.

    `passage` numbers the stretches of running text: a paragraph, or short paragraphs that go on from one another.
    """

    index: int
    block: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...] = ()
    passage: int = -1


class EntityKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    PROGRAMME = "programme"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing: its fullest `name` (no article), the other forms the text uses, and where each mention stands.

    `acronym` is the SIGLE the text gives for it, or ""; `article` is the determiner it takes ("le ", "la ", "l'", "les ", "").
    """

    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    gender: Gender = Gender.UNKNOWN
    number: Number = Number.SINGULAR
    acronym: str = ""
    article: str = ""


class Granularity(StrEnum):
    """How precise a date mention is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression of the text, resolved.

    `first` and `last` bound it (equal but for a range); `wording` is the absolute French phrase to print, with its preposition
    ("en février 2025", "du 10 au 13 février 2025", "le 5 février 2025", "en 2027"); `bare` is the date as an answer, without it
    ("février 2025", "le 5 février 2025"). `relative` says that the text did not give the year itself; `preposition` is the text's
    ("depuis", "d'ici à", "dès", "avant", "en", "le", …).
    """

    span: Span
    text: str
    granularity: Granularity
    first: PartialDate
    last: PartialDate
    wording: str
    bare: str
    relative: bool = False
    preposition: str = ""


class Bound(StrEnum):
    """Which side of the number the true value lies on."""

    NONE = ""
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the text with what it counts.

    `span` covers approximator, number, scale and unit ("près de 2,4 milliards d'euros"); `shown` is the answer as printed;
    `value` a plain decimal string of the number with its scale ("2400000000"); `unit` the unit ("euros", "%", "hectares",
    "ans") or ""; `noun` the counted noun phrase head ("enfants", "pays") or ""; `approximator` the words before the number
    ("près de") or "".
    """

    span: Span
    number: Span
    shown: str
    value: str
    unit: str = ""
    noun: str = ""
    currency: bool = False
    percent: bool = False
    approximator: str = ""
    bound: Bound = Bound.NONE
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A named event the text reports on (a summit, forum, trial, race).

    `name` is printed with its article ("le Sommet d'action de l'IA de Paris"); `at` contracted ("au Sommet d'action de l'IA
    de Paris"); `place` and `when` as printed, "" where unknown ("à Paris", "en février 2025"); `evidence` the spans that say
    so.
    """

    name: str
    at: str
    place: str = ""
    when: str = ""
    head: str = ""
    evidence: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()
    main: bool = False


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with everything the fact extractors look at. Spans of all members are in `article.text`.

    `sentences` are in reading order; a title that is one comes last. `headline` is the parse of the title; its offsets are in it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    published: PartialDate | None = None
    headline: tuple[Token, ...] = ()

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.article.text

    def of(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`."""
        last = self.sentences[-1] if self.sentences else None
        if last and last.start <= offset < last.end:  # the title, where it is one of them
            return last
        titled = last is not None and last.start < self.sentences[0].start
        at = bisect_right(self.sentences, offset, hi=len(self.sentences) - titled, key=attrgetter("start")) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def within(self, sentence: Sentence) -> tuple[tuple[DateMention, ...], tuple[Quantity, ...]]:
        """Return the dates and quantities that stand in a sentence."""
        inside = range(sentence.start, sentence.end)
        return (
            tuple(d for d in self.dates if d.span.start in inside),
            tuple(q for q in self.quantities if q.span.start in inside),
        )


class Modality(StrEnum):
    """How the source puts a fact."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed statement of the article with its evidence.

    `anchors` and the answer make its identity: what it is about, in printed names. `slots` are the pieces its realiser puts
    together. `items` are the members of a list answer, else empty; `accept` other right answers; `evidence` spans in reading
    order, joined by […] in the quote; `negative` keeps the source's negation; `held_on` is the ISO date it held, or "";
    `routes` name the patterns and parses that found it; `weight` is the extractor's own confidence, 0 to 1; `derived` says
    how the answer follows where it does not stand in the quote.
    """

    kind: FactKind
    anchors: tuple[str, ...]
    answer: str
    answer_type: AnswerType
    evidence: tuple[Span, ...]
    slots: Mapping[str, str] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    negative: bool = False
    modality: Modality = Modality.ASSERTED
    held_on: str = ""
    routes: tuple[str, ...] = ()
    weight: float = 0.5
    derived: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A card proposed: `ask` a question, or `cloze` a sentence with one {{gap}}; the other is "".

    `answer` is as displayed (the items joined for a list); `evidence` may add to the fact's the sentence that names what the
    question names.
    """

    fact: Fact
    ask: str
    answer: str
    cloze: str = ""
    items: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    note: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Rejected:
    """A draft that became no card, with every reason."""

    draft: Draft
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller wants. `kinds` empty means every kind; `most` is the cap on cards an article."""

    most: int = 30
    kinds: frozenset[FactKind] = frozenset()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Generated:
    """The deck of an article, the drafts behind its cards in the same order, and what was dropped."""

    deck: Deck
    drafts: tuple[Draft, ...]
    rejected: tuple[Rejected, ...]


Extractor = Callable[[Annotated], list[Fact]]
Realiser = Callable[[Fact, Annotated], Draft | None]
Filter = Callable[[Draft, Annotated], str | None]
Ranker = Callable[[Sequence[Draft], Annotated], list[Draft]]
