"""A session as seen from its screen: each function here runs on the collection's thread and returns values."""

from collections.abc import Callable
from dataclasses import field

from quiz.collection import Collection
from quiz.collection.study import Study, StudyOptions
from quiz.core.model import Card
from quiz.core.rating import Rating
from quiz.core.schedule import Delay
from quiz.core.session import Answered, Asked, Counts, Finished, SessionState
from quiz.tui.start import AtStudy
from quiz.values import value

Deed = Callable[[Study], object]


@value
class Scene:
    """What the session looks like after a deed.

    `delays` are given once a card is answered; `put_off` says that the one answered last was, being a leech.
    """

    state: SessionState
    counts: Counts
    delays: dict[Rating, Delay] = field(default_factory=dict)
    options: StudyOptions = field(default_factory=StudyOptions)
    put_off: bool = False


@value
class Opening:
    """A session just begun: `titles` of the decks by name."""

    session: Study
    titles: dict[str, str]
    scene: Scene


def begin(collection: Collection, request: AtStudy) -> Opening:
    """Start a session; raises UsageError where a deck is unknown."""
    session = collection.study(request.decks, request.options)
    titles = {deck.name: deck.title for deck in collection.library.decks}
    return Opening(session, titles, scene_of(session))


def after(session: Study, deed: Deed) -> Scene:
    """Do something with the session and return what it looks like then."""
    deed(session)
    return scene_of(session)


def scene_of(session: Study) -> Scene:
    """Return what the session looks like now."""
    state = session.state
    delays = session.delays() if isinstance(state, Answered) else {}
    return Scene(state, session.counts, delays, session.options, session.put_off is not None)


def asked_of(state: SessionState) -> Asked | None:
    """Return the card a state is about."""
    match state:
        case Asked():
            return state
        case Answered(asked=asked):
            return asked
        case Finished():
            return None


def card_of(state: SessionState | None) -> Card | None:
    """Return the card of a state, where it has one."""
    asked = asked_of(state) if state is not None else None
    return asked.card if asked else None
