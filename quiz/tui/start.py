"""Where the app begins. Textual is not needed to say so."""

from dataclasses import field

from quiz.collection.study import StudyOptions
from quiz.values import value


@value
class AtHome:
    """Begin with the list of decks."""


@value
class AtStudy:
    """Begin with a session. No deck named means all of them."""

    decks: tuple[str, ...] = ()
    options: StudyOptions = field(default_factory=StudyOptions)


StartAt = AtHome | AtStudy
