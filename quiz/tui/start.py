"""Where the app begins, and what it may be asked to begin."""

from dataclasses import dataclass, field

from textual.message import Message

from quiz.collection.study import StudyOptions


@dataclass(frozen=True, slots=True)
class AtHome:
    """Begin with the list of decks."""


@dataclass(frozen=True, slots=True)
class AtStudy:
    """Begin with a session. No deck named means all of them."""

    decks: tuple[str, ...] = ()
    options: StudyOptions = field(default_factory=StudyOptions)


StartAt = AtHome | AtStudy


@dataclass
class StudyRequested(Message):
    """A screen asks the app for a session."""

    request: AtStudy
