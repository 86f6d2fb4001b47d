"""The study session as a state machine: asked, answered, finished."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.core.match.judgement import Judgement
from quiz.core.model import Card, Span
from quiz.core.rating import Rating
from quiz.core.schedule import Memory


class Mode(StrEnum):
    """How the learner wants to answer. AUTO asks by choice until the card graduates, then typed."""

    AUTO = "auto"
    TYPE = "type"
    CHOICE = "choice"
    FLIP = "flip"


class Face(StrEnum):
    """How one card is asked."""

    TYPE = "type"
    CHOICE = "choice"
    FLIP = "flip"


@dataclass(frozen=True, slots=True)
class Asked:
    """A card waits for its answer.

    `options` are shown in this order (CHOICE only); `tries` counts from 1; `hint` is "" until asked for.
    """

    deck: str
    card: Card
    memory: Memory
    face: Face
    options: tuple[str, ...] = ()
    tries: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A card was answered and waits for its rating.

    `judgement` is None after a flip; `proposed` is None where the learner decides.
    """

    asked: Asked
    typed: str
    judgement: Judgement | None
    proposed: Rating | None
    seconds: float
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more to study now. `next_step_seconds` is the wait for the next learning step, None where there is none today."""

    next_step_seconds: float | None = None


SessionState = Asked | Answered | Finished


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left in the session, and what has been done."""

    new: int = 0
    learning: int = 0
    due: int = 0
    done: int = 0

    @property
    def left(self) -> int:
        """Cards still to be asked."""
        return self.new + self.learning + self.due


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a card comes from: the paragraphs around its quote, with the quoted spans as offsets into `text`."""

    title: str
    text: str
    spans: tuple[Span, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Overrule:
    """A verdict the learner changed: offered at the end as an `accept:` or `reject:` of the deck."""

    deck: str
    card: Card
    typed: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session did.

    `retention` is the share of review-state answers not rated Again, None without any; `tomorrow` the cards due then.
    """

    answered: int
    ratings: dict[Rating, int]
    learned: tuple[Card, ...]
    hard: tuple[Card, ...]
    seconds: float
    retention: float | None
    tomorrow: int
    overrules: tuple[Overrule, ...] = ()
