"""Where the app begins. Textual is not needed to say so."""

from quiz.collection.study import StudyOptions
from quiz.values import value


@value
class AtHome:
    """Begin with the list of decks."""


@value
class AtStudy:
    """Begin with a session. No deck named means all of them; without options it is as the settings say."""

    decks: tuple[str, ...] = ()
    options: StudyOptions | None = None


StartAt = AtHome | AtStudy
