"""Where the app begins. Textual is not needed to say so."""

from dataclasses import dataclass, field

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
