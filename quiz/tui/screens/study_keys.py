"""The keys of a session, and when each of them makes sense."""

from collections.abc import Callable

from textual.binding import BindingType

from quiz.core.match.judgement import Verdict
from quiz.core.rating import Rating
from quiz.core.schedule import Memory, New, Reviewed
from quiz.core.session import Answered, Asked, Face, Finished, SessionState
from quiz.tui.keys import N_, bind, bind_digits

KEYS: list[BindingType] = [
    bind("enter,space", "reveal", N_("Show the answer"), N_("Turn the card over")),
    bind("enter,space", "unveil", N_("Show the answer"), N_("Show the right answer instead of trying once more")),
    bind("enter,space", "accept", N_("Next"), N_("Take the rating that is proposed")),
    bind("enter,space", "ahead", N_("Study ahead"), N_("Do not wait: ask the next card now")),
    bind("enter", "answer", N_("Answer"), N_("Go back to the answer line")),
    *bind_digits("rate", N_("Rate"), N_("Rate how well you knew it: again, hard, good, easy"), count=len(Rating)),
    bind("r", "retry", N_("Try again"), N_("Answer once more before seeing the right answer")),
    bind("s", "source", N_("Source"), N_("Show the passage this card comes from")),
    bind("o", "overrule", N_("Overrule"), N_("Change the verdict: right to wrong, wrong to right")),
    bind("h", "hint", N_("Hint"), N_("Show a hint; the card then counts as hard")),
    bind("u", "undo", N_("Undo"), N_("Take back the last answer")),
    bind("e", "edit", N_("Edit"), N_("Edit this card in its deck; progress is kept")),
    bind("b", "bury", N_("Bury"), N_("Put this card off until tomorrow")),
    bind("x", "suspend", N_("Suspend"), N_("Never ask this card again, until told otherwise")),
    bind("d", "set_due", N_("Other day"), N_("Ask this card on another day"), show=False),
    bind("n", "forget", N_("Start over"), N_("Let this card begin again as a new one"), show=False),
    bind("f", "flag", N_("Flag"), N_("Report a defect of this card")),
    bind("escape", "leave", N_("Leave"), N_("End the session, after asking")),
    bind("pageup", "page(-1)", N_("Scroll up"), N_("Scroll the card up"), show=False),
    bind("pagedown", "page(1)", N_("Scroll down"), N_("Scroll the card down"), show=False),
]

# Letters and digits type, and Enter answers, while an answer line has the focus.
TYPED_KEYS = frozenset(
    "reveal unveil accept ahead answer rate retry source overrule hint undo edit bury suspend set_due forget flag".split()
)


def _asked(state: SessionState, _veiled: bool) -> bool:
    return isinstance(state, Asked)


def _typing(state: SessionState, _veiled: bool) -> bool:
    return isinstance(state, Asked) and state.face is Face.TYPE


def _face_down(state: SessionState, _veiled: bool) -> bool:
    return isinstance(state, Asked) and state.face is Face.FLIP


def _answered(state: SessionState, _veiled: bool) -> bool:
    return isinstance(state, Answered)


def _veiled(_state: SessionState, veiled: bool) -> bool:
    return veiled


def _proposed(state: SessionState, veiled: bool) -> bool:
    return isinstance(state, Answered) and not veiled and state.proposed is not None


def _marked(state: SessionState, veiled: bool) -> bool:
    return isinstance(state, Answered) and not veiled and state.judgement is not None


def _nearly(state: SessionState, veiled: bool) -> bool:
    return veiled and isinstance(state, Answered) and state.judgement is not None and state.judgement.verdict is Verdict.ALMOST


def _finished(state: SessionState, _veiled: bool) -> bool:
    return isinstance(state, Finished) and state.next_step_seconds is not None


def _card(state: SessionState, _veiled: bool) -> bool:
    return not isinstance(state, Finished)


def _met(state: SessionState, _veiled: bool) -> bool:
    return not isinstance(state, Finished) and not isinstance(_memory(state), New)


def _reviewed(state: SessionState, _veiled: bool) -> bool:
    return not isinstance(state, Finished) and isinstance(_memory(state), Reviewed)


def _memory(state: Asked | Answered) -> Memory:
    return state.memory if isinstance(state, Asked) else state.asked.memory


def _open_card(state: SessionState, veiled: bool) -> bool:
    return isinstance(state, Answered) and not veiled


RULES: dict[str, Callable[[SessionState, bool], bool]] = {
    "reveal": _face_down,
    "unveil": _veiled,
    "accept": _proposed,
    "ahead": _finished,
    "answer": _typing,
    "rate": _answered,
    "retry": _nearly,
    "source": _open_card,
    "overrule": _marked,
    "hint": _asked,
    "edit": _open_card,
    "bury": _card,
    "suspend": _card,
    "set_due": _reviewed,
    "forget": _met,
    "flag": _card,
}
"""For each action that depends on it: whether it makes sense in a state, and with the right answer veiled or not."""
