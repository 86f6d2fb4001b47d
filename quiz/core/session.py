"""The study session as a state machine: asked, answered, finished, and the steps from one to the next."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from random import Random

from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.model import AnswerType, Card, Span
from quiz.core.rating import Rating, propose
from quiz.core.schedule import Learning, Memory, New
from quiz.core.text import fold
from quiz.values import value

TRUTHS = {"fr": ("Vrai", "Faux"), "en": ("True", "False")}
"""The two options of a true/false card, by the language of its deck."""

RECOGNITION_CHOICES = 2
"""Wrong options from which on a card not yet learned is asked by choice."""

SECONDS_MAX = 120.0
"""Time counted for one answer, at most: a learner who went away was not thinking."""


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


@value
class Asked:
    """A card waits for its answer.

    `options` are shown in this order (CHOICE only); `tries` counts from 1; `hint` is "" until asked for. A `leech` was forgotten
    too often.
    """

    deck: str
    card: Card
    memory: Memory
    face: Face
    options: tuple[str, ...] = ()
    tries: int = 1
    hint: str = ""
    leech: bool = False


@value
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


@value
class Finished:
    """Nothing more to study now. `next_step_seconds` is the wait for the next learning step, None where there is none today."""

    next_step_seconds: float | None = None


SessionState = Asked | Answered | Finished


@value
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


@value
class Passage:
    """Where a card comes from: the paragraphs around its quote, with the quoted spans as offsets into `text`."""

    title: str
    text: str
    spans: tuple[Span, ...]
    url: str = ""


@value
class Overrule:
    """A verdict the learner changed: offered at the end as an `accept:` or `reject:` of the deck."""

    deck: str
    card: Card
    typed: str
    accepted: bool


@value
class Summary:
    """What a session did.

    `leeches` are cards forgotten once too often, which were put off until tomorrow; `hard` the others rated Again. `retention`
    is the share of review-state answers not rated Again, None without any; `tomorrow` the cards due then.
    """

    answered: int
    ratings: dict[Rating, int]
    learned: tuple[Card, ...]
    hard: tuple[Card, ...]
    seconds: float
    retention: float | None
    tomorrow: int
    overrules: tuple[Overrule, ...] = ()
    confused: tuple[tuple[Card, str], ...] = ()
    """Cards that were answered with the right answer of another card, and that answer."""
    leeches: tuple[Card, ...] = ()


def face_of(card: Card, memory: Memory, mode: Mode, more: Sequence[str] = ()) -> Face:
    """Return how a card is asked: true/false by choice always, the rest as the learner wants where the card can.

    AUTO asks by choice while the card is being learned for the first time, and typed from then on. `more` are wrong options that
    are not the card's own.
    """
    if card.answer.type is AnswerType.BOOLEAN:
        return Face.CHOICE
    if mode is Mode.FLIP:
        return Face.FLIP
    wanted = _wanted(memory, mode)
    return Face.CHOICE if wanted and len(_wrong_options(card, more)) >= wanted else Face.TYPE


def lacks_options(card: Card, memory: Memory, mode: Mode) -> bool:
    """Whether a card would be asked by choice if it had more wrong options."""
    return mode is not Mode.FLIP and _wanted(memory, mode) > 0 and face_of(card, memory, mode) is Face.TYPE


def _wanted(memory: Memory, mode: Mode) -> int:
    """Return how many wrong options it takes to ask by choice; 0 where that is not wanted."""
    match mode, memory:
        case Mode.CHOICE, _:
            return 1
        case Mode.AUTO, New() | Learning(relearning=False):
            return RECOGNITION_CHOICES
    return 0


def ask(
    deck: str, card: Card, memory: Memory, mode: Mode, rng: Random, *, language: str = "fr", more: Sequence[str] = ()
) -> Asked:
    """Return the card as asked. Options come in any order, true before false; `more` wrong ones stand beside the card's own."""
    face = face_of(card, memory, mode, more)
    if face is not Face.CHOICE:
        return Asked(deck, card, memory, face)
    if card.answer.type is AnswerType.BOOLEAN:
        return Asked(deck, card, memory, face, TRUTHS.get(language, TRUTHS["en"]))
    options = [card.answer.shown, *_wrong_options(card, more)]
    rng.shuffle(options)
    return Asked(deck, card, memory, face, tuple(options))


def hinted(asked: Asked) -> Asked:
    """Return the card with its hint, then with more and more first letters of its answer; never of true or false."""
    if asked.card.hint and not asked.hint:
        return replace(asked, hint=asked.card.hint)
    if asked.card.answer.type is AnswerType.BOOLEAN:
        return asked
    return replace(asked, hint=_more_letters(asked.card.answer.shown, asked.hint))


def answered(asked: Asked, typed: str, judgement: Judgement, seconds: float) -> Answered:
    """Return the card as answered, with the rating that the judgement suggests."""
    return Answered(asked, typed, judgement, _proposed(asked, judgement), _counted(seconds))


def revealed(asked: Asked, seconds: float) -> Answered:
    """Return the card turned over: the learner rates a flip; who was to answer, and did not, gave up."""
    if asked.face is Face.FLIP:
        return Answered(asked, "", None, None, _counted(seconds))
    return answered(asked, "", Judgement(Verdict.REJECT, Reason.EMPTY, asked.card.answer.shown), seconds)


def retried(state: Answered) -> Asked:
    """Return the card asked once more."""
    return replace(state.asked, tries=state.asked.tries + 1)


def overruled(state: Answered) -> Answered:
    """Turn the verdict round, right to wrong and anything else to right; once more takes it back. A flip has no verdict."""
    if state.judgement is None:
        return state
    if state.overruled:
        return replace(state, overruled=False, proposed=_proposed(state.asked, state.judgement))
    verdict = Verdict.REJECT if state.judgement.verdict is Verdict.ACCEPT else Verdict.ACCEPT
    turned = replace(state.judgement, verdict=verdict)
    return replace(state, overruled=True, proposed=_proposed(state.asked, turned))


def overrule_of(state: Answered) -> Overrule | None:
    """Return the verdict that the learner changed on a typed answer, None where there is none to offer to the deck."""
    if not state.overruled or state.judgement is None or state.asked.face is not Face.TYPE or not state.typed.strip():
        return None
    accepted = state.judgement.verdict is not Verdict.ACCEPT
    return Overrule(state.asked.deck, state.asked.card, state.typed.strip(), accepted)


def _wrong_options(card: Card, more: Sequence[str]) -> list[str]:
    """Return the wrong options, each once, without any that is a right answer."""
    right = {fold(spelling) for item in card.answer.items for spelling in item.accepted} | {fold(card.answer.shown)}
    by_folded = {fold(choice): choice for choice in reversed((*card.choices, *more))}
    return [choice for folded, choice in reversed(by_folded.items()) if folded not in right]


def _more_letters(answer: str, hint: str) -> str:
    """Return one first letter of each word more than the hint has, up to half of the longest word."""
    words = answer.split()
    most = max(1, max(len(word) for word in words) // 2)
    steps = [" ".join(word if len(word) <= count else f"{word[:count]}…" for word in words) for count in range(1, most + 1)]
    shown = steps.index(hint) + 1 if hint in steps else 0
    return steps[min(shown, len(steps) - 1)]


def _proposed(asked: Asked, judgement: Judgement) -> Rating | None:
    return propose(judgement, hinted=bool(asked.hint), tries=asked.tries)


def _counted(seconds: float) -> float:
    return min(max(seconds, 0.0), SECONDS_MAX)
