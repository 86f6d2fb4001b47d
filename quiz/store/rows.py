"""Values as rows of the database, and back."""

import json
from datetime import date, timedelta
from typing import Any

from quiz.core.days import MILLISECOND, Moment, instant
from quiz.core.match.judgement import Verdict
from quiz.core.model import CardId
from quiz.core.queue import Standing
from quiz.core.rating import Rating
from quiz.core.review import Review
from quiz.core.schedule import MODEL, NEW, Learning, Memory, New, Params, Reviewed, State, state_of
from quiz.core.session import Face

Value = str | int | float | None
Row = tuple[Value, ...]
SqlRow = tuple[Any, ...]
"""What SQLite gives back: its columns have the types that the tables (STRICT) say."""

MEMORY_COLUMNS = (
    "card, position, state, step, stability, difficulty, last_ms, last_on, due_ms, due_on, interval_days, reps, lapses,"
    " suspended, buried_until"
)
REVIEW_COLUMNS = (
    "id, device, card, at_ms, offset_minutes, cutoff_hour, day, rating, before, retrievability, interval_days, step_ms,"
    " duration_ms, face, typed, verdict, overruled, cram, parameters, question, levelled"
)
EVENT_COLUMNS = "id, device, card, at_ms, offset_minutes, cutoff_hour, kind, target, detail"
PARAMETER_COLUMNS = "id, model, weights, desired_retention, learning_steps, relearning_steps, maximum_interval_days"

_EPOCH_DAY = date(1970, 1, 1).toordinal()


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH_DAY


def day_of(number: int) -> date:
    """Return the date that many days after 1970-01-01."""
    return date.fromordinal(number + _EPOCH_DAY)


def memory_row(card: CardId, standing: Standing, position: int) -> Row:
    """Return the row of `memory` for a card, in the order of MEMORY_COLUMNS."""
    buried = None if standing.buried_until is None else day_number(standing.buried_until)
    return (card, position, *_memory_values(standing.memory), int(standing.suspended), buried)


def _memory_values(memory: Memory) -> Row:
    match memory:
        case New():
            return (State.NEW.value, *[None] * 8, 0, 0)
        case Learning():
            step: Value = memory.step
            due: Row = (Moment(memory.due_at).milliseconds, None, None)
        case Reviewed():
            step, due = None, (None, day_number(memory.due_on), memory.interval_days)
    strength = (memory.stability_days, memory.difficulty)
    last = (Moment(memory.last_at).milliseconds, day_number(memory.last_on))
    return (state_of(memory).value, step, *strength, *last, *due, memory.reps, memory.lapses)


def standing_of(row: SqlRow) -> Standing:
    """Return what a row of `memory` says, without its card and position."""
    *memory, suspended, buried_until = row
    return Standing(_memory_of(*memory), bool(suspended), None if buried_until is None else day_of(buried_until))


def _memory_of(
    state: int,
    step: int,
    stability: float,
    difficulty: float,
    last_ms: int,
    last_on: int,
    due_ms: int,
    due_on: int,
    interval_days: int,
    reps: int,
    lapses: int,
) -> Memory:
    if state == State.NEW:
        return NEW
    last = (instant(last_ms), day_of(last_on))
    if state == State.REVIEW:
        return Reviewed(stability, difficulty, *last, interval_days, day_of(due_on), reps, lapses)
    return Learning(step, stability, difficulty, *last, instant(due_ms), state == State.RELEARNING, reps, lapses)


def review_row(review: Review) -> Row:
    """Return the row of `reviews`, in the order of REVIEW_COLUMNS."""
    moment = review.moment
    return (
        *(review.id, review.device, review.card),
        *(moment.milliseconds, moment.offset_minutes, moment.cutoff_hour, day_number(moment.day)),
        *(review.rating.value, review.before.value, review.retrievability, review.interval_days, review.step // MILLISECOND),
        *(round(review.seconds * 1000), review.face.value, review.typed, review.verdict and review.verdict.value),
        *(int(review.overruled), int(review.cram), review.params_id, review.question, int(review.levelled)),
    )


def review_of(row: SqlRow) -> Review:
    """Return the review of a row in the order of REVIEW_COLUMNS."""
    number, device, card, at_ms, offset, cutoff, _, rating, before, expected, interval_days, step_ms, duration_ms, *rest = row
    face, typed, verdict, overruled, cram, params_id, question, levelled = rest
    return Review(
        id=number,
        device=device,
        card=CardId(card),
        rating=Rating(rating),
        moment=Moment(instant(at_ms), offset, cutoff),
        before=State(before),
        retrievability=expected,
        interval_days=interval_days,
        step=timedelta(milliseconds=step_ms),
        seconds=duration_ms / 1000,
        face=Face(face),
        typed=typed,
        verdict=None if verdict is None else Verdict(verdict),
        overruled=bool(overruled),
        cram=bool(cram),
        params_id=params_id,
        question=question,
        levelled=bool(levelled),
    )


def params_row(params: Params) -> Row:
    """Return the row of `parameters`, in the order of PARAMETER_COLUMNS; weights and steps (seconds) are JSON lists."""
    return (
        params.id,
        MODEL,
        json.dumps(params.parameters),
        params.desired_retention,
        _as_seconds(params.learning_steps),
        _as_seconds(params.relearning_steps),
        params.maximum_interval_days,
    )


def params_of(row: SqlRow) -> Params:
    """Return the parameters of a row in the order of PARAMETER_COLUMNS."""
    _, _, weights, desired_retention, learning_steps, relearning_steps, maximum_interval_days = row
    return Params(
        tuple(json.loads(weights)),
        desired_retention,
        _as_steps(learning_steps),
        _as_steps(relearning_steps),
        maximum_interval_days,
    )


def _as_seconds(steps: tuple[timedelta, ...]) -> str:
    return json.dumps([int(step.total_seconds()) for step in steps])


def _as_steps(seconds: str) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=each) for each in json.loads(seconds))
